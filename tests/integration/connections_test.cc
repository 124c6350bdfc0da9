// SPDX-License-Identifier: GPL-3.0-or-later
// The loop that waits for clients, over real sockets, with limits small enough to be met.
#include "searchd/net/connections.h"

#include <array>
#include <future>
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

searchd::Work usual_work(const searchd::Incoming& incoming) { return {.client = incoming.peer}; }

/// Answers every head with its own first line.
class Echo {
 public:
  explicit Echo(const searchd::ConnectionLimits& limits = {}, std::size_t workers = 2)
      : workers_({.workers = workers}),
        connections_(searchd::Listener({"127.0.0.1", 0, false}),
                     limits,
                     workers_,
                     {usual_work,
                      [](const searchd::Incoming& incoming, searchd::Permit&) {
                        const std::string& head = incoming.head;
                        return searchd::Outgoing{"<" + head.substr(0, head.find('\r')) + ">",
                                                 !incoming.last};
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
  /// `window`: bytes that the kernel takes for it; 0: as usual.
  explicit Client(const std::string& server, int window = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (window > 0) setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &window, sizeof(window));
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

  /// How many bytes came, `most` at most; 0 when the server has closed.
  [[nodiscard]] std::size_t receive_some(std::size_t most) const {
    std::string buffer(most, ' ');
    pollfd ready{socket_.get(), POLLIN, 0};
    if (poll(&ready, 1, kPatienceMs) != 1) return 0;
    const ssize_t count = recv(socket_.get(), buffer.data(), buffer.size(), 0);
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  }

  [[nodiscard]] bool closed_within(milliseconds limit) const {
    pollfd ready{socket_.get(), POLLIN, 0};
    if (poll(&ready, 1, static_cast<int>(limit.count())) != 1) return false;
    char byte = 0;
    return recv(socket_.get(), &byte, 1, 0) <= 0;
  }

  [[nodiscard]] std::string ask(std::string_view what) const {
    send("GET /" + std::string(what) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return receive(">");
  }

 private:
  FileDescriptor socket_;
};

constexpr std::size_t kPiece = 64 * 1024;
constexpr int kSmallWindow = 4096;

/// Answers with a body that never ends.
class Stream {
 public:
  explicit Stream(const searchd::ConnectionLimits& limits)
      : workers_({.workers = 2}),
        connections_(searchd::Listener({"127.0.0.1", 0, false}),
                     limits,
                     workers_,
                     {usual_work,
                      [](const searchd::Incoming&, searchd::Permit&) { return piece(); },
                      [](const searchd::Refusal&, std::string_view) { return std::string(); }}),
        running_([this] { connections_.run(); }) {}
  ~Stream() { connections_.stop(); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;

  [[nodiscard]] const std::string& address() const { return connections_.address(); }

 private:
  static searchd::Outgoing piece() {
    return {.bytes = std::string(kPiece, 'x'), .keep_alive = true, .next = piece};
  }

  searchd::TaskQueue workers_;
  searchd::Connections connections_;
  std::jthread running_;
};

}  // namespace

TEST_CASE("idle and dripping clients hold no worker") {
  searchd::ConnectionLimits limits;
  limits.connections_per_client = 500;
  const Echo server(limits, 1);
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
  for (const char byte : std::string_view("GET /pieces HTTP/1.1\r\nHost: localhost\r\n\r")) {
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
    sent += line + "\r\nHost: localhost\r\n\r\n";
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
  searchd::TaskQueue workers({.workers = 1});
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {usual_work,
       [](const searchd::Incoming& incoming, searchd::Permit&) -> searchd::Outgoing {
         if (incoming.head.starts_with("GET /bad")) throw std::bad_alloc();
         return {"<fine>", true};
       },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  std::jthread running([&] { connections.run(); });
  const Client bad(connections.address());
  bad.send("GET /bad HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(bad.receive().empty());
  const Client good(connections.address());
  CHECK(good.ask("good") == "<fine>");
  connections.stop();
}

TEST_CASE("of one client only so many connections stay, whatever others have") {
  searchd::ConnectionLimits limits;
  limits.connections_per_client = 2;
  const Echo server(limits);
  const Client first(server);
  CHECK(first.ask("1") == "<GET /1 HTTP/1.1>");
  const Client second(server);
  CHECK(second.ask("2") == "<GET /2 HTTP/1.1>");
  const Client third(server);
  CHECK(third.ask("3") == "<GET /3 HTTP/1.1>");
  CHECK(first.receive().empty());
  CHECK(second.ask("still") == "<GET /still HTTP/1.1>");
}

TEST_CASE("who reads too slowly is cut off, however steadily") {
  searchd::ConnectionLimits limits;
  limits.write = milliseconds(300);
  limits.least_rate = 1'000'000'000;
  const Stream server(limits);
  const Client client(server.address(), kSmallWindow);
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::size_t pieces = 0;
  while (client.receive_some(1000) > 0) {
    ++pieces;
    std::this_thread::sleep_for(milliseconds(1));
  }
  CHECK(pieces > 1);
}

TEST_CASE("who reads steadily is not cut off, though nothing can be sent for long") {
  searchd::ConnectionLimits limits;
  limits.write = milliseconds(50);
  limits.least_rate = 1;
  const Stream server(limits);
  const Client client(server.address(), kSmallWindow);
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  // Byte by byte: it takes longer than it may take nothing until there is room worth filling.
  const auto end = std::chrono::steady_clock::now() + milliseconds(1500);
  while (std::chrono::steady_clock::now() < end) REQUIRE(client.receive_some(1) > 0);
}

TEST_CASE("where there is no room the slowest reader goes first, not who has just come") {
  searchd::ConnectionLimits limits;
  limits.connections = 20;
  const Stream server(limits);
  std::vector<Client> slow;
  for (int i = 0; i < 40; ++i) {
    slow.emplace_back(server.address(), kSmallWindow);
    slow.back().send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }
  const Client good(server.address());
  good.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::size_t received = 0;
  while (received < 3 * kPiece) {
    const std::size_t some = good.receive_some(kPiece);
    REQUIRE(some > 0);
    received += some;
  }
}

TEST_CASE("the work of a client that has left ends") {
  std::latch working(1);
  std::promise<std::string> ended;
  searchd::TaskQueue workers({.workers = 1});
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {usual_work,
       [&](const searchd::Incoming&, searchd::Permit& permit) -> searchd::Outgoing {
         working.count_down();
         try {
           while (true) permit.ask();
         } catch (const searchd::Abandoned&) {
           ended.set_value("abandoned");
           throw;
         }
       },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  std::jthread running([&] { connections.run(); });
  {
    const Client client(connections.address());
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    working.wait();
  }
  auto outcome = ended.get_future();
  REQUIRE(outcome.wait_for(milliseconds(kPatienceMs)) == std::future_status::ready);
  CHECK(outcome.get() == "abandoned");
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
  client.send("GET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n");
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
  searchd::TaskQueue workers({.workers = 1});
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {usual_work,
       [&](const searchd::Incoming&, searchd::Permit&) {
         working.count_down();
         go_on.wait();
         return searchd::Outgoing{"<done>", true};
       },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  std::jthread running([&] { connections.run(); });
  const Client client(connections.address());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  working.wait();
  connections.stop();
  go_on.count_down();
  CHECK(client.receive() == "<done>");
}

TEST_CASE("stopping before running is not lost") {
  searchd::TaskQueue workers({.workers = 1});
  searchd::Connections connections(
      searchd::Listener({"127.0.0.1", 0, false}),
      {},
      workers,
      {usual_work,
       [](const searchd::Incoming&, searchd::Permit&) { return searchd::Outgoing{}; },
       [](const searchd::Refusal&, std::string_view) { return std::string(); }});
  connections.stop();
  connections.run();
  SUCCEED("run() returned");
}

}  // namespace readout
