# woshou_layer(NAME PUBLIC a b PRIVATE c d): the library of src/NAME. A layer links only
# what stands below it; that no include points upwards, tests/architecture sees to.
function(woshou_layer name)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*.h)
  add_library(woshou_${name} ${sources})
  add_library(woshou::${name} ALIAS woshou_${name})
  set_target_properties(woshou_${name} PROPERTIES DEFINE_SYMBOL "") # or no other target could use its precompiled header
  target_link_libraries(woshou_${name} PUBLIC woshou_settings ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# woshou_resources(TARGET PREFIX BASE GLOB…): embeds every file that matches, by its path under BASE.
function(woshou_resources target prefix base)
  set(files)
  foreach(pattern ${ARGN})
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${base}/${pattern})
    list(APPEND files ${found})
  endforeach()
  string(MAKE_C_IDENTIFIER "${target}_${prefix}" name)
  if(files)
    qt_add_resources(${target} ${name} PREFIX ${prefix} BASE ${base} FILES ${files})
  endif()
endfunction()
