// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/key_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file_descriptor.h"

namespace readout::searchd {
namespace {

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file) {
  throw Error(ErrorCode::Io,
              "can't " + what + " the keys in " + file.string() + ": " + std::strerror(errno),
              "The file must belong to the user that searchd runs as");
}

}  // namespace

Keys read_keys(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    if (errno == ENOENT) return {};
    fail("read", file);
  }
  std::ostringstream text;
  text << in.rdbuf();
  if (in.bad()) fail("read", file);
  return Keys::parse(text.str(), file.string());
}

void write_keys(const std::filesystem::path& file, const Keys& keys) {
  const std::filesystem::path fresh = file.string() + ".new";
  const std::string text = keys.to_text();
  constexpr mode_t kMode = 0640;
  const FileDescriptor out(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode));
  const bool written =
      out && ::write(out.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(out.get()) == 0;
  if (!written || ::rename(fresh.c_str(), file.c_str()) != 0) {
    const int failure = errno;
    ::unlink(fresh.c_str());
    errno = failure;
    fail("write", file);
  }
}

KeyFile::KeyFile(std::filesystem::path file, std::function<void(const Error& error)> trouble)
    : file_(std::move(file)),
      trouble_(std::move(trouble)),
      keys_(std::make_shared<const Keys>(file_.empty() ? Keys() : read_keys(file_))),
      stamp_(stamp()),
      looked_(Clock::now()) {}

std::optional<KeyFile::Stamp> KeyFile::stamp() const {
  std::error_code missing;
  const auto written = std::filesystem::last_write_time(file_, missing);
  if (missing) return std::nullopt;
  const auto size = std::filesystem::file_size(file_, missing);
  if (missing) return std::nullopt;
  return Stamp{written, size};
}

std::shared_ptr<const Keys> KeyFile::keys() {
  constexpr std::chrono::seconds kOnce{1};
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (file_.empty() || now - looked_ < kOnce) return keys_;
  looked_ = now;
  const std::optional<Stamp> found = stamp();
  if (found == stamp_) return keys_;
  stamp_ = found;
  try {
    keys_ = std::make_shared<const Keys>(read_keys(file_));
  } catch (const Error& error) {
    trouble_(error);
  }
  return keys_;
}

}  // namespace readout::searchd
