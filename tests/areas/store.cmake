# SPDX-License-Identifier: EUPL-1.2
foreach(name urn)
  hemicycle_test(store_${name} LAYERS base store SOURCES unit/store_kit.c)
endforeach()
