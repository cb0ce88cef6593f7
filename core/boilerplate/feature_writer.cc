#include <algorithm>

#include "bins.h"
#include "line_features.h"

namespace galley::core {
namespace {

/// Names of the features. The model must be trained anew when they change.
enum Name : std::uint32_t {
  kBias,
  kLength,
  kEnds,
  kSentences,
  kCapitals,
  kAllCapitals,
  kFunctionWords,
  kVerbs,
  kPersons,
  kFigures,
  kLinks,
  kSigns,
  kListItem,
  kQuoted,
  kDates,
  kGap,
  kCode,
  kOwnPattern,
  kOwnPatternShape,
  kPatternPlace,
  kNoPatternPlace,
  kNameOpens,
  kAnyPattern,
  kAnyPatternShape,
  kAnyPatternPlace,
  kFirstWord,
  kSecondWord,
  kLastWord,
  kWord,
  kPair,
  kMediumWord,
  kMediumPair,
  kLongPair,
  kProseBefore,
  kProseAfter,
  kTenth,
  kUp,
  kDown,
  kUpDown,
  kFirstOrLast,
  kProseShare,
  kBlocks,
  kNeighbourShapes,
  kPreviousShape,
  kNextShape,
  kNearPatterns,
  kPreviousPattern,
  kNextPattern,
  kPatternShare,
  kCodeAround,
  kRun,
  kRunEnds,
  kShared,
  kCopies,
};

constexpr std::uint32_t feature(Name name, std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t value = (static_cast<std::uint64_t>(name) << 48U) ^ (a * 0x9E3779B97F4A7C15ULL);
  value = (value ^ (value >> 29U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ b) * 0x94D049BB133111EBULL;
  return static_cast<std::uint32_t>(value >> 40U);
}

/// Equal for words that differ in figures alone: "12 comments", "3 comments".
std::uint64_t word_value(const Token& token, const Document& document) {
  if (token.kind == TokenKind::kNumber) return 10 + std::min(token.span().size(), 5U);
  if (token.kind == TokenKind::kLink) {
    const char first = document.text()[token.begin];
    if (first == '@') return 2;
    if (first == '#') return 3;
    return document.view(token.span()).find('@') != std::string_view::npos ? 4 : 5;
  }
  return token.word;
}

// How much of a line is seen word by word.

/// Of a medium line (up to kMediumWords) and of a long one, so many words from its head on; pairs
/// of a medium line from fewer.
constexpr std::uint32_t kMediumHead = 12;
constexpr std::uint32_t kMediumPairs = 6;
constexpr std::uint32_t kLongHead = 4;
/// Stands for the number of words of a medium line beside its first word: short lines have 1 to 4.
constexpr std::uint32_t kMostWordsTold = 4;
constexpr std::uint32_t kMediumFirst = 5;
/// Stands for the word before the first one.
constexpr std::uint64_t kNoWord = 1;
/// Stands for the shape of a line beyond the ends of the text: real shapes are less.
constexpr std::uint32_t kNoLine = 15;
/// Lines on either side whose patterns count as near.
constexpr std::uint32_t kNear = 4;

/// What the tokens of a line's head are, counted.
struct TokenCounts {
  std::uint32_t seen = 0;
  std::uint32_t inner = 0;     ///< words but for the first token
  std::uint32_t capitals = 0;  ///< of these
  std::uint32_t all_capitals = 0;
  std::uint32_t function_words = 0;
  std::uint32_t figures = 0;
  std::uint32_t links = 0;
  std::uint32_t signs = 0;
  std::uint32_t quoted = 0;
  std::uint32_t verbs = 0;  ///< a sum: an auxiliary 1, a reporting verb 2, a subject pronoun 4
  std::uint32_t dates = 0;  ///< a sum: a month 1, a weekday 2

  explicit TokenCounts(std::span<const Token> tokens) {
    for (const Token& token : tokens) {
      if (seen == kSeenTokens) break;
      ++seen;
      add(token);
    }
  }

 private:
  void add(const Token& token) {
    quoted += token.is(shape::kQuoted) ? 1 : 0;
    if (token.is_word()) {
      add_word(token);
    } else if (token.kind == TokenKind::kNumber) {
      ++figures;
    } else if (token.kind == TokenKind::kLink) {
      ++links;
    } else if (token.kind == TokenKind::kSymbol || token.mark == Mark::kOther ||
               token.mark == Mark::kBullet || token.mark == Mark::kSlash) {
      ++signs;
    }
  }

  void add_word(const Token& token) {
    if (seen > 1) {
      ++inner;
      capitals += token.is(shape::kCapitalised) ? 1 : 0;
    }
    all_capitals += token.is(shape::kAllCaps) ? 1 : 0;
    function_words += token.has(word::kFunctionWord) ? 1 : 0;
    verbs |= token.has(word::kFiniteAuxiliary) ? 1U : 0U;
    verbs |= token.has(word::kReports) ? 2U : 0U;
    verbs |= token.has(word::kSubjectPronoun) ? 4U : 0U;
    dates |= token.has(word::kMonth) ? 1U : 0U;
    dates |= token.has(word::kWeekday) ? 2U : 0U;
  }
};

}  // namespace

/// Writes the features of one block, group by group. Their order is the trainer's too: the same
/// data give the same weights only while it stays.
class LineFeatures::Writer {
 public:
  Writer(const LineFeatures& lines, std::uint32_t i, std::vector<LineFeature>& out)
      : lines_(lines),
        i_(i),
        n_(static_cast<std::uint32_t>(lines.lines_.size())),
        line_(lines.lines_[i]),
        block_(lines.document_.blocks()[i]),
        tokens_(lines.document_.tokens(block_.tokens)),
        shape_(line_.shape),
        length_(shape_ / 2),
        before_(bin(line_.prose_before, {1, 2, 4})),
        after_(bin(lines.prose_after(i), {1, 2, 4})),
        ends_((before_ == 0 ? 1U : 0U) + (after_ == 0 ? 2U : 0U)),
        strong_(lines.known_.any_strong(line_.patterns) ? 1 : 0),
        out_(out) {}

  void write() {
    add_shape();
    add_patterns();
    add_words();
    add_place();
    add_neighbours();
    add_code();
    add_run();
    add(FeatureGroup::kStory, kShared, bin(line_.shared, {1, 3, 5, 7, 9, 11}), shape_);
    add(FeatureGroup::kRepetition, kCopies, bin(line_.copies, {2, 3, 5}), shape_);
  }

 private:
  void add(FeatureGroup group, Name name, std::uint64_t a, std::uint64_t b = 0) {
    out_.push_back({feature(name, a, b), group, LineFeature::kNoPattern, 0});
  }
  void shape(Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kShape, name, a, b);
  }
  void place(Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kPlace, name, a, b);
  }
  void near(Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kNeighbours, name, a, b);
  }

  /// Counts of the block's tokens; long blocks are judged by their head.
  void add_shape() {
    const TokenCounts counts(tokens_);
    const std::uint32_t told = line_.words + counts.links;
    const std::uint32_t words =
        bin(line_.words, {1, 2, 3, 4, 5, 7, 10, 13, 18, 25, 40, 60, 80, 120});
    shape(kBias, 0);
    shape(kLength, words, line_.ends ? 1 : 0);
    shape(kEnds, tokens_.empty() ? 0 : static_cast<std::uint32_t>(tokens_.back().mark),
          std::min(length_, 3U));
    shape(kSentences, bin(block_.end_sentence - block_.first_sentence, {2, 3, 5}), shape_);
    shape(kCapitals, tenths(counts.capitals, counts.inner) / 2, shape_);
    shape(kAllCapitals,
          counts.all_capitals == 0             ? 0
          : counts.all_capitals > counts.inner ? 2
                                               : 1,
          shape_);
    shape(kFunctionWords, tenths(counts.function_words, counts.inner + 1), length_);
    shape(kVerbs, counts.verbs, length_);
    shape(kPersons, line_.persons, length_);
    shape(kFigures, bin(tenths(counts.figures, told), {1, 4, 8}), shape_);
    if (counts.links > 0) shape(kLinks, tenths(counts.links, told) / 4, length_);
    shape(kSigns, std::min(counts.signs, 4U), length_);
    shape(kListItem, block_.kind == BlockKind::kListItem ? 1 : 0, length_);
    if (counts.quoted > 0) shape(kQuoted, counts.quoted == tokens_.size() ? 1 : 0, length_);
    if (counts.dates > 0) shape(kDates, counts.dates, length_);
    const std::uint32_t gap_below = i_ + 1 < n_ ? lines_.lines_[i_ + 1].gap * 2U : 4U;
    shape(kGap, line_.gap + gap_below, shape_);
  }

  /// Patterns, with what they are worth in a line of this length and at this place.
  void add_patterns() {
    for_each_pattern(line_.patterns, [&](std::size_t i) {
      const auto pattern = static_cast<std::uint8_t>(i);
      const auto own = [&](Name name, std::uint64_t b) {
        out_.push_back({feature(name, pattern, b), FeatureGroup::kPattern, pattern, 0});
      };
      own(kOwnPattern, 0);
      own(kOwnPatternShape, shape_);
      own(kPatternPlace, ends_);
    });
    if (line_.patterns == 0) {
      add(FeatureGroup::kPattern, kNoPatternPlace, ends_, shape_);
      return;
    }
    // What all patterns have in common speaks for those that the training sites seldom hold.
    add(FeatureGroup::kPattern, kAnyPattern, strong_);
    add(FeatureGroup::kPattern, kAnyPatternShape, strong_, shape_);
    add(FeatureGroup::kPattern, kAnyPatternPlace, strong_, ends_);
  }

  void add_words() {
    const bool is_short = line_.words <= kShortWords;
    const bool is_medium = !is_short && line_.words <= kMediumWords;
    const std::uint32_t most = is_short ? 2 * kShortWords : is_medium ? kMediumHead : kLongHead;
    std::uint32_t at = block_.tokens.begin;
    const auto add_word = [&](Name name, std::uint64_t a, std::uint64_t b = 0) {
      out_.push_back({feature(name, a, b), FeatureGroup::kWords, LineFeature::kNoPattern, at - 1});
    };
    std::uint64_t previous = kNoWord;
    std::uint32_t place = 0;
    for (const Token& token : tokens_) {
      ++at;
      if (!is_word_or_link(token)) continue;
      if (place == most) break;
      const std::uint64_t value = word_value(token, lines_.document_);
      if (is_short) {
        if (place == 0) add_word(kFirstWord, value, std::min(line_.words, kMostWordsTold));
        if (place == 1) add_word(kSecondWord, value);
        add_word(kWord, value);
        add_word(kPair, value, previous);
      } else if (is_medium) {
        if (place == 0) add_word(kFirstWord, value, kMediumFirst);
        add_word(kMediumWord, value);
        if (place < kMediumPairs) add_word(kMediumPair, value, previous);
      } else {
        add_word(kLongPair, value, previous);
      }
      previous = value;
      ++place;
    }
    if (is_short && place > 1) add_word(kLastWord, previous);
  }

  void add_place() {
    place(kProseBefore, before_, shape_);
    place(kProseAfter, after_, shape_);
    place(kTenth, tenths(line_.words_before, lines_.words_ + 1), length_);
    const std::uint32_t up = bin(line_.up, {1, 2, 3, 5, 9, 20, kNoProse});
    const std::uint32_t down = bin(line_.down, {1, 2, 3, 5, 9, 20, kNoProse});
    place(kUp, up, shape_);
    place(kDown, down, shape_);
    place(kUpDown, std::min(up, 4U) * 8 + std::min(down, 4U), length_);
    place(kFirstOrLast, (i_ == 0 ? 1U : 0U) + (i_ + 1 == n_ ? 2U : 0U), length_);
    place(kProseShare, tenths(lines_.prose_, n_), shape_);
    place(kBlocks, bin(n_, {10, 20, 40, 80, 160, 320}), length_);
  }

  void add_neighbours() {
    const auto& all = lines_.lines_;
    const std::uint32_t above = i_ > 0 ? all[i_ - 1].shape : kNoLine;
    const std::uint32_t below = i_ + 1 < n_ ? all[i_ + 1].shape : kNoLine;
    near(kNeighbourShapes, above * 16 + below, shape_);
    near(kPreviousShape, above, shape_);
    near(kNextShape, below, shape_);
    std::uint32_t with_pattern = 0;
    for (std::uint32_t k = i_ > kNear ? i_ - kNear : 0; k < std::min(n_, i_ + kNear + 1); ++k) {
      if (k != i_ && all[k].patterns != 0) ++with_pattern;
    }
    near(kNearPatterns, with_pattern, shape_);
    if (i_ > 0) add_patterns_of(kPreviousPattern, all[i_ - 1]);
    if (i_ + 1 < n_) add_patterns_of(kNextPattern, all[i_ + 1]);
    // In twentieths: few texts have a pattern in more than half of their lines.
    near(kPatternShare, bin(tenths(lines_.with_pattern_ * 2, n_), {1, 2, 4, 7, 11}),
         shape_ * 2 + strong_);
  }

  void add_patterns_of(Name name, const Line& neighbour) {
    for_each_pattern(neighbour.patterns, [&](std::size_t i) { near(name, i, length_); });
  }

  void add_code() {
    const auto& all = lines_.lines_;
    const std::uint32_t around =
        (i_ > 0 ? all[i_ - 1].code : 0U) + (i_ + 1 < n_ ? all[i_ + 1].code : 0U);
    shape(kCode, line_.code, length_);
    near(kCodeAround, around, line_.code);
  }

  /// The run of lines without prose around the line.
  void add_run() {
    if (line_.run == 0) return;
    const std::uint32_t run = bin(line_.run, {2, 3, 5, 9, 16, 32, 64});
    const std::uint32_t share =
        line_.run_patterns == 0 ? 0
                                : 1 + bin(tenths(line_.run_patterns, line_.run), {1, 2, 4, 6, 9});
    near(kRun, run * 8 + share, shape_ * 2 + strong_);
    near(kRunEnds, share * 4 + ends_, shape_ * 2 + strong_);
  }

  const LineFeatures& lines_;
  const std::uint32_t i_;
  const std::uint32_t n_;
  const Line& line_;
  const Block& block_;
  const std::span<const Token> tokens_;
  const std::uint32_t shape_;
  const std::uint32_t length_;  ///< the class of length alone
  const std::uint32_t before_;  ///< bins of the prose before and after
  const std::uint32_t after_;
  const std::uint32_t ends_;    ///< a sum: no prose before 1, none after 2
  const std::uint32_t strong_;  ///< 1 where a pattern is not weak
  std::vector<LineFeature>& out_;
};

void LineFeatures::of(std::uint32_t i, std::vector<LineFeature>& out) const {
  out.clear();
  Writer(*this, i, out).write();
}

}  // namespace galley::core
