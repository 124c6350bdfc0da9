// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/near_source.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace readout::engine {
namespace {

using Ids = std::vector<Xapian::docid>;
using Articles = std::span<const Xapian::docid>;
using Places = std::vector<Place>;

/// Walks the articles of one term in ascending order.
class TermWalk {
 public:
  TermWalk(const Xapian::Database& database, std::string term)
      : term_(std::move(term)),
        at_(database.postlist_begin(term_)),
        end_(database.postlist_end(term_)) {}

  [[nodiscard]] Ids articles(const Xapian::Database& database) const {
    return {database.postlist_begin(term_), database.postlist_end(term_)};
  }

  /// Nothing if the article does not have the term. Articles must be asked for in ascending order.
  void append_places(Xapian::docid id, std::vector<Place>& places) {
    if (at_ != end_) at_.skip_to(id);
    if (at_ == end_ || *at_ != id) return;
    for (auto position = at_.positionlist_begin(); position != at_.positionlist_end(); ++position)
      places.push_back({*position, *position});
  }

 private:
  std::string term_;
  Xapian::PostingIterator at_;
  Xapian::PostingIterator end_;
};

Ids either(const Ids& a, const Ids& b) {
  Ids both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

Ids each(const Ids& a, const Ids& b) {
  Ids common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common;
}

/// A run of terms next to one another.
class RunWalk {
 public:
  RunWalk(const Xapian::Database& database,
          const std::vector<std::string>& terms,
          const std::string& prefix) {
    for (const std::string& term : terms) terms_.emplace_back(database, prefix + term);
  }

  [[nodiscard]] Ids articles(const Xapian::Database& database) const {
    Ids all = terms_.front().articles(database);
    for (std::size_t i = 1; i < terms_.size(); ++i) all = each(all, terms_[i].articles(database));
    return all;
  }

  /// Appends to the places of each article, in ascending order. Term by term: the index holds the
  /// positions of one term side by side, and going to and fro between terms reads a block each
  /// time.
  void append_places(Articles ids, std::vector<Places>& found) {
    if (terms_.size() == 1) {
      for (std::size_t i = 0; i < ids.size(); ++i) terms_[0].append_places(ids[i], found[i]);
      return;
    }
    std::vector<std::vector<Places>> of_terms(ids.size(), std::vector<Places>(terms_.size()));
    for (std::size_t term = 0; term < terms_.size(); ++term) {
      for (std::size_t i = 0; i < ids.size(); ++i) {
        const bool so_far = term == 0 || !of_terms[i][term - 1].empty();
        if (so_far) terms_[term].append_places(ids[i], of_terms[i][term]);
      }
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Places whole = run_places(of_terms[i]);
      found[i].insert(found[i].end(), whole.begin(), whole.end());
    }
  }

 private:
  std::vector<TermWalk> terms_;
};

class NearSource : public Xapian::PostingSource {
 public:
  NearSource(std::shared_ptr<const NearChain> chain, std::string prefix)
      : chain_(std::move(chain)), prefix_(std::move(prefix)) {}

  PostingSource* clone() const override {
    return new NearSource(chain_, prefix_);  // Xapian deletes it
  }

  void init(const Xapian::Database& database) override {
    sides_.clear();
    candidates_.clear();
    next_ = 0;
    current_ = 0;
    stands_ = false;
    ended_ = false;
    batch_begin_ = 0;
    batch_.clear();
    for (const NearSide& side : *chain_) {
      auto& runs = sides_.emplace_back();
      Ids articles;
      for (const std::vector<std::string>& terms : side.runs) {
        runs.emplace_back(database, terms, prefix_);
        articles = either(articles, runs.back().articles(database));
      }
      candidates_ = sides_.size() == 1 ? std::move(articles) : each(candidates_, articles);
    }
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max() / 2; }
  Xapian::doccount get_termfreq_max() const override {
    return static_cast<Xapian::doccount>(candidates_.size());
  }

  void next(double /*least*/) override { advance(); }

  void skip_to(Xapian::docid id, double /*least*/) override {
    if (stands_at_or_behind(id)) return;
    pass_to(id);
    advance();
  }

  /// Passes over candidates without a look at their positions.
  bool check(Xapian::docid id, double /*least*/) override {
    if (stands_at_or_behind(id)) return true;
    pass_to(id);
    ended_ = next_ == candidates_.size();
    if (ended_) return true;
    stands_ = candidates_[next_] == id && holds(next_);
    if (stands_) current_ = next_++;
    return stands_;
  }

  bool at_end() const override { return ended_; }
  Xapian::docid get_docid() const override { return candidates_[current_]; }

 private:
  [[nodiscard]] bool stands_at_or_behind(Xapian::docid id) const {
    return ended_ || (stands_ && candidates_[current_] >= id);
  }

  void pass_to(Xapian::docid id) {
    const auto from = candidates_.begin() + static_cast<std::ptrdiff_t>(next_);
    next_ = static_cast<std::size_t>(std::lower_bound(from, candidates_.end(), id) -
                                     candidates_.begin());
  }

  /// To the next candidate that holds.
  void advance() {
    for (stands_ = false; !stands_ && next_ < candidates_.size(); ++next_) {
      stands_ = holds(next_);
      if (stands_) current_ = next_;
    }
    ended_ = !stands_;
  }

  /// Of a candidate by its number. Numbers must be asked for in ascending order.
  bool holds(std::size_t candidate) {
    if (candidate >= batch_begin_ + batch_.size()) read_batch(candidate);
    return batch_[candidate - batch_begin_];
  }

  void read_batch(std::size_t begin) {
    constexpr std::size_t kBatch = 1024;  // bounds the memory: some kB for each article
    const Articles ids =
        Articles(candidates_).subspan(begin, std::min(kBatch, candidates_.size() - begin));
    std::vector<std::vector<Places>> articles(ids.size());
    for (std::vector<RunWalk>& runs : sides_) {
      std::vector<Places> found(ids.size());
      for (RunWalk& run : runs) run.append_places(ids, found);
      for (std::size_t i = 0; i < ids.size(); ++i) articles[i].push_back(std::move(found[i]));
    }
    batch_begin_ = begin;
    batch_.clear();
    for (std::vector<Places>& sides : articles) {
      keep_within_reach(*chain_, sides);
      batch_.push_back(!sides.front().empty());
    }
  }

  std::shared_ptr<const NearChain> chain_;
  std::string prefix_;
  std::vector<std::vector<RunWalk>> sides_;
  Ids candidates_;           // articles with all sides, however far apart
  std::size_t next_ = 0;     // the first that was not looked at
  std::size_t current_ = 0;  // where the source stands
  bool stands_ = false;      // on an article that holds
  bool ended_ = false;
  std::size_t batch_begin_ = 0;
  std::vector<bool> batch_;  // whether the candidates from batch_begin_ on hold
};

/// Two sides of single terms, none of them on both: what Xapian's own OP_NEAR can tell.
bool is_plain_pair(const NearChain& chain) {
  if (chain.size() != 2) return false;
  std::set<std::string_view> seen;
  for (const NearSide& side : chain) {
    for (const std::vector<std::string>& run : side.runs) {
      if (run.size() != 1 || !seen.insert(run.front()).second) return false;
    }
  }
  return true;
}

Xapian::Query plain_pair(const NearChain& chain, const std::string& prefix) {
  std::vector<Xapian::Query> sides;
  for (const NearSide& side : chain) {
    std::vector<Xapian::Query> terms;
    terms.reserve(side.runs.size());
    for (const std::vector<std::string>& run : side.runs) terms.emplace_back(prefix + run.front());
    sides.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
  }
  // Xapian counts the words of the window, both ends included.
  return {Xapian::Query::OP_NEAR, sides.begin(), sides.end(), chain.back().distance + 1};
}

}  // namespace

Xapian::Query near_query(NearChain chain, std::string_view prefix) {
  if (is_plain_pair(chain)) return plain_pair(chain, std::string(prefix));
  auto shared = std::make_shared<const NearChain>(std::move(chain));
  auto* const source = new NearSource(std::move(shared), std::string(prefix));
  return Xapian::Query(source->release());  // Xapian counts and deletes it
}

}  // namespace readout::engine
