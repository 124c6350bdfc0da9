// SPDX-License-Identifier: GPL-3.0-or-later
// How fast tagging is on one core, in processor time: tagging_speed NEWS.jsonl [MEGABYTES]. Each
// line is an article of "title" and "body". Prints the time to make the tagger ready, megabytes of
// text tagged a second and the peak memory, file and all.
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"
#include "tagging/tagger.h"

namespace readout {
namespace {

/// Processor time: other load on the machine changes it little.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<article::Article> read_articles(const std::string& path, double bytes) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("can't read " + path);
  std::vector<article::Article> articles;
  for (std::string line; bytes > 0 && std::getline(file, line);) {
    const auto record = nlohmann::json::parse(line);
    article::Article article;
    article.title = record.value("title", "");
    article.body = record.value("body", "");
    article.language = "en";
    bytes -= static_cast<double>(article.title.size() + article.body.size());
    articles.push_back(std::move(article));
  }
  return articles;
}

int run(const std::string& path, double megabytes) {
  constexpr double kMega = 1e6;
  const double start = seconds();
  const tagging::Tagger tagger(std::make_shared<const tagging::Catalogue>(tagging::load_catalogue(
                                   default_catalogue_files(), std::nullopt)),
                               std::make_shared<const tagging::NameModel>(
                                   tagging::NameModel::read(name_model_files().front().bytes)));
  std::cout << "ready in " << seconds() - start << " s\n";
  const std::vector<article::Article> articles = read_articles(path, megabytes * kMega);
  double bytes = 0;
  std::size_t actors = 0;
  const double begin = seconds();
  for (const article::Article& article : articles) {
    bytes += static_cast<double>(article.title.size() + article.body.size());
    actors += tagger.tag(article).actors.size();
  }
  const double took = seconds() - begin;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << articles.size() << " articles, " << actors << " actors, " << bytes / kMega
            << " MB in " << took << " s: " << bytes / kMega / took << " MB/s\npeak memory "
            << usage.ru_maxrss / 1024 << " MB, texts included\n";
  return 0;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  constexpr double kMegabytes = 30;
  try {
    if (argc < 2) throw std::runtime_error("usage: tagging_speed NEWS.jsonl [MEGABYTES]");
    return readout::run(argv[1], argc > 2 ? std::stod(argv[2]) : kMegabytes);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
