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
}};

Kind kind_of(char32_t c) {
  if (c >= 0xE0000 && c <= 0xE007F) return kTag;
  if (c == 0xAD) return kSoftHyphen;
  if (c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF) return kZeroWidth;
  if (c == 0x202D || c == 0x202E) return kOverride;
  if ((c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069)) return kDirection;
  if (char_class(c) != CharClass::kControl) return kNone;
  return c < 0x80 ? kControl : kUpperControl;
}

/// Scripts that need direction marks and invisible joiners.
constexpr bool is_right_to_left(char32_t c) { return c >= 0x590 && c <= 0x8FF; }

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
      Kind kind = kind_of(c);
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
      } else if (!(c >= 0xE0000 && c <= 0xE007F)) {
        before = c;
      }
      at = next;
    }
    for (std::uint8_t kind = kZeroWidth; kind < kKinds; ++kind) {
      if (found[kind].empty() || ((kind == kDirection || kind == kOverride) && right_to_left))
        continue;
      const bool grave = kWordings[kind].grave || (kind == kZeroWidth && in_word);
      report(reporter, static_cast<Kind>(kind), grave, found[kind]);
    }
  }

 private:
  static bool is_letter_at(std::string_view text, std::uint32_t at) {
    std::uint32_t next = 0;
    return is_letter(char_class(code_point_at(text, at, next)));
  }

  /// One finding for all places, so that a text full of soft hyphens is one
  /// card.
  static void report(Reporter& reporter, Kind kind, bool grave, const std::vector<Span>& places) {
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
      edits.push_back({places[i], ""});
    }
    finding.fix(places.size() == 1 ? "Delete it" : "Delete all " + count, kind != kUpperControl,
                std::move(edits));
  }
};

}  // namespace

const Rule& invisible_character() {
  static const InvisibleCharacter rule;
  return rule;
}

}  // namespace galley::core::rules
