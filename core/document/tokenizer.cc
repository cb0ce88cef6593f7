#include "tokenizer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "galley/text/chars.h"
#include "galley/text/entities.h"
#include "galley/text/hash.h"
#include "galley/text/line_break.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// Top-level domains after which a dotted run of letters without spaces is an address, not two
/// sentences that lost their space. Country codes that are English words ("it", "is", "so", "no")
/// are left out on purpose.
constexpr std::array kTopLevelDomains = {
    word_hash("com"),  word_hash("org"),  word_hash("net"), word_hash("gov"), word_hash("edu"),
    word_hash("info"), word_hash("co"),   word_hash("uk"),  word_hash("io"),  word_hash("tv"),
    word_hash("de"),   word_hash("fr"),   word_hash("eu"),  word_hash("ca"),  word_hash("au"),
    word_hash("nz"),   word_hash("ie"),   word_hash("ng"),  word_hash("za"),  word_hash("in"),
    word_hash("biz"),  word_hash("news"), word_hash("app"), word_hash("dev"), word_hash("ly"),
    word_hash("gl"),   word_hash("fm"),   word_hash("jp"),  word_hash("cn"),  word_hash("ru"),
};

/// A domain name has at most 253 characters (RFC 1035); looking no further keeps a chain of dotted
/// or hyphened words linear.
constexpr std::uint32_t kMaxAddress = 256;

/// "U.S.S.R.": a chain of more runs is no abbreviation, and looking no further keeps it linear.
constexpr std::uint32_t kMaxDottedRuns = 32;

/// Scripts written without spaces between words: one code point is one token.
constexpr bool stands_alone(char32_t c) {
  return c >= 0x0E00 &&
         ((c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
          (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
          (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF));
}

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

/// What a mark does in most languages.
Mark usual_mark_of(char32_t c) {
  switch (c) {
    case U'.':
    case 0x3002:
      return Mark::kStop;
    case U'?':
    case 0xFF1F:
    case 0x061F:
      return Mark::kQuestion;
    case U'!':
    case 0xFF01:
      return Mark::kExclamation;
    case 0x2026:
      return Mark::kEllipsis;
    case U',':
    case 0x3001:
    case 0xFF0C:
      return Mark::kComma;
    case U';':
      return Mark::kSemicolon;
    case U':':
      return Mark::kColon;
    case 0x201C:
    case 0x201E:
    case 0x00AB:
    case 0x300C:
      return Mark::kOpenQuote;
    case 0x201D:
    case 0x00BB:
    case 0x300D:
      return Mark::kCloseQuote;
    case U'"':
      return Mark::kQuote;
    case 0x2018:
    case 0x201A:
      return Mark::kOpenSingle;
    case U'\'':
    case 0x2019:
      return Mark::kSingle;
    case U'(':
    case U'[':
    case U'{':
      return Mark::kOpenBracket;
    case U')':
    case U']':
    case U'}':
      return Mark::kCloseBracket;
    case U'-':
    case 0x2010:
    case 0x2011:
      return Mark::kHyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Mark::kDash;
    case U'/':
      return Mark::kSlash;
    case U'*':
    case 0x2022:
    case 0x2023:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x00B7:
      return Mark::kBullet;
    default:
      return Mark::kOther;
  }
}

/// One pass over text[span]; every member function leaves `at_` on the first byte that is not
/// part of a token yet.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span span, const Language& language, std::vector<Token>& out)
      : text_(text.substr(0, span.end)), at_(span.begin), language_(language), out_(out) {}

  void run() {
    pending_ = shape::kSpaceBefore | shape::kLineBefore;
    while (at_ < text_.size()) {
      std::uint32_t next = 0;
      const char32_t c = peek(at_, next);
      switch (const CharClass kind = char_class(c); kind) {
        case CharClass::kLineBreak:
          pending_ |= shape::kLineBefore;
          [[fallthrough]];
        case CharClass::kSpace:
          pending_ |= shape::kSpaceBefore;
          [[fallthrough]];
        case CharClass::kZeroWidth:
          at_ = next;
          break;
        case CharClass::kDigit:
          number();
          break;
        case CharClass::kPunctuation:
          punctuation(c, next);
          break;
        case CharClass::kLower:
        case CharClass::kUpper:
        case CharClass::kLetter:
          word();
          break;
        default:
          symbol(c, next);
          break;
      }
    }
  }

 private:
  [[nodiscard]] char32_t peek(std::uint32_t at, std::uint32_t& next) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      next = at + 1;
      return byte == '&' ? entity_or_sign(at, next) : byte;
    }
    return code_point_at(text_, at, next);
  }
  /// An entity of HTML is the character that it stands for, as long as the entity.
  [[nodiscard, gnu::noinline]] char32_t entity_or_sign(std::uint32_t at,
                                                       std::uint32_t& next) const {
    const std::optional<Entity> entity = entity_at(text_, at);
    if (!entity) return U'&';
    next = entity->end;
    return entity->characters[0];
  }
  [[nodiscard]] char byte_at(std::uint32_t at) const { return at < text_.size() ? text_[at] : ' '; }
  [[nodiscard]] bool ascii_letter_at(std::uint32_t at) const {
    const char c = byte_at(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  [[nodiscard]] bool letter_at(std::uint32_t at) const {
    if (at >= text_.size()) return false;
    std::uint32_t next = 0;
    return is_letter(char_class(peek(at, next)));
  }
  [[nodiscard]] bool digit_at(std::uint32_t at) const {
    const char c = byte_at(at);
    return c >= '0' && c <= '9';
  }

  /// Hashes and shapes text_[begin, end) as one token of letters, digits and inner signs.
  void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end, std::uint8_t shape = 0) {
    Token token;
    token.begin = begin;
    token.end = end;
    token.kind = kind;
    Hash hash;
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    bool first = true;
    for (std::uint32_t at = begin; at < end;) {
      std::uint32_t next = 0;
      const char32_t c = peek(at, next);
      const CharClass char_kind = char_class(c);
      at = next;
      if (char_kind == CharClass::kZeroWidth) continue;
      if (char_kind == CharClass::kUpper) {
        if (first) shape |= shape::kCapitalised;
        if (lower != 0) shape |= shape::kMixedCase;
        ++upper;
        hash.add(to_lower(c));
      } else {
        lower += char_kind == CharClass::kLower ? 1 : 0;
        if (char_kind == CharClass::kDigit) shape |= shape::kHasDigit;
        hash.add(c < 0x80 ? c : to_lower(fold_sign(c)));
      }
      if (is_word(char_kind)) first = false;
    }
    if (upper >= 2 && lower == 0) shape |= shape::kAllCaps;
    token.shape = static_cast<std::uint8_t>(shape | pending_);
    pending_ = 0;
    // "U.S." and "a.m." are known without their last full stop.
    token.word = hash.value();
    if ((shape & shape::kDotted) != 0 && text_[end - 1] == '.') {
      token.word = without_last_stop(begin, end);
    }
    if (kind == TokenKind::kWord) token.flags = language_.flags(token.word);
    out_.push_back(token);
    at_ = end;
  }

  [[nodiscard]] std::uint64_t without_last_stop(std::uint32_t begin, std::uint32_t end) const {
    Hash hash;
    for (std::uint32_t at = begin; at + 1 < end;) {
      std::uint32_t next = 0;
      hash.add(to_lower(peek(at, next)));
      at = next;
    }
    return hash.value();
  }

  void emit_mark(Mark mark, char32_t folded, std::uint32_t end) {
    Token token;
    token.begin = at_;
    token.end = end;
    token.kind = TokenKind::kPunctuation;
    token.mark = mark;
    token.shape = pending_;
    Hash hash;
    hash.add(folded);
    token.word = hash.value();
    pending_ = 0;
    out_.push_back(token);
    at_ = end;
  }

  void symbol(char32_t c, std::uint32_t end) {
    if (c == U'`') {
      const bool doubled = byte_at(end) == '`';
      emit_mark(doubled ? Mark::kOpenQuote : Mark::kOpenSingle, doubled ? U'"' : U'\'',
                end + (doubled ? 1 : 0));
      return;
    }
    // A joined emoji (marks, variation selectors, zero-width joiners) is one sign.
    while (end < text_.size()) {
      std::uint32_t next = 0;
      const char32_t following = peek(end, next);
      if (char_class(following) != CharClass::kMark && following != 0x200D) break;
      if (following == 0x200D && next < text_.size()) {
        std::uint32_t after = 0;
        if (char_class(peek(next, after)) == CharClass::kSymbol) next = after;
      }
      end = next;
    }
    emit_mark(usual_mark_of(c) == Mark::kBullet ? Mark::kBullet : Mark::kNone, c, end);
    out_.back().kind = TokenKind::kSymbol;
  }

  void punctuation(char32_t c, std::uint32_t next) {
    if ((c == U'@' || c == U'#') && (ascii_letter_at(next) || digit_at(next)) &&
        (c == U'@' || ascii_letter_at(next))) {
      std::uint32_t end = next;
      while (ascii_letter_at(end) || digit_at(end) || byte_at(end) == '_') ++end;
      emit(TokenKind::kLink, at_, end);
      return;
    }
    if (c == U'.' && byte_at(next) == '.') {
      while (byte_at(next) == '.') ++next;
      emit_mark(Mark::kEllipsis, 0x2026, next);
      return;
    }
    if (c == U'-' && byte_at(next) == '-') {
      while (byte_at(next) == '-') ++next;
      emit_mark(Mark::kDash, 0x2013, next);
      return;
    }
    // Typewritten copy doubles the single mark: ''so'', ‘‘so’’, ``so''.
    if (c == U'\'' || c == 0x2018 || c == 0x2019) {
      std::uint32_t second = next;
      if (next < text_.size() && peek(next, second) == c) {
        const Mark twin = c == U'\''    ? Mark::kQuote
                          : c == 0x2019 ? Mark::kCloseQuote
                                        : Mark::kOpenQuote;
        emit_mark(twin, U'"', second);
        return;
      }
    }
    Mark mark = language_.mark_of(c, usual_mark_of(c));
    const bool space_after =
        next >= text_.size() || byte_at(next) == ' ' || line_break_size(text_, next) > 0;
    if (mark == Mark::kHyphen && (pending_ & shape::kSpaceBefore) != 0 && space_after) {
      mark = Mark::kDash;
    }
    emit_mark(mark, mark == Mark::kDash ? 0x2013 : fold_sign(c), next);
  }

  void number() {
    std::uint32_t end = at_;
    while (end < text_.size()) {
      std::uint32_t next = 0;
      const char32_t c = peek(end, next);
      const CharClass kind = char_class(c);
      if (is_word(kind)) {
        end = next;
      } else if ((c == U',' || c == U'.' || c == U':') && digit_at(next)) {
        end = next;
      } else {
        break;
      }
    }
    emit(TokenKind::kNumber, at_, end);
  }

  /// End of a run of letters, digits, marks, inner apostrophes and zero-width characters.
  [[nodiscard]] std::uint32_t word_end(std::uint32_t at, bool& has_apostrophe) const {
    std::uint32_t end = at;
    while (at < text_.size()) {
      std::uint32_t next = 0;
      const char32_t c = peek(at, next);
      const CharClass kind = char_class(c);
      if (is_word(kind)) {
        if (stands_alone(c)) break;
        end = next;
      } else if (kind == CharClass::kZeroWidth || is_apostrophe(c)) {
        if (!letter_at(next)) break;
        has_apostrophe |= is_apostrophe(c);
      } else {
        break;
      }
      at = next;
    }
    return end;
  }

  [[nodiscard]] std::optional<std::uint32_t> link_end() const {
    const std::string_view rest = text_.substr(at_);
    std::uint32_t end = at_;
    const auto run = [&](auto stop) {
      while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ' &&
             !stop(text_[end])) {
        ++end;
      }
      while (end > at_ &&
             std::string_view(".,;:!?'\")]}").find(text_[end - 1]) != std::string_view::npos) {
        --end;
      }
    };
    const auto bracket = [](char c) {
      return std::string_view("<>\"(){}|").find(c) != std::string_view::npos;
    };
    if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
      run(bracket);
      return end;
    }
    // A dotted run of ASCII labels that ends in a known top-level domain, or holds an @.
    std::uint32_t label = at_;
    std::uint32_t last_dot = 0;
    bool at_sign = false;
    bool capital_after_dot = false;
    end = at_;
    for (; end < text_.size() && end - at_ < kMaxAddress; ++end) {
      const char c = text_[end];
      if (ascii_letter_at(end) || digit_at(end) || c == '_') continue;
      const bool more = ascii_letter_at(end + 1) || digit_at(end + 1);
      if (c == '-' && more) continue;
      if (c == '.' && more) {
        last_dot = end;
        label = end + 1;
        capital_after_dot |= byte_at(end + 1) >= 'A' && byte_at(end + 1) <= 'Z';
      } else if (c == '@' && more && !at_sign) {
        at_sign = true;
      } else {
        break;
      }
    }
    if (last_dot == 0 || capital_after_dot) return std::nullopt;
    Hash hash;
    for (std::uint32_t i = label; i < end; ++i)
      hash.add(to_lower(static_cast<unsigned char>(text_[i])));
    const bool known = std::find(kTopLevelDomains.begin(), kTopLevelDomains.end(), hash.value()) !=
                       kTopLevelDomains.end();
    if (!known && !at_sign) return std::nullopt;
    if (byte_at(end) == '/') run(bracket);
    return end;
  }

  /// "U.S.", "a.m.", "Ph.D.", "e.g.": the end of a run of single letters with full stops, or of two
  /// runs of which one is a single letter. Its last full stop is part of it.
  [[nodiscard]] std::optional<std::uint32_t> dotted_end(std::uint32_t first_end) const {
    if (byte_at(first_end) != '.' || !ascii_letter_at(first_end + 1)) return std::nullopt;
    std::uint32_t end = at_;
    std::uint32_t runs = 0;
    bool singles = true;
    bool any_single = false;
    while (ascii_letter_at(end)) {
      std::uint32_t run_end = end;
      while (ascii_letter_at(run_end)) ++run_end;
      const std::uint32_t size = run_end - end;
      if (size > 2 || digit_at(run_end)) return std::nullopt;
      singles &= size == 1;
      any_single |= size == 1;
      if (++runs > kMaxDottedRuns) return std::nullopt;
      end = run_end;
      if (byte_at(end) != '.') break;
      if (!ascii_letter_at(end + 1)) {
        ++end;
        break;
      }
      ++end;
    }
    const bool upper = byte_at(at_) >= 'A' && byte_at(at_) <= 'Z';
    if (runs < 2 || !any_single || (!singles && !upper)) return std::nullopt;
    return end;
  }

  void word() {
    std::uint32_t next = 0;
    if (const char32_t c = peek(at_, next); stands_alone(c)) {
      emit(TokenKind::kWord, at_, next);
      return;
    }
    bool has_apostrophe = false;
    const std::uint32_t end = word_end(at_, has_apostrophe);
    const char after = byte_at(end);
    if (after == '.' || after == '@' || after == ':') {
      if (const auto link = link_end()) {
        emit(TokenKind::kLink, at_, *link);
        return;
      }
      if (const auto dotted = dotted_end(end)) {
        emit(TokenKind::kWord, at_, *dotted, shape::kDotted);
        return;
      }
    } else if (after == '-') {
      if (const auto link = link_end()) {
        emit(TokenKind::kLink, at_, *link);
        return;
      }
    }
    if (has_apostrophe) split_contraction(end);
    emit(TokenKind::kWord, at_, end);
  }

  /// A clitic is a token of its own, as taggers and parsers have it: do|n't, he|'s, they|'ll. Emits
  /// what stands before it.
  void split_contraction(std::uint32_t end) {
    const std::string_view word = text_.substr(at_, end - at_);
    const bool has_entity = word.find('&') != std::string_view::npos;
    const std::size_t split = has_entity ? split_with_entities(end) : language_.clitic_split(word);
    if (split != 0) emit(TokenKind::kWord, at_, at_ + static_cast<std::uint32_t>(split));
  }

  /// "don&rsquo;t" splits where "don’t" does.
  [[nodiscard]] std::size_t split_with_entities(std::uint32_t end) const {
    std::string word;
    for (std::uint32_t at = at_; at < end;) append_utf8(word, peek(at, at));
    const std::size_t split = language_.clitic_split(word);
    std::string before;
    std::uint32_t at = at_;
    while (before.size() < split) append_utf8(before, peek(at, at));
    return at - at_;
  }

  std::string_view text_;
  std::uint32_t at_;
  const Language& language_;
  std::vector<Token>& out_;
  std::uint8_t pending_ = 0;  ///< shape bits that the next token takes on
};

}  // namespace

void tokenize(std::string_view text, Span span, const Language& language, std::vector<Token>& out) {
  Tokenizer(text, span, language, out).run();
}

}  // namespace galley::core
