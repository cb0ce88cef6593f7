#pragma once

#include <array>

#include "casualty.h"
#include "galley/sourcing/claims.h"
#include "sentence_reader.h"

namespace galley::core {

/// "I", "we", "you"; not "the US". `person`: word::kFirstPerson, kSecondPerson.
[[nodiscard]] bool is_personal(const Token& token, WordFlags person);

/// Reads one sentence for the terms of a claim: those words that are nobody's statement.
/// Holds references: valid while the document and its attributions live.
class ClaimReader {
 public:
  ClaimReader(const Document& document, const Attributions& attributions, const Sentence& sentence)
      : s_(document, attributions.flags(), sentence),
        attributions_(attributions),
        casualty_(document, attributions, sentence) {}

  /// The claim without its sentence; call once.
  [[nodiscard]] Claim read();

 private:
  [[nodiscard]] bool seen(ClaimTerm term) const;
  [[nodiscard]] bool has_figure() const;
  void add(ClaimTerm term, TokenRange words);
  void remove(ClaimTerm term);
  void remove_what_needs_another();

  void read_word(std::uint32_t i);
  void read_number_word(std::uint32_t i);
  void read_claim_word(std::uint32_t i, SourcingFlags flags);
  void read_amount(std::uint32_t i, SourcingFlags flags);
  void read_small_word(std::uint32_t i);
  void read_rank(std::uint32_t i);
  [[nodiscard]] bool is_time(std::uint32_t i) const;
  [[nodiscard]] bool is_title(std::uint32_t i) const;
  [[nodiscard]] bool is_refusal(std::uint32_t i) const;
  [[nodiscard]] bool is_order(std::uint32_t i) const;
  [[nodiscard]] bool is_no_rank(std::uint32_t i) const;

  SentenceReader s_;
  const Attributions& attributions_;
  Casualty casualty_;
  std::array<TokenRange, kClaimTermCount> words_{};  ///< by ClaimTerm; empty: not seen
  bool counted_ = false;                             ///< the sentence holds a number in words
};

}  // namespace galley::core
