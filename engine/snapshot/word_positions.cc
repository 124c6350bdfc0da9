// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/word_positions.h"

#include "engine/format/term_vector.h"

namespace readout::engine {

void WordPositions::turn_to(std::size_t place) {
  if (place_ == place) return;
  place_ = place;
  const TermVectors& vectors = parts_[place].part->vectors();
  window_.emplace(vectors);
  wanted_.clear();
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (const auto number = vectors.number_of(words_[word])) wanted_.push_back({*number, word});
  }
}

const std::vector<WordPositions::Found>& WordPositions::in(ArticleNumber article) {
  if (checkpoint_) checkpoint_();
  const std::size_t place = parts_.place_of(article);
  turn_to(place);
  for (Found& found : found_) {
    found.occurrences = 0;
    found.positions.clear();
  }
  const std::string_view bytes = window_->of(article - parts_[place].base);
  if (bytes.empty() || wanted_.empty()) return found_;
  const TermVectorReader vector(bytes);
  const TextVectorReader& text = text_ == Field::Title ? vector.title() : vector.body();
  for (const Wanted& wanted : wanted_) {
    const auto term = text.find(wanted.number);
    if (!term) continue;
    Found& found = found_[wanted.word];
    found.occurrences = term->places + term->unplaced;
    for (std::uint32_t i = 0; i < term->places; ++i)
      found.positions.push_back(text.position(term->first + i));
  }
  return found_;
}

}  // namespace readout::engine
