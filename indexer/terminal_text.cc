// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/terminal_text.h"

#include <cstdlib>

#include <unistd.h>

#include "base/utf8.h"

namespace readout {
namespace {

bool is_dangerous(char32_t value) {
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool direction =
      (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
  return control || direction;
}

}  // namespace

std::string terminal_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value == '\n' || point.value == '\t') {
      out.push_back(' ');
    } else if (!is_dangerous(point.value)) {
      append_utf8(out, point.value);
    }
    at += point.size;
  }
  return out;
}

std::string with_bold(std::string_view text, const std::vector<Span>& marks) {
  std::string out;
  std::size_t at = 0;
  for (const Span mark : marks) {
    out += terminal_text(text.substr(at, mark.begin - at));
    out += "\x1b[1m" + terminal_text(slice(text, mark)) + "\x1b[0m";
    at = mark.end;
  }
  return out + terminal_text(text.substr(at));
}

bool output_takes_bold() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace readout
