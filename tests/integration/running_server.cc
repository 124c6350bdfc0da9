// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/running_server.h"

#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "article/reader.h"
#include "embedded/default_catalogue_files.h"
#include "engine/index_reader.h"
#include "engine/index_writer.h"
#include "searchd/answer.h"
#include "searchd/answers/assets.h"
#include "searchd/handlers/known.h"
#include "searchd/net/server.h"
#include "tagging/tagger.h"
#include "tests/support/catch.h"

namespace readout::test {

std::string Reply::header(const std::string& name) const {
  std::string out;
  const auto [begin, end] = headers.equal_range(name);
  for (auto at = begin; at != end; ++at) out += (out.empty() ? "" : ", ") + at->second;
  return out;
}

namespace {

/// Leaves JSON answers for tests/http/recorded.test.mjs, one file a process.
void record(const std::string& target, const Reply& reply) {
  const char* folder = std::getenv("READOUT_RECORDED_ANSWERS");
  if (folder == nullptr || reply.content_type.find("json") == std::string::npos ||
      !reply.header("content-encoding").empty() || reply.body.empty()) {
    return;
  }
  std::filesystem::create_directories(folder);
  std::ofstream file(std::filesystem::path(folder) / std::to_string(getpid()), std::ios::app);
  file << nlohmann::json{{"path", target.substr(0, target.find('?'))},
                         {"status", reply.status},
                         {"type", reply.content_type},
                         {"body", reply.body}}
              .dump()
       << "\n";
}

}  // namespace

struct RunningServer::Parts {
  Parts(const std::filesystem::path& folder, const std::string& origins)
      : index(folder,
              {std::chrono::milliseconds(0),
               16,
               std::make_shared<const engine::ActorNames>(searchd::names_in_queries(catalogue)),
               false,
               [](const std::string& /*fault*/) {}}),
        serving(searchd::Serving{.cross_origin = searchd::CrossOrigin(origins)}),
        log({.level = LogLevel::Off}),
        server(
            {},
            {[](std::string_view path) { return searchd::work_of(path, std::chrono::seconds(20)); },
             [this](const searchd::HttpRequest& asked) { return answer(service, asked); },
             [](const std::string& peer, const std::string&) { return peer; }},
            queue,
            log) {
    const std::string address = server.bind({"127.0.0.1", 0, false});
    port = std::stoi(address.substr(address.rfind(':') + 1));
    running = std::jthread([this] { server.serve(); });
  }

  tagging::Catalogue catalogue = tagging::load_catalogue(default_catalogue_files(), std::nullopt);
  engine::IndexReader index;
  searchd::Assets assets;
  Live<searchd::Serving> serving;
  searchd::Metrics metrics;
  searchd::AnswerCache answers;
  searchd::KeyFile keys{{}, nullptr};
  searchd::RateLimit rates;
  searchd::Gate gate{keys, rates};
  Log log;
  searchd::TaskQueue queue{searchd::QueueLimits()};
  searchd::Service service{index, catalogue, assets, serving, metrics, answers, gate, queue, log};
  searchd::Server server;
  int port = 0;
  std::jthread running;
};

RunningServer::RunningServer(const std::filesystem::path& index, const std::string& origins)
    : parts_(std::make_unique<Parts>(index, origins)) {}

RunningServer::~RunningServer() { parts_->server.stop(); }

Reply RunningServer::get(const std::string& target, const std::string& if_none_match) const {
  if (if_none_match.empty()) return request("GET", target);
  return request("GET", target, {{"If-None-Match", if_none_match}});
}

Reply RunningServer::request(const std::string& method,
                             const std::string& target,
                             const HeaderList& headers) const {
  httplib::Client client("127.0.0.1", parts_->port);
  client.set_read_timeout(20);
  client.set_decompress(false);
  httplib::Request asked;
  asked.method = method;
  asked.path = target;
  for (const auto& [name, value] : headers) asked.headers.emplace(name, value);
  // Else the library asks for what it can decompress.
  if (!asked.has_header("Accept-Encoding")) asked.headers.emplace("Accept-Encoding", "identity");
  const auto result = client.send(asked);
  if (!result) throw std::runtime_error("no answer to " + method + " " + target);
  Reply reply{result->status,
              result->body,
              result->get_header_value("Content-Type"),
              result->get_header_value("ETag"),
              {}};
  for (const auto& [name, value] : result->headers) {
    std::string small = name;
    for (char& letter : small) letter = static_cast<char>(std::tolower(letter));
    reply.headers.emplace(std::move(small), value);
  }
  record(target, reply);
  return reply;
}

SlowClient RunningServer::connect() const { return SlowClient(parts_->port); }

std::string RunningServer::send_raw(const std::string& bytes) const {
  const SlowClient client = connect();
  client.send(bytes);
  std::string answer;
  static_cast<void>(client.receive_all(answer));
  return answer;
}

SlowClient::SlowClient(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
  const int window = 8 * 1024;  // before connecting, or it grows by itself
  setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &window, sizeof(window));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close(socket_);
    throw std::runtime_error("could not connect");
  }
}

SlowClient::~SlowClient() {
  if (socket_ >= 0) close(socket_);
}

void SlowClient::send(const std::string& bytes) const {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t part = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (part <= 0) break;  // the server has heard enough
    sent += static_cast<std::size_t>(part);
  }
}

std::string SlowClient::receive(std::size_t count) const {
  std::string out(count, '\0');
  const ssize_t part = recv(socket_, out.data(), count, 0);
  if (part <= 0) throw std::runtime_error("nothing came");
  out.resize(static_cast<std::size_t>(part));
  return out;
}

bool SlowClient::receive_all(std::string& received) const {
  std::array<char, 16 * 1024> buffer{};
  ssize_t part = 0;
  while ((part = recv(socket_, buffer.data(), buffer.size(), 0)) > 0) {
    received.append(buffer.data(), static_cast<std::size_t>(part));
  }
  return part == 0;
}

void index_json_lines(const std::filesystem::path& index, const std::string& lines) {
  const tagging::Tagger tagger(std::make_shared<const tagging::Catalogue>(
      tagging::load_catalogue(default_catalogue_files(), std::nullopt)));
  const auto writer = engine::open_index_writer(index, {false, false, tagger.hash()});
  std::vector<engine::Submission> batch;
  std::istringstream stream(lines);
  const article::ReadEvents events{
      [&](article::Article article) {
        article::Tags tags = tagger.tag(article);
        batch.push_back({{std::move(article), std::move(tags)}, batch.size() + 1});
      },
      [](const article::ReadProblem& problem) { throw std::runtime_error(problem.message); }};
  article::read_stream(stream, "-", {}, events);
  writer->add(std::move(batch));
  writer->finish();
}

nlohmann::json IndexedServer::get(const std::string& target) const {
  const Reply reply = server.get(target);
  CAPTURE(target, reply.body);
  REQUIRE(reply.status == 200);
  return reply.json();
}

}  // namespace readout::test
