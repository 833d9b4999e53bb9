# Compiler, warnings, sanitizers and output folders for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Forms stand in their own folder, so uic must be told where before any target exists.
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS ${CMAKE_SOURCE_DIR}/forms)

option(WOSHOU_WERROR "Turn warnings into errors" ON)
option(WOSHOU_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(WOSHOU_WATCHDOG "Watch the interface thread and report what blocks it" ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Precompiled headers need the sloppiness, or every compilation would be a miss. Without the folder in the hash, and
  # with paths inside the checkout made relative, another clone of the same source finds what this one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

# A hundred test programs share the layers instead of carrying a copy each (minutes and gigabytes), and compile with
# the layers' precompiled headers, which want the same code model everywhere. Packages are one program.
if(BUILD_SHARED_LIBS)
  add_compile_options(-fPIC)
  set(CMAKE_LINK_DEPENDS_NO_SHARED ON)
endif()

# A linker made for many links. Packages are linked as usual.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  add_link_options(-fuse-ld=mold)
endif()

add_library(woshou_settings INTERFACE)
target_compile_definitions(woshou_settings INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(woshou_settings INTERFACE ${CMAKE_SOURCE_DIR}/src)
if(MSVC)
  target_compile_options(woshou_settings INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${WOSHOU_WERROR}>:/WX>)
else()
  target_compile_options(woshou_settings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    -fpch-preprocess $<$<BOOL:${WOSHOU_WERROR}>:-Werror>)
endif()
if(WOSHOU_WATCHDOG)
  target_compile_definitions(woshou_settings INTERFACE WOSHOU_WATCHDOG)
endif()
if(WOSHOU_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
