// SPDX-License-Identifier: GPL-3.0-or-later
// What each stage of tagging claims, and what it withdraws from the stages before it.
#include <array>
#include <string>
#include <string_view>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"
#include "tagging/listed/country_bodies.h"
#include "tagging/listed/listed_names.h"
#include "tagging/listed/office_holders.h"
#include "tagging/listed/surnames.h"
#include "tagging/text/credits.h"
#include "tagging/unlisted/unlisted_names.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kNamesakes = R"(
[[actor]]
id = "jim-jordan"
name = "Jim Jordan"
type = "person"

[[actor]]
id = "jordan"
name = "Jordan"
type = "country"
)";

struct Parts {
  Catalogue catalogue;
  Lexicon lexicon{catalogue};
  Offices offices{catalogue};
  LanguageWords languages = built_in_words();
  NameModel model = NameModel::read(name_model_files().front().bytes);
};

const Parts& defaults() {
  static const Parts parts{load_catalogue(default_catalogue_files(), std::nullopt)};
  return parts;
}

std::string_view name_of(ClaimReason reason) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"name", "seat", "surname", "country body", "office", "shortened body", "unlisted"});
  return kNames[static_cast<std::size_t>(reason)];
}

/// One article and its ledger, stage by stage.
class Stages {
 public:
  explicit Stages(const std::string& body, const Parts& parts = defaults())
      : parts_(parts), article_(dated(body)) {}

  /// "text: reason" of each claim for an actor, in the order of the claims.
  [[nodiscard]] Strings claims_for(std::string_view name) const {
    Strings out;
    for (const Claim& claim : ledger_.claims()) {
      const bool listed = ledger_.is_listed(claim.actor);
      const std::string& actor =
          listed ? ledger_.listed(claim.actor).id : ledger_.unlisted(claim.actor).name;
      if (actor != name) continue;
      const FieldWords& words = text_.words(claim.place.field);
      out.push_back(std::string(words.written(claim.place.first, claim.place.end)) + ": " +
                    std::string(name_of(claim.reason)));
    }
    return out;
  }

  void names() { claim_listed_names(parts_.lexicon, text_, ledger_); }
  void surnames() { claim_surnames(parts_.lexicon, text_, ledger_); }
  void bodies() { claim_country_bodies(parts_.lexicon, text_, ledger_); }
  void offices() { claim_office_holders(parts_.offices, text_, ledger_); }
  void unlisted() {
    claim_unlisted_names(parts_.model, text_, find_credits(text_, ledger_), ledger_);
  }

 private:
  static article::Article dated(const std::string& body) {
    article::Article article = article_of("", body);
    article.language = "en";
    article.published = article::Published{};
    article.published->iso = "2023-06-19";
    return article;
  }

  const Parts& parts_;
  article::Article article_;
  ArticleText text_ = read_text(parts_.lexicon, parts_.languages, article_);
  MentionLedger ledger_{parts_.catalogue, text_};
};

}  // namespace

TEST_CASE("a surname takes the claim of a country's name of the same spelling") {
  const Parts parts{catalogue_of(kNamesakes)};
  Stages stages("Jim Jordan asked. Jordan insisted.", parts);
  stages.names();
  CHECK(stages.claims_for("jordan") == Strings{"Jordan: name"});
  stages.surnames();
  CHECK(stages.claims_for("jordan").empty());
  CHECK(stages.claims_for("jim-jordan") == Strings{"Jim Jordan: name", "Jordan: surname"});
}

TEST_CASE("a seat is told apart from a name") {
  Stages stages("Moscow said that Russia agreed.");
  stages.names();
  CHECK(stages.claims_for("russia") == Strings{"Moscow: seat", "Russia: name"});
}

TEST_CASE("a body without its country is claimed for the country of the names before") {
  Stages stages("Russia sent an envoy. A foreign ministry spokesman said so in Moscow.");
  stages.names();
  CHECK(stages.claims_for("ministry-of-foreign-affairs-of-russia").empty());
  stages.bodies();
  CHECK(stages.claims_for("ministry-of-foreign-affairs-of-russia") ==
        Strings{"foreign ministry: country body"});
}

TEST_CASE("an office is claimed for who holds it on the article's date") {
  Stages stages("It rained. There the Secretary of State spoke.");
  stages.names();
  stages.offices();
  CHECK(stages.claims_for("antony-blinken") == Strings{"Secretary of State: office"});
}

TEST_CASE("a longer unlisted name takes the claims inside it") {
  Stages stages("The Dairy Farmers Association of China sent milk. China agreed, said Mr. Okonjo.");
  stages.names();
  CHECK(stages.claims_for("china") == Strings{"China: name", "China: name"});
  stages.unlisted();
  CHECK(stages.claims_for("china") == Strings{"China: name"});
  CHECK(stages.claims_for("Dairy Farmers Association of China") ==
        Strings{"Dairy Farmers Association of China: unlisted"});
  CHECK(stages.claims_for("Okonjo") == Strings{"Okonjo: unlisted"});
}

TEST_CASE("the end of a catalogue body's full name is claimed for that body") {
  Stages stages("The House Intelligence Committee met. Later the Intelligence Committee voted.");
  stages.names();
  stages.unlisted();
  CHECK(stages.claims_for("house-intelligence-committee") ==
        Strings{"House Intelligence Committee: name", "Intelligence Committee: shortened body"});
}

}  // namespace readout::tagging
