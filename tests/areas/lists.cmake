# SPDX-License-Identifier: EUPL-1.2
# Pure helpers of the app layer, compiled apart from it.
set(lists_app ${CMAKE_SOURCE_DIR}/server/app)
hemicycle_test(class_list LAYERS base SOURCES ${lists_app}/class_list.c ${lists_app}/list_format.c
  ${lists_app}/first_names.c ${lists_app}/csv.c ${lists_app}/charset.c)
target_link_options(test-class_list PRIVATE LINKER:--wrap=iconv_open)
hemicycle_test(pictures LAYERS base SOURCES ${lists_app}/pictures.c ${lists_app}/demo_class.c)
