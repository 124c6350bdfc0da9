// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/pasted_address.h"

#include <algorithm>
#include <array>

#include "article/scan.h"
#include "base/utf8.h"
#include "engine/query/query_signs.h"

namespace readout::engine {
namespace {

/// Domains of more than two letters that news comes from; all of two letters are countries'.
constexpr auto kDomains = std::to_array<std::string_view>(
    {"com",  "org",     "net",   "edu",    "gov",    "mil",   "int",    "info",   "biz",
     "news", "media",   "press", "online", "site",   "today", "world",  "agency", "live",
     "blog", "network", "app",   "global", "africa", "asia",  "london", "scot",   "example"});

bool is_domain(std::string_view text) {
  constexpr std::size_t kCountry = 2;
  if (!std::all_of(text.begin(), text.end(), article::is_ascii_letter)) return false;
  return text.size() == kCountry ||
         std::any_of(kDomains.begin(), kDomains.end(), [text](std::string_view domain) {
           return article::same_ascii(domain, text);
         });
}

/// "news.example.org"
bool is_host(std::string_view text) {
  const std::size_t last = text.rfind('.');
  if (last == std::string_view::npos || !is_domain(text.substr(last + 1))) return false;
  bool label = false;  // a letter stands since the last point
  for (const char byte : text) {
    if (byte == '.' && !label) return false;
    const bool sound = article::is_ascii_letter(byte) || article::is_digit(byte);
    if (!sound && byte != '.' && byte != '-') return false;
    label = byte != '.';
  }
  return label;
}

}  // namespace

bool is_address(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (article::starts_with_ascii(text, scheme)) return text.size() > scheme.size();
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  if (article::starts_with_ascii(text, "www.")) return true;
  return slash + 1 < text.size() && is_host(text.substr(0, slash));
}

std::size_t raw_end(std::string_view text, std::size_t at) {
  std::size_t open = 0;
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (is_blank(point.value) || closing_quotes(point.value)) break;
    if (point.value == '(') ++open;
    if (point.value == ')' && open-- == 0) break;
    at += point.size;
  }
  return at;
}

std::string_view without_closing_marks(std::string_view text) {
  constexpr std::string_view kMarks = ".,;:!?";
  while (!text.empty() && kMarks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace readout::engine
