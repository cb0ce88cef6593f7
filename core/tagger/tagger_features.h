#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "galley/tagger/tagger.h"
#include "galley/text/chars.h"
#include "galley/text/utf.h"

/// What the tagger sees of a word. Shared by the tagger and by the program that trains it, so that
/// both see the same; a change here makes the committed model useless: train it again.
namespace galley::core::tagger {

inline constexpr std::size_t kRow = 32;     ///< numbers that stand for one word
inline constexpr std::size_t kHidden = 64;  ///< hidden units of the network
inline constexpr std::size_t kReach = 2;    ///< words seen on either side
inline constexpr std::size_t kWindow = 2 * kReach + 1;

/// How a word is written. kShapeCount * 2 * kModeCount rows of the model stand for it.
enum class Shape : std::uint8_t {
  kSigns,
  kDigits,
  kDigitsAndSigns,
  kDigitsUpper,
  kDigitsCapitalised,
  kDigitsLower,
  kOneCapital,
  kOneCapitalAndSigns,
  kCapitals,
  kCapitalsAndSigns,
  kCapitalised,
  kCapitalisedAndSigns,
  kMixedFromCapital,
  kMixedFromLower,
  kLower,
  kLowerAndSigns,
  kOpenQuote,
  kCloseQuote,
};
inline constexpr std::size_t kShapeCount = 18;

/// How the whole sentence is capitalised.
enum class Mode : std::uint8_t { kPlain, kTitle, kCapitals };
inline constexpr std::size_t kModeCount = 3;

inline constexpr std::size_t kShapeRows = kShapeCount * kModeCount * 2;
constexpr std::size_t shape_row(Shape shape, Mode mode, bool start) {
  return (static_cast<std::size_t>(shape) * kModeCount + static_cast<std::size_t>(mode)) * 2 +
         (start ? 1 : 0);
}

/// What a key names, mixed into it.
enum class Kind : std::uint8_t { kWord, kCased, kPrefix, kSuffix };

constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ULL;
constexpr std::uint64_t hash_step(std::uint64_t state, char byte) {
  return (state ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
}
constexpr std::uint64_t finish_key(std::uint64_t state, Kind kind) {
  state ^= static_cast<std::uint64_t>(kind) * 0x9E3779B97F4A7C15ULL;
  state ^= state >> 32U;
  state *= 0xD6E8FEB86659FD93ULL;
  return state ^ (state >> 32U);
}

/// A word folded for look-up: lower case, every digit 0, no more than four zeros in a row, signs
/// folded to ASCII. Of a word longer than the buffer, the first and the last bytes.
struct Form {
  static constexpr std::size_t kHead = 24;
  static constexpr std::size_t kTail = 40;
  std::array<char, kHead + kTail + 8> bytes;
  std::uint8_t size = 0;
  Shape shape = Shape::kSigns;
  bool has_upper = false;
  std::uint64_t word = kHashStart;   ///< state, not finished
  std::uint64_t cased = kHashStart;  ///< of the folded word with its capitals

  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

namespace detail {
struct Letters {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  bool first_upper = false;
  bool digits = false;
  bool signs = false;
};
constexpr Shape shape_of(const Letters& seen) {
  if (seen.upper == 0 && seen.lower == 0) {
    if (!seen.digits) return Shape::kSigns;
    return seen.signs ? Shape::kDigitsAndSigns : Shape::kDigits;
  }
  if (seen.digits) {
    if (seen.upper != 0 && seen.lower == 0) return Shape::kDigitsUpper;
    return seen.first_upper ? Shape::kDigitsCapitalised : Shape::kDigitsLower;
  }
  if (seen.lower == 0) {
    if (seen.upper == 1) return seen.signs ? Shape::kOneCapitalAndSigns : Shape::kOneCapital;
    return seen.signs ? Shape::kCapitalsAndSigns : Shape::kCapitals;
  }
  if (seen.first_upper) {
    if (seen.upper > 1) return Shape::kMixedFromCapital;
    return seen.signs ? Shape::kCapitalisedAndSigns : Shape::kCapitalised;
  }
  if (seen.upper != 0) return Shape::kMixedFromLower;
  return seen.signs ? Shape::kLowerAndSigns : Shape::kLower;
}

struct Folder {
  Form& form;
  Letters seen;
  std::uint32_t zeros = 0;

  void put(char lower, char cased) {
    if (form.size == form.bytes.size()) return;
    form.bytes[form.size++] = lower;
    form.word = hash_step(form.word, lower);
    form.cased = hash_step(form.cased, cased);
  }
  void put_ascii(char c) {
    if (c >= '0' && c <= '9') {
      seen.digits = true;
      if (++zeros <= 4) put('0', '0');
      return;
    }
    zeros = 0;
    if (c >= 'a' && c <= 'z') {
      ++seen.lower;
      put(c, c);
    } else if (c >= 'A' && c <= 'Z') {
      if (seen.upper + seen.lower == 0) seen.first_upper = true;
      ++seen.upper;
      put(static_cast<char>(c + 32), c);
    } else {
      seen.signs = true;
      put(c, c);
    }
  }
  void put_wide(char32_t c) {
    c = c == 0x2026 ? c : fold_sign(c);
    if (c < 0x80) return put_ascii(static_cast<char>(c));
    if (c == 0x2013) return put_ascii('-'), put_ascii('-');
    if (c == 0x2026) return put_ascii('.'), put_ascii('.'), put_ascii('.');
    zeros = 0;
    const CharClass kind = char_class(c);
    if (kind == CharClass::kZeroWidth || kind == CharClass::kMark) return;
    char32_t lower = c;
    if (kind == CharClass::kUpper) {
      if (seen.upper + seen.lower == 0) seen.first_upper = true;
      ++seen.upper;
      lower = to_lower(c);
    } else if (is_letter(kind)) {
      ++seen.lower;
    } else {
      seen.signs = true;
    }
    // As UTF-8, except that the cased hash takes the code point of a capital whole.
    std::array<char, 4> units{};
    std::size_t count = 0;
    if (lower < 0x80) {
      units[count++] = static_cast<char>(lower);
    } else if (lower < 0x800) {
      units[count++] = static_cast<char>(0xC0U | (lower >> 6U));
      units[count++] = static_cast<char>(0x80U | (lower & 0x3FU));
    } else if (lower < 0x10000) {
      units[count++] = static_cast<char>(0xE0U | (lower >> 12U));
      units[count++] = static_cast<char>(0x80U | ((lower >> 6U) & 0x3FU));
      units[count++] = static_cast<char>(0x80U | (lower & 0x3FU));
    } else {
      units[count++] = static_cast<char>(0xF0U | (lower >> 18U));
      units[count++] = static_cast<char>(0x80U | ((lower >> 12U) & 0x3FU));
      units[count++] = static_cast<char>(0x80U | ((lower >> 6U) & 0x3FU));
      units[count++] = static_cast<char>(0x80U | (lower & 0x3FU));
    }
    if (form.size + count > form.bytes.size()) return;
    for (std::size_t i = 0; i < count; ++i) {
      const bool changed = lower != c && i + 1 == count;
      put(units[i], changed ? static_cast<char>(units[i] ^ 0x40) : units[i]);
    }
  }
  void put_all(std::string_view text) {
    for (std::uint32_t at = 0; at < text.size();) {
      const char c = text[at];
      if (static_cast<unsigned char>(c) < 0x80) {
        put_ascii(c);
        ++at;
      } else {
        std::uint32_t next = at + 1;
        put_wide(code_point_at(text, at, next));
        at = next;
      }
    }
  }
};
}  // namespace detail

/// `word` must be well-formed UTF-8.
inline Form fold_word(std::string_view word) {
  Form form;
  detail::Folder folder{form, {}};
  if (word.size() <= Form::kHead + Form::kTail) {
    folder.put_all(word);
  } else {
    std::size_t head = Form::kHead;
    while (head > 0 && is_continuation(word[head])) --head;
    std::size_t tail = word.size() - Form::kTail;
    while (tail < word.size() && is_continuation(word[tail])) ++tail;
    folder.put_all(word.substr(0, head));
    folder.put_all(word.substr(tail));
  }
  form.shape = detail::shape_of(folder.seen);
  form.has_upper = folder.seen.upper != 0;
  return form;
}

/// As many keys as for_each_affix() may give.
inline constexpr std::size_t kMaxAffixes = 9;

/// Calls `take` with the key of every prefix of 1 to 4 bytes and suffix of 1 to 5, shorter than
/// the word and cut at code points.
template <typename Take>
void for_each_affix(const Form& form, Take take) {
  const std::string_view text = form.view();
  std::uint64_t state = kHashStart;
  for (std::size_t length = 1; length <= 4 && length < text.size(); ++length) {
    state = hash_step(state, text[length - 1]);
    if (!is_continuation(text[length])) take(finish_key(state, Kind::kPrefix));
  }
  state = kHashStart;
  for (std::size_t length = 1; length <= 5 && length < text.size(); ++length) {
    const char byte = text[text.size() - length];
    state = hash_step(state, byte);
    if (!is_continuation(byte)) take(finish_key(state, Kind::kSuffix));
  }
}

/// By the words of four bytes and more that start with an ASCII letter: a headline in title case
/// has three of them and at most one in three in lower case; one in capitals has two in capitals
/// and twice as many as others.
inline Mode sentence_mode(std::span<const std::string_view> words) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  std::size_t small = 0;
  std::size_t capitalised = 0;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    if (word.size() < 4) continue;
    if (lower(word[0])) ++small;
    if (upper(word[0])) ++(upper(word[1]) ? capitals : capitalised);
  }
  if (capitals >= 2 && capitals > 2 * (small + capitalised)) return Mode::kCapitals;
  if (small + capitalised >= 3 && capitalised >= 2 * small) return Mode::kTitle;
  return Mode::kPlain;
}

/// Follows a sentence from word to word: is the next at a start (of the sentence, or after a mark
/// that a capital may follow), and does a straight quotation mark open or close?
class Position {
 public:
  [[nodiscard]] bool start() const { return start_; }
  /// Settles the shape of a quotation mark and moves past the word.
  void pass(std::string_view word, Form& form) {
    const std::string_view text = form.view();
    if (text == "\"") {
      const bool left = word == "\xE2\x80\x9C" || word == "\xE2\x80\x9E" || word == "\xC2\xAB";
      const bool right = word == "\xE2\x80\x9D" || word == "\xC2\xBB";
      const bool closes = right || (!left && quoted_);
      form.shape = closes ? Shape::kCloseQuote : Shape::kOpenQuote;
      quoted_ = !closes;
      start_ = true;
    } else if (form.shape != Shape::kSigns) {
      start_ = false;
    } else if (text == ":" || text == "." || text == "?" || text == "!" || text == "--" ||
               text == "``") {
      start_ = true;
    }
  }

 private:
  bool start_ = true;
  bool quoted_ = false;
};

/// What the tags of the words so far tell of the next one: the two before it, and the verb of the
/// clause. Not known of the first words: then the class number is `classes`.
class TagHistory {
 public:
  static constexpr std::size_t kVerbs = 15;
  static constexpr std::size_t kVerbRows = kVerbs * 3;

  explicit TagHistory(std::size_t classes) : last_(classes), before_(classes) {}
  [[nodiscard]] std::size_t last() const { return last_; }
  [[nodiscard]] std::size_t before() const { return before_; }
  /// Kind of the last verb form, modal or "to" since a full stop or a colon, and whether a comma or
  /// conjunction (1) or the start of a subordinate clause (2) stood between.
  [[nodiscard]] std::size_t verb_row() const { return verb_ * 3 + link_; }

  void pass(std::size_t tag_class, Xpos xpos, Upos upos) {
    before_ = last_;
    last_ = tag_class;
    if (xpos == Xpos::kStop || xpos == Xpos::kColon) {
      verb_ = 0;
      link_ = 0;
    } else if (xpos == Xpos::kMd || xpos == Xpos::kTo || is_verb_tag(xpos)) {
      verb_ = xpos == Xpos::kMd ? 1
              : xpos == Xpos::kTo
                  ? 2
                  : 3 + 2 * (static_cast<std::size_t>(xpos) - static_cast<std::size_t>(Xpos::kVb)) +
                        (upos == Upos::kAux ? 1 : 0);
      link_ = 0;
    } else if (upos == Upos::kSconj || (xpos >= Xpos::kWdt && xpos <= Xpos::kWrb)) {
      link_ = 2;
    } else if (link_ == 0 && (xpos == Xpos::kComma || xpos == Xpos::kCc)) {
      link_ = 1;
    }
  }

 private:
  std::size_t last_;
  std::size_t before_;
  std::size_t verb_ = 0;
  std::size_t link_ = 0;
};

}  // namespace galley::core::tagger
