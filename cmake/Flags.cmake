# SPDX-License-Identifier: EUPL-1.2
# How everything is compiled.
set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS ON) # POSIX and glibc interfaces
add_compile_definitions(_GNU_SOURCE HEMICYCLE_VERSION="${PROJECT_VERSION}")
add_compile_options(
  -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
  -Wpointer-arith -Wcast-qual -Wwrite-strings -Wvla -Wundef -Wformat=2 -Wimplicit-fallthrough
  -fno-common -fno-strict-aliasing
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(HEMICYCLE_SANITIZE OR HEMICYCLE_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=address,undefined)
endif()
if(HEMICYCLE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(HEMICYCLE_HARDEN)
  add_compile_options(-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection
    -fPIE -flto=auto -ffat-lto-objects)
  include(CheckCCompilerFlag)
  check_c_compiler_flag(-fcf-protection HEMICYCLE_CF_PROTECTION) # not on ARM
  if(HEMICYCLE_CF_PROTECTION)
    add_compile_options(-fcf-protection)
  endif()
  add_link_options(-pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -flto=auto)
endif()
if(HEMICYCLE_COVERAGE)
  add_compile_options(--coverage -O0)
  add_link_options(--coverage)
endif()
if(HEMICYCLE_TIDY)
  find_program(CLANG_TIDY clang-tidy REQUIRED)
  set(CMAKE_C_CLANG_TIDY ${CLANG_TIDY} --quiet)
  # How far the analyser follows a function: its own bound is 225000, and takes twice as long in all.
  set(HEMICYCLE_TIDY_NODES 20000 CACHE STRING "states that the analyser looks at in a function")
  foreach(word -Xclang -analyzer-config -Xclang max-nodes=${HEMICYCLE_TIDY_NODES})
    list(APPEND CMAKE_C_CLANG_TIDY --extra-arg=${word})
  endforeach()
endif()
