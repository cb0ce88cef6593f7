#pragma once

#include <cstdint>
#include <vector>

#include "bins.h"
#include "galley/document/document.h"
#include "patterns.h"

namespace galley::core {

/// What a feature of a line speaks about; one reason of a finding each.
enum class FeatureGroup : std::uint8_t {
  kPattern,     ///< a known pattern of boilerplate
  kWords,       ///< single words and pairs of short lines
  kShape,       ///< length, end, capitals, figures, links
  kPlace,       ///< where in the text, how much story before and after
  kNeighbours,  ///< what the lines around look like
  kStory,       ///< words shared with the story
  kRepetition,  ///< how often the line stands; the last of them
};
inline constexpr std::size_t kFeatureGroups =
    static_cast<std::size_t>(FeatureGroup::kRepetition) + 1;

struct LineFeature {
  static constexpr std::uint8_t kNoPattern = 0xFF;
  std::uint32_t id = 0;  ///< hash of the feature's name and values, 24 bits
  FeatureGroup group = FeatureGroup::kShape;
  std::uint8_t pattern = kNoPattern;  ///< for kPattern: which pattern
  std::uint32_t token = 0;            ///< for kWords: index of the (last) word
};

// What the features are measured by. The weights are trained with these numbers, which were set by
// judgement; who changes one must train them anew.

/// Lines of at most so many words are short, those of at most so many medium.
inline constexpr std::uint32_t kShortWords = 12;
inline constexpr std::uint32_t kMediumWords = 40;
/// Shape is judged by so many tokens of a block.
inline constexpr std::uint32_t kSeenTokens = 80;
/// Lines to the next prose where there is none, or where it is further off.
inline constexpr std::uint32_t kNoProse = 99;

/// What counts as a word of a line.
[[nodiscard]] inline bool is_word_or_link(const Token& token) {
  return token.is_wordlike() || token.kind == TokenKind::kLink;
}

/// What the model sees of each block of a document. Training and running share this code, so they
/// cannot disagree. One pass over the tokens, a hash table of the story's words; linear.
class LineFeatures {
 public:
  explicit LineFeatures(const Document& document);

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  /// Fills `out` with the features of block `i`.
  void of(std::uint32_t i, std::vector<LineFeature>& out) const;
  /// The patterns of the document's language.
  [[nodiscard]] const Patterns& known_patterns() const { return known_; }
  /// Own patterns of block `i`.
  [[nodiscard]] PatternSet patterns(std::uint32_t i) const { return lines_[i].patterns; }
  /// True for a block that reads as a paragraph of a story.
  [[nodiscard]] bool is_prose(std::uint32_t i) const { return lines_[i].prose; }
  /// True for a line that holds signs of program code.
  [[nodiscard]] bool is_code(std::uint32_t i) const { return lines_[i].code > 0; }
  [[nodiscard]] std::uint32_t words(std::uint32_t i) const { return lines_[i].words; }
  /// Blocks of prose before block `i` and after it.
  [[nodiscard]] std::uint32_t prose_before(std::uint32_t i) const { return lines_[i].prose_before; }
  [[nodiscard]] std::uint32_t prose_after(std::uint32_t i) const {
    return prose_ - lines_[i].prose_before - (lines_[i].prose ? 1 : 0);
  }
  /// True for a block that opens with a name and what a note on its bearer says next.
  [[nodiscard]] bool name_opens(std::uint32_t i) const;
  [[nodiscard]] bool ends(std::uint32_t i) const { return lines_[i].ends; }
  /// Lines to the next prose above block `i`, and below it; at most kNoProse.
  [[nodiscard]] std::uint32_t up(std::uint32_t i) const { return lines_[i].up; }
  [[nodiscard]] std::uint32_t down(std::uint32_t i) const { return lines_[i].down; }
  /// Lines in the run of lines without prose around block `i`, and those of them with a pattern
  /// that is not weak; 0 for prose.
  [[nodiscard]] std::uint32_t run(std::uint32_t i) const { return lines_[i].run; }
  [[nodiscard]] std::uint32_t run_patterns(std::uint32_t i) const { return lines_[i].run_patterns; }
  /// Blocks of the text with a pattern that is not weak.
  [[nodiscard]] std::uint32_t with_pattern() const { return with_pattern_; }
  /// How many blocks that are no prose open with the same two words, itself included.
  [[nodiscard]] std::uint32_t openings(std::uint32_t i) const { return lines_[i].openings; }
  /// Tenths of the block's words that are addresses.
  [[nodiscard]] std::uint32_t links(std::uint32_t i) const { return lines_[i].links; }
  /// Tenths of the block's words that the page made links of; 0 where its structure is not known.
  [[nodiscard]] std::uint32_t linked(std::uint32_t i) const { return lines_[i].linked; }
  /// The kind that names block `i` by its patterns.
  [[nodiscard]] BoilerplateKind kind(std::uint32_t i) const { return lines_[i].kind; }
  /// Paragraphs beside block `i` with a pattern of its kind: an article on newsletters has many.
  [[nodiscard]] std::uint32_t topic(std::uint32_t i) const { return lines_[i].topic; }
  /// Whom the block speaks of, a sum: you 1, we 2, I 4, he or she 8.
  [[nodiscard]] std::uint32_t persons(std::uint32_t i) const { return lines_[i].persons; }
  /// Tenths of the text's words that stand in prose.
  [[nodiscard]] std::uint32_t prose_share() const { return tenths(prose_words_, words_); }
  [[nodiscard]] Genre genre() const { return document_.genre(); }
  [[nodiscard]] BlockKind block_kind(std::uint32_t i) const { return document_.blocks()[i].kind; }
  /// How many blocks have the words of block `i`, itself included.
  [[nodiscard]] std::uint32_t copies(std::uint32_t i) const { return lines_[i].copies; }
  /// Tenths of the block's content words that the rest of the story has too.
  [[nodiscard]] std::uint32_t shared(std::uint32_t i) const { return lines_[i].shared; }
  /// 0 where a line break alone parts block `i` from the one before it, 1 where a blank line does.
  [[nodiscard]] std::uint32_t gap(std::uint32_t i) const { return lines_[i].gap; }
  /// The text on which patterns are matched: from the first word on, folded.
  [[nodiscard]] std::string_view text(std::uint32_t i) const;

 private:
  struct Line {
    PatternSet patterns = 0;
    std::uint32_t words = 0;
    std::uint32_t prose_before = 0;
    std::uint32_t words_before = 0;
    std::uint32_t up = 0;  ///< blocks to the next prose above, and below; at most kNoProse
    std::uint32_t down = 0;
    std::uint32_t copies = 1;
    std::uint32_t openings = 1;
    std::uint32_t first = 0;  ///< first token that is a word or a link
    std::uint32_t topic = 0;
    std::uint8_t shared = 0;
    std::uint8_t shape = 0;  ///< twice the class of its length, and 1 where it ends like a sentence
    std::uint8_t gap = 1;
    std::uint8_t links = 0;
    std::uint8_t linked = 0;
    std::uint8_t persons = 0;
    std::uint8_t code = 0;           ///< signs of program code, up to 3
    std::uint32_t run = 0;           ///< lines in the run of lines without prose around it
    std::uint32_t run_patterns = 0;  ///< lines of that run with a pattern that is not weak
    BoilerplateKind kind = BoilerplateKind::kNone;
    bool prose = false;
    bool ends = false;
  };

  class Writer;
  class Persons;

  // The steps of the constructor, in their order.

  /// First word, number of words, end, patterns and kind of block `i`.
  void read_line(std::uint32_t i);
  /// In an article on newsletters, "Subscribe now" may be an example: until its last paragraph,
  /// patterns of what it is about do not count.
  void drop_topics();
  /// Prose, shape and gap of block `i`, and what stands before it.
  void measure_line(std::uint32_t i);
  /// Lines to the next prose below each block.
  void measure_distances_down();
  void measure_runs();
  void count_copies();
  void count_shared();
  void count_linked();

  /// Reads as a paragraph, whatever its pattern.
  [[nodiscard]] bool is_paragraph(std::uint32_t i) const;
  [[nodiscard]] bool may_match_pattern(std::uint32_t i) const;
  /// "Comments are closed until the vote, Osei said.": a sentence that somebody says is the
  /// story's, whatever its pattern; hardly one line of labelled boilerplate is such a sentence.
  [[nodiscard]] bool reports_speech(std::uint32_t i) const;

  const Document& document_;
  const Patterns& known_;
  std::vector<Line> lines_;
  std::uint32_t prose_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t prose_words_ = 0;
  std::uint32_t with_pattern_ = 0;  ///< blocks with a pattern that is not weak
};

}  // namespace galley::core
