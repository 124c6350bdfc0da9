// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/nearness.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/fields/schema.h"
#include "engine/searching/term_weight.h"

namespace readout::engine {
namespace {

/// A pair as the leading articles are looked at for it.
struct WeighedPair {
  std::size_t first;  // of the words that are looked for
  std::size_t second;
  unsigned distance;
  TermWeight of_first;
  TermWeight of_second;
};

/// What it adds to an article if it is near there: 0 where either word is missing.
double possible_gain(const WeighedPair& pair,
                     const std::vector<WordPositions::Found>& found,
                     double norm) {
  const std::uint32_t first = found[pair.first].occurrences;
  const std::uint32_t second = found[pair.second].occurrences;
  if (first == 0 || second == 0) return 0;
  return pair.of_first.in(first, norm) + pair.of_second.in(second, norm);
}

/// Whether two words stand anywhere so near one another, by their ascending positions.
bool are_near(const std::vector<std::uint32_t>& first,
              const std::vector<std::uint32_t>& second,
              std::uint32_t distance) {
  auto from = second.begin();
  return std::any_of(first.begin(), first.end(), [&](std::uint32_t position) {
    from = std::lower_bound(from, second.end(), position);
    if (from != second.begin() && position - *(from - 1) <= distance) return true;
    const auto behind = std::upper_bound(from, second.end(), position);  // one place is not near
    return behind != second.end() && *behind - position <= distance;
  });
}

/// Gives each word of the pairs a number, and what it weighs.
std::vector<WeighedPair> weighed(const std::vector<NearPair>& pairs,
                                 const IndexView& index,
                                 std::vector<std::string>& words) {
  const auto number_of = [&words](const std::string& word) {
    const auto known = std::find(words.begin(), words.end(), word);
    const auto number = static_cast<std::size_t>(known - words.begin());
    if (known == words.end()) words.push_back(word);
    return number;
  };
  const auto weight = [&index](const std::string& word, double share) {
    return TermWeight(index.frequency(word), index.articles(), share);
  };
  std::vector<WeighedPair> out;
  out.reserve(pairs.size());
  for (const NearPair& pair : pairs) {
    out.push_back({number_of(pair.first),
                   number_of(pair.second),
                   pair.distance,
                   weight(pair.first, pair.share),
                   weight(pair.second, pair.share)});
  }
  return out;
}

/// The score with what the pairs add; as it is if that can't reach `least` anyway.
double with_gains(double score,
                  double least,
                  const std::vector<WeighedPair>& pairs,
                  const std::vector<WordPositions::Found>& found,
                  double norm) {
  std::vector<double> gains;
  double reach = score;
  for (const WeighedPair& pair : pairs)
    reach += gains.emplace_back(possible_gain(pair, found, norm));
  if (reach < least) return score;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const WeighedPair& pair = pairs[i];
    if (gains[i] > 0 &&
        are_near(found[pair.first].positions, found[pair.second].positions, pair.distance))
      score += gains[i];
  }
  return score;
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
  std::vector<std::string> words;
  const std::vector<WeighedPair> weighed_pairs = weighed(pairs, index, words);
  WordPositions positions = index.positions(Field::Body, words);
  for (auto hit = hits.begin(); hit != end; ++hit) {
    const double norm = index.columns().length_norm(hit->id);
    hit->score = with_gains(*hit->score, least, weighed_pairs, positions.in(hit->id), norm);
  }
  std::sort(hits.begin(), end, more_relevant);
}

}  // namespace readout::engine
