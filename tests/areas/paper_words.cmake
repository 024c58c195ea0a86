# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(paper_words LAYERS base paper)
hemicycle_test(paper_verdict LAYERS base paper)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME paper_documents
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/paper/documents.py $<TARGET_FILE:hemicycle-paper>)
set_tests_properties(paper_documents PROPERTIES TIMEOUT 300)
