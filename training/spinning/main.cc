// Weighs the words that read_spinning() looks up: see training/README.md.
//
// spun_words.txt says what a spinner puts for a plain word. How much more often each of these words
// occurs in spun text than in sound text follows from how often both occur in sound text: a spinner
// that replaces three plain words in ten adds as many of the plain word's uses to those of its
// replacements. No spun text is read. The same data give the same file.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "forms.h"
#include "galley/text/hash.h"
#include "key_table.h"
#include "spinning_features.h"
#include "spinning_words.h"
#include "support/fail.h"
#include "support/keys.h"
#include "support/model_file.h"
#include "support/options.h"
#include "uses.h"

namespace galley::core::training {
namespace {

using spinning::kEvidence;

constexpr double kSpin = 0.3;  ///< share of plain words that a spinner replaces
constexpr double kSmooth = 5;  ///< uses of every word that the sound text did not happen to hold
constexpr double kScale = 16;  ///< weights are 16ths of a natural-log unit
constexpr int kLeast = -8;     ///< of a plain word that a spinner would have replaced
constexpr int kMost = 40;
constexpr std::uint32_t kKnownPair = 8;  ///< uses that make two words go together
/// A rarer plain word is no evidence of sound text worth its bytes.
constexpr std::uint32_t kLeastPlain = 400;

/// What spinners do to the words of sound text.
struct Spun {
  std::map<std::uint64_t, double> gains;  ///< uses that a word gains where text is spun
  std::set<std::uint64_t> plain;          ///< words that are replaced
};

Spun read_spun(const std::string& folder, const Uses& uses) {
  const Forms forms(folder + "/irregular_forms.txt");
  const std::string path = folder + "/spun_words.txt";
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  Spun out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#") || line.empty()) continue;
    std::istringstream words(line);
    std::string part, base;
    words >> part >> base;
    base.pop_back();  // the colon
    std::vector<std::string> replacements;
    for (std::string word; words >> word;) replacements.push_back(word);
    const std::vector<std::string> from = forms.of(base, part[0]);
    for (const std::string& form : from) out.plain.insert(word_hash(form));
    const double share = kSpin / static_cast<double>(std::max<std::size_t>(2, replacements.size()));
    for (const std::string& word : replacements) {
      const std::vector<std::string> to = forms.of(word, part[0]);
      std::map<std::string, std::string> replaced;  // past tense and participle may be one form
      for (std::size_t i = 0; i < to.size() && i < from.size(); ++i) replaced[to[i]] = from[i];
      for (const auto& [form, old] : replaced) {
        out.gains[word_hash(form)] += uses.of(word_hash(old)) * share;
      }
    }
  }
  return out;
}

struct SpinningModel {
  std::map<std::uint32_t, int> weights;  ///< by table_key() of the word
  std::vector<std::uint32_t> pairs;      ///< that go together, by table_key(), sorted
};

SpinningModel weigh(const Spun& spun, const Uses& uses) {
  std::set<std::uint64_t> words = spun.plain;
  for (const auto& [word, gain] : spun.gains) words.insert(word);
  SpinningModel model;
  std::set<std::uint64_t> evidence;
  for (const std::uint64_t word : words) {
    const auto gain = spun.gains.find(word);
    const double used = uses.of(word);
    const double kept = spun.plain.contains(word) ? 1 - kSpin : 1;
    const double spun_uses =
        used * kept + kSmooth + (gain == spun.gains.end() ? 0.0 : gain->second);
    const double odds = std::log(spun_uses / (used + kSmooth)) * kScale;
    const int weight = std::clamp(static_cast<int>(std::lround(odds)), kLeast, kMost);
    if (weight >= kEvidence) evidence.insert(word);
    if (weight >= kEvidence || (weight < 0 && used >= kLeastPlain)) {
      model.weights[table_key(word)] = weight;
    }
  }
  std::map<std::uint64_t, std::uint32_t> together;
  uses.for_each_pair([&](std::uint64_t one, std::uint64_t other) {
    if (evidence.contains(one) || evidence.contains(other)) ++together[pair_hash(one, other)];
  });
  std::set<std::uint32_t> pairs;
  for (const auto& [pair, count] : together) {
    if (count >= kKnownPair) pairs.insert(table_key(pair));
  }
  model.pairs.assign(pairs.begin(), pairs.end());
  return model;
}

void write_model(const std::string& path, const SpinningModel& model) {
  std::vector<std::uint32_t> keys;
  std::vector<int> weights;
  for (const auto& [key, weight] : model.weights) {
    keys.push_back(key);
    weights.push_back(weight);
  }
  write_file(path, KeyTable::write(keys, weights) + KeyTable::write(model.pairs, {}));
  std::printf("%zu words, %zu pairs\n", keys.size(), model.pairs.size());
}

}  // namespace
}  // namespace galley::core::training

int main(int argc, char** argv) {
  using namespace galley::core::training;
  Options options(argc, argv, "train_spinning --data DIR --out FILE [--words FOLDER]");
  const std::string data = options.needed("--data");
  const std::string out = options.needed("--out");
  const Uses uses(data);
  const Spun spun = read_spun(options.get("--words", "training/spinning"), uses);
  write_model(out, weigh(spun, uses));
  return 0;
}
