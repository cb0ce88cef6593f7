#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "galley/language/language_pack.h"

namespace galley::core {

/// The sections of a language pack, and what is wrong with the file. Its format stands in
/// tools/pack/build_pack.py.
struct PackFile {
  struct Section {
    std::string_view name;
    std::span<const unsigned char> bytes;
  };
  std::vector<Section> sections;
  PackProblem problem = PackProblem::kNone;
  std::string message;
};

/// Borrows `bytes`.
[[nodiscard]] PackFile open_pack(std::span<const unsigned char> bytes);

}  // namespace galley::core
