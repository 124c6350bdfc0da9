// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/openapi.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/wording.h"
#include "embedded/openapi_files.h"
#include "engine/contract/hit_members.h"
#include "engine/fields/schema.h"
#include "searchd/net/problem.h"
#include "searchd/routes.h"

namespace readout::searchd {
namespace {

using Json = nlohmann::ordered_json;

/// A pattern of one or more of the names, with commas between.
std::string some_of(const std::vector<std::string_view>& names) {
  const std::string one = "(" + joined(names, "|") + ")";
  return one + "(," + one + ")*";
}

Json number_of(std::string_view text) { return Json::parse(text); }

Json value_schema(const engine::SearchParameter& parameter) {
  switch (parameter.type) {
    case engine::ParameterType::Text:
    case engine::ParameterType::Query:
      return {{"type", "string"}, {"maxLength", parameter.maximum}};
    case engine::ParameterType::Choice:
      return {{"type", "string"}, {"enum", engine::names_in(parameter.choices)}};
    case engine::ParameterType::Number:
      return {{"type", "integer"}, {"minimum", parameter.minimum}, {"maximum", parameter.maximum}};
    case engine::ParameterType::Share:
      return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    case engine::ParameterType::Date:
      return {{"type", "string"}, {"minLength", 1}};
    case engine::ParameterType::Fields:
      return {{"type", "string"},
              {"pattern", "^(none|" + some_of(engine::faceted_field_names()) + ")$"}};
    case engine::ParameterType::Members:
      return {{"type", "string"}, {"pattern", "^" + some_of(engine::hit_member_names()) + "$"}};
  }
  return {{"type", "string"}};
}

Json parameter_json(const engine::SearchParameter& parameter) {
  Json schema = value_schema(parameter);
  if (!parameter.initial.empty()) {
    const bool number = schema.at("type") != "string";
    schema["default"] = number ? number_of(parameter.initial) : Json(parameter.initial);
  }
  if (parameter.repeatable) schema = {{"type", "array"}, {"items", std::move(schema)}};
  return {{"name", parameter.name},
          {"in", "query"},
          {"description", parameter.help},
          {"schema", std::move(schema)}};
}

Json parameters_json(const Route& route) {
  Json out = Json::array();
  const std::size_t open = route.pattern.find('{');
  if (open != std::string_view::npos) {
    const std::size_t close = route.pattern.find('}', open);
    const std::string_view name = route.pattern.substr(open + 1, close - open - 1);
    Json schema = {{"type", "string"}};
    if (name == "field") schema["enum"] = engine::faceted_field_names();
    out.push_back(
        {{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
  }
  for (const engine::SearchParameter& parameter : route.parameters()) {
    out.push_back(parameter_json(parameter));
  }
  return out;
}

Json good_answer(const Route& route) {
  Json content = Json::object();
  for (const AnswerForm& form : route.forms) {
    if (form.media_type.empty()) continue;
    content[std::string(form.media_type)] = {
        {"schema",
         form.schema.empty() ? Json{{"type", "string"}}
                             : Json{{"$ref", "#/components/schemas/" + std::string(form.schema)}}}};
  }
  return {{"description", "the answer"}, {"content", std::move(content)}};
}

Json shared_answer(std::string_view name) {
  return {{"$ref", "#/components/responses/" + std::string(name)}};
}

Json operation_json(const Route& route) {
  Json answers = {{"200", good_answer(route)}};
  if (route.freshness == Freshness::Index) answers["304"] = shared_answer("NotModified");
  answers["400"] = shared_answer("WrongParameter");
  if (route.pattern.find('{') != std::string_view::npos) answers["404"] = shared_answer("NotFound");
  answers["503"] = shared_answer("NoIndex");
  return {{"operationId", route.operation},
          {"summary", route.summary},
          {"tags", Json::array({route.tag})},
          {"parameters", parameters_json(route)},
          {"responses", std::move(answers)}};
}

Json problem_answer(std::string_view description) {
  return {
      {"description", description},
      {"content",
       {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
}

/// The members of hits and articles that follow from the field table.
void add_fields(Json& schema) {
  for (const engine::Field field : engine::kFacetedFields) {
    const engine::FieldSpec& spec = engine::spec_of(field);
    if (!spec.value_kind.empty()) continue;  // tags are objects, which the file describes
    Json member = {{"type", "string"}};
    if (spec.values.several) member = {{"type", "array"}, {"items", std::move(member)}};
    schema["properties"][std::string(spec.member)] = std::move(member);
  }
}

/// All of them: `fields` chooses among the members of hits only.
void add_required_fields(Json& schema) {
  for (const engine::Field field : engine::kFacetedFields) {
    const engine::FieldSpec& spec = engine::spec_of(field);
    if (spec.value_kind.empty()) schema["required"].push_back(spec.member);
  }
}

Json components_json() {
  Json schemas;
  for (const EmbeddedFile& file : openapi_files()) schemas = Json::parse(file.bytes);
  add_fields(schemas.at("Hit"));
  add_fields(schemas.at("Article"));
  add_required_fields(schemas.at("Article"));
  return {{"schemas", std::move(schemas)},
          {"responses",
           {{"NotModified", {{"description", "the client has this answer: If-None-Match"}}},
            {"WrongParameter", problem_answer("parameters are unknown or wrong: all are named")},
            {"NotFound", problem_answer("nothing has that id")},
            {"NoIndex", problem_answer("there is no index, or none that can be read")}}}};
}

Json tags_json() {
  Json out = Json::array();
  for (const Tag& tag : tags())
    out.push_back({{"name", tag.name}, {"description", tag.description}});
  return out;
}

}  // namespace

std::string openapi_document() {
  Json paths = Json::object();
  for (const Route& route : routes()) {
    if (!is_documented(route)) continue;
    paths[std::string(route.pattern)] = {{"get", operation_json(route)}};
  }
  return Json{{"openapi", "3.1.0"},
              {"info",
               {{"title", "Readout"},
                {"version", READOUT_VERSION},
                {"summary", "Searches the news by who takes part and what it is about."},
                {"description",
                 "GET and HEAD alone; nothing is changed. Text is UTF-8, offsets are Unicode code "
                 "points."},
                {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}}}},
              {"servers", Json::array({{{"url", "/"}}})},
              {"security", Json::array()},
              {"tags", tags_json()},
              {"paths", std::move(paths)},
              {"components", components_json()}}
      .dump(2);
}

HttpResponse answer_openapi(const Service& /*service*/, const Call& /*call*/) {
  static const std::string document = openapi_document();
  HttpResponse response = json_response(document);
  response.headers.emplace_back("Cache-Control", "max-age=3600");
  return response;
}

}  // namespace readout::searchd
