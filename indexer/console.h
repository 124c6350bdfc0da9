// SPDX-License-Identifier: GPL-3.0-or-later
// Standard error of the commands: messages, one on each line, and on a terminal below them one
// progress line that is rewritten in place. Safe from any thread.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>

namespace readout::indexer {

class Console {
 public:
  /// `columns`: width of the terminal; 0: not a terminal, progress is never shown. `err` must
  /// outlive this.
  Console(std::ostream& err, std::size_t columns) : err_(err), columns_(columns) {}
  ~Console() { clear_progress(); }
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;
  Console(Console&&) = delete;
  Console& operator=(Console&&) = delete;

  [[nodiscard]] bool shows_progress() const { return columns_ > 0; }

  /// REQUIRES `line` to be printable (see format.h).
  void say(std::string_view line);

  /// Shows `line`, plain ASCII, cut to the terminal's width, in place of the one shown before.
  void show_progress(std::string_view line);
  void clear_progress();

 private:
  void erase();

  std::ostream& err_;
  const std::size_t columns_;
  std::mutex mutex_;
  std::string shown_;
};

}  // namespace readout::indexer
