// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/server.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <exception>
#include <memory>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include <httplib.h>

#include "searchd/percent.h"
#include "searchd/problem.h"

namespace readout {
namespace {

/// One exchange in memory: the library reads the head and writes the answer. It has more methods
/// than old versions of the library ask for.
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(const std::string& head) : unread_(head) {}

  bool is_readable() const { return !unread_.empty(); }
  bool wait_readable() const { return true; }
  bool is_writable() const { return true; }
  bool wait_writable() const { return true; }
  bool is_peer_alive() const { return true; }
  ssize_t read(char* target, size_t size) {
    const std::size_t count = unread_.copy(target, size);
    unread_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, size_t size) {
    written_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  using httplib::Stream::write;
  void get_remote_ip_and_port(std::string&, int&) const {}
  void get_local_ip_and_port(std::string&, int&) const {}
  socket_t socket() const { return INVALID_SOCKET; }
  time_t duration() const { return 0; }

  std::string take() { return std::move(written_); }

 private:
  std::string_view unread_;
  std::string written_;
};

/// The library without its sockets and routes: its patterns are regular expressions over the
/// sender's text, its threads belong to connections.
class Protocol : public httplib::Server {
 public:
  Outgoing exchange(const std::string& head, bool last) {
    MemoryStream stream(head);
    bool closed = last;
    const bool well = process(*this, stream, closed);
    return {stream.take(), well && !closed};
  }

 private:
  /// The signature changed with 0.18.
  template <typename Self>
  static bool process(Self& self, MemoryStream& stream, bool& closed) {
    const bool close = closed;
    if constexpr (requires { self.process_request(stream, close, closed, nullptr); }) {
      return self.process_request(stream, close, closed, nullptr);
    } else {
      return self.process_request(
          stream, std::string(), 0, std::string(), 0, close, closed, nullptr);
    }
  }
};

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

/// As RFC 9110 wants it.
std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 64> text{};  // names of days and months in English: the locale is "C"
  return {text.data(),
          std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

void put(const HttpResponse& from, const std::string& id, httplib::Response& to) {
  to.status = from.status;
  if (!from.content_type.empty()) to.set_content(from.body, from.content_type);
  bool has_policy = false;
  for (const auto& [name, value] : from.headers) {
    to.set_header(name, value);
    has_policy = has_policy || name == "Content-Security-Policy";
  }
  if (!has_policy) {
    to.set_header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
  to.set_header("Accept-Ranges", "none");  // else the library promises them
  to.set_header("X-Request-Id", id);
  to.set_header("X-Content-Type-Options", "nosniff");
  to.set_header("Referrer-Policy", "no-referrer");
  to.set_header("Cross-Origin-Opener-Policy", "same-origin");
  to.set_header("Cross-Origin-Resource-Policy", "same-origin");
  to.set_header("Date", http_date());
}

HttpResponse response_to(const Refusal& refusal, const std::string& id) {
  HttpResponse response = problem(refusal.status, refusal.detail, id);
  constexpr int kMethodNotAllowed = 405;
  if (refusal.status == kMethodNotAllowed) response.headers.emplace_back("Allow", "GET, HEAD");
  return response;
}

}  // namespace

class Server::Impl {
 public:
  Impl(const ServerOptions& options,
       std::function<HttpResponse(const HttpRequest&)> handle,
       const Log& log)
      : options_(options), handle_(std::move(handle)), log_(log), workers_(options.workers) {
    const auto idle = std::chrono::duration_cast<std::chrono::seconds>(options.limits.idle);
    protocol_.set_keep_alive_timeout(idle.count());  // only what the answer's header says
    protocol_.set_keep_alive_max_count(options.limits.requests);
    protocol_.set_payload_max_length(0);
    protocol_.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          serve_one(request, response);
          return httplib::Server::HandlerResponse::Handled;
        });
    // What our own check of the head let through and the library does not take.
    protocol_.set_error_handler([this](const httplib::Request&, httplib::Response& response) {
      if (response.has_header("X-Request-Id")) return;
      const Refusal refusal{response.status, "the request can't be read"};
      const std::string id = ids_.next();
      put(response_to(refusal, id), id, response);
      log_refusal(refusal, id);
    });
    protocol_.set_exception_handler(
        [this](const httplib::Request&, httplib::Response& response, std::exception_ptr failure) {
          const std::string id = ids_.next();
          put(problem(500, "", id), id, response);
          log_.error("failed", {{"id", id}, {"what", what_of(failure)}});
        });
  }

  std::string bind(const ListenAddress& address) {
    connections_ = std::make_unique<Connections>(
        Listener(address),
        options_.limits,
        workers_,
        Answering{[this](const std::string& head, bool last) {
                    return protocol_.exchange(plain_head(head), last);
                  },
                  [this](const Refusal& refusal, std::string_view received) {
                    return refuse(refusal, received);
                  }});
    return connections_->address();
  }

  void serve() {
    connections_->run();
    workers_.shut_down();
  }

  void stop() { connections_->stop(); }

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
    const std::size_t mark = std::min(request.target.find('?'), request.target.size());
    const std::string query = request.target.substr(std::min(mark + 1, request.target.size()));
    HttpRequest asked;
    asked.id = ids_.next();
    asked.path = request.target.substr(0, mark);
    asked.parameters = parse_query(query);
    asked.if_none_match = request.get_header_value("If-None-Match");
    const HttpResponse answer = handle_(asked);
    put(answer, asked.id, response);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    std::vector<LogField> fields = {{"id", asked.id},
                                    {"method", request.method},
                                    {"path", asked.path},
                                    {"status", answer.status},
                                    {"took_ms", took.count()}};
    if (answer.hits) fields.emplace_back("hits", *answer.hits);
    if (!answer.revision.empty()) fields.emplace_back("revision", answer.revision);
    if (options_.log_queries && !query.empty()) fields.emplace_back("query", query);
    log_.write(LogLevel::Info, "request", fields);
    if (!answer.failure.empty()) log_failure(answer, asked.id);
  }

  void log_failure(const HttpResponse& answer, const std::string& id) const {
    constexpr int kUnavailable = 503;
    log_.write(answer.status == kUnavailable ? LogLevel::Warning : LogLevel::Error,
               "failed",
               std::vector<LogField>{{"id", id}, {"what", answer.failure}});
  }

  void log_refusal(const Refusal& refusal, const std::string& id) const {
    log_.info("refused", {{"id", id}, {"status", refusal.status}, {"what", refusal.detail}});
  }

  std::string refuse(const Refusal& refusal, std::string_view received) {
    const std::string id = ids_.next();
    const HttpResponse answer = response_to(refusal, id);
    Protocol writer;
    writer.set_pre_routing_handler([&](const httplib::Request&, httplib::Response& response) {
      put(answer, id, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    log_refusal(refusal, id);
    const std::string method = received.starts_with("HEAD ") ? "HEAD" : "GET";
    return writer.exchange(method + " / HTTP/1.1\r\nHost: refused\r\n\r\n", true).bytes;
  }

  ServerOptions options_;
  std::function<HttpResponse(const HttpRequest&)> handle_;
  const Log& log_;
  RequestIds ids_;
  Protocol protocol_;
  TaskQueue workers_;
  std::unique_ptr<Connections> connections_;
};

Server::Server(const ServerOptions& options,
               std::function<HttpResponse(const HttpRequest&)> handle,
               const Log& log)
    : impl_(std::make_unique<Impl>(options, std::move(handle), log)) {}

Server::~Server() = default;

std::string Server::bind(const ListenAddress& address) { return impl_->bind(address); }

void Server::serve() { impl_->serve(); }

void Server::stop() { impl_->stop(); }

}  // namespace readout
