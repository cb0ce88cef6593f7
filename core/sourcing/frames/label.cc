// The name of a speaker before a colon, in a headline, a transcript or before a quotation:
//   "| OSEI | : | The dam will hold."   "| Osei | : | Dam will hold"
#include <algorithm>

#include "frames/frames.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Tokens of a label, at most: "MAYOR ADA OSEI OF UPPER LOOM:".
constexpr std::uint32_t kLongestLabel = 7;

/// Where the label ends; `s.begin()` where the sentence opens with none.
std::uint32_t label_end(const SentenceReader& s) {
  const std::uint32_t most = std::min(s.end(), s.begin() + kLongestLabel);
  std::uint32_t colon = s.begin();
  while (colon < most && s.mark(colon) != Mark::kColon) ++colon;
  return colon >= most || colon + 1 >= s.end() ? s.begin() : colon;
}

/// Whether the words are a name with its role, and no statement.
bool is_name(const SentenceReader& s, TokenRange label) {
  for (std::uint32_t i = label.begin; i < label.end; ++i) {
    const bool part = (s.is_capitalised_word(i) && !s.is_quoted(i)) ||
                      s.has(i, word::kPreposition) || s.mark(i) == Mark::kStop;
    if (!part || (s.is(i, kVerb) && !s.is(i, kNounToo))) return false;
  }
  return true;
}

}  // namespace

bool LabelNames::contains(std::uint64_t word) {
  if (!read_) {
    read_ = true;
    std::unordered_set<std::uint64_t> labelled;
    for (const Sentence& sentence : document_.sentences()) read(sentence, labelled);
  }
  return words_.contains(word);
}

void LabelNames::read(const Sentence& sentence, std::unordered_set<std::uint64_t>& labelled) {
  const auto tokens = document_.tokens();
  const TokenRange range = sentence.tokens;
  const bool body = document_.blocks()[sentence.block].kind == BlockKind::kBody;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (!token.is_word() || !token.is(shape::kCapitalised)) continue;
    if (token.is(shape::kAllCaps)) {
      const bool labels = i - range.begin < kLongestLabel && i + 1 < range.end &&
                          tokens[i + 1].mark == Mark::kColon;
      if (labels && !labelled.insert(token.word).second) words_.insert(token.word);
      continue;
    }
    // Behind a quotation mark as at the head of a sentence any word has its capital, and in a menu
    // or a headline wherever it is.
    const bool first = i == range.begin || is_quotation_mark(tokens[i - 1].mark) || !body;
    if (!first) words_.insert(token.word);
  }
}

std::optional<Attribution> read_label(const SentenceReader& s, LabelNames& names) {
  const std::uint32_t colon = label_end(s);
  if (colon == s.begin() || !is_name(s, {s.begin(), colon})) return std::nullopt;
  // "DONATE NOW: …" is a line of the page.
  const Token& last = s.token(colon - 1);
  const Block& block = s.document().blocks()[s.sentence().block];
  const bool speaks =
      last.is(shape::kAllCaps) ? names.contains(last.word) : block.kind == BlockKind::kHeadline;
  if (!speaks && !s.is_quoted(colon + 1)) return std::nullopt;
  Attribution a;
  a.frame = AttributionFrame::kLabel;
  a.source = {s.begin(), colon};
  a.cue = {colon, colon + 1};
  a.add_content(s.trimmed({colon + 1, s.end()}));
  return a;
}

}  // namespace galley::core::frames
