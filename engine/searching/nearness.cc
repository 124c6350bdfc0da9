// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/nearness.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "engine/fields/schema.h"
#include "engine/searching/near_source.h"
#include "engine/searching/term_weight.h"

namespace readout::engine {
namespace {

/// How often each of some terms occurs in the leading articles, by article.
using Occurrences = std::unordered_map<std::string, std::vector<std::uint32_t>>;

/// What a pair adds to each article if it is near there: 0 where either term is missing.
std::vector<double> possible_gains(const NearPair& pair,
                                   const std::vector<ArticleNumber>& articles,
                                   const Occurrences& occurrences,
                                   const IndexView& index) {
  const std::vector<std::uint32_t>& first = occurrences.at(pair.first);
  const std::vector<std::uint32_t>& second = occurrences.at(pair.second);
  const TermWeight of_first(index.frequency(pair.first), index.articles(), pair.share);
  const TermWeight of_second(index.frequency(pair.second), index.articles(), pair.share);
  std::vector<double> gains(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (first[i] == 0 || second[i] == 0) continue;
    const double norm = index.columns().length_norm(articles[i]);
    gains[i] = of_first.in(first[i], norm) + of_second.in(second[i], norm);
  }
  return gains;
}

Occurrences occurrences_of(const std::vector<NearPair>& pairs,
                           const std::vector<ArticleNumber>& articles,
                           const IndexView& index) {
  Occurrences occurrences;
  for (const NearPair& pair : pairs) {
    for (const std::string& term : {pair.first, pair.second}) {
      const auto [entry, fresh] = occurrences.try_emplace(term);
      if (fresh) entry->second = index.occurrences(term, articles);
    }
  }
  return occurrences;
}

/// In the texts, not the titles.
Xapian::Query near(const NearPair& pair) {
  const NearChain chain = {{{{pair.first}}, 0, 0}, {{{pair.second}}, pair.distance, 0}};
  return near_query(chain, spec_of(Field::Body).prefix);
}

}  // namespace

void add_nearness(std::vector<RankedArticle>& hits,
                  const std::vector<NearPair>& pairs,
                  std::size_t most,
                  const IndexView& index) {
  if (hits.empty() || pairs.empty() || most == 0) return;
  const std::size_t leading = std::min(kNearRanked, hits.size());
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(leading);
  // No gain is negative: so much the last one wanted will have at least.
  const double least = most > leading ? 0 : *hits[most - 1].score;
  std::sort(hits.begin(), end, [](const RankedArticle& a, const RankedArticle& b) {
    return a.id < b.id;
  });
  std::vector<ArticleNumber> articles;
  for (auto hit = hits.begin(); hit != end; ++hit) articles.push_back(hit->id);
  const Occurrences occurrences = occurrences_of(pairs, articles, index);
  std::vector<std::vector<double>> gains;
  std::vector<double> reach;
  for (auto hit = hits.begin(); hit != end; ++hit) reach.push_back(*hit->score);
  for (const NearPair& pair : pairs) {
    gains.push_back(possible_gains(pair, articles, occurrences, index));
    for (std::size_t i = 0; i < leading; ++i) reach[i] += gains.back()[i];
  }
  for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
    std::vector<ArticleNumber> candidates;
    for (std::size_t i = 0; i < leading; ++i) {
      if (gains[pair][i] > 0 && reach[i] >= least) candidates.push_back(articles[i]);
    }
    for (const ArticleNumber article : index.matching(near(pairs[pair]), candidates)) {
      const auto i = std::lower_bound(articles.begin(), articles.end(), article) - articles.begin();
      *hits[static_cast<std::size_t>(i)].score += gains[pair][static_cast<std::size_t>(i)];
    }
  }
  std::sort(hits.begin(), end, more_relevant);
}

}  // namespace readout::engine
