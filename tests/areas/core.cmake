# SPDX-License-Identifier: EUPL-1.2
foreach(name core_sitting core_vote core_marks core_view core_view_votes core_fits core_fits_marks
    core_random core_items core_posted core_gather core_amendments
    core_amendment_votes core_book core_carry core_minutes core_notes core_council core_roles core_turns
    core_wishes core_view_council core_fits_council core_pause)
  hemicycle_test(${name} LAYERS base count core SOURCES unit/core_kit.c unit/core_room.c unit/core_dice.c
    unit/core_dice_items.c unit/core_dice_council.c unit/core_dice_minutes.c)
endforeach()
hemicycle_test(core_poll LAYERS base count core SOURCES unit/core_school.c unit/core_room.c
  unit/core_dice.c unit/core_dice_items.c unit/core_dice_council.c unit/core_dice_minutes.c)

# The stories of tests/scenarios, against the bare core. Another driver links scenario-runner too.
add_library(scenario-runner STATIC scenario/run.c scenario/script.c scenario/speak.c
  scenario/speak_marks.c scenario/speak_motion.c scenario/speak_items.c scenario/speak_council.c
  scenario/speak_minutes.c scenario/tell_minutes.c scenario/speak_school.c scenario/tell_school.c
  scenario/council.c scenario/tell_council.c scenario/tell.c
  scenario/tell_items.c scenario/told.c)
target_include_directories(scenario-runner PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/include
  ${CMAKE_SOURCE_DIR}/server)
add_executable(test-scenarios-core scenario/core_main.c scenario/shelf.c)
target_link_libraries(test-scenarios-core PRIVATE scenario-runner)
hemicycle_link(test-scenarios-core base count core)
add_test(NAME scenarios-core COMMAND test-scenarios-core WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
foreach(broken broken broken-minutes)
  add_test(NAME scenarios-core-control-${broken} COMMAND test-scenarios-core tests/scenario/${broken}.scn
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(scenarios-core-control-${broken} PROPERTIES WILL_FAIL TRUE)
endforeach()
