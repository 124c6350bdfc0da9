// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/key_commands.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <sys/file.h>

#include "base/error.h"
#include "base/file_descriptor.h"
#include "searchd/access/key_file.h"

namespace readout::searchd {
namespace {

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

/// Held while the file is changed: of two who change it at once neither loses his key.
FileDescriptor lock_of(const std::filesystem::path& file) {
  const std::string path = file.string() + ".lock";
  constexpr mode_t kMode = 0640;
  FileDescriptor lock(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, kMode));
  if (!lock || ::flock(lock.get(), LOCK_EX) != 0) {
    throw Error(ErrorCode::Io,
                "can't lock " + path + ": " + std::strerror(errno),
                "Run this as the user that searchd runs as");
  }
  return lock;
}

}  // namespace

void add_key(const std::filesystem::path& file,
             const std::string& name,
             const std::string& rights,
             std::ostream& out) {
  const std::vector<Right> wanted = parse_rights(rights);
  const FileDescriptor lock = lock_of(file);
  Keys keys = read_keys(file);
  const std::string secret = new_secret();
  keys.add({name, wanted, hash_of(secret), today()});
  write_keys(file, keys);
  out << secret << "\n";
}

void list_keys(const std::filesystem::path& file, std::ostream& out) {
  const Keys keys = read_keys(file);
  for (const Key& key : keys.all())
    out << key.name << "  " << to_text(key.rights) << "  " << key.made << "\n";
}

void revoke_key(const std::filesystem::path& file, const std::string& name, std::ostream& out) {
  const FileDescriptor lock = lock_of(file);
  Keys keys = read_keys(file);
  if (!keys.remove(name)) {
    throw Error(ErrorCode::Usage, "there is no key of the name " + name, "See searchd keys list");
  }
  write_keys(file, keys);
  out << name << " is revoked\n";
}

}  // namespace readout::searchd
