// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/record.h"

#include "engine/format/codec.h"

namespace readout::engine {
namespace {

void encode_mentions(Encoder& out, const std::vector<article::Mention>& mentions) {
  out.number(mentions.size());
  std::uint32_t previous = 0;
  for (const article::Mention& mention : mentions) {
    out.number(static_cast<std::uint64_t>(mention.field));
    out.signed_number(std::int64_t{mention.span.begin} - std::int64_t{previous});
    out.number(mention.span.end - mention.span.begin);
    previous = mention.span.begin;
  }
}

std::vector<article::Mention> decode_mentions(Decoder& in) {
  std::vector<article::Mention> mentions(in.count());
  std::int64_t previous = 0;
  for (article::Mention& mention : mentions) {
    mention.field = static_cast<article::TextField>(in.number());
    previous += in.signed_number();
    mention.span.begin = static_cast<std::uint32_t>(previous);
    mention.span.end = mention.span.begin + static_cast<std::uint32_t>(in.number());
  }
  return mentions;
}

void encode_published(Encoder& out, const std::optional<article::Published>& published) {
  out.number(published ? 1 : 0);
  if (!published) return;
  out.text(published->iso);
  out.number(static_cast<std::uint64_t>(published->precision));
  out.text(published->origin);
}

std::optional<article::Published> decode_published(Decoder& in) {
  if (in.number() == 0) return std::nullopt;
  article::Published published;
  published.iso = in.text();
  published.precision = static_cast<article::DatePrecision>(in.number());
  published.origin = in.text();
  return published;
}

void encode_article(Encoder& out, const article::Article& article) {
  out.text(article.id);
  out.text(article.url);
  out.text(article.title);
  out.number(static_cast<std::uint64_t>(article.title_source));
  out.text(article.body);
  out.text(article.summary);
  encode_published(out, article.published);
  out.text(article.source);
  out.texts(article.authors);
  out.text(article.language);
  out.text(article.section);
  out.texts(article.keywords);
  out.text(article.image);
  out.texts(article.explicit_actors);
  out.texts(article.explicit_issues);
  out.text(article.fingerprint);
  out.text(article.origin.path);
  out.number(article.origin.line);
  out.text(article.origin.file);
}

article::Article decode_article(Decoder& in) {
  article::Article article;
  article.id = in.text();
  article.url = in.text();
  article.title = in.text();
  article.title_source = static_cast<article::TitleSource>(in.number());
  article.body = in.text();
  article.summary = in.text();
  article.published = decode_published(in);
  article.source = in.text();
  article.authors = in.texts();
  article.language = in.text();
  article.section = in.text();
  article.keywords = in.texts();
  article.image = in.text();
  article.explicit_actors = in.texts();
  article.explicit_issues = in.texts();
  article.fingerprint = in.text();
  article.origin.path = in.text();
  article.origin.line = in.number();
  article.origin.file = in.text();
  return article;
}

void encode_tags(Encoder& out, const article::Tags& tags) {
  out.number(tags.actors.size());
  for (const article::ActorTag& actor : tags.actors) {
    out.text(actor.id);
    out.text(actor.name);
    out.number(static_cast<std::uint64_t>(actor.type));
    encode_mentions(out, actor.mentions);
  }
  out.number(tags.issues.size());
  for (const article::IssueTag& issue : tags.issues) {
    out.text(issue.id);
    out.text(issue.name);
    out.text(issue.group);
    out.signed_number(
        static_cast<std::int64_t>(issue.score * 1000.0));  // thousandths are enough to show
    encode_mentions(out, issue.evidence);
  }
}

article::Tags decode_tags(Decoder& in) {
  article::Tags tags;
  tags.actors.resize(in.count());
  for (article::ActorTag& actor : tags.actors) {
    actor.id = in.text();
    actor.name = in.text();
    actor.type = static_cast<article::ActorType>(in.number());
    actor.mentions = decode_mentions(in);
  }
  tags.issues.resize(in.count());
  for (article::IssueTag& issue : tags.issues) {
    issue.id = in.text();
    issue.name = in.text();
    issue.group = in.text();
    issue.score = static_cast<double>(in.signed_number()) / 1000.0;
    issue.evidence = decode_mentions(in);
  }
  return tags;
}

}  // namespace

std::string encode_record(const article::TaggedArticle& tagged) {
  Encoder out;
  encode_article(out, tagged.article);
  encode_tags(out, tagged.tags);
  return out.take();
}

article::TaggedArticle decode_record(std::string_view record) {
  Decoder in(record);
  article::TaggedArticle tagged;
  tagged.article = decode_article(in);
  tagged.tags = decode_tags(in);
  return tagged;
}

}  // namespace readout::engine
