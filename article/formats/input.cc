// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/input.h"

#include <istream>

namespace readout {
namespace {
constexpr std::size_t kChunk = std::size_t{256} << 10U;
}

Input::Input(std::istream& stream, std::optional<std::uint64_t> size)
    : stream_(stream), size_(size) {}

bool Input::fill() {
  if (ended_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  std::string& target = decoder_ ? raw_ : buffer_;
  const std::size_t before = decoder_ ? 0 : buffer_.size();
  target.resize(before + kChunk);
  stream_.read(target.data() + before, static_cast<std::streamsize>(kChunk));
  const auto got = static_cast<std::size_t>(stream_.gcount());
  target.resize(before + got);
  if (decoder_) decoder_->append_decoded(buffer_, raw_);
  if (got < kChunk) {
    ended_ = true;
    failed_ = stream_.bad();
    if (decoder_) decoder_->finish(buffer_);
  }
  if (!started_) detect_encoding();
  return true;
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

void Input::consume(std::size_t bytes) { begin_ += bytes; }

std::optional<Input::Line> Input::next_line(std::size_t limit) {
  if (at_end()) return std::nullopt;
  Line line;
  line.number = ++line_;
  std::size_t searched = 0;
  while (true) {
    const std::string_view ahead = std::string_view(buffer_).substr(begin_);
    const std::size_t end = ahead.find('\n', searched);
    const bool found = end != std::string_view::npos;
    const std::size_t length = found ? end : ahead.size();
    if (length > limit) line.too_long = true;
    if (line.too_long || found) {
      begin_ += found ? length + 1 : length;
      line.size += length;
      if (found && !line.too_long) line.text = ahead.substr(0, length);
      if (found) break;
    }
    searched = line.too_long ? 0 : length;
    if (!fill()) {
      if (!line.too_long) {
        line.text = std::string_view(buffer_).substr(begin_);
        line.size = line.text.size();
        begin_ = buffer_.size();
      }
      break;
    }
  }
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  return line;
}

std::optional<std::string> Input::read_all(std::size_t limit) {
  // The known size spares reading what will be refused; a byte more than it is a growing file.
  if (size_ && *size_ > limit) return std::nullopt;
  if (peek(limit + 1).size() > limit) return std::nullopt;
  std::string all = begin_ == 0 ? std::move(buffer_) : buffer_.substr(begin_);
  buffer_.clear();
  begin_ = 0;
  return all;
}

}  // namespace readout
