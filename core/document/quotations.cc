#include <optional>
#include <string_view>
#include <utility>

#include "stages.h"

namespace galley::core {
namespace {

enum class Side : std::uint8_t { kNone, kOpen, kClose };

bool ends_sentence(Mark mark) {
  return mark == Mark::kStop || mark == Mark::kQuestion || mark == Mark::kExclamation ||
         mark == Mark::kEllipsis;
}

/// Pairs the marks of one document. Double marks decide first; single marks are read where they
/// cannot be apostrophes.
class Pairing {
 public:
  Pairing(std::string_view text, std::vector<Token>& tokens, const std::vector<Block>& blocks)
      : text_(text), tokens_(tokens), blocks_(blocks) {}

  Quotations run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      block_ = blocks_[b].tokens;
      double_marks(b);
    }
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      block_ = blocks_[b].tokens;
      single_marks();
    }
    merge();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool space_before(std::uint32_t i) const {
    return i == block_.begin || tokens_[i].is(shape::kSpaceBefore);
  }
  [[nodiscard]] bool space_after(std::uint32_t i) const {
    return i + 1 >= block_.end || tokens_[i + 1].is(shape::kSpaceBefore);
  }
  /// Something that a quotation opens behind without a space.
  [[nodiscard]] bool opens_behind(std::uint32_t i) const {
    if (i == block_.begin) return true;
    const Mark mark = tokens_[i - 1].mark;
    return mark == Mark::kOpenBracket || mark == Mark::kDash || mark == Mark::kOpenQuote ||
           mark == Mark::kOpenSingle || mark == Mark::kSlash;
  }

  /// Which side of a quotation the token at `i` is, given whether one is open. `left` counts the
  /// straight marks behind it in the block.
  [[nodiscard]] Side side_of(std::uint32_t i, bool open, std::uint32_t left) const {
    const Token& token = tokens_[i];
    const bool before = space_before(i);
    const bool after = space_after(i);
    // A curly mark that was turned the wrong way is what its spaces say.
    if (token.mark == Mark::kOpenQuote)
      return open && !before && after ? Side::kClose : Side::kOpen;
    if (token.mark == Mark::kCloseQuote)
      return !open && before && !after ? Side::kOpen : Side::kClose;
    if (token.mark != Mark::kQuote) return Side::kNone;
    const bool measure = !before && tokens_[i - 1].kind == TokenKind::kNumber;
    if (!open) {
      // 6" is a measure, and so is 5'10".
      if (measure) return Side::kNone;
      if (!before && !opens_behind(i)) return Side::kNone;
      return i + 1 == block_.end ? Side::kNone : Side::kOpen;
    }
    // "The 6" pipe broke," he said: of an odd number of marks that follow, one closes.
    if (measure && left % 2 == 1 && i + 1 < block_.end && tokens_[i + 1].is_word() && after) {
      return Side::kNone;
    }
    return before && !after ? Side::kOpen : Side::kClose;
  }

  void close(std::uint32_t begin, std::uint32_t end, bool closed, bool opened = true) {
    doubles_.push_back(
        {{tokens_[begin].begin, tokens_[end - 1].end}, {begin, end}, closed, opened, false});
    for (std::uint32_t i = begin; i < end; ++i) tokens_[i].shape |= shape::kQuoted;
  }

  void double_marks(std::size_t b) {
    std::uint32_t i = block_.begin;
    std::uint32_t straight = 0;
    for (std::uint32_t k = i; k < block_.end; ++k)
      straight += tokens_[k].mark == Mark::kQuote ? 1 : 0;
    // A quotation that runs on is reopened at the head of its next paragraph.
    bool seen = open_.has_value();
    if (open_) {
      straight -= tokens_[i].mark == Mark::kQuote ? 1 : 0;
      ++i;
    }
    for (; i < block_.end; ++i) {
      if (tokens_[i].mark == Mark::kQuote) --straight;
      switch (side_of(i, open_.has_value(), straight)) {
        case Side::kOpen:
          if (open_) close(*open_, i, false);
          open_ = i;
          seen = true;
          break;
        case Side::kClose:
          if (open_) {
            close(*open_, i + 1, true);
            open_.reset();
          } else if (!seen && i > block_.begin && tokens_[i].mark == Mark::kCloseQuote &&
                     (ends_sentence(tokens_[i - 1].mark) || tokens_[i - 1].mark == Mark::kComma)) {
            close(block_.begin, i + 1, true, false);
          }
          seen = true;
          break;
        case Side::kNone:
          break;
      }
    }
    if (!open_) return;
    const bool reopened = b + 1 < blocks_.size() && !blocks_[b + 1].tokens.empty() &&
                          (tokens_[blocks_[b + 1].tokens.begin].mark == Mark::kOpenQuote ||
                           tokens_[blocks_[b + 1].tokens.begin].mark == Mark::kQuote);
    if (reopened) return;
    close(*open_, block_.end, false);
    open_.reset();
  }

  [[nodiscard]] bool may_open_single(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (i + 1 >= block_.end || space_after(i)) return false;
    const bool place = space_before(i) || opens_behind(i) || tokens_[i - 1].mark == Mark::kQuote;
    if (!place) return false;
    // '90s, 'em, 'tis: with the apostrophe, not the opening mark, unless a program "corrected" it.
    if (token.mark == Mark::kOpenSingle) return true;
    return token.mark == Mark::kSingle && tokens_[i + 1].kind != TokenKind::kNumber;
  }

  /// A mark that no apostrophe can be: it stands behind a sign, or ends its block, or a sign
  /// follows.
  [[nodiscard]] bool closes_single(std::uint32_t i, bool& surely) const {
    if (tokens_[i].mark != Mark::kSingle || space_before(i) ||
        !(space_after(i) || tokens_[i + 1].kind == TokenKind::kPunctuation)) {
      return false;
    }
    const Token& before = tokens_[i - 1];
    const bool sign_before = before.kind == TokenKind::kPunctuation;
    const bool sign_after = i + 1 >= block_.end || tokens_[i + 1].kind == TokenKind::kPunctuation;
    surely = sign_before || sign_after;
    return true;
  }

  void single_marks() {
    constexpr std::uint32_t kNone = 0xFFFFFFFF;
    std::uint32_t open = kNone;
    std::uint32_t maybe = kNone;
    const auto finish = [&](std::uint32_t last) {
      // One letter is rock 'n' roll.
      if (last > open + 2 ||
          (last == open + 2 && tokens_[open + 1].end - tokens_[open + 1].begin > 1)) {
        singles_.push_back(
            {{tokens_[open].begin, tokens_[last].end}, {open, last + 1}, true, true, true});
      }
      open = kNone;
      maybe = kNone;
    };
    for (std::uint32_t i = block_.begin; i < block_.end; ++i) {
      const Mark mark = tokens_[i].mark;
      if (mark != Mark::kOpenSingle && mark != Mark::kSingle) continue;
      bool surely = false;
      if (open != kNone && closes_single(i, surely)) {
        if (surely) {
          finish(i);
        } else {
          // "the officers’ car’": the possessive waits for a better mark.
          maybe = i;
          if (tokens_[open].mark == Mark::kOpenSingle && !ends_in_s(i - 1)) finish(i);
        }
      } else if (may_open_single(i)) {
        if (open != kNone && maybe != kNone && tokens_[open].mark == Mark::kOpenSingle)
          finish(maybe);
        open = i;
        maybe = kNone;
      }
    }
    if (open != kNone && maybe != kNone && tokens_[open].mark == Mark::kOpenSingle) finish(maybe);
  }

  [[nodiscard]] bool ends_in_s(std::uint32_t i) const {
    const char last = text_[tokens_[i].end - 1];
    return last == 's' || last == 'S';
  }

  /// Outer ones in one list, what lies inside another one in a second; one that only overlaps is
  /// no quotation.
  void merge() {
    std::size_t d = 0;
    std::size_t s = 0;
    std::uint32_t covered = 0;
    while (d < doubles_.size() || s < singles_.size()) {
      const bool take_double =
          s == singles_.size() ||
          (d < doubles_.size() && doubles_[d].tokens.begin < singles_[s].tokens.begin);
      const Quotation& next = take_double ? doubles_[d++] : singles_[s++];
      if (next.tokens.begin >= covered) {
        out_.outer.push_back(next);
        covered = next.tokens.end;
        if (!take_double) {
          for (std::uint32_t i = next.tokens.begin; i < next.tokens.end; ++i) {
            tokens_[i].shape |= shape::kQuoted;
          }
        }
      } else if (next.tokens.end <= covered) {
        out_.nested.push_back(next);
      } else if (take_double) {
        // A single mark was no quotation after all: the double one counts.
        for (std::uint32_t i = out_.outer.back().tokens.begin; i < next.tokens.begin; ++i) {
          tokens_[i].shape &= static_cast<std::uint8_t>(~shape::kQuoted);
        }
        out_.outer.back() = next;
        covered = next.tokens.end;
      }
    }
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  const std::vector<Block>& blocks_;
  TokenRange block_;
  std::optional<std::uint32_t> open_;
  std::vector<Quotation> doubles_;
  std::vector<Quotation> singles_;
  Quotations out_;
};

}  // namespace

Quotations find_quotations(std::string_view text, std::vector<Token>& tokens,
                           const std::vector<Block>& blocks) {
  return Pairing(text, tokens, blocks).run();
}

}  // namespace galley::core
