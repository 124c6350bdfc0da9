// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/errors/xapian_errors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

/// The errno behind the error, if it decides the message. Xapian only gives its text.
std::optional<int> system_code(const Xapian::Error& error) {
  constexpr std::array kCodes = {ENOSPC, EDQUOT, EFBIG, ENOENT, EACCES, EROFS, EMFILE};
  const char* reason = error.get_error_string();
  const std::string_view text = reason == nullptr ? std::string_view(error.get_msg()) : reason;
  const auto found = std::find_if(kCodes.begin(), kCodes.end(), [text](int code) {
    return text.find(std::generic_category().message(code)) != std::string_view::npos;
  });
  if (found == kCodes.end()) return std::nullopt;
  return *found;
}

std::string describe(const Xapian::Error& error) {
  std::string text = error.get_msg();
  if (const char* reason = error.get_error_string()) text += std::string(" (") + reason + ")";
  return text;
}

/// Xapian's errors have no virtual functions: their type is a name.
bool is_any_of(const Xapian::Error& error, std::initializer_list<std::string_view> types) {
  return std::find(types.begin(), types.end(), std::string_view(error.get_type())) != types.end();
}

}  // namespace

Error to_error(const Xapian::Error& error, const std::filesystem::path& index) {
  const std::string where = "index " + index.string() + ": ";
  const std::optional<int> code = system_code(error);
  if (is_any_of(error, {"DatabaseLockError"})) {
    return {ErrorCode::Busy,
            where + "another program holds the lock of its database",
            "Wait until it has finished"};
  }
  // "EOF reading block" and the like, without a reason of the system's: a truncated file.
  const bool damaged = is_any_of(error, {"DatabaseError"}) && !error.get_error_string() && !code;
  // A block that is newer than its table is taken for a change, but parts never change.
  if (damaged || is_any_of(error, {"DatabaseCorruptError", "DatabaseModifiedError"})) {
    return {ErrorCode::IndexFormat,
            where + "it is damaged: " + describe(error),
            std::string(kRestoreHint)};
  }
  if (is_any_of(error, {"DatabaseVersionError"})) {
    return {ErrorCode::IndexFormat, where + describe(error), std::string(kRebuildHint)};
  }
  if (code && *code != ENOENT) return system_error(*code, where + error.get_msg());
  if (is_any_of(error, {"DatabaseOpeningError", "DatabaseNotFoundError"})) {
    return {
        ErrorCode::IndexMissing,
        where + describe(error),
        "Check the path of the index, or build it anew: indexer add --rebuild --index DIR PATH..."};
  }
  return {ErrorCode::Io, where + error.get_type() + ": " + describe(error)};
}

}  // namespace readout::engine
