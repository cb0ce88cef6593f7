#include "galley/document/speakers.h"

#include <algorithm>
#include <utility>

#include "galley/language/phrases.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// A subject further from its verb, or longer, is misread more often than right.
constexpr std::uint32_t kMaxName = 12;
constexpr std::uint32_t kMaxApposition = 16;
/// Sentences of a long paragraph that are looked at on either side of the quotation.
constexpr std::uint32_t kMaxSentences = 4;

class Finder {
 public:
  Finder(const Document& document, const Quotation& quotation)
      : document_(document), quotation_(quotation) {}

  std::vector<Speaker> run() {
    const Block& first = document_.block_of(quotation_.tokens.begin);
    const Block& last = document_.block_of(quotation_.tokens.end - 1);
    const auto blocks = document_.blocks();
    const auto first_index = static_cast<std::size_t>(&first - blocks.data());
    const auto last_index = static_cast<std::size_t>(&last - blocks.data());
    const auto index = [&](const Sentence& s) {
      return static_cast<std::uint32_t>(&s - document_.sentences().data());
    };
    const std::uint32_t opens_in = index(document_.sentence_of(quotation_.tokens.begin));
    const std::uint32_t closes_in = index(document_.sentence_of(quotation_.tokens.end - 1));
    const std::uint32_t from =
        std::max(first.first_sentence, opens_in - std::min(opens_in, kMaxSentences));
    const std::uint32_t to = std::min(last.end_sentence, closes_in + kMaxSentences + 1);
    for (std::uint32_t i = from; i < to; ++i) sentence(document_.sentences()[i], 0);
    if (first_index > 0) {
      const Block& before = blocks[first_index - 1];
      if (before.end_sentence > before.first_sentence) {
        sentence(document_.sentences()[before.end_sentence - 1], 1);
      }
    }
    if (last_index + 1 < blocks.size()) {
      sentence(document_.sentences()[blocks[last_index + 1].first_sentence], 1);
    }
    std::stable_sort(out_.begin(), out_.end(), [&](const Speaker& a, const Speaker& b) {
      return std::pair(a.blocks_away, distance(a)) < std::pair(b.blocks_away, distance(b));
    });
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::uint32_t distance(const Speaker& speaker) const {
    if (speaker.cue < quotation_.tokens.begin) return quotation_.tokens.begin - speaker.cue;
    // What stands behind a quotation speaks of it more often than what stands before it.
    return speaker.cue >= quotation_.tokens.end ? (speaker.cue - quotation_.tokens.end) / 2 : 0;
  }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens()[i]; }

  void sentence(const Sentence& s, std::uint32_t away) {
    tags_ = document_.tags(s);
    range_ = s.tokens;
    cues_.clear();
    document_.language().cues(document_.read(s), cues_);
    for (const ReportingCue& cue : cues_) {
      if (token(cue.token).is(shape::kQuoted)) continue;
      TokenRange name;
      if (cue.tiers == 0) {
        name = forward(cue.token + 2);
      } else {
        name = forward(cue.token + 1);
        const bool inverted =
            !name.empty() && cue.token > range_.begin &&
            (token(cue.token - 1).is(shape::kQuoted) || token(cue.token - 1).mark == Mark::kComma);
        if (!inverted) name = backward(cue.token);
      }
      if (!name.empty()) out_.push_back({name, cue.token, away});
    }
    // "Reyes: “We saw the rust.”"
    const std::uint32_t open = quotation_.tokens.begin;
    if (open > range_.begin + 1 && open < range_.end && token(open - 1).mark == Mark::kColon) {
      const TokenRange name = backward(open - 1);
      if (name.begin == range_.begin && !name.empty()) out_.push_back({name, open - 1, away});
    }
  }

  [[nodiscard]] bool is_nominal(std::uint32_t i) const {
    const Token& t = token(i);
    if (t.is(shape::kQuoted)) return false;
    if (t.mark == Mark::kHyphen) return true;
    if (!t.is_wordlike()) return false;
    const Xpos tag = tags_[i - range_.begin].xpos;
    return is_noun_tag(tag) || is_adjective_tag(tag) || tag == Xpos::kDt || tag == Xpos::kPrp ||
           tag == Xpos::kPrpPossessive || tag == Xpos::kPos || tag == Xpos::kCd ||
           tag == Xpos::kFw || is_any(t.word, {"of", "for"}) || t.has(word::kHonorific) ||
           (tag == Xpos::kOther && t.is(shape::kCapitalised));
  }
  [[nodiscard]] bool is_pronoun(std::uint32_t i) const {
    return token(i).has(word::kPersonPronoun);
  }

  /// The noun phrase that starts at `begin`.
  [[nodiscard]] TokenRange forward(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < range_.end && end < begin + kMaxName && is_nominal(end)) {
      ++end;
      if (is_pronoun(end - 1)) break;
      // "Dr. Osei"
      if (end + 1 < range_.end && token(end).mark == Mark::kStop &&
          token(end - 1).has(word::kHonorific))
        ++end;
    }
    return {begin, std::max(begin, end)};
  }

  /// The noun phrase before the verb at `verb`, adverbs and an apposition skipped.
  [[nodiscard]] TokenRange backward(std::uint32_t verb) const {
    std::uint32_t end = verb;
    while (end > range_.begin && !token(end - 1).is(shape::kQuoted) && token(end - 1).is_word() &&
           !is_nominal(end - 1) && verb - end < 4 && !token(end - 1).has(word::kRelative)) {
      --end;
    }
    if (end > range_.begin && token(end - 1).has(word::kRelative)) --end;
    if (end > range_.begin && token(end - 1).mark == Mark::kComma) {
      // "Reyes, the mayor, said": the subject stands before the comma that opens the apposition.
      std::uint32_t comma = end - 1;
      while (comma > range_.begin && end - comma < kMaxApposition &&
             token(comma - 1).mark != Mark::kComma && !token(comma - 1).is(shape::kQuoted)) {
        --comma;
      }
      if (comma > range_.begin && token(comma - 1).mark == Mark::kComma) {
        end = comma - 1;
      } else {
        --end;
      }
    }
    std::uint32_t begin = end;
    while (begin > range_.begin && end - begin < kMaxName &&
           (is_nominal(begin - 1) ||
            (begin - 1 > range_.begin && token(begin - 1).mark == Mark::kStop &&
             token(begin - 2).has(word::kHonorific)))) {
      --begin;
      if (is_pronoun(begin)) break;
    }
    return {begin, end};
  }

  const Document& document_;
  const Quotation& quotation_;
  std::span<const Tag> tags_;
  TokenRange range_;
  std::vector<ReportingCue> cues_;
  std::vector<Speaker> out_;
};

}  // namespace

std::vector<Speaker> speaker_candidates(const Document& document, const Quotation& quotation) {
  return Finder(document, quotation).run();
}

}  // namespace galley::core
