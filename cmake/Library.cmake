# SPDX-License-Identifier: GPL-3.0-or-later
# readout_library(NAME SOURCES a.cc... [PUBLIC lib...] [PRIVATE lib...]): one of the project's static libraries.
function(readout_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(
    ${name}
    PUBLIC ${arg_PUBLIC} readout_sanitizers
    PRIVATE ${arg_PRIVATE} readout_warnings)
endfunction()

# readout_test(NAME LABEL label SOURCES a.cc... LIBS lib... [PROPERTIES name value...]): one Catch2 executable, each case
# a ctest. The target tests_LABEL builds all of a label. Test code is not optimised: that halves its build time.
function(readout_test name)
  cmake_parse_arguments(arg "" "LABEL" "SOURCES;LIBS;PROPERTIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} readout_test_support readout_warnings)
  target_compile_options(${name} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-O0>)
  target_precompile_headers(${name} REUSE_FROM readout_test_headers)
  if(NOT TARGET tests_${arg_LABEL})
    add_custom_target(tests_${arg_LABEL})
  endif()
  add_dependencies(tests_${arg_LABEL} ${name})
  catch_discover_tests(
    ${name}
    TEST_PREFIX "${arg_LABEL}: "
    DISCOVERY_MODE PRE_TEST
    PROPERTIES LABELS ${arg_LABEL} TIMEOUT 300 ${arg_PROPERTIES})
endfunction()
