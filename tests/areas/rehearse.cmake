# SPDX-License-Identifier: EUPL-1.2
# Tests that need the whole program and python3.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
if(TARGET hemicycle)
  add_test(NAME kill COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/kill/kill.py $<TARGET_FILE:hemicycle>)
  set_tests_properties(kill PROPERTIES TIMEOUT 300 LABELS whole COST 200)
  add_test(NAME net-rehearse
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/net/rehearse_test.py $<TARGET_FILE:hemicycle>)
  set_tests_properties(net-rehearse PROPERTIES TIMEOUT 600 LABELS whole COST 300)
endif()
