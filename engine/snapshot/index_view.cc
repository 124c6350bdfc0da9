// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/index_view.h"

#include <algorithm>

#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

/// Notes the numbers of a part's matches that are not deleted.
class Listing : public Xapian::MatchSpy {
 public:
  Listing(const NumberedPart& part, std::vector<ArticleNumber>& articles)
      : part_(part), articles_(articles) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    const Xapian::docid id = document.get_docid();
    if (!part_.is_deleted(id)) articles_.push_back(part_.base + id);
  }

 private:
  const NumberedPart& part_;
  std::vector<ArticleNumber>& articles_;
};

/// Documents of a part, in ascending order.
class GivenDocuments : public Xapian::PostingSource {
 public:
  /// Of articles of the part, ascending.
  GivenDocuments(std::span<const ArticleNumber> articles, ArticleNumber base)
      : articles_(articles), base_(base) {}

  Xapian::doccount get_termfreq_min() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override {
    return static_cast<Xapian::doccount>(articles_.size());
  }
  void init(const Xapian::Database& /*database*/) override {
    begun_ = false;
    at_ = 0;
  }
  void next(double /*least*/) override {
    if (begun_) ++at_;
    begun_ = true;
  }
  void skip_to(Xapian::docid id, double /*least*/) override {
    begun_ = true;
    while (at_ < articles_.size() && get_docid() < id) ++at_;
  }
  bool at_end() const override { return begun_ && at_ >= articles_.size(); }
  Xapian::docid get_docid() const override { return articles_[at_] - base_; }

 private:
  std::span<const ArticleNumber> articles_;
  ArticleNumber base_;
  bool begun_ = false;
  std::size_t at_ = 0;
};

Xapian::Enquire without_weights(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  // Without weights, Xapian skips what only ranks.
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

/// Adds what a query finds in a part and is not deleted, ascending.
void append_found(const NumberedPart& part,
                  const Xapian::Database& database,
                  const Xapian::Query& query,
                  std::vector<ArticleNumber>& articles) {
  const std::size_t before = articles.size();
  Xapian::Enquire enquire = without_weights(database, query);
  Listing listing(part, articles);
  enquire.add_matchspy(&listing);
  // Xapian keeps one, but visits all.
  (void)enquire.get_mset(0, 1, database.get_doccount());
  std::sort(articles.begin() + static_cast<std::ptrdiff_t>(before), articles.end());
}

/// Calls `take` with the posting of each article of the part that has the term and is not deleted,
/// until it returns false.
template <typename Take>
void each_posting(const NumberedPart& part,
                  const Xapian::Database& database,
                  const std::string& term,
                  const Take& take) {
  const bool any_deleted = !part.deleted->empty();
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    if (any_deleted && part.is_deleted(*posting)) continue;
    if (!take(posting)) return;
  }
}

/// Takes the part's deleted articles out of what all its articles count.
void subtract_deleted(const NumberedPart& part,
                      const Xapian::Database& database,
                      const std::string& term,
                      TermFrequency& frequency) {
  if (part.deleted->empty()) return;
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  part.deleted->each([&](std::uint32_t id) {
    if (posting != end) posting.skip_to(id);
    if (posting == end || *posting != id) return;
    --frequency.articles;
    frequency.occurrences -= posting.get_wdf();
  });
}

}  // namespace

WordList IndexView::read(const std::string& term) const {
  WordList list;
  for (const NumberedPart& part : columns_.parts()) {
    each_posting(part, database(part), term, [&](const Xapian::PostingIterator& posting) {
      const std::uint32_t occurrences = posting.get_wdf();
      list.postings.push_back({part.base + *posting, occurrences});
      list.frequency.occurrences += occurrences;
      return true;
    });
  }
  list.frequency.articles = static_cast<double>(list.postings.size());
  return list;
}

TermFrequency IndexView::frequency(const std::string& term) const {
  TermFrequency frequency;
  for (const NumberedPart& part : columns_.parts()) {
    const Xapian::Database& database = this->database(part);
    const Xapian::doccount stored = database.get_termfreq(term);
    // Leaping to a deleted article costs more than going on to the next one.
    constexpr std::size_t kLeap = 8;
    if (stored > kLeap * part.deleted->size()) {
      frequency.articles += stored;
      frequency.occurrences += static_cast<double>(database.get_collection_freq(term));
      subtract_deleted(part, database, term, frequency);
      continue;
    }
    each_posting(part, database, term, [&frequency](const Xapian::PostingIterator& posting) {
      ++frequency.articles;
      frequency.occurrences += posting.get_wdf();
      return true;
    });
  }
  return frequency;
}

std::uint32_t IndexView::articles_with(const std::string& term) const {
  return static_cast<std::uint32_t>(frequency(term).articles);
}

bool IndexView::has(const std::string& term) const {
  return std::any_of(
      columns_.parts().begin(), columns_.parts().end(), [&](const NumberedPart& part) {
        bool found = false;
        each_posting(part, database(part), term, [&found](const Xapian::PostingIterator&) {
          found = true;
          return false;
        });
        return found;
      });
}

/// Calls `met` with the place of each article of ascending numbers that has the term, and with its
/// posting.
template <typename Met>
void IndexView::each_met(const std::string& term,
                         std::span<const ArticleNumber> articles,
                         const Met& met) const {
  std::size_t i = 0;
  for (const NumberedPart& part : columns_.parts()) {
    const ArticleNumber end = part.base + part.columns().end();
    if (i == articles.size()) return;
    if (articles[i] >= end) continue;
    const Xapian::Database& database = this->database(part);
    auto posting = database.postlist_begin(term);
    const auto last = database.postlist_end(term);
    for (; i < articles.size() && articles[i] < end; ++i) {
      if (posting == last) continue;
      posting.skip_to(articles[i] - part.base);
      if (posting != last && *posting == articles[i] - part.base) met(i, posting);
    }
  }
}

std::vector<std::uint32_t> IndexView::occurrences(const std::string& term,
                                                  std::span<const ArticleNumber> articles) const {
  std::vector<std::uint32_t> found(articles.size());
  each_met(term, articles, [&found](std::size_t i, const auto& posting) {
    found[i] = posting.get_wdf();
  });
  return found;
}

bool IndexView::has_positions(const std::string& term, std::size_t most) const {
  std::size_t seen = 0;
  bool found = false;
  for (const NumberedPart& part : columns_.parts()) {
    if (found || seen >= most) break;
    each_posting(part, database(part), term, [&](const Xapian::PostingIterator& posting) {
      found = posting.positionlist_begin() != posting.positionlist_end();
      return !found && ++seen < most;
    });
  }
  return found;
}

void IndexView::each_term(
    const std::string& prefix,
    std::size_t most,
    const std::function<void(const std::string& term, std::uint32_t articles)>& take) const {
  struct Walk {
    Xapian::TermIterator at;
    Xapian::TermIterator end;
  };
  std::vector<Walk> walks;
  for (const NumberedPart& part : columns_.parts()) {
    Walk walk{database(part).allterms_begin(prefix), database(part).allterms_end(prefix)};
    if (walk.at != walk.end) walks.push_back(std::move(walk));
  }
  for (std::size_t seen = 0; seen < most && !walks.empty(); ++seen) {
    std::string least = *walks.front().at;
    for (std::size_t i = 1; i < walks.size(); ++i) least = std::min(least, *walks[i].at);
    std::uint32_t articles = 0;
    for (Walk& walk : walks) {
      if (*walk.at != least) continue;
      articles += walk.at.get_termfreq();
      ++walk.at;
    }
    std::erase_if(walks, [](const Walk& walk) { return walk.at == walk.end; });
    take(least, articles);
  }
}

std::vector<std::string> IndexView::synonyms(const std::string& key) const {
  std::vector<std::string> words;
  for (const NumberedPart& part : columns_.parts()) {
    const Xapian::Database& database = this->database(part);
    words.insert(words.end(), database.synonyms_begin(key), database.synonyms_end(key));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<ArticleNumber> IndexView::matching(const Xapian::Query& query) const {
  std::vector<ArticleNumber> articles;
  for (const NumberedPart& part : columns_.parts())
    append_found(part, database(part), query, articles);
  return articles;
}

std::vector<ArticleNumber> IndexView::matching(const Xapian::Query& query,
                                               std::span<const ArticleNumber> among) const {
  std::vector<ArticleNumber> articles;
  auto begin = among.begin();
  for (const NumberedPart& part : columns_.parts()) {
    const auto end = std::lower_bound(begin, among.end(), part.base + part.columns().end());
    if (begin != end) {
      GivenDocuments given({begin, end}, part.base);
      append_found(part, database(part), Xapian::Query(&given) & query, articles);
    }
    begin = end;
  }
  return articles;
}

bool IndexView::matches_any(const Xapian::Query& query) const {
  return std::any_of(
      columns_.parts().begin(), columns_.parts().end(), [&](const NumberedPart& part) {
        if (part.deleted->empty())
          return !without_weights(database(part), query).get_mset(0, 1).empty();
        // The first matches may be deleted.
        const Xapian::MSet matches =
            without_weights(database(part), query)
                .get_mset(0, static_cast<Xapian::doccount>(part.deleted->size() + 1));
        return std::any_of(matches.begin(), matches.end(), [&part](Xapian::docid id) {
          return !part.is_deleted(id);
        });
      });
}

std::optional<ArticleNumber> IndexView::find(std::string_view id) const {
  const std::string term = id_term(id);
  for (const NumberedPart& part : columns_.parts()) {
    std::optional<ArticleNumber> found;
    each_posting(part, database(part), term, [&](const Xapian::PostingIterator& posting) {
      found = part.base + *posting;
      return false;
    });
    if (found) return found;
  }
  return std::nullopt;
}

std::string IndexView::record(ArticleNumber article) const {
  const NumberedPart& part = columns_.parts().of(article);
  return database(part).get_document(article - part.base).get_data();
}

std::vector<ArticleTerm> IndexView::terms_of(ArticleNumber article) const {
  const NumberedPart& part = columns_.parts().of(article);
  std::vector<ArticleTerm> terms;
  const Xapian::docid id = article - part.base;
  const auto end = database(part).termlist_end(id);
  for (auto term = database(part).termlist_begin(id); term != end; ++term)
    terms.push_back({*term, term.get_wdf()});
  return terms;
}

}  // namespace readout::engine
