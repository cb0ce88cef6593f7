#pragma once

#include <cstdint>
#include <vector>

#include "alike_sentences.h"
#include "equal_sentences.h"
#include "numbered_text.h"
#include "repeat_list.h"

namespace galley::core {

/// The third search: equal runs of words, whatever the sentences, by winnowing; see Repeats. Holds
/// references to what it is given.
class EqualRuns {
 public:
  EqualRuns(const NumberedText& text, const EqualSentences& equal, const AlikeSentences& alike,
            RepeatList& list)
      : text_(text), equal_(equal), alike_(alike), list_(list), family_(equal.first_copies()) {}

  /// Adds what it finds to the list.
  void find();

 private:
  /// A shingle that winnowing chose, and the place before it with the same one.
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t at = 0;  ///< word
    std::uint32_t previous = kNone;
  };

  void select_shingles();
  [[nodiscard]] std::uint64_t shingle(std::uint32_t at) const;
  void match_places();
  [[nodiscard]] Match longest_run(std::uint32_t place, std::uint32_t least_b) const;
  [[nodiscard]] Match extend(std::uint32_t a, std::uint32_t b, std::uint32_t least_b) const;
  void add_run(const Match& run, std::uint32_t place);
  [[nodiscard]] std::vector<TokenRange> others_of(const Match& run, const Found& found,
                                                  std::uint32_t place) const;
  void trim_to_uncovered(Found& found) const;
  [[nodiscard]] bool fills_sentence(WordRange range) const;

  const NumberedText& text_;
  const EqualSentences& equal_;
  const AlikeSentences& alike_;
  RepeatList& list_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> family_;  ///< by sentence: the family of the runs in it
};

}  // namespace galley::core
