# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(paper_words LAYERS base paper)
hemicycle_test(paper_verdict LAYERS base paper)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME paper_documents
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/paper/documents.py $<TARGET_FILE:hemicycle-paper>)
set_tests_properties(paper_documents PROPERTIES TIMEOUT 300)
foreach(control "" --control)
  add_test(NAME paper-markdown${control} COMMAND ${Python3_EXECUTABLE}
    ${CMAKE_CURRENT_SOURCE_DIR}/paper/markdown_test.py $<TARGET_FILE:hemicycle-paper> ${control})
  set_tests_properties(paper-markdown${control} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endforeach()
