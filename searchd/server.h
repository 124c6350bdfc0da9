// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP: the only place that knows the library, and where its pitfalls are dealt with. One server a
// process; serve() blocks, stop() may come from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "base/logging.h"
#include "searchd/address.h"
#include "searchd/http.h"

namespace readout {

struct ServerOptions {
  std::size_t workers = 32;              ///< connections served at once
  std::chrono::seconds read_timeout{5};  ///< for each piece of a request
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
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout
