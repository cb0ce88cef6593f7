#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace galley::core::training {

/// A word of a sentence in CoNLL-U.
struct TreebankWord {
  std::string xpos;
  std::string features;  ///< "Mood=Ind|…|VerbForm=Fin"
  std::string relation;  ///< to its head
  std::size_t head = 0;  ///< from 1; 0: the root
};
struct TreebankSentence {
  std::string document;
  std::string text;
  std::vector<TreebankWord> words;
};

/// The sentences of a treebank of Universal Dependencies in CoNLL-U, empty nodes left out, by
/// for_each_line().
[[nodiscard]] std::vector<TreebankSentence> read_treebank(const std::string& path);

/// True when the root of the sentence, or a clause beside it, has a finite verb: a verb itself, a
/// copula or an auxiliary. A fragment has none, or one inside a dependent clause alone.
[[nodiscard]] bool has_main_clause(const TreebankSentence& sentence);

}  // namespace galley::core::training
