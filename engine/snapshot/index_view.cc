// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/index_view.h"

#include <algorithm>

#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

class Listing : public Xapian::MatchSpy {
 public:
  explicit Listing(std::vector<ArticleNumber>& articles) : articles_(articles) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    articles_.push_back(document.get_docid());
  }

 private:
  std::vector<ArticleNumber>& articles_;
};

/// Articles of ascending numbers.
class GivenArticles : public Xapian::PostingSource {
 public:
  explicit GivenArticles(std::span<const ArticleNumber> articles) : articles_(articles) {}

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
    while (at_ < articles_.size() && articles_[at_] < id) ++at_;
  }
  bool at_end() const override { return begun_ && at_ >= articles_.size(); }
  Xapian::docid get_docid() const override { return articles_[at_]; }

 private:
  std::span<const ArticleNumber> articles_;
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

std::vector<ArticleNumber> found_by(const Xapian::Database& database, const Xapian::Query& query) {
  std::vector<ArticleNumber> articles;
  Xapian::Enquire enquire = without_weights(database, query);
  Listing listing(articles);
  enquire.add_matchspy(&listing);
  // Xapian keeps one, but visits all.
  (void)enquire.get_mset(0, 1, database.get_doccount());
  std::sort(articles.begin(), articles.end());
  return articles;
}

}  // namespace

double IndexView::words() const { return static_cast<double>(database_.get_total_length()); }

ArticleNumber IndexView::end() const { return database_.get_lastdocid() + 1; }

WordList IndexView::read(const std::string& term) const {
  WordList list;
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    list.postings.push_back({*posting, posting.get_wdf()});
    list.frequency.occurrences += posting.get_wdf();
  }
  list.frequency.articles = static_cast<double>(list.postings.size());
  return list;
}

TermFrequency IndexView::frequency(const std::string& term) const {
  return {static_cast<double>(database_.get_termfreq(term)),
          static_cast<double>(database_.get_collection_freq(term))};
}

std::uint32_t IndexView::articles_with(const std::string& term) const {
  return database_.get_termfreq(term);
}

bool IndexView::has(const std::string& term) const { return database_.term_exists(term); }

std::vector<std::uint32_t> IndexView::occurrences(const std::string& term,
                                                  std::span<const ArticleNumber> articles) const {
  std::vector<std::uint32_t> found(articles.size());
  auto posting = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  for (std::size_t i = 0; i < articles.size() && posting != end; ++i) {
    posting.skip_to(articles[i]);
    if (posting != end && *posting == articles[i]) found[i] = posting.get_wdf();
  }
  return found;
}

bool IndexView::has_positions(const std::string& term, std::size_t most) const {
  std::size_t seen = 0;
  for (auto article = database_.postlist_begin(term);
       article != database_.postlist_end(term) && seen < most;
       ++article, ++seen) {
    if (article.positionlist_begin() != article.positionlist_end()) return true;
  }
  return false;
}

void IndexView::each_term(
    const std::string& prefix,
    std::size_t most,
    const std::function<void(const std::string& term, std::uint32_t articles)>& take) const {
  std::size_t seen = 0;
  const auto end = database_.allterms_end(prefix);
  for (auto term = database_.allterms_begin(prefix); term != end && seen < most; ++term, ++seen)
    take(*term, term.get_termfreq());
}

std::vector<std::string> IndexView::synonyms(const std::string& key) const {
  return {database_.synonyms_begin(key), database_.synonyms_end(key)};
}

std::vector<ArticleNumber> IndexView::matching(const Xapian::Query& query) const {
  return found_by(database_, query);
}

std::vector<ArticleNumber> IndexView::matching(const Xapian::Query& query,
                                               std::span<const ArticleNumber> among) const {
  if (among.empty()) return {};
  GivenArticles given(among);
  return found_by(database_, Xapian::Query(&given) & query);
}

bool IndexView::matches_any(const Xapian::Query& query) const {
  return !without_weights(database_, query).get_mset(0, 1).empty();
}

std::optional<ArticleNumber> IndexView::find(std::string_view id) const {
  const std::string term = id_term(id);
  const auto posting = database_.postlist_begin(term);
  if (posting == database_.postlist_end(term)) return std::nullopt;
  return *posting;
}

std::string IndexView::record(ArticleNumber article) const {
  return database_.get_document(article).get_data();
}

std::vector<ArticleTerm> IndexView::terms_of(ArticleNumber article) const {
  std::vector<ArticleTerm> terms;
  const auto end = database_.termlist_end(article);
  for (auto term = database_.termlist_begin(article); term != end; ++term)
    terms.push_back({*term, term.get_wdf()});
  return terms;
}

}  // namespace readout::engine
