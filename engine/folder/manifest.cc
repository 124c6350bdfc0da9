// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/manifest.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <sstream>

#include <sys/random.h>

#include "base/error.h"
#include "base/hash.h"
#include "engine/errors/system_errors.h"
#include "engine/fields/format_version.h"
#include "engine/folder/older_index.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

// The lines, each once but for the last two, which come once a part:
//   # readout-10
//   # commit 0123456789abcdef0123456789abcdef
//   # created 2026-11-28T09:00:00Z
//   auto parts/0001
//   # articles 18603 deleted 2 deleted-3
//   # sum 0123456789abcdef       of all lines before it
constexpr std::string_view kComment = "# ";
constexpr std::string_view kCommit = "# commit ";
constexpr std::string_view kCreated = "# created ";
constexpr std::string_view kPart = "auto parts/";
constexpr std::string_view kArticles = "# articles ";
constexpr std::string_view kSum = "# sum ";
constexpr std::string_view kDeletedFile = "deleted-";
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string sum_line(std::string_view lines) {
  std::string digits;
  std::uint64_t sum = checksum(lines);
  for (int digit = 0; digit < 16; ++digit) {
    digits.insert(digits.begin(), kHexDigits[sum & 15U]);
    sum >>= 4U;
  }
  return std::string(kSum) + digits + "\n";
}

bool is_plain_name(std::string_view name) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name.find_first_not_of(kPlain) == std::string_view::npos;
}

class ManifestReader {
 public:
  ManifestReader(std::string_view text, const fs::path& file) : text_(text), file_(file) {}

  Manifest read() {
    check_format();
    check_sum();
    Manifest manifest;
    manifest.commit = value_of(kCommit);
    manifest.created = value_of(kCreated);
    while (!text_.empty()) manifest.parts.push_back(part());
    return manifest;
  }

 private:
  std::string_view line() {
    const std::size_t end = text_.find('\n');
    if (end == std::string_view::npos) fail();
    const std::string_view found = text_.substr(0, end);
    text_.remove_prefix(end + 1);
    return found;
  }

  std::string_view value_of(std::string_view begin) {
    std::string_view found = line();
    if (!found.starts_with(begin)) fail();
    found.remove_prefix(begin.size());
    return found;
  }

  void check_format() {
    const bool own = text_.starts_with(kComment);
    const std::string_view format = own ? line().substr(kComment.size()) : std::string_view();
    if (format == kFormatVersion) return;
    const bool other_version = format.starts_with(kFormatFamily);
    if (!other_version && !text_.starts_with(kGenerationStub)) {
      throw Error(
          ErrorCode::IndexFormat,
          file_.string() + " does not name the parts of an index",
          "If it was an index of this program, " + repair_hint() + "; else give another folder");
    }
    throw Error(ErrorCode::IndexFormat,
                "the index was written in " +
                    (other_version ? "format " + std::string(format) : "an older format") +
                    "; this version reads " + std::string(kFormatVersion),
                std::string(other_version ? kRebuildHint : kUpgradeHint));
  }

  /// Of all that follows the first line; cuts its own line off.
  void check_sum() {
    const std::size_t at = text_.rfind(kSum);
    if (at == std::string_view::npos || sum_line(text_.substr(0, at)) != text_.substr(at)) fail();
    text_ = text_.substr(0, at);
  }

  PartEntry part() {
    PartEntry entry;
    entry.name = value_of(kPart);
    std::istringstream in{std::string(value_of(kArticles))};
    std::string word;
    in >> entry.articles >> word >> entry.deleted;
    if (!in || !is_plain_name(entry.name)) fail();
    in >> entry.deleted_file;
    if (entry.deleted > 0 && !is_plain_name(entry.deleted_file)) fail();
    return entry;
  }

  [[nodiscard]] std::string repair_hint() const {
    return "make it anew of what is there: indexer check --repair --index " +
           file_.parent_path().string();
  }

  [[noreturn]] void fail() const {
    throw Error(ErrorCode::IndexFormat, file_.string() + " is damaged", repair_hint());
  }

  std::string_view text_;
  const fs::path& file_;
};

}  // namespace

std::size_t Manifest::articles() const {
  std::size_t sum = 0;
  for (const PartEntry& part : parts) sum += part.articles - part.deleted;
  return sum;
}

std::string deleted_file_name(std::string_view commit) {
  constexpr std::size_t kTelling = 12;  // so many digits tell a commit from all others
  return std::string(kDeletedFile) + std::string(commit.substr(0, kTelling));
}

bool is_deleted_file(std::string_view name) noexcept { return name.starts_with(kDeletedFile); }

Manifest new_manifest() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {{}, {text.data(), size}, {}};
}

std::string new_commit_name() {
  std::array<unsigned char, 16> random{};
  if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) {
    throw system_error(errno, "can't name a commit");
  }
  std::string name;
  for (const unsigned char byte : random) {
    name += {kHexDigits[byte >> 4U], kHexDigits[byte & 15U]};
  }
  return name;
}

std::string manifest_text(const Manifest& manifest) {
  std::ostringstream out;
  out << kCommit << manifest.commit << "\n" << kCreated << manifest.created << "\n";
  for (const PartEntry& part : manifest.parts) {
    out << kPart << part.name << "\n" << kArticles << part.articles << " deleted " << part.deleted;
    if (part.deleted > 0) out << ' ' << part.deleted_file;
    out << "\n";
  }
  const std::string lines = out.str();
  return std::string(kComment) + std::string(kFormatVersion) + "\n" + lines + sum_line(lines);
}

Manifest parse_manifest(std::string_view text, const fs::path& file) {
  return ManifestReader(text, file).read();
}

}  // namespace readout::engine
