// SPDX-License-Identifier: GPL-3.0-or-later
// Who made the text and its pictures is no actor of the story.
#include "tagging/text/credits.h"

#include <algorithm>

#include "embedded/name_model_files.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kCatalogue = R"(
[[actor]]
id = "north-wire"
name = "North Wire"
type = "organisation"
media = true

[[actor]]
id = "picture-desk"
name = "Picture Desk"
type = "organisation"
media = true

[[actor]]
id = "united-states"
name = "United States"
type = "country"
)";

Strings actors_in(const std::string& body, const std::string& language = "en") {
  static const Tagger tagger(
      std::make_shared<const Catalogue>(catalogue_of(kCatalogue)),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  article::Article article = article_of("", body);
  article.language = language;
  Strings ids = ids_of(tagger.tag(article).actors);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

TEST_CASE("photographers and agencies in credits are no actors") {
  const std::string credit = GENERATE(as<std::string>{},
                                      "(Ruth Tanaka/North Wire)",
                                      "(NORTH WIRE/Ruth Tanaka)",
                                      "Ruth Tanaka / North Wire / Picture Desk",
                                      "Ruth Tanaka/North Wire via Picture Desk",
                                      "Ruth Tanaka via Picture Desk",
                                      "(Ruth Tanaka/RTP via Picture Desk)",
                                      "A hall in rain. | Ruth Tanaka/North Wire",
                                      "(Photo by Ruth Tanaka/Picture Desk)",
                                      "(Photo: Ruth Tanaka, North Wire)",
                                      "(NW Photo/Ruth Tanaka)",
                                      "Illustration by Ruth Tanaka",
                                      "Photo credit: Ruth Tanaka",
                                      "Photo courtesy of Ruth Tanaka");
  INFO(credit);
  CHECK(actors_in("Rain fell on the hall.\n\n" + credit + "\n\nIt rained on.").empty());
}

TEST_CASE("the authors of a report are no actors") {
  const std::string credit = GENERATE(as<std::string>{},
                                      "(Reporting by Ruth Tanaka and Amara Okonjo; Editing by "
                                      "Paul Hallström)",
                                      "Additional reporting by Ruth Tanaka.",
                                      "North Wire writers Ruth Tanaka and Amara Okonjo in Torvik "
                                      "contributed to this report.",
                                      "Ruth Tanaka contributed reporting.",
                                      "Copyright 2019 North Wire Limited.",
                                      "\u00a9 2019 North Wire Holdings, LLC.");
  INFO(credit);
  CHECK(actors_in("Rain fell on the hall. It rained on.\n\n" + credit).empty());
}

TEST_CASE("text that only looks like a credit is none") {
  CHECK(actors_in("A photo by the road showed it. Senator Ruth Tanaka said so.") ==
        Strings{"ruth-tanaka"});
  CHECK(actors_in("Photo: Ruth Tanaka speaks to farmers.") == Strings{"ruth-tanaka"});
  CHECK(actors_in("Senator Ruth Tanaka contributed to the fund. She kept her reporting by hand.") ==
        Strings{"ruth-tanaka"});
  CHECK(actors_in("Copyright law is old, Senator Ruth Tanaka said.") == Strings{"ruth-tanaka"});
}

TEST_CASE("an actor in a credit and in the text too is found") {
  CHECK(actors_in("Senator Ruth Tanaka met North Wire.\n\n(Photo by Ruth Tanaka/North Wire)") ==
        Strings{"north-wire", "ruth-tanaka"});
}

TEST_CASE("agencies in credits are no actors in any language") {
  CHECK(actors_in("Es regnete in Torvik (Foto: Karl Muster/Picture Desk).", "de").empty());
}

}  // namespace readout::tagging
