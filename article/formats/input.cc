// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/input.h"

#include <istream>

namespace readout::article {
namespace {
constexpr std::size_t kChunk = std::size_t{256} << 10U;
constexpr std::size_t kHead = std::size_t{64} << 10U;

/// Files are read in whole chunks; a stream, whose size nobody knows, as it comes.
std::size_t read_some(std::istream& stream, char* into, bool file) {
  constexpr auto kSize = static_cast<std::streamsize>(kChunk);
  if (file) {
    stream.read(into, kSize);
    return static_cast<std::size_t>(stream.gcount());
  }
  if (stream.peek() == std::istream::traits_type::eof()) return 0;
  return static_cast<std::size_t>(stream.readsome(into, kSize));
}

}  // namespace

Input::Input(std::istream& stream, std::optional<std::uint64_t> size)
    : stream_(stream), size_(size) {}

bool Input::fill() {
  if (ended_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  take();
  if (started_) return true;
  // The encoding and the format are told by the beginning.
  while (!ended_ && buffer_.size() < kHead && stream_.rdbuf()->in_avail() > 0) take();
  detect_encoding();
  return true;
}

void Input::take() {
  std::string& target = decoder_ ? raw_ : buffer_;
  const std::size_t before = decoder_ ? 0 : buffer_.size();
  target.resize(before + kChunk);
  const std::size_t got = read_some(stream_, target.data() + before, size_.has_value());
  target.resize(before + got);
  sum_.add(std::string_view(target).substr(before));
  if (decoder_) decoder_->append_decoded(buffer_, raw_);
  ended_ = size_ ? got < kChunk : got == 0;
  if (!ended_) return;
  failed_ = stream_.bad();
  if (decoder_) decoder_->finish(buffer_);
}

void Input::detect_encoding() {
  started_ = true;
  Signature mark = byte_order_mark(buffer_);
  if (mark.size == 0) mark.encoding = unmarked_utf16(buffer_);
  if (mark.encoding.empty()) return;
  const std::string rest = buffer_.substr(mark.size);
  buffer_.clear();
  if (mark.encoding == "UTF-8") {
    buffer_ = rest;
    return;
  }
  decoder_.emplace(mark.encoding);
  decoder_->append_decoded(buffer_, rest);
  if (ended_) decoder_->finish(buffer_);
}

std::string_view Input::peek(std::size_t bytes) {
  while (buffer_.size() - begin_ < bytes && fill()) {
  }
  return std::string_view(buffer_).substr(begin_);
}

std::string_view Input::peek_line(std::size_t limit) {
  std::string_view line = peek(1);
  for (std::size_t searched = 0; line.size() <= limit;) {
    if (line.find('\n', searched) != std::string_view::npos) break;
    searched = line.size();
    line = peek(searched + 1);
    if (line.size() == searched) break;
  }
  return line;
}

std::string_view Input::head() { return peek(1).substr(0, kHead); }

void Input::consume(std::size_t bytes) { begin_ += bytes; }

std::optional<Input::Line> Input::next_line(std::size_t limit) {
  if (at_end()) return std::nullopt;
  Line line;
  line.number = ++line_;
  std::size_t end = find_line_end(0);
  while (end == std::string_view::npos && buffer_.size() - begin_ <= limit) {
    const std::size_t searched = buffer_.size() - begin_;
    if (!fill()) break;
    end = find_line_end(searched);
  }
  if (end == std::string_view::npos && failed_) {
    begin_ = buffer_.size();
    return std::nullopt;
  }
  const std::size_t length = std::min(end, buffer_.size() - begin_);
  if (length > limit) return skipped_line(line);
  line.text = std::string_view(buffer_).substr(begin_, length);
  line.size = length;
  begin_ += end == std::string_view::npos ? length : length + 1;
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  return line;
}

std::size_t Input::find_line_end(std::size_t from) const {
  return std::string_view(buffer_).substr(begin_).find('\n', from);
}

/// Skips a line that is too long, counting its bytes.
Input::Line Input::skipped_line(Line line) {
  line.too_long = true;
  std::size_t end = find_line_end(0);
  while (end == std::string_view::npos) {
    line.size += buffer_.size() - begin_;
    begin_ = buffer_.size();
    if (!fill()) return line;
    end = find_line_end(0);
  }
  line.size += end;
  begin_ += end + 1;
  return line;
}

std::optional<std::string> Input::read_all(std::size_t limit) {
  // A file of known size over the limit need not be read; one byte more finds a file that grows.
  if (size_ && *size_ > limit) return std::nullopt;
  if (peek(limit + 1).size() > limit) return std::nullopt;
  if (failed_) throw CutOff();
  std::string all = begin_ == 0 ? std::move(buffer_) : buffer_.substr(begin_);
  buffer_.clear();
  begin_ = 0;
  return all;
}

}  // namespace readout::article
