// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_check.h"

#include <sstream>
#include <string>
#include <utility>

#include <unistd.h>
#include <xapian.h>

#include "base/child_process.h"
#include "base/error.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"
#include "engine/folder/index_lock.h"
#include "engine/format/index_metadata.h"
#include "engine/format/index_walk.h"
#include "engine/format/record.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// A damaged index may have a fault in every article.
constexpr std::size_t kMostFaults = 20;

/// Xapian reports the size of every table and that no errors were found.
bool says_all_well(const std::string& line) {
  return line.empty() || line.find("no errors found") != std::string::npos ||
         line.find("checked OK") != std::string::npos ||
         line.find("blocksize=") != std::string::npos ||
         line.find("freelist") != std::string::npos || line.ends_with(':');
}

/// Of a database or one table of it.
void say_faults(const fs::path& files, const Say& say) {
  std::ostringstream said;
  try {
    if (Xapian::Database::check(files.string(), 0, &said) == 0) return;
  } catch (const Xapian::Error& error) {
    said << error.get_msg() << '\n';
  }
  std::istringstream lines(said.str());
  bool named = false;
  for (std::string line; std::getline(lines, line);) {
    if (says_all_well(line)) continue;
    say(line);
    named = true;
  }
  if (!named) say("the files are damaged");
}

/// As Xapian's own check wants to, though it changes nothing.
bool may_be_written(const fs::path& generation) {
  for (const auto& file : fs::directory_iterator(generation)) {
    if (::access(file.path().c_str(), W_OK) != 0) return false;
  }
  return true;
}

/// By reading alone.
void read_files(const fs::path& generation, std::vector<std::string>& faults) {
  ChildEnd end = run_in_child([&](const Say& say) {
    for (const std::string& fault :
         walk_faults(Xapian::Database(generation.string()), kMostFaults)) {
      say(fault);
    }
  });
  faults = std::move(end.said);
  if (!end.crash.empty()) faults.push_back("reading the files ends in " + end.crash);
}

/// Table by table.
void name_damaged_tables(const fs::path& generation, std::vector<std::string>& faults) {
  for (const char* table : {"postlist", "docdata", "termlist", "position", "synonym", "spelling"}) {
    const fs::path file = generation / (std::string(table) + ".glass");
    if (!fs::exists(file)) continue;
    const ChildEnd end = run_in_child([&](const Say& say) { say_faults(file, say); });
    const std::string name = file.filename().string() + " is damaged: ";
    for (const std::string& fault : end.said) {
      if (faults.size() < kMostFaults) faults.push_back(name + fault);
    }
    if (!end.crash.empty()) faults.push_back(name + "reading it ends in " + end.crash);
  }
}

/// In child processes: damage can make Xapian crash.
void check_files(const fs::path& generation, std::vector<std::string>& faults) {
  const ChildEnd end = run_in_child([&](const Say& say) { say_faults(generation, say); });
  if (end.said.empty() && end.crash.empty()) return;
  name_damaged_tables(generation, faults);
  if (!faults.empty()) return;
  faults = end.said;
  if (faults.size() > kMostFaults) faults.resize(kMostFaults);
  if (!end.crash.empty()) faults.push_back("comparing the tables ends in " + end.crash);
}

std::string fault_of(const Xapian::Database& database, Xapian::docid number) {
  const std::string name = "document " + std::to_string(number);
  try {
    const article::TaggedArticle tagged = decode_record(database.get_document(number).get_data());
    const std::string term = id_term(tagged.article.id);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term) || *posting != number) {
      return name + " (id '" + tagged.article.id + "') is not the one found by its id";
    }
    return {};
  } catch (const Error& error) {
    return name + ": " + error.what();
  } catch (const Xapian::Error& error) {
    return name + ": " + error.get_msg();
  }
}

void say_articles(const fs::path& generation, const Say& say) {
  try {
    const Xapian::Database database(generation.string());
    auto document = database.postlist_begin(std::string());
    const auto end = database.postlist_end(std::string());
    for (std::size_t faults = 0; document != end && faults < kMostFaults; ++document) {
      const std::string fault = fault_of(database, *document);
      if (fault.empty()) continue;
      say(fault);
      ++faults;
    }
  } catch (const Xapian::Error& error) {
    say(error.get_msg());
  }
}

void check_articles(const fs::path& generation, std::vector<std::string>& faults) {
  ChildEnd end = run_in_child([&](const Say& say) { say_articles(generation, say); });
  faults = std::move(end.said);
  if (!end.crash.empty()) faults.push_back("reading the articles ends in " + end.crash);
}

}  // namespace

IndexCheck check_index(const fs::path& index, const CheckOptions& options) {
  const WriterBarrier barrier(index, options.wait ? IfLocked::Wait : IfLocked::Fail);
  const fs::path generation = existing_generation(index);
  return with_xapian_errors(index, [&] {
    IndexCheck result;
    const Xapian::Database database(generation.string());
    check_format(database);
    const std::string revision = revision_name(database);
    result.blocks = may_be_written(generation);
    (result.blocks ? check_files : read_files)(generation, result.faults);
    result.articles = database.get_doccount();
    // A fault in the files shows in the articles too: report it once.
    if (result.faults.empty()) check_articles(generation, result.faults);
    // Where there was no lock to be had.
    if (existing_generation(index) != generation ||
        revision_name(Xapian::Database(generation.string())) != revision) {
      throw Error(ErrorCode::Busy,
                  "the index " + index.string() + " changed while it was checked",
                  "Check it again when nobody writes");
    }
    return result;
  });
}

}  // namespace readout::engine
