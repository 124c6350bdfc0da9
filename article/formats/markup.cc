// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markup.h"

#include <algorithm>

#include "article/scan.h"

namespace readout::article {
namespace {

std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

/// A document type may declare entities between brackets.
std::string_view after_doctype(std::string_view text) {
  const std::size_t bracket = text.find('[');
  if (bracket < text.find('>')) text = after(text, "]");
  return after(text, ">");
}

}  // namespace

std::string_view skip_prolog(std::string_view text) {
  while (true) {
    text = trim_ascii(text);
    if (text.starts_with("<!--")) {
      text = after(text, "-->");
    } else if (text.starts_with("<?")) {
      text = after(text, ">");
    } else if (starts_with_ascii(text, "<!doctype") && !starts_with_ascii(text, "<!doctype html")) {
      text = after_doctype(text);
    } else {
      return text;
    }
  }
}

std::string_view element_name(std::string_view text) {
  text.remove_prefix(1);
  const auto end = std::find_if(text.begin(), text.end(), [](char byte) {
    return is_ascii_space(byte) || byte == '>' || byte == '/';
  });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

}  // namespace readout::article
