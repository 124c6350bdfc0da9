// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/entities.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace readout::article {
namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

// Names of HTML 4 that occur in news; sorted.
constexpr auto kEntities = std::to_array<Entity>({
    {"Aring", 0xC5},  {"Auml", 0xC4},     {"Ccedil", 0xC7}, {"Eacute", 0xC9},  {"Ouml", 0xD6},
    {"Uuml", 0xDC},   {"aacute", 0xE1},   {"acirc", 0xE2},  {"agrave", 0xE0},  {"amp", 0x26},
    {"apos", 0x27},   {"aring", 0xE5},    {"atilde", 0xE3}, {"auml", 0xE4},    {"bull", 0x2022},
    {"ccedil", 0xE7}, {"cent", 0xA2},     {"copy", 0xA9},   {"deg", 0xB0},     {"eacute", 0xE9},
    {"ecirc", 0xEA},  {"egrave", 0xE8},   {"euml", 0xEB},   {"euro", 0x20AC},  {"frac12", 0xBD},
    {"gt", 0x3E},     {"hellip", 0x2026}, {"iacute", 0xED}, {"icirc", 0xEE},   {"iexcl", 0xA1},
    {"iquest", 0xBF}, {"iuml", 0xEF},     {"laquo", 0xAB},  {"ldquo", 0x201C}, {"lsquo", 0x2018},
    {"lt", 0x3C},     {"mdash", 0x2014},  {"middot", 0xB7}, {"nbsp", 0xA0},    {"ndash", 0x2013},
    {"ntilde", 0xF1}, {"oacute", 0xF3},   {"ocirc", 0xF4},  {"oelig", 0x153},  {"oslash", 0xF8},
    {"otilde", 0xF5}, {"ouml", 0xF6},     {"para", 0xB6},   {"pound", 0xA3},   {"quot", 0x22},
    {"raquo", 0xBB},  {"rdquo", 0x201D},  {"reg", 0xAE},    {"rsquo", 0x2019}, {"scaron", 0x161},
    {"sect", 0xA7},   {"shy", 0xAD},      {"szlig", 0xDF},  {"times", 0xD7},   {"trade", 0x2122},
    {"uacute", 0xFA}, {"ucirc", 0xFB},    {"ugrave", 0xF9}, {"uuml", 0xFC},    {"yen", 0xA5},
    {"zwnj", 0x200C},
});
static_assert(std::is_sorted(kEntities.begin(),
                             kEntities.end(),
                             [](const Entity& a, const Entity& b) { return a.name < b.name; }));

// Numeric entities 128 to 159 mean windows-1252 (HTML standard, "numeric character reference end
// state"); 0 where that has no character.
constexpr auto kWindows1252 = std::to_array<char32_t>(
    {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
     0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});

char32_t numeric_value(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  if (error != std::errc{} || end != digits.data() + digits.size()) return 0;
  if (value >= 0x80 && value < 0xA0) return kWindows1252[value - 0x80];
  if (value == 9 || value == 13) return ' ';  // a line end is "&#10;" or a real one after "&#13;"
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return surrogate || value > 0x10FFFF || value < 0x20 ? (value == 10 ? 10 : 0) : value;
}

char32_t named_value(std::string_view name) {
  const auto found = std::lower_bound(
      kEntities.begin(), kEntities.end(), name, [](const Entity& row, std::string_view wanted) {
        return row.name < wanted;
      });
  return found != kEntities.end() && found->name == name ? found->value : 0;
}

/// The entity whose name begins `text`, without its '&': its character and the bytes up to ';'.
struct Named {
  char32_t value = 0;
  std::size_t size = 0;
};

Named entity_named(std::string_view text) {
  constexpr std::size_t kLongest = 10;  // "#x10FFFF", "frac12" and the like
  const std::size_t end = text.substr(0, kLongest + 1).find(';');
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view name = text.substr(0, end);
  return {name.front() == '#' ? numeric_value(name.substr(1)) : named_value(name), end + 1};
}

}  // namespace

std::size_t append_entity(std::string& out, std::string_view text, std::size_t at) {
  constexpr std::string_view kTwice = "&amp;";
  const std::string_view rest = text.substr(at);
  std::size_t before = rest.starts_with(kTwice) ? kTwice.size() : 1;
  Named entity = entity_named(rest.substr(before));
  if (entity.value == 0 && before > 1) {
    before = 1;
    entity = entity_named(rest.substr(before));
  }
  if (entity.value == 0) return 0;
  append_utf8(out, entity.value);
  return before + entity.size;
}

}  // namespace readout::article
