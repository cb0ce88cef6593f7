#include "scan.h"

#include "galley/text/hash.h"

namespace galley::core::markup {

std::string_view Scan::from(std::size_t at) const { return text.substr(std::min(at, text.size())); }

char Scan::byte(std::size_t at) const { return at < text.size() ? text[at] : '\n'; }

char Scan::before(std::size_t at) const { return at > 0 ? text[at - 1] : '\n'; }

bool Scan::line_start(std::size_t at) const { return before(at) == '\n'; }

bool Scan::has(std::size_t at, std::string_view words) const { return from(at).starts_with(words); }

std::uint32_t Scan::line_end(std::size_t at) const {
  return static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
}

MarkupSign& Scan::add(MarkupKind kind, std::uint32_t begin, std::uint32_t end) {
  MarkupSign& sign = signs.emplace_back();
  sign.kind = kind;
  sign.span = {begin, end};
  sign.group = begin;
  return sign;
}

void Scan::add_pair(MarkupKind kind, Span open, Span close, Sureness sureness) {
  add(kind, open.begin, open.end).sureness = sureness;
  MarkupSign& second = add(kind, close.begin, close.end);
  second.sureness = sureness;
  second.group = open.begin;
  taken.push_back(close);
}

std::size_t Scan::find_end(std::string_view end, std::size_t at) {
  for (const auto& [known, from] : no_end) {
    if (known == end && at >= from) return std::string_view::npos;
  }
  const std::size_t found = text.find(end, at);
  if (found == std::string_view::npos) no_end.emplace_back(end, at);
  return found;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_hex(char c) { return is_ascii_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
char lower(char c) { return is_upper(c) ? static_cast<char>(c | 0x20) : c; }
bool is_word_byte(char c) {
  return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

char32_t hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits)
    value = value * 16 + static_cast<char32_t>(is_ascii_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}

std::size_t name_size(std::string_view text) {
  if (text.empty() || !is_ascii_letter(text[0])) return 0;
  constexpr std::size_t kMaxName = 64;
  std::size_t size = 1;
  while (size < text.size() && size < kMaxName &&
         (is_ascii_alphanumeric(text[size]) || is_one_of(text[size], "-_:")))
    ++size;
  return size;
}

std::uint64_t name_hash(std::string_view name) {
  Hash hash;
  for (const char c : name) hash.add(static_cast<unsigned char>(lower(c)));
  return hash.value();
}

}  // namespace galley::core::markup
