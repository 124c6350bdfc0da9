// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/glossary.h"

#include <algorithm>
#include <functional>

#include "engine/format/labels.h"

namespace readout::engine {
namespace {

std::uint64_t pair_hash(const std::string& language, const std::string& word) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // spreads the first over all bits
  const std::hash<std::string> hash;
  return hash(language) * kGoldenRatio + hash(word);
}

}  // namespace

void Glossary::add(const article::TaggedArticle& tagged,
                   const std::vector<std::string>& words,
                   const std::vector<JoinedWord>& joined) {
  for (const article::ActorTag& actor : tagged.tags.actors) {
    add_label(label_key(Field::Actor, actor.id),
              encode_label({actor.name, std::string(article::name_of(actor.type))}));
  }
  for (const article::IssueTag& issue : tagged.tags.issues) {
    add_label(label_key(Field::Issue, issue.id), encode_label({issue.name, issue.group}));
  }
  add_forms(tagged.article.language, words);
  add_joined(joined);
}

void Glossary::add_label(const std::string& key, const std::string& encoded) {
  const auto [known, is_new] = labels_.try_emplace(key, encoded);
  if (!is_new && known->second == encoded) return;
  known->second = encoded;
  // Written unchanged it would still be a change to the database: a new revision for every reader.
  if (database_.get_metadata(key) != encoded) database_.set_metadata(key, encoded);
}

void Glossary::add_forms(const std::string& language, const std::vector<std::string>& words) {
  auto known = inflections_.find(language);
  if (known == inflections_.end())
    known = inflections_.emplace(language, Inflections::for_language(language)).first;
  if (!known->second) return;
  const Inflections& inflections = *known->second;
  for (const std::string& word : words) {
    if (!words_.insert(pair_hash(language, word)).second) continue;
    for (const std::string& key : inflections.keys(word)) add_form(key, word);
    if (const auto family = inflections.family(word)) add_form(*family, word);
  }
}

void Glossary::add_joined(const std::vector<JoinedWord>& joined) {
  for (const JoinedWord& each : joined) {
    // The parts alone make the word.
    if (joined_.insert(each.parts).second) add_form(joined_key(each.word), each.parts);
  }
}

void Glossary::add_form(const std::string& key, const std::string& word) {
  const auto end = database_.synonyms_end(key);
  if (std::find(database_.synonyms_begin(key), end, word) != end) return;
  database_.add_synonym(key, word);
}

}  // namespace readout::engine
