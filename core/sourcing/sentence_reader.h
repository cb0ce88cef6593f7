#pragma once

#include <cstdint>
#include <span>

#include "galley/document/document.h"
#include "galley/language/sentence_view.h"
#include "galley/language/sourcing.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

/// Longest phrase that is read in one go, in tokens: a subject, or what lies between a verb and
/// what it says. A noun phrase of news with an apposition rarely reaches 25. Every walk is bounded
/// by a small multiple of it, so that a sentence costs time linear in its length.
inline constexpr std::uint32_t kReach = 30;

[[nodiscard]] constexpr bool is_quotation_mark(Mark mark) {
  return mark == Mark::kOpenQuote || mark == Mark::kCloseQuote || mark == Mark::kQuote ||
         mark == Mark::kOpenSingle;
}

/// A sentence with what the language pack knows of its words about sources and claims. As with any
/// SentenceView a token outside has no flag, so that neighbours can be asked about without a check.
/// Holds references: valid while the document and its flags live. Of one thread at a time.
class SentenceReader : public SentenceView {
 public:
  /// `flags` holds the sourcing flags of every token of the document.
  SentenceReader(const Document& document, std::span<const SourcingFlags> flags,
                 const Sentence& sentence)
      : SentenceView(document.read(sentence)),
        document_(document),
        flags_(flags),
        sentence_(sentence) {}

  /// The same sentence without the marks that end it.
  [[nodiscard]] SentenceReader without_stops() const;

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Sentence& sentence() const { return sentence_; }
  /// Index into Document::sentences().
  [[nodiscard]] std::uint32_t index() const {
    return static_cast<std::uint32_t>(&sentence_ - document_.sentences().data());
  }

  /// The sourcing flags of the token; none outside.
  [[nodiscard]] SourcingFlags sourcing(std::uint32_t i) const {
    return contains(i) ? flags_[i] : 0;
  }
  [[nodiscard]] bool is(std::uint32_t i, SourcingFlags any_of) const {
    return (sourcing(i) & any_of) != 0;
  }
  /// The bits of galley::core::claim_word; none outside.
  [[nodiscard]] ClaimWordFlags claim_words(std::uint32_t i) const {
    return is_word(i) ? document_.language().claim_words(word(i)) : 0;
  }
  [[nodiscard]] bool is_claim_word(std::uint32_t i, ClaimWordFlags any_of) const {
    return (claim_words(i) & any_of) != 0;
  }
  [[nodiscard]] bool is_any(std::uint32_t i, WordListId list) const {
    return document_.language().list(list).contains(word(i));
  }

  [[nodiscard]] bool is_number(std::uint32_t i) const {
    return token(i).kind == TokenKind::kNumber;
  }
  [[nodiscard]] bool is_symbol(std::uint32_t i) const {
    return contains(i) && token(i).kind == TokenKind::kSymbol;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t i) const {
    return token(i).kind == TokenKind::kPunctuation;
  }
  [[nodiscard]] bool is_capitalised_word(std::uint32_t i) const {
    return is_word(i) && is_capitalised(i);
  }
  [[nodiscard]] bool is_noun(std::uint32_t i) const { return is_noun_tag(xpos(i)); }
  [[nodiscard]] bool is_verb(std::uint32_t i) const { return is_verb_tag(xpos(i)); }
  [[nodiscard]] bool is_finite_verb(std::uint32_t i) const { return is_finite_verb_tag(xpos(i)); }
  [[nodiscard]] bool is_noun_or_pronoun(std::uint32_t i) const {
    return is_noun(i) || xpos(i) == Xpos::kPrp;
  }
  /// A form of be.
  [[nodiscard]] bool is_be(std::uint32_t i) const { return is(i, sourcing::kBeForm); }
  /// An adverb, or what may stand where one may between a subject and its verb.
  [[nodiscard]] bool is_adverb(std::uint32_t i) const;
  /// "Tuesday", "yesterday", or what opens such a phrase: "last" of "last week".
  [[nodiscard]] bool is_time(std::uint32_t i) const;
  /// A word that opens a clause beside or below another: a relative, "but", "that".
  [[nodiscard]] bool opens_clause_below(std::uint32_t i) const {
    return has(i, word::kRelative) || is(i, sourcing::kContrast | sourcing::kClauseOpener);
  }
  /// Something that no noun phrase and no verb group reaches across; true outside the sentence.
  [[nodiscard]] bool is_clause_break(std::uint32_t i) const;
  /// Ends a statement inside a sentence, where a full stop is that of an abbreviation.
  [[nodiscard]] bool is_stop(std::uint32_t i) const {
    const Mark here = mark(i);
    return here == Mark::kQuestion || here == Mark::kExclamation || here == Mark::kEllipsis;
  }

  /// The range without the commas and other joints at both its ends.
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;

 private:
  SentenceReader(const SentenceReader& whole, TokenRange part)
      : SentenceView(whole.within(part)),
        document_(whole.document_),
        flags_(whole.flags_),
        sentence_(whole.sentence_) {}

  const Document& document_;
  std::span<const SourcingFlags> flags_;  ///< of the whole document
  const Sentence& sentence_;
};

}  // namespace galley::core
