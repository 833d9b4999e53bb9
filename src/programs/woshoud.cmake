file(GLOB daemon_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/daemon/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/daemon/*.h)
# What differs between the platforms stands in one file for each.
if(WIN32)
  list(FILTER daemon_sources EXCLUDE REGEX "_posix\\.cpp$")
else()
  list(FILTER daemon_sources EXCLUDE REGEX "_windows\\.cpp$")
endif()
add_executable(woshoud ${daemon_sources})
target_link_libraries(woshoud PRIVATE woshou::services)
target_precompile_headers(woshoud REUSE_FROM woshou_base)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/daemon/main.cpp PROPERTIES
  COMPILE_DEFINITIONS WOSHOU_VERSION="${PROJECT_VERSION}")
