// SPDX-License-Identifier: GPL-3.0-or-later
// A real server over a real index, reached over a real socket, for one test.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "article/tags.h"

namespace readout::test {

struct Reply {
  int status = 0;
  std::string body;
  std::string content_type;
  std::string etag;

  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body); }
};

class RunningServer {
 public:
  explicit RunningServer(const std::filesystem::path& index);
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  RunningServer(RunningServer&&) = delete;
  RunningServer& operator=(RunningServer&&) = delete;

  [[nodiscard]] Reply get(const std::string& target, const std::string& if_none_match = {}) const;
  /// Sends bytes as they are and returns all that comes back until the server closes.
  [[nodiscard]] std::string send_raw(const std::string& bytes) const;
  [[nodiscard]] Reply request(const std::string& method, const std::string& target) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Reads JSON Lines as the indexer does, tags with the default catalogue, and adds to the index.
void index_json_lines(const std::filesystem::path& index, const std::string& lines);

}  // namespace readout::test
