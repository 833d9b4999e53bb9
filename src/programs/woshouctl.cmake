file(GLOB ctl_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/ctl/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/ctl/*.h)
# What differs between the platforms stands in one file for each.
if(WIN32)
  list(FILTER ctl_sources EXCLUDE REGEX "_posix\\.cpp$")
else()
  list(FILTER ctl_sources EXCLUDE REGEX "_windows\\.cpp$")
endif()
add_executable(woshouctl ${ctl_sources})
target_link_libraries(woshouctl PRIVATE woshou::services)
target_precompile_headers(woshouctl REUSE_FROM woshou_base)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/ctl/main.cpp PROPERTIES
  COMPILE_DEFINITIONS WOSHOU_VERSION="${PROJECT_VERSION}")
