// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP: the only place that knows cpp-httplib and works around its pitfalls. The library
// parses heads and writes answers; sockets, time limits and threads are ours (connections.h,
// task_queue.h). One server a process; serve() blocks, stop() may come from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "base/logging.h"
#include "searchd/address.h"
#include "searchd/connections.h"
#include "searchd/http.h"

namespace readout::searchd {

struct ServerOptions {
  std::size_t workers = 8;  ///< requests answered at once; clients may be many more
  bool log_queries = false;
  ConnectionLimits limits;
};

class Server {
 public:
  /// `handle` is called from many threads at once. Both must outlive the server.
  Server(const ServerOptions& options,
         std::function<HttpResponse(const HttpRequest&)> handle,
         const Log& log);
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
