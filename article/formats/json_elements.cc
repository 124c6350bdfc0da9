// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/json_elements.h"

#include "article/scan.h"

namespace readout::article {

/// Moves to the first character of a record, over what stands between records.
bool JsonElements::find_start() {
  bool first = line_ == 1 && !in_array_;
  while (true) {
    const std::string_view ahead = input_.peek(1);
    if (ahead.empty()) return false;
    std::size_t at = 0;
    for (; at < ahead.size(); ++at) {
      const char byte = ahead[at];
      if (byte == '\n') ++line_;
      if (is_ascii_space(byte) || byte == ',' || byte == ']') continue;
      if (byte != '[' || in_array_ || !first) break;
      in_array_ = true;
      first = false;
    }
    const bool found = at < ahead.size();
    input_.consume(at);
    if (found) return true;
  }
}

void JsonElements::step(char byte) {
  if (escaped_) {
    escaped_ = false;
  } else if (in_string_) {
    escaped_ = byte == '\\';
    in_string_ = byte != '"';
  } else if (byte == '"') {
    in_string_ = true;
  } else if (byte == '{' || byte == '[') {
    ++depth_;
  } else if ((byte == '}' || byte == ']') && depth_ > 0) {
    --depth_;
  }
}

std::optional<JsonElements::Element> JsonElements::next(std::size_t limit) {
  if (!find_start()) return std::nullopt;
  Element element;
  element.line = line_;
  depth_ = 0;
  in_string_ = escaped_ = false;
  while (true) {
    const std::string_view ahead = input_.peek(1);
    if (ahead.empty() && input_.failed()) return std::nullopt;
    if (ahead.empty()) return element;
    const Stretch stretch = scan(ahead, element.size == 0);
    element.size += stretch.size;
    if (element.size > limit) element.too_large = true;
    if (!element.too_large) element.text.append(ahead.substr(0, stretch.size));
    input_.consume(stretch.size);
    if (stretch.ended) return element;
  }
}

/// Goes on with a record up to its end or that of what was read so far.
JsonElements::Stretch JsonElements::scan(std::string_view ahead, bool at_start) {
  for (std::size_t at = 0; at < ahead.size(); ++at) {
    const char byte = ahead[at];
    // A value without brackets ends where the next thing begins.
    const bool separates = byte == ',' || byte == ']' || byte == '\n';
    if (separates && depth_ == 0 && !in_string_ && !(at_start && at == 0)) return {at, true};
    if (byte == '\n') ++line_;
    step(byte);
    const bool closes = byte == '}' || byte == ']';
    if (closes && depth_ == 0 && !in_string_) return {at + 1, true};
  }
  return {ahead.size(), false};
}

}  // namespace readout::article
