# SPDX-License-Identifier: EUPL-1.2
foreach(name app_import app_tamper)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/archive_kit.c unit/store_kit.c unit/store_class.c power/disk.c power/record.c)
endforeach()
hemicycle_test(app_import_hostile LAYERS base count core wire store app
               SOURCES unit/reseal.c unit/archive_kit.c unit/store_kit.c unit/store_class.c power/disk.c
               power/record.c)
hemicycle_test(app_import_way LAYERS base count core wire store app
               SOURCES unit/app_host.c unit/app_class.c unit/archive_kit.c unit/store_kit.c power/disk.c
               power/record.c)
foreach(name app_import_school app_import_slips)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/archive_kit.c unit/store_kit.c unit/store_class.c power/disk.c power/record.c
                 unit/app_host.c unit/app_class.c unit/app_box.c unit/app_class_hands.c unit/app_poll_school.c)
endforeach()
hemicycle_test(app_import_minutes LAYERS base count core wire store app
               SOURCES unit/archive_kit.c unit/store_kit.c unit/store_class.c power/disk.c power/record.c
               unit/app_host.c unit/app_class.c unit/app_box.c unit/app_class_hands.c)
set_tests_properties(app_tamper PROPERTIES TIMEOUT 900 LABELS whole COST 300)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME export-program
  COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/export/export_test.py $<TARGET_FILE:hemicycle>)
set_tests_properties(export-program PROPERTIES TIMEOUT 400 LABELS whole)
add_test(NAME export-stranger
  COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/export/stranger.py
    ${CMAKE_CURRENT_SOURCE_DIR}/export/council.hemicycle.jsonl $<TARGET_FILE:hemicycle>)
foreach(name school box)
  add_test(NAME export-stranger-${name}
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/export/stranger.py
      ${CMAKE_CURRENT_SOURCE_DIR}/export/${name}.hemicycle.jsonl $<TARGET_FILE:hemicycle>)
endforeach()
