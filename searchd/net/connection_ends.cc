// SPDX-License-Identifier: GPL-3.0-or-later
// Connections, the part that ends them: who is waited for, how long, and who goes where there is no
// room.
#include <algorithm>
#include <iterator>

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "searchd/net/connections.h"

namespace readout::searchd {

/// How far its client is behind who takes the least that is allowed.
Connections::Clock::duration Connections::behind(const Connection& connection,
                                                 Clock::time_point now) const {
  const std::chrono::duration<double> granted(static_cast<double>(connection.taken) /
                                              static_cast<double>(limits_.least_rate));
  return now - connection.since - std::chrono::duration_cast<Clock::duration>(granted);
}

/// For how long nothing has come from its client, or too little has gone to it.
Connections::Clock::duration Connections::waited(const Connection& connection,
                                                 Clock::time_point now) const {
  const Clock::duration still = now - std::max(connection.since, connection.progressed);
  return connection.state == State::Writing ? std::max(still, behind(connection, now)) : still;
}

/// Closes the connection that has been waited for the longest, of this peer or of all; none that a
/// worker is busy with.
bool Connections::make_room(const std::string* peer) {
  const Clock::time_point now = Clock::now();
  auto victim = connections_.end();
  for (auto at = connections_.begin(); at != connections_.end(); ++at) {
    Connection& connection = at->second;
    if (connection.state == State::Working) continue;
    if (connection.state == State::Writing) look_at_taken(connection);
    if (peer != nullptr && connection.peer != *peer) continue;
    if (victim == connections_.end() || waited(connection, now) > waited(victim->second, now))
      victim = at;
  }
  if (victim == connections_.end()) return false;
  victim->second.state == State::Writing ? cut_slow(victim) : close(victim);
  return true;
}

/// How much of the answer the client has taken: what was sent less what the kernel still holds.
/// That is not written to until there is much room in it, so sending alone does not tell.
void Connections::look_at_taken(Connection& connection) {
  int queued = 0;
  const bool known = ::ioctl(connection.socket.get(), SIOCOUTQ, &queued) == 0 && queued > 0;
  const std::size_t sent = connection.sent_before + connection.sent;
  const std::size_t held = known ? static_cast<std::size_t>(queued) : 0;
  const std::size_t taken = sent - std::min(sent, held);
  if (taken > connection.taken) connection.progressed = Clock::now();
  connection.taken = std::max(connection.taken, taken);
}

/// Whether the client, whose time is over, has taken some since that was last looked at, and enough
/// in all: then it has time again.
bool Connections::still_reads(Connection& connection) const {
  const std::size_t before = connection.taken;
  look_at_taken(connection);
  if (connection.taken == before) return false;
  set_write_deadline(connection);
  return Clock::now() < connection.deadline;
}

void Connections::set_write_deadline(Connection& connection) const {
  const Clock::time_point now = Clock::now();
  const Clock::duration left = limits_.write - behind(connection, now);
  connection.deadline = now + std::min<Clock::duration>(left, limits_.write);
}

void Connections::close(Map::iterator at) {
  at->second.work.request_stop();
  connections_.erase(at);
}

/// Closes in the middle of an answer: a reset, so that the client can't take what it has for the
/// whole.
void Connections::cut(Map::iterator at) {
  const linger at_once{1, 0};
  setsockopt(at->second.socket.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
  close(at);
}

void Connections::cut_slow(Map::iterator at) {
  const Connection& connection = at->second;
  if (answering_.tell_cut)
    answering_.tell_cut(connection.peer, connection.sent_before + connection.sent);
  cut(at);
}

void Connections::close_late() {
  const Clock::time_point now = Clock::now();
  if (now < next_sweep_) return;
  next_sweep_ = now + kSweep;
  for (auto at = connections_.begin(); at != connections_.end();) {
    const auto next = std::next(at);
    Connection& connection = at->second;
    const bool late = now >= connection.deadline;
    if (late && connection.state == State::Reading && !connection.received.empty()) {
      refuse(at, {408, "the request did not come in time"});
    } else if (late && connection.state == State::Writing) {
      if (!still_reads(connection)) cut_slow(at);
    } else if (late) {
      close(at);
    }
    at = next;
  }
  if (listening_paused_ && listener_.descriptor() >= 0) resume_listening();
}

}  // namespace readout::searchd
