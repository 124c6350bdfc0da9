// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/record.h"

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

article::TaggedArticle sample() {
  article::TaggedArticle tagged;
  article::Article& article = tagged.article;
  article.id = "id-1";
  article.url = "https://readout.example/1";
  article.title = "Title";
  article.title_source = article::TitleSource::Made;
  article.summary = "Two words.";
  article.body = "One.\n\nTwo ☃.";
  article.published = article::Published{
      "2023-06-19T10:00:00+08:00", article::DatePrecision::Instant, "field published"};
  article.source = "Readout Samples";
  article.authors = {"Staff", ""};
  article.language = "en";
  article.sections = {"trade"};
  article.explicit_issues = {"trade"};
  article.fingerprint = "f";
  article.origin = {"wire/a.jsonl", 7, "/home/wire/a.jsonl"};
  tagged.tags.actors = {
      {"china",
       "China",
       article::ActorType::Country,
       {{article::TextField::Title, {3, 5}}, {article::TextField::Body, {0, 2}}}}};
  tagged.tags.issues = {
      {"trade", "Trade", "Economy", 2.5, {{article::TextField::Metadata, {0, 0}}}}};
  return tagged;
}

}  // namespace

TEST_CASE("a record gives back everything it was made of") {
  const article::TaggedArticle before = sample();
  const article::TaggedArticle after = decode_record(encode_record(before));
  CHECK(after.article.id == before.article.id);
  CHECK(after.article.title_source == before.article.title_source);
  CHECK(after.article.body == before.article.body);
  CHECK(after.article.summary == before.article.summary);
  CHECK(after.article.published == before.article.published);
  CHECK(after.article.authors == before.article.authors);
  CHECK(after.article.sections == before.article.sections);
  CHECK(after.article.explicit_issues == before.article.explicit_issues);
  CHECK(after.article.origin.path == before.article.origin.path);
  CHECK(after.article.origin.line == before.article.origin.line);
  CHECK(after.article.origin.file == before.article.origin.file);
  REQUIRE(after.tags.actors.size() == 1);
  CHECK(after.tags.actors[0].type == article::ActorType::Country);
  CHECK(after.tags.actors[0].mentions == before.tags.actors[0].mentions);
  REQUIRE(after.tags.issues.size() == 1);
  CHECK(after.tags.issues[0].score == Approx(2.5));
  CHECK(after.tags.issues[0].evidence == before.tags.issues[0].evidence);
  CHECK(encode_record(after) == encode_record(before));
}

TEST_CASE("an empty article has a record too") {
  CHECK(encode_record(decode_record(encode_record({}))) == encode_record({}));
}

TEST_CASE("a record is read no deeper than asked for") {
  const article::TaggedArticle before = sample();
  const std::string record = encode_record(before);
  const article::TaggedArticle head = decode_record(record, RecordDepth::Head);
  CHECK(head.article.title == before.article.title);
  CHECK(head.article.origin.line == before.article.origin.line);
  CHECK(head.article.body.empty());
  CHECK(head.article.summary.empty());
  REQUIRE(head.tags.actors.size() == 1);
  CHECK(head.tags.actors[0].name == "China");
  CHECK(head.tags.actors[0].mentions.empty());
  CHECK(head.tags.issues[0].score == Approx(2.5));
  const article::TaggedArticle texts = decode_record(record, RecordDepth::Texts);
  CHECK(texts.article.title == before.article.title);
  CHECK(texts.article.body == before.article.body);
  CHECK(texts.article.summary == before.article.summary);
  CHECK(texts.tags.issues[0].evidence.empty());
}

TEST_CASE("one writer and one reader do for many records") {
  RecordWriter writer;
  RecordReader reader;
  article::TaggedArticle tagged = sample();
  for (int i = 0; i < 20; ++i) {
    tagged.article.title += " and more";
    tagged.article.body += tagged.article.title;
    const std::string record = writer.write(tagged);
    CHECK(record == encode_record(tagged));
    const auto depth = i % 2 == 0 ? RecordDepth::Whole : RecordDepth::Head;
    CHECK(reader.read(record, depth).article.title == tagged.article.title);
    if (i % 2 == 0) CHECK(encode_record(reader.read(record)) == record);
  }
}

TEST_CASE("altered text is never served, however little of a record is read") {
  const article::TaggedArticle before = sample();
  const std::string whole = encode_record(before);
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string flipped = whole;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    for (const RecordDepth depth : {RecordDepth::Head, RecordDepth::Texts}) {
      try {
        const article::TaggedArticle read = decode_record(flipped, depth);
        CHECK(read.article.title == before.article.title);
        CHECK(read.article.body == (depth == RecordDepth::Head ? "" : before.article.body));
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::IndexFormat);
      }
    }
  }
}

TEST_CASE("a damaged record is an error, never a wrong article or a crash") {
  const std::string whole = encode_record(sample());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(decode_record(std::string_view(whole).substr(0, size)), Error);
  }
  CHECK_THROWS_AS(decode_record(std::string(200, '\xff')), Error);
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string flipped = whole;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    CHECK_THROWS_AS(decode_record(flipped), Error);
  }
}

}  // namespace readout::engine
