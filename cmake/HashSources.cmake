# SPDX-License-Identifier: GPL-3.0-or-later
# Run at build time: cmake -DOUTPUT=header -DCONSTANT=kName "-DFILES=a b..." -P HashSources.cmake writes a header with one
# constant, a hash over the contents of FILES, so that stored results say which rules made them.
cmake_minimum_required(VERSION 3.25)
separate_arguments(files UNIX_COMMAND "${FILES}")
set(all "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" hash)
  string(APPEND all "${hash}")
endforeach()
string(SHA256 hash "${all}")
file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT
     "#pragma once\n#include <string_view>\n\nnamespace readout {
inline constexpr std::string_view @CONSTANT@ = \"@hash@\";
}\n")
