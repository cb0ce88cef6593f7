#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/text/utf.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "leftover-markup",
    .family = Family::kBrokenSentences,
    .summary = "Tags, entities or shortcodes of a web page left in the text",
    .why =
        "They are meant for a program; a reader of the printed page sees "
        "them as debris.",
    .any_language = true,
    .damage = true,
};

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr Entity kEntities[] = {
    {"amp", "&"},
    {"nbsp", "\xC2\xA0"},
    {"quot", "\""},
    {"apos", "'"},
    {"lt", "<"},
    {"gt", ">"},
    {"rsquo", "\xE2\x80\x99"},
    {"lsquo", "\xE2\x80\x98"},
    {"rdquo", "\xE2\x80\x9D"},
    {"ldquo", "\xE2\x80\x9C"},
    {"ndash", "\xE2\x80\x93"},
    {"mdash", "\xE2\x80\x94"},
    {"hellip", "\xE2\x80\xA6"},
    {"copy", "\xC2\xA9"},
    {"reg", "\xC2\xAE"},
    {"trade", "\xE2\x84\xA2"},
    {"euro", "\xE2\x82\xAC"},
    {"pound", "\xC2\xA3"},
    {"deg", "\xC2\xB0"},
    {"bull", "\xE2\x80\xA2"},
    {"middot", "\xC2\xB7"},
    {"shy", ""},
    {"eacute", "\xC3\xA9"},
    {"egrave", "\xC3\xA8"},
    {"aacute", "\xC3\xA1"},
    {"iacute", "\xC3\xAD"},
    {"oacute", "\xC3\xB3"},
    {"uuml", "\xC3\xBC"},
    {"ouml", "\xC3\xB6"},
    {"auml", "\xC3\xA4"},
    {"ntilde", "\xC3\xB1"},
    {"ccedil", "\xC3\xA7"},
};

/// Tags that running text is set with. Names of a program's generic types
/// ("List<Item>") are none.
constexpr std::string_view kTags[] = {
    "p",      "br",    "b",          "i",   "u",   "a",      "em",         "strong",
    "span",   "div",   "li",         "ul",  "ol",  "h1",     "h2",         "h3",
    "h4",     "img",   "blockquote", "sup", "sub", "figure", "figcaption", "iframe",
    "script", "table", "tr",         "td",  "hr",  "font",   "center",     "small"};

constexpr std::string_view kShortcodes[] = {
    "caption", "gallery", "embed", "video", "audio", "youtube", "vc_row", "vc_column", "button",
    "quote",   "img",     "url",   "b",     "i",     "size",    "color",  "tweet"};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A tag or shortcode seldom runs longer; looking no further keeps hostile text
/// linear.
constexpr std::size_t kMaxTag = 400;
constexpr std::size_t kMaxEntity = 10;

struct Hit {
  std::size_t size = 0;
  std::string replacement;
  std::string_view what;
};

std::optional<Hit> entity_at(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && end <= kMaxEntity &&
         (is_letter_or_digit(text[end]) || text[end] == '#'))
    ++end;
  if (end >= text.size() || text[end] != ';' || end < 3) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  for (const Entity& entity : kEntities) {
    if (entity.name == name)
      return Hit{end + 1, std::string(entity.text), "an entity of a web page"};
  }
  if (name[0] != '#') return std::nullopt;
  const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
  char32_t value = 0;
  for (std::size_t i = hex ? 2 : 1; i < name.size(); ++i) {
    const char c = name[i];
    char32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<char32_t>(c - '0');
    } else if (hex && is_letter_or_digit(c) && (c | 0x20) <= 'f') {
      digit = static_cast<char32_t>((c | 0x20) - 'a' + 10);
    } else {
      return std::nullopt;
    }
    value = value * (hex ? 16 : 10) + digit;
    if (value > 0x10FFFF) return std::nullopt;
  }
  if (value < 0x20 || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  Hit hit{end + 1, {}, "an entity of a web page"};
  append_utf8(hit.replacement, value);
  return hit;
}

/// Whether `text` starts with one of `names`, in small or capital letters, as a
/// whole word; the length of the name.
template <std::size_t N>
std::size_t name_at(std::string_view text, const std::string_view (&names)[N]) {
  std::size_t end = 0;
  while (end < text.size() && end < 12 && (is_letter_or_digit(text[end]) || text[end] == '_'))
    ++end;
  for (const std::string_view name : names) {
    if (name.size() != end) continue;
    const bool same = std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) {
      return a == b || (b >= 'A' && b <= 'Z' && a == static_cast<char>(b | 0x20));
    });
    if (same) return end;
  }
  return 0;
}

std::optional<Hit> tag_at(std::string_view text) {
  const bool closing = text.size() > 1 && text[1] == '/';
  const std::size_t begin = closing ? 2 : 1;
  const std::size_t name = name_at(text.substr(begin), kTags);
  if (name == 0) return std::nullopt;
  const std::size_t after = begin + name;
  if (after >= text.size()) return std::nullopt;
  // "<b and" compares: a tag ends at once, closes itself, or carries an
  // attribute.
  const std::size_t end = text.substr(0, kMaxTag).find_first_of("<>", after);
  if (end == std::string_view::npos || text[end] == '<') return std::nullopt;
  const std::string_view inner = text.substr(after, end - after);
  const bool plain = inner.empty() || inner == "/" || inner == " /" || inner == " ";
  if (!plain && (inner[0] != ' ' || inner.find('=') == std::string_view::npos)) return std::nullopt;
  return Hit{end + 1, {}, "a tag of a web page"};
}

std::optional<Hit> shortcode_at(std::string_view text) {
  if (text.starts_with("[[File:") || text.starts_with("[[Image:")) {
    const std::size_t end = text.substr(0, kMaxTag).find("]]");
    if (end == std::string_view::npos) return std::nullopt;
    return Hit{end + 2, {}, "a picture of a wiki page"};
  }
  const bool closing = text.size() > 1 && text[1] == '/';
  const std::size_t begin = closing ? 2 : 1;
  const std::size_t name = name_at(text.substr(begin), kShortcodes);
  if (name == 0) return std::nullopt;
  const std::size_t end = text.substr(0, kMaxTag).find_first_of("[]", begin);
  if (end == std::string_view::npos || text[end] != ']') return std::nullopt;
  const std::string_view inner = text.substr(begin + name, end - begin - name);
  // "[quote]" and "[b]" alone are notes of an editor as often as codes.
  if (!closing && (inner.find('=') == std::string_view::npos)) return std::nullopt;
  return Hit{end + 1, {}, "a shortcode of a publishing system"};
}

std::optional<Hit> template_at(std::string_view text) {
  if (!text.starts_with("{{")) return std::nullopt;
  const std::size_t end = text.substr(0, kMaxTag).find("}}");
  if (end == std::string_view::npos || end < 4) return std::nullopt;
  return Hit{end + 2, {}, "a template of a wiki or a publishing system"};
}

/// "**Key points**", "[the report](https://…)", "## Background".
std::optional<Hit> markdown_at(std::string_view text, bool line_start) {
  if (text.starts_with("**") || text.starts_with("__")) {
    if (text.size() < 4 || text[2] == ' ' || text[2] == text[0] || text[2] == '\n')
      return std::nullopt;
    const std::size_t end = text.substr(0, kMaxTag).find(text.substr(0, 2), 2);
    if (end == std::string_view::npos || text[end - 1] == ' ') return std::nullopt;
    if (text.substr(2, end - 2).find('\n') != std::string_view::npos) return std::nullopt;
    return Hit{end + 2, std::string(text.substr(2, end - 2)), "emphasis written in Markdown"};
  }
  if (text[0] == '[') {
    const std::size_t middle = text.substr(0, kMaxTag).find("](");
    if (middle == std::string_view::npos || middle < 2) return std::nullopt;
    if (text.substr(1, middle - 1).find_first_of("[]\n") != std::string_view::npos)
      return std::nullopt;
    if (!text.substr(middle + 2).starts_with("http") && !text.substr(middle + 2).starts_with("/")) {
      return std::nullopt;
    }
    const std::size_t end = text.substr(0, middle + kMaxTag).find(')', middle);
    if (end == std::string_view::npos) return std::nullopt;
    return Hit{end + 1, std::string(text.substr(1, middle - 1)), "a link written in Markdown"};
  }
  if (line_start && text[0] == '#') {
    const std::size_t signs = text.find_first_not_of('#');
    if (signs == std::string_view::npos || signs < 2 || signs > 6 || text[signs] != ' ')
      return std::nullopt;
    return Hit{signs + 1, {}, "a heading written in Markdown"};
  }
  return std::nullopt;
}

/// A text with more Markdown than this is written in it on purpose.
constexpr std::size_t kMaxMarkdown = 6;
/// A text with more tags or codes than this is about them, or is a page's
/// source: one card tells.
constexpr std::size_t kMaxEach = 12;

class LeftoverMarkup final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    Places places;
    // An article with lines of code in it is about programs: it shows tags on
    // purpose.
    bool technical = false;
    for (std::uint32_t b = 0; b < article.document().blocks().size(); ++b) {
      read_block(article, b, places);
      technical |= article.prose().is_code(b);
    }
    if (places.markdown.size() <= kMaxMarkdown && !technical)
      report(reporter, places.markdown, Severity::kWarning);
    // A page full of tags teaches them.
    const bool many = places.markup.size() > kMaxEach || technical;
    report(reporter, places.markup, many ? Severity::kHint : Severity::kError);
  }

 private:
  struct Place {
    Span span;
    Hit hit;
  };
  struct Places {
    std::vector<Place> markup;
    std::vector<Place> markdown;
  };

  static void read_block(const Article& article, std::uint32_t block, Places& places) {
    const std::string_view text = article.document().text();
    const Span span = article.document().blocks()[block].span;
    std::uint32_t at = next_sign(text, span.begin, span.end);
    for (; at < span.end; at = next_sign(text, at, span.end)) {
      const std::string_view rest = text.substr(at, span.end - at);
      std::optional<Hit> hit = markup_at(rest);
      const bool is_markup = hit.has_value();
      if (!hit) hit = markdown_at(rest, at == span.begin || text[at - 1] == '\n');
      if (!hit) {
        ++at;
        continue;
      }
      const Span found{at, static_cast<std::uint32_t>(at + hit->size)};
      at = found.end;
      if (is_mentioned(text.substr(at, span.end - at))) continue;
      if (article.prose().is_code(block) && rest[0] != '&') continue;
      (is_markup ? places.markup : places.markdown).push_back({found, std::move(*hit)});
    }
  }

  /// An entity, tag, shortcode or template at the head of `text`.
  static std::optional<Hit> markup_at(std::string_view text) {
    switch (text[0]) {
      case '&':
        return entity_at(text);
      case '<':
        return tag_at(text);
      case '[':
        return shortcode_at(text);
      case '{':
        return template_at(text);
      default:
        return std::nullopt;
    }
  }

  /// "<br> tags", "the &amp; entity": the code is talked about.
  static bool is_mentioned(std::string_view after) {
    for (const std::string_view word :
         {" tag", " element", " entit", " attribute", " code", "\"", "\xE2\x80\x9D", "`"}) {
      if (after.starts_with(word)) return true;
    }
    return false;
  }

  static std::uint32_t next_sign(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      switch (text[at]) {
        case '&':
        case '<':
        case '[':
        case '{':
        case '*':
        case '_':
        case '#':
          return at;
        default:
          ++at;
      }
    }
    return at;
  }

  static void report(Reporter& reporter, const std::vector<Place>& places, Severity severity) {
    for (std::size_t i = 0; i < places.size() && i < kMaxEach; ++i) {
      const Place& place = places[i];
      Finding& finding =
          reporter.report(place.span, severity, severity == Severity::kError ? 95 : 85,
                          "This is " + std::string(place.hit.what) + ".");
      finding.because(places.size() > kMaxEach ? "one of many in this text"
                                               : "it speaks to a program, not to a reader");
      finding.fix(
          place.hit.replacement.empty() ? "Delete it" : "Write “" + place.hit.replacement + "”",
          severity == Severity::kError, {{place.span, place.hit.replacement}});
    }
  }
};

}  // namespace

const Rule& leftover_markup() {
  static const LeftoverMarkup rule;
  return rule;
}

}  // namespace galley::core::rules
