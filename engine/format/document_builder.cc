// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/document_builder.h"

#include <algorithm>
#include <unordered_map>

#include "article/dates.h"
#include "base/hash.h"
#include "engine/fields/schema.h"
#include "engine/format/codec.h"
#include "engine/format/published_value.h"
#include "engine/format/record.h"
#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

struct Posting {
  std::vector<std::uint32_t> positions;
  Xapian::termcount without_position = 0;
};

/// The postings of one text. Gathered first and added in sorted order: Xapian's document is a
/// sorted map, and adding to it in the order of the text costs several times as much.
class Postings {
 public:
  void read(std::string_view text, std::string_view language) {
    const auto take = [this](const Token& token) {
      Posting& posting = postings_[std::string(token.term)];
      if (token.kind == Token::Kind::Joined) {
        ++posting.without_position;  // phrases go over the parts
        keep_joined(token);
        return;
      }
      posting.positions.push_back(token.position);
      if (token.kind != Token::Kind::Word) return;
      has_words_ = true;
      before_ = std::exchange(last_, {std::string(token.term), token.position});
    };
    analyse(text, take, language);
  }

  void add_to(Xapian::Document& document, const FieldSpec& spec) const {
    std::vector<const std::pair<const std::string, Posting>*> sorted;
    sorted.reserve(postings_.size());
    for (const auto& entry : postings_) sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
      return a->first < b->first;
    });
    std::string term;
    for (const auto* entry : sorted) {
      term.assign(spec.prefix);
      term += entry->first;
      const Posting& posting = entry->second;
      for (const std::uint32_t position : posting.positions)
        document.add_posting(term, position, spec.weight);
      if (posting.without_position > 0)
        document.add_term(term, posting.without_position * spec.weight);
    }
  }

  void collect_joined(std::vector<JoinedWord>& joined) const {
    for (const auto& [word, parts] : joined_) joined.push_back({word, parts});
  }

  void collect_words(std::vector<std::string>& words) const {
    if (!has_words_) return;
    for (const auto& [word, posting] : postings_) words.push_back(word);
  }

 private:
  struct Word {
    std::string term;
    std::uint32_t position = 0;
  };

  /// A joined token comes after its parts: of two words, these are the last ones. "dont" is one of
  /// a single word.
  void keep_joined(const Token& token) {
    const bool of_two = before_.position == token.position &&
                        last_.position == token.position + 1 &&
                        token.term == before_.term + last_.term;
    if (!of_two || !may_join(before_.term, last_.term)) return;
    joined_.try_emplace(std::string(token.term), joined_value(before_.term, last_.term));
  }

  std::unordered_map<std::string, Posting> postings_;
  std::unordered_map<std::string, std::string> joined_;
  Word before_;
  Word last_;
  bool has_words_ = false;
};

template <typename Value>
void keep_each_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// One field of whole values: a term a value, and where they are counted all in the field's slot.
void add_values(Xapian::Document& document,
                const FieldSpec& spec,
                const std::vector<std::string>& values) {
  if (values.empty()) return;
  for (const std::string& value : values) document.add_boolean_term(value_term(spec, value));
  if (spec.slot == kNoSlot) return;
  Encoder packed;
  packed.texts(values);
  document.add_value(static_cast<Xapian::valueno>(spec.slot), packed.take());
}

void add_published(Xapian::Document& document, const article::Published& published) {
  document.add_value(
      static_cast<Xapian::valueno>(spec_of(Field::Published).slot),
      encode_published({article::day_number(published), article::utc_seconds(published)}));
}

}  // namespace

std::string content_key(const article::Article& article, std::string_view catalogue) {
  article::TaggedArticle bare{article, {}};
  bare.article.origin.line = 0;  // a line inserted above does not change an article
  return content_hash(encode_record(bare) + std::string(catalogue));
}

BuiltDocument build_document(const article::TaggedArticle& tagged, std::string_view catalogue) {
  const article::Article& article = tagged.article;
  BuiltDocument built;
  built.id = article.id;
  Xapian::Document& document = built.document;

  Postings title;
  Postings body;
  title.read(article.title, article.language);
  body.read(article.body, article.language);
  title.add_to(document, spec_of(Field::Title));
  body.add_to(document, spec_of(Field::Body));
  title.collect_words(built.words);
  body.collect_words(built.words);
  keep_each_once(built.words);
  title.collect_joined(built.joined);
  body.collect_joined(built.joined);
  keep_each_once(built.joined);

  document.add_boolean_term(id_term(article.id));
  document.add_boolean_term(tagging_term(catalogue));
  if (!article.origin.file.empty()) document.add_boolean_term(file_term(article.origin.file));
  for (const FieldSpec& spec : kFields) {
    if (spec.values.given) add_values(document, spec, spec.values.of(tagged));
  }
  if (article.published) add_published(document, *article.published);
  document.add_value(static_cast<Xapian::valueno>(spec_of(Field::Copy).slot), article.fingerprint);
  document.add_value(kContentHashSlot, content_key(article, catalogue));
  document.set_data(encode_record(tagged));
  return built;
}

}  // namespace readout::engine
