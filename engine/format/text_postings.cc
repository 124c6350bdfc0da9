// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/text_postings.h"

#include <algorithm>
#include <string>
#include <utility>

namespace readout::engine {

void TextPostings::read(std::string_view text,
                        std::string_view language,
                        std::set<JoinedWord>& joined) {
  for (const Entry& entry : entries_) entry_of_term_[entry.term] = kNone;
  entries_.clear();
  places_.clear();
  before_ = last_ = {};
  has_words_ = false;
  analyse(
      text, [&](const Token& token) { take(token, joined); }, language);
}

void TextPostings::take(const Token& token, std::set<JoinedWord>& joined) {
  const std::uint32_t term = terms_.number_of(token.term);
  Entry& entry = entry_of(term);
  if (token.kind == Token::Kind::Joined) {
    ++entry.without_place;  // phrases go over the parts
    keep_joined(token, joined);
    return;
  }
  const auto place = static_cast<std::uint32_t>(places_.size());
  places_.push_back({token.position, kNone});
  (entry.first == kNone ? entry.first : places_[entry.last].next) = place;
  entry.last = place;
  ++entry.places;
  if (token.kind != Token::Kind::Word) return;
  has_words_ = true;
  before_ = std::exchange(last_, {term, token.position});
}

TextPostings::Entry& TextPostings::entry_of(std::uint32_t term) {
  if (term >= entry_of_term_.size()) entry_of_term_.resize(2 * std::size_t{term} + 1, kNone);
  std::uint32_t& entry = entry_of_term_[term];
  if (entry == kNone) {
    entry = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({term, kNone, kNone, 0, 0});
  }
  return entries_[entry];
}

/// A joined token comes after its parts: of two words, these are the last ones. "dont" is one of a
/// single word.
void TextPostings::keep_joined(const Token& token, std::set<JoinedWord>& joined) const {
  if (before_.position == 0 || before_.position != token.position ||
      last_.position != token.position + 1) {
    return;
  }
  const std::string_view first = terms_.text(before_.term);
  const std::string_view second = terms_.text(last_.term);
  if (token.term.size() != first.size() + second.size() || !token.term.starts_with(first) ||
      !token.term.ends_with(second) || !may_join(first, second)) {
    return;
  }
  joined.insert({std::string(token.term), joined_value(first, second)});
}

/// In the order of the terms: Xapian's document is a sorted map, and adding to it in the order of
/// the text costs several times as much.
void TextPostings::add_to(Xapian::Document& document, const FieldSpec& spec) {
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    return terms_.before(a.term, b.term);
  });
  std::string term;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    entry_of_term_[entry.term] = static_cast<std::uint32_t>(i);
    term.assign(spec.prefix);
    term += terms_.text(entry.term);
    document.add_term(term, (entry.places + entry.without_place) * spec.weight);
  }
}

TextVector TextPostings::vector() const {
  TextVector text;
  text.terms.reserve(entries_.size());
  text.positions.reserve(places_.size());
  for (const Entry& entry : entries_) {
    text.terms.push_back({entry.term, entry.places, entry.without_place});
    for (std::uint32_t place = entry.first; place != kNone; place = places_[place].next)
      text.positions.push_back(places_[place].position);
  }
  return text;
}

}  // namespace readout::engine
