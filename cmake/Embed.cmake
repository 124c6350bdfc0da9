# SPDX-License-Identifier: GPL-3.0-or-later
# readout_embed(TARGET NAME name ROOT dir FILES a b/c...): puts files into a library, so that the programs need
# no files at run time. Generates embedded/NAME.h with:
#
#   std::span<const readout::EmbeddedFile> readout::NAME();   // sorted by path
#
# The assembler includes the bytes (.incbin): megabytes take no time to compile.
function(readout_embed target)
  cmake_parse_arguments(arg "" "NAME;ROOT" "FILES" ${ARGN})
  list(SORT arg_FILES)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}_data.S")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}.cc")
  set(header "${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_NAME}.h")
  set(asm_text "    .section .rodata\n")
  set(externs "")
  set(rows "")
  set(depends "")
  set(index 0)
  foreach(file IN LISTS arg_FILES)
    set(symbol "readout_${arg_NAME}_${index}")
    string(APPEND asm_text
           "    .global ${symbol}\n    .global ${symbol}_end\n${symbol}:\n    .incbin \"${arg_ROOT}/${file}\"\n"
           "${symbol}_end:\n    .byte 0\n")
    string(APPEND externs "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    list(APPEND depends "${arg_ROOT}/${file}")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm_text "    .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT "${assembly}" CONTENT "${asm_text}" @ONLY)
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
       "#include \"embedded/${arg_NAME}.h\"\n\n#include <array>\n\nextern \"C\" {\n${externs}}\n
namespace readout {
std::span<const EmbeddedFile> ${arg_NAME}() {
  static const std::array<EmbeddedFile, ${index}> files = {{\n${rows}  }};
  return files;
}
}  // namespace readout\n")
  file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
       "#pragma once\n#include <span>\n\n#include \"base/embedded_file.h\"\n
namespace readout {
std::span<const EmbeddedFile> ${arg_NAME}();
}\n")
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${depends}")
  target_sources(${target} PRIVATE "${assembly}" "${source}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
