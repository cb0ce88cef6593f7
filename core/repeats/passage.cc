#include "galley/repeats/passage.h"

#include <algorithm>
#include <span>
#include <vector>

#include "galley/repeats/alignment.h"
#include "galley/text/excerpt.h"

namespace galley::core {
namespace {

/// Changes that are spelt out; more would no longer be a small difference.
constexpr std::size_t kMaxChanges = 3;
constexpr std::uint32_t kMaxQuestionWords = 20;

// What makes a passage something other than prose, by judgement on labelled repeats.
constexpr std::uint32_t kCodeShare = 4;   ///< one sign of so many words is odd in prose
constexpr std::uint32_t kTableShare = 3;  ///< one word of so many is a figure
constexpr std::uint32_t kMinVerseLines = 3;
constexpr std::uint32_t kMaxVerseWords = 9;   ///< a line, fewer on average
constexpr std::uint32_t kVerseStopShare = 3;  ///< fewer than one line of so many ends in a stop
constexpr std::uint32_t kNamesPercent = 90;   ///< words with a capital, small words aside

struct Shape {
  std::uint32_t words = 0;
  std::uint32_t capitalised = 0;
  std::uint32_t numbers = 0;
  std::uint32_t odd = 0;  ///< signs that prose has little of
  std::uint32_t lines = 0;
  std::uint32_t stops = 0;
};

Shape shape_of(const Document& document, TokenRange range) {
  Shape out;
  for (const Token& token : document.tokens(range)) {
    if (token.is_word()) {
      ++out.words;
      if (token.is(shape::kCapitalised) || token.has(word::kFunctionWord)) ++out.capitalised;
    } else if (token.kind == TokenKind::kNumber) {
      ++out.numbers;
    } else if (token.kind == TokenKind::kSymbol || token.mark == Mark::kOther ||
               token.mark == Mark::kSlash || token.mark == Mark::kOpenBracket ||
               token.mark == Mark::kSemicolon) {
      ++out.odd;
    }
    if (token.is(shape::kLineBefore)) ++out.lines;
    if (token.mark == Mark::kStop) ++out.stops;
  }
  return out;
}

PassageKind passage_kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kListItem:
      return PassageKind::kList;
    case BlockKind::kTurn:
      return PassageKind::kTranscript;
    case BlockKind::kTableRow:
    case BlockKind::kScore:
      return PassageKind::kTable;
    case BlockKind::kRecipe:
      return PassageKind::kRecipe;
    case BlockKind::kVerse:
      return PassageKind::kVerse;
    case BlockKind::kLegal:
      return PassageKind::kLegal;
    case BlockKind::kCode:
      return PassageKind::kCode;
    case BlockKind::kHeadline:
    case BlockKind::kSubhead:
    case BlockKind::kShortLine:
    case BlockKind::kByline:
    case BlockKind::kDateline:
    case BlockKind::kCredit:
    case BlockKind::kFooter:
      return PassageKind::kHeading;
    case BlockKind::kBody:
    case BlockKind::kQuotation:
    case BlockKind::kStandfirst:
    case BlockKind::kCaption:
    case BlockKind::kPullQuote:
      return PassageKind::kProse;
  }
  return PassageKind::kProse;
}

std::string shown(const Document& document, TokenRange range) {
  return quoted(document.view(document.span_of(range)));
}

}  // namespace

std::string_view to_string(PassageKind setting) {
  switch (setting) {
    case PassageKind::kProse:
      return "prose";
    case PassageKind::kHeading:
      return "a heading or label";
    case PassageKind::kList:
      return "a list";
    case PassageKind::kTable:
      return "a table or a row of figures";
    case PassageKind::kNames:
      return "names and titles";
    case PassageKind::kVerse:
      return "verse";
    case PassageKind::kTranscript:
      return "a transcript";
    case PassageKind::kRecipe:
      return "a recipe";
    case PassageKind::kLegal:
      return "legal text";
    case PassageKind::kCode:
      return "code";
  }
  return "prose";
}

PassageKind passage_kind_of(const Document& document, TokenRange range) {
  if (range.empty()) return PassageKind::kProse;
  const Block& block = document.block_of(range.begin);
  const PassageKind by_block = passage_kind_of(block.kind);
  // A label that opens a longer passage does not make it one.
  if (by_block != PassageKind::kProse &&
      (by_block != PassageKind::kHeading || range.end <= block.tokens.end))
    return by_block;
  const Shape shape = shape_of(document, range);
  const std::uint32_t all = shape.words + shape.numbers;
  if (document.view(document.span_of(range)).find('\t') != std::string_view::npos)
    return PassageKind::kTable;
  if (kCodeShare * shape.odd >= all) return PassageKind::kCode;
  if (kTableShare * shape.numbers >= all) return PassageKind::kTable;
  if (shape.lines >= kMinVerseLines && all < kMaxVerseWords * shape.lines &&
      kVerseStopShare * shape.stops < shape.lines) {
    return PassageKind::kVerse;
  }
  if (100 * shape.capitalised >= kNamesPercent * shape.words) return PassageKind::kNames;
  // A question alone on its line heads what answers it, and stands in a table of contents too.
  if (all <= kMaxQuestionWords && is_whole_blocks(document, range) &&
      document.tokens()[block.tokens.end - 1].mark == Mark::kQuestion) {
    return PassageKind::kHeading;
  }
  return PassageKind::kProse;
}

bool is_whole_blocks(const Document& document, TokenRange range) {
  if (range.empty()) return false;
  const Block& first = document.block_of(range.begin);
  const Block& last = document.block_of(range.end - 1);
  for (std::uint32_t i = first.tokens.begin; i < range.begin; ++i) {
    if (document.tokens()[i].is_wordlike()) return false;
  }
  for (std::uint32_t i = range.end; i < last.tokens.end; ++i) {
    if (document.tokens()[i].is_wordlike()) return false;
  }
  return true;
}

bool is_whole_sentences(const Document& document, TokenRange range) {
  if (range.empty()) return false;
  for (std::uint32_t i = document.sentence_of(range.begin).tokens.begin; i < range.begin; ++i) {
    if (document.tokens()[i].is_wordlike()) return false;
  }
  for (std::uint32_t i = range.end; i < document.sentence_of(range.end - 1).tokens.end; ++i) {
    if (document.tokens()[i].is_wordlike()) return false;
  }
  return true;
}

bool is_adjacent(const Document& document, TokenRange first, TokenRange second) {
  if (first.end > second.begin) return false;
  for (std::uint32_t i = first.end; i < second.begin; ++i) {
    if (document.tokens()[i].is_wordlike()) return false;
  }
  return true;
}

std::vector<Change> changes_between(const Document& document_a, TokenRange a,
                                    const Document& document_b, TokenRange b) {
  const std::vector<Word> left = words_of(document_a, a);
  const std::vector<Word> right = words_of(document_b, b);
  if ((left.size() + 1) * (right.size() + 1) > kMaxAlignment) return {{a, b}};
  std::vector<Match> matches = align(left, right);
  matches.push_back(
      {static_cast<std::uint32_t>(left.size()), static_cast<std::uint32_t>(right.size()), 0});
  std::vector<Change> out;
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Match& match : matches) {
    const WordRange gone{i, match.a};
    const WordRange come{j, match.b};
    i = match.a + match.size;
    j = match.b + match.size;
    if (!gone.empty() || !come.empty())
      out.push_back({tokens_of(left, gone), tokens_of(right, come)});
  }
  return out;
}

std::string describe_changes(const Document& document_a, TokenRange a, const Document& document_b,
                             TokenRange b) {
  const std::vector<Change> changes = changes_between(document_a, a, document_b, b);
  std::string out;
  for (std::size_t i = 0; i < changes.size() && i < kMaxChanges; ++i) {
    const auto& [gone, come] = changes[i];
    if (i > 0) out += "; ";
    if (gone.empty()) {
      out += shown(document_b, come) + " added";
    } else if (come.empty()) {
      out += shown(document_a, gone) + " dropped";
    } else {
      out += shown(document_a, gone) + " became " + shown(document_b, come);
    }
  }
  if (changes.size() > kMaxChanges)
    out += "; and " + std::to_string(changes.size() - kMaxChanges) + " more";
  return out;
}

}  // namespace galley::core
