// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_dir.h"
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

Read read_path(const std::filesystem::path& path) {
  Read result;
  read_file(path,
            "name",
            {},
            {[&](Article article) { result.articles.push_back(std::move(article)); },
             [&](ReadProblem problem) { result.problems.push_back(std::move(problem)); }});
  return result;
}

TEST_CASE("A file is read by its content, under the given name") {
  const test::TempDir folder;
  const Read result = read_path(folder.write("a.json", "# Talks\n\nThe ministers met.\n"));
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].title == "Talks");
  CHECK(result.articles[0].origin.path == "name");
  CHECK(result.articles[0].origin.line == 0);
}

TEST_CASE("A file that was read whole has the sum of its bytes, as they are on the disk") {
  const test::TempDir folder;
  const auto sum_of = [&](const std::string& bytes) {
    return read_file(
        folder.write("a", bytes), "name", {}, {[](const Article&) {}, [](const ReadProblem&) {}});
  };
  const std::string lines = "{\"id\": \"a\", \"body\": \"Talks.\"}\n";
  std::string many;
  while (many.size() < 1'000'000) many += lines;
  for (const std::string& bytes : {lines,
                                   many,
                                   std::string("# Talks\n\nThe ministers met.\n"),
                                   std::string("\xEF\xBB\xBF# Talks\r\n\r\nThe ministers met."),
                                   std::string("\xFF\xFE"
                                               "a\0 \0b\0",
                                               8)}) {
    CHECK(sum_of(bytes) == ContentSum{checksum(bytes), bytes.size()});
  }
  CHECK_FALSE(
      read_file(folder / "none", "name", {}, {[](const Article&) {}, [](const ReadProblem&) {}}));
}

TEST_CASE("What can't be read is a problem with a reason") {
  const test::TempDir folder;
  CHECK(read_path(folder / "none").problems.at(0).message.starts_with("can't be opened: "));
  CHECK(read_path(folder.path()).problems.at(0).message == "is a folder");
  CHECK(problem_of("") == "empty file");
  CHECK(problem_of(" \r\n\t\f ") == "empty file: nothing but white space");
  CHECK(problem_of(std::string(1000, '\r')) == "empty file: nothing but white space");
  CHECK(problem_of(std::string(1000, '\0')) == "not a text: looks like binary data");
  CHECK(problem_of("%PDF-1.4") == "not a text: looks like a PDF document");
  CHECK(problem_of("\xe2\x80\x8b\xc2\xa0").find("no text") != std::string::npos);
}

TEST_CASE("An article over the limit is reported with size and limit, whatever its format") {
  ReadLimits limits;
  limits.max_article_bytes = 1000;
  const std::string start = GENERATE(
      as<std::string>{}, "", "# T\n\n", "<!doctype html><p>", "{\"body\":\"", "[{\"body\":\"");
  const std::string problem = problem_of(start + std::string(5000, 'x'), limits);
  CHECK(problem.find("limit of 1000 bytes for one article") != std::string::npos);
}

TEST_CASE("A line over the limit hides none of the others") {
  ReadLimits limits;
  limits.max_article_bytes = 1000;
  const Read result = read(
      "{\"title\":\"One\"}\n{\"body\":\"" + std::string(5000, 'x') + "\"}\n{\"title\":\"Two\"}\n",
      "wire",
      limits);
  CHECK(result.articles.size() == 2);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].line == 2);
}

TEST_CASE("A zero byte in a text is dropped, the text stays") {
  const std::string text = repeated("The ministers met in Vienna on Thursday. ", 100);
  const Article article = only("Talks in Vienna\n\n" + text + std::string(1, '\0') + "End.");
  CHECK(article.body.ends_with("End."));
  CHECK(article.body.find('\0') == std::string::npos);
}

TEST_CASE("UTF-16 is read with and without its mark") {
  std::string bytes;
  for (const char byte : std::string("Talks in Vienna\n\nThe ministers met there on Thursday.\n"))
    bytes += {byte, '\0'};
  for (const std::string mark : {"", "\xff\xfe"}) {
    const Article article = only(mark + bytes);
    CHECK(article.title == "Talks in Vienna");
    CHECK(article.body == "The ministers met there on Thursday.");
  }
}

TEST_CASE("Pages in old encodings are read as they declare") {
  const auto page = [](const std::string& charset, const std::string& text) {
    return only("<html><head><meta charset=" + charset + "><title>Talks</title></head><body><p>" +
                text + "</p></body></html>")
        .body;
  };
  CHECK(page("windows-1251", "\xcc\xee\xf1\xea\xe2\xe0") == "Москва");
  CHECK(page("gb18030", "\xd6\xd0\xb9\xfa") == "中国");
  CHECK(page("shift_jis", "\x93\xfa\x96\x7b") == "日本");
  CHECK(page("iso-8859-1", "Große Mühe") == "Große Mühe");
}

// Work that grew with the square of the size would take minutes here and run into the time limit of
// the test; it is linear if it ends.
TEST_CASE("Long lists of names are read in linear time, and bounded") {
  std::string names = "a";
  for (int i = 0; i < 400'000; ++i) names += ", a" + std::to_string(i);
  const std::string front = names.substr(0, 250'000);  // as long as front matter may be
  CHECK(only("---\ntitle: T\nauthors: " + front + "\n---\nText.").authors.size() <= 200);
  CHECK(only("{\"title\":\"T\",\"tags\":\"" + names + "\"}").sections.size() <= 200);
}

TEST_CASE("A list without end in front matter is read in linear time") {
  const Read result = read("---\ntitle: T\ntags: [a\n" + repeated("a\n", 125'000) + "---\nText.");
  CHECK(result.problems.size() == 1);
  CHECK(result.articles.size() == 1);
}

TEST_CASE("A megabyte of one character or mark is read, whatever it is") {
  const std::string start = GENERATE(as<std::string>{}, "", "# T\n\n", "<!doctype html><p>T");
  for (const char* part : {"*", "[", "<", "&", "a", "\xff", "\xcc\x81", "]", "#", "\\", "_a "}) {
    INFO(part);
    const Read result = read(start + repeated(part, 1'000'000));
    CHECK(result.articles.size() + result.problems.size() >= 1);
  }
}

}  // namespace
}  // namespace readout::article
