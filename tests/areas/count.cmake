# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(count LAYERS base count)
foreach(name tally_simple tally_names tally_points tally_ties tally_papers tally_faults)
  hemicycle_test(${name} LAYERS base count SOURCES unit/tally_kit.c)
endforeach()
foreach(name tally_ranked tally_stv tally_stv_random tally_pairwise tally_pairwise_random)
  hemicycle_test(${name} LAYERS base count SOURCES unit/tally_kit.c unit/tally_rounds.c)
endforeach()
