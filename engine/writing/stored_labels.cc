// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/stored_labels.h"

#include <string>
#include <utility>

namespace readout::engine {

ColumnsBuilder::LabelOf stored_labels(std::vector<Xapian::Database> databases) {
  return [databases = std::move(databases)](Field field, const std::string& id) {
    const std::string key = label_key(field, id);
    for (auto database = databases.rbegin(); database != databases.rend(); ++database) {
      const std::string encoded = database->get_metadata(key);
      if (!encoded.empty()) return decode_label(encoded);
    }
    return Label{id, ""};
  };
}

}  // namespace readout::engine
