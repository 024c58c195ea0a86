# SPDX-License-Identifier: EUPL-1.2
# Embeds the catalogues of static/i18n that documents speak with.
# Included, it adds the generated file to the paper layer; as a script (-P), it writes that file.
set(paper_catalogues common council verdict steps archive school refusals paper)
if(CMAKE_SCRIPT_MODE_FILE)
  set(text "/* Made from static/i18n by cmake/PaperWords.cmake. */\n")
  string(APPEND text "#include \"paper/words.h\"\n")
  set(rows "")
  set(count 0)
  foreach(language fr en)
    foreach(name IN LISTS paper_catalogues)
      file(READ ${FROM}/${language}/${name}.json bytes HEX)
      string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
      string(APPEND text "static const unsigned char ${language}_${name}[] = {${bytes}0};\n")
      string(APPEND rows "\t{\"${language}\", \"${name}\", (const char *)${language}_${name}},\n")
      math(EXPR count "${count} + 1")
    endforeach()
  endforeach()
  string(APPEND text "const struct word_file word_files[] = {\n${rows}};\n")
  string(APPEND text "const int word_files_count = ${count};\n")
  file(WRITE ${TO} "${text}")
  return()
endif()

set(paper_words_c ${CMAKE_BINARY_DIR}/generated/paper_words.c)
set(paper_sources "")
foreach(language fr en)
  foreach(name IN LISTS paper_catalogues)
    list(APPEND paper_sources ${CMAKE_SOURCE_DIR}/static/i18n/${language}/${name}.json)
  endforeach()
endforeach()
add_custom_command(
  OUTPUT ${paper_words_c}
  COMMAND ${CMAKE_COMMAND} -D FROM=${CMAKE_SOURCE_DIR}/static/i18n -D TO=${paper_words_c}
          -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${paper_sources} ${CMAKE_CURRENT_LIST_FILE}
  COMMENT "Embedding the words of documents")
target_sources(hemicycle_paper PRIVATE ${paper_words_c})
