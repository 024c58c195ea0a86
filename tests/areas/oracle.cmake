# SPDX-License-Identifier: EUPL-1.2
# A second, slow count of every method, and what must hold of all of them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
function(hemicycle_oracle name script)
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/tally/oracle/${script}
    $<TARGET_FILE:tally-lines> ${ARGN})
  # Tens of thousands of elections: with the release build, which counts them in seconds.
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS whole)
endfunction()
hemicycle_oracle(tally-oracle compare.py)
hemicycle_oracle(tally-oracle-control compare.py --control)
hemicycle_oracle(tally-properties properties.py)
hemicycle_oracle(tally-properties-control properties.py --control)
