# SPDX-License-Identifier: EUPL-1.2
add_executable(paper-sample paper/sample.c unit/paper_kit.c)
target_include_directories(paper-sample PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
hemicycle_link(paper-sample base paper)

foreach(name paper_doc paper_render paper_dice)
  hemicycle_test(${name} LAYERS base paper SOURCES unit/paper_kit.c)
endforeach()

# What a reader gets, asked from outside: with poppler's tools (skipped where they are missing), and
# with LibreOffice where it is installed.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(format pdf odt)
  foreach(control "" --control)
    add_test(NAME paper-${format}${control} COMMAND ${Python3_EXECUTABLE}
      ${CMAKE_CURRENT_SOURCE_DIR}/paper/${format}_test.py $<TARGET_FILE:paper-sample> ${control})
    set_tests_properties(paper-${format}${control} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
  endforeach()
endforeach()
