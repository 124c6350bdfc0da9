// SPDX-License-Identifier: GPL-3.0-or-later
// A tagger with the catalogue that the programs carry and without a model, made once. Not safe to
// share between threads.
#pragma once

#include <memory>

#include "embedded/default_catalogue_files.h"
#include "tagging/catalogue/catalogue.h"
#include "tagging/tagger.h"

namespace readout::test {

inline const tagging::Tagger& default_catalogue_tagger() {
  static const tagging::Tagger tagger(std::make_shared<const tagging::Catalogue>(
      tagging::load_catalogue(default_catalogue_files(), std::nullopt)));
  return tagger;
}

}  // namespace readout::test
