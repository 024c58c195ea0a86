# SPDX-License-Identifier: EUPL-1.2
foreach(name store_school store_polls)
  hemicycle_test(${name} LAYERS base store
                 SOURCES unit/store_kit.c unit/store_class.c power/disk.c power/record.c)
endforeach()
foreach(name app_school app_motions app_words app_longest)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/app_host.c unit/app_class.c unit/app_box.c
                 unit/app_class_hands.c)
endforeach()
foreach(name app_polls app_polls_marks)
  hemicycle_test(${name} LAYERS base count core wire store app
                 SOURCES unit/app_host.c unit/app_class.c unit/app_box.c
                 unit/app_class_hands.c unit/app_poll_school.c)
endforeach()
