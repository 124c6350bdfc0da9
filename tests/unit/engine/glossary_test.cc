// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/glossary.h"

#include <set>
#include <string>

#include "engine/format/labels.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

article::TaggedArticle tagged_with(const std::string& actor_name) {
  article::TaggedArticle tagged;
  tagged.article.language = "en";
  tagged.tags.actors.push_back({"wang-yi", actor_name, article::ActorType::Person, {}});
  tagged.tags.issues.push_back({"trade", "Trade", "Economy", 1, {}});
  return tagged;
}

article::TaggedArticle in_language(const std::string& language) {
  article::TaggedArticle tagged;
  tagged.article.language = language;
  return tagged;
}

std::set<std::string> forms(const Xapian::Database& database, const std::string& key) {
  return {database.synonyms_begin(key), database.synonyms_end(key)};
}

Xapian::WritableDatabase on_disk(const test::TempDir& folder) {
  return Xapian::WritableDatabase((folder / "db").string(), Xapian::DB_CREATE_OR_OPEN);
}

}  // namespace

TEST_CASE("labels of actors and issues are kept, the latest one of each") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  glossary.add(tagged_with("Wang"), {}, {});
  glossary.add(tagged_with("Wang Yi"), {}, {});
  const auto label = [&](Field field, const char* id) {
    return decode_label(database.get_metadata(label_key(field, id)));
  };
  CHECK(label(Field::Actor, "wang-yi") == Label{"Wang Yi", "person"});
  CHECK(label(Field::Issue, "trade") == Label{"Trade", "Economy"});
}

TEST_CASE("the words of a key gather over articles and runs") {
  const test::TempDir folder;
  {
    Xapian::WritableDatabase database = on_disk(folder);
    Glossary glossary(database);
    glossary.add(in_language("en"), {"sanction", "talks"}, {});
    glossary.add(in_language("en"), {"sanctions"}, {});
  }
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  glossary.add(in_language("en"), {"sanctioned", "talks"}, {});
  CHECK(forms(database, "en:sanction") ==
        std::set<std::string>{"sanction", "sanctioned", "sanctions"});
  CHECK(forms(database, "en:talk") == std::set<std::string>{"talks"});
}

TEST_CASE("words are gathered by the language of their article") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  glossary.add(in_language("en"), {"gifts", "organisation"}, {});
  glossary.add(in_language("de"), {"gifte"}, {});
  glossary.add(in_language("vi"), {"gift"}, {});
  glossary.add(in_language(""), {"gift"}, {});
  CHECK(forms(database, "en:gift") == std::set<std::string>{"gifts"});
  CHECK(forms(database, "de:gift") == std::set<std::string>{"gifte"});
  CHECK(forms(database, "en~~organis") == std::set<std::string>{"organisation"});
}

TEST_CASE("words with a hyphen are gathered with all their parts whatever the language") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary glossary(database);
  glossary.add(in_language("en"), {}, {{"ceasefire", "cease fire"}, {"reform", "re form"}});
  glossary.add(in_language(""), {}, {{"reform", "ref orm"}});
  CHECK(forms(database, "-:ceasefire") == std::set<std::string>{"cease fire"});
  CHECK(forms(database, "-:reform") == std::set<std::string>{"re form", "ref orm"});
}

TEST_CASE("what the index knows already does not change it") {
  const test::TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  Glossary(database).add(tagged_with("Wang Yi"), {"talks"}, {{"ceasefire", "cease fire"}});
  database.commit();
  const auto revision = database.get_revision();
  Glossary(database).add(tagged_with("Wang Yi"), {"talks"}, {{"ceasefire", "cease fire"}});
  database.commit();
  CHECK(database.get_revision() == revision);
}

}  // namespace readout::engine
