// SPDX-License-Identifier: GPL-3.0-or-later
// readout_documents FOLDER: writes what a package brings besides the programs and follows from
// their tables: man pages, completions for three shells, the settings file. A part of the build.
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "packaging/documents/completions.h"
#include "packaging/documents/man_page.h"
#include "packaging/documents/manual.h"
#include "packaging/documents/settings_file.h"

namespace readout::packaging {
namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(file.string() + " can't be written");
}

void write_all(const std::filesystem::path& folder) {
  for (const Manual& manual : {indexer_manual(), searchd_manual()}) {
    const std::filesystem::path man = folder / "man" / ("man" + std::to_string(manual.section));
    for (const ManualCommand& command : manual.commands) {
      write(man / man_page_name(manual, command), man_page(manual, command));
    }
    write(folder / "bash" / manual.program, bash_completion(manual));
    write(folder / "zsh" / ("_" + manual.program), zsh_completion(manual));
    write(folder / "fish" / (manual.program + ".fish"), fish_completion(manual));
  }
  write(folder / "man" / "man5" / "readout.toml.5", settings_man_page());
  write(folder / "readout.toml", settings_file("/var/lib/readout/index"));
}

}  // namespace
}  // namespace readout::packaging

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: readout_documents FOLDER\n";
    return EXIT_FAILURE;
  }
  try {
    readout::packaging::write_all(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "readout_documents: " << error.what() << "\n";
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
