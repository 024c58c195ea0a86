# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(doorway LAYERS base SOURCES ${CMAKE_SOURCE_DIR}/server/net/doorway.c)
hemicycle_test(reply LAYERS base
  SOURCES ${CMAKE_SOURCE_DIR}/server/net/reply.c ${CMAKE_SOURCE_DIR}/server/net/pages.c)
hemicycle_test(slots LAYERS base
  SOURCES ${CMAKE_SOURCE_DIR}/server/net/slots.c ${CMAKE_SOURCE_DIR}/server/app/frame.c)
hemicycle_test(child LAYERS base SOURCES ${CMAKE_SOURCE_DIR}/server/net/child.c)
hemicycle_test(fetch LAYERS base
  SOURCES ${CMAKE_SOURCE_DIR}/server/net/fetch.c ${CMAKE_SOURCE_DIR}/server/net/hosts.c
          ${CMAKE_SOURCE_DIR}/server/net/doorway.c)

# The real program, from outside.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(name http socket transport program verify verify_school migrate disk_full paper paper_names)
  add_test(NAME net-${name}
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/net/${name}_test.py $<TARGET_FILE:hemicycle>)
  set_tests_properties(net-${name} PROPERTIES TIMEOUT 300 LABELS whole SKIP_RETURN_CODE 77)
endforeach()
