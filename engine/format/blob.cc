// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/blob.h"

#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

std::string bytes_of(std::uint64_t number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

}  // namespace

std::size_t TextTable::first_from(std::string_view text) const noexcept {
  std::size_t first = 0;
  std::size_t end = size();
  while (first < end) {
    const std::size_t middle = first + (end - first) / 2;
    if ((*this)[middle] < text) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return first;
}

void BlobWriter::count(std::uint64_t value) { bytes_ += bytes_of(value); }

void BlobWriter::texts(const TextTable& table) {
  numbers(table.starts_);
  count(table.bytes_.size());
  bytes_ += table.bytes_;
}

std::string BlobWriter::take() {
  std::string blob = bytes_of(checksum(bytes_)) + bytes_;
  bytes_.clear();
  return blob;
}

BlobReader::BlobReader(std::string_view blob, std::string_view name) : bytes_(blob), name_(name) {
  const std::uint64_t written = count();
  if (written != checksum(bytes_)) fail();
}

std::uint64_t BlobReader::count() {
  std::uint64_t number = 0;
  const std::string_view taken = take(1, sizeof number);
  std::memcpy(&number, taken.data(), sizeof number);
  return number;
}

std::string_view BlobReader::take(std::uint64_t many, std::size_t size) {
  if (many > bytes_.size() / size) fail();
  const std::string_view taken = bytes_.substr(0, many * size);
  bytes_.remove_prefix(taken.size());
  return taken;
}

TextTable BlobReader::texts() {
  TextTable table;
  table.starts_ = numbers<std::uint32_t>();
  table.bytes_ = take(count(), 1);
  const std::vector<std::uint32_t>& starts = table.starts_;
  if (starts.empty() || starts.front() != 0 || starts.back() != table.bytes_.size()) fail();
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (starts[i] < starts[i - 1]) fail();
  }
  return table;
}

void BlobReader::fail() const {
  throw Error(ErrorCode::IndexFormat,
              "the " + std::string(name_) + " of the index are damaged",
              std::string(kRestoreHint));
}

}  // namespace readout::engine
