// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/words_as_one.h"

#include <algorithm>
#include <utility>

#include "engine/searching/term_weight.h"

namespace readout::engine {
namespace {

WordList merged(const WordList& a, const WordList& b, const IndexView& index) {
  WordList out;
  out.frequency = joined_frequency(a.frequency, b.frequency, index.articles(), index.words());
  out.postings.reserve(a.postings.size() + b.postings.size());
  auto left = a.postings.begin();
  auto right = b.postings.begin();
  while (left != a.postings.end() && right != b.postings.end()) {
    if (left->id < right->id) {
      out.postings.push_back(*left++);
    } else if (right->id < left->id) {
      out.postings.push_back(*right++);
    } else {
      out.postings.push_back({left->id, left->occurrences + right->occurrences});
      ++left;
      ++right;
    }
  }
  out.postings.insert(out.postings.end(), left, a.postings.end());
  out.postings.insert(out.postings.end(), right, b.postings.end());
  return out;
}

WordList read_as_one(const std::vector<std::string>& terms, const IndexView& index) {
  std::vector<WordList> lists;
  for (const std::string& term : terms) {
    WordList list = index.read(term);
    if (!list.postings.empty()) lists.push_back(std::move(list));
  }
  if (lists.empty()) return {};
  // The two rarest first, as for a Huffman code: that copies least. Xapian does the same, and the
  // order decides how the estimated frequency is rounded.
  const auto more_frequent = [](const WordList& a, const WordList& b) {
    return a.frequency.articles > b.frequency.articles;
  };
  std::make_heap(lists.begin(), lists.end(), more_frequent);
  while (lists.size() > 1) {
    std::pop_heap(lists.begin(), lists.end(), more_frequent);
    const WordList rarest = std::move(lists.back());
    lists.pop_back();
    std::pop_heap(lists.begin(), lists.end(), more_frequent);
    lists.back() = merged(lists.back(), rarest, index);
    std::push_heap(lists.begin(), lists.end(), more_frequent);
  }
  return std::move(lists.front());
}

}  // namespace

std::shared_ptr<const WordList> words_as_one(const std::vector<std::string>& terms,
                                             const IndexView& index) {
  index.ask_to_go_on();
  std::string key;
  for (const std::string& term : terms) (key += term) += '\n';  // no term has line ends
  std::shared_ptr<const WordList> list = index.word_lists().find(key);
  if (list != nullptr) return list;
  list = std::make_shared<const WordList>(read_as_one(terms, index));
  index.word_lists().keep(key, list);
  return list;
}

}  // namespace readout::engine
