// SPDX-License-Identifier: GPL-3.0-or-later
// A real server over a real index, reached over a real socket, for one test.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "article/tags.h"
#include "tests/support/temp_dir.h"

namespace readout::test {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

struct Reply {
  int status = 0;
  std::string body;  ///< as sent: not decompressed
  std::string content_type;
  std::string etag;
  std::multimap<std::string, std::string> headers;  ///< names in small letters

  /// The values of this name, ", " between.
  [[nodiscard]] std::string header(const std::string& name) const;
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body); }
};

/// A client that takes its time: a socket with a small window.
class SlowClient {
 public:
  explicit SlowClient(int port);
  ~SlowClient();
  SlowClient(const SlowClient&) = delete;
  SlowClient& operator=(const SlowClient&) = delete;
  SlowClient(SlowClient&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
  SlowClient& operator=(SlowClient&&) = delete;

  void send(const std::string& bytes) const;
  /// At most `count` bytes, at least one.
  [[nodiscard]] std::string receive(std::size_t count) const;
  /// Adds what comes to `received`; false if the connection is reset before its end.
  [[nodiscard]] bool receive_all(std::string& received) const;

 private:
  int socket_;
};

class RunningServer {
 public:
  explicit RunningServer(const std::filesystem::path& index, const std::string& origins = {});
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  RunningServer(RunningServer&&) = delete;
  RunningServer& operator=(RunningServer&&) = delete;

  [[nodiscard]] Reply get(const std::string& target, const std::string& if_none_match = {}) const;
  /// Sends bytes as they are and returns all that comes back until the server closes.
  [[nodiscard]] std::string send_raw(const std::string& bytes) const;
  [[nodiscard]] Reply request(const std::string& method,
                              const std::string& target,
                              const HeaderList& headers = {}) const;

  [[nodiscard]] SlowClient connect() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Reads JSON Lines as the indexer does, tags with the default catalogue, and adds to the index.
void index_json_lines(const std::filesystem::path& index, const std::string& lines);

/// A server over these articles, for fixtures.
struct IndexedServer {
  TempDir folder;
  RunningServer server;

  explicit IndexedServer(const std::string& lines)
      : server((index_json_lines(folder / "index", lines), folder / "index")) {}

  /// The answer, which must be a good one.
  [[nodiscard]] nlohmann::json get(const std::string& target) const;
};

}  // namespace readout::test
