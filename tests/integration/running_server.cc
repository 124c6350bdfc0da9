// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/running_server.h"

#include <array>
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
#include "searchd/assets.h"
#include "searchd/routes.h"
#include "searchd/server.h"
#include "tagging/tagger.h"

namespace readout::test {

struct RunningServer::Parts {
  explicit Parts(const std::filesystem::path& folder)
      : index(folder, {std::chrono::milliseconds(0), 16}),
        log(LogLevel::Off),
        server(
            {}, [this](const HttpRequest& asked) { return answer(service, asked); }, log) {
    const std::string address = server.bind({"127.0.0.1", 0, false});
    port = std::stoi(address.substr(address.rfind(':') + 1));
    serving = std::jthread([this] { server.serve(); });
  }

  IndexReader index;
  Assets assets;
  Service service{index, assets};
  Log log;
  Server server;
  int port = 0;
  std::jthread serving;
};

RunningServer::RunningServer(const std::filesystem::path& index)
    : parts_(std::make_unique<Parts>(index)) {}

RunningServer::~RunningServer() { parts_->server.stop(); }

Reply RunningServer::get(const std::string& target, const std::string& if_none_match) const {
  httplib::Client client("127.0.0.1", parts_->port);
  client.set_read_timeout(20);
  httplib::Headers headers;
  if (!if_none_match.empty()) headers.emplace("If-None-Match", if_none_match);
  const auto result = client.Get(target.c_str(), headers);
  if (!result) throw std::runtime_error("no answer to " + target);
  return {result->status,
          result->body,
          result->get_header_value("Content-Type"),
          result->get_header_value("ETag")};
}

Reply RunningServer::request(const std::string& method, const std::string& target) const {
  httplib::Client client("127.0.0.1", parts_->port);
  httplib::Request asked;
  asked.method = method;
  asked.path = target;
  const auto result = client.send(asked);
  if (!result) throw std::runtime_error("no answer to " + method + " " + target);
  return {result->status,
          result->body,
          result->get_header_value("Content-Type"),
          result->get_header_value("ETag")};
}

std::string RunningServer::send_raw(const std::string& bytes) const {
  const int connection = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(parts_->port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close(connection);
    throw std::runtime_error("could not connect");
  }
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t part = send(connection, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (part <= 0) break;  // the server has heard enough
    sent += static_cast<std::size_t>(part);
  }
  std::string answer;
  std::array<char, 4096> buffer{};
  for (ssize_t part = 0; (part = recv(connection, buffer.data(), buffer.size(), 0)) > 0;) {
    answer.append(buffer.data(), static_cast<std::size_t>(part));
  }
  close(connection);
  return answer;
}

void index_json_lines(const std::filesystem::path& index, const std::string& lines) {
  const Tagger tagger(
      std::make_shared<const Catalogue>(load_catalogue(default_catalogue_files(), std::nullopt)));
  const auto writer = IndexWriter::open(index, {false, false, tagger.catalogue().hash()});
  std::vector<Submission> batch;
  std::istringstream stream(lines);
  const ReadEvents events{
      [&](Article article) {
        Tags tags = tagger.tag(article);
        batch.push_back({{std::move(article), std::move(tags)}, batch.size() + 1});
      },
      [](const ReadProblem& problem) { throw std::runtime_error(problem.message); }};
  read_stream(stream, "-", {}, events);
  writer->add(std::move(batch));
  writer->finish();
}

}  // namespace readout::test
