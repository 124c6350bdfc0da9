// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/settings_file.h"

#include "base/settings.h"
#include "packaging/documents/manual.h"

namespace readout::packaging {
namespace {

constexpr const char* kHead =
    R"(# Settings of Readout's programs, indexer and searchd: see readout.toml(5).
# A line that begins with # tells a default or an example. After a change of what searchd uses:
#   systemctl restart readout-searchd

)";

std::string value(const SettingSpec& spec) {
  if (spec.type == SettingType::Integer || spec.type == SettingType::Flag) {
    return std::string(spec.initial);
  }
  return '"' + std::string(spec.initial.empty() ? spec.placeholder : spec.initial) + '"';
}

std::string what_may_stand(const SettingSpec& spec) {
  if (spec.type == SettingType::Integer) {
    return "; " + std::to_string(spec.least) + " to " + std::to_string(spec.most);
  }
  if (spec.type == SettingType::Choice) {
    return "; one of " + replaced(std::string(spec.choices), "|", ", ");
  }
  return "";
}

}  // namespace

std::string settings_file(const std::filesystem::path& index) {
  std::string out = kHead;
  for (const SettingSpec& spec : kSettings) {
    out += "# " + std::string(spec.used_by == UsedBy::Searchd ? "searchd: " : "") +
           std::string(spec.help) + what_may_stand(spec) + "\n";
    out += spec.setting == Setting::Index
               ? std::string(spec.name) + " = \"" + index.string() + "\"\n\n"
               : "#" + std::string(spec.name) + " = " + value(spec) + "\n\n";
  }
  out.pop_back();
  return out;
}

}  // namespace readout::packaging
