#include "galley/text/folded_text.h"

#include <algorithm>
#include <cstring>

#include "galley/text/chars.h"
#include "galley/text/entities.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// Length of the run at the front of `text` that folding leaves alone without a closer look. `stop`
/// is the byte that is looked at closer beside a carriage return: '&', or '\r' in a text without
/// one.
std::size_t untouched_prefix(std::string_view text, char stop) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    const std::uint64_t carriage_returns = word ^ (kOnes * '\r');
    if ((((carriage_returns - kOnes) & ~carriage_returns) | word) & kHigh) break;
    if (stop == '\r') continue;
    const std::uint64_t stops = word ^ (kOnes * static_cast<unsigned char>(stop));
    if ((stops - kOnes) & ~stops & kHigh) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80 && text[i] != '\r' &&
         text[i] != stop) {
    ++i;
  }
  return i;
}

std::string_view fold_ligature(char32_t code_point) {
  switch (code_point) {
    case 0x2026:
      return "...";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    default:
      return {};
  }
}

/// Appends what folding makes of one character: the same as if it had stood in the text itself.
void append_folded(std::string& out, char32_t code_point) {
  if (const std::string_view letters = fold_ligature(code_point); !letters.empty()) {
    out.append(letters);
  } else if (char_class(code_point) != CharClass::kZeroWidth) {
    append_utf8(out, fold_sign(code_point));
  }
}

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  const char stop = text.find('&') == std::string_view::npos ? '\r' : '&';
  std::size_t at = untouched_prefix(text, stop);
  std::size_t copied = 0;
  const auto replace = [&](std::size_t begin, std::size_t end, std::string_view by) {
    if (same_) {
      same_ = false;
      folded_.reserve(text.size());
    }
    folded_.append(text.substr(copied, begin - copied));
    anchors_.push_back(
        {static_cast<std::uint32_t>(folded_.size()), static_cast<std::uint32_t>(begin)});
    folded_.append(by);
    anchors_.push_back(
        {static_cast<std::uint32_t>(folded_.size()), static_cast<std::uint32_t>(end)});
    copied = end;
  };
  std::string buffer;
  while (at < text.size()) {
    if (text[at] == '\r') {
      const bool pair = at + 1 < text.size() && text[at + 1] == '\n';
      replace(at, at + 1, pair ? "" : "\n");
      ++at;
    } else if (text[at] == '&') {
      const auto entity = entity_at(text, static_cast<std::uint32_t>(at));
      if (entity) {
        buffer.clear();
        append_folded(buffer, entity->characters[0]);
        if (entity->characters[1] != 0) append_folded(buffer, entity->characters[1]);
        replace(at, entity->end, buffer);
      }
      at = entity ? entity->end : at + 1;
    } else {
      std::uint32_t next = 0;
      const char32_t code_point = code_point_at(text, static_cast<std::uint32_t>(at), next);
      const std::string_view letters = fold_ligature(code_point);
      if (!letters.empty()) {
        replace(at, next, letters);
      } else if (char_class(code_point) == CharClass::kZeroWidth) {
        replace(at, next, "");
      } else if (const char32_t folded = fold_sign(code_point); folded != code_point) {
        buffer.clear();
        append_utf8(buffer, folded);
        replace(at, next, buffer);
      }
      at = next;
    }
    at += untouched_prefix(text.substr(at), stop);
  }
  if (!same_) folded_.append(text.substr(copied));
}

std::uint32_t FoldedText::fold_offset(std::uint32_t original) const {
  const auto after =
      std::upper_bound(anchors_.begin(), anchors_.end(), original,
                       [](std::uint32_t at, const Anchor& anchor) { return at < anchor.original; });
  if (after == anchors_.begin()) return original;
  const Anchor& anchor = *(after - 1);
  const bool inside_change = (after - anchors_.begin()) % 2 == 1;
  return inside_change ? anchor.folded : anchor.folded + (original - anchor.original);
}

FoldedSpan FoldedText::fold(Span span) const {
  if (same_) return {span.begin, span.end};
  return {fold_offset(span.begin), fold_offset(span.end)};
}

Span FoldedText::original(FoldedSpan span) const {
  if (same_) return {span.begin, span.end};
  const auto by_folded = [](std::uint32_t at, const Anchor& anchor) { return at < anchor.folded; };
  Span out{span.begin, span.end};
  // The begin skips what was left out before it, the end stops before what was left out after it.
  const auto begin = std::upper_bound(anchors_.begin(), anchors_.end(), span.begin, by_folded);
  if (begin != anchors_.begin()) {
    const Anchor& anchor = *(begin - 1);
    const bool inside_change = (begin - anchors_.begin()) % 2 == 1;
    out.begin = inside_change ? anchor.original : anchor.original + (span.begin - anchor.folded);
  }
  if (span.end == span.begin) return {out.begin, out.begin};
  const auto end = std::upper_bound(anchors_.begin(), anchors_.end(), span.end - 1, by_folded);
  if (end != anchors_.begin()) {
    const Anchor& anchor = *(end - 1);
    const bool inside_change = (end - anchors_.begin()) % 2 == 1;
    out.end = inside_change ? end->original : anchor.original + (span.end - anchor.folded);
  }
  return out;
}

}  // namespace galley::core
