# SPDX-License-Identifier: EUPL-1.2
# The program, and the small one that prints the protocol from the tables.
if(EXISTS ${CMAKE_SOURCE_DIR}/server/wire/print_types.c)
  file(GLOB types CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/wire/types/*.c)
  add_executable(wire-types server/wire/print_types.c ${types})
  hemicycle_link(wire-types base count core wire)
endif()
if(EXISTS ${CMAKE_SOURCE_DIR}/server/main.c)
  file(GLOB commands CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/*.c)
  add_executable(hemicycle ${commands})
  hemicycle_link(hemicycle base count core wire store app net)
  install(TARGETS hemicycle)
endif()
