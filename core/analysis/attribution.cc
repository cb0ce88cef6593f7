#include "galley/analysis/attribution.h"

#include "galley/text/hash.h"

namespace galley {
namespace {

bool is_cue(const Token& token) {
  constexpr WordFlags kTiers = word::kReportsNeutral | word::kReportsContested |
                               word::kReportsEndorsing | word::kReportsManner |
                               word::kReportsMind | word::kReportsDirective | word::kReportsData;
  if (token.is(shape::kQuoted)) return false;
  return (token.has(word::kReports) && token.has(kTiers)) || token.word == word_hash("according") ||
         token.word == word_hash("citing");
}

}  // namespace

Attribution::Attribution(const Document& document) : document_(document) {
  cues_.reserve(document.sentences().size());
  for (const Sentence& sentence : document.sentences()) {
    bool cue = false;
    for (const Token& token : document.tokens(sentence.tokens)) cue |= is_cue(token);
    cues_.push_back(cue);
  }
}

bool Attribution::in_block(std::uint32_t index) const {
  if (index >= document_.blocks().size()) return false;
  const Block& block = document_.blocks()[index];
  for (std::uint32_t i = block.first_sentence; i < block.end_sentence; ++i) {
    if (cues_[i]) return true;
  }
  return false;
}

}  // namespace galley
