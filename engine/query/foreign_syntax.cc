// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/foreign_syntax.h"

#include <algorithm>
#include <array>

#include "article/scan.h"

namespace readout::engine {
namespace {

using Meaning = ForeignOperator::Meaning;

constexpr std::string_view kHoldSeveral = "write title:( ) or body:( ) around the words";
constexpr std::string_view kAddresses = "write url: with a whole address, or site: with a host";
constexpr std::string_view kNotKept = "an index holds no such thing; see the fields";
constexpr std::string_view kDates = "write date:2018-01..2018-06";

constexpr auto kForeignFields = std::to_array<ForeignField>({
    {"intitle", "title", "", true},
    {"headline", "title", ""},
    {"hlead", "title", "", true},
    {"hd", "title", ""},
    {"ti", "title", ""},
    {"intext", "body", "", true},
    {"inbody", "body", "", true},
    {"text", "body", ""},
    {"domain", "site", ""},
    {"domainis", "site", "", true},
    {"byline", "author", ""},
    {"inauthor", "author", "", true},
    {"by", "author", ""},
    {"au", "author", ""},
    {"publisher", "source", ""},
    {"sn", "source", ""},
    {"lang", "language", ""},
    {"la", "language", ""},
    {"from", "since", ""},
    {"since", "since", ""},
    {"to", "until", ""},
    {"until", "until", ""},
    {"published", "date", ""},
    {"allintitle", "", kHoldSeveral, true},
    {"allintext", "", kHoldSeveral, true},
    {"hlp", "", kHoldSeveral, true},
    {"inurl", "", kAddresses, true},
    {"allinurl", "", kAddresses, true},
    {"link", "", kAddresses},
    {"cache", "", kAddresses},
    {"info", "", kAddresses},
    {"related", "", "open an article: it lists similar ones"},
    {"filetype", "", kNotKept, true},
    {"ext", "", kNotKept},
    {"location", "", "write actor: with a country, or the name as a word"},
    {"sourcecountry", "", kNotKept, true},
    {"sourcelang", "", "write language: with a code, as in language:es", true},
    {"theme", "", "write issue:, or the words themselves"},
    {"tone", "", kNotKept},
    {"toneabs", "", kNotKept, true},
    {"wc", "", kNotKept},
    {"_exists_", "", kNotKept, true},
    {"near", "", "write a NEAR/5 b"},
    {"repeat", "", kNotKept},
    {"when", "", "write last 7 days"},
    {"daterange", "", kDates, true},
    {"rst", "", "write source: with the publisher's name"},
});

constexpr std::string_view kEitherOrder =
    "finds the words in either order: a phrase keeps the order";
constexpr std::string_view kWriteNear = "is not known: left out; write NEAR/20";

constexpr auto kForeignOperators = std::to_array<ForeignOperator>({
    {"&&", false, Meaning::And, ""},
    {"||", false, Meaning::Or, ""},
    {"ANDNOT", false, Meaning::Not, ""},
    {"W/", true, Meaning::Near, "", true},
    {"NEAR", true, Meaning::Near, "", true},
    {"NEAR/", true, Meaning::Near, "", true},
    {"AROUND", true, Meaning::Near, ""},
    {"/", true, Meaning::Near, ""},
    {"PRE/", true, Meaning::Near, kEitherOrder, true},
    {"ONEAR/", true, Meaning::Near, kEitherOrder, true},
    {"ADJ", true, Meaning::Near, kEitherOrder, true},
    {"W/S", false, Meaning::None, kWriteNear, true},
    {"W/P", false, Meaning::None, kWriteNear, true},
    {"/S", false, Meaning::None, kWriteNear, true},
    {"/P", false, Meaning::None, kWriteNear, true},
    {"W/SEG", false, Meaning::None, kWriteNear, true},
    {"XOR", false, Meaning::None, "is not known: left out; write (a NOT b) OR (b NOT a)"},
    {"ATLEAST",
     true,
     Meaning::None,
     "is not known: left out; articles can't be asked for by how "
     "often they have a word",
     true,
     true},
});

constexpr std::string_view kNoWeights = "no weight can be given to words with ^";
constexpr std::string_view kNoFuzzy =
    "no similar spellings are looked for with ~ (misspelled words are corrected without it)";
constexpr std::string_view kNoRegex = "no regular expressions between / and / are known";
constexpr std::string_view kNoComparison = "only dates are compared, as in date:>2018";
constexpr std::string_view kOnlyAtEnd =
    "only * stands for letters, and at the end of a word alone, as in begin*";
constexpr std::string_view kPhraseReach =
    "~ after a phrase needs a number of words, as in \"a b\"~5";
constexpr std::string_view kWholePhrase =
    "* stands for letters at the end of a word alone: a phrase has whole words";
constexpr std::string_view kWildInPhrase =
    "* and ? stand for nothing in a phrase: left out; write a NEAR/1 begin*, or \"a b\"~3 for "
    "words "
    "between";

bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }

bool is_wild(char byte) { return byte == '*' || byte == '?'; }

/// ASCII letters and digits, and whatever is not ASCII.
bool is_letter(char byte) {
  return article::is_ascii_letter(byte) || article::is_digit(byte) ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// "word^2", "word~", "word~0.8": up to the sign.
std::optional<std::string_view> without_suffix(std::string_view word, char sign) {
  const std::size_t at = word.find_last_not_of("0123456789.-+");
  if (at == std::string_view::npos || at == 0 || word[at] != sign) return std::nullopt;
  return word.substr(0, at);
}

std::optional<ForeignMark> boost(std::string_view word) {
  const bool alone = word.size() > 1 && word.front() == '^' &&
                     word.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  if (alone) return ForeignMark{{}, false, kNoWeights};
  const auto rest = without_suffix(word, '^');
  return rest ? std::optional(ForeignMark{*rest, false, kNoWeights}) : std::nullopt;
}

std::optional<ForeignMark> fuzzy(std::string_view word) {
  const auto rest = without_suffix(word, '~');
  return rest ? std::optional(ForeignMark{*rest, false, kNoFuzzy}) : std::nullopt;
}

std::optional<ForeignMark> synonyms(std::string_view word) {
  if (word.size() < 2 || word.front() != '~' || !is_letter(word[1])) return std::nullopt;
  return ForeignMark{word.substr(1), false, kNoFuzzy};
}

std::optional<ForeignMark> regex(std::string_view word) {
  if (word.size() < 3 || word.front() != '/' || word.back() != '/') return std::nullopt;
  return ForeignMark{{}, false, kNoRegex};
}

/// The first * or ? with letters after it.
std::optional<ForeignMark> wildcard(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() &&
         !(is_wild(word[at]) && at + 1 < word.size() && is_letter(word[at + 1])))
    ++at;
  if (at == word.size()) return std::nullopt;
  while (at > 0 && is_wild(word[at - 1])) --at;
  constexpr std::size_t kEnough = 3;  // letters, as for any prefix; more bytes in other scripts
  const bool enough =
      static_cast<std::size_t>(std::count_if(
          word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), is_letter)) >= kEnough;
  return ForeignMark{enough ? word.substr(0, at) : std::string_view(), enough, kOnlyAtEnd};
}

/// "terror$", but not "US$".
std::optional<ForeignMark> dollar(std::string_view word) {
  constexpr std::size_t kLeast = 4;
  if (word.size() < kLeast || word.back() != '$') return std::nullopt;
  const std::string_view rest = word.substr(0, word.size() - 1);
  if (!std::all_of(rest.begin(), rest.end(), is_small)) return std::nullopt;
  return ForeignMark{rest, false, kOnlyAtEnd};
}

/// "tone<-5", "wc>500"
std::optional<ForeignMark> comparison(std::string_view word) {
  const std::size_t at = word.find_first_of("<>");
  const bool named =
      at != std::string_view::npos && at > 0 &&
      std::all_of(
          word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), article::is_ascii_letter);
  const std::size_t number = named ? word.find_first_not_of("<>=-", at) : std::string_view::npos;
  if (number == std::string_view::npos || !article::is_digit(word[number])) return std::nullopt;
  return ForeignMark{{}, false, kNoComparison};
}

constexpr auto kMarks = std::to_array<std::optional<ForeignMark> (*)(std::string_view)>(
    {boost, fuzzy, synonyms, regex, wildcard, dollar, comparison});

bool fits(const ForeignOperator& row, std::string_view word) {
  return row.any_capitals ? article::same_ascii(row.word, word) : row.word == word;
}

}  // namespace

const ForeignField* foreign_field(std::string_view name) {
  while (!name.empty() && article::is_digit(name.back())) name.remove_suffix(1);
  const auto* const row =
      std::find_if(kForeignFields.begin(), kForeignFields.end(), [name](const ForeignField& each) {
        return each.name == name;
      });
  return row == kForeignFields.end() ? nullptr : row;
}

std::optional<FoundOperator> foreign_operator(std::string_view word, bool group_follows) {
  std::string_view name = word;
  while (!name.empty() && article::is_digit(name.back())) name.remove_suffix(1);
  const std::string_view number = word.substr(name.size());
  for (const ForeignOperator& row : kForeignOperators) {
    if (row.numbered == number.empty() || (row.before_group && !group_follows)) continue;
    if (fits(row, name)) return FoundOperator{&row, number};
  }
  return std::nullopt;
}

std::optional<ForeignMark> foreign_mark(std::string_view word) {
  for (const auto& find : kMarks) {
    if (auto found = find(word)) return found;
  }
  return std::nullopt;
}

std::string_view foreign_suffix(char sign, bool after_phrase) {
  switch (sign) {
    case '^':
      return kNoWeights;
    case '~':
      return after_phrase ? kPhraseReach : kNoFuzzy;
    case '*':
      return after_phrase ? kWholePhrase : std::string_view();
    default:
      return {};
  }
}

std::string_view wild_in_phrase(std::string_view phrase) {
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const bool inside = at + 1 < phrase.size() && is_letter(phrase[at + 1]);
    if (phrase[at] == '*' || (phrase[at] == '?' && inside)) return kWildInPhrase;
  }
  return {};
}

std::optional<ForeignMark> wild_end(std::string_view word, std::string_view after, bool alone) {
  constexpr auto kAsked = std::to_array<std::string_view>(
      {"who", "what", "when", "where", "why", "how", "which", "whose", "really", "so"});
  if (word.size() < 2 || (word.back() != '?' && word.back() != '!')) return std::nullopt;
  const std::string_view rest = word.substr(0, word.size() - 1);
  if (!std::all_of(rest.begin(), rest.end(), is_small)) return std::nullopt;
  if (std::find(kAsked.begin(), kAsked.end(), rest) != kAsked.end()) return std::nullopt;
  const std::string_view next = article::trim_ascii(after);
  const bool meant = next.empty() ? alone : is_small(next.front());
  return meant ? std::optional(ForeignMark{rest, false, kOnlyAtEnd}) : std::nullopt;
}

}  // namespace readout::engine
