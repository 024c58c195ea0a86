# SPDX-License-Identifier: EUPL-1.2
add_executable(paper-sample paper/sample.c unit/paper_kit.c)
target_include_directories(paper-sample PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
hemicycle_link(paper-sample base paper)

foreach(name paper_doc)
  hemicycle_test(${name} LAYERS base paper SOURCES unit/paper_kit.c)
endforeach()
