// SPDX-License-Identifier: GPL-3.0-or-later
// What tagging finds in an article: actors (who takes part) and issues (what it is about), each
// with its mentions or evidence. Made by tagging, stored and searched by engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/span.h"

namespace readout::article {

/// Which text of the article a place is in. Stored in the index: do not renumber.
enum class TextField : std::uint8_t {
  Title = 0,
  Body = 1,
  Metadata = 2,  ///< given by the file itself: the span is empty
};

/// A place in one text of the article, in bytes.
struct Mention {
  TextField field = TextField::Body;
  Span span;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// Stored in the index: do not renumber.
enum class ActorType : std::uint8_t { Person = 0, Country = 1, Organisation = 2 };

[[nodiscard]] std::string_view name_of(
    ActorType type) noexcept;  ///< "person", "country", "organisation"
[[nodiscard]] std::string_view name_of(TextField field) noexcept;  ///< "title", "body", "metadata"
[[nodiscard]] std::optional<ActorType> actor_type_named(std::string_view name) noexcept;

struct ActorTag {
  std::string id;
  std::string name;
  ActorType type = ActorType::Organisation;
  std::vector<Mention> mentions;  ///< in order of the text, title first; never empty
};

struct IssueTag {
  std::string id;
  std::string name;
  std::string group;
  double score = 0;  ///< strength of evidence; only comparable within one article
  std::vector<Mention>
      evidence;  ///< whole sentences that show it, in order of the text; never empty
};

struct Tags {
  std::vector<ActorTag> actors;  ///< most salient first, each id once
  std::vector<IssueTag> issues;  ///< strongest first, each id once
};

/// An article with all that is known about it: what the engine stores and gives back.
struct TaggedArticle {
  Article article;
  Tags tags;
};

}  // namespace readout::article
