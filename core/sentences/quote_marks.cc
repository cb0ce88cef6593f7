#include "galley/sentences/quote_marks.h"

#include <algorithm>
#include <array>

#include "galley/sentences/prose.h"

namespace galley::core {
namespace {

/// A quotation that goes on without being reopened is looked for this many
/// paragraphs further.
constexpr std::uint32_t kMaxUnopenedBlocks = 3;

class Pairing {
 public:
  Pairing(const Document& document, std::vector<QuotePair>& pairs, std::vector<QuoteMark>& reversed)
      : document_(document),
        tokens_(document.tokens()),
        blocks_(document.blocks()),
        pairs_(pairs),
        reversed_(reversed) {}

  void block(std::uint32_t index) {
    range_ = blocks_[index].tokens;
    for (std::uint32_t i = range_.begin; i < range_.end;) {
      const QuoteMark mark = mark_at(i);
      if (mark.empty()) {
        ++i;
        continue;
      }
      switch (side_of(mark)) {
        case Side::kOpen:
          open(mark);
          break;
        case Side::kClose:
          close(mark);
          break;
        case Side::kEither:
          depth_ > 0 ? close(mark) : open(mark);
          break;
        case Side::kNone:
          break;
      }
      i = mark.end;
    }
    end_block(index);
  }

 private:
  enum class Side : std::uint8_t { kNone, kOpen, kClose, kEither };

  /// The mark that starts at token `i` of the current block: one token, or two
  /// single marks set as a double one.
  [[nodiscard]] QuoteMark mark_at(std::uint32_t i) const {
    const Token& token = tokens_[i];
    switch (token.mark) {
      case Mark::kQuote:
        return {i, i + 1, QuoteStyle::kStraight};
      case Mark::kOpenQuote:
        return {i, i + 1, QuoteStyle::kCurlyOpen};
      case Mark::kCloseQuote:
        return {i, i + 1, QuoteStyle::kCurlyClose};
      case Mark::kSingle:
      case Mark::kOpenSingle:
        break;
      default:
        return {};
    }
    const bool twin = i + 1 < range_.end && tokens_[i + 1].mark == token.mark &&
                      tokens_[i + 1].begin == token.end &&
                      tokens_[i + 1].end - tokens_[i + 1].begin == token.end - token.begin;
    if (!twin) return {};
    const bool third = i + 2 < range_.end && tokens_[i + 2].mark == token.mark &&
                       tokens_[i + 2].begin == tokens_[i + 1].end;
    if (third) return {};
    if (token.mark == Mark::kOpenSingle) return {i, i + 2, QuoteStyle::kCurlyOpen};
    return {i, i + 2,
            token.end - token.begin == 1 ? QuoteStyle::kStraight : QuoteStyle::kCurlyClose};
  }

  [[nodiscard]] bool space_before(const QuoteMark& mark) const {
    return mark.begin == range_.begin || tokens_[mark.begin].is(shape::kSpaceBefore);
  }
  [[nodiscard]] bool space_after(const QuoteMark& mark) const {
    return mark.end == range_.end || tokens_[mark.end].is(shape::kSpaceBefore);
  }
  /// Brackets, dashes and single marks do not tell which side a mark is on.
  [[nodiscard]] bool may_open(const QuoteMark& mark) const {
    if (space_before(mark)) return true;
    const Mark before = tokens_[mark.begin - 1].mark;
    return before == Mark::kOpenBracket || before == Mark::kDash || before == Mark::kSlash ||
           before == Mark::kHyphen || before == Mark::kOpenSingle;
  }

  /// 6" and 5'10": inches and seconds.
  [[nodiscard]] bool is_measure(const QuoteMark& mark) const {
    if (depth_ > 0 && mark.style != QuoteStyle::kStraight) {
      return !space_before(mark) && mark.begin >= range_.begin + 3 &&
             tokens_[mark.begin - 1].kind == TokenKind::kNumber &&
             tokens_[mark.begin - 2].mark == Mark::kSingle;
    }
    if (depth_ > 0 || space_before(mark)) return false;
    const Token& before = tokens_[mark.begin - 1];
    if (before.kind == TokenKind::kNumber) return true;
    return before.mark == Mark::kSingle && mark.begin >= range_.begin + 2 &&
           tokens_[mark.begin - 2].kind == TokenKind::kNumber;
  }

  Side side_of(const QuoteMark& mark) {
    if (is_measure(mark)) return Side::kNone;
    const bool after = space_after(mark);
    if (mark.style == QuoteStyle::kStraight) {
      const bool before = may_open(mark);
      if (before && after) return Side::kEither;
      if (before) return Side::kOpen;
      if (after) return Side::kClose;
      switch (tokens_[mark.end].mark) {
        case Mark::kNone:
        case Mark::kOpenQuote:
        case Mark::kOpenSingle:
        case Mark::kOpenBracket:
        case Mark::kDash:
          return Side::kEither;
        default:
          return Side::kClose;
      }
    }
    // The spacing is surer than the shape: “so“ closes, and is set the wrong
    // way round.
    const bool opens = mark.style == QuoteStyle::kCurlyOpen;
    const bool solid_before =
        !space_before(mark) &&
        (tokens_[mark.begin - 1].is_wordlike() || tokens_[mark.begin - 1].mark == Mark::kComma ||
         tokens_[mark.begin - 1].mark == Mark::kStop);
    const bool ends = after || (mark.end < range_.end && (tokens_[mark.end].mark == Mark::kComma ||
                                                          tokens_[mark.end].mark == Mark::kStop));
    if (opens && ends && solid_before && depth_ > 0) {
      if (!is_low(pairs_[stack_[depth_ - 1]].open)) reversed_.push_back(mark);
      return Side::kClose;
    }
    const bool word_after = !after && tokens_[mark.end].is_wordlike();
    if (!opens && space_before(mark) && word_after && depth_ == 0) {
      reversed_.push_back(mark);
      return Side::kOpen;
    }
    return opens ? Side::kOpen : Side::kClose;
  }

  /// „ is closed by “ in German, Czech and other languages.
  [[nodiscard]] bool is_low(const QuoteMark& mark) const {
    return document_.view(tokens_[mark.begin].span()) == "\xE2\x80\x9E";
  }

  void open(const QuoteMark& mark) {
    // Two styles may nest: the outer quotation in straight marks, the inner in
    // curly ones.
    const bool nests = depth_ == 1 && (pairs_[stack_[0]].open.style == QuoteStyle::kStraight) !=
                                          (mark.style == QuoteStyle::kStraight);
    if (!nests) depth_ = 0;
    stack_[depth_++] = pairs_.size();
    QuotePair pair;
    pair.open = mark;
    pairs_.push_back(pair);
  }

  void close(const QuoteMark& mark) {
    if (depth_ > 0) {
      pairs_[stack_[--depth_]].close = mark;
      return;
    }
    QuotePair pair;
    pair.close = mark;
    pair.at_edge = pairs_.empty();
    pairs_.push_back(pair);
  }

  void end_block(std::uint32_t index) {
    if (depth_ == 0) return;
    const bool last = index + 1 == blocks_.size();
    if (!last && !first_mark(index + 1, true).empty()) {
      for (; depth_ > 0; --depth_) pairs_[stack_[depth_ - 1]].continues = true;
      return;
    }
    if (closes_later(index)) return;
    for (; depth_ > 0; --depth_) pairs_[stack_[depth_ - 1]].at_edge = last;
  }

  /// The first double mark of a block; `at_head`: only where it is the block's
  /// first token.
  QuoteMark first_mark(std::uint32_t index, bool at_head) {
    const TokenRange here = range_;
    range_ = blocks_[index].tokens;
    QuoteMark mark;
    for (std::uint32_t i = range_.begin; i < range_.end && mark.empty(); ++i) {
      mark = mark_at(i);
      if (at_head) break;
    }
    range_ = here;
    return mark;
  }

  /// Whether the next double mark, a few paragraphs on, closes: a quotation
  /// that runs over paragraphs without being reopened.
  bool closes_later(std::uint32_t index) {
    for (std::uint32_t b = index + 1; b < blocks_.size() && b <= index + kMaxUnopenedBlocks; ++b) {
      const QuoteMark mark = first_mark(b, false);
      if (mark.empty()) continue;
      if (mark.style != QuoteStyle::kStraight) return mark.style == QuoteStyle::kCurlyClose;
      const TokenRange here = range_;
      range_ = blocks_[b].tokens;
      const bool closes = !may_open(mark) && space_after(mark);
      range_ = here;
      return closes;
    }
    return false;
  }

  const Document& document_;
  std::span<const Token> tokens_;
  std::span<const Block> blocks_;
  std::vector<QuotePair>& pairs_;
  std::vector<QuoteMark>& reversed_;
  TokenRange range_;
  std::array<std::size_t, 2> stack_{};  ///< indices of the open pairs
  std::size_t depth_ = 0;
};

}  // namespace

QuoteMarks::QuoteMarks(const Document& document, const Prose& prose) {
  Pairing pairing(document, pairs_, reversed_);
  for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
    if (!prose.is_code(b)) pairing.block(b);
  }
}

std::vector<QuotePair>::const_iterator QuoteMarks::first_from(std::uint32_t i) const {
  return std::lower_bound(
      pairs_.begin(), pairs_.end(), i,
      [](const QuotePair& pair, std::uint32_t token) { return pair.first() < token; });
}

bool QuoteMarks::opens(std::uint32_t i) const {
  const auto pair = first_from(i);
  return pair != pairs_.end() && !pair->open.empty() && pair->open.begin == i;
}

bool QuoteMarks::pairs_off(TokenRange block) const {
  const auto end = first_from(block.end);
  return std::all_of(first_from(block.begin), end,
                     [](const QuotePair& pair) { return pair.complete(); });
}

}  // namespace galley::core
