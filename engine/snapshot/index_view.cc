// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/index_view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/fields/schema.h"
#include "engine/format/term_vector.h"
#include "engine/parts/stored_article.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

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

/// A way through terms of a part, in the order of their bytes.
struct TermsOfPart {
  const NumberedPart& part;
  const Xapian::Database& database;
  Xapian::TermIterator at;
  Xapian::TermIterator end;

  [[nodiscard]] bool stands_at(const std::string& term) const { return at != end && *at == term; }
  void skip_behind(const std::string& term) {
    if (at != end) at.skip_to(term);
    if (stands_at(term)) ++at;
  }
};

std::optional<std::string> least_of(const std::vector<TermsOfPart>& walks) {
  std::optional<std::string> least;
  for (const TermsOfPart& walk : walks) {
    if (walk.at == walk.end) continue;
    std::string term = *walk.at;
    if (!least || term < *least) least = std::move(term);
  }
  return least;
}

/// A way through the words of a part's titles and bodies.
struct WordsOfPart {
  const TermVectors* vectors;
  std::size_t at;

  [[nodiscard]] bool has_more() const { return at < vectors->terms().size(); }
  [[nodiscard]] std::string_view word() const { return vectors->terms()[at]; }
};

/// The first of those that begin with `prefix`.
std::optional<std::string_view> least_of(const std::vector<WordsOfPart>& walks,
                                         std::string_view prefix) {
  std::optional<std::string_view> least;
  for (const WordsOfPart& walk : walks) {
    if (!walk.has_more() || !walk.word().starts_with(prefix)) continue;
    if (!least || walk.word() < *least) least = walk.word();
  }
  return least;
}

/// Takes all that stand at the word on; what they count together.
WordCounts pass_over(std::string_view word, std::vector<WordsOfPart>& walks) {
  WordCounts sum;
  for (WordsOfPart& walk : walks) {
    if (!walk.has_more() || walk.word() != word) continue;
    const WordCounts counts = walk.vectors->counts(walk.at++);
    sum.title += counts.title;
    sum.body += counts.body;
  }
  return sum;
}

/// Takes all that stand at the term on; an article that has it.
std::optional<ArticleNumber> pass_over(const std::string& term, std::vector<TermsOfPart>& walks) {
  std::optional<ArticleNumber> article;
  for (TermsOfPart& walk : walks) {
    if (!walk.stands_at(term)) continue;
    each_posting(walk.part, walk.database, term, [&](const Xapian::PostingIterator& at) {
      article = walk.part.base + *at;
      return false;
    });
    ++walk.at;
  }
  return article;
}

}  // namespace

WordList IndexView::read(const std::string& term) const {
  ask_to_go_on();
  WordList list;
  std::size_t stored = 0;
  for (const NumberedPart& part : columns_.parts()) stored += database(part).get_termfreq(term);
  list.postings.reserve(stored);
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
  ask_to_go_on();
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
  ask_to_go_on();
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

bool IndexView::has_positions(Field text, const std::string& word, std::size_t most) const {
  const std::string term = std::string(spec_of(text).prefix) + word;
  WordPositions positions = this->positions(text, {word});
  std::size_t seen = 0;
  bool found = false;
  for (const NumberedPart& part : columns_.parts()) {
    if (found || seen >= most) break;
    each_posting(part, database(part), term, [&](const Xapian::PostingIterator& posting) {
      found = !positions.in(part.base + *posting).front().positions.empty();
      return !found && ++seen < most;
    });
  }
  return found;
}

void IndexView::each_id(
    std::string_view after,
    const std::function<bool(std::string_view id, ArticleNumber article)>& take) const {
  // An id is never so long that its term would be a hash (article/identity.h).
  const std::string prefix(spec_of(Field::Id).prefix);
  const std::string last = prefix + std::string(after);
  std::vector<TermsOfPart> walks;
  for (const NumberedPart& part : columns_.parts()) {
    const Xapian::Database& database = this->database(part);
    walks.push_back(
        {part, database, database.allterms_begin(prefix), database.allterms_end(prefix)});
    walks.back().skip_behind(last);
  }
  while (const std::optional<std::string> term = least_of(walks)) {
    const std::optional<ArticleNumber> article = pass_over(*term, walks);
    if (article && !take(std::string_view(*term).substr(prefix.size()), *article)) return;
  }
}

std::vector<std::string> IndexView::terms(const std::string& prefix) const {
  ask_to_go_on();
  std::set<std::string> terms;
  for (const NumberedPart& part : columns_.parts())
    terms.insert(database(part).allterms_begin(prefix), database(part).allterms_end(prefix));
  return {terms.begin(), terms.end()};
}

void IndexView::each_word(
    std::string_view prefix,
    std::size_t most,
    const std::function<void(std::string_view word, WordCounts)>& take) const {
  std::vector<WordsOfPart> walks;
  for (const NumberedPart& part : columns_.parts()) {
    const TermVectors& vectors = part.part->vectors();
    walks.push_back({&vectors, vectors.terms().first_from(prefix)});
  }
  constexpr std::size_t kSome = 256;
  for (std::size_t seen = 0; seen < most; ++seen) {
    if (seen % kSome == 0) ask_to_go_on();
    const std::optional<std::string_view> word = least_of(walks, prefix);
    if (!word) return;
    take(*word, pass_over(*word, walks));
  }
}

WordCounts IndexView::counts_of(std::string_view word) const noexcept {
  WordCounts sum;
  for (const NumberedPart& part : columns_.parts()) {
    const TermVectors& vectors = part.part->vectors();
    const auto number = vectors.number_of(word);
    if (!number) continue;
    const WordCounts counts = vectors.counts(*number);
    sum.title += counts.title;
    sum.body += counts.body;
  }
  return sum;
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

article::TaggedArticle IndexView::article(ArticleNumber number,
                                          RecordReader& reader,
                                          RecordDepth depth,
                                          std::string_view id) const {
  ask_to_go_on();
  const NumberedPart& part = columns_.parts().of(number);
  return read_article({database(part), part.part->name(), number - part.base, id}, reader, depth);
}

std::vector<ArticleWord> IndexView::words_of(ArticleNumber article) const {
  ask_to_go_on();
  const NumberedPart& part = columns_.parts().of(article);
  const TermVectors& vectors = part.part->vectors();
  VectorsWindow window(vectors);
  std::vector<ArticleWord> words;
  const std::string_view bytes = window.of(article - part.base);
  if (bytes.empty()) return words;
  for (const VectorTerm& term : TermVectorReader(bytes).body().whole().terms) {
    if (term.number < vectors.terms().size())
      words.push_back({std::string(vectors.terms()[term.number]), term.places + term.unplaced});
  }
  return words;
}

}  // namespace readout::engine
