// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/listener.h"

#include <cstring>
#include <filesystem>
#include <string>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::searchd {
namespace {

ListenAddress local(int port = 0) { return {"127.0.0.1", port, false}; }
ListenAddress socket_at(const std::filesystem::path& path) { return {path.string(), 0, true}; }

int port_of(const Listener& listener) {
  const std::string& address = listener.address();
  return std::stoi(address.substr(address.rfind(':') + 1));
}

std::string refusal_of(const ListenAddress& address) {
  try {
    const Listener listener(address);
    return "taken";
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::Io);
    return error.what();
  }
}

/// A socket that a killed server left: bound, never removed, no one behind it.
void leave_socket(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof(address.sun_path) - 1);
  const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  REQUIRE(bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
}

}  // namespace

TEST_CASE("port 0 is a free one, and the address says which") {
  const Listener listener(local());
  CHECK(port_of(listener) > 0);
  CHECK(listener.address().starts_with("http://127.0.0.1:"));
}

TEST_CASE("a port in use is refused, not shared") {
  const Listener first(local());
  const std::string refusal = refusal_of(local(port_of(first)));
  CHECK(refusal.find(std::to_string(port_of(first))) != std::string::npos);
}

TEST_CASE("a port is free again once it is closed") {
  Listener first(local());
  const int port = port_of(first);
  first.close();
  const Listener second(local(port));
  CHECK(port_of(second) == port);
}

TEST_CASE("an unknown host name is refused") {
  CHECK(refusal_of({"no-such-host.invalid", 0, false}) != "taken");
}

TEST_CASE("a Unix socket goes with its listener, for its owner and group only") {
  const test::TempDir folder;
  const auto path = folder / "socket";
  {
    const Listener listener(socket_at(path));
    CHECK(listener.address() == "unix:" + path.string());
    REQUIRE(std::filesystem::is_socket(path));
    const auto rights = std::filesystem::status(path).permissions();
    CHECK((rights & std::filesystem::perms::others_all) == std::filesystem::perms::none);
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("what a killed server left is replaced") {
  const test::TempDir folder;
  leave_socket(folder / "socket");
  const Listener listener(socket_at(folder / "socket"));
  CHECK(std::filesystem::is_socket(folder / "socket"));
}

TEST_CASE("the socket of a server that answers is left to it") {
  const test::TempDir folder;
  const Listener first(socket_at(folder / "socket"));
  CHECK(refusal_of(socket_at(folder / "socket")) != "taken");
  CHECK(std::filesystem::is_socket(folder / "socket"));
}

TEST_CASE("a file in the way of a Unix socket is kept") {
  const test::TempDir folder;
  const auto path = folder.write("socket", "precious");
  CHECK(refusal_of(socket_at(path)).find("no socket") != std::string::npos);
  CHECK(test::read_whole_file(path) == "precious");
}

TEST_CASE("a path too long for a Unix socket is refused, never cut") {
  const test::TempDir folder;
  const std::string path = (folder / std::string(200, 'x')).string();
  CHECK(refusal_of({path, 0, true}) != "taken");
  CHECK(std::filesystem::is_empty(folder.path()));
}

}  // namespace readout::searchd
