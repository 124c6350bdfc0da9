// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/durable_files.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

void check(const std::error_code& status, const char* what, const fs::path& path) {
  if (status) throw system_error(status.value(), what + (" " + path.string()));
}

void sync(const FileDescriptor& open, const fs::path& path) {
  if (::fsync(open.get()) != 0) throw system_error(errno, "can't write " + path.string());
}

}  // namespace

FileDescriptor open_file(const fs::path& file, int flags) {
  FileDescriptor opened(::open(file.c_str(), flags | O_CLOEXEC, 0666));
  if (!opened) throw system_error(errno, "can't open " + file.string());
  return opened;
}

void write_all(const FileDescriptor& out, std::string_view content, const fs::path& file) {
  while (!content.empty()) {
    const ssize_t written = ::write(out.get(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw system_error(errno, "can't write " + file.string());
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void create_folder(const fs::path& folder) {
  std::error_code status;
  fs::create_directories(folder, status);
  check(status, "can't create the folder", folder);
}

void remove_tree(const fs::path& path) {
  std::error_code status;
  fs::remove_all(path, status);
  check(status, "can't remove", path);
}

void rename_path(const fs::path& from, const fs::path& to) {
  std::error_code status;
  fs::rename(from, to, status);
  check(status, "can't rename", from);
}

void sync_path(const fs::path& path) { sync(open_file(path, O_RDONLY), path); }

void sync_folder_and_files(const fs::path& folder) {
  std::error_code status;
  fs::directory_iterator entry(folder, status);
  check(status, "can't read the folder", folder);
  for (; entry != fs::directory_iterator(); entry.increment(status)) {
    sync_path(entry->path());
  }
  check(status, "can't read the folder", folder);
  sync_path(folder);
}

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code gone;
  for (fs::directory_iterator entry(folder, gone); !gone && entry != fs::directory_iterator();
       entry.increment(gone)) {
    std::error_code none;
    const std::uintmax_t size = entry->file_size(none);
    if (!none) bytes += size;
  }
  return bytes;
}

std::uint64_t free_bytes(const fs::path& folder) {
  struct statvfs room {};
  if (::statvfs(folder.c_str(), &room) != 0)
    throw system_error(errno, "can't see how much room there is on " + folder.string());
  return std::uint64_t{room.f_bavail} * room.f_frsize;
}

void replace_file(const fs::path& file, std::string_view content) {
  fs::path draft = file;
  draft += ".new";
  {
    const FileDescriptor out = open_file(draft, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(out, content, draft);
    sync(out, draft);
  }
  rename_path(draft, file);
  sync_path(file.parent_path());
}

}  // namespace readout::engine
