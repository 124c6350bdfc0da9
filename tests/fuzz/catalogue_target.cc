// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "base/error.h"
#include "tagging/catalogue/catalogue.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  const std::vector<EmbeddedFile> files = {{"fuzz.toml", input}};
  bool loads = true;
  try {
    const tagging::Catalogue catalogue = tagging::load_catalogue(files, std::nullopt);
    for (const tagging::ActorEntry& actor : catalogue.actors())
      require(catalogue.find_actor(actor.id) == &actor, "every actor is found by its id");
  } catch (const Error& error) {
    loads = false;
    require(std::string_view(error.what()).find("fuzz.toml") != std::string_view::npos,
            "an error names the file");
  }
  bool errors = false;
  for (const tagging::FileProblem& problem : tagging::check_catalogue(files, {})) {
    require(!problem.message.empty(), "a problem has a message");
    errors = errors || problem.severity == tagging::ProblemSeverity::Error;
  }
  require(loads != errors, "what is checked without an error can be loaded, and nothing else");
}

}  // namespace readout::fuzz
