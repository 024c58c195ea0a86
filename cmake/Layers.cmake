# SPDX-License-Identifier: EUPL-1.2
# hemicycle_layer(NAME [LIBRARIES …] [EXCLUDE file…]): server/NAME/*.c as an object library.
function(hemicycle_layer name)
  cmake_parse_arguments(LAYER "" "" "LIBRARIES;EXCLUDE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${name}/*.c)
  foreach(file IN LISTS LAYER_EXCLUDE)
    list(REMOVE_ITEM sources ${CMAKE_SOURCE_DIR}/server/${name}/${file})
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_library(hemicycle_${name} OBJECT ${sources})
  target_include_directories(hemicycle_${name} PUBLIC ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(hemicycle_${name} PUBLIC ${LAYER_LIBRARIES})
endfunction()

# hemicycle_link(TARGET LAYER…): links the objects of the layers and what they need.
function(hemicycle_link target)
  foreach(name IN LISTS ARGN)
    target_link_libraries(${target} PRIVATE hemicycle_${name})
  endforeach()
endfunction()
