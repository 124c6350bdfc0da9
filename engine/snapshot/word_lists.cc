// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/word_lists.h"

#include <utility>

namespace readout::engine {

std::shared_ptr<const WordList> WordLists::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (const auto found = new_.find(key); found != new_.end()) return found->second;
  const auto found = old_.find(key);
  if (found == old_.end()) return nullptr;
  std::shared_ptr<const WordList> list = found->second;
  keep_as_new(key, list);
  return list;
}

void WordLists::keep(const std::string& key, std::shared_ptr<const WordList> list) {
  const std::lock_guard lock(mutex_);
  keep_as_new(key, std::move(list));
}

void WordLists::keep_as_new(const std::string& key, std::shared_ptr<const WordList> list) {
  constexpr std::size_t kOverhead = 200;  // of an entry, about
  const std::size_t bytes =
      kOverhead + key.size() + list->postings.size() * sizeof(WordList::Posting);
  if (bytes > most_bytes_ / 2) return;
  if (!new_.try_emplace(key, std::move(list)).second) return;
  new_bytes_ += bytes;
  if (new_bytes_ <= most_bytes_ / 2) return;
  old_ = std::exchange(new_, {});
  new_bytes_ = 0;
}

}  // namespace readout::engine
