// SPDX-License-Identifier: GPL-3.0-or-later
// The term vectors of a part's articles, in a file of its own beside Xapian's, with the dictionary
// that their numbers are of. The dictionary is held in memory, vectors are read when they are asked
// for. Part of the on-disk format. Private to engine. Immutable: shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_descriptor.h"
#include "engine/format/blob.h"

namespace readout::engine {

/// The name of the file in the part's folder.
inline constexpr const char* kTermVectorsFile = "term_vectors";

/// How many articles have a word of the dictionary in their titles and in their bodies, deleted
/// ones too.
struct WordCounts {
  std::uint32_t title = 0;
  std::uint32_t body = 0;
};

class TermVectors {
 public:
  /// Throws Error: Io; IndexFormat if the file is damaged.
  explicit TermVectors(std::filesystem::path file);

  /// The words of all articles, ascending; a word's place is its number.
  [[nodiscard]] const TextTable& terms() const noexcept { return terms_; }
  /// Nothing if no article has it.
  [[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view term) const noexcept;

  [[nodiscard]] WordCounts counts(std::size_t number) const noexcept {
    return {title_articles_[number], body_articles_[number]};
  }

  /// One more than the greatest document id.
  [[nodiscard]] std::uint32_t end() const noexcept {
    return static_cast<std::uint32_t>(begins_.size() - 1);
  }
  /// Where an article's vector lies in the file; empty for ids without an article.
  struct Extent {
    std::uint64_t begin;
    std::uint64_t end;
  };
  [[nodiscard]] Extent extent(std::uint32_t id) const noexcept {
    if (id >= end()) return {0, 0};
    return {begins_[id], begins_[std::size_t{id} + 1]};
  }
  /// Where the last one ends.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return begins_.back(); }

  /// Fills `out` from there on. REQUIRES: begin + out.size() <= bytes(). Throws Error{Io}.
  void read(std::uint64_t begin, std::span<char> out) const;

 private:
  [[nodiscard]] std::string read_tables() const;
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  FileDescriptor file_;
  TextTable terms_;
  std::vector<std::uint32_t> title_articles_;  // by number
  std::vector<std::uint32_t> body_articles_;
  std::vector<std::uint64_t> begins_{0};
};

/// Reads the vectors of one part, those near one another together. Belongs to one thread.
class VectorsWindow {
 public:
  /// The vectors must outlive it.
  explicit VectorsWindow(const TermVectors& vectors) : vectors_(vectors) {}

  /// Until the next call; empty for ids without an article. Throws Error{Io}.
  [[nodiscard]] std::string_view of(std::uint32_t id);

 private:
  const TermVectors& vectors_;
  std::uint64_t begin_ = 0;
  std::string bytes_;
};

}  // namespace readout::engine
