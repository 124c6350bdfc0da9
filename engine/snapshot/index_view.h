// SPDX-License-Identifier: GPL-3.0-or-later
// What searching asks of an index: one revision of it, as one request sees it. The only door to the
// database, so that nothing else depends on how an index is divided; what it tells is of the whole
// index, deleted articles left out. It weighs nothing. Private to engine. For one request on one
// thread; what reads the database throws Xapian's errors, and what the request's checkpoint throws.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/contract/checkpoint.h"
#include "engine/format/record.h"
#include "engine/parts/article_number.h"
#include "engine/snapshot/columns.h"
#include "engine/snapshot/word_lists.h"
#include "engine/snapshot/word_positions.h"

namespace readout::engine {

/// One of an article's words.
struct ArticleWord {
  std::string word;
  std::uint32_t occurrences;
};

class IndexView {
 public:
  /// Reads by the handles of a slot. All must outlive it.
  IndexView(const Columns& columns,
            std::size_t slot,
            WordLists& word_lists,
            const Checkpoint& checkpoint) noexcept
      : columns_(columns), slot_(slot), word_lists_(word_lists), checkpoint_(checkpoint) {}

  [[nodiscard]] const Columns& columns() const noexcept { return columns_; }
  /// Of this revision; shared with other requests.
  [[nodiscard]] WordLists& word_lists() const noexcept { return word_lists_; }

  /// Before work that reads nothing here; what reads asks by itself.
  void ask_to_go_on() const {
    if (checkpoint_) checkpoint_();
  }

  /// How many articles there are.
  [[nodiscard]] double articles() const noexcept {
    return static_cast<double>(columns_.articles().size());
  }
  /// How many words they have in all, each as often as it occurs.
  [[nodiscard]] double words() const noexcept { return columns_.words(); }
  /// Above all article numbers.
  [[nodiscard]] ArticleNumber end() const noexcept { return columns_.parts().end_number(); }

  // Of a term: nothing, 0 or false where no article has it.

  [[nodiscard]] WordList read(const std::string& term) const;
  /// As read() counts it.
  [[nodiscard]] TermFrequency frequency(const std::string& term) const;
  [[nodiscard]] std::uint32_t articles_with(const std::string& term) const;
  [[nodiscard]] bool has(const std::string& term) const;
  /// All terms that begin with `prefix`, in the order of their bytes, those of deleted articles too
  /// that are still stored.
  [[nodiscard]] std::vector<std::string> terms(const std::string& prefix) const;

  /// Calls `take` with each word of titles and bodies that begins with `prefix`, in the order of
  /// their bytes, and with how many articles have it, deleted ones that are still stored among
  /// them; with `most` of them at most. From memory.
  void each_word(std::string_view prefix,
                 std::size_t most,
                 const std::function<void(std::string_view word, WordCounts)>& take) const;
  /// Of one word.
  [[nodiscard]] WordCounts counts_of(std::string_view word) const noexcept;

  /// What the index's words are written under (engine/format/glossary.h), ascending.
  [[nodiscard]] std::vector<std::string> synonyms(const std::string& key) const;

  /// Where some words stand in titles or bodies.
  [[nodiscard]] WordPositions positions(Field text, std::vector<std::string> words) const {
    return {columns_.parts(), text, std::move(words), checkpoint_};
  }
  /// Whether a word of a title or body, without prefix, stands anywhere in one of the `most`
  /// articles of the lowest numbers that have it: joined forms have no positions.
  [[nodiscard]] bool has_positions(Field text, const std::string& word, std::size_t most) const;

  /// Calls `take` with the id and the number of each article whose id comes behind `after`, in the
  /// order of the ids' bytes, until it returns false.
  void each_id(std::string_view after,
               const std::function<bool(std::string_view id, ArticleNumber article)>& take) const;

  /// The number of the article with this id.
  [[nodiscard]] std::optional<ArticleNumber> find(std::string_view id) const;
  /// An article as it was stored. `id`: where it is known, for the error. REQUIRES: there is one of
  /// this number. Throws Error{IndexFormat}, which names it, where it is damaged.
  [[nodiscard]] article::TaggedArticle article(ArticleNumber number,
                                               RecordReader& reader,
                                               RecordDepth depth = RecordDepth::Whole,
                                               std::string_view id = {}) const;
  /// The words of its body, in the order of their bytes. REQUIRES: as article().
  [[nodiscard]] std::vector<ArticleWord> words_of(ArticleNumber article) const;

 private:
  [[nodiscard]] const Xapian::Database& database(const NumberedPart& part) const {
    return part.part->database(slot_);
  }

  const Columns& columns_;
  std::size_t slot_;
  WordLists& word_lists_;
  const Checkpoint& checkpoint_;
};

}  // namespace readout::engine
