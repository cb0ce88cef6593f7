#include "galley/sourcing/attribution.h"

#include <algorithm>

#include "cue_finder.h"
#include "quotation_speakers.h"

namespace galley::core {

Attributions::Attributions(const Document& document) : document_(document) {
  read_flags();
  find_cues();
  read_quotations();
  rate_sentences();
}

void Attributions::read_flags() {
  const Language& language = document_.language();
  flags_.reserve(document_.tokens().size());
  for (const Token& token : document_.tokens()) {
    flags_.push_back(token.is_word() ? language.sourcing(token.word) : 0);
  }
}

void Attributions::find_cues() {
  CueFinder finder(document_, flags_);
  const auto sentences = static_cast<std::uint32_t>(document_.sentences().size());
  first_.reserve(sentences + 1);
  for (std::uint32_t s = 0; s < sentences; ++s) {
    first_.push_back(static_cast<std::uint32_t>(all_.size()));
    const auto found = finder.find(s);
    all_.insert(all_.end(), found.begin(), found.end());
  }
  first_.push_back(static_cast<std::uint32_t>(all_.size()));

  content_.assign(document_.tokens().size(), false);
  for (const Attribution& a : all_) {
    const bool nobody = a.frame == AttributionFrame::kNoun && a.source.empty();
    if (a.frame == AttributionFrame::kHearsay || nobody) continue;
    for (const TokenRange range : a.content()) mark_content(range);
  }
}

void Attributions::read_quotations() {
  QuotationSpeakers speakers(*this, document_, content_);
  const auto quotations = document_.quotations();
  for (std::uint32_t q = 0; q < quotations.size(); ++q) {
    if (speakers.read(q)) mark_content(quotations[q].tokens);
  }
  orphans_ = speakers.orphans();
  add_continued(speakers.continued());
}

void Attributions::add_continued(std::span<const Attribution> continued) {
  if (continued.empty()) return;
  all_.insert(all_.end(), continued.begin(), continued.end());
  std::stable_sort(all_.begin(), all_.end(), [](const Attribution& a, const Attribution& b) {
    return a.sentence < b.sentence;
  });
  std::size_t at = 0;
  for (std::uint32_t s = 0; s + 1 < first_.size(); ++s) {
    while (at < all_.size() && all_[at].sentence < s) ++at;
    first_[s] = static_cast<std::uint32_t>(at);
  }
  first_.back() = static_cast<std::uint32_t>(all_.size());
}

void Attributions::rate_sentences() {
  const auto sentences = document_.sentences();
  const auto tokens = document_.tokens();
  std::vector<bool> block_has(document_.blocks().size() + 1, false);
  block_has_source_.assign(document_.blocks().size(), false);
  for (const Attribution& a : all_) {
    if (a.source.empty()) continue;
    const std::uint32_t block = sentences[a.sentence].block;
    block_has_source_[block] = true;
    if (a.frame != AttributionFrame::kJudgement) block_has[block] = true;
  }
  sourcing_.reserve(sentences.size());
  for (const Sentence& sentence : sentences) {
    std::uint32_t words = 0;
    std::uint32_t said = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!tokens[i].is_wordlike()) continue;
      ++words;
      said += content_[i] ? 1 : 0;
    }
    Sourcing sourcing = Sourcing::kNone;
    if (said * 2 >= words && said > 0) {
      sourcing = Sourcing::kSourced;
    } else if (said > 0) {
      sourcing = Sourcing::kPartly;
    } else if (block_has[sentence.block]) {
      sourcing = Sourcing::kParagraph;
    } else if (sentence.block > 0 && block_has[sentence.block - 1]) {
      sourcing = Sourcing::kParagraphBefore;
    }
    sourcing_.push_back(sourcing);
  }
}

void Attributions::mark_content(TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) content_[i] = true;
}

std::span<const Attribution> Attributions::in_sentence(std::uint32_t sentence) const {
  return std::span<const Attribution>(all_).subspan(first_[sentence],
                                                    first_[sentence + 1] - first_[sentence]);
}

bool Attributions::in_block(std::uint32_t index) const {
  return index < block_has_source_.size() && block_has_source_[index];
}

}  // namespace galley::core
