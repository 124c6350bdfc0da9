// SPDX-License-Identifier: GPL-3.0-or-later
// Which forms of a word a search finds in an index of several languages.
#include <set>

#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Ids = std::set<std::string>;

class Library {
 public:
  void add(const std::string& id, const std::string& language, const std::string& body) {
    Submission made = submission(id, body, articles_.size() + 1);
    made.article.article.title = "-";
    made.article.article.language = language;
    articles_.push_back(std::move(made));
  }
  Ids found(const std::string& query) {
    if (!articles_.empty()) {
      const auto writer = open_writer(folder_ / "index");
      writer->add(std::exchange(articles_, {}));
      writer->finish();
    }
    SearchRequest request;
    request.query = query;
    request.match = MatchMode::All;
    request.limit = 100;
    Ids ids;
    for (const Hit& hit :
         IndexReader(folder_ / "index", {std::chrono::milliseconds(0), 1}).search(request).hits)
      ids.insert(hit.article.id);
    return ids;
  }

 private:
  TempDir folder_;
  std::vector<Submission> articles_;
};

}  // namespace

TEST_CASE("a very short word is found by its own forms and no other word") {
  Library library;
  library.add("many", "en", "The party bought ads on two channels");
  library.add("one", "en", "The spot was a single ad");
  library.add("other", "en", "He added a remark while adding sugar");
  CHECK(library.found("ads") == Ids{"many", "one"});
  CHECK(library.found("ad") == Ids{"many", "one"});
  CHECK(library.found("=ad") == Ids{"one"});
}

TEST_CASE("every language of an index finds its own forms") {
  Library library;
  library.add("ar", "ar", "زار الوزير مدينة غزّة أمس");
  library.add("bg", "bg", "Министърът говори за новите санкции");
  library.add("cs", "cs", "Vláda schválila nové sankce");
  library.add("de", "de", "Der Rat beschloss weitere Sanktionen");
  library.add("el", "el", "Το συμβούλιο αποφάσισε νέες κυρώσεις");
  library.add("en", "en", "The council bought new buses");
  library.add("es", "es", "El consejo aprobó más sanciones");
  library.add("fi", "fi", "Neuvosto asetti uudet pakotteet");
  library.add("fr", "fr", "Le conseil vota les lois nationales");
  library.add("he", "he", "השר דיבר על הסכמים חדשים");
  library.add("hi", "hi", "मंत्री ने नए समझौते पर बात की");
  library.add("it", "it", "Il consiglio approvò altre sanzioni");
  library.add("nl", "nl", "De raad nam nieuwe besluiten");
  library.add("pl", "pl", "Minister mówił o sankcjach");
  library.add("pt", "pt", "O conselho aprovou novas sanções");
  library.add("ru", "ru", "Встреча Путина прошла в Сочи");
  library.add("sv", "sv", "Rådet beslutade om nya lagar");
  library.add("uk", "uk", "Промова Зеленського тривала годину");
  const auto [query, id] = GENERATE(table<const char*, const char*>({{"غزة", "ar"},
                                                                     {"санкция", "bg"},
                                                                     {"sankcemi", "cs"},
                                                                     {"Sanktion", "de"},
                                                                     {"κύρωση", "el"},
                                                                     {"buy bus", "en"},
                                                                     {"sanción", "es"},
                                                                     {"pakote", "fi"},
                                                                     {"national", "fr"},
                                                                     {"הסכם", "he"},
                                                                     {"समझौता", "hi"},
                                                                     {"sanzione", "it"},
                                                                     {"besluit", "nl"},
                                                                     {"sankcja", "pl"},
                                                                     {"sanção", "pt"},
                                                                     {"Путин", "ru"},
                                                                     {"lag", "sv"},
                                                                     {"Зеленський", "uk"}}));
  INFO(query);
  CHECK(library.found(query).count(id) == 1);
}

TEST_CASE("a word of one language has no forms of another that writes it alike") {
  Library library;
  library.add("speech", "en", "The gift was a surprise");
  library.add("plural", "en", "They sent gifts to all");
  library.add("toxic", "de", "Die Gifte wurden entsorgt");
  CHECK(library.found("gift") == Ids{"speech", "plural"});
  CHECK(library.found("Gifte") == Ids{"toxic"});
}

TEST_CASE("no form of a word with many forms is lost") {
  Library library;
  const std::vector<std::string> forms = {"говорить",
                                          "говорю",
                                          "говоришь",
                                          "говорит",
                                          "говорим",
                                          "говорите",
                                          "говорят",
                                          "говорил",
                                          "говорила",
                                          "говорило",
                                          "говорили",
                                          "говори",
                                          "говорящий",
                                          "говорящего",
                                          "говорящему",
                                          "говорящим"};
  for (const std::string& form : forms) library.add(form, "ru", "Он " + form + " тут");
  CHECK(library.found("говорить").size() >= 12);
}

TEST_CASE("a capital keeps a word from the forms of another") {
  Library library;
  library.add("disease", "en", "The spread of AIDS was slow");
  library.add("help", "en", "They gave aid and were aiding the town");
  library.add("nation", "en", "A Polish minister came");
  library.add("shine", "en", "She polishes her polished shoes");
  library.add("founder", "en", "The founder Gates spoke");
  library.add("fence", "en", "A gate in the fence");
  library.add("fowl", "en", "They ate turkeys");
  library.add("state", "en", "A visit to Turkey");
  CHECK(library.found("AIDS") == Ids{"disease"});
  CHECK(library.found("aids") == Ids{"disease", "help"});
  CHECK(library.found("Polish") == Ids{"nation"});
  CHECK(library.found("POLISH") == Ids{"nation", "shine"});
  CHECK(library.found("polish") == Ids{"nation", "shine"});
  CHECK(library.found("Polish's") == Ids{"nation"});
  CHECK(library.found("Turkey") == Ids{"state"});
  CHECK(library.found("turkey") == Ids{"fowl", "state"});
  CHECK(library.found("founder Gates") == Ids{"founder"});
}

TEST_CASE("capitals that all words have say nothing") {
  Library library;
  library.add("one", "en", "The bank raised a rate and gave aid to the gate");
  CHECK(library.found("Banks Raise Rates") == Ids{"one"});
  CHECK(library.found("Banks raise rates") == Ids{"one"});
  CHECK(library.found("Rates of the Banks") == Ids{"one"});
  CHECK(library.found("BANKS GAVE AIDS") == Ids{"one"});
}

TEST_CASE("the plural of a name finds the name") {
  Library library;
  library.add("one", "en", "Mr Clinton met Mr Obama and Marshall");
  library.add("two", "en", "The Clintons met the Obamas and a marshal");
  CHECK(library.found("Clintons") == Ids{"one", "two"});
  CHECK(library.found("clinton") == Ids{"one", "two"});
  CHECK(library.found("Obamas") == Ids{"one", "two"});
  CHECK(library.found("marshall") == Ids{"one"});
  CHECK(library.found("marshal") == Ids{"two"});
}

TEST_CASE("compounds have their plural in the first word") {
  Library library;
  library.add("one", "en", "A passer-by told his mother-in-law");
  library.add("many", "en", "Two passers-by told their mothers-in-law");
  for (const char* query : {"passer-by", "passers-by", "mother-in-law", "mothers-in-law"}) {
    INFO(query);
    CHECK(library.found(query) == Ids{"many", "one"});
  }
}

TEST_CASE("a word as typed is not the joined form of others") {
  Library library;
  library.add("apart", "en", "Send an e-mail, they don't mind");
  library.add("one", "en", "Send an email, they dont mind");
  CHECK(library.found("=email") == Ids{"one"});
  CHECK(library.found("=dont") == Ids{"one"});
  CHECK(library.found("=mail") == Ids{"apart"});
  CHECK(library.found("email") == Ids{"apart", "one"});
  CHECK(library.found("email -=email") == Ids{"apart"});
}

TEST_CASE("a pronoun with 's is no pronoun alone") {
  Library library;
  library.add("drawn", "en", "It's late, and let's see who's there");
  library.add("plain", "en", "The town let its people see it");
  CHECK(library.found("=it") == Ids{"plain"});
  CHECK(library.found("let") == Ids{"plain"});
  CHECK(library.found("it's") == Ids{"drawn"});
  CHECK(library.found("its") == Ids{"plain"});
  CHECK(library.found("whos") == Ids{"drawn"});
}

TEST_CASE("an Arabic word is found with the little words that are written in one with it") {
  Library library;
  library.add("and", "ar", "زار الوزير دمشق وغزة");
  library.add("in", "ar", "عقد الاجتماع بغزة");
  library.add("spelt", "ar", "سكان غزه ينتظرون");
  library.add("chief", "ar", "قال إن والرئيس للرئيس");
  library.add("name", "ar", "تحدث وترامب طويلا");
  CHECK(library.found("غزة") == Ids{"and", "in", "spelt"});
  CHECK(library.found("وغزة").count("in") == 1);
  CHECK(library.found("رئيس") == Ids{"chief"});
  CHECK(library.found("الرئيس") == Ids{"chief"});
  CHECK(library.found("ان") == Ids{"chief"});
  CHECK(library.found("ترامب") == Ids{"name"});
  CHECK(library.found("لترامب") == Ids{"name"});
}

TEST_CASE("a Hebrew word is found with the little words that are written in one with it") {
  Library library;
  library.add("in", "he", "הפגישה נערכה בירושלים אתמול");
  library.add("that", "he", "הוא אמר שבירושלים חם");
  library.add("to", "he", "הועבר לממשלה ולכנסת");
  library.add("name", "he", "שוחח וטראמפ הסכים");
  CHECK(library.found("ירושלים") == Ids{"in", "that"});
  CHECK(library.found("ממשלה") == Ids{"to"});
  CHECK(library.found("הממשלה") == Ids{"to"});
  CHECK(library.found("כנסת") == Ids{"to"});
  CHECK(library.found("טראמפ") == Ids{"name"});
}

TEST_CASE("a Ukrainian word has its forms whichever apostrophe is in it") {
  Library library;
  library.add("straight", "uk", "Тут м'яка зима");
  library.add("curved", "uk", "Тут м\u2019яка зима");
  library.add("letter", "uk", "Тут м\u02BCяка зима");
  for (const char* query : {"м'який", "м\u2019яка", "м\u02BCякої"}) {
    INFO(query);
    CHECK(library.found(query) == Ids{"curved", "letter", "straight"});
  }
}

TEST_CASE("a Turkish name is found with any ending by any") {
  Library library;
  library.add("of", "tr", "Türkiye'nin başkenti");
  library.add("in", "tr", "Toplantı Türkiye\u2019de yapıldı");
  library.add("city", "tr", "Gemi İstanbul'dan ayrıldı");
  library.add("none", "en", "The mayor of Sanaa");
  for (const char* query : {"Türkiye", "Türkiye'ye", "Türkiye'nin", "türkiye\u2019den"}) {
    INFO(query);
    CHECK(library.found(query) == Ids{"in", "of"});
  }
  CHECK(library.found("İstanbul'da") == Ids{"city"});
  CHECK(library.found("istanbul'a") == Ids{"city"});
  CHECK(library.found("Sana'a") == Ids{"none"});
}

TEST_CASE("a Korean noun is found with any particle by any") {
  Library library;
  library.add("topic", "ko", "정부는 새 법을 발표했다");
  library.add("of", "ko", "어제 정부의 계획이 나왔다");
  library.add("place", "ko", "회담은 서울에서 열렸다");
  for (const char* query : {"정부", "정부가", "정부를", "정부에서", "정부와"}) {
    INFO(query);
    CHECK(library.found(query) == Ids{"of", "topic"});
  }
  CHECK(library.found("서울로") == Ids{"place"});
  CHECK(library.found("=정부가").empty());
}

}  // namespace readout::engine
