// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/standing_text.h"

#include "tests/support/catch.h"

namespace readout::article {

TEST_CASE("what a publisher's pages repeat is standing text") {
  const std::string sentence =
      GENERATE("Sign up for our newsletter.",
               "Click here to subscribe",
               "This material may not be published, broadcast, rewritten or redistributed.",
               "(Reporting by Jane Roe; editing by John Doe)",
               "Follow Jane Roe on Twitter.",
               "Photo: Jane Roe",
               "Read more: Talks in Vienna",
               "Story Continued Below",
               "Copyright © 2019 The World Desk, LLC.",
               "Jane Roe contributed to this report.",
               "Advertisement",
               "Image copyright Getty Images",
               "Media playback is unsupported on your device",
               "READ MORE: Talks fail",
               "( PHOTOS: Twelve hats of the minister)",
               "Share this",
               "Follow us on Twitter @worlddesk",
               "Lucas Roe/Getty Images",
               "7 years ago",
               "Hide Caption 4 of 20",
               "Get the stories you care about delivered to your inbox.",
               "Lesen Sie auch: Der Rat tagt",
               "Lire aussi : Le conseil se réunit",
               "Suscríbete a nuestro boletín",
               "Читайте также: Совет собрался",
               "poster=\"http://desk.example/a.jpg\" width=\"640\"",
               "He left.</p><div class=\"ad\">",
               "{\"type\":\"video\",\"id\":\"12\"}");
  CHECK(is_standing_text(sentence));
}

TEST_CASE("sentences of reporters are no standing text") {
  const std::string sentence = GENERATE("Subscribers rose by a tenth.",
                                        "Copyright law is old.",
                                        "Follow the money, the senator said.",
                                        "Watch officials changed the terms of service.",
                                        "Advertisement spending fell.",
                                        "The editing by committee took a year.",
                                        "Advertisements fell by a tenth.",
                                        "People read more.",
                                        "Seven years ago he left.",
                                        "Sharing this was hard.",
                                        "Prices are < 5 and > 3.",
                                        "She closed the story of highlights.");
  CHECK_FALSE(is_standing_text(sentence));
  CHECK_FALSE(is_standing_text("Sign up for " + std::string(400, 'x')));
  CHECK_FALSE(is_standing_text(""));
}

TEST_CASE("traces of markup are standing text however long they are") {
  CHECK(is_standing_text("<div>" + std::string(400, 'x') + "</div>"));
}

TEST_CASE("labels of a page are told from the text behind them") {
  CHECK(standing_label("Story highlights Talks failed") == 17);
  CHECK(standing_label("Media caption Talks failed") == 14);
  CHECK(standing_label("CLOSE Talks failed") == 6);
  CHECK(standing_label("Close talks failed") == 0);
  CHECK(standing_label("CLOSER talks failed") == 0);
  const std::string age = "This article is more than 12 years old ";
  CHECK(standing_label(age + age + "Talks failed") == 2 * age.size());
  CHECK(standing_label("Media caption") == 13);
  CHECK(standing_label("") == 0);
}

}  // namespace readout::article
