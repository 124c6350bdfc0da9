// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding of input: every result is valid UTF-8. Used by the readers. Pure functions, and a
// decoder that belongs to one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace readout::article {

/// `bytes` as valid UTF-8. `declared` is the name of the encoding the document gives itself, empty
/// if none. UTF-8 that is valid, or broken in a few places only, counts as UTF-8 whatever is
/// declared; else the declaration counts, else a guess from the bytes. What can't be decoded is
/// U+FFFD.
[[nodiscard]] std::string to_utf8(std::string bytes, std::string_view declared = {});

/// The encoding that a byte order mark at the start of `head` declares.
struct Signature {
  std::string encoding;  ///< empty: there is no mark
  std::size_t size = 0;  ///< of the mark in bytes
};
[[nodiscard]] Signature byte_order_mark(std::string_view head);

/// "UTF-16LE" or "UTF-16BE" for a text of mostly Latin letters in it that has no mark; else empty.
[[nodiscard]] std::string unmarked_utf16(std::string_view head);

/// Decodes one long text in pieces.
class StreamDecoder {
 public:
  /// REQUIRES an encoding that byte_order_mark() or unmarked_utf16() named.
  explicit StreamDecoder(const std::string& encoding);
  ~StreamDecoder();
  StreamDecoder(StreamDecoder&&) noexcept;
  StreamDecoder& operator=(StreamDecoder&&) noexcept;
  StreamDecoder(const StreamDecoder&) = delete;
  StreamDecoder& operator=(const StreamDecoder&) = delete;

  void append_decoded(std::string& out, std::string_view bytes);
  /// Ends the text: what is left of a cut character becomes U+FFFD.
  void finish(std::string& out);

 private:
  struct State;
  void convert(std::string& out, std::string_view bytes, char last);
  std::unique_ptr<State> state_;
};

}  // namespace readout::article
