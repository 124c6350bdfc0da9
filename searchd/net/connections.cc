// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/connections.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include "base/error.h"
#include "searchd/net/peer.h"

namespace readout::searchd {
namespace {

constexpr std::uint64_t kListenerId = 0;
constexpr std::uint64_t kWakeId = 1;
constexpr std::uint64_t kFirstConnectionId = 2;
/// Bytes that the kernel holds for a client: enough for 2 MB/s over 100 ms, and not the megabytes
/// that it grows to for who does not read.
constexpr int kSendBuffer = 256 * 1024;

FileDescriptor checked(int descriptor) {
  if (descriptor < 0) {
    throw Error(ErrorCode::Io, std::string("can't wait for connections: ") + std::strerror(errno));
  }
  return FileDescriptor(descriptor);
}

Refusal refusal_of(Unserved why) {
  constexpr int kUnavailable = 503;
  return {kUnavailable,
          why == Unserved::Crowded ? "too many requests are waiting"
                                   : "too much was asked at once: this request's time is over",
          std::chrono::seconds(1)};
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
        on_ready(id, events[static_cast<std::size_t>(i)].events);
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
    if (connections_.size() >= limits_.connections) {
      if (!someone_waits()) return;
      if (!make_room()) return pause_listening();
    }
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    FileDescriptor socket(accept4(listener_.descriptor(),
                                  reinterpret_cast<sockaddr*>(&address),
                                  &size,
                                  SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket) {
      add(std::move(socket), peer_of(address));
    } else if (!may_take_more(errno)) {
      return;
    }
  }
}

/// After one could not be taken in. Out of descriptors or memory: the client waits in the kernel's
/// queue. Anything else concerns one connection that is gone already, or means that the queue is
/// empty.
bool Connections::may_take_more(int failure) {
  const bool exhausted =
      failure == EMFILE || failure == ENFILE || failure == ENOBUFS || failure == ENOMEM;
  if (exhausted && !make_room()) pause_listening();
  return exhausted || failure == ECONNABORTED || failure == EINTR;
}

/// In the kernel's queue.
bool Connections::someone_waits() const {
  pollfd listener{listener_.descriptor(), POLLIN, 0};
  return ::poll(&listener, 1, 0) == 1;
}

void Connections::add(FileDescriptor socket, std::string peer) {
  if (peer != kLocalPeer) {
    const auto others = std::count_if(connections_.begin(), connections_.end(), [&](auto& entry) {
      return entry.second.peer == peer;
    });
    const bool many = static_cast<std::size_t>(others) >= limits_.connections_per_client;
    if (many && !make_room(&peer)) return;
  }
  const int yes = 1;  // fails on Unix sockets, which need it not
  setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  setsockopt(socket.get(), SOL_SOCKET, SO_SNDBUF, &kSendBuffer, sizeof(kSendBuffer));
  const Id id = next_id_++;
  Connection& connection = connections_[id];
  connection.socket = std::move(socket);
  connection.peer = std::move(peer);
  connection.since = Clock::now();
  connection.deadline = connection.since + limits_.head;
  await(connections_.find(id), EPOLLIN, EPOLL_CTL_ADD);
}

void Connections::pause_listening() {
  watch(listener_.descriptor(), kListenerId, 0, EPOLL_CTL_MOD);
  listening_paused_ = true;
}

void Connections::resume_listening() {
  listening_paused_ = false;
  watch(listener_.descriptor(), kListenerId, EPOLLIN, EPOLL_CTL_MOD);
}

void Connections::on_ready(Id id, std::uint32_t events) {
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
      return see_leaving(at, events);
  }
}

/// A client that sends no more may still read, or may have gone: that shows only when it is written
/// to. So what is quickly done is done for it.
void Connections::see_leaving(Map::iterator at, std::uint32_t events) {
  if ((events & (EPOLLHUP | EPOLLERR)) != 0) return close(at);
  at->second.deadline = Clock::now() + limits_.half_closed;
  await(at, 0, EPOLL_CTL_MOD);  // for the two above
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
  if (!connection.head_begun) {
    connection.since = Clock::now();
    connection.deadline = connection.since + limits_.head;
  }
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
  const Incoming incoming{head, connection.peer, last};
  const Work judged = answering_.judge(incoming);
  connection.client = judged.client;
  connection.sent_before = 0;
  const auto refused = [this, incoming](Unserved why) {
    return Outgoing{.bytes = answering_.refuse(refusal_of(why), incoming.head)};
  };
  work(
      at,
      judged,
      [this, incoming](Permit& permit) { return answering_.answer(incoming, permit); },
      refused);
}

/// `refused`: null for what is never refused.
void Connections::work(Map::iterator at,
                       const Work& work,
                       std::function<Outgoing(Permit&)> task,
                       std::function<Outgoing(Unserved)> refused) {
  Connection& connection = at->second;
  const Id id = at->first;
  connection.state = State::Working;
  connection.deadline = Clock::time_point::max();  // the work has its own
  connection.work = std::stop_source();
  Task queued{.client = work.client,
              .lane = work.lane,
              .allowance = work.allowance,
              .gone = connection.work.get_token()};
  queued.run = [this, id, task = std::move(task)](Permit& permit) {
    Outgoing outgoing;
    try {
      outgoing = task(permit);
    } catch (const std::exception&) {
      outgoing.broken = true;  // out of memory: this client is cut off, the others are served
    }
    hand_in(id, std::move(outgoing));
  };
  if (refused) {
    queued.refuse = [this, id, refused = std::move(refused)](Unserved why) {
      hand_in(id, refused(why));
    };
  }
  // Before it is queued: a refusal may come at once.
  await(at, EPOLLRDHUP, EPOLL_CTL_MOD);
  if (connections_.contains(id)) workers_.push(std::move(queued));
}

void Connections::hand_in(Id id, Outgoing outgoing) {
  {
    const std::lock_guard lock(finished_mutex_);
    finished_.emplace_back(id, std::move(outgoing));
  }
  wake();
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
    if (connection.sent_before == 0) {
      connection.since = Clock::now();
      connection.taken = 0;
    }
    set_write_deadline(connection);
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
    set_write_deadline(connection);
  }
  finish_answer(at);
}

void Connections::finish_answer(Map::iterator at) {
  Connection& connection = at->second;
  connection.answer = {};
  if (connection.next) {
    connection.sent_before += connection.sent;
    // A piece is little work: the whole answer may take any time.
    return work(
        at,
        {.client = connection.client},
        [next = std::exchange(connection.next, nullptr)](Permit&) { return next(); },
        nullptr);
  }
  if (connection.keep_alive && !stop_asked_) {
    connection.state = State::Reading;
    connection.head_begun = !connection.received.empty();
    connection.since = Clock::now();
    connection.deadline = connection.since + (connection.head_begun ? limits_.head : limits_.idle);
    return use_received(at);
  }
  // Closing at once would reset the connection if the client is still sending, and a reset can
  // destroy the answer on its way.
  shutdown(connection.socket.get(), SHUT_WR);
  connection.state = State::Lingering;
  connection.since = Clock::now();
  connection.deadline = connection.since + limits_.linger;
  drain(at);
}

void Connections::drain(Map::iterator at) {
  Connection& connection = at->second;
  std::array<char, 64 * 1024> buffer;  // NOLINT: filled by recv
  const ssize_t count = recv(connection.socket.get(), buffer.data(), buffer.size(), 0);
  if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) return close(at);
  await(at, EPOLLIN, EPOLL_CTL_MOD);
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
