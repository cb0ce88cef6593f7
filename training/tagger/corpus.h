#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "gold_text.h"
#include "plain_text.h"
#include "word_features.h"

namespace galley::core::training {

/// All that is trained on, and the development set.
struct Corpus {
  std::vector<Sentence> gold;  ///< with variations
  std::vector<Sentence> dev;
  std::vector<Words> plain;
  Classes classes;
  std::vector<Example> gold_examples, dev_examples, plain_examples;
};

/// Reads the files that README.md names from under the folder `data`.
Corpus read_corpus(const std::string& data);

/// Keys by how often they occur; a map for an order that no library decides.
struct Counts {
  std::map<std::uint64_t, float> words, cased, affixes;
  void add(const Example& example) {
    for (const Seen& seen : example.words) {
      ++words[seen.word];
      if (seen.cased != 0) ++cased[seen.cased];
      for (std::size_t i = 0; i < seen.affix_count; ++i) ++affixes[seen.affixes[i]];
    }
  }
};

}  // namespace galley::core::training
