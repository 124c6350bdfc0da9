// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the files of an index's parts with their checksums while the index is being searched,
// each part once: in a thread of the lowest priority, which reads in pieces with pauses between, so
// that searches notice nothing of it. Private to engine. Safe from any thread.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace readout::engine {

class PartChecks {
 public:
  using Faults = std::vector<std::string>;  ///< for people, one a file

  /// `tell` is called by the thread, once for each fault.
  PartChecks(std::filesystem::path index, std::function<void(const std::string& fault)> tell);

  /// What the index consists of from now on.
  void set_parts(const std::vector<std::string>& names);

  /// What is wrong with these parts as far as they have been looked at.
  [[nodiscard]] Faults faults() const;

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] Faults faults_of(const std::string& part, const std::stop_token& stop);
  [[nodiscard]] bool is_of_index(const std::string& part) const;
  /// The next one to look at, empty: none. REQUIRES: mutex_ is held.
  [[nodiscard]] std::string unchecked() const;

  const std::filesystem::path index_;
  const std::function<void(const std::string& fault)> tell_;
  mutable std::mutex mutex_;  // guards the two below
  std::vector<std::string> parts_;
  std::map<std::string, Faults> checked_;  // by part, of parts_ alone
  std::condition_variable_any changed_;
  std::jthread thread_;  // the last member: it uses the others
};

}  // namespace readout::engine
