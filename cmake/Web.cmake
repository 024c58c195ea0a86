# SPDX-License-Identifier: EUPL-1.2
# Builds static/ in a copy inside the build tree and embeds the result in the program.
# Sets HEMICYCLE_WEB_SOURCES: what the program is compiled with.
include_guard(GLOBAL)
set(HEMICYCLE_NODE_MIN 20.19 CACHE STRING "oldest node that can build the web application")
set(HEMICYCLE_NODE_NPM 24.21.0 CACHE STRING "node fetched from the npm registry when that is missing")
set(web_source ${CMAKE_SOURCE_DIR}/static)
set(web_copy ${CMAKE_BINARY_DIR}/web-src)
set(web_output ${CMAKE_BINARY_DIR}/web)
include(${CMAKE_CURRENT_LIST_DIR}/web/npm.cmake)

# npm under an old node silently leaves out what it believes that node cannot run; so the right
# node must be there, and first in the path, before npm installs anything.
find_program(NODE_PROGRAM NAMES node nodejs)
find_program(NPM_PROGRAM npm)
if(NOT NPM_PROGRAM)
  message(FATAL_ERROR "npm is missing: run scripts/setup, or configure with -DHEMICYCLE_WEB=OFF")
endif()
set(node_version 0)
if(NODE_PROGRAM)
  execute_process(COMMAND ${NODE_PROGRAM} -p process.versions.node
    OUTPUT_VARIABLE node_version OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
set(web_path "$ENV{PATH}")
if(node_version VERSION_LESS HEMICYCLE_NODE_MIN)
  set(tool ${CMAKE_BINARY_DIR}/node)
  if(NOT EXISTS ${tool}/fetched-${HEMICYCLE_NODE_NPM})
    message(STATUS "node ${node_version} is too old: fetching node ${HEMICYCLE_NODE_NPM} with npm")
    file(REMOVE_RECURSE ${tool})
    file(MAKE_DIRECTORY ${tool})
    web_npm(${NPM_PROGRAM} ${tool} install --prefix ${tool} node@${HEMICYCLE_NODE_NPM})
    file(TOUCH ${tool}/fetched-${HEMICYCLE_NODE_NPM})
  endif()
  set(web_path "${tool}/node_modules/node/bin:${web_path}")
endif()

# The modules at the versions and hashes of the lock file, again only when it changes.
file(MAKE_DIRECTORY ${web_copy})
set(web_modules ${web_copy}/node_modules/.package-lock.json)
add_custom_command(OUTPUT ${web_modules}
  COMMAND ${CMAKE_COMMAND} -E copy ${web_source}/package.json ${web_source}/package-lock.json ${web_copy}
  COMMAND ${CMAKE_COMMAND} -E env "PATH=${web_path}" ${CMAKE_COMMAND} -DNPM=${NPM_PROGRAM} -DCOPY=${web_copy}
    -P ${CMAKE_SOURCE_DIR}/cmake/web/modules.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${web_modules}
  DEPENDS ${web_source}/package.json ${web_source}/package-lock.json
  WORKING_DIRECTORY ${web_copy}
  COMMENT "Installing the modules of the web application"
  VERBATIM)

# The pages. The protocol's types are printed from the tables of the server, never copied by hand.
file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${web_source}/*)
list(FILTER web_files EXCLUDE REGEX "^${web_source}/(node_modules|dist)/")
set(web_types)
if(TARGET wire-types)
  set(web_types $<TARGET_FILE:wire-types>)
endif()
add_custom_command(OUTPUT ${web_output}/built
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${web_source} -DCOPY=${web_copy} -DTYPES=${web_types}
    -P ${CMAKE_SOURCE_DIR}/cmake/web/copy.cmake
  COMMAND ${CMAKE_COMMAND} -E env "PATH=${web_path}" HEMI_OUT=${web_output} HEMI_REPO=${CMAKE_SOURCE_DIR}
    ${NPM_PROGRAM} run --silent build -- --logLevel warn
  COMMAND ${CMAKE_COMMAND} -E touch ${web_output}/built
  DEPENDS ${web_files} ${web_modules} ${CMAKE_SOURCE_DIR}/cmake/web/copy.cmake ${web_types}
  WORKING_DIRECTORY ${web_copy}
  COMMENT "Building the web application"
  VERBATIM)

set(HEMICYCLE_WEB_SOURCES ${CMAKE_BINARY_DIR}/web_assets.c ${CMAKE_BINARY_DIR}/web_assets.S)
add_custom_command(OUTPUT ${HEMICYCLE_WEB_SOURCES}
  COMMAND ${CMAKE_COMMAND} -DFILES=${web_output} -DOUTPUT=${CMAKE_BINARY_DIR}/web_assets
    -P ${CMAKE_SOURCE_DIR}/cmake/web/embed.cmake
  DEPENDS ${web_output}/built ${CMAKE_SOURCE_DIR}/cmake/web/embed.cmake
  COMMENT "Embedding the web application"
  VERBATIM)
add_custom_target(web DEPENDS ${HEMICYCLE_WEB_SOURCES})
