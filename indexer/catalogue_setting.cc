// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue_setting.h"

#include <filesystem>
#include <optional>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"

namespace readout::indexer {
namespace {

std::shared_ptr<const tagging::NameModel> built_in_model() {
  return std::make_shared<const tagging::NameModel>(
      tagging::NameModel::read(name_model_files().front().bytes));
}

}  // namespace

std::shared_ptr<const tagging::Catalogue> catalogue_of(const Settings& settings) {
  const std::string& folder = settings.text(Setting::Catalogue);
  const auto user_folder =
      folder.empty() ? std::nullopt : std::optional<std::filesystem::path>(folder);
  return std::make_shared<const tagging::Catalogue>(
      tagging::load_catalogue(default_catalogue_files(), user_folder));
}

std::string tagging_hash_of(const Settings& settings) {
  return tagging::tagging_hash(*catalogue_of(settings), built_in_model().get());
}

tagging::Tagger tagger_of(const Settings& settings) {
  return tagging::Tagger(catalogue_of(settings), built_in_model());
}

}  // namespace readout::indexer
