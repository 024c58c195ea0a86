# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(wire_gate LAYERS base wire)
hemicycle_test(wire_command LAYERS base wire)
hemicycle_test(wire_event LAYERS base wire)
hemicycle_test(wire_view LAYERS base wire)

# The printed types are those that the web application is written against.
find_program(NODE node)
if(NODE AND TARGET wire-types)
  set(types ${CMAKE_SOURCE_DIR}/tests/protocol/types.mjs)
  add_test(NAME wire_types COMMAND ${NODE} ${types} $<TARGET_FILE:wire-types> wire-types-ts)
  add_test(NAME wire_types_control
    COMMAND ${NODE} ${types} $<TARGET_FILE:wire-types> wire-types-ts-control --control)
  set_tests_properties(wire_types wire_types_control PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120)
endif()
