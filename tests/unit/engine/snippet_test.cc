// SPDX-License-Identifier: GPL-3.0-or-later
// Passages and marks, from the query on.
#include "base/span.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Strings = std::vector<std::string>;

/// The best hit for a query among articles of these texts.
Hit hit_of(const std::string& query,
           const Strings& bodies,
           const std::string& title = "News",
           const std::string& language = "en") {
  const TempDir folder;
  std::vector<Submission> batch;
  for (const std::string& body : bodies) {
    article::Article made = make_article("n" + std::to_string(batch.size()), body);
    made.title = title;
    made.language = language;
    batch.push_back({{made, {}}, batch.size() + 1});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  SearchRequest request;
  request.query = query;
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 1});
  const SearchResult result = reader.search(request);
  REQUIRE_FALSE(result.hits.empty());
  return result.hits.front();
}

Strings marked(const std::string& text, const std::vector<Span>& marks) {
  Strings out;
  for (const Span mark : marks) out.emplace_back(slice(text, mark));
  return out;
}

/// What is marked in the snippet.
Strings marks(const std::string& query, const std::string& body, const std::string& lang = "en") {
  const Hit hit = hit_of(query, {body}, "News", lang);
  return marked(hit.snippet.text, hit.snippet.marks);
}

std::string snippet(const std::string& query, const std::string& body) {
  return hit_of(query, {body}).snippet.text;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("other forms of a word are marked whole") {
  CHECK(marks("sanction", "Sanctions were imposed; the sanctioned firms protest.") ==
        Strings{"Sanctions", "sanctioned"});
  CHECK(marks("=sanctions", "Sanctions were imposed; the sanctioned firms protest.") ==
        Strings{"Sanctions"});
}

TEST_CASE("a phrase is one mark, its words alone are none") {
  CHECK(marks("\"trade deal\"", "A deal on trade is no trade deal, they said.") ==
        Strings{"trade deal"});
  CHECK(marks("\"xi jinping\"", "Xi  Jinping's aides waited for Xi.") == Strings{"Xi  Jinping"});
}

TEST_CASE("a prefix marks the words that begin so") {
  CHECK(marks("tarif*", "The tariff, two tariffs and a tarif.") ==
        Strings{"tariff", "tariffs", "tarif"});
}

TEST_CASE("accents and case do not matter, marks cover what is written") {
  CHECK(marks("cafe ELYSEE", "Le CAFÉ de l'Élysée est fermé.", "fr") == Strings{"CAFÉ", "Élysée"});
  CHECK(marks("strasse", "Die Straße war leer.", "de") == Strings{"Straße"});
}

TEST_CASE("a possessive is marked without its ending") {
  CHECK(marks("jinping", "Jinping\u2019s aides and Jinping's cars.") ==
        Strings{"Jinping", "Jinping"});
}

TEST_CASE("scripts without blanks are marked to the character") {
  CHECK(marks("中国", "美国和中国的关系。", "zh") == Strings{"中国"});
  CHECK(marks("習近平", "会談で習近平国家主席は述べた。", "ja") == Strings{"習近平"});
}

TEST_CASE("hyphenated words and acronyms are marked whole") {
  CHECK(marks("cross-strait", "Cross-strait ties, and cross strait talks.") ==
        Strings{"Cross-strait", "cross strait"});
  CHECK(marks("u.s.", "The U.S. and the US told us.") == Strings{"U.S.", "US"});
}

TEST_CASE("what is excluded or stands in another field is not marked") {
  CHECK(marks("steel -rice", "Steel is dear.") == Strings{"Steel"});
  const Hit hit = hit_of("title:steel", {"Steel is dear."}, "On steel");
  CHECK(hit.snippet.marks.empty());
  CHECK(marked(hit.article.title, hit.title_marks) == Strings{"steel"});
  const Hit body = hit_of("body:steel", {"Steel is dear."}, "On steel");
  CHECK(body.title_marks.empty());
}

TEST_CASE("passages are whole sentences, those with most of the query's words") {
  const std::string filler = repeated("Nothing of note was said in this sentence here. ", 12);
  const std::string text =
      filler + "A tariff was named. " + filler + "The steel tariff will stay for now. " + filler;
  CHECK(snippet("steel tariff", text).starts_with("The steel tariff will stay for now."));
  const std::string both = filler + "Steel is dear. " + filler + "The tariff stays. " + filler;
  CHECK(snippet("steel tariff", both).starts_with("Steel is dear. … The tariff stays."));
}

TEST_CASE("a text without matches is shown from its beginning") {
  CHECK(hit_of("title:news", {"First. Second."}).snippet.text == "First. Second.");
}

TEST_CASE("a snippet does not go on with a heading") {
  CHECK(snippet("steel", "Steel is dear.\n\nMontana\n\nThe tariff stays.") == "Steel is dear.");
  CHECK(snippet("montana", "Steel is dear.\n\nMontana\n\nIt stays.") == "Montana It stays.");
}

TEST_CASE("a sentence too long is cut between words, with its match inside") {
  const std::string text = repeated("word ", 200) + "balloon " + repeated("other ", 200) + "end.";
  const Hit hit = hit_of("balloon", {text});
  CHECK(hit.snippet.text.size() < 500);
  CHECK(hit.snippet.text.starts_with("…word"));
  CHECK(hit.snippet.text.ends_with("other…"));
  CHECK(marked(hit.snippet.text, hit.snippet.marks) == Strings{"balloon"});
}

TEST_CASE("a sentence too long is cut at clauses where they end near") {
  const std::string text = repeated("word ", 100) + "ended, then the balloon rose, " +
                           repeated("other ", 60) + "thing, and " + repeated("more ", 100) + "end.";
  const std::string shown = snippet("balloon", text);
  CHECK(shown.starts_with("…then the balloon rose, other"));
  CHECK(shown.ends_with("other thing…"));
}

TEST_CASE("a sentence that is shown whole comes before a longer one with the same words") {
  const std::string text = "Steel " + repeated("and more ", 60) + "was sold. All steel is dear.";
  CHECK(snippet("steel", text) == "All steel is dear.");
}

TEST_CASE("two sentences are shown whole where one word is in each") {
  const std::string filler = repeated("Nothing of note was said in this sentence here. ", 12);
  const std::string first = "Steel " + repeated("was here and ", 12) + "is dear.";
  const std::string second = "The tariff " + repeated("was here and ", 12) + "stays.";
  CHECK(snippet("steel tariff", filler + first + " " + filler + second + " " + filler) ==
        first + " … " + second);
}

TEST_CASE("standing text is no passage") {
  const std::string invitation = "Sign up for our steel newsletter.";
  const std::string filler = repeated("Nothing of note was said in this sentence here. ", 12);
  CHECK(snippet("steel", invitation + "\n\n" + filler + "Steel is dear.") == "Steel is dear.");
  CHECK(snippet("steel newsletter", invitation + "\n\n" + filler + "Steel is dear.") ==
        "Steel is dear.");
  CHECK(hit_of("title:news", {"Photo: Jane Roe\n\nFirst. Second.\n\nRead more: Third"})
            .snippet.text == "First. Second.");
}

TEST_CASE("what only standing text has is not marked, but for phrases") {
  const std::string body = "Nothing.\n\nJoin the steel newsletter today.\n\nThat is all.";
  const Hit word = hit_of("steel", {body});
  CHECK(word.snippet.text == "Nothing.");
  CHECK(word.snippet.marks.empty());
  const Hit phrase = hit_of("\"steel newsletter\"", {body});
  CHECK(marked(phrase.snippet.text, phrase.snippet.marks) == Strings{"steel newsletter"});
  const Hit nothing_else = hit_of("steel", {"Join the steel newsletter.\n\nPhoto: Jane Roe"});
  CHECK(nothing_else.snippet.text == "Join the steel newsletter.");
  CHECK(marked(nothing_else.snippet.text, nothing_else.snippet.marks) == Strings{"steel"});
}

TEST_CASE("labels of a page are not shown, and nothing in them is marked") {
  const Hit hit = hit_of("steel story", {"Story highlights The steel is dear."});
  CHECK(hit.snippet.text == "The steel is dear.");
  CHECK(marked(hit.snippet.text, hit.snippet.marks) == Strings{"steel"});
  CHECK(snippet("\"highlights the steel\"", "Story highlights The steel is dear.") ==
        "Story highlights The steel is dear.");
}

TEST_CASE("a phrase typed over the end of a sentence is shown over it") {
  const std::string filler = repeated("Nothing of note was said in this sentence here. ", 12);
  CHECK(snippet("\"is dear. The tariff\"", filler + "Steel is dear. The tariff stays. " + filler)
            .starts_with("Steel is dear. The tariff stays."));
}

}  // namespace readout::engine
