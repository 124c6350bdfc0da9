// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/glossary.h"

#include <set>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

void add(Glossary& glossary, BatchWords words) {
  glossary.keep_new(words);
  glossary.add(forms_of(words));
}

std::set<std::string> forms(const Xapian::Database& database, const std::string& key) {
  return {database.synonyms_begin(key), database.synonyms_end(key)};
}

Xapian::WritableDatabase on_disk(const test::TempDir& folder) {
  return Xapian::WritableDatabase((folder / "db").string(), Xapian::DB_CREATE_OR_OPEN);
}

}  // namespace

TEST_CASE("the words of a key gather over articles and runs") {
  const test::TempDir folder;
  {
    Xapian::WritableDatabase database = on_disk(folder);
    Glossary glossary(database);
    add(glossary, {{{"en", {"sanction", "talks"}}}, {}});
    add(glossary, {{{"en", {"sanctions"}}}, {}});
  }
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  add(glossary, {{{"en", {"sanctioned", "talks"}}}, {}});
  CHECK(forms(database, "en:sanction") ==
        std::set<std::string>{"sanction", "sanctioned", "sanctions"});
  CHECK(forms(database, "en:talk") == std::set<std::string>{"talks"});
}

TEST_CASE("words are gathered by the language of their article") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  add(glossary, {{{"en", {"gifts", "organisation"}}}, {}});
  add(glossary, {{{"de", {"gifte"}}}, {}});
  add(glossary, {{{"vi", {"gift"}}}, {}});
  add(glossary, {{{"", {"gift"}}}, {}});
  CHECK(forms(database, "en:gift") == std::set<std::string>{"gifts"});
  CHECK(forms(database, "de:gift") == std::set<std::string>{"gifte"});
  CHECK(forms(database, "en~~organis") == std::set<std::string>{"organisation"});
}

TEST_CASE("words with a hyphen are gathered with all their parts whatever the language") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  add(glossary, {{}, {{"ceasefire", "cease fire"}, {"reform", "re form"}}});
  add(glossary, {{}, {{"reform", "ref orm"}}});
  CHECK(forms(database, "-:ceasefire") == std::set<std::string>{"cease fire"});
  CHECK(forms(database, "-:reform") == std::set<std::string>{"re form", "ref orm"});
}

TEST_CASE("what the index knows already does not change it") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  const auto add_all = [&database] {
    Glossary glossary(database);
    add(glossary, {{{"en", {"talks"}}}, {{"ceasefire", "cease fire"}}});
    database.commit();
  };
  add_all();
  const auto revision = database.get_revision();
  add_all();
  CHECK(database.get_revision() == revision);
}

}  // namespace readout::engine
