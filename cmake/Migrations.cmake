# SPDX-License-Identifier: EUPL-1.2
# Embeds server/store/migrations/NNN_DATABASE_name.sql: one C array for each database.
# Included, it adds the generated file to the store layer; as a script (-P), it writes that file.
if(CMAKE_SCRIPT_MODE_FILE)
  set(text "/* Made from server/store/migrations by cmake/Migrations.cmake. */\n")
  string(APPEND text "#include \"store/migrations.h\"\n")
  foreach(database archive urns)
    file(GLOB files ${FROM}/[0-9][0-9][0-9]_${database}_*.sql)
    list(SORT files)
    set(rows "")
    set(version 0)
    foreach(file IN LISTS files)
      math(EXPR version "${version} + 1")
      get_filename_component(name ${file} NAME_WE)
      if(NOT name MATCHES "^0*${version}_")
        message(FATAL_ERROR "${name}.sql: the next migration of ${database} has number ${version}")
      endif()
      file(READ ${file} bytes HEX)
      string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
      string(APPEND text "static const char ${database}_${version}[] = {${bytes}0};\n")
      string(APPEND rows "\t{\"${name}\", ${database}_${version}},\n")
    endforeach()
    string(APPEND text "const struct migration migrations_${database}[] = {\n${rows}};\n")
    string(APPEND text "const int migrations_${database}_count = ${version};\n")
  endforeach()
  file(WRITE ${TO} "${text}")
  return()
endif()

file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/store/migrations/*.sql)
set(migrations_c ${CMAKE_BINARY_DIR}/generated/migrations.c)
add_custom_command(
  OUTPUT ${migrations_c}
  COMMAND ${CMAKE_COMMAND} -D FROM=${CMAKE_SOURCE_DIR}/server/store/migrations -D TO=${migrations_c}
          -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${migrations} ${CMAKE_CURRENT_LIST_FILE}
  COMMENT "Embedding the migrations")
target_sources(hemicycle_store PRIVATE ${migrations_c})
