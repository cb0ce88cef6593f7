#include "galley/markup/markup.h"

#include <array>

#include "scan.h"

namespace galley::core {
namespace {

using namespace markup;

/// The bytes that a sign of markup may start with.
constexpr std::array<bool, 256> kStarts = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("<&[{*_~#!|`'\\=%Nun"))
    out[static_cast<unsigned char>(c)] = true;
  return out;
}();

using Reader = std::uint32_t (*)(Scan&, std::uint32_t);

/// What may start with a byte, in the order in which it is tried.
std::array<Reader, 5> readers_of(char c) {
  switch (c) {
    case '<':
      return {html_at};
    case '&':
      return {markup::entity_at};
    case '[':
      return {lost_at, wiki_at, code_at, markdown_at};
    case '{':
    case '\'':
      return {wiki_at};
    case '=':
      return {escape_at, wiki_at};
    case '\\':
    case '%':
      return {escape_at};
    case '#':
    case '!':
      return {lost_at, markdown_at};
    case 'N':
    case 'u':
    case 'n':
      return {lost_at};
    default:
      return {markdown_at};
  }
}

void read_signs(Scan& scan) {
  std::uint32_t at = 0;
  while (at < scan.size()) {
    if (!kStarts[static_cast<unsigned char>(scan.text[at])]) {
      ++at;
      continue;
    }
    // "undefined", "null": two letters that are common everywhere.
    const std::string_view rest = scan.text.substr(at);
    if ((rest[0] == 'u' && !rest.starts_with("undef")) ||
        (rest[0] == 'n' && !rest.starts_with("null"))) {
      ++at;
      continue;
    }
    std::erase_if(scan.taken, [at](Span span) { return span.end <= at; });
    const auto taken = std::find_if(scan.taken.begin(), scan.taken.end(),
                                    [at](Span span) { return span.begin <= at && at < span.end; });
    if (taken != scan.taken.end()) {
      at = taken->end;
      continue;
    }
    std::uint32_t end = at;
    for (const Reader reader : readers_of(scan.text[at])) {
      if (reader == nullptr || end != at) break;
      end = reader(scan, at);
    }
    at = std::max(end, at + 1);
  }
}

/// A text with at least so many tags, two of which make blocks, on more than half of its lines, is
/// the code of a page; with fewer it is prose in which something was left.
constexpr std::uint32_t kMinTags = 4;
constexpr std::uint32_t kMinBlockTags = 2;
/// A text with so many signs of another format, one to at most so many lines, is written in it.
constexpr std::uint32_t kMinSigns = 8;
constexpr std::uint32_t kLinesPerSign = 3;

bool is_html(const MarkupSign& sign) {
  return sign.sureness == Sureness::kSure &&
         (sign.kind == MarkupKind::kTag || sign.kind == MarkupKind::kHidden ||
          sign.kind == MarkupKind::kComment);
}

/// A line of prose is longer than a label or a caption.
constexpr std::size_t kMinProseBytes = 60;

/// Whether every line of prose lies inside an element or has a tag on it.
bool covers_prose(std::string_view text, const std::vector<MarkupSign>& signs) {
  std::size_t inside = 0;  // the end of the open elements
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool open = inside > at;
    bool tag = false;
    for (; next < signs.size() && signs[next].span.begin <= end; ++next) {
      tag |= is_html(signs[next]);
      if (signs[next].next != MarkupSign::kNone && signs[next].gap != MarkupGap::kNone)
        inside = std::max<std::size_t>(inside, signs[signs[next].next].span.end);
    }
    if (!open && !tag && end - at >= kMinProseBytes) return false;
    at = end + 1;
  }
  return true;
}

MarkupFormat find_format(std::string_view text, const std::vector<MarkupSign>& signs) {
  std::uint32_t lines = 0;
  std::uint32_t html_lines = 0;
  std::uint32_t tags = 0;
  std::uint32_t blocks = 0;
  std::array<std::uint32_t, 5> others{};  // by format
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    std::uint32_t here = 0;
    for (; next < signs.size() && signs[next].span.begin <= end; ++next) {
      here += is_html(signs[next]) ? 1 : 0;
      blocks += is_html(signs[next]) && signs[next].gap != MarkupGap::kNone ? 1 : 0;
      if (signs[next].first) ++others[static_cast<std::size_t>(format_of(signs[next].kind))];
    }
    tags += here;
    lines += blank ? 0 : 1;
    html_lines += here > 0 && !blank ? 1 : 0;
    at = end + 1;
  }
  if (tags >= kMinTags && blocks >= kMinBlockTags && html_lines * 2 > lines)
    return MarkupFormat::kHtml;
  for (const MarkupFormat format :
       {MarkupFormat::kMarkdown, MarkupFormat::kCodes, MarkupFormat::kWiki}) {
    const std::uint32_t count = others[static_cast<std::size_t>(format)];
    if (count >= kMinSigns && count * kLinesPerSign >= lines) return format;
  }
  return MarkupFormat::kProse;
}

/// So many weak signs of mail confirm each other.
constexpr std::ptrdiff_t kMinTransfers = 3;

/// What is weak alone counts where something surer of its kind stands in the text, and only there.
void weigh_together(std::vector<MarkupSign>& signs) {
  const auto any_sure = [&](MarkupKind kind) {
    return std::any_of(signs.begin(), signs.end(), [kind](const MarkupSign& sign) {
      return sign.kind == kind && sign.sureness == Sureness::kSure;
    });
  };
  const auto transfers = std::count_if(signs.begin(), signs.end(), [](const MarkupSign& sign) {
    return sign.kind == MarkupKind::kTransfer;
  });
  const bool mail = any_sure(MarkupKind::kTransfer) || transfers >= kMinTransfers;
  std::erase_if(signs, [&](const MarkupSign& sign) {
    return sign.kind == MarkupKind::kTransfer && sign.sureness != Sureness::kSure && !mail;
  });
  const bool address = any_sure(MarkupKind::kPercent);
  std::erase_if(signs, [&](const MarkupSign& sign) {
    return sign.kind == MarkupKind::kPercent && sign.sureness != Sureness::kSure && !address;
  });
  const bool json = any_sure(MarkupKind::kEscape);
  for (MarkupSign& sign : signs) {
    const bool confirmed = sign.kind == MarkupKind::kTransfer ||
                           sign.kind == MarkupKind::kPercent ||
                           (sign.kind == MarkupKind::kEscape && json);
    if (confirmed) sign.sureness = Sureness::kSure;
  }
}

}  // namespace

MarkupFormat format_of(MarkupKind kind) {
  if (kind >= MarkupKind::kEmphasis && kind <= MarkupKind::kTable) return MarkupFormat::kMarkdown;
  if (kind == MarkupKind::kCode) return MarkupFormat::kCodes;
  if (kind == MarkupKind::kWiki) return MarkupFormat::kWiki;
  return kind <= MarkupKind::kHidden ? MarkupFormat::kHtml : MarkupFormat::kProse;
}

Markup::Markup(std::string_view text) : text_(text) {
  Scan scan{.text = text, .signs = {}, .candidates = {}, .taken = {}};
  read_signs(scan);
  has_fences_ = scan.has_fences;
  if (scan.signs.empty() && scan.candidates.empty()) return;
  weigh_together(scan.signs);
  pair_up(scan);
  signs_ = std::move(scan.signs);
  edits_ = single_edits(text, signs_);
  format_ = find_format(text, signs_);
  whole_page_ = format_ == MarkupFormat::kHtml && covers_prose(text, signs_);
}

std::vector<MarkupEdit> Markup::plain_text() const {
  if (format_ != MarkupFormat::kHtml) return {};
  return html_to_text(text_, signs_);
}

}  // namespace galley::core
