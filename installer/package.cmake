# What is installed, and the Debian package made of it: cmake --preset release && cmake --build build && (cd build && cpack)
include(GNUInstallDirs)

foreach(program woshou woshouctl woshoud)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

if(UNIX AND NOT APPLE)
  set(room ${CMAKE_CURRENT_LIST_DIR})
  install(FILES ${room}/woshou.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${room}/woshou.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  # Where Debian and others look for it; it runs only where somebody enables it.
  install(FILES ${room}/systemd/woshoud.service DESTINATION lib/systemd/system)
  install(FILES ${room}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/woshou)

  # Debian wants manual pages and the changelog compressed, and the same bytes from the same source.
  find_program(GZIP gzip)
  if(GZIP)
    set(packed_folder ${CMAKE_BINARY_DIR}/package-files)
    file(MAKE_DIRECTORY ${packed_folder})
    set(packed_files)
    foreach(source man/woshou.1 man/woshouctl.1 man/woshoud.8 ../CHANGELOG.md)
      get_filename_component(name ${source} NAME)
      string(REPLACE "CHANGELOG.md" "changelog" name ${name})
      add_custom_command(OUTPUT ${packed_folder}/${name}.gz DEPENDS ${room}/${source} VERBATIM
        COMMAND sh -c "exec \"$1\" -9nc \"$2\" >\"$3\"" -- ${GZIP} ${room}/${source} ${packed_folder}/${name}.gz)
      list(APPEND packed_files ${packed_folder}/${name}.gz)
    endforeach()
    add_custom_target(woshou_package_files ALL DEPENDS ${packed_files})
    install(FILES ${packed_folder}/woshou.1.gz ${packed_folder}/woshouctl.1.gz
      DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${packed_folder}/woshoud.8.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man8)
    install(FILES ${packed_folder}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/woshou)
  endif()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME woshou)
set(CPACK_PACKAGE_VENDOR Woshou)
set(CPACK_PACKAGE_CONTACT "Woshou developers <developers@woshou.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${PROJECT_DESCRIPTION}
Woshou takes a customer's call from the three opening questions to the rating
after the repair: intake with known solutions beside it, a promise that is
kept by the clock, ranked dispatch, the engineer's record, the closing
conversation, and the figures that follow from it. It works on an embedded
SQLite database for one desk, or on PostgreSQL for a whole center.")
set(CPACK_OUTPUT_FILE_PREFIX ${CMAKE_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins that Qt loads by name, which the linker does not tell of. The platform plugins come with libqt6gui6.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6sql6-psql, libqt6svg6, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, fonts-noto-core, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql")
# Without these two CPack would make a package that names no libraries, and say so in one line among many.
find_program(WOSHOU_SHLIBDEPS dpkg-shlibdeps)
find_program(WOSHOU_FILE file)
if(WOSHOU_SHLIBDEPS AND WOSHOU_FILE)
  include(CPack)
else()
  message(STATUS "No package can be made here: it needs dpkg-dev and file")
endif()
