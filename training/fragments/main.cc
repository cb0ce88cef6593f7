// Trains the weights of fragment_score(): see training/README.md.
//
//   train_fragments --data DIR --out FILE     writes the section of the language pack
//   train_fragments --data DIR                prints the figures of five-fold cross-validation
//
// The parts of speech are the core's own: train again when the tagger changes.

#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <string>
#include <vector>

#include "check.h"
#include "examples.h"
#include "fit.h"
#include "model_file.h"
#include "support/options.h"

namespace galley::core::training {
namespace {

/// Of articles of the web, among whose fragments on purpose are those most like lost ones.
constexpr double kScrapedWeight = 2;

Sound read_all(const std::string& data, double weight, std::initializer_list<const char*> names) {
  Sound out;
  for (const char* name : names) read_sound(data + "/" + name + ".jsonl", weight, out);
  return out;
}

int run(const Options& options) {
  const std::string data = options.needed("--data");
  const std::string out = options.get("--out", "");
  const std::vector<Example> gold = read_gold(data + "/treebanks/en_ewt.train.conllu");
  const Sound scraped =
      read_all(data, kScrapedWeight, {"clean/zyte", "clean/wcxb", "raw-scraped/news"});
  // Most of what edited prose leaves without a main clause it leaves so on purpose, or the tagger
  // misread it: nothing else makes as much difference to the false alarms.
  const Sound edited = read_all(data, 1,
                                {"text/gmb-voa", "text/wikinews-2019-2020", "text/digitalgov-news",
                                 "text/18f-blog", "text/masc-written"});
  std::vector<const Example*> all;
  std::size_t fragments = 0;
  for (const auto* part : {&scraped.examples, &gold, &edited.examples}) {
    for (const Example& example : *part) {
      all.push_back(&example);
      fragments += example.fragment ? 1 : 0;
    }
  }
  std::printf("%zu sentences without a main clause, %zu of them fragments\n", all.size(),
              fragments);
  if (out.empty()) {
    check(gold, scraped, edited);
    return 0;
  }
  const Weights weights = fit(all);
  write_model(out, weights);
  std::printf("%zu weights\n", weights.size());
  return 0;
}

}  // namespace
}  // namespace galley::core::training

int main(int argc, char** argv) {
  using galley::core::training::Options;
  return galley::core::training::run(
      Options(argc, argv, "train_fragments --data DIR [--out FILE]"));
}
