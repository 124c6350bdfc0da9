// SPDX-License-Identifier: GPL-3.0-or-later
// The loop that waits for clients, over real sockets, with limits small enough to be met.
#include "searchd/connections.h"

#include <array>
#include <latch>
#include <new>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/catch.h"

namespace readout {
namespace {

using std::chrono::milliseconds;

constexpr int kPatienceMs = 30'000;

/// Answers every head with its own first line.
class Echo {
 public:
  explicit Echo(const searchd::ConnectionLimits& limits = {}, std::size_t workers = 2)
      : workers_(workers),
        connections_(
            searchd::Listener({"127.0.0.1", 0, false}),
            limits,
            workers_,
            {[](const std::string& head, bool last) {
               return searchd::Outgoing{"<" + head.substr(0, head.find('\r')) + ">", !last};
             },
             [](const searchd::Refusal& refusal, std::string_view /*received*/) {
               return "<refused " + std::to_string(refusal.status) + ">";
             }}),
        running_([this] { connections_.run(); }) {}
  ~Echo() { stop(); }
  Echo(const Echo&) = delete;
  Echo& operator=(const Echo&) = delete;
  Echo(Echo&&) = delete;
  Echo& operator=(Echo&&) = delete;

  void stop() {
    connections_.stop();
    if (running_.joinable()) running_.join();
  }
  [[nodiscard]] const std::string& address() const { return connections_.address(); }

 private:
  searchd::TaskQueue workers_;
  searchd::Connections connections_;
  std::jthread running_;
};

class Client {
 public:
  explicit Client(const Echo& server) : Client(server.address()) {}
  explicit Client(const std::string& server) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const int port = std::stoi(server.substr(server.rfind(':') + 1));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
      throw std::runtime_error("can't connect");
  }

  void send(std::string_view bytes) const {
    static_cast<void>(::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL));
  }

  /// What comes until `end` has come or the server closes.
  [[nodiscard]] std::string receive(std::string_view end = {}) const {
    std::string received;
    std::array<char, 4096> buffer{};
    while (end.empty() || received.find(end) == std::string::npos) {
      pollfd ready{socket_.get(), POLLIN, 0};
      if (poll(&ready, 1, kPatienceMs) != 1) return received + "(nothing came)";
      const ssize_t count = recv(socket_.get(), buffer.data(), buffer.size(), 0);
      if (count <= 0) break;
      received.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return received;
  }

  [[nodiscard]] bool closed_within(milliseconds limit) const {
    pollfd ready{socket_.get(), POLLIN, 0};
    if (poll(&ready, 1, static_cast<int>(limit.count())) != 1) return false;
    char byte = 0;
    return recv(socket_.get(), &byte, 1, 0) <= 0;
  }

  [[nodiscard]] std::string ask(std::string_view what) const {
    send("GET /" + std::string(what) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    return receive(">");
  }

 private:
  FileDescriptor socket_;
};

}  // namespace

TEST_CASE("idle and dripping clients hold no worker") {
  const Echo server({}, 1);
  std::vector<Client> idle;
  std::vector<Client> dripping;
  for (int i = 0; i < 150; ++i) {
    idle.emplace_back(server);
    CHECK(idle.back().ask("idle") == "<GET /idle HTTP/1.1>");
  }
  for (int i = 0; i < 50; ++i) {
    dripping.emplace_back(server);
    dripping.back().send("GET /slow HT");
  }
  const Client client(server);
  for (int i = 0; i < 20; ++i) {
    for (const Client& slow : dripping) slow.send("T");
    CHECK(client.ask("quick") == "<GET /quick HTTP/1.1>");
  }
}

TEST_CASE("a head in pieces is one request") {
  const Echo server;
  const Client client(server);
  for (const char byte : std::string_view("GET /pieces HTTP/1.1\r\nHost: a\r\n\r")) {
    client.send({&byte, 1});
  }
  client.send("\n");
  CHECK(client.receive(">") == "<GET /pieces HTTP/1.1>");
}

TEST_CASE("requests sent at once are answered in their order") {
  const Echo server({}, 4);
  const Client client(server);
  std::string sent;
  std::string expected;
  for (int i = 0; i < 50; ++i) {
    const std::string line = "GET /" + std::to_string(i) + " HTTP/1.1";
    sent += line + "\r\nHost: a\r\n\r\n";
    expected += "<" + line + ">";
  }
  client.send(sent);
  CHECK(client.receive("/49 HTTP/1.1>") == expected);
}

TEST_CASE("a head that does not come in time is refused, an idle connection just closed") {
  searchd::ConnectionLimits limits;
  limits.head = milliseconds(150);
  limits.idle = milliseconds(150);
  const Echo server(limits);
  const Client slow(server);
  slow.send("GET / HTTP/1.1\r\n");
  CHECK(slow.receive() == "<refused 408>");
  const Client idle(server);
  CHECK(idle.receive().empty());
}

TEST_CASE("empty lines before a request do not extend its deadline") {
  searchd::ConnectionLimits limits;
  limits.head = milliseconds(300);
  const Echo server(limits);
  const Client client(server);
  const auto begun = std::chrono::steady_clock::now();
  bool open = true;
  // A server that renews the deadline with every line keeps it open as long as lines come.
  while (open && std::chrono::steady_clock::now() - begun < std::chrono::seconds(20)) {
    client.send("\r\n");
    open = !client.closed_within(milliseconds(50));
  }
  CHECK_FALSE(open);
}

TEST_CASE("an answer that can't be made costs one connection, not the server") {
  searchd::TaskQueue workers(1);
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {[](const std::string& head, bool) -> searchd::Outgoing {
         if (head.starts_with("GET /bad")) throw std::bad_alloc();
         return {"<fine>", true};
       },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  std::jthread running([&] { connections.run(); });
  const Client bad(connections.address());
  bad.send("GET /bad HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(bad.receive().empty());
  const Client good(connections.address());
  CHECK(good.ask("good") == "<fine>");
  connections.stop();
}

TEST_CASE("with too many clients the longest waiting one is disconnected") {
  searchd::ConnectionLimits limits;
  limits.connections = 3;
  const Echo server(limits);
  const Client first(server);
  CHECK(first.ask("1") == "<GET /1 HTTP/1.1>");
  std::vector<Client> others;
  for (int i = 0; i < 3; ++i) {
    others.emplace_back(server);
    CHECK(others.back().ask("n") == "<GET /n HTTP/1.1>");
  }
  CHECK(first.receive().empty());
  CHECK(others.back().ask("still") == "<GET /still HTTP/1.1>");
}

TEST_CASE("a connection ends after the requests it may have") {
  searchd::ConnectionLimits limits;
  limits.requests = 2;
  const Echo server(limits);
  const Client client(server);
  CHECK(client.ask("1") == "<GET /1 HTTP/1.1>");
  client.send("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.receive() == "<GET /2 HTTP/1.1>");
}

TEST_CASE("a head without end is refused before it fills the memory") {
  const Echo server;
  const Client client(server);
  client.send("GET / HTTP/1.1\r\n" + std::string(searchd::kMaxHeadBytes * 2, 'x'));
  CHECK(client.receive().starts_with("<refused 4"));
}

TEST_CASE("stopping does not wait for clients that say nothing") {
  searchd::ConnectionLimits limits;
  limits.idle = limits.head = milliseconds(600'000);
  Echo server(limits);
  const Client idle(server);
  CHECK(idle.ask("1") == "<GET /1 HTTP/1.1>");
  const Client slow(server);
  slow.send("GET / HT");
  server.stop();  // returns: the case would otherwise run into its limit
  CHECK(idle.receive().empty());
}

TEST_CASE("an answer under way when stopping begins is still sent") {
  std::latch working(1);
  std::latch go_on(1);
  searchd::TaskQueue workers(1);
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {[&](const std::string&, bool) {
         working.count_down();
         go_on.wait();
         return searchd::Outgoing{"<done>", true};
       },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  std::jthread running([&] { connections.run(); });
  const Client client(connections.address());
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  working.wait();
  connections.stop();
  go_on.count_down();
  CHECK(client.receive() == "<done>");
}

TEST_CASE("stopping before running is not lost") {
  searchd::TaskQueue workers(1);
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {[](const std::string&, bool) { return searchd::Outgoing{}; },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  connections.stop();
  connections.run();
  SUCCEED("run() returned");
}

}  // namespace readout
