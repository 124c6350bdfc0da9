// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that only look: inspect, search, stats.
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

using nlohmann::json;

std::vector<json> parse_lines(const std::string& text) {
  std::vector<json> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(json::parse(line));
  return out;
}

constexpr const char* kBody =
    "Secretary of State Antony Blinken met President Xi Jinping in Beijing. They spoke of Taiwan.";

}  // namespace

TEST_CASE("inspect shows an article and its tags, and writes nothing") {
  const IndexerProgram indexer;
  indexer.folder.write("a.jsonl", json_line("a", kBody));
  const ProgramResult result = run(indexer.bare_call({"inspect", "a.jsonl"}));
  CHECK(result.status == 0);
  CHECK(contains(result.out, "About a"));
  CHECK(contains(result.out, "Antony Blinken"));
  CHECK_FALSE(std::filesystem::exists(indexer.index));
}

TEST_CASE("inspect --json is one object a line with the members documented") {
  const IndexerProgram indexer;
  const std::string input = json_line("a", kBody) + json_line("b");
  ProgramCall call = indexer.bare_call({"inspect", "--json", "-"});
  call.input = input;
  const ProgramResult result = run(call);
  CHECK(result.status == 0);
  const auto articles = parse_lines(result.out);
  REQUIRE(articles.size() == 2);
  for (const char* member : {"path",
                             "line",
                             "id",
                             "title",
                             "title_source",
                             "url",
                             "image",
                             "published",
                             "date_precision",
                             "date_source",
                             "language",
                             "source",
                             "authors",
                             "sections",
                             "summary",
                             "body",
                             "actors",
                             "issues",
                             "fingerprint"}) {
    INFO(member);
    CHECK(articles[0].contains(member));
  }
  CHECK(articles[0].at("path") == "-");
  CHECK(articles[0].at("line") == 1);
  CHECK(articles[0].at("body") == kBody);
  CHECK_FALSE(articles[0].at("actors").empty());
}

TEST_CASE("what inspect --json prints can be indexed with its tags, without a message") {
  const IndexerProgram indexer;
  ProgramCall call = indexer.bare_call({"inspect", "--json", "-"});
  call.input = json_line("a", kBody);
  const std::string printed = run(call).out;
  const ProgramResult result = indexer.run({"add", "-"}, printed);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(contains(indexer.run({"search", "--actor", "antony-blinken"}).out, "About a"));
}

TEST_CASE("tags given as objects are known by id or name") {
  const IndexerProgram indexer;
  const char* const kRecord =
      R"({"id":"a","title":"T","body":"Rain.","actors":[{"id":"antony-blinken","name":"X"},)"
      R"({"name":"Xi Jinping"},"China"],)"
      R"("issues":[{"id":"trade"}]})";
  const ProgramResult result = indexer.run({"add", "-"}, kRecord);
  INFO(result.err);
  CHECK(result.status == 0);
  for (const char* actor : {"antony-blinken", "xi-jinping", "china"}) {
    INFO(actor);
    const ProgramResult found = indexer.run({"search", "--json", "--actor", actor});
    CHECK(json::parse(found.out).at("total").at("value") == 1);
  }
  CHECK(json::parse(indexer.run({"search", "--json", "--issue", "trade"}).out)
            .at("total")
            .at("value") == 1);
}

// Labels that people gave an article for measuring ("names": every form that would be right) must
// never come back as what tagging found.
TEST_CASE("labels made for measuring are not taken for tags") {
  const IndexerProgram indexer;
  ProgramCall call = indexer.bare_call({"inspect", "--json", "-"});
  call.input = R"({"id":"a","title":"T","body":"It rained all day.",)"
               R"("actors":[{"names":["Janet Yellen","Yellen"],"type":"person","required":true}],)"
               R"("issues":{"main":["trade"],"also":["drugs"]}})";
  const ProgramResult result = run(call);
  const json article = json::parse(result.out);
  CHECK(article.at("actors").empty());
  CHECK(article.at("issues").empty());
  CHECK(result.status == 1);
  CHECK(contains(result.err, "actors"));
}

TEST_CASE("a field that no record has right is named once, not once a record") {
  const IndexerProgram indexer;
  std::string records;
  for (int i = 0; i < 20; ++i) {
    records += json{{"id", i}, {"title", "T"}, {"actors", {{{"x", 1}}}}}.dump() + "\n";
  }
  const ProgramResult result = indexer.run({"add", "-"}, records);
  CHECK(result.status == 1);
  CHECK(lines_of(result.err) == 1);
  CHECK(contains(result.err, "standard input:1: field \"actors\""));
  CHECK(contains(result.err, "20 records"));
  CHECK(indexer.articles() == 20);
}

TEST_CASE("search prints its hits and --json the endpoint's answer") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a", kBody) + json_lines(2)).status == 0);
  const ProgramResult text = indexer.run({"search", "blinken", "taiwan"});
  CHECK(text.status == 0);
  CHECK(contains(text.out, "About a"));
  CHECK_FALSE(contains(text.out, "About n1"));
  const json answer = json::parse(indexer.run({"search", "--json", "blinken"}).out);
  CHECK(answer.at("total").at("value") == 1);
  CHECK(answer.at("hits").at(0).at("id") == "a");
  const auto total = [&indexer](const std::string& copies) {
    const ProgramResult all = indexer.run({"search", "--json", "--copies", copies});
    return json::parse(all.out).at("total").at("value").get<int>();
  };
  CHECK(total("show") == 3);
  CHECK(total("fold") == 2);  // n0 and n1 have one text
}

TEST_CASE("words that begin with a dash come after --") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a", kBody) + json_line("b", "Talks")).status == 0);
  const json answer = json::parse(indexer.run({"search", "--json", "--", "talks", "-taiwan"}).out);
  CHECK(answer.at("total").at("value") == 1);
}

TEST_CASE("a search is widened to the actors that it names") {
  const IndexerProgram indexer;
  const std::string articles = R"({"id":"a","body":"China answered."})"
                               "\n"
                               R"({"id":"b","body":"The PRC answered."})"
                               "\n";
  REQUIRE(indexer.run({"add", "-"}, articles).status == 0);
  CHECK(indexer.run({"search", "PRC"}).out.rfind("1 article of 2 for PRC\n", 0) == 0);
  CHECK(indexer.run({"search", "--widen", "on", "PRC"})
            .out.rfind("2 articles of 2 for (PRC OR actor:china)\n", 0) == 0);
}

TEST_CASE("the publisher's sections are shown, and searches are narrowed to one") {
  const IndexerProgram indexer;
  indexer.folder.write("a.jsonl",
                       R"({"id":"a","title":"One","section":"World","keywords":"trade; chips",)"
                       R"("body":"The first text."})"
                       "\n"
                       R"({"id":"b","title":"Two","body":"The second text."})"
                       "\n");
  CHECK(contains(run(indexer.bare_call({"inspect", "a.jsonl"})).out, "World, trade, chips"));
  REQUIRE(run(indexer.call({"add", "a.jsonl"})).status == 0);
  const ProgramResult found =
      run(indexer.call({"search", "--section", "chips", "--facets", "section"}));
  CHECK(contains(found.out, "1 article of 2"));
  CHECK(contains(found.out, "World"));
}

TEST_CASE("a date that is none is named and narrows nothing") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a", kBody)).status == 0);
  const ProgramResult found = indexer.run({"search", "--from", "yesterday-ish", "blinken"});
  CHECK(found.status == 0);
  CHECK(contains(found.out + found.err, "--from: from is 'yesterday-ish', which is no date"));
}

TEST_CASE("a search that finds nothing is no failure") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a")).status == 0);
  CHECK(indexer.run({"search", "xyzzyplugh"}).status == 0);
}

TEST_CASE("rubbish in a query is answered, whatever it is") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a")).status == 0);
  for (const std::string& query : {std::string("\"unbalanced"),
                                   std::string(10000, '('),
                                   std::string("*"),
                                   std::string("AND OR NOT"),
                                   std::string("\xff\xfe"),
                                   std::string(100000, 'a')}) {
    INFO(query.substr(0, 20));
    CHECK(indexer.run({"search", "--", query}).status <= 2);
  }
}

TEST_CASE("stats count the articles, and --json is JSON") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a", kBody)).status == 0);
  const ProgramResult text = indexer.run({"stats"});
  CHECK(text.status == 0);
  CHECK(contains(text.out, "1"));
  CHECK(json::parse(indexer.run({"stats", "--json"}).out).at("articles") == 1);
}

TEST_CASE("a reader that closes its end early is no failure") {
  const IndexerProgram indexer;
  indexer.folder.write("a.jsonl", json_lines(2000));
  ProgramCall call = indexer.bare_call({"inspect", "a.jsonl"});
  call.output_to = ProgramCall::OutputTo::Closed;
  const ProgramResult result = run(call);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
}

TEST_CASE("output that can't be written is reported") {
  const IndexerProgram indexer;
  if (!std::filesystem::exists("/dev/full")) return;
  REQUIRE(indexer.run({"add", "-"}, json_line("a")).status == 0);
  ProgramCall call = indexer.call({});
  call.program = "/bin/sh";
  call.arguments = {"-c", std::string("'") + READOUT_INDEXER + "' --index index stats > /dev/full"};
  const ProgramResult result = run(call);
  CHECK(result.status == 1);
  CHECK(contains(result.err, "standard output"));
}

}  // namespace readout::test
