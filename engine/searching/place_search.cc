// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/place_search.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/searching/words_as_one.h"

namespace readout::engine {
namespace {

using Ids = std::vector<ArticleNumber>;
using Positions = std::vector<std::uint32_t>;

Ids both(const Ids& a, const Ids& b) {
  Ids out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

/// The fewest first: they say how much is to be looked at.
Ids in_all(std::vector<Ids> lists) {
  std::ranges::sort(lists, {}, &Ids::size);
  Ids out = std::move(lists.front());
  for (std::size_t i = 1; i < lists.size() && !out.empty(); ++i) out = both(out, lists[i]);
  return out;
}

Ids in_any(const std::vector<Ids>& lists) {
  Ids out;
  for (const Ids& list : lists) {
    Ids more;
    std::ranges::set_union(out, list, std::back_inserter(more));
    out = std::move(more);
  }
  return out;
}

/// Whether one position of every place can be taken so that they ascend within a window.
bool ascend_within(const std::vector<const Positions*>& places, std::uint32_t window) {
  return std::any_of(places.front()->begin(), places.front()->end(), [&](std::uint32_t first) {
    std::uint32_t last = first;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const auto next = std::ranges::upper_bound(*places[i], last);
      if (next == places[i]->end() || *next - first >= window) return false;
      last = *next;
    }
    return true;
  });
}

/// One of the texts where something is wanted.
class TextSearch {
 public:
  TextSearch(const WantedPlaces& wanted, const IndexView& index)
      : wanted_(wanted), index_(index), prefix_(spec_of(wanted.text).prefix) {
    if (const auto* phrase = std::get_if<PhrasePlaces>(&wanted_.places)) {
      for (const std::vector<std::string>& words : phrase->words) {
        Side& side = sides_.emplace_back();
        for (const std::string& word : words) side.push_back({number_of(word)});
      }
    } else {
      for (const NearSide& near : std::get<NearChain>(wanted_.places)) {
        Side& side = sides_.emplace_back();
        for (const std::vector<std::string>& run : near.runs) {
          Run& words = side.emplace_back();
          for (const std::string& word : run) words.push_back(number_of(word));
        }
      }
    }
    positions_.emplace(index_.positions(wanted_.text, words_));
  }

  /// The articles that have all sides, wherever they stand.
  [[nodiscard]] Ids candidates() const {
    std::vector<Ids> lists;
    for (const Side& side : sides_) lists.push_back(articles_of(side));
    return lists.empty() ? Ids() : in_all(std::move(lists));
  }

  [[nodiscard]] bool holds(ArticleNumber article) {
    const std::vector<WordPositions::Found>& found = positions_->in(article);
    const auto* phrase = std::get_if<PhrasePlaces>(&wanted_.places);
    return phrase != nullptr ? has_phrase(*phrase, found)
                             : is_near(std::get<NearChain>(wanted_.places), found);
  }

 private:
  using Run = std::vector<std::size_t>;  // words by their numbers here, next to one another
  using Side = std::vector<Run>;         // any of them

  std::size_t number_of(const std::string& word) {
    const auto [known, is_new] = numbers_.try_emplace(word, words_.size());
    if (is_new) words_.push_back(word);
    return known->second;
  }

  [[nodiscard]] Ids articles_of(const Side& side) const {
    std::vector<std::string> alone;
    std::vector<Ids> lists;
    for (const Run& run : side) {
      if (run.size() == 1) {
        alone.push_back(prefix_ + words_[run.front()]);
        continue;
      }
      std::vector<Ids> words;
      for (const std::size_t word : run) words.push_back(listed({prefix_ + words_[word]}));
      lists.push_back(in_all(std::move(words)));
    }
    if (!alone.empty()) lists.push_back(listed(alone));
    return lists.size() == 1 ? std::move(lists.front()) : in_any(lists);
  }

  [[nodiscard]] Ids listed(const std::vector<std::string>& terms) const {
    Ids ids;
    for (const WordList::Posting& posting : words_as_one(terms, index_)->postings)
      ids.push_back(posting.id);
    return ids;
  }

  [[nodiscard]] bool has_phrase(const PhrasePlaces& phrase,
                                const std::vector<WordPositions::Found>& found) {
    std::vector<const Positions*> places;
    several_.resize(sides_.size());
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      const Side& side = sides_[i];
      if (side.size() == 1) {
        places.push_back(&found[side.front().front()].positions);
      } else {
        several_[i].clear();
        for (const Run& run : side) {
          const Positions& positions = found[run.front()].positions;
          several_[i].insert(several_[i].end(), positions.begin(), positions.end());
        }
        std::ranges::sort(several_[i]);
        places.push_back(&several_[i]);
      }
      if (places.back()->empty()) return false;
    }
    return ascend_within(places, static_cast<std::uint32_t>(sides_.size()) + phrase.gaps);
  }

  [[nodiscard]] bool is_near(const NearChain& chain,
                             const std::vector<WordPositions::Found>& found) const {
    std::vector<std::vector<Place>> sides;
    for (const Side& side : sides_) {
      std::vector<Place>& places = sides.emplace_back();
      for (const Run& run : side) {
        std::vector<std::vector<Place>> words;
        for (const std::size_t word : run) {
          std::vector<Place>& of_word = words.emplace_back();
          for (const std::uint32_t position : found[word].positions)
            of_word.push_back({position, position});
        }
        std::ranges::copy(run_places(words), std::back_inserter(places));
      }
      if (places.empty()) return false;
    }
    keep_within_reach(chain, sides);
    return !sides.front().empty();
  }

  const WantedPlaces& wanted_;
  const IndexView& index_;
  const std::string prefix_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::string> words_;
  std::vector<Side> sides_;
  std::optional<WordPositions> positions_;
  std::vector<Positions> several_;  // of places where one of several words may stand
};

}  // namespace

std::vector<ArticleNumber> articles_with_places(const std::vector<WantedPlaces>& wanted,
                                                const IndexView& index,
                                                const std::function<bool(ArticleNumber)>& among) {
  std::vector<Ids> found;
  for (const WantedPlaces& one : wanted) {
    TextSearch text(one, index);
    Ids ids = text.candidates();
    std::erase_if(ids, [&](ArticleNumber article) {
      return (among && !among(article)) || !text.holds(article);
    });
    found.push_back(std::move(ids));
  }
  return in_any(found);
}

bool has_places(const std::vector<WantedPlaces>& wanted, const IndexView& index) {
  return std::ranges::any_of(wanted, [&index](const WantedPlaces& one) {
    TextSearch text(one, index);
    return std::ranges::any_of(text.candidates(),
                               [&text](ArticleNumber article) { return text.holds(article); });
  });
}

}  // namespace readout::engine
