// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/record.h"

#include <cstring>
#include <type_traits>

#include "base/error.h"
#include "base/hash.h"
#include "engine/format/codec.h"

namespace readout::engine {
namespace {

// What a record holds, in its order: each list is read by the Writer and by the Reader below.

template <typename Coder, typename Article>
void code_article(Coder& coder, Article& article) {
  coder(article.id,
        article.url,
        article.title,
        article.title_source,
        article.body,
        article.summary,
        article.published,
        article.source,
        article.authors,
        article.language,
        article.sections,
        article.image,
        article.explicit_actors,
        article.explicit_issues,
        article.fingerprint,
        article.origin.path,
        article.origin.line,
        article.origin.file);
}

template <typename Coder, typename Published>
requires std::is_same_v<std::remove_const_t<Published>, article::Published>
void code(Coder& coder, Published& published) {
  coder(published.iso, published.precision, published.origin);
}

template <typename Coder, typename Actor>
requires std::is_same_v<std::remove_const_t<Actor>, article::ActorTag>
void code(Coder& coder, Actor& actor) { coder(actor.id, actor.name, actor.type, actor.mentions); }

template <typename Coder, typename Issue>
requires std::is_same_v<std::remove_const_t<Issue>, article::IssueTag>
void code(Coder& coder, Issue& issue) {
  coder(issue.id, issue.name, issue.group, issue.score, issue.evidence);
}

constexpr double kThousandths = 1000;  // of a score: enough to show

class Writer {
 public:
  template <typename... Members>
  void operator()(const Members&... members) {
    (put(members), ...);
  }

  [[nodiscard]] std::string take() { return out_.take(); }

 private:
  void put(const std::string& text) { out_.text(text); }
  void put(const std::vector<std::string>& texts) { out_.texts(texts); }
  void put(std::uint64_t number) { out_.number(number); }
  void put(double score) { out_.signed_number(static_cast<std::int64_t>(score * kThousandths)); }

  template <typename Value>
  requires std::is_enum_v<Value>
  void put(Value value) { out_.number(static_cast<std::uint64_t>(value)); }

  template <typename Value>
  void put(const std::optional<Value>& value) {
    out_.number(value ? 1 : 0);
    if (value) code(*this, *value);
  }

  template <typename Value>
  void put(const std::vector<Value>& values) {
    out_.number(values.size());
    for (const Value& value : values) code(*this, value);
  }

  void put(const std::vector<article::Mention>& mentions) {
    out_.number(mentions.size());
    std::uint32_t previous = 0;
    for (const article::Mention& mention : mentions) {
      put(mention.field);
      out_.signed_number(std::int64_t{mention.span.begin} - std::int64_t{previous});
      out_.number(mention.span.end - mention.span.begin);
      previous = mention.span.begin;
    }
  }

  Encoder out_;
};

class Reader {
 public:
  explicit Reader(std::string_view record) : in_(record) {}

  template <typename... Members>
  void operator()(Members&... members) {
    (get(members), ...);
  }

 private:
  void get(std::string& text) { text = in_.text(); }
  void get(std::vector<std::string>& texts) { texts = in_.texts(); }
  void get(std::uint64_t& number) { number = in_.number(); }
  void get(double& score) { score = static_cast<double>(in_.signed_number()) / kThousandths; }

  template <typename Value>
  requires std::is_enum_v<Value>
  void get(Value& value) { value = static_cast<Value>(in_.number()); }

  template <typename Value>
  void get(std::optional<Value>& value) {
    value.reset();
    if (in_.number() != 0) code(*this, value.emplace());
  }

  template <typename Value>
  void get(std::vector<Value>& values) {
    values.resize(in_.count());
    for (Value& value : values) code(*this, value);
  }

  void get(std::vector<article::Mention>& mentions) {
    mentions.resize(in_.count());
    std::int64_t previous = 0;
    for (article::Mention& mention : mentions) {
      get(mention.field);
      previous += in_.signed_number();
      mention.span.begin = static_cast<std::uint32_t>(previous);
      mention.span.end = mention.span.begin + static_cast<std::uint32_t>(in_.number());
    }
  }

  Decoder in_;
};

std::string sum_of(std::string_view bytes) {
  const std::uint64_t sum = checksum(bytes);
  std::string out(sizeof sum, '\0');
  std::memcpy(out.data(), &sum, sizeof sum);
  return out;
}

/// What stands behind the checksum, which has to be right: Xapian returns what lies on the disk.
std::string_view checked(std::string_view record) {
  constexpr std::size_t kSum = sizeof(std::uint64_t);
  if (record.size() < kSum || sum_of(record.substr(kSum)) != record.substr(0, kSum))
    throw Error(ErrorCode::IndexFormat, "the record of an article is damaged");
  return record.substr(kSum);
}

}  // namespace

std::string encode_record(const article::TaggedArticle& tagged) {
  Writer writer;
  code_article(writer, tagged.article);
  writer(tagged.tags.actors, tagged.tags.issues);
  const std::string bytes = writer.take();
  return sum_of(bytes) + bytes;
}

article::TaggedArticle decode_record(std::string_view record) {
  Reader reader(checked(record));
  article::TaggedArticle tagged;
  code_article(reader, tagged.article);
  reader(tagged.tags.actors, tagged.tags.issues);
  return tagged;
}

}  // namespace readout::engine
