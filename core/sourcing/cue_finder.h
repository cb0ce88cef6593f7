#pragma once

#include <optional>
#include <span>
#include <vector>

#include "frames/frames.h"
#include "galley/sourcing/attribution.h"
#include "sentence_reader.h"

namespace galley::core {

/// Finds the attributions of one sentence at a time: looks at every word outside quotation marks
/// that may be a cue, and asks the frames of its kind. Every frame walks a bounded number of
/// tokens, so that a sentence costs time linear in its length.
class CueFinder {
 public:
  /// `flags` holds the sourcing flags of every token of the document. Both must outlive the finder.
  CueFinder(const Document& document, std::span<const SourcingFlags> flags)
      : document_(document), flags_(flags), label_names_(document) {}

  /// The attributions of sentence `index`, left to right. Valid until the next call.
  [[nodiscard]] std::span<const Attribution> find(std::uint32_t index);

 private:
  void read_token(const SentenceReader& s, std::uint32_t at);
  bool read_verb(const SentenceReader& s, std::uint32_t at);
  bool add(const SentenceReader& s, const std::optional<Attribution>& found);

  const Document& document_;
  std::span<const SourcingFlags> flags_;
  frames::LabelNames label_names_;
  std::vector<Attribution> found_;  ///< of the sentence in hand
};

}  // namespace galley::core
