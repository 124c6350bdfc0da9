// SPDX-License-Identifier: GPL-3.0-or-later
// A file built into the program (cmake/Embed.cmake): the web page and the default catalogue, so
// that both programs work from a build tree with nothing beside them. Values into static memory:
// free to copy, safe from any thread.
#pragma once

#include <string_view>

namespace readout {

struct EmbeddedFile {
  std::string_view path;  ///< relative to the folder it was taken from, '/' between parts
  std::string_view bytes;
};

}  // namespace readout
