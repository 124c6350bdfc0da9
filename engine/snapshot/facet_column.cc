// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/facet_column.h"

#include <algorithm>

namespace readout::engine {

FacetColumn::FacetColumn(const NumberedParts& parts, std::size_t place, const FacetColumn* before)
    : parts_(&parts) {
  bool known = before != nullptr;
  for (const NumberedPart& part : parts) {
    const std::size_t number = layers_.size();
    known = known && number < before->layers_.size() && before->layers_[number]->part == part.part;
    layers_.push_back(known ? before->layers_[number] : layer_of(part.part, place));
    const Layer& layer = *layers_.back();
    size_ = layer.first_new + layer.fresh.size();
    articles_.resize(size_);
    count(part, layer);
  }
}

std::shared_ptr<const FacetColumn::Layer> FacetColumn::layer_of(
    const std::shared_ptr<const Part>& part, std::size_t place) {
  const PartFacet& facet = part->columns().facets[place];
  auto layer = std::make_shared<Layer>();
  layer->part = part;
  layer->facet = &facet;
  layer->first_new = static_cast<std::uint32_t>(size_);
  const auto values = static_cast<std::uint32_t>(facet.values.size());
  const bool is_first = layers_.empty();
  for (std::uint32_t own = 0; own < values; ++own) {
    const auto before = is_first ? std::nullopt : known(facet.values[own]);
    if (!before) layer->fresh.push_back(own);
    if (is_first) continue;
    layer->common_ordinals.push_back(
        before ? *before : layer->first_new + static_cast<std::uint32_t>(layer->fresh.size()) - 1);
    if (before && (name(*before) != facet.name(own) || kind(*before) != facet.kind(own)))
      layer->renamed.emplace_back(*before, own);
  }
  std::sort(layer->renamed.begin(), layer->renamed.end());
  layer->ordinals = facet.ordinals.data();
  if (!is_first) {
    layer->translated.reserve(facet.ordinals.size());
    for (const std::uint32_t own : facet.ordinals)
      layer->translated.push_back(layer->common_ordinals[own]);
    layer->ordinals = layer->translated.data();
  }
  return layer;
}

void FacetColumn::count(const NumberedPart& part, const Layer& layer) {
  const PartFacet& facet = *layer.facet;
  for (std::uint32_t own = 0; own < facet.articles.size(); ++own)
    articles_[layer.common(own)] += facet.articles[own];
  if (part.deleted->empty()) return;
  for (const std::uint32_t id : part.columns().articles) {
    if (!part.is_deleted(id)) continue;
    for (const std::uint32_t own : facet.of(id)) --articles_[layer.common(own)];
  }
}

FacetColumn::Named FacetColumn::introduced(std::uint32_t ordinal) const {
  // The last layer that begins at or before it, of those that have new values.
  const auto after = std::upper_bound(
      layers_.begin(), layers_.end(), ordinal, [](std::uint32_t wanted, const auto& layer) {
        return wanted < layer->first_new;
      });
  const Layer& layer = **(after - 1);
  return {layer.facet, layer.fresh[ordinal - layer.first_new]};
}

FacetColumn::Named FacetColumn::named(std::uint32_t ordinal) const {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
    const auto& renamed = (*layer)->renamed;
    const auto found = std::lower_bound(renamed.begin(), renamed.end(), std::pair(ordinal, 0U));
    if (found != renamed.end() && found->first == ordinal) return {(*layer)->facet, found->second};
  }
  return introduced(ordinal);
}

std::string_view FacetColumn::value(std::uint32_t ordinal) const {
  const Named at = introduced(ordinal);
  return at.facet->values[at.own];
}

std::optional<std::uint32_t> FacetColumn::ordinal(std::string_view value) const {
  const auto found = known(value);
  return found && articles_[*found] > 0 ? found : std::nullopt;
}

std::optional<std::uint32_t> FacetColumn::known(std::string_view value) const {
  for (const auto& layer : layers_) {
    if (const auto own = layer->facet->ordinal(value)) return layer->common(*own);
  }
  return std::nullopt;
}

std::string_view FacetColumn::name(std::uint32_t ordinal) const {
  const Named at = named(ordinal);
  return at.facet->name(at.own);
}

std::string_view FacetColumn::kind(std::uint32_t ordinal) const {
  const Named at = named(ordinal);
  return at.facet->kind(at.own);
}

}  // namespace readout::engine
