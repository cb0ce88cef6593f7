#include "galley/sourcing/attribution.h"

#include <algorithm>

#include "cue_finder.h"

namespace galley::core {
namespace {

/// A quotation shorter than this is a term, a title or a slogan as often as speech.
constexpr std::uint32_t kMinSpeechWords = 4;

/// Sentences in which the speaker of a quotation is looked for, either way.
constexpr std::uint32_t kSpeakerReach = 8;

/// Whether somebody makes a statement there, and not only wants or judges something.
bool is_statement(const Attribution& a) {
  return a.frame == AttributionFrame::kClause || a.frame == AttributionFrame::kAside ||
         a.frame == AttributionFrame::kAccording || a.frame == AttributionFrame::kLabel;
}

/// Whether `a` is a part of what `outer` says: "she said that he wants to go". A statement behind
/// a comma is a second one beside it more often than a part.
bool lies_in(std::span<const Token> tokens, const Attribution& a, const Attribution& outer) {
  bool inside = false;
  for (const TokenRange content : outer.content()) {
    inside |= content.begin <= a.cue.begin && a.cue.end <= content.end;
  }
  if (!inside || a.frame == AttributionFrame::kAside) return false;
  const bool weak = !is_statement(a);
  if (weak && is_statement(outer)) return true;
  if (!weak && !is_statement(outer)) return false;
  for (std::uint32_t i = outer.cue.end; i < a.cue.begin; ++i) {
    const Mark mark = tokens[i].mark;
    if (mark == Mark::kComma || mark == Mark::kDash || mark == Mark::kSemicolon) return false;
  }
  return true;
}

bool overlaps(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

Attributions::Attributions(const Document& document) : document_(document) {
  const auto tokens = document.tokens();
  const auto sentences = document.sentences();
  const auto blocks = document.blocks();
  flags_.reserve(tokens.size());
  for (const Token& token : tokens) {
    flags_.push_back(token.is_word() ? document.language().sourcing(token.word) : 0);
  }
  CueFinder finder(document, flags_);
  first_.reserve(sentences.size() + 1);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    first_.push_back(static_cast<std::uint32_t>(all_.size()));
    finder.find(s, all_);
    for (std::size_t i = first_[s]; i < all_.size(); ++i) {
      for (std::size_t k = first_[s]; k < all_.size() && !all_[i].nested; ++k) {
        all_[i].nested = k != i && lies_in(tokens, all_[i], all_[k]);
      }
    }
  }
  first_.push_back(static_cast<std::uint32_t>(all_.size()));

  content_.assign(tokens.size(), false);
  const auto mark_content = [&](TokenRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) content_[i] = true;
  };
  for (const Attribution& attribution : all_) {
    const bool nobody = attribution.frame == AttributionFrame::kNoun && attribution.source.empty();
    if (attribution.frame == AttributionFrame::kHearsay || nobody) continue;
    for (const TokenRange range : attribution.content()) mark_content(range);
  }

  // Quotations that no cue of their own sentence holds: the speaker of the sentence before or
  // after in the paragraph, of a colon that ends the paragraph before, of the quotation before.
  const auto quotations = document.quotations();
  std::vector<Attribution> continued;
  const auto speaks = [](const Attribution& a) {
    return a.frame != AttributionFrame::kAim && a.frame != AttributionFrame::kNoun &&
           a.frame != AttributionFrame::kHearsay;
  };
  std::uint32_t s = 0;
  const Attribution* last_speaker = nullptr;  // of the quotation before
  std::uint32_t last_speaker_block = 0;
  for (std::uint32_t q = 0; q < quotations.size(); ++q) {
    const TokenRange range = quotations[q].tokens;
    while (s + 1 < sentences.size() && sentences[s].tokens.end <= range.begin) ++s;
    const std::uint32_t block = sentences[s].block;
    std::uint32_t covered = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) covered += content_[i] ? 1 : 0;
    if (covered * 2 >= range.size()) {
      // The rest of a quotation that starts inside a statement belongs to it.
      for (const Attribution& a : in_sentence(s)) {
        for (const TokenRange content : a.content()) {
          if (overlaps(content, range)) last_speaker = &a;
        }
      }
      last_speaker_block = block;
      mark_content(range);
      continue;
    }
    const Attribution* speaker = nullptr;
    std::uint32_t last_sentence = s;
    while (last_sentence + 1 < sentences.size() &&
           sentences[last_sentence + 1].tokens.begin < range.end) {
      ++last_sentence;
    }
    // In its own sentences.
    for (std::uint32_t k = s; k <= last_sentence && !speaker; ++k) {
      for (const Attribution& a : in_sentence(k)) {
        if (speaks(a)) speaker = &a;
      }
    }
    const bool speech = document.count_words(range) >= kMinSpeechWords;
    if (!speaker && speech) {
      // Before it in its paragraph, behind it, in the paragraph before, last in the one after:
      // late, but named.
      const auto look = [&](std::uint32_t from, std::uint32_t to, bool backwards) {
        for (std::uint32_t n = 0; n < kSpeakerReach && from + n < to && !speaker; ++n) {
          for (const Attribution& a : in_sentence(backwards ? to - 1 - n : from + n)) {
            // "Experts say …" in another paragraph: a crowd does not go on to speak with one voice.
            const bool crowd = a.kind == SourceKind::kGroup && sentences[a.sentence].block != block;
            if (!speaks(a) || crowd) continue;
            speaker = &a;
            if (!backwards) break;
          }
        }
      };
      look(blocks[block].first_sentence, s, true);
      const std::uint32_t last_block = sentences[last_sentence].block;
      look(last_sentence + 1, blocks[last_block].end_sentence, false);
      if (!speaker && last_speaker && last_speaker_block + 1 >= block) speaker = last_speaker;
      if (block > 0) look(blocks[block - 1].first_sentence, blocks[block - 1].end_sentence, true);
      if (!speaker && last_block + 1 < blocks.size()) {
        const std::uint32_t next = blocks[last_block + 1].first_sentence;
        look(next, std::min(next + 1, blocks[last_block + 1].end_sentence), false);
      }
      // A name and a colon: “…” belongs to whoever stands before it.
      const bool signed_behind =
          range.end < tokens.size() &&
          (tokens[range.end].mark == Mark::kDash || tokens[range.end].mark == Mark::kHyphen ||
           tokens[range.end].mark == Mark::kOpenBracket ||
           (flags_[range.end] & sourcing::kByWord) != 0 ||
           (flags_[range.end] & (sourcing::kSay | sourcing::kManner | sourcing::kTell)) != 0);
      // A line of its own before it, "Ada Osei, mayor of Loom", is the speaker too.
      const bool signed_before = block > 0 && range.begin == blocks[block].tokens.begin &&
                                 (blocks[block - 1].kind == BlockKind::kShortLine ||
                                  blocks[block - 1].kind == BlockKind::kSubhead ||
                                  blocks[block - 1].kind == BlockKind::kByline) &&
                                 tokens[blocks[block - 1].tokens.begin].is(shape::kCapitalised);
      // "The mayor went on with her remarks. “…”", "His first tweet was mild. “…”"
      bool announced = false;
      if (s > 0 && range.begin == sentences[s].tokens.begin &&
          sentences[s - 1].block + 1 >= block) {
        const TokenRange before = sentences[s - 1].tokens;
        for (std::uint32_t i = before.begin; i + 1 < before.end && !announced; ++i) {
          announced = (flags_[i] & sourcing::kPossessor) != 0;
          bool medium = false;
          for (std::uint32_t k = i + 1; announced && k < std::min(i + 4, before.end); ++k) {
            medium |= (flags_[k] & (sourcing::kMedium | sourcing::kSpeechNoun)) != 0;
          }
          announced &= medium;
        }
      }
      if (!speaker && (signed_behind || signed_before || announced ||
                       (range.begin > 0 && tokens[range.begin - 1].mark == Mark::kColon))) {
        mark_content(range);
        continue;
      }
    }
    if (speaker) {
      Attribution attribution;
      attribution.sentence = s;
      attribution.source = speaker->source;
      attribution.kind = speaker->kind;
      attribution.frame = AttributionFrame::kContinued;
      attribution.quoted = true;
      attribution.add_content(range);
      continued.push_back(attribution);
      mark_content(range);
      last_speaker = speaker;
      last_speaker_block =
          blocks[block].end_sentence <= last_sentence ? sentences[last_sentence].block : block;
    } else if (speech) {
      orphans_.push_back(q);
    }
  }
  if (!continued.empty()) {
    all_.insert(all_.end(), continued.begin(), continued.end());
    std::stable_sort(all_.begin(), all_.end(), [](const Attribution& a, const Attribution& b) {
      return a.sentence < b.sentence;
    });
    std::size_t at = 0;
    for (std::uint32_t k = 0; k < sentences.size(); ++k) {
      while (at < all_.size() && all_[at].sentence < k) ++at;
      first_[k] = static_cast<std::uint32_t>(at);
    }
    first_.back() = static_cast<std::uint32_t>(all_.size());
  }

  sourcing_.reserve(sentences.size());
  std::vector<bool> block_has(blocks.size() + 1, false);
  for (const Attribution& a : all_) {
    if (!a.source.empty() && a.frame != AttributionFrame::kJudgement) {
      block_has[sentences[a.sentence].block] = true;
    }
  }
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

std::span<const Attribution> Attributions::in_sentence(std::uint32_t sentence) const {
  return std::span<const Attribution>(all_).subspan(first_[sentence],
                                                    first_[sentence + 1] - first_[sentence]);
}

bool Attributions::in_block(std::uint32_t index) const {
  if (index >= document_.blocks().size()) return false;
  const Block& block = document_.blocks()[index];
  for (const Attribution& a : std::span<const Attribution>(all_).subspan(
           first_[block.first_sentence],
           first_[block.end_sentence] - first_[block.first_sentence])) {
    if (!a.source.empty()) return true;
  }
  return false;
}

}  // namespace galley::core
