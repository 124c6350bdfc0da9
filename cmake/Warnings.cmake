# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings for our own code only. They are errors in the presets of developers (CMAKE_COMPILE_WARNING_AS_ERROR), but not
# in `release`: a newer compiler must not break a user's build.
add_library(readout_warnings INTERFACE)
target_compile_options(
  readout_warnings
  INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
      -Wold-style-cast -Woverloaded-virtual>
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wduplicated-cond -Wlogical-op>
    # GCC 12 reports overlaps in plain concatenations of strings (GCC bug 105651) and uninitialised or dangling values
    # in initialiser lists: false positives that GCC 13 and Clang do not give.
    "$<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-maybe-uninitialized;-Wno-dangling-pointer>")
