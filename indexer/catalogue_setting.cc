// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue_setting.h"

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
  return std::make_shared<const tagging::Catalogue>(
      tagging::load_catalogue(default_catalogue_files(), settings.path(Setting::Catalogue)));
}

std::string tagging_hash_of(const Settings& settings) {
  return tagging::tagging_hash(*catalogue_of(settings), built_in_model().get());
}

tagging::Tagger tagger_of(const Settings& settings) {
  return tagging::Tagger(catalogue_of(settings), built_in_model());
}

}  // namespace readout::indexer
