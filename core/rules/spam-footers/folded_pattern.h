#pragma once

#include <re2/re2.h>

namespace galley::core::rules {

/// A pattern for folded text, for as long as the program runs. Matched byte by byte, without regard
/// to case: signs beyond ASCII are spelled as their bytes.
[[nodiscard]] inline const RE2& folded_pattern(const char* text) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return *new RE2(text, options);
}

}  // namespace galley::core::rules
