// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what a format reader finds: prepares articles and passes them and problems on.
// Private to the readers. Lives for one call of read_file() or read_stream().
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "article/prepare.h"
#include "article/reader.h"

namespace readout::article {

class Reading {
 public:
  Reading(const std::string& name, const ReadLimits& limits, const ReadEvents& events)
      : name_(name), limits_(limits), events_(events) {}

  /// `line`: where the record begins, counted from 1; 0 if the whole input is the article. A draft
  /// without any text is a problem.
  void article(Draft draft, std::uint64_t line);
  void problem(std::uint64_t line, std::string message);
  /// A problem that many records may have: reported once, by finish().
  void common_problem(std::uint64_t line, const std::string& message);

  /// The problem of one article over the limit; `size` 0: not known.
  void too_large(std::uint64_t line, std::uint64_t size);

  [[nodiscard]] const ReadLimits& limits() const { return limits_; }

  /// REQUIRES: called once, last.
  void finish();

 private:
  struct Occurrences {
    std::uint64_t first_line = 0;
    std::uint64_t count = 0;
  };

  const std::string& name_;
  const ReadLimits& limits_;
  const ReadEvents& events_;
  std::map<std::string, Occurrences> common_;
};

}  // namespace readout::article
