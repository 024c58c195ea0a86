# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(words LAYERS base SOURCES ${CMAKE_SOURCE_DIR}/server/words.c)

# The compiler holds formats against their arguments in both languages: it takes the honest file
# and refuses the same with either language wrong.
foreach(misused NEITHER ENGLISH FRENCH)
  add_test(NAME words-compile-${misused}
    COMMAND ${CMAKE_C_COMPILER} -std=gnu17 -fsyntax-only -Wall -Wformat=2 -Werror -DMISUSED_${misused}
      -I${CMAKE_SOURCE_DIR}/include -I${CMAKE_SOURCE_DIR}/server
      ${CMAKE_CURRENT_SOURCE_DIR}/words/misused.c)
endforeach()
set_tests_properties(words-compile-ENGLISH words-compile-FRENCH PROPERTIES
  PASS_REGULAR_EXPRESSION "Werror.*format")
