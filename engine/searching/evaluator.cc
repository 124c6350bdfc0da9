// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/evaluator.h"

#include <algorithm>
#include <utility>

#include "engine/searching/term_weight.h"
#include "engine/searching/value_queries.h"

namespace readout::engine {
namespace {

/// What is in either; where in both, what `both` makes of the two weights.
template <typename Both>
ScoredArticles either(const ScoredArticles& a, const ScoredArticles& b, Both both) {
  ScoredArticles out;
  out.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->id < right->id) {
      out.push_back(*left++);
    } else if (right->id < left->id) {
      out.push_back(*right++);
    } else {
      out.push_back({left->id, both(left->weight, right->weight)});
      ++left;
      ++right;
    }
  }
  out.insert(out.end(), left, a.end());
  out.insert(out.end(), right, b.end());
  return out;
}

/// Calls `met` with each article of `a` that is in `b` too, and `alone` with each that is not.
template <typename Met, typename Alone>
void walk(const ScoredArticles& a, const ScoredArticles& b, Met met, Alone alone) {
  auto right = b.begin();
  for (const ScoredArticle& article : a) {
    while (right != b.end() && right->id < article.id) ++right;
    if (right != b.end() && right->id == article.id) {
      met(article, *right);
    } else {
      alone(article);
    }
  }
}

double sum(double a, double b) { return a + b; }

ScoredArticles both(const ScoredArticles& a, const ScoredArticles& b) {
  ScoredArticles out;
  walk(
      a,
      b,
      [&out](const ScoredArticle& left, const ScoredArticle& right) {
        out.push_back({left.id, left.weight + right.weight});
      },
      [](const ScoredArticle&) {});
  return out;
}

ScoredArticles with_bonus(const ScoredArticles& a, const ScoredArticles& b) {
  ScoredArticles out;
  out.reserve(a.size());
  walk(
      a,
      b,
      [&out](const ScoredArticle& left, const ScoredArticle& right) {
        out.push_back({left.id, left.weight + right.weight});
      },
      [&out](const ScoredArticle& left) { out.push_back(left); });
  return out;
}

ScoredArticles without(const ScoredArticles& a, const ScoredArticles& b) {
  ScoredArticles out;
  walk(
      a,
      b,
      [](const ScoredArticle&, const ScoredArticle&) {},
      [&out](const ScoredArticle& left) { out.push_back(left); });
  return out;
}

template <typename Join>
ScoredArticles folded(std::vector<ScoredArticles> lists, Join join) {
  if (lists.empty()) return {};
  ScoredArticles out = std::move(lists.front());
  for (std::size_t i = 1; i < lists.size(); ++i) out = join(out, lists[i]);
  return out;
}

ScoredArticles unweighed(const std::vector<ArticleNumber>& ids) {
  ScoredArticles out;
  out.reserve(ids.size());
  for (const ArticleNumber id : ids) out.push_back({id, 0});
  return out;
}

}  // namespace

ScoredArticles Evaluator::run(const Clause& clause, double share) const {
  share *= clause.share;
  switch (clause.kind) {
    case Clause::Kind::Everything:
      return unweighed(index_.columns().articles());
    case Clause::Kind::Words:
      return words(clause.terms, share);
    case Clause::Kind::Query:
      return unweighed(index_.matching(clause.query));
    case Clause::Kind::Days:
      return days(clause.days);
    case Clause::Kind::Any:
      return folded(run_all(clause.children, share),
                    [](const auto& a, const auto& b) { return either(a, b, sum); });
    case Clause::Kind::Best:
      return folded(run_all(clause.children, share), [](const auto& a, const auto& b) {
        return either(a, b, [](double left, double right) { return std::max(left, right); });
      });
    case Clause::Kind::All:
      return folded(run_all(clause.children, share), both);
    case Clause::Kind::Bonus:
      return folded(run_all(clause.children, share), with_bonus);
    case Clause::Kind::Without:
      return folded(run_all(clause.children, share), without);
  }
  return {};
}

std::vector<ScoredArticles> Evaluator::run_all(const std::vector<Clause>& clauses,
                                               double share) const {
  std::vector<ScoredArticles> lists;
  lists.reserve(clauses.size());
  for (const Clause& clause : clauses) lists.push_back(run(clause, share));
  return lists;
}

WordList Evaluator::merged(const WordList& a, const WordList& b) const {
  WordList out;
  out.frequency = joined_frequency(a.frequency, b.frequency, index_.articles(), index_.words());
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

WordList Evaluator::read_as_one(const std::vector<std::string>& terms) const {
  std::vector<WordList> lists;
  for (const std::string& term : terms) {
    WordList list = index_.read(term);
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
    lists.back() = merged(lists.back(), rarest);
    std::push_heap(lists.begin(), lists.end(), more_frequent);
  }
  return std::move(lists.front());
}

std::shared_ptr<const WordList> Evaluator::list_of(const std::vector<std::string>& terms) const {
  std::string key;
  for (const std::string& term : terms) (key += term) += '\n';  // no term has line ends
  std::shared_ptr<const WordList> list = index_.word_lists().find(key);
  if (list != nullptr) return list;
  list = std::make_shared<const WordList>(read_as_one(terms));
  index_.word_lists().keep(key, list);
  return list;
}

ScoredArticles Evaluator::days(const DaySpan& span) const {
  ScoredArticles out;
  for (const ArticleNumber id : index_.columns().articles()) {
    if (published_within(span, id, index_.columns())) out.push_back({id, 0});
  }
  return out;
}

ScoredArticles Evaluator::words(const std::vector<std::string>& terms, double share) const {
  const std::shared_ptr<const WordList> list = list_of(terms);
  ScoredArticles out;
  out.reserve(list->postings.size());
  if (share == 0) {  // it only finds
    for (const auto& [id, occurrences] : list->postings) out.push_back({id, 0});
    return out;
  }
  const TermWeight weight(list->frequency, index_.articles(), share);
  const Columns& columns = index_.columns();
  for (const auto& [id, occurrences] : list->postings)
    out.push_back({id, weight.in(occurrences, columns.length_norm(id))});
  return out;
}

}  // namespace readout::engine
