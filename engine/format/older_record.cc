// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/older_record.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/format/codec.h"

namespace readout::engine {
namespace {

// Formats before had no term for what tagged an article. From readout-4 to readout-7 all else of a
// record stayed as it was: they differ in terms.
constexpr auto kOlderFormats = std::to_array<OlderFormat>({
    {.name = "readout-4", .section_apart = true},
    {.name = "readout-5"},
    {.name = "readout-6"},
    {.name = "readout-7"},
});

class OlderReader {
 public:
  OlderReader(const OlderFormat& format, std::string_view record) : format_(format), in_(record) {}

  article::TaggedArticle read() {
    article::TaggedArticle tagged;
    tagged.article = read_article();
    tagged.tags.actors.resize(in_.count());
    for (article::ActorTag& actor : tagged.tags.actors) {
      actor.id = in_.text();
      actor.name = in_.text();
      actor.type = static_cast<article::ActorType>(in_.number());
      actor.mentions = read_mentions();
    }
    tagged.tags.issues.resize(in_.count());
    for (article::IssueTag& issue : tagged.tags.issues) {
      constexpr double kThousandths = 1000;
      issue.id = in_.text();
      issue.name = in_.text();
      issue.group = in_.text();
      issue.score = static_cast<double>(in_.signed_number()) / kThousandths;
      issue.evidence = read_mentions();
    }
    return tagged;
  }

 private:
  article::Article read_article() {
    article::Article article;
    article.id = in_.text();
    article.url = in_.text();
    article.title = in_.text();
    article.title_source = static_cast<article::TitleSource>(in_.number());
    article.body = in_.text();
    article.summary = in_.text();
    if (in_.number() != 0) article.published = read_published();
    article.source = in_.text();
    article.authors = in_.texts();
    article.language = in_.text();
    article.sections = read_sections();
    article.image = in_.text();
    article.explicit_actors = in_.texts();
    article.explicit_issues = in_.texts();
    article.fingerprint = in_.text();
    article.origin.path = in_.text();
    article.origin.line = in_.number();
    article.origin.file = in_.text();
    return article;
  }

  article::Published read_published() {
    article::Published published;
    published.iso = in_.text();
    published.precision = static_cast<article::DatePrecision>(in_.number());
    published.origin = in_.text();
    return published;
  }

  /// As the readers of today make the list of both: the section first, and each once.
  std::vector<std::string> read_sections() {
    if (!format_.section_apart) return in_.texts();
    std::string section(in_.text());
    std::vector<std::string> sections = in_.texts();
    if (section.empty()) return sections;
    std::erase(sections, section);
    sections.insert(sections.begin(), std::move(section));
    return sections;
  }

  std::vector<article::Mention> read_mentions() {
    std::vector<article::Mention> mentions(in_.count());
    std::int64_t begin = 0;
    for (article::Mention& mention : mentions) {
      mention.field = static_cast<article::TextField>(in_.number());
      begin += in_.signed_number();
      mention.span.begin = static_cast<std::uint32_t>(begin);
      mention.span.end = mention.span.begin + static_cast<std::uint32_t>(in_.number());
    }
    return mentions;
  }

  const OlderFormat& format_;
  Decoder in_;
};

}  // namespace

const OlderFormat* older_format(std::string_view name) noexcept {
  const auto found =
      std::find_if(kOlderFormats.begin(), kOlderFormats.end(), [name](const OlderFormat& format) {
        return format.name == name;
      });
  return found == kOlderFormats.end() ? nullptr : &*found;
}

std::string older_format_names() {
  std::string names;
  for (const OlderFormat& format : kOlderFormats)
    names.append(names.empty() ? "" : ", ").append(format.name);
  return names;
}

article::TaggedArticle decode_older_record(const OlderFormat& format, std::string_view record) {
  return OlderReader(format, record).read();
}

}  // namespace readout::engine
