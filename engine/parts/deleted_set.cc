// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/deleted_set.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <string>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/format/blob.h"

namespace readout::engine {

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();  // fails on an empty file too
  // The part is damaged then, as it is by a file that was altered.
  if (errno == ENOENT || errno == ENOTDIR)
    throw Error(ErrorCode::IndexFormat, file.string() + " is missing", std::string(kRestoreHint));
  if (!in.is_open() || (!bytes && errno != 0))
    throw system_error(errno == 0 ? EIO : errno, "can't read " + file.string());
  return bytes.str();
}

}  // namespace

DeletedSet::DeletedSet(const std::filesystem::path& file) {
  const std::string blob = bytes_of(file);
  const std::string name = "deleted articles (" + file.string() + ")";
  BlobReader reader(blob, name);
  words_ = reader.numbers<std::uint64_t>();
  count();
}

void DeletedSet::count() {
  size_ = 0;
  for (const std::uint64_t word : words_) size_ += static_cast<std::size_t>(std::popcount(word));
}

void DeletedSet::add_all(const DeletedSet& others) {
  words_.resize(std::max(words_.size(), others.words_.size()));
  for (std::size_t i = 0; i < others.words_.size(); ++i) words_[i] |= others.words_[i];
  count();
}

void DeletedSet::add(std::uint32_t id) {
  const std::size_t word = id / kBits;
  if (word >= words_.size()) words_.resize(word + 1);
  words_[word] |= std::uint64_t{1} << (id % kBits);
  ++size_;
}

void DeletedSet::write(const std::filesystem::path& file) const {
  BlobWriter writer;
  writer.numbers(words_);
  replace_file(file, writer.take());
}

}  // namespace readout::engine
