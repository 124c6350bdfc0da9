// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/settings_file.h"

#include <sstream>

#include "base/settings.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::packaging {
namespace {

Settings loaded(const std::string& text) {
  const test::TempDir folder;
  SettingSources sources;
  sources.file = folder.write("readout.toml", text);
  return Settings::load(sources);
}

/// As somebody leaves it who takes away the sign before every setting.
std::string uncommented(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const bool setting = line.starts_with("#") && !line.starts_with("# ");
    out += (setting ? line.substr(1) : line) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("the settings file sets the folder of the index, and nothing else") {
  const Settings settings = loaded(settings_file("/var/lib/readout/index"));
  for (const SettingSpec& spec : kSettings) {
    INFO(spec.name);
    CHECK((settings.origin(spec.setting) == "default") == (spec.setting != Setting::Index));
  }
  CHECK(settings.text(Setting::Index) == "/var/lib/readout/index");
}

TEST_CASE("every setting stands in the settings file with its default, behind a sign") {
  const Settings settings = loaded(uncommented(settings_file("/var/lib/readout/index")));
  const Settings defaults = loaded("");
  for (const SettingSpec& spec : kSettings) {
    INFO(spec.name);
    CHECK(settings.origin(spec.setting) != "default");
    if (spec.type == SettingType::Integer) {
      CHECK(settings.integer(spec.setting) == defaults.integer(spec.setting));
    } else if (spec.type == SettingType::Flag) {
      CHECK(settings.flag(spec.setting) == defaults.flag(spec.setting));
    } else if (!spec.initial.empty()) {
      CHECK(settings.text(spec.setting) == defaults.text(spec.setting));
    }
  }
}

TEST_CASE("the settings file says what each setting is for, and what may stand there") {
  const std::string text = settings_file("/x");
  for (const SettingSpec& spec : kSettings) CHECK(text.find(spec.help) != std::string::npos);
  CHECK(text.find("; 0 to 256\n#threads = 0\n") != std::string::npos);
  CHECK(text.find("; one of debug, info, warning, error, off\n#log_level") != std::string::npos);
}

}  // namespace readout::packaging
