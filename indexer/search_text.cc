// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search_text.h"

#include <algorithm>
#include <ostream>

#include "base/settings.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

class Printer {
 public:
  Printer(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void print(const engine::SearchResult& result, std::size_t offset) {
    print_head(result);
    std::size_t rank = offset;
    for (const engine::Hit& hit : result.hits) print_hit(hit, ++rank);
    for (const engine::FacetCounts& facet : result.facets) print_facet(facet);
  }

 private:
  void print_head(const engine::SearchResult& result) {
    out_ << counted(result.total, "article") << " of " << grouped(result.index.articles);
    if (!result.query.understood.empty()) out_ << " for " << printable(result.query.understood);
    out_ << "\n";
    print_partial(result);
    for (const engine::QueryProblem& problem : result.query.problems)
      print_problem(result.query, problem);
    out_ << "\n";
  }

  void print_partial(const engine::SearchResult& result) {
    if (result.partial_total == 0) return;
    const std::size_t all = result.all_words.value_or(0);
    if (!result.query.relaxed) {
      out_ << "All have all the words; " << grouped(result.partial_total)
           << " more have most of them.\n";
    } else if (all > 0) {
      out_ << counted(all, "article") << " with all the words; the others have most of them.\n";
    } else {
      out_ << "None has all the words: these have most of them.\n";
    }
  }

  void print_problem(const engine::QueryReport& query, const engine::QueryProblem& problem) {
    const std::string place = printable(slice(query.text, problem.span));
    out_ << (problem.parameter.empty() ? "Query" : flag_of(problem.parameter)) << ": ";
    if (!place.empty()) out_ << "'" << place << "': ";
    out_ << printable(problem.message) << "\n";
  }

  void print_hit(const engine::Hit& hit, std::size_t rank) {
    const std::string number = std::to_string(rank) + ". ";
    const std::string indent(number.size(), ' ');
    out_ << number << title(hit) << "\n" << indent << style_.faint(facts(hit)) << "\n";
    if (!hit.snippet.text.empty()) {
      out_ << indent << marked(hit.snippet.text, hit.snippet.marks, style_) << "\n";
    }
    names(indent + "Actors: ", hit.tags.actors);
    names(indent + "Issues: ", hit.tags.issues);
    out_ << "\n";
  }

  /// On a terminal the title is bold anyway: marks would not be seen.
  std::string title(const engine::Hit& hit) {
    if (hit.article.title.empty()) return style_.strong("(no title)");
    return style_.strong(printable(hit.article.title));
  }

  static std::string facts(const engine::Hit& hit) {
    std::string line = hit.article.source.empty() ? "" : printable(hit.article.source) + " · ";
    line += hit.article.published ? printable(hit.article.published->iso) : "undated";
    line += " · " + printable(hit.article.id);
    return hit.partial ? line + " · most of the words" : line;
  }

  template <typename Tag>
  void names(const std::string& label, const std::vector<Tag>& tags) {
    if (tags.empty()) return;
    std::string line;
    for (const Tag& tag : tags) line += (line.empty() ? "" : ", ") + printable(tag.name);
    out_ << label << line << "\n";
  }

  void print_facet(const engine::FacetCounts& facet) {
    if (facet.values.empty()) return;
    out_ << style_.strong(engine::spec_of(facet.field).name) << "\n";
    for (const engine::FacetValue& value : facet.values) {
      std::string count = grouped(value.count);
      count.insert(0, kCountWidth - std::min(kCountWidth, count.size()), ' ');
      out_ << (value.selected ? "* " : "  ") << count << "  " << printable(value.name);
      if (value.id != value.name) out_ << "  " << style_.faint(printable(value.id));
      out_ << "\n";
    }
    if (facet.more) out_ << "           …\n";
    out_ << "\n";
  }

  static constexpr std::size_t kCountWidth = 7;

  std::ostream& out_;
  const Style& style_;
};

}  // namespace

std::string marked(std::string_view text, const std::vector<Span>& marks, const Style& style) {
  std::string out;
  std::uint32_t done = 0;
  for (const Span mark : marks) {
    out += printable(slice(text, {done, mark.begin})) + style.strong(printable(slice(text, mark)));
    done = mark.end;
  }
  return out + printable(text.substr(done));
}

void print_result(std::ostream& out,
                  const engine::SearchResult& result,
                  std::size_t offset,
                  const Style& style) {
  Printer(out, style).print(result, offset);
}

}  // namespace readout::indexer
