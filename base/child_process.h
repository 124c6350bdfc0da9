// SPDX-License-Identifier: GPL-3.0-or-later
// Work that may end the process it runs in, such as a library on damaged data: it is done in a
// child, a copy of this process. Safe from any thread; the work must not need a lock that another
// thread may hold.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace readout {

struct ChildEnd {
  std::vector<std::string> said;  ///< one line each, also before a crash
  /// What ended it but its own will, for people: "signal 11 (Segmentation fault)". Empty: all well.
  std::string crash;
};

/// Says one line to the parent; an end of line in it becomes a space.
using Say = std::function<void(std::string line)>;

/// Throws Error{Io} where there can be no child. An exception of `work` counts as a crash.
[[nodiscard]] ChildEnd run_in_child(const std::function<void(const Say& say)>& work);

}  // namespace readout
