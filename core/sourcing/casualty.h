#pragma once

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"
#include "sentence_reader.h"

namespace galley::core {

/// Whether the word of a casualty in a sentence tells of people: "lives" may be a verb, and plans,
/// languages and batteries die too. Looks a bounded number of words to either side.
/// Holds references: valid while the document and its attributions live.
class Casualty {
 public:
  Casualty(const Document& document, const Attributions& attributions, const Sentence& sentence)
      : s_(document, attributions.flags(), sentence) {}

  /// False where the word at `at`, one with sourcing::kCasualty, surely tells of no people.
  [[nodiscard]] bool is_to_people(std::uint32_t at) const;

  /// True where the verb at `at` surely tells a wrong by its object: "shot three boys", not "shot a
  /// film" or "beat Loom by two goals"; "dumped waste".
  [[nodiscard]] bool is_wrong(std::uint32_t at) const;

 private:
  /// What a phrase names, as far as its words show.
  enum class Named : std::uint8_t { kUnknown, kThing, kPeople };

  [[nodiscard]] Named named_in(TokenRange phrase) const;
  [[nodiscard]] Named subject_of(std::uint32_t at) const;
  [[nodiscard]] TokenRange phrase_from(std::uint32_t begin) const;
  [[nodiscard]] Named who_died(std::uint32_t at) const;
  [[nodiscard]] Named who_was_killed(std::uint32_t at) const;
  [[nodiscard]] bool is_passive(std::uint32_t at) const;
  [[nodiscard]] bool has_people_noun(TokenRange phrase) const;
  [[nodiscard]] bool is_lost_life(std::uint32_t at) const;
  [[nodiscard]] bool is_count(std::uint32_t at) const;
  [[nodiscard]] bool is_break(std::uint32_t at) const;

  SentenceReader s_;
};

}  // namespace galley::core
