# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(count LAYERS base count)
foreach(name tally_simple)
  hemicycle_test(${name} LAYERS base count SOURCES unit/tally_kit.c)
endforeach()
