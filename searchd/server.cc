// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/server.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <optional>
#include <random>
#include <utility>

#include <httplib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "searchd/problem.h"
#include "searchd/task_queue.h"

namespace readout {
namespace {

constexpr std::size_t kMaxWaiting = 256;

/// The library's interface over our queue. Its enqueue() returns nothing in old versions and bool
/// in newer ones.
class Workers : public httplib::TaskQueue {
 public:
  explicit Workers(std::size_t workers) : queue_(workers, kMaxWaiting) {}

  using Enqueued = decltype(std::declval<httplib::TaskQueue&>().enqueue(std::function<void()>{}));
  Enqueued enqueue(std::function<void()> task) override {
    queue_.push(std::move(task));
    return Enqueued(true);
  }
  void shutdown() override { queue_.shut_down(); }

 private:
  readout::TaskQueue queue_;
};

/// Without SO_REUSEPORT, which the library sets by itself: a second server must not share the port
/// in silence.
void set_socket_options(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
}

std::string path_of(const std::string& target) { return target.substr(0, target.find('?')); }

/// Request ids: a random beginning for the process, then counted.
class RequestIds {
 public:
  RequestIds() {
    constexpr std::size_t kDigits = 8;
    std::random_device random;
    std::uniform_int_distribution<std::size_t> digit(0, 15);
    for (std::size_t i = 0; i < kDigits; ++i) prefix_.push_back("0123456789abcdef"[digit(random)]);
  }
  std::string next() { return prefix_ + "-" + std::to_string(++count_); }

 private:
  std::string prefix_;
  std::atomic<std::uint64_t> count_{0};
};

}  // namespace

class Server::Impl {
 public:
  Impl(const ServerOptions& options,
       std::function<HttpResponse(const HttpRequest&)> handle,
       const Log& log)
      : handle_(std::move(handle)), log_(log) {
    const std::size_t workers = options.workers;
    http.new_task_queue = [workers] { return new Workers(workers); };
    http.set_socket_options(&set_socket_options);
    http.set_read_timeout(options.read_timeout);
    http.set_write_timeout(options.read_timeout);
    // One request a connection: an idle one must not hold a worker, and what follows an unread body
    // must never be taken for a second request.
    http.set_keep_alive_max_count(1);
    http.set_payload_max_length(0);
    http.set_tcp_nodelay(true);
    // Everything is answered before the library routes: its patterns are regular expressions over
    // the sender's text.
    http.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          serve_one(request, response);
          return httplib::Server::HandlerResponse::Handled;
        });
    // Errors that the library finds itself, such as a request line too long.
    http.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
      if (response.has_header("X-Request-Id")) return;
      const std::string id = ids_.next();
      put(problem(response.status, "the request can't be read", id), id, response);
      log_.info("request", {{"id", id}, {"method", request.method}, {"status", response.status}});
    });
    http.set_exception_handler(
        [this](const httplib::Request&, httplib::Response& response, std::exception_ptr failure) {
          const std::string id = ids_.next();
          put(problem(500, "", id), id, response);
          log_.error("unexpected", {{"id", id}, {"what", what_of(failure)}});
        });
  }

  httplib::Server http;
  std::string unix_path;

 private:
  static std::string what_of(const std::exception_ptr& failure) {
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      return error.what();
    }
    return "unknown";
  }

  void serve_one(const httplib::Request& request, httplib::Response& response) {
    const auto begun = std::chrono::steady_clock::now();
    HttpRequest asked;
    asked.id = ids_.next();
    asked.method = request.method;
    asked.path = path_of(request.target);
    asked.if_none_match = request.get_header_value("If-None-Match");
    for (const auto& [name, value] : request.params) asked.parameters.emplace_back(name, value);
    const std::optional<HttpResponse> refused = refuse_body(request, asked.id);
    const HttpResponse final = refused ? *refused : handle_(asked);
    put(final, asked.id, response);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    log_.info("request",
              {{"id", asked.id},
               {"method", asked.method},
               {"path", asked.path},
               {"status", final.status},
               {"took_ms", took.count()},
               {"detail", final.log}});
  }

  static std::optional<HttpResponse> refuse_body(const httplib::Request& request,
                                                 const std::string& id) {
    const std::string length = request.get_header_value("Content-Length");
    const bool has_body =
        (!length.empty() && length != "0") || request.has_header("Transfer-Encoding");
    if (has_body) return problem(413, "requests with a body are not taken", id);
    if (request.has_header("Content-Encoding"))
      return problem(415, "requests are taken plain only", id);
    return std::nullopt;
  }

  static void put(const HttpResponse& from, const std::string& id, httplib::Response& to) {
    to.status = from.status;
    if (!from.content_type.empty()) to.set_content(from.body, from.content_type);
    for (const auto& [name, value] : from.headers) to.set_header(name, value);
    to.set_header("X-Request-Id", id);
    to.set_header("X-Content-Type-Options", "nosniff");
    to.set_header("Referrer-Policy", "no-referrer");
    to.set_header("Cross-Origin-Opener-Policy", "same-origin");
    to.set_header("Cross-Origin-Resource-Policy", "same-origin");
  }

  std::function<HttpResponse(const HttpRequest&)> handle_;
  const Log& log_;
  RequestIds ids_;
};

Server::Server(const ServerOptions& options,
               std::function<HttpResponse(const HttpRequest&)> handle,
               const Log& log)
    : impl_(std::make_unique<Impl>(options, std::move(handle), log)) {}

Server::~Server() {
  if (!impl_->unix_path.empty()) unlink(impl_->unix_path.c_str());
}

std::string Server::bind(const ListenAddress& address) {
  const auto refuse = [](const std::string& where) -> Error {
    const int code = errno;
    return {ErrorCode::Io,
            "can't listen at " + where + ": " + std::strerror(code),
            "Is another server running there? Choose another address with --listen"};
  };
  errno = 0;
  if (address.unix_socket) {
    impl_->http.set_address_family(AF_UNIX);
    unlink(address.host.c_str());  // what a killed server left
    const mode_t before = umask(0117);
    const bool bound = impl_->http.bind_to_port(address.host.c_str(), 80);
    umask(before);
    if (!bound) throw refuse("unix:" + address.host);
    impl_->unix_path = address.host;
    return "unix:" + address.host;
  }
  const bool v6 = address.host.find(':') != std::string::npos;
  const std::string shown = v6 ? "[" + address.host + "]" : address.host;
  int port = address.port;
  if (port == 0) {
    port = impl_->http.bind_to_any_port(address.host.c_str());
  } else if (!impl_->http.bind_to_port(address.host.c_str(), port)) {
    port = -1;
  }
  if (port < 0) throw refuse(shown + ":" + std::to_string(address.port));
  return "http://" + shown + ":" + std::to_string(port);
}

void Server::serve() { impl_->http.listen_after_bind(); }

void Server::stop() { impl_->http.stop(); }

}  // namespace readout
