# SPDX-License-Identifier: EUPL-1.2
# The program, and the small one that prints the protocol from the tables.
if(EXISTS ${CMAKE_SOURCE_DIR}/server/wire/print_types.c)
  file(GLOB types CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/wire/types/*.c)
  add_executable(wire-types server/wire/print_types.c ${types})
  hemicycle_link(wire-types base count core wire)
endif()

# Without the web application the program still builds and says that it has no pages.
file(GLOB commands CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/*.c)
if(HEMICYCLE_WEB)
  include(Web)
  list(REMOVE_ITEM commands ${CMAKE_SOURCE_DIR}/server/web_none.c)
endif()
add_executable(hemicycle ${commands} ${HEMICYCLE_WEB_SOURCES})
hemicycle_link(hemicycle base count core wire store app net)
install(TARGETS hemicycle)
install(FILES ${CMAKE_SOURCE_DIR}/docs/hemicycle.1 TYPE MAN RENAME man1/hemicycle.1)
