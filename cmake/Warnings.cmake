# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings for our own code only; they become errors in the dev and CI presets
# (CMAKE_COMPILE_WARNING_AS_ERROR), so that a newer compiler never breaks a user's build.
add_library(readout_warnings INTERFACE)
target_compile_options(
  readout_warnings
  INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
      -Wold-style-cast -Woverloaded-virtual>
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wduplicated-cond -Wlogical-op>
    # GCC 12 sees overlaps in plain concatenations of strings (GCC bug 105651) and unset or gone values in lists of
    # initial members: false alarms that 13 and Clang do not give.
    "$<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-maybe-uninitialized;-Wno-dangling-pointer>")
