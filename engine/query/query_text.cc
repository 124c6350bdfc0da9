// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_text.h"

#include "base/utf8.h"

namespace readout::engine {
namespace {

/// The ASCII character that another one stands for; itself if it stands for none.
char32_t plain_form(char32_t value) {
  constexpr char32_t kFirstFullWidth = 0xFF01;
  constexpr char32_t kLastFullWidth = 0xFF5E;
  constexpr char32_t kFirstPlain = 0x21;
  if (value >= kFirstFullWidth && value <= kLastFullWidth)
    return value - kFirstFullWidth + kFirstPlain;
  const bool minus = value == 0x2212 || value == 0x2010 || value == 0x2011;
  return minus ? U'-' : value;
}

}  // namespace

QueryText::QueryText(std::string_view written) {
  bool changed = false;
  plain_.reserve(written.size());
  for (std::size_t at = 0; at < written.size();) {
    const CodePoint point = decode_utf8(written, at);
    const char32_t plain = plain_form(point.value);
    if (plain != point.value && !changed) {
      changed = true;
      for (std::size_t before = 0; before < at; ++before)
        origins_.push_back(static_cast<std::uint32_t>(before));
    }
    if (plain != point.value) {
      plain_.push_back(static_cast<char>(plain));
      origins_.push_back(static_cast<std::uint32_t>(at));
    } else {
      plain_.append(written, at, point.size);
      for (std::size_t byte = at; changed && byte < at + point.size; ++byte)
        origins_.push_back(static_cast<std::uint32_t>(byte));
    }
    at += point.size;
  }
  if (changed) origins_.push_back(static_cast<std::uint32_t>(written.size()));
}

Span QueryText::written(Span plain) const {
  if (origins_.empty()) return plain;
  return {origins_[plain.begin], origins_[plain.end]};
}

}  // namespace readout::engine
