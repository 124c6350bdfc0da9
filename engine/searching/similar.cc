// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/similar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/searching/ranking.h"
#include "engine/searching/search_run.h"

namespace readout::engine {
namespace {

/// More words say little more and cost time.
constexpr std::size_t kMostWords = 25;

struct Weighed {
  double weight;
  std::string term;
};

bool is_word(const std::string& term) {
  return term.size() > 2 && !(term[0] >= 'A' && term[0] <= 'Z');
}

/// The words that are frequent here and rare elsewhere (tf-idf with a damped tf).
std::vector<Weighed> telling_words(Xapian::docid id, const Snapshot::Lease& lease) {
  const Xapian::Database& database = lease.database();
  const double articles = database.get_doccount();
  std::vector<Weighed> words;
  for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
    const std::string word = *term;
    if (!is_word(word) || lease.snapshot().stop_words().contains(word)) continue;
    const double frequency = term.get_wdf();
    const double others = term.get_termfreq();
    if (others < 2) continue;  // no other article has it
    words.push_back({frequency / (frequency + 1) * std::log(articles / others), word});
  }
  const std::size_t kept = std::min(kMostWords, words.size());
  std::partial_sort(words.begin(),
                    words.begin() + static_cast<std::ptrdiff_t>(kept),
                    words.end(),
                    [](const Weighed& a, const Weighed& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
                    });
  words.resize(kept);
  return words;
}

/// Not the article, and one of each group of copies.
class OthersOnce {
 public:
  OthersOnce(Xapian::docid id, const Columns& columns) : id_(id), columns_(columns) {
    take(columns.copies().of(id));
  }
  bool wanted(Xapian::docid id) {
    if (id == id_) return false;
    const std::uint32_t group = columns_.copies().of(id);
    return group == CopyGroups::kAlone || take(group);
  }

 private:
  bool take(std::uint32_t group) { return seen_.insert(group).second; }

  Xapian::docid id_;
  const Columns& columns_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

std::vector<Hit> similar_articles(Xapian::docid id,
                                  std::size_t limit,
                                  const Snapshot::Lease& lease) {
  std::vector<Xapian::Query> parts;
  for (const Weighed& word : telling_words(id, lease)) parts.emplace_back(word.term);
  if (parts.empty()) return {};
  Xapian::Enquire enquire(lease.database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
  set_ranking(enquire);
  constexpr std::size_t kSpare = 20;  // for copies
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit + kSpare));
  OthersOnce others(id, lease.snapshot().columns());
  std::vector<Hit> hits;
  for (auto match = matches.begin(); match != matches.end() && hits.size() < limit; ++match) {
    if (!others.wanted(*match)) continue;
    hits.push_back(make_hit({*match, match.get_weight()}, {}, lease.database()));
  }
  return hits;
}

}  // namespace readout::engine
