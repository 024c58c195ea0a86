# SPDX-License-Identifier: EUPL-1.2
# Brings COPY up to date with SOURCE, without the modules, and prints the protocol's types into it.
file(GLOB old ${COPY}/* ${COPY}/.*)
list(FILTER old EXCLUDE REGEX "/node_modules$")
file(REMOVE_RECURSE ${old})
file(GLOB new ${SOURCE}/* ${SOURCE}/.*)
list(FILTER new EXCLUDE REGEX "/(node_modules|dist)$")
file(COPY ${new} DESTINATION ${COPY})
if(TYPES)
  execute_process(COMMAND ${TYPES} types
    OUTPUT_FILE ${COPY}/src/core/protocol.ts COMMAND_ERROR_IS_FATAL ANY)
endif()
