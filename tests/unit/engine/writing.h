// SPDX-License-Identifier: GPL-3.0-or-later
// For the tests of writing: small articles, what an index holds, and children that come to a bad
// end. One thread.
#pragma once

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "base/error.h"
#include "engine/folder/index_folder.h"
#include "engine/index_writer.h"
#include "engine/stored_articles.h"

namespace readout::test {

inline constexpr const char* kCatalogue = "catalogue-1";

inline std::unique_ptr<engine::IndexWriter> open_writer(const std::filesystem::path& index) {
  return engine::open_index_writer(index, {false, false, kCatalogue});
}

inline std::unique_ptr<engine::IndexWriter> open_rebuild(const std::filesystem::path& index) {
  return engine::open_index_writer(index, {false, true, kCatalogue});
}

inline article::Article make_article(const std::string& id, const std::string& body) {
  article::Article made;
  made.id = id;
  made.title = "About " + id;
  made.body = body;
  made.language = "en";
  return made;
}

inline engine::Submission submission(const std::string& id,
                                     const std::string& body,
                                     std::uint64_t sequence) {
  return {{make_article(id, body), {}}, sequence};
}

/// `count` articles with the ids "1", "2"... from `first` on.
inline std::vector<engine::Submission> batch(std::size_t first, std::size_t count) {
  std::vector<engine::Submission> made;
  for (std::size_t i = first; i < first + count; ++i) {
    made.push_back(submission(std::to_string(i), "Talks about fentanyl went on", i));
  }
  return made;
}

/// So many different words that they take their room on the disk.
inline std::string noise(std::uint32_t seed, std::size_t words) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "w" + std::to_string(random()) + " ";
  return text;
}

/// Bodies by id; throws if there is no index.
inline std::map<std::string, std::string> contents(const std::filesystem::path& index) {
  engine::StoredArticles stored(index);
  std::map<std::string, std::string> found;
  while (const auto article = stored.next()) {
    if (!found.emplace(article->id, article->body).second) {
      throw std::runtime_error("two documents with the id " + article->id);
    }
  }
  return found;
}

inline bool is_index(const std::filesystem::path& index) {
  return engine::read_manifest(index).has_value();
}

/// Name of the last commit.
inline std::string revision(const std::filesystem::path& index) {
  return engine::read_manifest(index).value().commit;
}

/// Folder of the part at this place.
inline std::filesystem::path part_of(const std::filesystem::path& index, std::size_t place = 0) {
  return engine::part_folder(index, engine::read_manifest(index).value().parts.at(place).name);
}

/// How many folders parts/ has: of parts, and of such as are being built.
inline std::size_t folders_of_parts(const std::filesystem::path& index) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(index / "parts"), {}));
}

/// The message of the Error that `work` throws; empty if it throws none.
template <typename Work>
std::string message_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline void write_index(const std::filesystem::path& index, std::size_t articles) {
  const auto writer = open_writer(index);
  writer->add(batch(1, articles));
  writer->finish();
}

/// Runs `work` in a child process; what it returns is the exit status. 128 + the signal's number if
/// one ended it.
template <typename Work>
int in_child(const Work& work) {
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no child process");
  if (child == 0) ::_exit(work());
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("the child is lost");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

constexpr int kKilled = 128 + SIGKILL;

}  // namespace readout::test
