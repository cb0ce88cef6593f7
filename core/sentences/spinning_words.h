#pragma once

#include <cstdint>

/// Written by tools/train_spinning.py; see there for what the weights mean and what they are from.
namespace galley::core::spinning {

/// Weights are in 16ths of a natural-log unit. From this one on a word speaks for spinning.
inline constexpr int kEvidence = 6;
/// Added to a word of evidence that stands beside no word that it is known to go with.
inline constexpr int kAlone = 5;

// Words by find_key(), and their weights plus 128.
extern const std::uint16_t kWordBegins[257];
extern const std::uint16_t kWords[];
extern const std::uint8_t kWeights[];
// Pairs of neighbours that go together in sound text.
extern const std::uint16_t kPairBegins[257];
extern const std::uint16_t kPairs[];

}  // namespace galley::core::spinning
