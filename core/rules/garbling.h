#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "galley/text/code_page.h"

namespace galley::core::rules {

/// A run of characters that are the bytes of UTF-8, read in a wrong encoding.
struct Garbled {
  std::uint32_t end = 0;  ///< byte behind the run
  std::string meant;      ///< read as what it was, until nothing is garbled any more
  CodePage page = CodePage::kWindows1252;
  /// No language writes these characters like this here. False: they may be meant ("IRMÃ…"), unless
  /// the same text has sure ones of the same page.
  bool sure = false;
};

/// The garbled run that starts at `at`, or nothing. Linear in the run.
[[nodiscard]] std::optional<Garbled> garbled_at(std::string_view text, std::uint32_t at);

/// Words of Cyrillic whose bytes were read as Latin-1: "Ïðèâåò". Nothing where `at` starts none.
[[nodiscard]] std::optional<Garbled> garbled_cyrillic_at(std::string_view text, std::uint32_t at);

}  // namespace galley::core::rules
