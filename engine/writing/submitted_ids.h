// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles a run has submitted: of two with one id, the one with the higher sequence stays,
// whichever comes first. Private to engine. Not thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

namespace readout::engine {

class SubmittedIds {
 public:
  struct Verdict {
    bool stands;              ///< false: the run has an article with this id and a higher sequence
    bool first;               ///< the run's first article with this id
    Xapian::docid displaced;  ///< the document that has to go, or 0
  };

  /// `document` is where the article will be if it stands; 0 where documents are found by term.
  Verdict submit(std::string_view id, std::uint64_t sequence, Xapian::docid document);

  [[nodiscard]] bool contains(std::string_view id) const { return entries_.contains(key_of(id)); }

  /// Forgets the id and returns its document; nothing if it was not submitted.
  std::optional<Xapian::docid> remove(std::string_view id);

 private:
  // A million ids are usual: 128 bits of hash in place take less than strings.
  using Key = std::array<char, 22>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  struct Entry {
    std::uint64_t sequence;
    Xapian::docid document;
  };
  static Key key_of(std::string_view id);

  std::unordered_map<Key, Entry, KeyHash> entries_;
};

}  // namespace readout::engine
