# SPDX-License-Identifier: EUPL-1.2
foreach(name app_sitting app_ballots app_desk app_bounds app_faults app_guard app_twin
    app_council app_carry app_minutes app_shared)
  hemicycle_test(${name} LAYERS base count core wire store app SOURCES unit/app_host.c unit/app_class.c)
endforeach()
target_link_options(test-app_faults PRIVATE LINKER:--wrap=store_commit)
hemicycle_test(app_small LAYERS base count core wire store app)
foreach(name app_search app_desk_box app_desk_cards app_desk_council app_desk_limits app_figures app_paper)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/app_host.c unit/app_class.c unit/app_box.c)
endforeach()
hemicycle_test(documents LAYERS base SOURCES ${CMAKE_SOURCE_DIR}/server/app/documents.c)
foreach(name app_sharing app_replay app_paper_names)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/app_host.c unit/app_class.c unit/app_told.c)
endforeach()
