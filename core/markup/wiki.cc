#include "scan.h"

namespace galley::core::markup {
namespace {

/// A link or template seldom runs longer; looking no further keeps hostile text linear.
constexpr std::size_t kMaxLink = 300;
constexpr std::size_t kMaxTemplate = 600;

/// "'''bold'''": three marks of a typewriter; two are a quotation mark of it.
std::uint32_t bold_at(Scan& scan, std::uint32_t at) {
  std::uint32_t open = at;
  while (scan.byte(open) == '\'') ++open;
  const std::uint32_t size = open - at;
  if ((size != 3 && size != 5) || is_blank(scan.byte(open))) return open;
  if (is_ascii_alphanumeric(scan.before(at))) return open;
  const std::string_view window = scan.text.substr(0, open + kMaxLink);
  const std::size_t end = window.find(window.substr(at, size), open);
  if (end == std::string_view::npos || is_blank(window[end - 1])) return open;
  // "''''No,''' he said": quotation marks of a typewriter, one in the other.
  if (!is_word_byte(window[end - 1]) && window[end - 1] != ')') return open;
  if (window.substr(open, end - open).find('\n') != std::string_view::npos) return open;
  const auto close = static_cast<std::uint32_t>(end);
  scan.add_pair(MarkupKind::kWiki, {at, open}, {close, close + size}, Sureness::kLikely);
  return open;
}

bool names_a_page(std::string_view target) {
  for (const std::string_view space :
       {"File:", "Image:", "Category:", "Datei:", "Fichier:", "Archivo:", "Bild:"}) {
    if (target.starts_with(space)) return false;
  }
  return true;
}

/// "[[page]]", "[[page|words]]", "[[File:a.jpg|thumb|…]]".
std::uint32_t link_at(Scan& scan, std::uint32_t at) {
  const std::uint32_t open = at + 2;
  if (!is_word_byte(scan.byte(open)) && scan.byte(open) != ':') return at;
  const std::string_view window = scan.text.substr(0, open + kMaxLink);
  const bool page = names_a_page(window.substr(open));
  std::size_t end = window.find("]]", open);
  // The caption of a picture may hold links of its own.
  for (std::size_t inner = window.find("[[", open);
       !page && inner < end && end != std::string_view::npos; inner = window.find("[[", inner + 2))
    end = window.find("]]", end + 2);
  if (end == std::string_view::npos) return at;
  const auto close = static_cast<std::uint32_t>(end);
  const std::string_view inner = window.substr(open, close - open);
  if (inner.find('\n') != std::string_view::npos) return at;
  if (!page) {
    scan.add(MarkupKind::kWiki, at, close + 2);
    return close + 2;
  }
  if (inner.find_first_of("[]") != std::string_view::npos) return at;
  const std::size_t bar = inner.rfind('|');
  const std::uint32_t words =
      bar == std::string_view::npos ? open : open + static_cast<std::uint32_t>(bar) + 1;
  if (words == close) return at;
  scan.add_pair(MarkupKind::kWiki, {at, words}, {close, close + 2}, Sureness::kLikely);
  return words;
}

/// "[https://merrow.example the list]".
std::uint32_t address_at(Scan& scan, std::uint32_t at) {
  const std::string_view window = scan.text.substr(0, at + kMaxLink);
  const std::string_view rest = window.substr(at + 1);
  if (!rest.starts_with("http://") && !rest.starts_with("https://")) return at;
  const std::size_t end = window.find_first_of("]\n[", at + 1);
  if (end == std::string_view::npos || window[end] != ']') return at;
  const std::size_t space = window.find(' ', at);
  if (space == std::string_view::npos || space + 1 >= end) return at;
  const auto close = static_cast<std::uint32_t>(end);
  scan.add_pair(MarkupKind::kWiki, {at, static_cast<std::uint32_t>(space + 1)}, {close, close + 1},
                Sureness::kLikely);
  return static_cast<std::uint32_t>(space + 1);
}

/// "== Background ==" alone on its line.
std::uint32_t heading_at(Scan& scan, std::uint32_t at) {
  if (!scan.line_start(at)) return at;
  std::uint32_t open = at;
  while (scan.byte(open) == '=') ++open;
  const std::uint32_t size = open - at;
  if (size < 2 || size > 6) return open;
  const std::uint32_t line = scan.line_end(open);
  std::size_t end = line;
  while (end > open && is_blank(scan.text[end - 1])) --end;
  std::size_t close = end;
  while (close > open && scan.text[close - 1] == '=') --close;
  if (end - close != size || close <= open + 1) return open;
  while (scan.byte(open) == ' ') ++open;
  while (close > open && scan.text[close - 1] == ' ') --close;
  if (close <= open || line - at > kMaxLink) return open;
  scan.add_pair(MarkupKind::kWiki, {at, open},
                {static_cast<std::uint32_t>(close), static_cast<std::uint32_t>(end)},
                Sureness::kLikely);
  return open;
}

/// "{{cite web |url=…}}", nested too; "{% if %}".
std::uint32_t template_at(Scan& scan, std::uint32_t at) {
  const std::string_view window = scan.text.substr(0, at + kMaxTemplate);
  if (scan.byte(at + 1) == '%') {
    const std::size_t end = window.find("%}", at + 2);
    if (end == std::string_view::npos) return at;
    scan.add(MarkupKind::kTemplate, at, static_cast<std::uint32_t>(end + 2));
    return static_cast<std::uint32_t>(end + 2);
  }
  std::uint32_t run = at;
  while (scan.byte(run) == '{') ++run;
  std::uint32_t depth = 0;
  for (std::size_t i = at; i + 1 < window.size(); ++i) {
    if (window[i] == '{' && window[i + 1] == '{') {
      ++depth;
      ++i;
    } else if (window[i] == '}' && window[i + 1] == '}') {
      ++i;
      if (--depth > 0) continue;
      if (i < at + 4 || run - at > 3) break;
      // Without parts it may be a name in ornaments: "{{ Ana }}".
      const bool parts = window.substr(at, i - at).find('|') != std::string_view::npos;
      scan.add(MarkupKind::kTemplate, at, static_cast<std::uint32_t>(i + 1)).sureness =
          parts ? Sureness::kSure : Sureness::kLikely;
      return static_cast<std::uint32_t>(i + 1);
    }
  }
  return run;
}

}  // namespace

std::uint32_t wiki_at(Scan& scan, std::uint32_t at) {
  const char second = scan.byte(at + 1);
  switch (scan.text[at]) {
    case '\'':
      return second == '\'' ? bold_at(scan, at) : at;
    case '[':
      return second == '[' ? link_at(scan, at) : address_at(scan, at);
    case '=':
      return second == '=' ? heading_at(scan, at) : at;
    case '{':
      return second == '{' || second == '%' ? template_at(scan, at) : at;
    default:
      return at;
  }
}

}  // namespace galley::core::markup
