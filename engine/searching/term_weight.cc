// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/term_weight.h"

#include <cmath>

namespace readout::engine {
namespace {

double either(double a, double b, double of) {
  if (of <= 0) return 0;
  return std::floor(a + b - a * b / of + 0.5);
}

}  // namespace

TermFrequency joined_frequency(const TermFrequency& a,
                               const TermFrequency& b,
                               double articles,
                               double words) {
  return {either(a.articles, b.articles, articles), either(a.occurrences, b.occurrences, words)};
}

TermWeight::TermWeight(const TermFrequency& frequency, double articles, double share) {
  if (frequency.articles <= 0) return;
  const double expected = articles * (1 - std::exp(-frequency.occurrences / articles));
  rarity_ = std::log2((articles + 1) / (expected + 0.5)) * share;
  burst_ = (frequency.occurrences + 1) / frequency.articles;
}

double TermWeight::in(std::uint32_t occurrences, double length_norm) const {
  const double normalised = occurrences * length_norm;
  return normalised * burst_ / (normalised + 1) * rarity_;
}

}  // namespace readout::engine
