#pragma once

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

/// Whether the word of a casualty in a sentence tells of people: "lives" may be a verb, and plans,
/// languages and batteries die too. Looks a bounded number of words to either side.
/// Holds references: valid while the document and its attributions live.
class Casualty {
 public:
  Casualty(const Document& document, const Attributions& attributions, const Sentence& sentence)
      : document_(document),
        tokens_(document.tokens()),
        attributions_(attributions),
        sentence_(sentence),
        range_(sentence.tokens) {}

  /// False where the word at `at`, one with sourcing::kCasualty, surely tells of no people.
  [[nodiscard]] bool is_to_people(std::uint32_t at) const;

  /// True where the verb at `at` surely tells a wrong by its object: "shot three boys", not "shot a
  /// film" or "beat Loom by two goals"; "dumped waste".
  [[nodiscard]] bool is_wrong(std::uint32_t at) const;

 private:
  /// Longest phrase that is read for whom it names, in tokens.
  static constexpr std::uint32_t kReach = 12;
  enum class Whom : std::uint8_t { kUnknown, kThing, kPeople };

  [[nodiscard]] Whom whom(TokenRange phrase) const;
  [[nodiscard]] Whom subject_of(std::uint32_t at) const;
  [[nodiscard]] TokenRange phrase_from(std::uint32_t begin) const;
  [[nodiscard]] Whom dead(std::uint32_t at) const;
  [[nodiscard]] bool is_passive(std::uint32_t at) const;
  [[nodiscard]] bool names_people(TokenRange phrase) const;
  [[nodiscard]] Whom killed(std::uint32_t at) const;
  [[nodiscard]] bool is_lost_life(std::uint32_t at) const;
  [[nodiscard]] bool is_count(std::uint32_t at) const;
  [[nodiscard]] bool is_break(std::uint32_t at) const;
  [[nodiscard]] bool has(std::uint32_t at, WordFlags claim_words) const;
  [[nodiscard]] bool sources(std::uint32_t at, SourcingFlags any) const;
  [[nodiscard]] Xpos tag(std::uint32_t at) const;

  const Document& document_;
  std::span<const Token> tokens_;
  const Attributions& attributions_;
  const Sentence& sentence_;
  TokenRange range_;
};

}  // namespace galley::core
