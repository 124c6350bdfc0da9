// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of numbers and lists of texts in one run of bytes that is read back at memory speed, with
// a checksum. Numbers lie as on the machine with the lowest byte first. Part of the on-disk format.
// Private to engine. Values.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace readout::engine {

static_assert(std::endian::native == std::endian::little,
              "arrays of numbers are written as they lie in memory, the lowest byte first");

/// Texts side by side, by their number.
class TextTable {
 public:
  void add(std::string_view text) {
    bytes_ += text;
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }
  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }
  [[nodiscard]] std::string_view operator[](std::size_t number) const noexcept {
    return std::string_view(bytes_).substr(starts_[number], starts_[number + 1] - starts_[number]);
  }
  /// The first that does not come before `text`. REQUIRES: they ascend.
  [[nodiscard]] std::size_t first_from(std::string_view text) const noexcept;

 private:
  friend class BlobWriter;
  friend class BlobReader;

  std::vector<std::uint32_t> starts_{0};  // one more than there are texts
  std::string bytes_;
};

class BlobWriter {
 public:
  template <typename Number>
  void numbers(const std::vector<Number>& values) {
    static_assert(std::is_arithmetic_v<Number>);
    count(values.size());
    // Reading numbers as bytes is what char is for.
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Number));
  }
  void texts(const TextTable& table);

  /// Several, one after the other.
  template <typename... Columns>
  void operator()(const Columns&... columns) {
    (put(columns), ...);
  }

  /// All that was written, behind its checksum.
  [[nodiscard]] std::string take();

 private:
  template <typename Number>
  void put(const std::vector<Number>& values) {
    numbers(values);
  }
  void put(const TextTable& table) { texts(table); }
  void count(std::uint64_t value);

  std::string bytes_;
};

/// Reads back in the same order. All throw Error{IndexFormat} where the bytes are not as written.
class BlobReader {
 public:
  /// `name` is named in errors. The bytes must outlive it.
  BlobReader(std::string_view blob, std::string_view name);

  template <typename Number>
  [[nodiscard]] std::vector<Number> numbers() {
    static_assert(std::is_arithmetic_v<Number>);
    const std::string_view taken = take(count(), sizeof(Number));
    std::vector<Number> values(taken.size() / sizeof(Number));
    if (!values.empty()) std::memcpy(values.data(), taken.data(), taken.size());
    return values;
  }
  [[nodiscard]] TextTable texts();

  /// Several, one after the other.
  template <typename... Columns>
  void operator()(Columns&... columns) {
    (get(columns), ...);
  }

 private:
  template <typename Number>
  void get(std::vector<Number>& values) {
    values = numbers<Number>();
  }
  void get(TextTable& table) { table = texts(); }
  [[nodiscard]] std::uint64_t count();
  [[nodiscard]] std::string_view take(std::uint64_t many, std::size_t size);
  [[noreturn]] void fail() const;

  std::string_view bytes_;
  std::string_view name_;
};

}  // namespace readout::engine
