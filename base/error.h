// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type of the project: what failed, in which class of failure, and what to do
// about it. Thrown for failed operations only: bad input is a value (see ReadProblem,
// QueryProblem), absence is std::optional. Caught in three places: per article in the pipeline, in
// the HTTP server, in main().
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace readout {

enum class ErrorCode {
  Usage,         ///< wrong flags, settings or configuration
  BadInput,      ///< a file or request that can't be understood
  NotFound,      ///< something named does not exist
  Busy,          ///< another process holds the index
  IndexMissing,  ///< there is no index where one was expected
  IndexFormat,   ///< an index this version can't use: other format, damaged
  TooLong,       ///< the work was ended at its limit of time
  NoSpace,       ///< the disk is full or a quota is reached
  Io,            ///< any other failure of files, sockets, the system
};

class Error : public std::runtime_error {
 public:
  /// `message` says what failed and where; `hint`, possibly empty, what the reader can do. Neither
  /// ends in a full stop.
  Error(ErrorCode code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ErrorCode code_;
  std::string hint_;
};

}  // namespace readout
