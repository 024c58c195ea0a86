# SPDX-License-Identifier: EUPL-1.2
# hemicycle-paper, the small program that draws documents, with the fonts of the screens in it.
set(HEMICYCLE_PAPER_FONTS "" CACHE PATH
  "node_modules folder with the fonts of the screens; that of the web application when it is built")

set(paper_fonts ${HEMICYCLE_PAPER_FONTS})
set(paper_modules)
if(HEMICYCLE_WEB AND NOT paper_fonts)
  set(paper_fonts ${web_copy}/node_modules)
  set(paper_modules ${web_modules}) # they must be fetched first
endif()
set(paper_files)
if(paper_fonts)
  # Browsers want fonts compressed, shapers of text want them plain.
  add_executable(unpack-font server/paper/unpack_font.c)
  target_link_libraries(unpack-font PRIVATE PkgConfig::FREETYPE)
  foreach(font atkinson-hyperlegible-next-latin-wght-normal atkinson-hyperlegible-next-latin-wght-italic
      atkinson-hyperlegible-next-latin-ext-wght-normal bricolage-grotesque-latin-wght-normal
      bricolage-grotesque-latin-ext-wght-normal)
    string(REGEX REPLACE "-latin.*" "" family ${font})
    set(plain ${CMAKE_BINARY_DIR}/paper-fonts/${font}.ttf)
    add_custom_command(OUTPUT ${plain}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/paper-fonts
      COMMAND unpack-font ${paper_fonts}/@fontsource-variable/${family}/files/${font}.woff2 ${plain}
      DEPENDS unpack-font ${paper_modules}
      COMMENT "Unpacking ${font}"
      VERBATIM)
    list(APPEND paper_files ${plain})
  endforeach()
endif()
set(paper_table ${CMAKE_BINARY_DIR}/paper_fonts)
add_custom_command(OUTPUT ${paper_table}.c ${paper_table}.S
  COMMAND ${CMAKE_COMMAND} "-DFILES=${paper_files}" -DOUTPUT=${paper_table}
    -P ${CMAKE_SOURCE_DIR}/cmake/paper/fonts.cmake
  DEPENDS ${paper_files} ${CMAKE_SOURCE_DIR}/cmake/paper/fonts.cmake
  COMMENT "Embedding the fonts of the paper"
  VERBATIM)
target_sources(hemicycle_paper PRIVATE ${paper_table}.c ${paper_table}.S)

add_executable(hemicycle-paper server/paper/program.c)
hemicycle_link(hemicycle-paper base paper)
# The server starts it from its own folder: one is no use without the other.
add_dependencies(hemicycle hemicycle-paper)
install(TARGETS hemicycle-paper)
