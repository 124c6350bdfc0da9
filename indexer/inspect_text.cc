// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/inspect_text.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "base/sentences.h"
#include "base/utf8.h"
#include "base/wording.h"
#include "engine/fields/schema.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

constexpr std::size_t kShownBody = 400;  // bytes
constexpr std::size_t kShownMentions = 3;
constexpr std::size_t kShownEvidence = 3;
constexpr std::size_t kAround = 50;  // bytes of context on either side
constexpr std::string_view kGiven = "given by the file";

std::string_view text_of(const article::Article& article, article::TextField field) {
  return field == article::TextField::Title ? article.title : article.body;
}

Span sentence_around(std::string_view text, Span place) {
  for (const Span sentence : split_sentences(text)) {
    if (place.begin >= sentence.begin && place.end <= sentence.end) return sentence;
  }
  return place;
}

/// The last words of `text` that fit into kAround bytes.
std::string words_before(std::string_view text) {
  if (text.size() <= kAround) return std::string(text);
  const std::size_t space = text.find(' ', text.size() - kAround);
  return space == std::string_view::npos ? "…" : "…" + std::string(text.substr(space));
}

std::string words_after(std::string_view text) {
  if (text.size() <= kAround) return std::string(text);
  const std::size_t space = text.rfind(' ', kAround);
  return space == std::string_view::npos ? "…" : std::string(text.substr(0, space + 1)) + "…";
}

class Printer {
 public:
  Printer(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void print(const article::TaggedArticle& tagged) {
    print_facts(tagged);
    for (const article::ActorTag& actor : tagged.tags.actors) print_actor(tagged.article, actor);
    for (const article::IssueTag& issue : tagged.tags.issues) print_issue(tagged.article, issue);
    out_ << "\n";
  }

 private:
  void print_facts(const article::TaggedArticle& tagged) {
    const article::Article& article = tagged.article;
    const std::string title = article.title.empty() ? "(no title)" : printable(article.title);
    out_ << style_.strong(title) << "\n";
    line("from", describe(article.origin));
    line("id", article.id);
    if (article.title_source == article::TitleSource::Made) line("title", "made from the text");
    line("date", date_of(article));
    print_fields(tagged);
    line("url", article.url);
    line("image", article.image);
    line("summary", article.summary);
    const std::string_view shown = utf8_prefix(article.body, kShownBody);
    const bool cut = shown.size() < article.body.size();
    line("body", std::string(shown) + (cut ? "… (" + size_of(article.body) + ")" : ""));
    line("fingerprint", article.fingerprint);
  }

  /// What the publisher says, by the rows of the field table.
  void print_fields(const article::TaggedArticle& tagged) {
    for (const engine::Field field : engine::kFacetedFields) {
      const engine::FieldSpec& spec = engine::spec_of(field);
      if (!spec.value_kind.empty()) continue;  // tags follow with their places
      const std::string values = joined(spec.values.of(tagged), ", ");
      const bool unknown = values.empty() && field == engine::Field::Language;
      line(spec.member, unknown ? "not known" : values);
    }
  }

  static std::string size_of(std::string_view body) {
    return counted(count_code_points(body), "character");
  }

  static std::string date_of(const article::Article& article) {
    const auto& published = article.published;
    if (!published) return "not known";
    return published->iso + " (" + std::string(article::name_of(published->precision)) + ", from " +
           published->origin + ")";
  }

  void line(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    constexpr std::size_t kWidth = 12;
    std::string label(name);
    label.resize(std::max(kWidth, label.size() + 1), ' ');
    out_ << "  " << style_.faint(label) << printable(value) << "\n";
  }

  void print_actor(const article::Article& article, const article::ActorTag& actor) {
    out_ << "  " << style_.faint("actor       ") << style_.strong(printable(actor.name)) << " ("
         << article::name_of(actor.type) << ", " << printable(actor.id) << "), "
         << counted(actor.mentions.size(), "mention") << "\n";
    const std::size_t shown = std::min(kShownMentions, actor.mentions.size());
    for (std::size_t i = 0; i < shown; ++i) {
      out_ << "                " << in_context(article, actor.mentions[i], style_) << "\n";
    }
  }

  void print_issue(const article::Article& article, const article::IssueTag& issue) {
    out_ << "  " << style_.faint("issue       ") << style_.strong(printable(issue.name)) << " ("
         << printable(issue.group) << ", " << printable(issue.id) << ")\n";
    const std::size_t shown = std::min(kShownEvidence, issue.evidence.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const article::Mention& place = issue.evidence[i];
      const bool given = place.field == article::TextField::Metadata;
      out_ << "                "
           << printable(given ? kGiven : slice(text_of(article, place.field), place.span)) << "\n";
    }
  }

  std::ostream& out_;
  const Style& style_;
};

}  // namespace

std::string in_context(const article::Article& article,
                       const article::Mention& mention,
                       const Style& style) {
  if (mention.field == article::TextField::Metadata) return std::string(kGiven);
  const std::string_view text = text_of(article, mention.field);
  const Span sentence = sentence_around(text, mention.span);
  const std::string before = words_before(slice(text, {sentence.begin, mention.span.begin}));
  const std::string after = words_after(slice(text, {mention.span.end, sentence.end}));
  const std::string found = printable(slice(text, mention.span));
  const std::string marked = style.bold.empty() ? "[" + found + "]" : style.strong(found);
  return printable(before) + marked + printable(after);
}

void print_inspected(std::ostream& out, const article::TaggedArticle& tagged, const Style& style) {
  Printer(out, style).print(tagged);
}

}  // namespace readout::indexer
