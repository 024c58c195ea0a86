# SPDX-License-Identifier: EUPL-1.2
foreach(name app_import app_tamper)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/archive_kit.c unit/store_kit.c unit/store_class.c power/disk.c power/record.c)
endforeach()
set_tests_properties(app_tamper PROPERTIES TIMEOUT 900 LABELS whole)
