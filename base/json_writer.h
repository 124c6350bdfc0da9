// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written from front to back into one string. No tree is built: for a page of results that
// costs more than the search. Belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// Calls must make a whole value: every open closed, within objects a key before each value. Not
/// checked.
class JsonWriter {
 public:
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  void key(std::string_view name);

  /// Text that is not valid UTF-8 is repaired: U+FFFD for each broken byte. Control characters are
  /// escaped, also those that JSON lets stand.
  void text(std::string_view value);
  void number(std::uint64_t value);
  /// The shortest form that reads back to the same value; null for what JSON has no number for.
  void real(double value);
  void boolean(bool value);
  void null();

  // A key and its value.
  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, std::uint64_t value);
  void boolean(std::string_view name, bool value);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  /// The comma between this and what stands before it.
  void separate();
  void put_quoted(std::string_view value);
  void put_escaped(unsigned char byte);

  std::string out_;
  bool after_value_ = false;
};

}  // namespace readout
