#include <array>

#include "scan.h"

namespace galley::core::markup {
namespace {

/// Codes of forums, and of publishing systems, that hold text.
constexpr std::string_view kPairs[] = {
    "b",       "i",      "u",      "s",    "url",   "email",   "quote",     "code",   "color",
    "size",    "font",   "center", "left", "right", "justify", "list",      "sub",    "sup",
    "spoiler", "indent", "table",  "tr",   "td",    "caption", "highlight", "strike", "align",
    "h1",      "h2",     "h3",     "h4",   "row",   "column",  "button"};
/// Those that hold an address or nothing to read.
constexpr std::string_view kContent[] = {"img",       "embed",      "youtube",    "video",
                                         "audio",     "media",      "vimeo",      "tweet",
                                         "instagram", "soundcloud", "googlemaps", "iframe"};
/// Codes without content or attributes that stand alone on a line.
constexpr std::string_view kAlone[] = {"gallery", "toc", "playlist", "contact-form", "more"};

template <std::size_t N>
bool is_in(std::string_view name, const std::string_view (&names)[N]) {
  return std::any_of(std::begin(names), std::end(names), [&](std::string_view known) {
    return known.size() == name.size() && std::equal(name.begin(), name.end(), known.begin(),
                                                     [](char a, char b) { return lower(a) == b; });
  });
}

bool alone_on_line(const Scan& scan, std::uint32_t begin, std::uint32_t end) {
  return scan.line_start(begin) && (scan.byte(end) == '\n' || scan.byte(end) == '\r');
}

}  // namespace

std::uint32_t code_at(Scan& scan, std::uint32_t at) {
  const bool closing = scan.byte(at + 1) == '/';
  const std::uint32_t begin = at + (closing ? 2 : 1);
  if (!is_ascii_letter(scan.byte(begin))) return at;
  const std::string_view name = scan.text.substr(begin, name_size(scan.from(begin)));
  std::size_t last = begin + name.size();
  Attributes attributes;
  if (!closing && scan.byte(last) == '=') {
    // "[url=https://…]", "[size=4]", "[quote="Ana"]".
    const std::size_t end = scan.text.substr(0, last + 2000).find_first_of("]\n[", last);
    if (end == std::string_view::npos || scan.text[end] != ']') return at;
    attributes.valued = true;
    last = end;
  } else {
    last = attributes_end(scan.text, last, ']', attributes);
    if (last == std::string_view::npos) return at;
  }
  if (attributes.words && !attributes.quoted) return at;
  if (name.back() == ':' || name.find(':') != std::string_view::npos) return at;
  const auto end = static_cast<std::uint32_t>(last + 1);
  // "[name](address)" is a link of Markdown.
  if (scan.byte(end) == '(') return at;
  const bool forum = is_in(name, kPairs);
  const bool content = is_in(name, kContent);
  const bool system = name.find('_') != std::string_view::npos;  // vc_row, et_pb_text
  Candidate code;
  code.sign.kind = MarkupKind::kCode;
  code.sign.span = {at, end};
  code.sign.group = at;
  code.name = name_hash(name);
  code.closing = closing;
  code.alone = scan.text[last - 1] == '/';
  code.takes_content = content;
  code.paired =
      forum || content || system || attributes.valued ? Sureness::kSure : Sureness::kLikely;
  if (attributes.quoted) {
    code.sign.sureness = Sureness::kSure;
  } else if ((forum || content || system) && (closing || attributes.valued)) {
    code.sign.sureness = Sureness::kLikely;
  } else if ((is_in(name, kAlone) || system) && alone_on_line(scan, at, end)) {
    code.sign.sureness = Sureness::kLikely;
  } else {
    code.dropped = true;
  }
  scan.candidates.push_back(code);
  return end;
}

}  // namespace galley::core::markup
