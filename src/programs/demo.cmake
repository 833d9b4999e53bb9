# The demonstration that a first start copies instead of generating it (services/admin/demofile.h). It stands to the
# programs in the build folder as it does when installed. Without it the program generates.
include(GNUInstallDirs)

add_executable(woshou_demo_maker demomaker.cpp)
set_target_properties(woshou_demo_maker PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)
target_link_libraries(woshou_demo_maker PRIVATE woshou::services woshou::storage)

# Under the sanitizers it would take longer than all tests that use it.
if(NOT WOSHOU_SANITIZE)
  set(demo_file ${CMAKE_BINARY_DIR}/share/woshou/demo.sqlite)
  # The libraries too: linked anew, they leave the program as it is.
  add_custom_command(OUTPUT ${demo_file} COMMAND woshou_demo_maker ${demo_file}
    DEPENDS woshou_demo_maker woshou_services woshou_storage woshou_domain woshou_base
    COMMENT "Making the demonstration" VERBATIM)
  add_custom_target(woshou_demo ALL DEPENDS ${demo_file})
  install(FILES ${demo_file} DESTINATION ${CMAKE_INSTALL_DATADIR}/woshou)
endif()
