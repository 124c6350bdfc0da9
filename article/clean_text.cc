// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/uchar.h>

#include "article/clean.h"
#include "article/entities.h"
#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

enum class Treatment { Keep, Space, NewLine, Drop };

bool is_joiner(char32_t value) { return value == 0x200C || value == 0x200D; }

Treatment treatment_of(char32_t value) {
  if (value == '\n' || value == '\r' || value == 0x2028 || value == 0x2029 || value == 0x85)
    return Treatment::NewLine;
  if (value == ' ' || value == '\t' || value == '\v' || value == '\f') return Treatment::Space;
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return Treatment::Drop;
  if (value < 0xA0) return Treatment::Keep;
  // Format characters: soft hyphen, zero-width spaces, word joiner, marks of writing direction.
  const auto point = static_cast<UChar32>(value);
  if (value == 0xAD || value == 0x200B || value == 0xFEFF || value == 0x2060 ||
      (value >= 0x200E && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
      (value >= 0x2066 && value <= 0x2069))
    return Treatment::Drop;
  return u_isUWhiteSpace(point) != 0 ? Treatment::Space : Treatment::Keep;
}

/// Collects characters and holds white space back until something follows it.
class CleanText {
 public:
  explicit CleanText(std::size_t capacity) { out_.reserve(capacity); }

  void put(char32_t value, std::string_view bytes) {
    // Persian and Indian scripts need joiners; after ASCII letters they mean nothing.
    if (is_joiner(value) && (out_.empty() || static_cast<unsigned char>(out_.back()) < 0x80))
      return;
    switch (treatment_of(value)) {
      case Treatment::Keep:
        flush();
        out_.append(bytes);
        break;
      case Treatment::Space:
        space_ = true;
        break;
      case Treatment::NewLine:
        ++new_lines_;
        break;
      case Treatment::Drop:
        break;
    }
  }
  void put_plain(std::string_view bytes) {
    flush();
    out_.append(bytes);
  }
  std::string take() { return std::move(out_); }

 private:
  void flush() {
    if (!out_.empty()) {
      if (new_lines_ > 0) {
        out_.append(new_lines_ == 1 ? "\n" : "\n\n");
      } else if (space_) {
        out_.push_back(' ');
      }
    }
    new_lines_ = 0;
    space_ = false;
  }

  std::string out_;
  int new_lines_ = 0;
  bool space_ = false;
};

bool is_plain(char byte) { return byte > ' ' && byte < 0x7F && byte != '&'; }

}  // namespace

std::string clean_text(std::string_view text) {
  CleanText out(text.size());
  std::string entity;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    if (end > at) {
      out.put_plain(text.substr(at, end - at));
      at = end;
      continue;
    }
    if (text.substr(at, 2) == "\r\n") ++at;
    entity.clear();
    const std::size_t taken = text[at] == '&' ? append_entity(entity, text, at) : 0;
    if (taken > 0) {
      out.put(decode_utf8(entity, 0).value, entity);
      at += taken;
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    const bool broken = point.value == 0xFFFD && point.size == 1;
    out.put(point.value, broken ? "\xEF\xBF\xBD" : text.substr(at, point.size));
    at += point.size;
  }
  return out.take();
}

std::string clean_line(std::string_view text) {
  std::string line = clean_text(text);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char byte = line[at] == '\n' ? ' ' : line[at];
    if (byte == ' ' && kept > 0 && line[kept - 1] == ' ') continue;
    line[kept++] = byte;
  }
  line.resize(kept);
  return line;
}

}  // namespace readout::article
