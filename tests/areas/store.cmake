# SPDX-License-Identifier: EUPL-1.2
foreach(name urn papers journal store people council book backup ids finds erase)
  hemicycle_test(store_${name} LAYERS base store
                 SOURCES unit/store_kit.c unit/store_class.c power/disk.c power/record.c)
endforeach()

# hemicycle_attack(NAME SOURCES … [ARGUMENTS …]): a program of its own that prints figures.
function(hemicycle_attack name)
  cmake_parse_arguments(ATTACK "" "" "SOURCES;ARGUMENTS" ${ARGN})
  add_executable(test-${name} ${ATTACK_SOURCES})
  target_include_directories(test-${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  hemicycle_link(test-${name} base store)
  add_test(NAME ${name} COMMAND test-${name} ${ATTACK_ARGUMENTS})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 COST 200)
endfunction()

set(disk power/disk.c power/record.c power/council.c)
hemicycle_attack(power_cut SOURCES power/power.c ${disk})
hemicycle_attack(power_faults SOURCES power/faults.c ${disk})
hemicycle_attack(link SOURCES link/link.c link/attack.c link/find.c link/leaky.c link/pages.c
                 link/read.c power/disk.c power/record.c ARGUMENTS --votes 8)

# How fast a search is: a small run keeps it alive, docs/figures.md tells of a whole one.
hemicycle_attack(bench_search SOURCES bench/search.c bench/words.c
                 ARGUMENTS --classes 2 --votes 400 --queries 20)
