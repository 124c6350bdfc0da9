// SPDX-License-Identifier: GPL-3.0-or-later
// Length-prefixed binary values, for records and value slots: parsing them costs next to nothing,
// where JSON costs more than the search. Part of the on-disk format. Private to engine. Values
// only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

class Encoder {
 public:
  /// LEB128: seven bits a byte, the lowest first.
  void number(std::uint64_t value);
  /// Zigzag, so that small negative numbers are short too.
  void signed_number(std::int64_t value);
  void text(std::string_view value);
  void texts(const std::vector<std::string>& values);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads back in the same order. Every call throws Error{IndexFormat} at the end of the bytes or on
/// invalid ones, so that damage is not taken for an empty field.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number();
  std::int64_t signed_number();
  std::string_view text();  ///< lives as long as the bytes given
  std::vector<std::string> texts();
  /// A count of things that take at least one byte each: never more than there are bytes left.
  std::size_t count();

  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  /// What was not read so far.
  [[nodiscard]] std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace readout::engine
