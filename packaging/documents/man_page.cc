// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/man_page.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/settings.h"

namespace readout::packaging {
namespace {

/// Text that troff shows as it stands: dashes stay dashes that can be copied, and no line is taken
/// for a request.
std::string plain(std::string_view text) {
  std::string out;
  bool begins_line = true;
  for (const char letter : text) {
    if (begins_line && (letter == '.' || letter == '\'')) out += "\\&";
    if (letter == '\\') {
      out += "\\e";
    } else if (letter == '-') {
      out += "\\-";
    } else if (letter == '\'') {
      out += "\\(aq";
    } else {
      out += letter;
    }
    begins_line = letter == '\n';
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
    return static_cast<char>(std::toupper(letter));
  });
  return text;
}

std::string heading(const std::string& title, const std::string& section) {
  return ".TH " + plain(upper(title)) + " " + section +
         " \"\" \"readout " READOUT_VERSION
         "\" \"Readout\"\n.nh\n";  // no word is divided: names stay whole
}

std::string file_stem(const Manual& manual, const ManualCommand& command) {
  return manual.program + (command.name.empty() ? "" : "-" + replaced(command.name, " ", "-"));
}

/// "Read articles" as NAME wants it: no capital, no full stop.
std::string phrase(std::string summary) {
  if (!summary.empty()) {
    summary.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(summary.front())));
  }
  if (summary.ends_with('.')) summary.pop_back();
  return summary;
}

/// "--actor ID", "-h, --help", "PATH..."
std::string written(const Argument& argument) {
  if (is_operand(argument)) return italic(argument.name) + (is_repeatable(argument) ? "..." : "");
  std::string out;
  for (const std::string& name : names_of(argument)) out += (out.empty() ? "" : ", ") + bold(name);
  if (value_kind(argument) == ValueKind::Choice) return out + " " + bold(argument.placeholder);
  return out + (argument.placeholder.empty() ? "" : " " + italic(argument.placeholder));
}

std::string described(const Argument& argument) {
  std::string out = ".TP\n" + written(argument) + "\n" + plain(argument.help);
  if (!argument.excludes.empty()) out += "; not with " + bold(argument.excludes);
  if (argument.kind == Argument::Kind::Options) out += "; any number of times";
  return out + "\n";
}

std::string section(const std::string& title, const std::string& body) {
  return body.empty() ? "" : ".SH " + title + "\n" + body;
}

std::string synopsis(const Manual& manual, const ManualCommand& command) {
  std::string out = bold(manual.program + (command.name.empty() ? "" : " " + command.name));
  if (command.is_group) out += " " + italic("COMMAND");
  out += " [" + italic("OPTIONS") + "]";
  for (const Argument& argument : command.arguments) {
    if (!is_operand(argument)) continue;
    const bool optional = argument.kind == Argument::Kind::OptionalOperand ||
                          argument.kind == Argument::Kind::OptionalOperands;
    out += " " + (optional ? "[" + written(argument) + "]" : written(argument));
  }
  return out + "\n";
}

/// The paragraphs of a command's notes, each under the heading that its first word asks for.
struct Notes {
  std::string description;
  std::string examples;
  std::string exit_status;
};

Notes notes_of(std::string_view text) {
  constexpr std::string_view kExitStatus = "Exit status: ";
  Notes notes;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string_view paragraph = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    if (paragraph.starts_with("Example")) {
      notes.examples += ".EX\n" + plain(paragraph.substr(paragraph.find('\n') + 1)) + "\n.EE\n";
    } else if (paragraph.starts_with(kExitStatus)) {
      notes.exit_status += plain(paragraph.substr(kExitStatus.size())) + "\n";
    } else {
      notes.description += ".PP\n" + plain(paragraph) + "\n";
    }
  }
  return notes;
}

std::string commands_section(const Manual& manual, const ManualCommand& command) {
  if (!command.is_group) return "";
  std::string out;
  for (const ManualCommand* within : commands_in(manual, command.name)) {
    out += ".TP\n" + bold(last_word(within->name)) + "\n" + plain(within->summary) + ": " +
           bold(file_stem(manual, *within)) + "(" + std::to_string(manual.section) + ")\n";
  }
  return section("COMMANDS", out);
}

std::string exit_status(const Manual& manual, const ManualCommand& command, const Notes& notes) {
  if (command.name.empty()) return notes.exit_status;
  return "As " + bold(manual.program) + "(" + std::to_string(manual.section) + ") has it.\n";
}

std::string see_also(const Manual& manual, const ManualCommand& command) {
  std::string out;
  if (!command.name.empty())
    out += bold(manual.program) + "(" + std::to_string(manual.section) + "), ";
  out += manual.program == "searchd" ? bold("indexer") + "(1), " : bold("searchd") + "(8), ";
  return section("SEE ALSO", out + bold("readout.toml") + "(5)\n");
}

std::string setting_entry(const SettingSpec& spec) {
  std::string out = ".TP\n" + bold(spec.name) + " (" + bold(flag_of(spec.name)) + ", " +
                    bold(spec.variable) + ")\n" + plain(spec.help) + ". ";
  switch (spec.type) {
    case SettingType::Text:
      out += "A text.";
      break;
    case SettingType::Path:
      out += "A path; in the file relative to the file\\(aqs folder.";
      break;
    case SettingType::Integer:
      out += "A whole number from " + std::to_string(spec.least) + " to " +
             std::to_string(spec.most) + ".";
      break;
    case SettingType::Flag:
      out += "true or false.";
      break;
    case SettingType::Choice:
      out += "One of " + plain(replaced(std::string(spec.choices), "|", ", ")) + ".";
      break;
  }
  if (!spec.initial.empty()) out += " Default: " + plain(spec.initial) + ".";
  if (spec.used_by == UsedBy::Searchd) out += " Used by searchd.";
  return out + "\n";
}

}  // namespace

std::string man_page_name(const Manual& manual, const ManualCommand& command) {
  return file_stem(manual, command) + "." + std::to_string(manual.section);
}

std::string man_page(const Manual& manual, const ManualCommand& command) {
  const std::string stem = file_stem(manual, command);
  const Notes notes = notes_of(command.notes);
  std::string options;
  for (const Argument& argument : command.arguments) options += described(argument);
  std::string common;
  for (const Argument& argument : manual.common) common += described(argument);
  return heading(stem, std::to_string(manual.section)) +
         section("NAME", plain(stem) + " \\- " + plain(phrase(command.summary)) + "\n") +
         section("SYNOPSIS", synopsis(manual, command)) +
         section("DESCRIPTION",
                 plain(command.summary) + (command.summary.ends_with('.') ? "\n" : ".\n") +
                     notes.description) +
         commands_section(manual, command) + section("OPTIONS", options) +
         section(command.arguments.empty() && command.name.empty() && !command.is_group
                     ? "OPTIONS"
                     : "SETTINGS AND COMMON OPTIONS",
                 common) +
         section("EXIT STATUS", exit_status(manual, command, notes)) +
         section("EXAMPLES", notes.examples) +
         section("FILES",
                 ".TP\n\\fI/etc/readout/readout.toml\\fR\nsettings, unless "
                 "\\fB\\-\\-config\\fR names others\n") +
         see_also(manual, command);
}

std::string settings_man_page() {
  std::string settings;
  for (const SettingSpec& spec : kSettings) settings += setting_entry(spec);
  return heading("readout.toml", "5") +
         section("NAME", "readout.toml \\- settings of indexer and searchd\n") +
         section("DESCRIPTION",
                 "Settings in TOML, \\fIname = value\\fR. Both programs read the file that "
                 "\\fB\\-\\-config\\fR or \\fBREADOUT_CONFIG\\fR names, else "
                 "\\fI/etc/readout/readout.toml\\fR if it is there. A variable of the environment "
                 "wins over the file, and a flag over both. An unknown name or a wrong value is an "
                 "error.\n") +
         section("SETTINGS", settings) +
         section("SEE ALSO", bold("indexer") + "(1), " + bold("searchd") + "(8)\n");
}

}  // namespace readout::packaging
