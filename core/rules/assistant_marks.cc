#include "assistant_marks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "galley/rule/edits.h"
#include "galley/text/ascii.h"

namespace galley::core::rules {
namespace {

using Position = std::size_t;
constexpr Position kNone = std::string_view::npos;

// Longest marks, in bytes, so that a lost closing sign costs no second pass over the text.
constexpr Position kMaxReference = 400;
/// What a machine thought to itself may be long; behind that its end is not looked for.
constexpr Position kMaxThought = 20'000;

/// What stands behind "turn0" in a reference.
constexpr std::string_view kTools[] = {
    "search",  "view",    "news",     "image",    "file",       "fetch", "click",
    "product", "reddit",  "academia", "maps",     "business",   "video", "youtube",
    "finance", "weather", "sports",   "forecast", "calculator", "time",  "open"};
/// What stands before it where its signs were lost.
constexpr std::string_view kBeforeTurn[] = {"filecite", "navlist", "image_group", "cite", "i"};
/// References in brackets, by their heads: a number follows at once, or behind a space.
constexpr std::string_view kNumbered[] = {
    "web:",  "file:", "attached_file:", "attached_image:", "memory:", "conversation_history:",
    "news:", "post:", "chart:",         "image:",          "page:",   "citation:"};
constexpr std::string_view kSpacedNumbered = "cite:";
/// Whole ones, and heads of those that name what they refer to.
constexpr std::string_view kWholeBrackets[] = {"cite_start]", "cite_end]", "/cite]", "INST]",
                                               "/INST]"};
constexpr std::string_view kNaming[] = {"oaicite:", "oai_citation", "contentReference"};

/// Tags whose content goes with them: the closing tag has the same name.
constexpr std::string_view kWholeTags[] = {"think",      "thinking",   "antThinking", "reasoning",
                                           "scratchpad", "reflection", "grok:render"};
/// Tags that go alone: what they enclose belongs to the story.
constexpr std::string_view kBareTags[] = {
    "grok-card", "/grok-card",  "cite index=", "antArtifact", "/antArtifact", "|im_start|",
    "|im_end|",  "|endoftext|", "|assistant|", "|user|",      "|system|",     "|eot_id|"};
constexpr std::string_view kAssistants[] = {"chatgpt",    "openai", "copilot",
                                            "perplexity", "claude", "gemini",
                                            "deepseek",   "grok",   "chat.openai"};

// U+E200 to U+E206 in UTF-8: they enclose references and what these speak of.
constexpr std::string_view kPrivate = "\xEE\x88";
constexpr std::string_view kPrivateOpen = "\xEE\x88\x80";
constexpr std::string_view kPrivateClose = "\xEE\x88\x81";
constexpr std::string_view kPrivateBar = "\xEE\x88\x82";
constexpr std::string_view kLenticularOpen = "\xE3\x80\x90";   // 【
constexpr std::string_view kLenticularClose = "\xE3\x80\x91";  // 】
constexpr std::string_view kDagger = "\xE2\x80\xA0";           // †

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// What mark_end() asks about.
constexpr std::string_view kMarkStarts = "[<\xEE\xE3";

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), text_(document.text()) {}

  std::vector<AssistantMark> find() {
    const bool may_hold = document_.bytes().has_any(kMarkStarts);
    for (Position at = 0; may_hold && at < text_.size(); ++at) {
      const Position end = mark_end(at);
      if (end == kNone) continue;
      add(at, end);
      at = end - 1;
    }
    find_words("turn", [&](Position at) { return turn(at); });
    find_words("oai", [&](Position at) { return oai(at); });
    find_link_parts();
    return finish();
  }

 private:
  struct Piece {
    Position begin, end;
    std::string kept = {};
    bool empty = true;
    bool link = false;
  };

  [[nodiscard]] std::string_view rest(Position at) const { return text_.substr(at); }
  [[nodiscard]] bool is_at(Position at, std::string_view word) const {
    return text_.substr(at, word.size()) == word;
  }
  /// The end of `word` where it stands within `most` bytes behind `at`.
  [[nodiscard]] Position end_of(Position at, std::string_view word, Position most) const {
    const Position found = text_.substr(at, most).find(word);
    return found == kNone ? kNone : at + found + word.size();
  }

  void add(Position begin, Position end) {
    pieces_.push_back({begin, end, std::move(kept_), empty_});
  }

  /// The end of the mark that starts with a sign at `at`.
  Position mark_end(Position at) {
    kept_.clear();
    empty_ = true;
    switch (text_[at]) {
      case '[':
        return bracket(at);
      case '<':
        return tag(at);
      case '\xEE':
        return is_at(at, kPrivate) ? private_signs(at) : kNone;
      case '\xE3':
        return is_at(at, kLenticularOpen) ? lenticular(at) : kNone;
      default:
        return kNone;
    }
  }

  [[nodiscard]] Position bracket(Position at) const {
    const auto is_head = [&](std::string_view head) { return is_at(at + 1, head); };
    for (const std::string_view whole : kWholeBrackets) {
      if (is_head(whole)) return at + 1 + whole.size();
    }
    const Position end = end_of(at, "]", kMaxReference);
    if (end == kNone) return kNone;
    const std::string_view inside = text_.substr(at + 1, end - at - 2);
    for (const std::string_view head : kNumbered) {
      if (is_head(head)) return are_numbers(inside.substr(head.size())) ? end : kNone;
    }
    if (is_head(kSpacedNumbered)) {
      const Position first = inside.find_first_not_of(' ', kSpacedNumbered.size());
      return first != kNone && are_numbers(inside.substr(first)) ? end : kNone;
    }
    for (const std::string_view head : kNaming) {
      const bool numbered = std::any_of(inside.begin(), inside.end(), is_ascii_digit);
      if (is_head(head)) return numbered ? behind(end) : kNone;
    }
    // "[4†source]", where the wide brackets were made plain.
    const Position dagger = inside.find(kDagger);
    if (dagger != kNone && dagger > 0 && are_numbers(inside.substr(0, dagger)) &&
        inside.size() > dagger + kDagger.size()) {
      return end;
    }
    return span_mark(at);
  }

  /// "1", "1, 2", "1, web:2": a digit first, then what such lists hold.
  static bool are_numbers(std::string_view list) {
    return !list.empty() && is_ascii_digit(list.front()) &&
           std::all_of(list.begin(), list.end(), [](char c) {
             return is_ascii_digit(c) || is_ascii_letter(c) || c == ' ' || c == ',' || c == '-' ||
                    c == ':' || c == '_';
           });
  }

  /// "[span_0](start_span)".
  [[nodiscard]] Position span_mark(Position at) const {
    if (!is_at(at, "[span_")) return kNone;
    const Position end = end_of(at, "](", 20);
    if (end == kNone || !(is_at(end, "start_span)") || is_at(end, "end_span)"))) return kNone;
    return end_of(end, ")", 20);
  }

  /// Behind a reference: "{index=0}", "(https://…)".
  [[nodiscard]] Position behind(Position end) const {
    if (end < text_.size() && (text_[end] == '{' || text_[end] == '(')) {
      const Position close = end_of(end, text_[end] == '{' ? "}" : ")", kMaxReference);
      const std::string_view inside =
          close == kNone ? std::string_view() : text_.substr(end, close - end);
      if (close != kNone && inside.find_first_of(" \n") == kNone) return close;
    }
    return end;
  }

  /// Where the tag `name` closes behind `at`. What was searched once is not searched again.
  Position end_of_thought(Position at, std::string_view name) {
    const Position from = std::max(at, unclosed_to_);
    const Position most = at + kMaxThought;
    if (from >= most) return kNone;
    const Position close = end_of(from, "</" + std::string(name) + ">", most - from);
    if (close == kNone) unclosed_to_ = most;
    return close;
  }

  Position tag(Position at) {
    for (const std::string_view name : kWholeTags) {
      const bool closing = is_at(at + 1, "/");
      const Position from = at + 1 + (closing ? 1 : 0);
      if (!is_at(from, name)) continue;
      const Position sign = from + name.size();
      const Position end = end_of(sign, ">", kMaxReference);
      // With attributes or without any; "<think tank>" is somebody's joke.
      const bool plain = sign + 1 == end;
      if (!plain && (end == kNone || text_[sign] != ' ' ||
                     text_.substr(sign, end - sign).find('=') == kNone)) {
        continue;
      }
      if (closing) {
        empty_ = false;
        return end;
      }
      const Position close = end_of_thought(end, name);
      if (close != kNone) return close;
      empty_ = false;
      return end;
    }
    for (const std::string_view name : kBareTags) {
      if (is_at(at + 1, name)) return end_of(at, ">", kMaxReference);
    }
    return kNone;
  }

  Position private_signs(Position at) {
    constexpr Position kSign = 3;
    const auto is_sign = [&](Position i) {
      constexpr unsigned char kFirst = 0x80;
      constexpr unsigned char kLast = 0x86;
      if (!is_at(i, kPrivate) || i + 2 >= text_.size()) return false;
      const auto byte = static_cast<unsigned char>(text_[i + 2]);
      return byte >= kFirst && byte <= kLast;
    };
    if (!is_sign(at)) return kNone;
    if (!is_at(at, kPrivateOpen)) return at + kSign;
    const Position end = end_of(at, kPrivateClose, kMaxReference);
    if (end == kNone) return at + kSign;
    const std::string_view inside = text_.substr(at + kSign, end - at - 2 * kSign);
    // entity["city","Merrow","…"]: the story's own word is in it.
    if (inside.starts_with("entity")) {
      const Position first = inside.find("\",\"");
      const Position last = first == kNone ? kNone : inside.find('"', first + 3);
      empty_ = false;
      if (last != kNone) kept_ = inside.substr(first + 3, last - first - 3);
    } else if (inside.find(kPrivateBar) == kNone && inside.find("turn") == kNone) {
      return at + kSign;
    }
    return end;
  }

  [[nodiscard]] Position lenticular(Position at) const {
    const Position end = end_of(at, kLenticularClose, kMaxReference);
    if (end == kNone) return kNone;
    const std::string_view inside = text_.substr(at + 3, end - at - 6);
    const bool numbered = !inside.empty() && is_ascii_digit(inside.front());
    if ((numbered && inside.find(kDagger) != kNone) || inside.starts_with("oaicite") ||
        (inside.starts_with("turn") && is_ascii_digit(inside.back()))) {
      return end;
    }
    return kNone;
  }

  template <class Read>
  void find_words(std::string_view word, Read read) {
    for (Position at = text_.find(word); at != kNone;) {
      const Position end = read(at);
      at = text_.find(word, end == kNone ? at + word.size() : end);
    }
  }

  /// One "turn0search0"; its end.
  [[nodiscard]] Position one_turn(Position at) const {
    if (!is_at(at, "turn")) return kNone;
    Position i = at + 4;
    const auto digits = [&] {
      const Position from = i;
      while (i < text_.size() && is_ascii_digit(text_[i])) ++i;
      return i > from;
    };
    if (!digits()) return kNone;
    const auto* const tool = std::find_if(std::begin(kTools), std::end(kTools),
                                          [&](std::string_view name) { return is_at(i, name); });
    if (tool == std::end(kTools)) return kNone;
    i += tool->size();
    return digits() ? i : kNone;
  }

  Position turn(Position at) {
    Position end = one_turn(at);
    if (end == kNone) return kNone;
    for (Position next = end; next != kNone; next = one_turn(end)) end = next;
    // The lines of a file: "turn0file0L3-L9".
    if (is_at(end, "L") && end + 1 < text_.size() && is_ascii_digit(text_[end + 1])) {
      while (end < text_.size() &&
             (is_ascii_digit(text_[end]) || text_[end] == 'L' || text_[end] == '-'))
        ++end;
    }
    Position begin = at;
    for (const std::string_view word : kBeforeTurn) {
      if (begin >= word.size() && is_at(begin - word.size(), word)) {
        begin -= word.size();
        break;
      }
    }
    // Part of a longer word: an address, a name in a program.
    if (begin > 0 &&
        (is_ascii_digit(text_[begin - 1]) || text_[begin - 1] == '/' || text_[begin - 1] == '_'))
      return end;
    if (end < text_.size() &&
        (is_ascii_digit(text_[end]) || text_[end] == '/' || text_[end] == '_'))
      return end;
    pieces_.push_back({begin, end});
    return end;
  }

  Position oai(Position at) {
    if (!is_at(at, "oaicite:") && !is_at(at, "oai_citation")) return kNone;
    Position end = at;
    while (end < text_.size() && text_[end] != ']' && text_[end] != ' ' && text_[end] != '\n' &&
           text_[end] != ')' && end - at < kMaxReference) {
      ++end;
    }
    const std::string_view inside = text_.substr(at, end - at);
    if (std::find_if(inside.begin(), inside.end(), is_ascii_digit) == inside.end()) return end;
    Position begin = at;
    if (begin > 0 && text_[begin - 1] == '[') --begin;
    constexpr std::string_view kContent = "contentReference";
    if (begin >= kContent.size() && is_at(begin - kContent.size(), kContent))
      begin -= kContent.size();
    while (begin > 0 && begin < at && text_[begin] != '[' && text_[begin - 1] == ':') --begin;
    if (end < text_.size() && text_[end] == ']' && begin < at) end = behind(end + 1);
    while (begin == at && end > at && (text_[end - 1] == '.' || text_[end - 1] == ',')) --end;
    pieces_.push_back({begin, end});
    return end;
  }

  /// "?utm_source=chatgpt.com" at the end of a link.
  void find_link_parts() {
    constexpr std::string_view kName = "utm_source=";
    find_words(kName, [&](Position at) {
      Position end = at + kName.size();
      const bool known = std::any_of(std::begin(kAssistants), std::end(kAssistants),
                                     [&](std::string_view name) { return is_at(end, name); });
      if (!known || at == 0) return kNone;
      while (end < text_.size() &&
             (is_ascii_letter(text_[end]) || text_[end] == '.' || text_[end] == '-'))
        ++end;
      if (text_[end - 1] == '.') --end;
      Position begin = at - 1;
      if (text_[begin] != '?' && text_[begin] != '&') return kNone;
      // Another parameter follows: the question mark is its own.
      if (text_[begin] == '?' && end < text_.size() && text_[end] == '&') {
        ++begin;
        ++end;
      }
      pieces_.push_back({begin, end, {}, true, true});
      return end;
    });
  }

  /// Sorts the pieces, joins neighbours and says what each deletion leaves.
  std::vector<AssistantMark> finish() {
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<AssistantMark> out;
    for (std::size_t i = 0; i < pieces_.size();) {
      Piece whole = pieces_[i++];
      while (i < pieces_.size() && joins(whole, pieces_[i])) {
        whole.end = std::max(whole.end, pieces_[i].end);
        whole.empty = whole.empty && pieces_[i].empty;
        ++i;
      }
      out.push_back(mark(whole));
    }
    return out;
  }

  [[nodiscard]] bool joins(const Piece& first, const Piece& next) const {
    if (next.begin < first.end) return true;
    if (!first.kept.empty() || !next.kept.empty() || first.link || next.link) return false;
    const std::string_view gap = text_.substr(first.end, next.begin - first.end);
    return gap.size() <= 3 && gap.find_first_not_of(" ,;") == kNone;
  }

  [[nodiscard]] AssistantMark mark(Piece piece) const {
    AssistantMark out;
    const auto inside = [&](Position i) { return i < text_.size(); };
    const char before = piece.begin > 0 ? text_[piece.begin - 1] : '\n';
    const char after = inside(piece.end) ? text_[piece.end] : '\n';
    if (!piece.link && before == '(' && after == ')') {
      --piece.begin;
      ++piece.end;
    }
    out.span = {static_cast<std::uint32_t>(piece.begin), static_cast<std::uint32_t>(piece.end)};
    out.empty = piece.empty;
    out.cited = !piece.link && is_cited(piece);
    out.edit = {out.span, piece.kept};
    if (!piece.link && piece.kept.empty()) out.edit = deletion(piece);
    return out;
  }

  [[nodiscard]] bool is_cited(const Piece& piece) const {
    const char before = piece.begin > 0 ? text_[piece.begin - 1] : ' ';
    const bool closing = piece.begin > 2 && (is_at(piece.begin - 3, "\xE2\x80\x9C") ||
                                             is_at(piece.begin - 3, "\xE2\x80\x98"));
    const char after = piece.end < text_.size() ? text_[piece.end] : ' ';
    return closing || before == '`' ||
           ((before == '"' || before == '\'') && (after == before || after == ',' || after == '.'));
  }

  /// The mark with the space that would be one too many without it.
  [[nodiscard]] Edit deletion(const Piece& piece) const {
    Position begin = piece.begin;
    Position end = piece.end;
    while (begin > 0 && is_blank(text_[begin - 1])) --begin;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    const bool opens_line = begin == 0 || text_[begin - 1] == '\n';
    const bool ends_line = end == text_.size() || text_[end] == '\n' || text_[end] == '\r';
    const auto span = [](Position from, Position to) {
      return Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    };
    if (opens_line && ends_line) return {lines(begin, end), {}};
    if (opens_line) return {span(begin, end), {}};
    if (ends_line) return {span(begin, end), {}};
    constexpr std::string_view kClosing = ".,;:!?)]";
    const bool spaced_before = begin < piece.begin;
    const bool spaced_after = end > piece.end;
    if (kClosing.find(text_[end]) != kNone) return {span(begin, piece.end), {}};
    if (spaced_before && spaced_after) return {span(begin, piece.end), {}};
    const bool joined = !spaced_before && !spaced_after && text_[begin - 1] != '(';
    return {span(piece.begin, piece.end), joined ? " " : ""};
  }

  /// Whole lines: the blocks they are, so that no empty paragraph is left.
  [[nodiscard]] Span lines(Position begin, Position end) const {
    const auto blocks = document_.blocks();
    const auto first =
        std::lower_bound(blocks.begin(), blocks.end(), begin,
                         [](const Block& block, Position at) { return block.span.end <= at; });
    auto last = first;
    while (last != blocks.end() && last->span.end <= end) ++last;
    if (first != last && first->span.begin >= begin) {
      return delete_blocks(document_, static_cast<std::uint32_t>(first - blocks.begin()),
                           static_cast<std::uint32_t>(last - blocks.begin()))
          .span;
    }
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end < text_.size() ? end + 1 : end)};
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Piece> pieces_;
  /// Up to here no thought that was opened is closed. Shared by all names: a text has one.
  Position unclosed_to_ = 0;
  std::string kept_;   ///< of the mark that mark_end() read last
  bool empty_ = true;  ///< of that mark
};

}  // namespace

std::vector<AssistantMark> find_assistant_marks(const Document& document) {
  return Finder(document).find();
}

}  // namespace galley::core::rules
