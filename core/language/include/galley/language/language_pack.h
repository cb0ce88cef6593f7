#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {

// A language pack is one file that tools/pack/build_pack.py compiles from tables and trained
// models; see there for its format.

enum class PackProblem : std::uint8_t {
  kNone,
  kNoPack,        ///< the bytes are something else
  kOtherVersion,  ///< written for another version of the library
  kTruncated,     ///< bytes are missing, or there are too many
  kAltered,       ///< the checksum does not hold
  kContent,       ///< the builder lets no such pack pass: a table that cannot be read
};

struct LoadedPack {
  std::unique_ptr<const Language> language;  ///< null exactly when there is a problem
  PackProblem problem = PackProblem::kNone;
  std::string message;  ///< one sentence about the problem, for people
};

/// Reads a pack. The language keeps the bytes.
[[nodiscard]] LoadedPack load_pack(std::vector<unsigned char> bytes);
/// Reads a pack in place: the bytes must outlive the language.
[[nodiscard]] LoadedPack load_pack_in_place(std::span<const unsigned char> bytes);

}  // namespace galley::core
