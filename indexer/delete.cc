// SPDX-License-Identifier: GPL-3.0-or-later
// indexer delete: remove articles by id.
#include <filesystem>
#include <iostream>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/index_writer.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/terminal_text.h"

namespace readout {

int run_delete(const Options& options) {
  const std::string& index = index_folder(options);
  // A writer would make an index where there is none; a deletion must not.
  const IndexReader reader(index, {});
  static_cast<void>(reader.state());
  const auto writer =
      IndexWriter::open(index, {options.wait, false, catalogue_of(options.settings)->hash()});
  int status = kAllWell;
  std::size_t deleted = 0;
  for (const std::string& id : options.operands) {
    if (writer->remove(id)) {
      ++deleted;
    } else {
      std::cerr << "indexer: there is no article " << terminal_text(id) << "\n";
      status = kSomethingSkipped;
    }
  }
  writer->finish();
  std::cout << "deleted " << deleted << "\n";
  return status;
}

}  // namespace readout
