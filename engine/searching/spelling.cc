// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/searching/typing_cost.h"
#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// Shorter words are one slip away from too many others.
constexpr std::size_t kShortest = 4;

// What is likely to be meant: the cheapest to type wrongly, where twice as many articles weigh as
// much as a twelfth of a letter. So Kernighan, Church and Gale, "A Spelling Correction Program
// Based on a Noisy Channel Model" (1990): P(typed | meant) P(meant).
constexpr double kWeightOfArticles = 0.12;  // times the logarithm of their number
constexpr double kMostPerLetter = 0.22;     // may be wrong, as typing_cost() counts
constexpr std::size_t kMostMistakes = 2;    // in bytes

/// A correction that is not worse than one common slip: no better one is looked for elsewhere.
constexpr double kSure = 0.6;

/// A correction that hardly any article has would be a misspelling too.
constexpr Xapian::doccount kLeastArticles = 2;

// Newspapers misspell as well: a rare word may be a misspelling of one that is this many times as
// frequent.
constexpr Xapian::doccount kRareArticles = 10;
constexpr Xapian::doccount kTimesAsMany = 100;

/// At most this many words that begin alike are compared: more take longer than the search itself.
constexpr std::size_t kMaxWordsSeen = 20'000;

bool only_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
  });
}

/// Optimal string alignment distance of two words in bytes, or `most` + 1 where it is more.
std::size_t mistakes(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t kSize = kMaxTermBytes + 1;
  std::array<std::array<std::size_t, kSize>, 3> rows{};
  if (a.size() >= kSize || b.size() >= kSize) return most + 1;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& last = rows[(i - 1) % 3];
    const auto& before_last = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return rows[a.size() % 3][b.size()];
}

std::u32string code_points(std::string_view word) {
  std::u32string points;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    points.push_back(point.value);
    at += point.size;
  }
  return points;
}

struct Candidate {
  std::string word;
  double cost = 0;
  double unlikely = 0;  ///< the least is meant
};

class Search {
 public:
  /// Among words that at least so many articles have.
  Search(const std::string& word, Xapian::doccount least, const Xapian::Database& database)
      : word_(word),
        typed_(code_points(word)),
        most_(kMostPerLetter * static_cast<double>(typed_.size())),
        least_(least),
        database_(database) {}

  std::optional<std::string> run() {
    // Most misspellings have the first two letters right, or swapped; else the first one, or the
    // first is wrong or too many.
    const std::size_t first = decode_utf8(word_, 0).size;
    const std::size_t second = first + decode_utf8(word_, first).size;
    look(word_.substr(0, second));
    look(word_.substr(first, second - first) + word_.substr(0, first));
    if (!best_ || best_->cost > kSure) {
      look(word_.substr(0, first));
      look(word_.substr(first, second - first));
    }
    return best_ ? std::optional(best_->word) : std::nullopt;
  }

 private:
  void look(const std::string& start) {
    std::size_t seen = 0;
    for (auto term = database_.allterms_begin(start); term != database_.allterms_end(start);
         ++term) {
      if (++seen > kMaxWordsSeen) return;
      take(*term, term.get_termfreq());
    }
  }

  void take(const std::string& term, Xapian::doccount articles) {
    const std::size_t longer = std::max(term.size(), word_.size());
    if (longer - std::min(term.size(), word_.size()) > kMostMistakes) return;
    if (articles < least_ || term == word_ || !only_letters(term)) return;
    if (mistakes(word_, term, kMostMistakes) > kMostMistakes) return;
    const double cost = typing_cost(typed_, code_points(term));
    if (cost > most_) return;
    const double unlikely = cost - kWeightOfArticles * std::log(static_cast<double>(articles));
    if (!best_ || unlikely < best_->unlikely) best_ = Candidate{term, cost, unlikely};
  }

  const std::string& word_;
  std::u32string typed_;
  double most_;  // that may be wrong
  Xapian::doccount least_;
  const Xapian::Database& database_;
  std::optional<Candidate> best_;
};

Xapian::doccount articles_with(const std::string& word, const Xapian::Database& database) {
  return std::max(database.get_termfreq(word),
                  database.get_termfreq(std::string(spec_of(Field::Title).prefix) + word));
}

void collect_words(const QueryNode& node, std::vector<const QueryNode*>& words) {
  if (node.kind == QueryNode::Kind::Word) words.push_back(&node);
  for (const QueryNode& child : node.children) collect_words(child, words);
}

struct Replacement {
  Span span;  // of the query
  std::string word;
};

/// How many articles have a word that may be misspelled; nothing if it certainly is not.
std::optional<Xapian::doccount> suspicious(const std::string& word,
                                           const Xapian::Database& database,
                                           const FacetNames& names) {
  if (count_code_points(word) < kShortest || !only_letters(word)) return std::nullopt;
  const Xapian::doccount known = articles_with(word, database);
  if (known > kRareArticles || names.is_name(word)) return std::nullopt;
  return known;
}

/// Of a word that so many articles have.
std::optional<Replacement> replacement(std::string_view text,
                                       const QueryNode& node,
                                       Xapian::doccount known,
                                       const Xapian::Database& database) {
  const std::string& word = node.terms.front();
  const auto meant = Search(word, std::max(kLeastArticles, known * kTimesAsMany), database).run();
  if (!meant) return std::nullopt;
  // What was typed may have more around the word: "(trde," keeps its comma.
  std::optional<Replacement> found;
  analyse(slice(text, node.span), [&](const Token& token) {
    const Span at{node.span.begin + token.span.begin, node.span.begin + token.span.end};
    if (token.term == word) found = Replacement{at, *meant};
  });
  return found;
}

}  // namespace

std::optional<std::string> corrected_query(std::string_view text,
                                           const QueryNode& root,
                                           const Xapian::Database& database,
                                           const FacetNames& names) {
  std::vector<const QueryNode*> words;
  collect_words(root, words);
  std::vector<Replacement> replacements;
  std::size_t looked_at = 0;
  for (const QueryNode* node : words) {
    const auto known = suspicious(node->terms.front(), database, names);
    if (!known) continue;
    if (looked_at++ == kMaxCorrectedWords) break;
    if (auto found = replacement(text, *node, *known, database))
      replacements.push_back(std::move(*found));
  }
  if (replacements.empty()) return std::nullopt;
  std::string out;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    out += text.substr(at, one.span.begin - at);
    out += one.word;
    at = one.span.end;
  }
  return out + std::string(text.substr(at));
}

}  // namespace readout::engine
