# SPDX-License-Identifier: GPL-3.0-or-later
# READOUT_SANITIZE=address,undefined or thread: used by the asan and tsan presets.
set(READOUT_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")
add_library(readout_sanitizers INTERFACE)
if(READOUT_SANITIZE)
  target_compile_options(readout_sanitizers INTERFACE -fsanitize=${READOUT_SANITIZE} -fno-omit-frame-pointer
                                                      -fno-sanitize-recover=all)
  target_compile_definitions(readout_sanitizers INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(readout_sanitizers INTERFACE -fsanitize=${READOUT_SANITIZE})
endif()
