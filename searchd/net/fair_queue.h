// SPDX-License-Identifier: GPL-3.0-or-later
// What waits, of many clients: they take turns, so that who sends much waits for his own and not
// the others for him. Belongs to one thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace readout::searchd {

template <typename Item>
class FairQueue {
 public:
  void push(const std::string& client, Item item) {
    const auto [queue, is_new] = clients_.try_emplace(client);
    if (is_new) turns_.push_back(client);
    queue->second.push_back(std::move(item));
    ++size_;
  }

  /// The oldest of the client whose turn it is.
  std::optional<Item> pop() {
    if (turns_.empty()) return std::nullopt;
    const auto queue = clients_.find(turns_.front());
    Item item = std::move(queue->second.front());
    queue->second.pop_front();
    --size_;
    turns_.splice(turns_.end(), turns_, turns_.begin());
    if (queue->second.empty()) forget(queue, std::prev(turns_.end()));
    return item;
  }

  /// The newest of the client that has most here.
  std::optional<Item> drop() {
    const auto queue = std::max_element(clients_.begin(), clients_.end(), [](auto& a, auto& b) {
      return a.second.size() < b.second.size();
    });
    if (queue == clients_.end()) return std::nullopt;
    Item item = std::move(queue->second.back());
    queue->second.pop_back();
    --size_;
    if (queue->second.empty()) forget(queue, std::find(turns_.begin(), turns_.end(), queue->first));
    return item;
  }

  void clear() {
    clients_.clear();
    turns_.clear();
    size_ = 0;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  using Clients = std::unordered_map<std::string, std::deque<Item>>;

  void forget(typename Clients::iterator client, std::list<std::string>::iterator turn) {
    clients_.erase(client);
    turns_.erase(turn);
  }

  Clients clients_;
  std::list<std::string> turns_;  // the clients of clients_, next in front
  std::size_t size_ = 0;
};

}  // namespace readout::searchd
