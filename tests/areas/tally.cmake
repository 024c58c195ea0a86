# SPDX-License-Identifier: EUPL-1.2
foreach(name json tally_document)
  hemicycle_test(${name} LAYERS base count core wire)
endforeach()

# Counts one document a line, for the tests that ask thousands of times.
add_executable(tally-lines tally/lines.c)
hemicycle_link(tally-lines base count core wire)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(tally_cases ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/tally/run.py $<TARGET_FILE:hemicycle> $<TARGET_FILE:tally-lines>)
add_test(NAME tally-cases COMMAND ${tally_cases})
add_test(NAME tally-cases-control COMMAND ${tally_cases} --control)
set_tests_properties(tally-cases tally-cases-control PROPERTIES TIMEOUT 300)
