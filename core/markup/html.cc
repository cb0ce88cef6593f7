#include <array>

#include "galley/text/entities.h"
#include "scan.h"

namespace galley::core::markup {
namespace {

/// The elements of HTML, with what a browser makes of them: p a paragraph, l a line, t a cell; a:
/// it has no content; h: its content is no text of the page; w: its name is a word as well, which
/// stands in such brackets where something is to be filled in: "<title>". Any other name is a tag
/// by its syntax alone.
constexpr std::string_view kElements =
    " a abbr acronym address:pw area:aw article:pw aside:pw audio:hw b base:aw bdi bdo big:w "
    "blockquote:p body:pw br:la button:w canvas:hw caption:lw center:pw cite:w code:w col:a "
    "colgroup data:w dd:l del details:pw dfn dialog:pw div:p dl:p dt:l em embed:aw "
    "fieldset:p figcaption:p figure:pw font:w footer:pw form:pw h1:p h2:p h3:p h4:p h5:p "
    "h6:p head:phw header:pw hr:pa html:p i iframe:h img:a input:aw ins kbd label:w "
    "legend:lw li:l link:aw main:pw map:w mark:w math:hw menu:pw meta:aw nav:p nobr "
    "noscript:h object:hw ol:p optgroup:l option:lw output:w p:p picture:w pre:p q ref:hw "
    "references:w rp rt ruby:w s samp script:h section:pw select:w small:w source:aw span "
    "strike strong style:h sub summary:lw sup svg:h table:pw tbody td:t template:hw textarea "
    "tfoot th:t thead time:w title:pw tr:l track:aw tt u ul:p var video:hw wbr:a ";

/// What is known of an element of HTML.
struct Element {
  std::string_view name;  ///< as the table has it; empty for one that HTML does not know
  std::string_view flags;

  [[nodiscard]] bool has(char flag) const { return flags.find(flag) != std::string_view::npos; }
  [[nodiscard]] MarkupGap gap() const {
    return has('p')   ? MarkupGap::kParagraph
           : has('l') ? MarkupGap::kLine
           : has('t') ? MarkupGap::kTab
                      : MarkupGap::kNone;
  }
};

Element find_element(std::string_view name) {
  std::string key = " ";
  for (const char c : name) key += lower(c);
  for (const char end : {' ', ':'}) {
    key += end;
    const std::size_t at = kElements.find(key);
    key.pop_back();
    if (at == std::string_view::npos) continue;
    const std::size_t flags = at + key.size();
    return {kElements.substr(at + 1, name.size()),
            kElements.substr(flags, kElements.find(' ', flags) - flags)};
  }
  return {};
}

/// Attributes that need no value; any other bare word in a tag makes it prose: "<b and c>".
constexpr std::string_view kSwitches[] = {"allowfullscreen",
                                          "async",
                                          "autoplay",
                                          "checked",
                                          "compact",
                                          "controls",
                                          "defer",
                                          "disabled",
                                          "hidden",
                                          "itemscope",
                                          "loop",
                                          "multiple",
                                          "muted",
                                          "noshade",
                                          "novalidate",
                                          "nowrap",
                                          "open",
                                          "playsinline",
                                          "readonly",
                                          "required",
                                          "reversed",
                                          "selected",
                                          "webkitallowfullscreen",
                                          "mozallowfullscreen"};

/// A tag has few attributes: looking no further keeps hostile text linear.
constexpr std::uint32_t kMaxAttributes = 64;

/// Adds a comment or the like from `at` to behind the next `end`; `at` where it has no end.
std::uint32_t comment(Scan& scan, std::uint32_t at, std::string_view end) {
  const std::size_t found = scan.find_end(end, at);
  if (found == std::string_view::npos) return at;
  const auto behind = static_cast<std::uint32_t>(found + end.size());
  scan.add(MarkupKind::kComment, at, behind);
  return behind;
}

/// "<!-- … -->", "<!DOCTYPE html>", "<![CDATA[", "<?xml … ?>", "<%= … %>".
std::uint32_t declaration(Scan& scan, std::uint32_t at) {
  if (scan.has(at, "<!--")) return comment(scan, at, "-->");
  if (scan.has(at, "<![CDATA[")) {
    const std::size_t end = scan.find_end("]]>", at);
    if (end == std::string_view::npos) return at;
    const auto close = static_cast<std::uint32_t>(end);
    scan.add_pair(MarkupKind::kComment, {at, at + 9}, {close, close + 3}, Sureness::kSure);
    return at + 9;
  }
  if (scan.has(at, "<![")) return comment(scan, at, "]>");
  if (scan.byte(at + 1) == '!' && is_ascii_letter(scan.byte(at + 2))) {
    const std::size_t name = 2 + name_size(scan.from(at + 2));
    const bool doctype =
        name == 9 && lower(scan.byte(at + 2)) == 'd' && lower(scan.byte(at + 8)) == 'e';
    return doctype ? comment(scan, at, ">") : at;
  }
  if (scan.byte(at + 1) == '?' && (is_ascii_letter(scan.byte(at + 2)) || scan.byte(at + 2) == '='))
    return comment(scan, at, "?>");
  if (scan.byte(at + 1) == '%' && !is_ascii_digit(scan.byte(at + 2)))
    return comment(scan, at, "%>");
  return at;
}

/// Where the element that was opened before `at` ends, behind its closing tag; 0 where it does not.
std::uint32_t hidden_end(Scan& scan, std::string_view name, std::uint32_t at) {
  std::string closing = "</";
  for (const char c : name) closing += lower(c);
  for (const auto& [end, from] : scan.no_end) {
    if (end == name && at >= from) return 0;
  }
  for (std::size_t i = scan.text.find("</", at); i != std::string_view::npos;
       i = scan.text.find("</", i + 2)) {
    if (i + closing.size() > scan.text.size()) break;
    if (!std::equal(closing.begin(), closing.end(), scan.text.begin() + static_cast<long>(i),
                    [](char a, char b) { return a == lower(b); }))
      continue;
    const std::size_t end = scan.text.find('>', i);
    if (end == std::string_view::npos || end > i + closing.size() + 8) continue;
    return static_cast<std::uint32_t>(end + 1);
  }
  scan.no_end.emplace_back(name, at);
  return 0;
}

/// Drawn as nothing: the soft hyphen, spaces without width, marks of direction.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Joiners and marks of direction mean something beside the letters of Persian, Hebrew or Hindi and
/// inside an emoji: beyond Latin, whose code points start with a byte below 0xCA.
bool is_joiner_of_script(const Scan& scan, std::uint32_t at, char32_t c) {
  if (c < 0x200C || c > 0x200F) return false;
  std::uint32_t lead = at;
  while (lead > 0 && (static_cast<unsigned char>(scan.text[lead - 1]) & 0xC0U) == 0x80U) --lead;
  const auto byte = static_cast<unsigned char>(scan.before(lead));
  return byte >= 0xCA && byte != 0xE2;
}

}  // namespace

std::size_t attributes_end(std::string_view text, std::size_t at, char closer, Attributes& out) {
  constexpr auto kNone = std::string_view::npos;
  for (std::uint32_t count = 0; count <= kMaxAttributes; ++count) {
    const std::size_t space = at;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size()) return kNone;
    if (text[at] == closer) return at;
    if (text[at] == '/' && at + 1 < text.size() && text[at + 1] == closer) return at + 1;
    if (at == space) return kNone;
    const std::size_t name = at;
    while (at < text.size() && (is_word_byte(text[at]) || is_one_of(text[at], "-_:.@"))) ++at;
    if (at == name) return kNone;
    if (at >= text.size() || text[at] != '=') {
      const std::string_view word = text.substr(name, at - name);
      out.words |=
          std::find(std::begin(kSwitches), std::end(kSwitches), word) == std::end(kSwitches);
      continue;
    }
    ++at;
    out.valued = true;
    const char mark = at < text.size() ? text[at] : ' ';
    if (mark == '"' || mark == '\'') {
      const std::size_t end = text.find(mark, at + 1);
      if (end == kNone) return kNone;
      out.quoted = true;
      at = end + 1;
      continue;
    }
    // Curly marks come with a word processor.
    const auto curly = [&](std::size_t i) {
      const std::string_view sign = text.substr(i, 3);
      return sign == "\xE2\x80\x9C" || sign == "\xE2\x80\x9D" || sign == "\xE2\x80\xB3";
    };
    if (at < text.size() && curly(at)) {
      const std::size_t end = text.find('\xE2', at + 3);
      if (end != kNone && curly(end)) {
        out.quoted = true;
        at = end + 3;
        continue;
      }
    }
    const std::size_t value = at;
    while (at < text.size() && !is_blank(text[at]) && text[at] != closer &&
           !is_one_of(text[at], "<\"'"))
      ++at;
    if (at == value) return kNone;
  }
  return kNone;
}

std::uint32_t html_at(Scan& scan, std::uint32_t at) {
  const char second = scan.byte(at + 1);
  if (second == '!' || second == '?' || second == '%') return declaration(scan, at);
  const bool closing = second == '/';
  const std::uint32_t begin = at + (closing ? 2 : 1);
  if (!is_ascii_letter(scan.byte(begin))) return at;
  const std::string_view name = scan.text.substr(begin, name_size(scan.from(begin)));
  Attributes attributes;
  const std::size_t last = attributes_end(scan.text, begin + name.size(), '>', attributes);
  if (last == std::string_view::npos) return at;
  const auto end = static_cast<std::uint32_t>(last + 1);
  const Element element = find_element(name);
  const bool known = !element.name.empty();
  // "<b and c>", "<insert name here>", "<https://…>", "<ana@merrow.example>" are prose.
  if (attributes.words && !attributes.quoted) return at;
  if (name.find(':') == name.size() - 1) return at;
  const bool self_closing = scan.text[last - 1] == '/';
  if (element.has('h') && !closing && !self_closing) {
    if (const std::uint32_t behind = hidden_end(scan, element.name, end); behind != 0) {
      MarkupSign& sign = scan.add(MarkupKind::kHidden, at, behind);
      sign.gap = element.gap();
      return behind;
    }
  }
  Candidate tag;
  tag.sign.span = {at, end};
  tag.sign.group = at;
  tag.name = name_hash(name);
  tag.closing = closing;
  tag.alone = self_closing || element.has('a');
  if (known) {
    tag.sign.gap = element.gap();
    tag.sign.item = !closing && element.name == "li";
    const bool bare_word = element.has('w') && !attributes.valued && !closing && !self_closing;
    // "a<b>c" may be a comparison, "List<a>" a type.
    const bool joined = is_ascii_alphanumeric(scan.before(at)) &&
                        is_ascii_alphanumeric(scan.byte(end)) && name.size() == 1 && !closing &&
                        !attributes.valued;
    tag.sign.sureness = bare_word || joined ? Sureness::kDoubtful : Sureness::kSure;
  } else {
    const bool foreign = name.find(':') != std::string_view::npos;  // "<o:p>" of a word processor
    tag.sign.sureness = foreign || attributes.quoted ? Sureness::kSure : Sureness::kLikely;
    tag.paired = tag.sign.sureness;
    tag.dropped = !foreign && !attributes.quoted && !self_closing;
  }
  scan.candidates.push_back(tag);
  return end;
}

std::uint32_t entity_at(Scan& scan, std::uint32_t at) {
  const auto entity = core::entity_at(scan.text, at);
  if (!entity) return at;
  MarkupSign& sign = scan.add(MarkupKind::kEntity, at, entity->end);
  sign.replaced = true;
  sign.characters = entity->characters;
  char32_t& first = sign.characters[0];
  const bool control = first < 0x20 && first != U'\n' && first != U'\t';
  if (first == U'\r') {
    first = U'\n';
  } else if (control || (is_invisible(first) && !is_joiner_of_script(scan, at, first))) {
    first = 0;
  }
  // Without its semicolon it may be a name: "R&para".
  const bool ended = scan.text[entity->end - 1] == ';';
  const bool sign_or_space = first == 0xA0 || first == U'&' || first == U'<' || first == U'>';
  if (!ended && scan.byte(at + 1) != '#' && !sign_or_space) sign.sureness = Sureness::kLikely;
  if (entity->characters[0] == 0xFFFD) sign.sureness = Sureness::kLikely;
  return entity->end;
}

}  // namespace galley::core::markup
