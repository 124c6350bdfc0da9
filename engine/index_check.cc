// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_check.h"

#include <sstream>
#include <string_view>

#include <xapian.h>

#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"
#include "engine/folder/index_lock.h"
#include "engine/format/index_metadata.h"
#include "engine/format/record.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

/// A damaged index may have a fault in every article.
constexpr std::size_t kMostFaults = 20;

void check_files(const std::filesystem::path& generation, std::vector<std::string>& faults) {
  std::ostringstream said;
  try {
    if (Xapian::Database::check(generation.string(), 0, &said) == 0) return;
  } catch (const Xapian::Error& error) {
    said << error.get_msg() << '\n';
  }
  std::istringstream lines(said.str());
  const std::size_t before = faults.size();
  for (std::string line; std::getline(lines, line) && faults.size() < kMostFaults;) {
    // Xapian reports the size of every table and that no errors were found.
    const bool all_well = line.empty() || line.find("no errors found") != std::string::npos ||
                          line.find("blocksize=") != std::string::npos ||
                          line.find("freelist") != std::string::npos || line.ends_with(':');
    if (!all_well) faults.push_back(line);
  }
  if (faults.size() == before) faults.emplace_back("the files are damaged");
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

void check_articles(const Xapian::Database& database, std::vector<std::string>& faults) {
  auto document = database.postlist_begin(std::string());
  const auto end = database.postlist_end(std::string());
  for (; document != end && faults.size() < kMostFaults; ++document) {
    std::string fault = fault_of(database, *document);
    if (!fault.empty()) faults.push_back(std::move(fault));
  }
}

}  // namespace

IndexCheck check_index(const std::filesystem::path& index, const CheckOptions& options) {
  // Before the lock, which would make a file where there is no index.
  static_cast<void>(existing_generation(index));
  const IndexLock lock(index, options.wait ? IfLocked::Wait : IfLocked::Fail);
  const std::filesystem::path generation = existing_generation(index);
  return with_xapian_errors(index, [&] {
    IndexCheck result;
    const Xapian::Database database(generation.string());
    check_format(database);
    check_files(generation, result.faults);
    result.articles = database.get_doccount();
    // A fault in the files shows in the articles too: report it once.
    if (result.faults.empty()) check_articles(database, result.faults);
    return result;
  });
}

}  // namespace readout::engine
