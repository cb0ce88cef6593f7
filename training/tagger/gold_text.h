#pragma once

#include <string>
#include <vector>

#include "galley/tagger/tagger.h"

namespace galley::core::training {

struct Word {
  std::string form;
  Xpos xpos = Xpos::kOther;
  Upos upos = Upos::kX;
  bool space_after = true;
};

using Sentence = std::vector<Word>;

/// CoNLL-U, by gold words. Empty nodes are left out.
std::vector<Sentence> read_treebank(const std::string& path);

/// Copies of some sentences as other writers and other tokenisers put them: headlines in title case
/// and in capitals, "co-worker" in three parts, "cannot" and "gonna" in one.
std::vector<Sentence> vary(const std::vector<Sentence>& sentences);

}  // namespace galley::core::training
