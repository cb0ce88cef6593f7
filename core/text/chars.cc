#include "galley/text/chars.h"

#include <re2/unicode_casefold.h>
#include <re2/unicode_groups.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace galley::core {
namespace {

constexpr std::size_t kBasicPlane = 0x10000;

constexpr std::array<CharClass, 128> make_ascii() {
  std::array<CharClass, 128> table{};
  for (char32_t c = 0; c < 128; ++c) {
    CharClass& out = table[c];
    if (c >= U'a' && c <= U'z') {
      out = CharClass::kLower;
    } else if (c >= U'A' && c <= U'Z') {
      out = CharClass::kUpper;
    } else if (c >= U'0' && c <= U'9') {
      out = CharClass::kDigit;
    } else if (c == U' ' || c == U'\t') {
      out = CharClass::kSpace;
    } else if (c >= U'\n' && c <= U'\r') {
      out = CharClass::kLineBreak;
    } else if (c < 32 || c == 127) {
      out = CharClass::kControl;
    } else if (std::u32string_view(U"$+<=>^`|~").find(c) != std::u32string_view::npos) {
      out = CharClass::kSymbol;
    } else {
      out = CharClass::kPunctuation;
    }
  }
  return table;
}

struct Group {
  std::string_view name;
  CharClass as;
};
/// Unicode general categories, as RE2 names its tables.
constexpr Group kGroups[] = {
    {"Ll", CharClass::kLower},      {"Lu", CharClass::kUpper},  {"Lt", CharClass::kUpper},
    {"Lo", CharClass::kLetter},     {"Lm", CharClass::kLetter}, {"M", CharClass::kMark},
    {"Nd", CharClass::kDigit},      {"Nl", CharClass::kSymbol}, {"No", CharClass::kSymbol},
    {"P", CharClass::kPunctuation}, {"S", CharClass::kSymbol},  {"Zs", CharClass::kSpace},
};

struct Overrule {
  char32_t first, last;
  CharClass as;
};
constexpr Overrule kOverrules[] = {
    {0x80, 0x9F, CharClass::kControl},       {0x85, 0x85, CharClass::kLineBreak},
    {0xAD, 0xAD, CharClass::kZeroWidth},     {0x200B, 0x200F, CharClass::kZeroWidth},
    {0x2028, 0x2029, CharClass::kLineBreak}, {0x202A, 0x202E, CharClass::kZeroWidth},
    {0x2060, 0x2064, CharClass::kZeroWidth}, {0x2066, 0x2069, CharClass::kZeroWidth},
    {0xFEFF, 0xFEFF, CharClass::kZeroWidth},
};

const re2::UGroup* find_group(std::string_view name) {
  for (int i = 0; i < re2::num_unicode_groups; ++i) {
    if (name == re2::unicode_groups[i].name) return &re2::unicode_groups[i];
  }
  return nullptr;
}

/// Two bytes of code space a byte: 64 KiB, filled once from RE2's ranges in some 3,000 steps.
struct BasicPlane {
  std::array<CharClass, kBasicPlane> table{};
  BasicPlane() {
    for (const Group& group : kGroups) {
      const re2::UGroup* ranges = find_group(group.name);
      for (int i = 0; ranges != nullptr && i < ranges->nr16; ++i) {
        std::fill(table.begin() + ranges->r16[i].lo, table.begin() + ranges->r16[i].hi + 1,
                  group.as);
      }
    }
    for (const Overrule& o : kOverrules) {
      std::fill(table.begin() + o.first, table.begin() + o.last + 1, o.as);
    }
  }
};

/// The ranges beyond it, of all groups, sorted: filled once.
struct OtherPlanes {
  struct Range {
    char32_t first, last;
    CharClass as;
  };
  std::vector<Range> ranges;
  OtherPlanes() {
    for (const Group& group : kGroups) {
      const re2::UGroup* from = find_group(group.name);
      for (int i = 0; from != nullptr && i < from->nr32; ++i) {
        ranges.push_back({static_cast<char32_t>(from->r32[i].lo),
                          static_cast<char32_t>(from->r32[i].hi), group.as});
      }
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return a.first < b.first; });
  }
  [[nodiscard]] CharClass of(char32_t code_point) const {
    const auto at = std::lower_bound(ranges.begin(), ranges.end(), code_point,
                                     [](const Range& range, char32_t c) { return range.last < c; });
    return at != ranges.end() && at->first <= code_point ? at->as : CharClass::kOther;
  }
};

}  // namespace

namespace detail {
constinit const std::array<CharClass, 128> kAsciiClass = make_ascii();
}  // namespace detail

CharClass char_class_beyond_ascii(char32_t code_point) {
  static const BasicPlane plane;
  static const OtherPlanes others;
  return code_point < kBasicPlane ? plane.table[code_point] : others.of(code_point);
}

char32_t to_lower_beyond_ascii(char32_t code_point) {
  const auto rune = static_cast<re2::Rune>(code_point);
  const re2::CaseFold* fold =
      re2::LookupCaseFold(re2::unicode_tolower, re2::num_unicode_tolower, rune);
  if (fold == nullptr || rune < fold->lo) return code_point;
  return static_cast<char32_t>(re2::ApplyFold(fold, rune));
}

char32_t fold_sign(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x00B4:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return U'-';
    case 0x2012:
    case 0x2014:
    case 0x2015:
      return 0x2013;
    default:
      return c >= 0x80 && char_class(c) == CharClass::kSpace ? U' ' : c;
  }
}

}  // namespace galley::core
