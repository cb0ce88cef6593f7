// Trains the line model of core/boilerplate: a linear-chain conditional random field over the
// blocks of a text, each story or boilerplate; and the trees that weigh its margins, on margins of
// models that had not seen the site.
//
//   train_boilerplate --data DIR --out FILE     writes the section of the language pack
//   train_boilerplate --data DIR --check        four-fold cross-validation by site, prints figures
//                              --errors FILE  … and lists every line it decided wrongly
//
// DIR holds spam-footers/ and clean/ as JSON lines, gzipped. One site in three (by SHA-1 of its
// name) is left for testing and never read here. Labels: "flag" and "boilerplate" lines are
// boilerplate, "keep" lines story; lines of other labels take part in the sequence with their label
// summed out. The same data give the same file, bit for bit, on one machine.

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "check.h"
#include "corpus.h"
#include "model_file.h"
#include "settings.h"
#include "verdict.h"

int main(int argc, char** argv) {
  using namespace galley::core::training;
  std::string data, out, errors;
  bool checking = false;
  std::size_t least_sites = 3;
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--check") {
      checking = true;
    } else if (i + 1 < argc) {
      const std::string value = argv[++i];
      if (name == "--data") data = value;
      if (name == "--out") out = value;
      if (name == "--errors") errors = value;
      if (name == "--sites") least_sites = std::stoul(value);
      if (name == "--epochs") settings.epochs = std::stoi(value);
      if (name == "--rate") settings.rate = std::stod(value);
      if (name == "--l2") settings.l2 = std::stod(value);
      if (name == "--least") settings.least = std::stod(value);
      if (name == "--l1") settings.l1 = std::stod(value);
      if (name == "--trees") settings.trees = std::stoi(value);
      if (name == "--shrink") settings.shrink = std::stod(value);
      if (name == "--lambda") settings.lambda = std::stod(value);
    }
  }
  if (data.empty() || (out.empty() && !checking)) {
    std::fputs("usage: train_boilerplate --data DIR (--out FILE | --check)\n", stderr);
    return 2;
  }
  Corpus corpus;
  if (!corpus.read(data, false)) {
    std::fputs("train_boilerplate: a data file cannot be read\n", stderr);
    return 2;
  }
  corpus.prune(least_sites);
  std::printf("%zu texts, %zu features\n", corpus.rows.size(), corpus.ids.size());
  if (checking) {
    std::FILE* file = errors.empty() ? nullptr : std::fopen(errors.c_str(), "w");
    check(corpus, settings, file);
    if (file != nullptr) std::fclose(file);
  }
  if (out.empty()) return 0;
  std::vector<const Row*> rows;
  for (const Row& row : corpus.rows) rows.push_back(&row);
  write_model(out, corpus, train_all(rows, corpus.ids.size(), settings));
  return 0;
}
