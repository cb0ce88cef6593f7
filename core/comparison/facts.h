#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

// What two sentences that say much the same state otherwise: figures, names, dates, a "not".

/// A sentence of the article and the one of a source that it is held against.
struct SentencePair {
  const Document& article;
  TokenRange own;
  const Document& source;
  TokenRange theirs;
};

/// The hashes of all words of one text or several.
using Vocabulary = std::unordered_set<std::uint64_t>;

/// A fact of the article with the one of the source that it replaces; `original` is
/// empty for a figure that no source has.
struct FactChange {
  TokenRange article;
  TokenRange original;
};

/// Figures in text order; one in words for the same in digits is a matter of style.
[[nodiscard]] std::vector<FactChange> changed_numbers(const SentencePair& pair,
                                                      const Vocabulary& source_words);
/// Names that no source has for names that the article lacks, in text order.
[[nodiscard]] std::vector<FactChange> changed_names(const SentencePair& pair,
                                                    const Vocabulary& source_words,
                                                    const Vocabulary& article_words);
/// "on Monday" for "on Tuesday": one date word for another of its kind, as often on both sides.
[[nodiscard]] std::vector<FactChange> changed_dates(const SentencePair& pair);
/// Whether one of them denies what the other says.
[[nodiscard]] bool is_negation_changed(const SentencePair& pair);

}  // namespace galley::core
