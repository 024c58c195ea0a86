# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(wire_gate LAYERS base count core wire)
hemicycle_test(wire_command LAYERS base count core wire)
hemicycle_test(wire_event LAYERS base count core wire)
hemicycle_test(wire_view LAYERS base count core wire SOURCES unit/wire_kit.c)
hemicycle_test(wire_minutes LAYERS base count core wire SOURCES unit/wire_kit.c unit/core_room.c)
hemicycle_test(wire_minutes_council LAYERS base count core wire SOURCES unit/wire_kit.c unit/core_room.c)
hemicycle_test(wire_recount LAYERS base count core wire SOURCES unit/core_room.c unit/core_dice.c
  unit/core_dice_items.c unit/core_dice_council.c unit/core_dice_minutes.c)
hemicycle_test(wire_poll LAYERS base count core wire SOURCES unit/core_school.c unit/core_room.c
  unit/core_dice.c unit/core_dice_items.c unit/core_dice_council.c unit/core_dice_minutes.c)

# The printed types are those that the web application is written against. Where the application
# is built its compiler is there; elsewhere the comparison is left out unless static/ has it.
find_program(NODE NAMES node nodejs)
if(NODE AND TARGET wire-types)
  set(modules ${CMAKE_SOURCE_DIR}/static/node_modules)
  if(HEMICYCLE_WEB)
    set(modules ${CMAKE_BINARY_DIR}/web-src/node_modules)
  endif()
  set(types ${NODE} ${CMAKE_SOURCE_DIR}/tests/protocol/types.mjs $<TARGET_FILE:wire-types> ${modules})
  add_test(NAME wire_types COMMAND ${types} wire-types-ts)
  add_test(NAME wire_types_control COMMAND ${types} wire-types-ts-control --control)
  set_tests_properties(wire_types wire_types_control PROPERTIES TIMEOUT 120)
  if(HEMICYCLE_WEB)
    set_tests_properties(wire_types wire_types_control PROPERTIES LABELS whole)
  else()
    set_tests_properties(wire_types wire_types_control PROPERTIES SKIP_RETURN_CODE 77)
  endif()
endif()
