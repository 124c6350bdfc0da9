// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles of a part are deleted or replaced by newer ones: the part itself never changes.
// Its file is part of the on-disk format. Private to engine. Values: as thread-safe as a vector.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace readout::engine {

class DeletedSet {
 public:
  DeletedSet() = default;
  /// Throws Error: Io; IndexFormat if the file is missing or damaged.
  explicit DeletedSet(const std::filesystem::path& file);

  /// By document id. REQUIRES: it was not.
  void add(std::uint32_t id);
  void add_all(const DeletedSet& others);
  [[nodiscard]] bool contains(std::uint32_t id) const noexcept {
    const std::size_t word = id / kBits;
    return word < words_.size() && (words_[word] >> (id % kBits) & 1U) != 0;
  }
  /// Calls `take` with each id, in ascending order.
  template <typename Take>
  void each(const Take& take) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      for (std::uint64_t left = words_[word]; left != 0; left &= left - 1)
        take(static_cast<std::uint32_t>(kBits * word +
                                        static_cast<std::size_t>(std::countr_zero(left))));
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

  /// Durable when it returns. Throws Error: NoSpace, Io.
  void write(const std::filesystem::path& file) const;

 private:
  static constexpr std::size_t kBits = 64;

  void count();

  std::vector<std::uint64_t> words_;  // bit id % 64 of word id / 64
  std::size_t size_ = 0;
};

}  // namespace readout::engine
