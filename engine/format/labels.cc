// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/labels.h"

namespace readout::engine {

std::vector<Label> labels_of(Field field, const article::Tags& tags) {
  std::vector<Label> labels;
  if (field == Field::Actor) {
    for (const article::ActorTag& actor : tags.actors)
      labels.push_back({actor.name, std::string(article::name_of(actor.type))});
  } else if (field == Field::Issue) {
    for (const article::IssueTag& issue : tags.issues) labels.push_back({issue.name, issue.group});
  }
  return labels;
}

}  // namespace readout::engine
