// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/errors/system_errors.h"

#include <cerrno>
#include <system_error>

namespace readout::engine {

std::string restore_hint(const std::filesystem::path& index) {
  return "Bring the index back from a snapshot: indexer restore --index " + index.string() +
         " SNAPSHOT; or build it anew: indexer add --rebuild --index " + index.string() +
         " PATH...";
}

Error system_error(int code, const std::string& what) {
  const std::string message = what + ": " + std::generic_category().message(code);
  switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:  // a limit on file sizes (ulimit -f) or of the file system
      return {ErrorCode::NoSpace,
              message,
              "Free some space and run it again; what was committed before is intact"};
    case EACCES:
    case EPERM:
    case EROFS:
      return {ErrorCode::Io, message, "Check who owns the folder and whether it may be written to"};
    case ENOTDIR:
    case EEXIST:
      return {ErrorCode::Io, message, "Give the path of a folder"};
    case EMFILE:
    case ENFILE:
      return {ErrorCode::Io, message, "Raise the limit on open files (ulimit -n)"};
    default:
      return {ErrorCode::Io, message};
  }
}

}  // namespace readout::engine
