// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/similar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/searching/coverage.h"
#include "engine/searching/ranking.h"
#include "engine/searching/search_run.h"

namespace readout::engine {
namespace {

/// More words say little more and cost time.
constexpr std::size_t kMostWords = 25;
/// So short a word tells nothing.
constexpr std::size_t kLittleWord = 2;

struct Weighed {
  double weight;
  std::string term;
};

/// The words that are frequent here and rare elsewhere (tf-idf with a damped tf).
std::vector<Weighed> telling_words(ArticleNumber id, const Snapshot::Lease& lease) {
  const IndexView& index = lease.index();
  std::vector<Weighed> words;
  for (const auto& [word, occurrences] : index.words_of(id)) {
    if (word.size() <= kLittleWord || lease.snapshot().stop_words().contains(word)) continue;
    const double frequency = occurrences;
    const double having = index.articles_with(word);
    if (having < 2) continue;  // no other article has it
    words.push_back({frequency / (frequency + 1) * std::log(index.articles() / having), word});
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

/// The articles with any of some words, by what these weigh in them.
std::vector<RankedArticle> best_with(const std::vector<Weighed>& words,
                                     std::size_t most,
                                     const IndexView& index) {
  CompiledQuery query;
  for (const Weighed& word : words) query.wanted.push_back(any_word({word.term}));
  const Coverage coverage(index, query, 1);
  std::vector<ArticleNumber> ids;
  coverage.each_with_any([&ids](ArticleNumber id) { ids.push_back(id); });
  const std::vector<double> weights = coverage.weights(ids);
  std::vector<RankedArticle> found;
  found.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) found.push_back({ids[i], weights[i]});
  return best_of(std::move(found), most);
}

/// Not the article, and one of each group of copies.
class OthersOnce {
 public:
  OthersOnce(ArticleNumber id, const Columns& columns) : id_(id), columns_(columns) {
    take(columns.copies().of(id));
  }
  bool wanted(ArticleNumber id) {
    if (id == id_) return false;
    const std::uint32_t group = columns_.copies().of(id);
    return group == CopyGroups::kAlone || take(group);
  }

 private:
  bool take(std::uint32_t group) { return seen_.insert(group).second; }

  ArticleNumber id_;
  const Columns& columns_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

std::vector<Hit> similar_articles(ArticleNumber id,
                                  std::size_t limit,
                                  const Snapshot::Lease& lease) {
  constexpr std::size_t kSpare = 20;  // for copies
  OthersOnce others(id, lease.snapshot().columns());
  std::vector<Hit> hits;
  for (const RankedArticle& found :
       best_with(telling_words(id, lease), limit + kSpare, lease.index())) {
    if (hits.size() == limit) break;
    if (others.wanted(found.id)) hits.push_back(make_hit(found, {}, lease.index()));
  }
  return hits;
}

}  // namespace readout::engine
