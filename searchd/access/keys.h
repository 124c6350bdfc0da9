// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: who has one may do what it is for. A key is 256 random bits and is shown once, when it is
// made; what is kept is its SHA-256 hash, which is enough to know it again and of no use to who
// reads it. Values: safe from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::searchd {

enum class Right : std::uint8_t {
  Read,   ///< search, read, export
  Write,  ///< add, replace and delete articles
  Admin,  ///< what is for who runs the server
};

inline constexpr std::array<std::string_view, 3> kRightNames = {"read", "write", "admin"};

using KeyHash = std::array<unsigned char, 32>;

struct Key {
  std::string name;  ///< whose it is: letters, digits and - . _ @
  std::vector<Right> rights;
  KeyHash hash;
  std::string made;  ///< the day, as 2026-11-28

  [[nodiscard]] bool may(Right right) const;
};

class Keys {
 public:
  /// Lines of name, rights with commas between, hash in hexadecimal and day; empty lines and those
  /// that begin with # count nothing. Throws Error{Usage}, which names `where` and the line.
  [[nodiscard]] static Keys parse(std::string_view text, const std::string& where);
  /// As parse() reads it, with a word for people in front.
  [[nodiscard]] std::string to_text() const;

  /// The key that `secret` is. Takes the same time whichever it is, and if it is none.
  [[nodiscard]] const Key* find(std::string_view secret) const;

  /// Throws Error{Usage}: a name that is taken or can't be one, no rights.
  void add(Key key);
  /// Whether there was one of this name.
  bool remove(std::string_view name);

  [[nodiscard]] const std::vector<Key>& all() const noexcept { return keys_; }

 private:
  std::vector<Key> keys_;
};

/// "read,write". Throws Error{Usage}.
[[nodiscard]] std::vector<Right> parse_rights(std::string_view text);
[[nodiscard]] std::string to_text(const std::vector<Right>& rights);

/// A new secret: "readout-" and 43 characters that need no escaping anywhere. Throws Error{Io}.
[[nodiscard]] std::string new_secret();
[[nodiscard]] KeyHash hash_of(std::string_view secret);

}  // namespace readout::searchd
