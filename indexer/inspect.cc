// SPDX-License-Identifier: GPL-3.0-or-later
// indexer inspect: what would be indexed, and why. Writes nothing.
#include <iostream>

#include "article/article_json.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/sources.h"
#include "indexer/terminal_text.h"
#include "tagging/tagger.h"

namespace readout {
namespace {

constexpr std::size_t kShownBody = 400;
constexpr std::size_t kShownPlaces = 3;

void line(std::string_view name, std::string_view value) {
  if (!value.empty()) std::cout << "  " << name << ": " << terminal_text(value) << "\n";
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

std::string_view text_of(const Article& article, TextField field) {
  return field == TextField::Title ? std::string_view(article.title)
                                   : std::string_view(article.body);
}

/// A place with a few words around it, so that one sees why.
std::string in_context(const Article& article, const Mention& mention) {
  if (mention.field == TextField::Metadata) return "given by the file";
  constexpr std::uint32_t kAround = 40;
  const std::string_view text = text_of(article, mention.field);
  for (const Span sentence : split_sentences(text)) {
    if (mention.span.begin < sentence.begin || mention.span.end > sentence.end) continue;
    const std::uint32_t begin =
        std::max(sentence.begin, mention.span.begin > kAround ? mention.span.begin - kAround : 0);
    const std::string_view before = text.substr(begin, mention.span.begin - begin);
    const std::size_t space =
        begin == sentence.begin ? 0 : std::min(before.find(' ') + 1, before.size());
    const std::string_view after =
        text.substr(mention.span.end, std::min(sentence.end - mention.span.end, kAround));
    return std::string(before.substr(space)) + "[" + std::string(slice(text, mention.span)) + "]" +
           std::string(utf8_prefix(after, kAround));
  }
  return std::string(slice(text, mention.span));
}

void print_tags(const TaggedArticle& tagged) {
  for (const ActorTag& actor : tagged.tags.actors) {
    std::cout << "  actor " << terminal_text(actor.id) << " (" << terminal_text(actor.name) << ", "
              << name_of(actor.type) << "), " << actor.mentions.size()
              << (actor.mentions.size() == 1 ? " mention\n" : " mentions\n");
    for (std::size_t i = 0; i < std::min(kShownPlaces, actor.mentions.size()); ++i) {
      std::cout << "      " << terminal_text(in_context(tagged.article, actor.mentions[i])) << "\n";
    }
  }
  for (const IssueTag& issue : tagged.tags.issues) {
    std::cout << "  issue " << terminal_text(issue.id) << " (" << terminal_text(issue.name)
              << "), score " << issue.score << "\n";
    for (std::size_t i = 0; i < std::min(kShownPlaces, issue.evidence.size()); ++i) {
      const Mention& place = issue.evidence[i];
      const bool given = place.field == TextField::Metadata;
      std::cout << "      "
                << terminal_text(given ? "given by the file"
                                       : slice(text_of(tagged.article, place.field), place.span))
                << "\n";
    }
  }
}

void print(const TaggedArticle& tagged) {
  const Article& article = tagged.article;
  std::cout << terminal_text(article.title) << "\n";
  if (article.title_source == TitleSource::Made) line("title", "made from the text");
  line("id", article.id);
  line("path",
       article.origin.path +
           (article.origin.line > 0 ? ":" + std::to_string(article.origin.line) : ""));
  line("url", article.url);
  line("image", article.image);
  if (article.published) {
    line("published",
         article.published->iso + " (" + std::string(name_of(article.published->precision)) +
             ", from " + article.published->origin + ")");
  } else {
    line("published", "not known");
  }
  line("source", article.source);
  line("authors", joined(article.authors));
  line("language", article.language);
  line("section", article.section);
  line("keywords", joined(article.keywords));
  line("summary", article.summary);
  const std::string_view shown = utf8_prefix(article.body, kShownBody);
  line("body", std::string(shown) + (shown.size() < article.body.size() ? "…" : ""));
  print_tags(tagged);
  std::cout << "\n";
}

}  // namespace

int run_inspect(const Options& options) {
  const Sources sources = find_sources(options.operands);
  const Tagger tagger(catalogue_of(options.settings));
  std::size_t skipped = 0;
  const auto report = [&skipped](const ReadProblem& problem) {
    ++skipped;
    std::cerr << terminal_text(problem.path);
    if (problem.line > 0) std::cerr << ":" << problem.line;
    std::cerr << ": " << terminal_text(problem.message) << "\n";
  };
  for (const ReadProblem& problem : sources.problems) report(problem);
  const ReadEvents events{[&](Article article) {
                            Tags tags = tagger.tag(article);
                            const TaggedArticle tagged{std::move(article), std::move(tags)};
                            if (options.json) {
                              std::cout << to_json(tagged) << "\n";
                            } else {
                              print(tagged);
                            }
                          },
                          report};
  for (const SourceFile& source : sources.files) read_source(source, events);
  std::cout.flush();
  if (sources.files.empty()) return kWrongUsage;
  return skipped > 0 ? kSomethingSkipped : kAllWell;
}

}  // namespace readout
