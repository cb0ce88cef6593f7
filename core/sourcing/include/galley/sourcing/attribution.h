#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/sourcing.h"

namespace galley::core {

/// Who a source is, as far as its words tell.
enum class SourceKind : std::uint8_t {
  kNone,       ///< the sentence does not say: "is expected to", a passive without "by"
  kNamed,      ///< a name: "Ada Osei", "the Ministry of Health"
  kRole,       ///< one office or body, named by its role: "the mayor", "police"
  kDocument,   ///< "the report", "a Reuters tally"
  kPronoun,    ///< "he", "they": whoever was named before
  kGroup,      ///< nobody in particular: "experts", "some", "critics"
  kAnonymous,  ///< one person or more whose name is withheld: "a source close to the talks"
};

/// How the words of an attribution hang together.
enum class AttributionFrame : std::uint8_t {
  kClause,     ///< X said (that) …; X told Y …; with a quotation or without
  kAside,      ///< …, X said.  …, said X.
  kAccording,  ///< according to X, …; citing X
  kAim,        ///< X wants to …, promised to …
  kJudgement,  ///< X praised …, was criticised by X
  kNoun,       ///< X's claim that …
  kLabel,      ///< X: …, of a headline, a transcript or a colon before a quotation
  kContinued,  ///< a quotation whose speaker is that of another attribution
  kHearsay,    ///< reportedly; seems to; was declared: on nobody's authority, so no source at all
};

/// Whether somebody makes a statement in the words of the sentence itself, and not only wants or
/// judges something. A label and a continued quotation are statements that other words frame.
[[nodiscard]] constexpr bool is_statement(AttributionFrame frame) {
  return frame == AttributionFrame::kClause || frame == AttributionFrame::kAside ||
         frame == AttributionFrame::kAccording;
}

/// One statement with who makes it. Token ranges index Document::tokens().
struct Attribution {
  static constexpr std::size_t kMaxContents = 4;

  std::uint32_t sentence = 0;                       ///< index into Document::sentences() of the cue
  TokenRange source;                                ///< empty: not named
  TokenRange cue;                                   ///< empty: a continued quotation
  std::array<TokenRange, kMaxContents> contents{};  ///< in text order, those in use first
  std::uint8_t content_count = 0;
  AttributionFrame frame = AttributionFrame::kClause;
  SourceKind kind = SourceKind::kNone;
  bool quoted = false;  ///< some of the content is in quotation marks
  bool nested = false;  ///< the cue lies in the content of another: "said that she wants to …"

  [[nodiscard]] std::span<const TokenRange> content() const {
    return {contents.data(), content_count};
  }
  void add_content(TokenRange range) {
    if (!range.empty() && content_count < kMaxContents) contents[content_count++] = range;
  }
};

/// How near the source of a sentence is, best last.
enum class Sourcing : std::uint8_t {
  kNone,
  kParagraphBefore,  ///< nothing here, but the paragraph before has a source
  kParagraph,        ///< nothing in the sentence, but its paragraph has a source
  kPartly,           ///< a part of the sentence is somebody's statement
  kSourced,          ///< half of the sentence or more is
};

/// Who says what in a document: for every sentence its sources, cues and contents. One pass over
/// the tokens, looking a bounded number of words around every reporting verb, and one over the
/// quotations: linear in the text.
/// Holds a reference: valid while the document lives.
class Attributions {
 public:
  explicit Attributions(const Document& document);

  /// All of them, in the order of their sentences, left to right inside one.
  [[nodiscard]] std::span<const Attribution> all() const { return all_; }
  /// Those whose cue is in sentence `sentence`.
  [[nodiscard]] std::span<const Attribution> in_sentence(std::uint32_t sentence) const;
  [[nodiscard]] Sourcing sourcing(std::uint32_t sentence) const { return sourcing_[sentence]; }
  /// True when any sentence of block `block` holds an attribution with a source; false for an
  /// index past the last block.
  [[nodiscard]] bool in_block(std::uint32_t block) const;
  /// True when the token is somebody's statement.
  [[nodiscard]] bool is_content(std::uint32_t token) const { return content_[token]; }
  /// Quotations of which nobody in reach is the speaker: indices into Document::quotations().
  [[nodiscard]] const std::vector<std::uint32_t>& orphans() const { return orphans_; }
  /// What the language pack knows of the token's word; computed once a token.
  [[nodiscard]] SourcingFlags flags(std::uint32_t token) const { return flags_[token]; }
  /// Of all tokens of the document.
  [[nodiscard]] std::span<const SourcingFlags> flags() const { return flags_; }

 private:
  void read_flags();
  void find_cues();
  void read_quotations();
  void add_continued(std::span<const Attribution> continued);
  void rate_sentences();
  void mark_content(TokenRange range);

  const Document& document_;
  std::vector<SourcingFlags> flags_;
  std::vector<Attribution> all_;
  std::vector<std::uint32_t> first_;  ///< index into all_ by sentence, and one past the last
  std::vector<Sourcing> sourcing_;
  std::vector<bool> content_;
  std::vector<bool> block_has_source_;
  std::vector<std::uint32_t> orphans_;
};

}  // namespace galley::core
