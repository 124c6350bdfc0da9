// SPDX-License-Identifier: GPL-3.0-or-later
// The input of a format reader: can be looked at ahead, then taken line by line or whole, in
// bounded memory. Takes what a stream has to give and waits only where nothing is left, so that an
// article is read when it has come and not with the next ones. Byte order marks are handled here.
// Private to the readers. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "article/charset.h"
#include "base/hash.h"

namespace readout::article {

class Input {
 public:
  /// `size` is the number of bytes that will come, where it is known. The stream must outlive this.
  explicit Input(std::istream& stream, std::optional<std::uint64_t> size = std::nullopt);

  /// What comes next, without taking it: at least `bytes`, fewer only before the end. Valid until
  /// the next call.
  [[nodiscard]] std::string_view peek(std::size_t bytes);
  /// The same up to the end of the line at least, fewer only before the end or beyond `limit`.
  [[nodiscard]] std::string_view peek_line(std::size_t limit);
  /// What formats are told by: of a stream that makes its reader wait (in_avail() gives nothing)
  /// what there is, else 64 KiB or all. Empty at the end only.
  [[nodiscard]] std::string_view head();
  void consume(std::size_t bytes);
  [[nodiscard]] bool at_end() { return peek(1).empty(); }

  struct Line {
    std::string_view text;     ///< without its end; empty if too long. Valid until the next call.
    std::uint64_t number = 0;  ///< counted from 1
    std::uint64_t size = 0;    ///< in bytes, also of a line that was too long
    bool too_long = false;
  };
  /// The next line, in the memory of `limit` bytes; none at the end. A line that reading failed in
  /// is none.
  [[nodiscard]] std::optional<Line> next_line(std::size_t limit);

  /// Thrown where half of the data is nothing.
  struct CutOff {};
  /// All that is left, or nothing if that is more than `limit` bytes. Throws CutOff if reading
  /// failed.
  [[nodiscard]] std::optional<std::string> read_all(std::size_t limit);

  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }
  /// Whether reading stopped before the end of the data.
  [[nodiscard]] bool failed() const { return failed_; }
  /// Of all bytes as they came; nothing as long as not all were read.
  [[nodiscard]] std::optional<ContentSum> sum() const {
    return ended_ && !failed_ ? std::optional(sum_.sum()) : std::nullopt;
  }

 private:
  bool fill();
  void take();
  void detect_encoding();
  [[nodiscard]] std::size_t find_line_end(std::size_t from) const;
  Line skipped_line(Line line);

  std::istream& stream_;
  std::optional<std::uint64_t> size_;
  std::optional<StreamDecoder> decoder_;
  std::string buffer_;
  std::string raw_;
  std::size_t begin_ = 0;
  std::uint64_t line_ = 0;
  RunningChecksum sum_;
  bool started_ = false;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace readout::article
