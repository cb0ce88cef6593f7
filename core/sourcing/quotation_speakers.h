#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

/// Finds the speakers of quotations that no cue of their own sentence holds: in the sentence
/// before or behind, at a colon that ends the paragraph before, in the quotation before.
/// Holds references: the attributions that it reads must not move meanwhile.
class QuotationSpeakers {
 public:
  /// `content`: which tokens are somebody's statement, one a token.
  QuotationSpeakers(const Attributions& attributions, const Document& document,
                    const std::vector<bool>& content)
      : attributions_(attributions), document_(document), content_(content) {}

  /// Reads quotation `index`; they must come in text order. True where it is somebody's statement.
  bool read(std::uint32_t index);

  /// Statements that another attribution speaks, in text order.
  [[nodiscard]] std::span<const Attribution> continued() const { return continued_; }
  /// Quotations without a speaker in reach: indices into Document::quotations().
  [[nodiscard]] const std::vector<std::uint32_t>& orphans() const { return orphans_; }

 private:
  /// A quotation with the sentences that it lies in.
  struct Place {
    TokenRange tokens;
    std::uint32_t first_sentence = 0;
    std::uint32_t last_sentence = 0;
  };
  /// Sentences that are searched for a speaker, half-open.
  struct Sentences {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  [[nodiscard]] Place place_of(TokenRange quotation);
  [[nodiscard]] std::uint32_t block_of(std::uint32_t sentence) const;
  [[nodiscard]] bool is_covered(TokenRange quotation) const;
  [[nodiscard]] std::span<const Attribution> cues_near(std::uint32_t sentence,
                                                       std::uint32_t token) const;
  void remember_speaker_inside(const Place& place);
  [[nodiscard]] const Attribution* speaker_inside(const Place& place) const;
  [[nodiscard]] bool can_speak(const Attribution& a, std::uint32_t block) const;
  [[nodiscard]] const Attribution* last_in(Sentences range, const Place& place) const;
  [[nodiscard]] const Attribution* first_in(Sentences range, const Place& place) const;
  [[nodiscard]] const Attribution* speaker_around(const Place& place) const;
  [[nodiscard]] bool is_signed_behind(const Place& place) const;
  [[nodiscard]] bool is_signed_before(const Place& place) const;
  [[nodiscard]] bool is_announced(const Place& place) const;
  [[nodiscard]] bool is_spoken_by_layout(const Place& place) const;
  void add(const Place& place, const Attribution& speaker);

  const Attributions& attributions_;
  const Document& document_;
  const std::vector<bool>& content_;
  std::uint32_t sentence_ = 0;                 ///< of the quotation in hand
  const Attribution* last_speaker_ = nullptr;  ///< of the quotation before
  std::uint32_t last_speaker_block_ = 0;
  std::vector<Attribution> continued_;
  std::vector<std::uint32_t> orphans_;
};

}  // namespace galley::core
