#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/language/language.h"
#include "galley/language/sentence_view.h"
#include "galley/language/token.h"
#include "galley/tagger/tagger.h"
#include "galley/text/byte_set.h"
#include "galley/text/folded_text.h"
#include "galley/text/span.h"
#include "galley/text/utf.h"

namespace galley::core {

enum class BlockKind : std::uint8_t {
  kHeadline,
  kSubhead,  ///< a short line without a full stop that stands over a paragraph or list
  kBody,
  kListItem,
  kQuotation,   ///< a paragraph that is one quotation from mark to mark, or a block quotation
  kShortLine,   ///< a line that is no sentence and nothing below: label, boilerplate
  kStandfirst,  ///< the summary between headline and story
  kByline,      ///< who wrote it: "By Ana Reyes"
  kDateline,    ///< when, and perhaps where, alone on its line: "Updated 3 March 2021 10:04 GMT"
  kCaption,     ///< says what a picture shows
  kPullQuote,   ///< words of the story set apart a second time
  kTurn,        ///< a question or answer with its speaker's label: "Q: …", "REYES: …"
  kTableRow,    ///< cells parted by tabs or bars
  kScore,       ///< a score, box or price line: mostly figures
  kRecipe,      ///< an amount of an ingredient
  kVerse,       ///< a line of a poem or song
  kLegal,       ///< a numbered clause, or prose in the language of contracts
  kCode,        ///< program text, a command, markup
  kCredit,      ///< where a picture or a table comes from: "Photo: …", "Source: …"
  kFooter,      ///< a short line behind the last paragraph: a candidate, nothing more
};
/// "headline", "list-item" …: the enumerator in kebab-case.
[[nodiscard]] std::string_view to_string(BlockKind kind);

/// What sort of text an article is, by cheap counts. Rules stay quiet where they make no sense: a
/// review needs no source for an opinion, a recipe none for a quantity.
enum class Genre : std::uint8_t {
  kUnknown,  ///< too short to tell, not in the language of the pack, or like nothing below
  kNews,
  kFeature,  ///< reported at length: third person, speakers, no day of the week
  kOpinion,
  kReview,
  kHowTo,  ///< instructions, advice, recipes: talks to the reader
  kTranscript,
  kPressRelease,
  kSports,
  kMarkets,
  kLegal,
  kEncyclopedia,
  kFiction,
  kVerse,
};
/// "news", "how-to", "press-release" …: the enumerator in kebab-case; what the report says.
[[nodiscard]] std::string_view to_string(Genre genre);

/// A paragraph, headline, list item …: a run of lines that belong together, without the white
/// space around it.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kBody;
  /// In another language than the document: English-only rules have no business here.
  bool foreign = false;
  /// A blank line parts it from the block before; false for a single line break.
  bool after_blank = true;
  TokenRange tokens;
  /// Tokens of the dateline that opens the paragraph, its dash included: "OSLO, 3 May (AP) —".
  std::uint32_t dateline = 0;
  /// Half-open range of indices into Document::sentences().
  std::uint32_t first_sentence = 0;
  std::uint32_t end_sentence = 0;
};

struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;
};

/// Quoted speech, from mark to mark. One that runs over several paragraphs (each but the last
/// without a closing mark, each after the first reopened) is one quotation.
struct Quotation {
  Span span;           ///< marks included
  TokenRange tokens;   ///< marks included
  bool closed = true;  ///< false: the closing mark is missing; ends with its block
  /// False: the opening mark is missing, as where a copy was cut; begins with its block.
  bool opened = true;
  bool single = false;  ///< in single marks
};

/// What the page said a part of the text is.
enum class RegionKind : std::uint8_t {
  kParagraph,  ///< may still be a byline, caption, credit …
  kHeading,
  kListItem,
  kCaption,    ///< figcaption
  kAside,      ///< set apart from the story
  kQuotation,  ///< blockquote
  kTableRow,
  kCode,
};
struct Region {
  Span span;
  RegionKind kind = RegionKind::kParagraph;
};
/// The structure of a text that was copied from a page. Offsets are those of the visible text; the
/// text itself is the same as without it. Parts and links are sorted and do not overlap, or are
/// ignored where they do; what no part covers is read as plain text.
struct SourceMarkup {
  std::vector<Region> parts;
  std::vector<Span> links;  ///< the text of each link
  /// Where each link leads, for whoever writes the article out again; shorter than `links` where
  /// that is not known.
  std::vector<std::string> addresses = {};
};

/// An article and its structure, computed once in the constructor and never changed.
///
///   It  was.\n\nShe left.
///   ──  ───     ─── ────     tokens     (white space is not a token)
///   ───────     ─────────    sentences  tile the tokens of their block
///   ───────     ─────────    blocks     tile the tokens of the document
///
/// Any input is accepted. Time and memory are linear in the text: about 8 bytes a byte of text.
/// Not copyable; views and spans into it are valid while it lives.
class Document {
 public:
  /// `text` must be well-formed UTF-8: use decode_utf8() or utf8_from_utf16().
  /// `language` must outlive the document.
  Document(std::string text, const Language& language) : Document(std::move(text), language, {}) {}
  /// With what the page said of it. Spans that end on no code point border are ignored.
  Document(std::string text, const Language& language, const SourceMarkup& structure);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view view(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  /// Which bytes the text holds.
  [[nodiscard]] const ByteSet& bytes() const { return bytes_; }
  /// The text under folding, for patterns; spans of hits go back through FoldedText::original().
  [[nodiscard]] const FoldedText& folded() const { return folded_; }
  [[nodiscard]] const Utf16Offsets& utf16() const { return utf16_; }
  /// The pack that the document was built with; see in_language() for the text's own.
  [[nodiscard]] const Language& language() const { return *language_; }
  /// Whether `list` of the pack holds the word of a token: is_listed(token.word, WordListId::kX).
  [[nodiscard]] bool is_listed(std::uint64_t word, WordListId list) const {
    return language_->list(list).contains(word);
  }
  /// The language that the text is written in, as a BCP 47 primary tag; "und": cannot be told.
  [[nodiscard]] std::string_view detected_language() const { return detected_language_; }
  /// True when the text is in the language of the pack: what needs the language may run.
  [[nodiscard]] bool in_language() const { return detected_language_ == language_->code(); }
  [[nodiscard]] Genre genre() const { return genre_; }

  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] std::span<const Block> blocks() const { return blocks_; }
  /// The text of each link that the page had; empty for plain text.
  [[nodiscard]] std::span<const Span> links() const { return links_; }
  /// True when a link covers any of `span`.
  [[nodiscard]] bool is_linked(Span span) const;
  /// In text order; none overlaps another.
  [[nodiscard]] std::span<const Quotation> quotations() const { return quotations_; }
  /// Those inside one of quotations(): “She said ‘no’ to him.” In text order.
  [[nodiscard]] std::span<const Quotation> nested_quotations() const { return nested_quotations_; }

  /// The sentence with nothing outside its bounds, as analyses, rules and the language pack read
  /// it: document.language().numbers(document.read(sentence), out).
  [[nodiscard]] SentenceView read(const Sentence& sentence) const {
    return {text_, tokens_, sentence.tokens, tags_};
  }
  /// The parts of speech of the sentence's tokens, one each. Computed at the first request: a
  /// sentence that nobody asks about costs nothing. Of one thread at a time.
  [[nodiscard]] std::span<const Tag> tags(const Sentence& sentence) const {
    return tags_.of(sentence.tokens);
  }
  /// The part of speech of one token. Looks its sentence up: where a sentence is read through, ask
  /// read() instead.
  [[nodiscard]] const Tag& tag(std::uint32_t token) const;

  [[nodiscard]] std::span<const Token> tokens(TokenRange range) const {
    return std::span<const Token>(tokens_).subspan(range.begin, range.size());
  }
  [[nodiscard]] std::span<const Sentence> sentences(const Block& block) const {
    return std::span<const Sentence>(sentences_)
        .subspan(block.first_sentence, block.end_sentence - block.first_sentence);
  }
  // The sentence or block that holds the token of index `token`, and its own index in sentences()
  // or blocks(). By binary search: O(log n).
  [[nodiscard]] std::uint32_t sentence_index_of(std::uint32_t token) const;
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t token) const {
    return sentences_[sentence_index_of(token)];
  }
  [[nodiscard]] std::uint32_t block_index_of(std::uint32_t token) const;
  [[nodiscard]] const Block& block_of(std::uint32_t token) const {
    return blocks_[block_index_of(token)];
  }
  /// From the first byte of the first token to the last byte of the last; empty for no token.
  [[nodiscard]] Span span_of(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens_[range.begin].begin, tokens_[range.end - 1].end};
  }
  /// Words and numbers in `range`.
  [[nodiscard]] std::uint32_t count_words(TokenRange range) const;
  /// True when the tokens end in a full stop, question or exclamation mark or an ellipsis, closing
  /// quotation marks and brackets after it left aside.
  [[nodiscard]] bool ends_like_a_sentence(TokenRange range) const;

 private:
  std::string text_;
  ByteSet bytes_;
  const Language* language_;
  std::string_view detected_language_;
  Genre genre_ = Genre::kUnknown;
  Utf16Offsets utf16_;
  FoldedText folded_;
  std::vector<Token> tokens_;
  std::vector<Block> blocks_;
  std::vector<Sentence> sentences_;
  std::vector<Quotation> quotations_;
  std::vector<Quotation> nested_quotations_;
  std::vector<Span> links_;
  LazyTags tags_;
};

}  // namespace galley::core
