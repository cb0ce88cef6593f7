#include "block_features.h"

#include <algorithm>
#include <utility>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// Words of a speaker's label: "Q", "Ana Reyes", "Mayor Ana de Souza".
constexpr std::uint32_t kMaxLabelWords = 4;
/// A longer block is no row of a table, and not searched for a tab.
constexpr std::uint32_t kMaxRowWords = 70;
/// A conversation, by judgement: labels in all, and blocks that open with the same one.
constexpr std::size_t kMinLabels = 4;
constexpr std::size_t kMinSpeakers = 2;
constexpr std::size_t kMinTurns = 2;
/// Blocks from one label to the next at most: a speaker may take two paragraphs.
constexpr std::uint32_t kMaxBetweenTurns = 2;
/// One label of so many stands beside another speaker's.
constexpr std::size_t kBesideShare = 2;
/// Speech is long; "Pros: … Cons: …" is not. Words a speaker.
constexpr std::size_t kMinWordsASpeaker = 12;

bool is_code_sign(char c) {
  return c == '{' || c == '}' || c == ';' || c == '=' || c == '\\' || c == '_';
}

/// Signs of program text that the sign at `i`, one byte, is: f(), a[0], <tag> are brackets set
/// against what they belong to.
std::uint32_t code_signs(std::span<const Token> tokens, std::size_t i, char c) {
  const bool tight_after = i + 1 < tokens.size() && !tokens[i + 1].is(shape::kSpaceBefore);
  const bool tight = tight_after && !tokens[i].is(shape::kSpaceBefore);
  return (is_code_sign(c) ? 1U : 0U) + ((c == '(' || c == '[') && tight ? 1U : 0U) +
         (c == '<' && tight_after ? 1U : 0U);
}

void count_word(const Token& token, BlockFeatures& features) {
  const bool number = token.kind == TokenKind::kNumber;
  const auto add = [&token](std::uint32_t& count, WordFlags any_of) {
    count += token.has(any_of) ? 1 : 0;
  };
  ++features.words;
  features.numbers += number ? 1 : 0;
  features.capitalised += token.is(shape::kCapitalised) ? 1 : 0;
  features.stamps += number || token.has(word::kMonth | word::kWeekday | word::kTimeStamp) ? 1 : 0;
  add(features.function_words, word::kFunctionWord);
  add(features.finite, word::kFiniteAuxiliary);
  add(features.pronouns, word::kPersonPronoun);
  add(features.legal, word::kLegalTerm);
  add(features.kitchen, word::kKitchen);
  add(features.photo, word::kPhotoCredit);
  // camelCase
  if (token.is(shape::kMixedCase) && !token.is(shape::kCapitalised)) ++features.code;
}

/// "REYES: …", "Q: …", "Ana Reyes: …": a label of capitalised words the pack knows nothing of.
void read_label(std::span<const Token> tokens, BlockFeatures& features) {
  constexpr WordFlags kNoName = word::kFunctionWord | word::kReviewTerm | word::kTimeStamp |
                                word::kUnit | word::kInstruction | word::kPhotoCredit |
                                word::kNumberWord | word::kKitchen | word::kMonth | word::kWeekday;
  Hash label;
  for (std::size_t i = 0; i < tokens.size() && i <= kMaxLabelWords; ++i) {
    const Token& token = tokens[i];
    if (token.mark == Mark::kColon && i > 0 && i + 1 < tokens.size() &&
        !token.is(shape::kSpaceBefore) && tokens[i + 1].is(shape::kSpaceBefore)) {
      features.label = label.value();
      features.label_tokens = static_cast<std::uint32_t>(i);
      return;
    }
    const bool letter = token.end - token.begin == 1;
    const bool name = token.is_word() && token.is(shape::kCapitalised) &&
                      !token.is(shape::kQuoted) && (letter || !token.has(kNoName));
    if (!name && !(i > 0 && token.mark == Mark::kStop)) return;
    label.add(token.word);
  }
}

}  // namespace

BlockFeatures features_of(const Document& document, const Block& block) {
  BlockFeatures features;
  const auto tokens = document.tokens(block.tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.is_wordlike()) {
      count_word(token, features);
      continue;
    }
    if (token.mark == Mark::kStop) ++features.stops;
    if (token.end - token.begin != 1) continue;
    const char c = document.text()[token.begin];
    features.bars += c == '|' ? 1 : 0;
    features.code += code_signs(tokens, i, c);
  }
  if (!tokens.empty()) {
    const Mark last = tokens.back().mark;
    features.ends = document.ends_like_a_sentence(block.tokens);
    features.comma_end = last == Mark::kComma || last == Mark::kSemicolon;
    features.lower_start = tokens[0].is_word() && !tokens[0].is(shape::kCapitalised);
  }
  if (features.words <= kMaxRowWords) {
    features.tab = document.view(block.span).find('\t') != std::string_view::npos;
  }
  read_label(tokens, features);
  return features;
}

std::vector<std::uint64_t> speaker_labels(const std::vector<BlockFeatures>& features) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    if (features[i].label != 0) all.emplace_back(features[i].label, i);
  }
  if (all.size() < kMinLabels) return {};
  std::size_t beside = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const bool near = all[i].second <= all[i - 1].second + kMaxBetweenTurns;
    beside += near && all[i].first != all[i - 1].first ? 1 : 0;
  }
  if (beside * kBesideShare < all.size()) return {};
  std::sort(all.begin(), all.end());
  std::vector<std::uint64_t> labels;
  std::size_t words = 0;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end].first == all[i].first) ++end;
    if (end - i >= kMinTurns) {
      labels.push_back(all[i].first);
      for (std::size_t k = i; k < end; ++k) words += features[all[k].second].words;
    }
    i = end;
  }
  if (labels.size() < kMinSpeakers || words < kMinWordsASpeaker * labels.size()) return {};
  return labels;
}

}  // namespace galley::core
