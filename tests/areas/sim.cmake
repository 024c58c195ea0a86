# SPDX-License-Identifier: EUPL-1.2
# The whole application on a fake host: simulation, scenarios, rights.
if(TARGET hemicycle_app AND TARGET hemicycle_store AND TARGET hemicycle_wire)
  add_library(sim-host STATIC sim/fake_host.c sim/fake_links.c sim/faults.c sim/tree.c sim/caller.c)
  target_include_directories(sim-host PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/include
    ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(sim-host PUBLIC PkgConfig::CJSON)
  target_link_options(sim-host INTERFACE LINKER:--wrap=store_begin,--wrap=store_commit,--wrap=urn_sign
    LINKER:--wrap=urn_make,--wrap=urn_forget,--wrap=sqlite3_step)
  target_link_libraries(sim-host PUBLIC PkgConfig::SQLITE)

  # hemicycle_sim(NAME PROGRAM SOURCES …)
  function(hemicycle_sim name program)
    add_executable(${program} ${ARGN})
    target_link_libraries(${program} PRIVATE sim-host)
    hemicycle_link(${program} base count core wire store app)
    add_test(NAME ${name} COMMAND ${program} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # The longest ones begin first.
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 COST 300)
  endfunction()

  hemicycle_sim(sim test-sim sim/simulate.c sim/class.c sim/class_teacher.c sim/class_agenda.c sim/class_council.c
    sim/class_box.c sim/class_minutes.c sim/class_deeds.c sim/class_vote.c sim/class_pupil.c sim/class_wall.c sim/offer.c sim/oracle.c sim/oracle_council.c
    sim/oracle_count.c sim/oracle_finds.c sim/oracle_minutes.c sim/oracle_view.c)
  hemicycle_sim(rights test-rights sim/rights.c sim/rights_hall.c sim/rights_table.c)
  hemicycle_sim(scenarios-app test-scenarios-app sim/scenario_app.c sim/scenario_minutes.c
    sim/scenario_school.c)
  target_link_libraries(test-scenarios-app PRIVATE scenario-runner)
  add_test(NAME scenarios-app-control COMMAND test-scenarios-app tests/scenario/broken-school.scn
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(scenarios-app-control PROPERTIES WILL_FAIL TRUE)
endif()
