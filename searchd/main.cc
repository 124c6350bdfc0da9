// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <filesystem>
#include <iostream>

#include "base/error.h"
#include "searchd/access/key_commands.h"
#include "searchd/answers/serving.h"
#include "searchd/daemon.h"
#include "searchd/options.h"

namespace readout::searchd {
namespace {

constexpr int kWrongUsage = 2;
constexpr int kCannotServe = 3;

std::filesystem::path key_file(const Settings& settings) {
  if (const auto file = settings.path(Setting::Keys)) return *file;
  throw Error(
      ErrorCode::Usage, "no file of keys is named", "Give --keys FILE, or set READOUT_KEYS");
}

void run(int argc, char** argv) {
  const Options options = parse_options(argc, argv);
  if (!options.settings) {
    std::cout << options.text;
    return;
  }
  const Settings& settings = *options.settings;
  switch (options.wish) {
    case Wish::PrintConfig:
      std::cout << settings.to_toml(Program::Searchd);
      return;
    case Wish::CheckConfig:
      check_openness(settings);
      static_cast<void>(serving_of(settings));
      std::cout << "the settings are good\n";
      return;
    case Wish::AddKey:
      return add_key(key_file(settings), options.key, options.rights, std::cout);
    case Wish::ListKeys:
      return list_keys(key_file(settings), std::cout);
    case Wish::RevokeKey:
      return revoke_key(key_file(settings), options.key, std::cout);
    case Wish::Serve:
      serve(settings, [argc, argv] { return *parse_options(argc, argv).settings; });
      return;
  }
}

}  // namespace
}  // namespace readout::searchd

int main(int argc, char** argv) {
  try {
    readout::searchd::run(argc, argv);
    return 0;
  } catch (const readout::Error& error) {
    std::cerr << "searchd: " << error.what() << "\n";
    if (!error.hint().empty()) std::cerr << "  " << error.hint() << ".\n";
    return error.code() == readout::ErrorCode::Usage ? readout::searchd::kWrongUsage
                                                     : readout::searchd::kCannotServe;
  } catch (const std::exception& error) {
    std::cerr << "searchd: unexpected: " << error.what() << "\n";
    return readout::searchd::kCannotServe;
  }
}
