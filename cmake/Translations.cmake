# woshou_translations(TARGET TS…): compiles each .ts at build time and embeds the .qm files under /i18n in the target.
# Target update_translations reads the sources and forms again into the .ts files; English is the source language.
# Qt's own functions are avoided on purpose: in 6.4 they look at one target only and may delete a .ts on clean.
function(woshou_translations target)
  set(qm_files)
  foreach(ts ${ARGN})
    get_filename_component(name ${ts} NAME_WE)
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/i18n/${name}.qm)
    add_custom_command(OUTPUT ${qm}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
      COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
      DEPENDS ${ts} COMMENT "Compiling ${name}.ts" VERBATIM)
    list(APPEND qm_files ${qm})
  endforeach()
  qt_add_resources(${target} ${target}_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${qm_files})

  if(NOT TARGET update_translations)
    # The command line speaks English only.
    file(GLOB_RECURSE texts ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h ${CMAKE_SOURCE_DIR}/forms/*.ui)
    list(FILTER texts EXCLUDE REGEX "/programs/ctl/")
    list(JOIN texts "\n" lines)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/texts.lst ${lines})
    add_custom_target(update_translations
      COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR}/src
              @${CMAKE_CURRENT_BINARY_DIR}/texts.lst -ts ${ARGN}
      COMMENT "Updating translations" VERBATIM)
  endif()
endfunction()
