#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/text/chars.h"
#include "galley/text/utf.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "invisible-character",
    .family = Family::kBrokenSentences,
    .summary =
        "Characters that nobody sees: zero-width spaces, direction "
        "marks, controls",
    .why =
        "They break search, sorting and line ends, and carry watermarks "
        "from where they came.",
    .any_language = true,
    .damage = true,
};

enum Kind : std::uint8_t {
  kNone,
  kZeroWidth,
  kSoftHyphen,
  kDirection,
  kOverride,
  kControl,
  kUpperControl,
  kTag,
  kSelector,
  kBlank,
  kAnchor,
  kKinds
};

struct Wording {
  std::string_view name;
  bool grave;  ///< changes what the reader sees, or is no text at all
};
constexpr std::array<Wording, kKinds> kWordings = {{
    {"", false},
    {"zero-width character", false},
    {"soft hyphen", false},
    {"direction mark", false},
    {"mark that turns the direction of letters", true},
    {"control character", true},
    // U+0080 to U+009F are what is left of a sign that was read in a wrong
    // encoding: deleting them hides the damage.
    {"control character", false},
    {"hidden tag character", true},
    {"variation selector", false},
    {"letter that is drawn as a blank", true},
    {"mark of an object that is not here", false},
}};

/// What needs a code point that is drawn as nothing: its neighbours decide whether it is meant.
struct Neighbours {
  char32_t before = U' ';
  char32_t after = U' ';
};

/// Scripts that need direction marks and invisible joiners.
constexpr bool is_right_to_left(char32_t c) { return c >= 0x590 && c <= 0x8FF; }
constexpr bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}
constexpr bool is_jamo(char32_t c) {
  return is_between(c, 0x1100, 0x11FF) || is_between(c, 0x3130, 0x318F) ||
         is_between(c, 0xA960, 0xA97F) || is_between(c, 0xAC00, 0xD7FF) ||
         is_between(c, 0xFFA1, 0xFFDC);
}
constexpr bool is_mongolian(char32_t c) { return is_between(c, 0x1800, 0x18AF); }
constexpr bool is_braille(char32_t c) { return is_between(c, 0x2801, 0x28FF); }
/// Latin, Greek and Cyrillic letters, digits, marks and spaces: no joiner does anything there.
constexpr bool is_european(char32_t c) { return c < 0x530 || is_between(c, 0x1E00, 0x206F); }

/// U+FE0E and U+FE0F choose between a sign and its picture: behind symbols, and behind the digits
/// of a keycap. The others belong to ideographs and to a few scripts of Asia.
bool is_meant_selector(char32_t c, const Neighbours& beside) {
  const char32_t before = beside.before;
  if (c >= 0xE0100 || !is_between(c, 0xFE0E, 0xFE0F))
    return before >= 0x1000 && !is_european(before);
  const bool key = is_between(before, U'0', U'9') || before == U'#' || before == U'*';
  if (key) return beside.after == 0x20E3;
  return before == 0xA9 || before == 0xAE || before == 0x203C || before == 0x2049 ||
         (before >= 0x2070 && !is_european(before));
}

/// Fillers and other letters without a shape; inside their script they have a task.
Kind blank_kind(char32_t c, const Neighbours& beside) {
  const auto near = [&](auto script) { return script(beside.before) || script(beside.after); };
  switch (c) {
    case 0x2800:
      return near(is_braille) ? kNone : kBlank;
    case 0x115F:
    case 0x1160:
    case 0x3164:
    case 0xFFA0:
      return near(is_jamo) ? kNone : kBlank;
    case 0x180B:
    case 0x180C:
    case 0x180D:
    case 0x180E:
    case 0x180F:
      return near(is_mongolian) ? kNone : kZeroWidth;
    case 0x17B4:
    case 0x17B5:
      return near([](char32_t n) { return is_between(n, 0x1780, 0x17FF); }) ? kNone : kZeroWidth;
    default:
      return kNone;
  }
}

/// The kind where the code point alone does not decide.
Kind kind_beside(char32_t c, const Neighbours& beside) {
  if (is_between(c, 0xFE00, 0xFE0F) || is_between(c, 0xE0100, 0xE01EF))
    return is_meant_selector(c, beside) ? kNone : kSelector;
  if (c == 0x200C || c == 0x200D)
    return is_european(beside.before) && is_european(beside.after) ? kZeroWidth : kNone;
  return blank_kind(c, beside);
}

Kind kind_of(char32_t c, const Neighbours& beside) {
  if (c >= 0xE0000 && c <= 0xE007F) return kTag;
  if (c == 0xAD) return kSoftHyphen;
  if (c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x34F ||
      is_between(c, 0x206A, 0x206F) || is_between(c, 0xFFF9, 0xFFFB)) {
    return kZeroWidth;
  }
  if (c == 0x202D || c == 0x202E) return kOverride;
  if ((c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
      c == 0x61C) {
    return kDirection;
  }
  if (c == 0xFFFC) return kAnchor;
  if (c >= 0x115F) {
    if (const Kind kind = kind_beside(c, beside); kind != kNone) return kind;
  }
  if (char_class(c) != CharClass::kControl) return kNone;
  return c < 0x80 ? kControl : kUpperControl;
}

/// What U+0080 to U+009F mean as Windows-1252, mojibake says; the five bytes without a meaning and
/// NEL, a line end, stay here.
constexpr bool is_garbled_mark(char32_t c) {
  return is_between(c, 0x80, 0x9F) && c != 0x81 && c != 0x85 && c != 0x8D && c != 0x8F &&
         c != 0x90 && c != 0x9D;
}

class InvisibleCharacter final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const std::string_view text = article.document().text();
    std::array<std::vector<Span>, kKinds> found;
    bool right_to_left = false;
    char32_t before = U' ';
    bool in_word = false;
    for (std::uint32_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= 0x20 && byte < 0x7F) {
        before = byte;
        ++at;
        continue;
      }
      std::uint32_t next = 0;
      const char32_t c = code_point_at(text, at, next);
      right_to_left |= is_right_to_left(c);
      // Below, nothing depends on what follows.
      constexpr char32_t kFirstFiller = 0x115F;
      const char32_t after =
          c >= kFirstFiller && next < text.size() ? code_point_after(text, next) : U' ';
      Kind kind = is_garbled_mark(c) ? kNone : kind_of(c, {before, after});
      // The flags of countries inside a country are a black flag with tag
      // letters behind it.
      if (kind == kTag && before == 0x1F3F4) kind = kNone;
      if (kind != kNone) {
        if (!found[kind].empty() && found[kind].back().end == at) {
          found[kind].back().end = next;
        } else {
          found[kind].push_back({at, next});
        }
        in_word |= kind == kZeroWidth && is_letter(char_class(before)) && next < text.size() &&
                   is_letter_at(text, next);
      } else if (!is_between(c, 0xE0000, 0xE01EF) && !is_between(c, 0xFE00, 0xFE0F)) {
        before = c;
      }
      at = next;
    }
    for (std::uint8_t kind = kZeroWidth; kind < kKinds; ++kind) {
      if (found[kind].empty() || ((kind == kDirection || kind == kOverride) && right_to_left))
        continue;
      const bool grave = kWordings[kind].grave || (kind == kZeroWidth && in_word);
      report(text, reporter, static_cast<Kind>(kind), grave, found[kind]);
    }
  }

 private:
  static char32_t code_point_after(std::string_view text, std::uint32_t at) {
    std::uint32_t next = 0;
    return code_point_at(text, at, next);
  }

  static bool is_letter_at(std::string_view text, std::uint32_t at) {
    std::uint32_t next = 0;
    return is_letter(char_class(code_point_at(text, at, next)));
  }

  /// One finding for all places, so that a text full of soft hyphens is one
  /// card.
  /// A blank between two words is their space.
  static std::string instead_of(std::string_view text, Kind kind, Span place) {
    const bool parts = kind == kBlank && place.begin > 0 && place.end < text.size() &&
                       static_cast<unsigned char>(text[place.begin - 1]) > ' ' &&
                       static_cast<unsigned char>(text[place.end]) > ' ';
    return parts ? " " : "";
  }

  static void report(std::string_view text, Reporter& reporter, Kind kind, bool grave,
                     const std::vector<Span>& places) {
    constexpr std::size_t kMaxRelated = 10;
    const std::string name(kWordings[kind].name);
    const std::string count = std::to_string(places.size());
    Finding& finding = reporter.report(
        places.front(), grave ? Severity::kWarning : Severity::kHint, 95,
        places.size() == 1 ? "A " + name + " hides here."
                           : "A " + name + " hides here and in " +
                                 std::to_string(places.size() - 1) + " more places.");
    finding.because("it is drawn as nothing and no script of this text needs it");
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i > 0 && i <= kMaxRelated) finding.relates_to(places[i], "another one");
      edits.push_back({places[i], instead_of(text, kind, places[i])});
    }
    finding.fix(places.size() == 1 ? "Delete it" : "Delete all " + count,
                kind != kUpperControl && kind != kAnchor, std::move(edits));
  }
};

}  // namespace

const Rule& invisible_character() {
  static const InvisibleCharacter rule;
  return rule;
}

}  // namespace galley::core::rules
