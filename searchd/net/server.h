// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP: the only place that knows cpp-httplib and works around its pitfalls. The library
// parses heads and writes answers; sockets, time limits and threads are ours (connections.h,
// task_queue.h). One server a process; serve() blocks, stop() may come from any thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/logging.h"
#include "searchd/net/address.h"
#include "searchd/net/connections.h"
#include "searchd/net/http.h"

namespace readout::searchd {

/// What a request to a path is to the queue.
struct PathWork {
  Lane lane = Lane::Usual;
  std::chrono::milliseconds allowance{0};  ///< 0: any time
};

/// What the server asks of who knows the routes. Called from many threads at once.
struct Handling {
  std::function<PathWork(std::string_view path)> judge;
  std::function<HttpResponse(const HttpRequest& request)> answer;
  /// The address of who asks. `forwarded`: the values of X-Forwarded-For.
  std::function<std::string(const std::string& peer, const std::string& forwarded)> client;
};

class Server {
 public:
  /// What `handling` refers to, the queue and the log must outlive the server, which ends the
  /// queue's work.
  Server(const ConnectionLimits& limits, Handling handling, TaskQueue& queue, const Log& log);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  Server(Server&&) = delete;
  Server& operator=(Server&&) = delete;

  /// Takes the address; connections queue from now on. Returns how to reach it:
  /// "http://127.0.0.1:8080" or "unix:PATH". Throws Error{Io} if it can't be had.
  std::string bind(const ListenAddress& address);

  /// Serves until stop(). REQUIRES bind().
  void serve();
  /// From any thread. Requests under way have a second to finish. REQUIRES bind().
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::searchd
