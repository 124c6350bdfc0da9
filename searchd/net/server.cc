// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/server.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <exception>
#include <memory>
#include <random>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <httplib.h>

#include "searchd/net/peer.h"
#include "searchd/net/percent.h"
#include "searchd/net/problem.h"

namespace readout::searchd {
namespace {

/// One exchange in memory: the library reads the head and writes the answer. It has more methods
/// than old versions of the library ask for: none can say "override" in all of them.
// NOLINTBEGIN(modernize-use-override)
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(const std::string& head) : unread_(head) {}

  [[nodiscard]] bool is_readable() const { return !unread_.empty(); }
  [[nodiscard]] bool wait_readable() const { return true; }
  [[nodiscard]] bool is_writable() const { return true; }
  [[nodiscard]] bool wait_writable() const { return true; }
  [[nodiscard]] bool is_peer_alive() const { return true; }
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
  [[nodiscard]] socket_t socket() const { return INVALID_SOCKET; }
  [[nodiscard]] time_t duration() const { return 0; }

  std::string take() { return std::move(written_); }

 private:
  std::string_view unread_;
  std::string written_;
};
// NOLINTEND(modernize-use-override)

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

/// Only for the head that the library makes of it: see Server::Impl::exchange().
bool provide_nothing(std::size_t /*offset*/, httplib::DataSink& sink) {
  sink.done();
  return true;
}

void put_body(const HttpResponse& from, bool chunked, httplib::Response& to) {
  if (from.content_type.empty()) return;
  if (!from.pieces) {
    to.set_content(from.body, from.content_type);
  } else if (chunked) {
    to.set_chunked_content_provider(from.content_type, provide_nothing);
  } else {
    to.set_content_provider(from.content_type, provide_nothing);
  }
}

/// `chunked`: whether the client knows that form of a body in pieces.
void put(const HttpResponse& from, bool chunked, const std::string& id, httplib::Response& to) {
  to.status = from.status;
  put_body(from, chunked, to);
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

bool speaks_http_1_1(std::string_view head) {
  return head.substr(0, head.find('\r')).ends_with("HTTP/1.1");
}

std::string_view path_of(std::string_view head) {
  const std::string_view target = target_of(head);
  return target.substr(0, target.find('?'));
}

HttpResponse response_to(const Refusal& refusal, const std::string& id) {
  HttpResponse response = problem(refusal.status, refusal.detail, id);
  constexpr int kMethodNotAllowed = 405;
  if (refusal.status == kMethodNotAllowed) response.headers.emplace_back("Allow", "GET, HEAD");
  if (refusal.retry_after)
    response.headers.emplace_back("Retry-After", std::to_string(refusal.retry_after->count()));
  return response;
}

}  // namespace

class Server::Impl {
 public:
  Impl(const ConnectionLimits& limits, Handling handling, TaskQueue& queue, const Log& log)
      : limits_(limits), handling_(std::move(handling)), queue_(queue), log_(log) {}

  std::string bind(const ListenAddress& address) {
    connections_ = std::make_unique<Connections>(
        Listener(address),
        limits_,
        queue_,
        Answering{
            [this](const Incoming& incoming) { return judge(incoming); },
            [this](const Incoming& incoming, Permit& permit) { return exchange(incoming, permit); },
            [this](const Refusal& refusal, std::string_view received) {
              return refuse(refusal, received);
            },
            [this](const std::string& peer, std::size_t sent) {
              log_.info("cut",
                        {{"client", peer}, {"sent", sent}, {"what", "the client read too slowly"}});
            }});
    return connections_->address();
  }

  void serve() {
    connections_->run();
    queue_.shut_down();
  }

  void stop() { connections_->stop(); }

 private:
  /// A body that follows its head in pieces.
  struct Body {
    std::string id;
    std::function<std::string()> pieces = nullptr;
    bool chunked = true;
    bool keep_alive = false;
  };

  static std::string what_of(const std::exception_ptr& failure) {
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      return error.what();
    }
    return "unknown";
  }

  [[nodiscard]] Work judge(const Incoming& incoming) const {
    const PathWork work = handling_.judge(path_of(incoming.head));
    return {client_of(client(incoming)), work.lane, work.allowance};
  }

  [[nodiscard]] std::string client(const Incoming& incoming) const {
    return handling_.client(incoming.peer, field_values(incoming.head, "x-forwarded-for"));
  }

  /// The library reads the head and writes the answer's; a body in pieces follows it.
  Outgoing exchange(const Incoming& incoming, Permit& permit) {
    const std::string& head = incoming.head;
    const bool chunked = speaks_http_1_1(head);
    Body body;
    std::exception_ptr left;
    Protocol protocol;
    set_limits(protocol);
    protocol.set_pre_routing_handler(
        [&](const httplib::Request& request, httplib::Response& response) {
          try {
            body = serve_one(incoming, permit, request, response);
          } catch (const TakeSlowLane&) {  // not for the library, which would answer it
            left = std::current_exception();
          } catch (const Abandoned&) {
            left = std::current_exception();
          }
          return httplib::Server::HandlerResponse::Handled;
        });
    // What our own check of the head let through and the library does not take.
    protocol.set_error_handler([this](const httplib::Request&, httplib::Response& response) {
      if (response.has_header("X-Request-Id")) return;
      const Refusal refusal{response.status, "the request can't be read"};
      const std::string id = ids_.next();
      put(response_to(refusal, id), true, id, response);
      log_refusal(refusal, id);
    });
    protocol.set_exception_handler(
        [this](
            const httplib::Request&,
            httplib::Response& response,
            std::exception_ptr failure) {  // NOLINT(performance-unnecessary-value-param): its type
          const std::string id = ids_.next();
          put(problem(500, "", id), true, id, response);
          log_.error("failed", {{"id", id}, {"what", what_of(failure)}});
        });
    // Closing is the only end of a body in pieces that HTTP/1.0 knows.
    Outgoing outgoing = protocol.exchange(plain_head(head), incoming.last || !chunked);
    if (left) std::rethrow_exception(left);
    if (!body.pieces) return outgoing;
    const std::size_t head_end = outgoing.bytes.find("\r\n\r\n") + 4;
    outgoing.bytes.resize(head_end);  // without the empty body that the library was given
    body.chunked = chunked;
    body.keep_alive = outgoing.keep_alive;
    outgoing.next = [this, body] { return next_piece(body); };
    return outgoing;
  }

  void set_limits(Protocol& protocol) const {
    const auto idle = std::chrono::duration_cast<std::chrono::seconds>(limits_.idle);
    protocol.set_keep_alive_timeout(idle.count());  // only what the answer's header says
    protocol.set_keep_alive_max_count(limits_.requests);
    protocol.set_payload_max_length(0);
  }

  /// RFC 9112, section 7.1: every piece with its length, an empty one at the end.
  Outgoing next_piece(const Body& body) {
    Outgoing outgoing;
    try {
      const std::string piece = body.pieces();
      if (!body.chunked) {
        outgoing.bytes = piece;
      } else {
        std::ostringstream framed;
        framed << std::hex << piece.size() << "\r\n" << piece << "\r\n";
        outgoing.bytes = std::move(framed).str();
      }
      outgoing.keep_alive = body.keep_alive;
      if (!piece.empty()) outgoing.next = [this, body] { return next_piece(body); };
    } catch (const std::exception& error) {
      log_.error("cut", {{"id", body.id}, {"what", error.what()}});
      outgoing.broken = true;
    }
    return outgoing;
  }

  Body serve_one(const Incoming& incoming,
                 Permit& permit,
                 const httplib::Request& request,
                 httplib::Response& response) {
    const std::string& head = incoming.head;
    const auto begun = std::chrono::steady_clock::now();
    const std::string_view target = target_of(head);
    const std::size_t mark = std::min(target.find('?'), target.size());
    const std::string query(target.substr(std::min(mark + 1, target.size())));
    HttpRequest asked;
    asked.id = ids_.next();
    asked.method = request.method;
    asked.path = target.substr(0, mark);
    asked.parameters = parse_query(query);
    asked.if_none_match = field_values(head, "if-none-match");
    asked.accept_encoding = field_values(head, "accept-encoding");
    asked.origin = field_values(head, "origin");
    asked.host = field_values(head, "host");
    asked.authorization = field_values(head, "authorization");
    asked.client = client(incoming);
    asked.checkpoint = [&permit] { permit.ask(); };
    const HttpResponse answer = handling_.answer(asked);
    put(answer, speaks_http_1_1(head), asked.id, response);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    std::vector<LogField> fields = {{"id", asked.id},
                                    {"client", asked.client},
                                    {"method", request.method},
                                    {"path", asked.path},
                                    {"status", answer.status},
                                    {"took_ms", took.count()}};
    if (!answer.key.empty()) fields.emplace_back("key", answer.key);
    if (answer.hits) fields.emplace_back("hits", *answer.hits);
    if (!answer.revision.empty()) fields.emplace_back("revision", answer.revision);
    if (answer.log_query && !query.empty()) fields.emplace_back("query", query);
    log_.write(LogLevel::Info, "request", fields);
    if (!answer.failure.empty()) log_failure(answer, asked.id);
    return {asked.id, request.method == "HEAD" ? nullptr : answer.pieces};
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
      put(answer, true, id, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    log_refusal(refusal, id);
    const std::string method = received.starts_with("HEAD ") ? "HEAD" : "GET";
    return writer.exchange(method + " / HTTP/1.1\r\nHost: refused\r\n\r\n", true).bytes;
  }

  ConnectionLimits limits_;
  Handling handling_;
  TaskQueue& queue_;
  const Log& log_;
  RequestIds ids_;
  std::unique_ptr<Connections> connections_;
};

Server::Server(const ConnectionLimits& limits, Handling handling, TaskQueue& queue, const Log& log)
    : impl_(std::make_unique<Impl>(limits, std::move(handling), queue, log)) {}

Server::~Server() = default;

std::string Server::bind(const ListenAddress& address) { return impl_->bind(address); }

void Server::serve() { impl_->serve(); }

void Server::stop() { impl_->stop(); }

}  // namespace readout::searchd
