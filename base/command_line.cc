// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/command_line.h"

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "base/nearest.h"

namespace readout {
namespace {

using Kind = Argument::Kind;

bool is_one_operand(const Argument& argument) {
  return argument.kind == Kind::Operand || argument.kind == Kind::OptionalOperand;
}

bool is_operand(const Argument& argument) {
  return is_one_operand(argument) || argument.kind == Kind::OptionalOperands ||
         argument.kind == Kind::Operands;
}

std::vector<Argument> setting_arguments(Program program, SettingSources& sources) {
  std::vector<Argument> arguments;
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, program)) continue;
    arguments.push_back({.kind = spec.type == SettingType::Flag ? Kind::Flag : Kind::Option,
                         .name = flag_of(spec.name),
                         .placeholder = std::string(spec.placeholder),
                         .help = std::string(spec.help) + " (" + std::string(spec.variable) + ")",
                         .set = [&sources, &spec](const std::string& value) {
                           sources.flags.emplace_back(spec.setting, value);
                         }});
  }
  return arguments;
}

/// The command that the arguments name, for its own help.
const CLI::App& active(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : active(*chosen.front());
}

/// "catalogue check"; empty for the program itself.
std::string name_of(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  if (parent == nullptr) return "";
  const std::string group = name_of(*parent);
  return group + (group.empty() ? "" : " ") + command.get_name();
}

class Parser {
 public:
  explicit Parser(const CommandLine& line)
      : line_(line), app_(line.description, line.name), version_(line.name + " " READOUT_VERSION) {
    app_.set_help_flag(std::string(kHelpOption.names), std::string(kHelpOption.help));
    app_.set_version_flag(
        std::string(kVersionOption.names), version_, std::string(kVersionOption.help));
    app_.footer(line.notes);
  }

  ParsedCommandLine parse(int argc, const char* const* argv, Environment environment) {
    const int before_dashes = take_after_dashes(argc, argv);
    SettingSources sources;
    const std::vector<Argument> settings = setting_arguments(line_.program, sources);
    define(app_,
           {.kind = Kind::Option,
            .name = std::string(kConfigOption.names),
            .placeholder = std::string(kConfigOption.placeholder),
            .help = std::string(kConfigOption.help),
            .set = [&sources](const std::string& file) {
              if (!file.empty()) sources.file = file;
            }});
    for (const Argument& argument : line_.arguments) define(app_, argument);
    for (const Argument& argument : settings) define(app_, argument);
    for (const Subcommand& subcommand : line_.subcommands) define(subcommand);
    try {
      app_.parse(before_dashes, argv);
      hand_out();
      append_after_dashes();
    } catch (const CLI::CallForHelp&) {
      return {std::nullopt, help(), 0};
    } catch (const CLI::CallForVersion&) {
      return {std::nullopt, version_ + "\n", 0};
    } catch (const CLI::ParseError& error) {
      refuse_unknown_subcommand();
      throw Error(ErrorCode::Usage, error.what(), "See '" + called(active(app_)) + " --help'");
    }
    sources.environment = std::move(environment);
    return {Settings::load(sources), {}, chosen()};
  }

 private:
  /// CLI11 gives what follows '--' to the program rather than to the command, unless the command
  /// still lacks operands: so we keep it from CLI11. Returns how many arguments stand before it.
  int take_after_dashes(int argc, const char* const* argv) {
    const char* const* const end = argv + argc;
    const char* const* const dashes =
        std::find_if(argv, end, [](const char* word) { return std::string_view(word) == "--"; });
    if (dashes != end) after_dashes_.assign(dashes + 1, end);
    return static_cast<int>(dashes - argv);
  }

  void hand_out() const {
    for (const auto& [option, argument] : given_) {
      if (option->count() == 0) continue;
      if (argument.kind == Kind::Flag) {
        argument.set(option->as<bool>() ? "true" : "false");
        continue;
      }
      if (argument.kind == Kind::Option && option->count() > 1) {
        throw CLI::ArgumentMismatch(argument.name + " is given more than once");
      }
      for (const std::string& value : option->results()) argument.set(value);
    }
  }

  void append_after_dashes() const {
    if (after_dashes_.empty()) return;
    const std::vector<Argument>& arguments = chosen() == line_.subcommands.size()
                                                 ? line_.arguments
                                                 : line_.subcommands[chosen()].arguments;
    const auto operand = std::find_if(arguments.begin(), arguments.end(), is_operand);
    const bool too_many = operand != arguments.end() && is_one_operand(*operand) &&
                          times_given(*operand) + after_dashes_.size() > 1;
    if (operand == arguments.end() || too_many) throw CLI::ExtrasError(line_.name, after_dashes_);
    for (const std::string& word : after_dashes_) operand->set(word);
  }

  [[nodiscard]] std::size_t times_given(const Argument& argument) const {
    std::size_t times = 0;
    for (const auto& [option, given] : given_) {
      if (given.name == argument.name) times += option->count();  // of other commands 0
    }
    return times;
  }

  void define(const Subcommand& subcommand) {
    CLI::App* parent = &app_;
    std::string name = subcommand.name;
    if (const std::size_t blank = name.rfind(' '); blank != std::string::npos) {
      parent = app_.get_subcommand(name.substr(0, blank));
      name.erase(0, blank + 1);
    }
    if (parent != &app_ || line_.needs_subcommand) parent->require_subcommand(1);
    CLI::App* added = parent->add_subcommand(name, subcommand.summary);
    added->fallthrough();  // --index may stand before and after the command
    if (!subcommand.notes.empty()) added->footer(subcommand.notes);  // else the program's
    for (const Argument& argument : subcommand.arguments) define(*added, argument);
  }

  void define(CLI::App& command, const Argument& argument) {
    CLI::Option* option = argument.kind == Kind::Flag
                              ? command.add_flag(argument.name, argument.help)
                              : command.add_option(argument.name, argument.help);
    given_.emplace_back(option, argument);
    if (!argument.excludes.empty()) option->excludes(command.get_option(argument.excludes));
    switch (argument.kind) {
      case Kind::Flag:
        return;
      case Kind::Option:  // hand_out() refuses a second value
        option->type_name(argument.placeholder)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        return;
      case Kind::Options:  // one value a flag, so that operands may follow it
        option->type_name(argument.placeholder)->expected(1, kAnyNumber)->allow_extra_args(false);
        return;
      case Kind::Operand:
        option->type_name("")->required(after_dashes_.empty());
        return;
      case Kind::OptionalOperand:
        option->type_name("");
        return;
      case Kind::Operands:
        option->type_name("")
            ->expected(1, kAnyNumber)
            ->allow_extra_args()
            ->required(after_dashes_.empty());
        return;
      case Kind::OptionalOperands:
        option->type_name("")->expected(0, kAnyNumber)->allow_extra_args();
        return;
    }
  }

  /// CLI11 only says that a subcommand is required.
  void refuse_unknown_subcommand() const {
    const CLI::App& command = active(app_);
    std::vector<std::string_view> names;
    for (const CLI::App* known : command.get_subcommands(std::function<bool(const CLI::App*)>()))
      names.push_back(known->get_name());
    const std::vector<std::string> words = app_.remaining(true);
    const auto unknown = std::find_if(words.begin(), words.end(), [](const std::string& word) {
      return !word.empty() && word.front() != '-';
    });
    if (names.empty() || unknown == words.end()) return;
    const std::string meant = did_you_mean(*unknown, names);
    throw Error(ErrorCode::Usage,
                "'" + *unknown + "' is no command of '" + called(command) + "'",
                meant.empty() ? "See '" + called(command) + " --help'" : meant);
  }

  [[nodiscard]] std::size_t chosen() const {
    const auto named = [name = name_of(active(app_))](const Subcommand& subcommand) {
      return subcommand.name == name;
    };
    const auto& all = line_.subcommands;
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), named) - all.begin());
  }

  /// "indexer catalogue check"
  [[nodiscard]] std::string called(const CLI::App& command) const {
    const std::string name = name_of(command);
    return line_.name + (name.empty() ? "" : " ") + name;
  }

  [[nodiscard]] std::string help() const {
    const CLI::App& chosen = active(app_);
    if (chosen.get_parent() == nullptr) return chosen.help() + (line_.notes.empty() ? "" : "\n");
    std::string help = chosen.help(called(*chosen.get_parent()));
    const CLI::Formatter formatter;
    const auto settings = app_.get_options([](const CLI::Option* option) {
      const std::string name = option->get_name();
      return name != "--help" && name != "--version";
    });
    // CLI11 lists only a command's own options; those of the program hold for it as well.
    std::string common = "Options of all commands:\n";
    for (const CLI::Option* option : settings) common += formatter.make_option(option, false);
    const std::string footer = chosen.get_footer();
    const std::size_t end = footer.empty() ? help.size() : help.rfind(footer);
    return help.insert(end, common + "\n") + "\n";
  }

  static constexpr int kAnyNumber = 1 << 29;

  const CommandLine& line_;
  CLI::App app_;
  const std::string version_;
  std::vector<std::string> after_dashes_;
  std::vector<std::pair<const CLI::Option*, Argument>> given_;
};

}  // namespace

Argument flag(std::string name, std::string help, bool& into) {
  return {.kind = Kind::Flag,
          .name = std::move(name),
          .help = std::move(help),
          .set = [&into](const std::string& value) { into = value == "true"; }};
}

Argument operand(Kind kind, std::string name, std::string help, std::string& into) {
  return {.kind = kind,
          .name = std::move(name),
          .help = std::move(help),
          .set = [&into](const std::string& value) { into = value; }};
}

Argument operands(Kind kind, std::string name, std::string help, std::vector<std::string>& into) {
  return {.kind = kind,
          .name = std::move(name),
          .help = std::move(help),
          .set = [&into](const std::string& value) { into.push_back(value); }};
}

ParsedCommandLine parse_command_line(const CommandLine& line,
                                     int argc,
                                     const char* const* argv,
                                     Environment environment) {
  return Parser(line).parse(argc, argv, std::move(environment));
}

}  // namespace readout
