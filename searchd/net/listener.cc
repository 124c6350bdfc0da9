// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/listener.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "base/error.h"

namespace readout::searchd {
namespace {

constexpr int kBacklog = 512;

[[noreturn]] void refuse(const std::string& where, int code) {
  if (code == EADDRINUSE) {
    throw Error(ErrorCode::Io,
                where + " is in use by another program",
                "Stop that one or choose another address with --listen; port 0 takes a free one");
  }
  throw Error(ErrorCode::Io,
              "can't listen at " + where + ": " + std::strerror(code),
              "Choose another address with --listen");
}

FileDescriptor make_socket(int family) {
  return FileDescriptor(socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses look_up(const ListenAddress& address) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int failure =
      getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &wanted, &found);
  if (failure != 0) {
    throw Error(ErrorCode::Io,
                "can't listen at '" + address.host + "': " + gai_strerror(failure),
                "Name an address of this machine, e.g. 127.0.0.1");
  }
  return {found, &freeaddrinfo};
}

/// The port the kernel chose, in the spelling of the host that was asked for.
int port_of(int socket) {
  sockaddr_storage bound{};
  socklen_t size = sizeof(bound);
  getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size);
  std::array<char, NI_MAXSERV> port{};
  getnameinfo(reinterpret_cast<const sockaddr*>(&bound),
              size,
              nullptr,
              0,
              port.data(),
              port.size(),
              NI_NUMERICSERV);
  return std::stoi(port.data());
}

sockaddr_un unix_address(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) refuse("unix:" + path, ENAMETOOLONG);
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  return address;
}

/// Removes what a killed server left behind, and nothing else: neither a file of another kind nor
/// the socket of a server that still answers.
void remove_stale_socket(const std::string& path, const sockaddr_un& address) {
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0) return;
  if (!S_ISSOCK(status.st_mode)) {
    throw Error(ErrorCode::Io, path + " exists and is no socket", "Choose another path");
  }
  const FileDescriptor probe = make_socket(AF_UNIX);
  const bool answers =
      connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 ||
      errno != ECONNREFUSED;
  if (answers) refuse("unix:" + path, EADDRINUSE);
  unlink(path.c_str());
}

}  // namespace

Listener::Listener(const ListenAddress& address) {
  if (address.unix_socket) {
    listen_at_path(address);
  } else {
    listen_at_port(address);
  }
}

Listener::~Listener() { close(); }

Listener::Listener(Listener&& other) noexcept
    : socket_(std::move(other.socket_)),
      address_(std::move(other.address_)),
      unix_path_(std::exchange(other.unix_path_, {})) {}

Listener& Listener::operator=(Listener&& other) noexcept {
  if (this != &other) {
    close();
    socket_ = std::move(other.socket_);
    address_ = std::move(other.address_);
    unix_path_ = std::exchange(other.unix_path_, {});
  }
  return *this;
}

void Listener::close() noexcept {
  socket_.reset();
  if (!unix_path_.empty()) unlink(unix_path_.c_str());
  unix_path_.clear();
}

void Listener::listen_at_port(const ListenAddress& address) {
  const bool v6 = address.host.find(':') != std::string::npos;
  const std::string host = v6 ? "[" + address.host + "]" : address.host;
  const Addresses found = look_up(address);
  int failure = EADDRNOTAVAIL;
  for (const addrinfo* each = found.get(); each != nullptr; each = each->ai_next) {
    FileDescriptor socket = make_socket(each->ai_family);
    const int yes = 1;
    // SO_REUSEADDR alone, for a quick restart; with SO_REUSEPORT a second server would share the
    // port in silence.
    if (socket && setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0 &&
        bind(socket.get(), each->ai_addr, each->ai_addrlen) == 0 &&
        listen(socket.get(), kBacklog) == 0) {
      address_ = "http://" + host + ":" + std::to_string(port_of(socket.get()));
      socket_ = std::move(socket);
      return;
    }
    failure = errno;
  }
  refuse(host + ":" + std::to_string(address.port), failure);
}

void Listener::listen_at_path(const ListenAddress& address) {
  const sockaddr_un where = unix_address(address.host);
  remove_stale_socket(address.host, where);
  FileDescriptor socket = make_socket(AF_UNIX);
  const mode_t before = umask(0117);  // owner and group may connect
  const bool bound =
      socket && bind(socket.get(), reinterpret_cast<const sockaddr*>(&where), sizeof(where)) == 0;
  const int failure = errno;
  umask(before);
  if (!bound) refuse("unix:" + address.host, failure);
  if (listen(socket.get(), kBacklog) != 0) {
    const int not_listening = errno;
    unlink(address.host.c_str());
    refuse("unix:" + address.host, not_listening);
  }
  unix_path_ = address.host;
  address_ = "unix:" + address.host;
  socket_ = std::move(socket);
}

}  // namespace readout::searchd
