#include "deletion.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::core {
namespace {

/// One or two lines at an end of a text may be its author's: "Have your say", "Related papers".
/// From so many in a row on they are the page's.
constexpr std::size_t kSureRun = 3;
/// A text with fewer paragraphs has no story that the page could stand beside.
constexpr std::uint32_t kStoryParagraphs = 2;
/// A story ends with a sentence of at least so many words; fewer may be the step of a list.
constexpr std::uint32_t kClosingWords = 8;
/// "Loading …" and "Share!" are no sentences; what is longer and has a stop may be one.
constexpr std::uint32_t kButtonWords = 3;

/// What the page says of itself and no law or licence asks for. Credits, notes on the author,
/// notices of copyright, of sponsors and of commissions, disclaimers and corrections are for an
/// editor to look at.
bool may_go(BoilerplateKind kind) {
  switch (kind) {
    case BoilerplateKind::kShare:
    case BoilerplateKind::kFollow:
    case BoilerplateKind::kNewsletter:
    case BoilerplateKind::kApp:
    case BoilerplateKind::kRelated:
    case BoilerplateKind::kComments:
    case BoilerplateKind::kAdvert:
    case BoilerplateKind::kCookie:
    case BoilerplateKind::kPaywall:
    case BoilerplateKind::kDonation:
    case BoilerplateKind::kTags:
    case BoilerplateKind::kNavigation:
    case BoilerplateKind::kForm:
    case BoilerplateKind::kPlayer:
      return true;
    default:
      return false;
  }
}

/// Kinds that name what is on a page. The others ask the reader for something, and so does advice:
/// "Sign up", "Leave a comment", "Get in touch".
bool names_the_page(BoilerplateKind kind) {
  switch (kind) {
    case BoilerplateKind::kFollow:
    case BoilerplateKind::kNewsletter:
    case BoilerplateKind::kComments:
    case BoilerplateKind::kPaywall:
    case BoilerplateKind::kDonation:
    case BoilerplateKind::kForm:
    case BoilerplateKind::kPage:
      return false;
    default:
      return true;
  }
}

/// The lines of one document, judged one after the other.
class Marker {
 public:
  Marker(const Document& document, const LineFeatures& lines, std::span<BoilerplateBlock> blocks)
      : document_(document), lines_(lines), blocks_(blocks) {}

  void mark() {
    mark_tail();
    mark_head();
    mark_bars();
    mark_labels();
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lines_.size()); }

  /// The lines behind the last one of the story.
  void mark_tail() {
    std::size_t first = blocks_.size();
    std::uint32_t line = size();
    while (first > 0 && blocks_[first - 1].block + 1 == line) line = blocks_[--first].block;
    if (blocks_.size() - first < kSureRun || line == 0 || !closes_story(line - 1)) return;
    if (lines_.prose_before(line) < kStoryParagraphs || !is_of_page(blocks_.subspan(first))) return;
    for (std::size_t i = blocks_.size(); i-- > first;) {
      // The heading of a list goes with the list.
      const bool heads_list = blocks_[i].kind == BoilerplateKind::kRelated &&
                              i + 1 < blocks_.size() &&
                              blocks_[i + 1].kind == BoilerplateKind::kRelated;
      blocks_[i].unread = is_the_pages(blocks_[i]) && (!heads_list || blocks_[i + 1].unread);
    }
  }

  /// The lines before the first one of the story.
  void mark_head() {
    std::size_t end = 0;
    while (end < blocks_.size() && blocks_[end].block == end) ++end;
    if (end < kSureRun || end == size()) return;
    if (lines_.prose_after(static_cast<std::uint32_t>(end) - 1) < kStoryParagraphs) return;
    if (!is_of_page(blocks_.first(end))) return;
    for (BoilerplateBlock& block : blocks_.first(end)) {
      block.unread = block.kind != BoilerplateKind::kRelated && is_the_pages(block);
    }
  }

  /// Bars of buttons that share the page, between the lines of the story. Advice may be worded like
  /// them.
  void mark_bars() {
    if (lines_.genre() == Genre::kHowTo) return;
    for (std::size_t begin = 0; begin < blocks_.size();) {
      std::size_t end = begin;
      while (end < blocks_.size() && blocks_[end].kind == BoilerplateKind::kShare &&
             blocks_[end].block - blocks_[begin].block == end - begin &&
             is_the_pages(blocks_[end])) {
        ++end;
      }
      if (end - begin >= kSureRun && !announced(blocks_[begin].block)) {
        for (std::size_t i = begin; i < end; ++i) blocks_[i].unread = true;
      }
      begin = std::max(end, begin + 1);
    }
  }

  /// "Advertisement", again and again: no story has the same subhead twice.
  void mark_labels() {
    for (BoilerplateBlock& block : blocks_) {
      if (block.kind == BoilerplateKind::kAdvert) {
        block.unread = lines_.copies(block.block) > 1 && is_the_pages(block);
      }
    }
  }

  /// True for a run in which a line names what is on a page.
  [[nodiscard]] bool is_of_page(std::span<const BoilerplateBlock> run) const {
    return std::any_of(run.begin(), run.end(), [&](const BoilerplateBlock& block) {
      return names_the_page(block.kind) &&
             lines_.known_patterns().any_strong(lines_.patterns(block.block));
    });
  }

  /// Nothing but words of a page, in a line that is no sentence and no item of a list.
  [[nodiscard]] bool is_the_pages(const BoilerplateBlock& block) const {
    const std::uint32_t i = block.block;
    if (!may_go(block.kind) || lines_.words(i) > kBriefWords || lines_.is_code(i)) return false;
    if (lines_.ends(i) && lines_.words(i) > kButtonWords) return false;
    if (lines_.block_kind(i) == BlockKind::kListItem) return false;
    return !discloses(i) && is_all_wording(i);
  }

  /// Who paid for the text, in whatever words.
  [[nodiscard]] bool discloses(std::uint32_t i) const {
    bool out = false;
    for_each_pattern(lines_.patterns(i), [&](std::size_t pattern) {
      out |= lines_.known_patterns().kind(pattern) == BoilerplateKind::kAffiliate;
    });
    return out;
  }

  /// True when the known wordings leave no word of the line over.
  [[nodiscard]] bool is_all_wording(std::uint32_t i) const {
    const std::string_view line = lines_.text(i);
    std::vector<bool> known(line.size());
    for_each_pattern(lines_.patterns(i), [&](std::size_t pattern) {
      const std::string_view hit = lines_.known_patterns().text(pattern, line);
      if (hit.empty()) return;
      const auto begin = known.begin() + (hit.data() - line.data());
      std::fill(begin, begin + static_cast<std::ptrdiff_t>(hit.size()), true);
    });
    const Span span = document_.blocks()[i].span;
    const FoldedText& folded = document_.folded();
    const std::string_view whole = folded.fold_view(span);
    const auto offset = static_cast<std::size_t>(line.data() - whole.data());
    for (const Token& token : document_.tokens(document_.blocks()[i].tokens)) {
      if (!is_word_or_link(token)) continue;
      const std::string_view word = folded.fold_view(token.span());
      const auto at = static_cast<std::size_t>(word.data() - whole.data());
      if (at < offset) continue;
      for (std::size_t k = at - offset; k < at - offset + word.size(); ++k) {
        if (!known[k]) return false;
      }
    }
    return true;
  }

  /// True when the story may end with the line.
  [[nodiscard]] bool closes_story(std::uint32_t i) const {
    return lines_.ends(i) && lines_.words(i) >= kClosingWords &&
           lines_.block_kind(i) != BlockKind::kListItem;
  }

  /// True when the line above says what follows: "Three ways to share it:".
  [[nodiscard]] bool announced(std::uint32_t i) const {
    return i > 0 && document_.tokens(document_.blocks()[i - 1].tokens).back().mark == Mark::kColon;
  }

  const Document& document_;
  const LineFeatures& lines_;
  std::span<BoilerplateBlock> blocks_;
};

}  // namespace

void mark_unread(const Document& document, const LineFeatures& lines,
                 std::span<BoilerplateBlock> blocks) {
  Marker(document, lines, blocks).mark();
}

}  // namespace galley::core
