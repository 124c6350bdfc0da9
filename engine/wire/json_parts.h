// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that several answers have: articles' members, facet values, timelines, marks. Private to
// wire. Values only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"
#include "engine/contract/search.h"

namespace readout::engine {

/// The members of the field table that are texts or lists of texts, by its rows.
void put_fields(JsonWriter& out,
                const article::TaggedArticle& tagged,
                const HitMembers& members = {});

/// "published" and "date_precision".
void put_published(JsonWriter& out,
                   const std::optional<article::Published>& published,
                   const HitMembers& members = {});

// What every list of tags tells of one; within an object.
void put_actor(JsonWriter& out, const article::ActorTag& actor);
void put_issue(JsonWriter& out, const article::IssueTag& issue);

/// Bytes of `text` as code points.
void put_marks(JsonWriter& out,
               std::string_view key,
               std::string_view text,
               const std::vector<Span>& marks);

void put_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts);

/// "interval" and "timeline".
void put_timeline(JsonWriter& out, const Timeline& timeline);

/// The members of one value; within an object.
void put_value(JsonWriter& out, Field field, const FacetValue& value);

void put_values(JsonWriter& out,
                std::string_view key,
                Field field,
                const std::vector<FacetValue>& values);

}  // namespace readout::engine
