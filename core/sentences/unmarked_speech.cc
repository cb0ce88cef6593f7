#include "galley/sentences/unmarked_speech.h"

namespace galley::core {
namespace {

// By judgement: a reported article asks a question or two of its own and quotes its "I"s.
constexpr std::uint32_t kLeastQuestions = 3;        ///< blocks that end in a question mark
constexpr std::uint32_t kLeastFirstPerson = 5;      ///< words outside quotation marks
constexpr std::uint32_t kFirstPersonPermille = 20;  ///< of the words outside quotation marks

}  // namespace

bool has_unmarked_speech(const Document& document) {
  if (document.genre() == Genre::kTranscript) return true;
  std::uint32_t questions = 0;
  std::uint32_t first_person = 0;
  std::uint32_t words = 0;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::kTurn) return true;
    if (!block.tokens.empty() && document.tokens()[block.tokens.end - 1].mark == Mark::kQuestion) {
      ++questions;
    }
    for (const Token& token : document.tokens(block.tokens)) {
      if (!token.is_word() || token.is(shape::kQuoted)) continue;
      ++words;
      first_person += token.has(word::kFirstPerson) ? 1 : 0;
    }
  }
  return questions >= kLeastQuestions ||
         (first_person >= kLeastFirstPerson && first_person * 1000 >= words * kFirstPersonPermille);
}

}  // namespace galley::core
