// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/connections.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include "base/error.h"

namespace readout::searchd {
namespace {

constexpr std::uint64_t kListenerId = 0;
constexpr std::uint64_t kWakeId = 1;
constexpr std::uint64_t kFirstConnectionId = 2;
constexpr std::chrono::milliseconds kSweep{100};  // resolution of deadlines

FileDescriptor checked(int descriptor) {
  if (descriptor < 0) {
    throw Error(ErrorCode::Io, std::string("can't wait for connections: ") + std::strerror(errno));
  }
  return FileDescriptor(descriptor);
}

}  // namespace

Connections::Connections(Listener listener,
                         const ConnectionLimits& limits,
                         TaskQueue& workers,
                         Answering answering)
    : listener_(std::move(listener)),
      limits_(limits),
      workers_(workers),
      answering_(std::move(answering)),
      epoll_(checked(epoll_create1(EPOLL_CLOEXEC))),
      wake_(checked(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))),
      next_id_(kFirstConnectionId) {
  watch(listener_.descriptor(), kListenerId, EPOLLIN, EPOLL_CTL_ADD);
  watch(wake_.get(), kWakeId, EPOLLIN, EPOLL_CTL_ADD);
}

// Workers may still be about to hand in an answer.
Connections::~Connections() { workers_.shut_down(); }

void Connections::run() {
  std::array<epoll_event, 64> events{};
  while (!done()) {
    const bool deadlines = !connections_.empty() || listening_paused_;
    const int timeout = deadlines ? static_cast<int>(kSweep.count()) : -1;
    const int count =
        epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()), timeout);
    for (int i = 0; i < count; ++i) {
      const Id id = events[static_cast<std::size_t>(i)].data.u64;
      if (id == kListenerId) {
        take_in();
      } else if (id == kWakeId) {
        take_finished();
      } else {
        on_ready(id);
      }
    }
    if (stop_asked_) begin_stopping();
    close_late();
  }
  while (!connections_.empty()) {
    const auto at = connections_.begin();
    at->second.state == State::Lingering ? close(at) : cut(at);
  }
}

void Connections::stop() noexcept {
  stop_asked_ = true;
  wake();
}

void Connections::wake() const noexcept {
  // Fails only if the counter is full, and then the loop is awake.
  static_cast<void>(eventfd_write(wake_.get(), 1));
}

void Connections::watch(int descriptor, Id id, std::uint32_t events, int operation) const {
  epoll_event event{};
  event.events = events;
  event.data.u64 = id;
  if (epoll_ctl(epoll_.get(), operation, descriptor, &event) != 0) {
    throw Error(ErrorCode::Io, std::string("can't watch a connection: ") + std::strerror(errno));
  }
}

/// Waits for one event. A connection that can't be watched would be lost, so it is closed.
void Connections::await(Map::iterator at, std::uint32_t events, int operation) {
  epoll_event event{};
  event.events = events | EPOLLONESHOT;
  event.data.u64 = at->first;
  if (epoll_ctl(epoll_.get(), operation, at->second.socket.get(), &event) != 0) close(at);
}

void Connections::take_in() {
  while (!listening_paused_ && stop_by_ == Clock::time_point{}) {
    if (connections_.size() >= limits_.connections && !make_room()) return pause_listening();
    FileDescriptor socket(
        accept4(listener_.descriptor(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket) {
      // Out of descriptors or memory: the client waits in the kernel's queue. Anything else
      // concerns one connection that is gone already, or means that the queue is empty.
      const int failure = errno;
      const bool exhausted =
          failure == EMFILE || failure == ENFILE || failure == ENOBUFS || failure == ENOMEM;
      if (exhausted && !make_room()) pause_listening();
      if (exhausted || failure == ECONNABORTED || failure == EINTR) continue;
      return;
    }
    const int yes = 1;  // fails on Unix sockets, which need it not
    setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    const Id id = next_id_++;
    Connection& connection = connections_[id];
    connection.socket = std::move(socket);
    connection.deadline = Clock::now() + limits_.head;
    await(connections_.find(id), EPOLLIN, EPOLL_CTL_ADD);
  }
}

/// Closes the connection with the earliest deadline that no worker is busy with.
bool Connections::make_room() {
  auto victim = connections_.end();
  for (auto at = connections_.begin(); at != connections_.end(); ++at) {
    const State state = at->second.state;
    if (state != State::Reading && state != State::Lingering) continue;
    if (victim == connections_.end() || at->second.deadline < victim->second.deadline) victim = at;
  }
  if (victim == connections_.end()) return false;
  close(victim);
  return true;
}

void Connections::pause_listening() {
  watch(listener_.descriptor(), kListenerId, 0, EPOLL_CTL_MOD);
  listening_paused_ = true;
}

void Connections::resume_listening() {
  listening_paused_ = false;
  watch(listener_.descriptor(), kListenerId, EPOLLIN, EPOLL_CTL_MOD);
}

void Connections::on_ready(Id id) {
  const auto at = connections_.find(id);
  if (at == connections_.end()) return;  // closed by an earlier event of the same round
  switch (at->second.state) {
    case State::Reading:
      return read_head(at);
    case State::Writing:
      return write_answer(at);
    case State::Lingering:
      return drain(at);
    case State::Working:
      return;
  }
}

void Connections::read_head(Map::iterator at) {
  Connection& connection = at->second;
  std::array<char, 16 * 1024> buffer;  // NOLINT: filled by recv
  const ssize_t count = recv(connection.socket.get(), buffer.data(), buffer.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
    return await(at, EPOLLIN, EPOLL_CTL_MOD);
  }
  if (count <= 0) {
    if (count < 0 || connection.received.empty()) return close(at);
    return refuse(at, {400, "the request ends before its head does"});
  }
  if (!connection.head_begun) connection.deadline = Clock::now() + limits_.head;
  connection.head_begun = true;
  connection.received.append(buffer.data(), static_cast<std::size_t>(count));
  use_received(at);
}

void Connections::use_received(Map::iterator at) {
  Connection& connection = at->second;
  // RFC 9112 asks servers to skip empty lines before a request.
  const std::size_t begin = connection.received.find_first_not_of("\r\n");
  connection.received.erase(0, std::min(begin, connection.received.size()));
  const auto size = head_size(connection.received);
  if (size && *size <= kMaxHeadBytes) return start_work(at, *size);
  if (const auto refusal = refuse_beginning(connection.received)) return refuse(at, *refusal);
  await(at, EPOLLIN, EPOLL_CTL_MOD);
}

void Connections::start_work(Map::iterator at, std::size_t size) {
  Connection& connection = at->second;
  const std::string head = connection.received.substr(0, size);
  if (const auto refusal = refuse_head(head)) return refuse(at, *refusal);
  connection.received.erase(0, size);
  const bool last = ++connection.requests >= limits_.requests || stop_asked_;
  work(at, [this, head, last] { return answering_.answer(head, last); });
}

void Connections::work(Map::iterator at, std::function<Outgoing()> task) {
  at->second.state = State::Working;
  workers_.push([this, id = at->first, task = std::move(task)] {
    Outgoing outgoing;
    try {
      outgoing = task();
    } catch (const std::exception&) {
      outgoing.broken = true;  // out of memory: this client is cut off, the others are served
    }
    {
      const std::lock_guard lock(finished_mutex_);
      finished_.emplace_back(id, std::move(outgoing));
    }
    wake();
  });
}

void Connections::refuse(Map::iterator at, const Refusal& refusal) {
  Connection& connection = at->second;
  connection.answer = answering_.refuse(refusal, connection.received);
  connection.received.clear();
  connection.keep_alive = false;
  write_answer(at);
}

void Connections::take_finished() {
  eventfd_t ignored = 0;
  static_cast<void>(eventfd_read(wake_.get(), &ignored));
  std::vector<std::pair<Id, Outgoing>> finished;
  {
    const std::lock_guard lock(finished_mutex_);
    finished.swap(finished_);
  }
  for (auto& [id, outgoing] : finished) {
    const auto at = connections_.find(id);
    if (at == connections_.end()) continue;
    if (outgoing.broken) {
      cut(at);
      continue;
    }
    at->second.answer = std::move(outgoing.bytes);
    at->second.keep_alive = outgoing.keep_alive;
    at->second.next = std::move(outgoing.next);
    write_answer(at);
  }
}

void Connections::write_answer(Map::iterator at) {
  Connection& connection = at->second;
  if (connection.state != State::Writing) {
    connection.state = State::Writing;
    connection.sent = 0;
    connection.deadline = Clock::now() + limits_.write;
  }
  while (connection.sent < connection.answer.size()) {
    const ssize_t count = send(connection.socket.get(),
                               connection.answer.data() + connection.sent,
                               connection.answer.size() - connection.sent,
                               MSG_NOSIGNAL);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
      return await(at, EPOLLOUT, EPOLL_CTL_MOD);
    }
    if (count < 0) return close(at);
    connection.sent += static_cast<std::size_t>(count);
    connection.deadline = Clock::now() + limits_.write;
  }
  finish_answer(at);
}

void Connections::finish_answer(Map::iterator at) {
  Connection& connection = at->second;
  connection.answer = {};
  if (connection.next) return work(at, std::exchange(connection.next, nullptr));
  if (connection.keep_alive && !stop_asked_) {
    connection.state = State::Reading;
    connection.head_begun = !connection.received.empty();
    connection.deadline = Clock::now() + (connection.head_begun ? limits_.head : limits_.idle);
    return use_received(at);
  }
  // Closing at once would reset the connection if the client is still sending, and a reset can
  // destroy the answer on its way.
  shutdown(connection.socket.get(), SHUT_WR);
  connection.state = State::Lingering;
  connection.deadline = Clock::now() + limits_.linger;
  drain(at);
}

void Connections::drain(Map::iterator at) {
  Connection& connection = at->second;
  std::array<char, 64 * 1024> buffer;  // NOLINT: filled by recv
  const ssize_t count = recv(connection.socket.get(), buffer.data(), buffer.size(), 0);
  if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) return close(at);
  await(at, EPOLLIN, EPOLL_CTL_MOD);
}

void Connections::close(Map::iterator at) { connections_.erase(at); }

/// Closes in the middle of an answer: a reset, so that the client can't take what it has for the
/// whole.
void Connections::cut(Map::iterator at) {
  const linger at_once{1, 0};
  setsockopt(at->second.socket.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
  close(at);
}

void Connections::close_late() {
  const Clock::time_point now = Clock::now();
  if (now < next_sweep_) return;
  next_sweep_ = now + kSweep;
  for (auto at = connections_.begin(); at != connections_.end();) {
    const auto next = std::next(at);
    const Connection& connection = at->second;
    const bool late = connection.state != State::Working && now >= connection.deadline;
    if (late && connection.state == State::Reading && !connection.received.empty()) {
      refuse(at, {408, "the request did not come in time"});
    } else if (late && connection.state == State::Writing) {
      cut(at);
    } else if (late) {
      close(at);
    }
    at = next;
  }
  if (listening_paused_ && listener_.descriptor() >= 0) resume_listening();
}

void Connections::begin_stopping() {
  if (stop_by_ != Clock::time_point{}) return;
  stop_by_ = Clock::now() + limits_.grace;
  listener_.close();
  listening_paused_ = false;
  std::erase_if(connections_, [](const auto& entry) {
    return entry.second.state == State::Reading || entry.second.state == State::Lingering;
  });
}

bool Connections::done() const {
  if (stop_by_ == Clock::time_point{}) return false;
  const bool busy = std::any_of(connections_.begin(), connections_.end(), [](const auto& entry) {
    return entry.second.state != State::Lingering;
  });
  return !busy || Clock::now() >= stop_by_;
}

}  // namespace readout::searchd
