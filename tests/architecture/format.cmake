# Every C++ file stands as .clang-format wants it.
file(GLOB_RECURSE files ${ROOT}/src/*.h ${ROOT}/src/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${files}
  RESULT_VARIABLE result ERROR_VARIABLE complaints)
if(NOT result EQUAL 0)
  string(REGEX MATCHALL "[^\n]*error: [^\n]*" complaints "${complaints}")
  list(JOIN complaints "\n" complaints)
  message(NOTICE "${complaints}")
  message(FATAL_ERROR "clang-format -i would change the files above.")
endif()
