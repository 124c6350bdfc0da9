// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tags.h"

namespace readout::article {

std::string_view name_of(ActorType type) noexcept {
  switch (type) {
    case ActorType::Person:
      return "person";
    case ActorType::Country:
      return "country";
    case ActorType::Organisation:
      return "organisation";
  }
  return "organisation";
}

std::string_view name_of(TextField field) noexcept {
  switch (field) {
    case TextField::Title:
      return "title";
    case TextField::Body:
      return "body";
    case TextField::Metadata:
      return "metadata";
  }
  return "body";
}

std::optional<ActorType> actor_type_named(std::string_view name) noexcept {
  for (const ActorType type : {ActorType::Person, ActorType::Country, ActorType::Organisation}) {
    if (name == name_of(type)) return type;
  }
  return std::nullopt;
}

}  // namespace readout::article
