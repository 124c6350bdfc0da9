// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/term_vectors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"

namespace readout::engine {
namespace {

constexpr std::size_t kSizeBytes = sizeof(std::uint64_t);

/// One that is missing is damage to the part, not a fault of the system's.
FileDescriptor opened(const std::filesystem::path& file) {
  std::error_code unknown;
  if (std::filesystem::exists(file, unknown) || unknown) return open_file(file, O_RDONLY);
  throw Error(ErrorCode::IndexFormat, file.string() + " is missing", std::string(kRestoreHint));
}

}  // namespace

TermVectors::TermVectors(std::filesystem::path file)
    : path_(std::move(file)), file_(opened(path_)) {
  const std::string tables = read_tables();
  BlobReader blob(tables, "words");
  std::vector<std::uint32_t> sizes;
  blob(sizes, terms_, title_articles_, body_articles_);
  if (title_articles_.size() != terms_.size() || body_articles_.size() != terms_.size()) fail();
  begins_.reserve(sizes.size() + 1);
  for (const std::uint32_t size : sizes) begins_.push_back(begins_.back() + size);
  struct stat status {};
  if (::fstat(file_.get(), &status) != 0 ||
      begins_.back() + tables.size() + kSizeBytes != static_cast<std::uint64_t>(status.st_size))
    fail();
}

/// They end the file, before their size.
std::string TermVectors::read_tables() const {
  struct stat status {};
  if (::fstat(file_.get(), &status) != 0) throw system_error(errno, "can't read " + path_.string());
  const auto all = static_cast<std::uint64_t>(status.st_size);
  std::uint64_t size = 0;
  if (all < kSizeBytes) fail();
  std::array<char, kSizeBytes> bytes{};
  read(all - kSizeBytes, bytes);
  std::memcpy(&size, bytes.data(), sizeof size);
  if (size > all - kSizeBytes) fail();
  std::string tables(size, '\0');
  read(all - kSizeBytes - size, tables);
  return tables;
}

std::optional<std::uint32_t> TermVectors::number_of(std::string_view term) const noexcept {
  const std::size_t place = terms_.first_from(term);
  if (place == terms_.size() || terms_[place] != term) return std::nullopt;
  return static_cast<std::uint32_t>(place);
}

void TermVectors::read(std::uint64_t begin, std::span<char> out) const {
  while (!out.empty()) {
    const ssize_t got = ::pread(file_.get(), out.data(), out.size(), static_cast<off_t>(begin));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw system_error(errno, "can't read " + path_.string());
    if (got == 0) fail();
    out = out.subspan(static_cast<std::size_t>(got));
    begin += static_cast<std::uint64_t>(got);
  }
}

void TermVectors::fail() const {
  throw Error(ErrorCode::IndexFormat, path_.string() + " is damaged", std::string(kRestoreHint));
}

std::string_view VectorsWindow::of(std::uint32_t id) {
  const auto [begin, end] = vectors_.extent(id);
  if (begin == end) return {};
  if (begin < begin_ || end > begin_ + bytes_.size()) {
    // Where one vector follows closely on another, more will follow.
    constexpr std::uint64_t kClose = 8 << 10;
    constexpr std::uint64_t kAhead = 64 << 10;
    const std::uint64_t last = begin_ + bytes_.size();
    const bool follows = !bytes_.empty() && begin >= begin_ && begin <= last + kClose;
    const std::uint64_t until =
        follows ? std::min(vectors_.bytes(), std::max(end, begin + kAhead)) : end;
    bytes_.resize(until - begin);
    begin_ = begin;
    vectors_.read(begin, bytes_);
  }
  return std::string_view(bytes_).substr(begin - begin_, end - begin);
}

}  // namespace readout::engine
