#include "examples.h"

#include <utility>

#include "fragment_features.h"
#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/sentences/clauses.h"
#include "galley/sentences/prose.h"
#include "support/keys.h"
#include "support/rows.h"
#include "treebank.h"

namespace galley::core::training {
namespace {

/// The rule passes over shorter ones.
constexpr std::uint32_t kMinWords = 3;
constexpr std::size_t kMinJudgedWords = 5;
/// Fragments are one example in thirty.
constexpr double kFragmentWeight = 12;

/// The sentence with a full stop for what it ends on. Most fragments of the treebank were meant as
/// they are; of "Great food!" only the wording is like that of a sentence which lost its verb.
std::string with_full_stop(const std::string& text) {
  const std::size_t end = text.find_last_not_of(".!?");
  return end == std::string::npos || end + 1 == text.size() ? text : text.substr(0, end + 1) + ".";
}

/// Adds the sentence if the core would look for a main clause in it and find none.
void add(const Document& document, const Sentence& sentence, Example example,
         std::vector<Example>& out) {
  if (!stands_as_sentence(document, sentence) || surely_has_main_clause(document, sentence)) return;
  const ClauseShape shape = read_clauses(document, sentence);
  if (shape.main > 0 || shape.words < kMinWords) return;
  for_each_fragment_feature(document, sentence, shape, [&](std::uint64_t feature) {
    example.keys.push_back(table_key(feature));
  });
  out.push_back(std::move(example));
}

}  // namespace

std::vector<Example> read_gold(const std::string& path) {
  std::vector<Example> out;
  for (const TreebankSentence& gold : read_treebank(path)) {
    const Document document(with_full_stop(gold.text), english());
    if (document.sentences().size() != 1) continue;
    const bool fragment = !has_main_clause(gold);
    const bool judged = gold.text.ends_with(".") && !gold.text.ends_with("..") &&
                        gold.words.size() >= kMinJudgedWords;
    add(document, document.sentences().front(),
        {{}, gold.document, fragment, judged, fragment ? kFragmentWeight : 1}, out);
  }
  return out;
}

void read_sound(const std::string& path, double weight, Sound& out) {
  std::size_t article = 0;
  for_each_text(path, [&](std::string text) {
    const Document document(std::move(text), english());
    const Prose prose(document);
    const std::string name = path + " " + std::to_string(article++);
    for (const Sentence& sentence : document.sentences()) {
      if (!prose.is_running(sentence.block)) continue;
      ++out.sentences;
      add(document, sentence, {{}, name, false, false, weight}, out.examples);
    }
  });
}

}  // namespace galley::core::training
