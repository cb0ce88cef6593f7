#include "galley/text/entities.h"

#include <string>
#include <vector>

#include "galley/text/ascii.h"
#include "galley/text/code_page.h"
#include "galley/text/hash.h"
#include "galley/text/hash_table.h"

namespace galley::core {
namespace {

#include "entity_names.inc"

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kMaxCodePoint = 0x10FFFF;
/// "&CounterClockwiseContourIntegral;" is the longest.
constexpr std::uint32_t kMaxName = 31;

/// Names by hash, built once from the two strings of the table.
class Names {
 public:
  Names() : by_hash_(kEntityNames) {
    entries_.reserve(kEntityNames);
    std::size_t step = 0;
    Entry entry;
    Hash hash;
    for (const char c : kNames) {
      if (c != ' ' && c != ';') {
        hash.add(static_cast<unsigned char>(c));
        continue;
      }
      entry.bare = c == ';';
      entry.characters[0] += read_step(step);
      entry.characters[1] = 0;
      if (step < kSteps.size() && is_ascii_digit(kSteps[step])) {
        entry.characters[1] = kSeconds[static_cast<std::size_t>(kSteps[step++] - '0')];
      }
      by_hash_.at(hash.value()) = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back(entry);
      hash = Hash();
    }
  }

  struct Entry {
    std::array<char32_t, 2> characters{};
    bool bare = false;  ///< browsers read it without its semicolon too
  };
  [[nodiscard]] const Entry* find(std::string_view name) const {
    Hash hash;
    for (const char c : name) hash.add(static_cast<unsigned char>(c));
    const std::uint32_t entry = by_hash_.find(hash.value());
    return entry == HashTable::kNone ? nullptr : &entries_[entry];
  }

 private:
  static char32_t read_step(std::size_t& at) {
    char32_t value = 0;
    for (char32_t unit = 1;; unit *= 26) {
      const char c = kSteps[at++];
      if (c >= 'a') return value + unit * static_cast<char32_t>(c - 'a');
      value += unit * static_cast<char32_t>(c - 'A');
    }
  }

  std::vector<Entry> entries_;
  HashTable by_hash_;
};

std::optional<Entity> number_at(std::string_view text, std::uint32_t at) {
  const bool hex = at < text.size() && (text[at] | 0x20) == 'x';
  if (hex) ++at;
  const std::uint32_t first = at;
  char32_t value = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    char32_t digit = 0;
    if (is_ascii_digit(c)) {
      digit = static_cast<char32_t>(c - '0');
    } else if (hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = static_cast<char32_t>((c | 0x20) - 'a' + 10);
    } else {
      break;
    }
    value = value > kMaxCodePoint ? value : value * (hex ? 16 : 10) + digit;
  }
  const bool ended = at < text.size() && text[at] == ';';
  // "R&#1": too short to be a character that somebody wrote so.
  if (at == first || (!ended && at - first < 2)) return std::nullopt;
  // Browsers take the numbers 128 to 159 for bytes of Windows-1252.
  if (value >= 0x80 && value < 0xA0)
    value = sign_of(CodePage::kWindows1252, static_cast<unsigned char>(value));
  if (value == 0 || value > kMaxCodePoint || (value >= 0xD800 && value < 0xE000))
    value = kReplacement;
  return Entity{{value, 0}, at + (ended ? 1 : 0)};
}

std::optional<Entity> name_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && end - at <= kMaxName && is_ascii_alphanumeric(text[end])) ++end;
  if (end - at < 2) return std::nullopt;
  const bool ended = end < text.size() && text[end] == ';';
  // "?a=1&copy=2" is an address.
  if (!ended && end < text.size() && (text[end] == '=' || text[end] == '_')) return std::nullopt;
  static const Names names;
  const Names::Entry* entry = names.find(text.substr(at, end - at));
  if (entry == nullptr || !(ended || entry->bare)) return std::nullopt;
  return Entity{entry->characters, end + (ended ? 1 : 0)};
}

std::optional<Entity> body_at(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  return text[at] == '#' ? number_at(text, at + 1) : name_at(text, at);
}

}  // namespace

std::optional<Entity> entity_at(std::string_view text, std::uint32_t at) {
  std::optional<Entity> found = body_at(text, at + 1);
  // "&amp;ldquo;" and "&#38;ldquo;" are the ampersand of another.
  while (found && found->characters[0] == U'&') {
    const std::optional<Entity> inner = body_at(text, found->end);
    if (!inner) break;
    found = inner;
  }
  return found;
}

}  // namespace galley::core
