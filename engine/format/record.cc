// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/record.h"

#include <cstddef>
#include <optional>
#include <type_traits>
#include <vector>

#include "engine/format/codec.h"

namespace readout::engine {
namespace {

// What a piece holds, in its order: each list is read by the Writer and by the Reader below.

template <typename Coder, typename Tagged>
void code_head(Coder& coder, Tagged& tagged) {
  auto& article = tagged.article;
  coder(article.id,
        article.url,
        article.title,
        article.title_source,
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
        article.origin.file,
        tagged.tags.actors,
        tagged.tags.issues);
}

template <typename Coder, typename Article>
void code_texts(Coder& coder, Article& article) {
  coder(article.body, article.summary);
}

template <typename Coder, typename Published>
requires std::is_same_v<std::remove_const_t<Published>, article::Published>
void code(Coder& coder, Published& published) {
  coder(published.iso, published.precision, published.origin);
}

template <typename Coder, typename Actor>
requires std::is_same_v<std::remove_const_t<Actor>, article::ActorTag>
void code(Coder& coder, Actor& actor) { coder(actor.id, actor.name, actor.type); }

template <typename Coder, typename Issue>
requires std::is_same_v<std::remove_const_t<Issue>, article::IssueTag>
void code(Coder& coder, Issue& issue) { coder(issue.id, issue.name, issue.group, issue.score); }

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

  Encoder out_;
};

class Reader {
 public:
  explicit Reader(std::string_view piece) : in_(piece) {}

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

  Decoder in_;
};

/// The lists of places of all tags, in their order.
template <typename Tags>
auto lists_of_places(Tags& tags) {
  using List = std::conditional_t<std::is_const_v<Tags>,
                                  const std::vector<article::Mention>,
                                  std::vector<article::Mention>>;
  std::vector<List*> lists;
  for (auto& actor : tags.actors) lists.push_back(&actor.mentions);
  for (auto& issue : tags.issues) lists.push_back(&issue.evidence);
  return lists;
}

// Like beside like, which compresses best: how many places each list has, then which text each is
// in, where each begins, how long each is.

std::string places_of(const article::Tags& tags) {
  const auto lists = lists_of_places(tags);
  Encoder out;
  for (const auto* list : lists) out.number(list->size());
  for (const auto* list : lists) {
    for (const article::Mention& place : *list) out.number(static_cast<std::uint64_t>(place.field));
  }
  for (const auto* list : lists) {
    std::int64_t previous = 0;
    for (const article::Mention& place : *list) {
      out.signed_number(place.span.begin - previous);
      previous = place.span.begin;
    }
  }
  for (const auto* list : lists) {
    for (const article::Mention& place : *list) out.number(place.span.end - place.span.begin);
  }
  return out.take();
}

void read_places(std::string_view piece, article::Tags& tags) {
  const auto lists = lists_of_places(tags);
  Decoder in(piece);
  for (auto* list : lists) list->resize(in.count());
  for (auto* list : lists) {
    for (article::Mention& place : *list)
      place.field = static_cast<article::TextField>(in.number());
  }
  for (auto* list : lists) {
    std::int64_t begin = 0;
    for (article::Mention& place : *list) {
      begin += in.signed_number();
      place.span.begin = static_cast<std::uint32_t>(begin);
    }
  }
  for (auto* list : lists) {
    for (article::Mention& place : *list)
      place.span.end = place.span.begin + static_cast<std::uint32_t>(in.number());
  }
}

std::string head_of(const article::TaggedArticle& tagged) {
  Writer writer;
  code_head(writer, tagged);
  return writer.take();
}

std::string texts_of(const article::Article& article) {
  Writer writer;
  code_texts(writer, article);
  return writer.take();
}

}  // namespace

std::string RecordWriter::write(const article::TaggedArticle& tagged) {
  const std::string head = head_of(tagged);
  Encoder out;
  out.text(packer_.pack(head));
  // What the head has, title and names above all, the texts have again.
  out.text(packer_.pack(texts_of(tagged.article), head));
  out.text(packer_.pack(places_of(tagged.tags)));
  return out.take();
}

article::TaggedArticle RecordReader::read(std::string_view record, RecordDepth depth) {
  article::TaggedArticle tagged;
  Decoder pieces(record);
  const std::string head = unpacker_.unpack(pieces.text());
  Reader head_reader(head);
  code_head(head_reader, tagged);
  if (depth == RecordDepth::Head) return tagged;
  const std::string texts = unpacker_.unpack(pieces.text(), head);
  Reader text_reader(texts);
  code_texts(text_reader, tagged.article);
  if (depth == RecordDepth::Whole) read_places(unpacker_.unpack(pieces.text()), tagged.tags);
  return tagged;
}

std::string encode_record(const article::TaggedArticle& tagged) {
  return RecordWriter().write(tagged);
}

article::TaggedArticle decode_record(std::string_view record, RecordDepth depth) {
  return RecordReader().read(record, depth);
}

std::string bytes_of(const article::Article& article) {
  return head_of({article, {}}) + texts_of(article);
}

}  // namespace readout::engine
