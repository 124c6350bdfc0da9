// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/man_page.h"

#include "base/settings.h"
#include "tests/support/catch.h"

namespace readout::packaging {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Manual small_manual(ManualCommand command) {
  return {.program = "tool", .section = 1, .common = {}, .commands = {std::move(command)}};
}

std::string page_of(const ManualCommand& command) {
  return man_page(small_manual(command), command);
}

std::string troff(std::string text) { return replaced(std::move(text), "-", "\\-"); }

}  // namespace

TEST_CASE("every command and every argument of both programs stands in a man page") {
  for (const Manual& manual : {indexer_manual(), searchd_manual()}) {
    for (const ManualCommand& command : manual.commands) {
      const std::string page = man_page(manual, command);
      INFO(man_page_name(manual, command));
      for (const auto* arguments : {&command.arguments, &manual.common}) {
        for (const Argument& argument : *arguments) {
          for (const std::string& name : names_of(argument)) {
            CHECK(has(page, (is_operand(argument) ? "\\fI" : "\\fB") + troff(name) + "\\fR"));
          }
        }
      }
    }
  }
}

TEST_CASE("man pages are called after program, command and section") {
  const Manual indexer = indexer_manual();
  CHECK(man_page_name(indexer, indexer.commands.front()) == "indexer.1");
  CHECK(man_page_name(indexer, *commands_in(indexer, "catalogue").front()) ==
        "indexer-catalogue-check.1");
  const Manual searchd = searchd_manual();
  CHECK(man_page_name(searchd, searchd.commands.front()) == "searchd.8");
}

TEST_CASE("a program's page names its commands, and a group's those within it") {
  const Manual indexer = indexer_manual();
  const std::string program = man_page(indexer, indexer.commands.front());
  CHECK(has(program, "\\fBindexer\\-add\\fR(1)"));
  CHECK(has(program, "\\fBindexer\\-catalogue\\fR(1)"));
  CHECK_FALSE(has(program, "\\fBindexer\\-catalogue\\-check\\fR(1)"));
  CHECK(has(program, "\n.SH EXIT STATUS\n0 all well"));
}

TEST_CASE("notes become description, examples and exit status") {
  const std::string page = page_of(
      {"", "Does it.", "More of it.\n\nExamples:\n  tool -x\n\nExit status: 0 well.", {}, false});
  CHECK(has(page, ".SH NAME\ntool \\- does it\n"));
  CHECK(has(page, ".SH DESCRIPTION\nDoes it.\n.PP\nMore of it.\n"));
  CHECK(has(page, ".SH EXAMPLES\n.EX\n  tool \\-x\n.EE\n"));
  CHECK(has(page, ".SH EXIT STATUS\n0 well.\n"));
}

TEST_CASE("text is shown as it stands, whatever it is for troff") {
  const std::string page = page_of({"", "Does it.", "a\\b\n.SH no heading\n'quoted", {}, false});
  CHECK(has(page, "a\\eb\n\\&.SH no heading\n\\&\\(aqquoted\n"));
}

TEST_CASE("the page of the settings file names every setting, its flag and its variable") {
  const std::string page = settings_man_page();
  for (const SettingSpec& spec : kSettings) {
    CHECK(has(page,
              ".TP\n\\fB" + std::string(spec.name) + "\\fR (\\fB" + troff(flag_of(spec.name)) +
                  "\\fR, \\fB" + std::string(spec.variable) + "\\fR)\n"));
  }
}

}  // namespace readout::packaging
