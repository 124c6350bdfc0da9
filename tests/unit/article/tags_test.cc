// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tags.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("Types of actors are found by their names") {
  for (const ActorType type : {ActorType::Person, ActorType::Country, ActorType::Organisation})
    CHECK(actor_type_named(name_of(type)) == type);
  CHECK_FALSE(actor_type_named("Person"));
  CHECK_FALSE(actor_type_named(""));
}

TEST_CASE("Fields have the names that the documentation gives them") {
  CHECK(name_of(TextField::Title) == "title");
  CHECK(name_of(TextField::Body) == "body");
  CHECK(name_of(TextField::Metadata) == "metadata");
}

}  // namespace
}  // namespace readout::article
