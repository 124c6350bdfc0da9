// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/hit_maker.h"

#include "engine/searching/snippet.h"

namespace readout::engine {

std::vector<Span> spans_of(const std::vector<Match>& matches) {
  std::vector<Span> spans;
  spans.reserve(matches.size());
  for (const Match& match : matches) spans.push_back(match.span);
  return spans;
}

HitMaker::HitMaker(const CompiledQuery& query, const IndexView& index, const HitMembers& members)
    : index_(index) {
  if (members.has("title_marks")) title_.emplace(query.title);
  if (members.has("snippet")) body_.emplace(query.body);
}

Hit HitMaker::operator()(const RankedArticle& ranked) {
  const RecordDepth depth = body_ ? RecordDepth::Texts : RecordDepth::Head;
  Hit hit{index_.article(ranked.id, records_, depth), {}, ranked.score, {}};
  article::Article& article = hit.article;
  hit.partial = ranked.partial;
  if (title_) hit.title_marks = spans_of(title_->matches(article.title, article.language));
  if (body_) hit.snippet = make_snippet(article.body, *body_, article.language);
  article.body.clear();
  article.summary.clear();
  return hit;
}

}  // namespace readout::engine
