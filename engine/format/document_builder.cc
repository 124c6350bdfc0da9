// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/document_builder.h"

#include "base/hash.h"
#include "engine/fields/schema.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
std::string content_key(const article::Article& article, std::string_view catalogue) {
  article::Article bare = article;
  bare.origin.line = 0;  // a line inserted above does not change an article
  return content_hash(bytes_of(bare) + std::string(catalogue));
}

DocumentBuilder::DocumentBuilder(std::string_view catalogue)
    : catalogue_(catalogue), title_(terms_), body_(terms_) {}

Xapian::Document DocumentBuilder::build(const article::TaggedArticle& tagged) {
  const article::Article& article = tagged.article;
  Xapian::Document document;
  title_.read(article.title, article.language, joined_);
  body_.read(article.body, article.language, joined_);
  title_.add_to(document, spec_of(Field::Title));
  body_.add_to(document, spec_of(Field::Body));
  vectors_.push_back({title_.vector(), body_.vector()});
  note_words(article.language, title_);
  note_words(article.language, body_);

  document.add_boolean_term(id_term(article.id));
  document.add_boolean_term(tagging_term(catalogue_));
  if (!article.origin.file.empty()) document.add_boolean_term(file_term(article.origin.file));
  for (const FieldSpec& spec : kFields) {
    if (!spec.values.given) continue;
    for (const std::string& value : spec.values.of(tagged))
      document.add_boolean_term(value_term(spec, value));
  }
  document.add_value(kContentHashSlot, content_key(article, catalogue_));
  document.set_data(records_.write(tagged));
  return document;
}

void DocumentBuilder::note_words(const std::string& language, const TextPostings& text) {
  if (!text.has_words()) return;
  std::vector<bool>& noted = words_[language];
  noted.resize(terms_.size());
  text.each_term([&noted](std::uint32_t term) { noted[term] = true; });
}

BatchWords DocumentBuilder::words() const {
  BatchWords found;
  for (const auto& [language, noted] : words_) {
    std::vector<std::string>& words = found.of_language[language];
    for (std::uint32_t term = 0; term < noted.size(); ++term) {
      if (noted[term]) words.emplace_back(terms_.text(term));
    }
  }
  found.joined.assign(joined_.begin(), joined_.end());
  return found;
}

}  // namespace readout::engine
