// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/clean.h"
#include "article/standing_text.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {
using Texts = std::vector<std::string>;

TEST_CASE("What publishing software adds is furniture, what reporters write is not") {
  CHECK(is_furniture("This post was originally published on this site"));
  CHECK(is_furniture("Read more »"));
  CHECK(is_furniture("Copyright © 2019 The World Desk, LLC."));
  CHECK_FALSE(is_furniture("Copyright law is old."));
  CHECK(is_furniture("The post Talks in Vienna appeared first on World Desk."));
  CHECK_FALSE(is_furniture("The post of ambassador appeared vacant."));
  CHECK_FALSE(is_furniture("Read more than one paper, the minister said."));
  CHECK_FALSE(is_furniture("Share this: " + std::string(300, 'x')));
}

TEST_CASE("Furniture is removed at both ends and stays inside the text") {
  Texts paragraphs{"Advertisement", "One.", "Advertisement", "Two.", "Read more", "Share"};
  drop_furniture(paragraphs);
  CHECK(paragraphs == Texts{"One.", "Advertisement", "Two."});
  Texts nothing_else{"Share", "Print"};
  drop_furniture(nothing_else);
  CHECK(nothing_else.empty());
}

TEST_CASE("Headlines glued to a name are removed, with the full name before them") {
  const auto without = [](std::string text) {
    drop_insertions(text);
    return text;
  };
  CHECK(
      without("Rep. Jane Roe Jane Mary RoeHouse votes on bridges Roe: no more tolls MORE (R-Ohio) "
              "spoke. John Doe Jonathan (John) DoeThe roads we need MORE did not.") ==
      "Rep. Jane Roe (R-Ohio) spoke. John Doe did not.");
  CHECK(without("Jane Roe Jane Mary RoeMORE’s rise and John Doe John DoeThe roads MORE’s fall") ==
        "Jane Roe’s rise and John Doe’s fall");
  const std::string text =
      GENERATE(as<std::string>{},
               "Jane Roe sold RoeHouse to friends.",
               "Ann MacDonald wants MORE.",
               "ThinkProgress asked for MORE.",
               "Jane Roe Jane Mary RoeHouse votes on bridges. " + std::string(1000, 'x') + " MORE");
  CHECK(without(text) == text);
}

TEST_CASE("A repeated title is removed from the text, unless it is all the text") {
  Texts paragraphs{"“Talks” in Vienna", "They met."};
  drop_repeated_title(paragraphs, "Talks in Vienna");
  CHECK(paragraphs == Texts{"They met."});
  Texts alone{"Talks in Vienna"};
  drop_repeated_title(alone, "Talks in Vienna");
  CHECK(alone.size() == 1);
}

TEST_CASE("A picture's address before the text is taken, also where the text is glued to it") {
  const std::string address = GENERATE(as<std::string>{},
                                       "https://example.org/a/hall-1.jpg?w=2048",
                                       "https://example.org/hall.png",
                                       "http://example.org/hall.webp?fit=1%2C2&ssl=1");
  for (const std::string between : {"", " "}) {
    Texts paragraphs{address + between + "The ministers met.", "They talked."};
    CHECK(take_leading_image(paragraphs) == address);
    CHECK(paragraphs == Texts{"The ministers met.", "They talked."});
  }
  Texts alone{address, "They talked."};
  CHECK(take_leading_image(alone) == address);
  CHECK(alone == Texts{"They talked."});
}

TEST_CASE("Addresses of other things than pictures stay in the text") {
  Texts paragraphs{"https://example.org/story says so."};
  CHECK(take_leading_image(paragraphs).empty());
  CHECK(paragraphs == Texts{"https://example.org/story says so."});
}

}  // namespace
}  // namespace readout::article
