// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/name_forms.h"

#include <algorithm>

#include "article/dates.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "tagging/words/tokens.h"
#include "tagging/words/vocabulary.h"
#include "tagging/words/word_lists.h"

namespace readout::tagging {
namespace {

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// True for most names: they are usable and can match, which needs no look at their words.
bool is_plain(std::string_view name) {
  if (name.size() < 2 || !is_plain_letter(name[0]) || !is_plain_letter(name[1])) return false;
  for (std::size_t i = 2; i < name.size(); ++i) {
    const char c = name[i];
    const bool apostrophe = c == '\'' && is_plain_letter(name[i - 1]);
    const bool plain = is_plain_letter(c) || c == ' ' || c == '-' || (c >= '0' && c <= '9');
    if (!plain && !apostrophe) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> alias_complaint(std::string_view alias) {
  if (is_plain(alias)) return std::nullopt;
  const TokenizedText text = tokenize(alias);
  if (text.tokens.empty()) return "has no letters: it would match nothing or everything";
  const std::string_view first = text.folded(text.tokens.front());
  const bool ideograph = text.tokens.front().shape == WordShape::Uncased;
  if (text.tokens.size() == 1 && count_code_points(first) < 2)
    return ideograph ? "is a single character: it would match inside other words"
                     : "is a single letter: it would match everywhere";
  return std::nullopt;
}

std::optional<std::string> phrase_complaint(std::string_view phrase) {
  const TokenizedText text = tokenize(phrase);
  if (text.tokens.empty()) return "has no letters";
  for (const TextToken& token : text.tokens) {
    const bool open_ended = token.end < phrase.size() && phrase[token.end] == '*';
    if (open_ended && token.folded_size < kMinPrefixBytes)
      return "needs " + std::to_string(kMinPrefixBytes) + " letters before its '*'";
  }
  if (text.tokens.size() == 1 && text.tokens.front().folded_size < 2) return "is a single letter";
  return std::nullopt;
}

bool can_match(std::string_view name) {
  if (is_plain(name)) return true;
  const TokenizedText text = tokenize(name);
  for (const TextToken& token : text.tokens) {
    if (&token == &text.tokens.front()) continue;
    if (token.gap == WordGap::Break || token.sentence != 0) return false;
  }
  return !text.tokens.empty();
}

bool is_partial_date(std::string_view date) {
  constexpr std::string_view kPattern = "dddd-dd-dd";
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (kPattern[i] == 'd' ? !digit : date[i] != '-') return false;
  }
  // Whole, it must be a day that there is.
  constexpr std::string_view kFirstDay = "0000-01-01";
  return article::day_of(std::string(date).append(kFirstDay.substr(date.size()))).has_value();
}

std::string folded_words(std::string_view name, char joiner) {
  const TokenizedText text = tokenize(name);
  std::string out;
  for (const TextToken& token : text.tokens) {
    if (!out.empty()) out.push_back(joiner);
    out.append(text.folded(token));
  }
  return out;
}

std::string made_id(std::string_view name) {
  std::string id = folded_words(name, '-');
  return id.empty() ? content_hash(name) : id;
}

std::vector<std::string> words_before_names() {
  return built_in_words().of("en").words_of(kPersonTitle | kTitleModifier | kHonorific |
                                            kLetterOffice | kTitleWord);
}

}  // namespace readout::tagging
