#pragma once

#include <string_view>

namespace galley::core {

/// A fixed expression as a synonym spinner mangles it, and what it stood for: "bosom peril" for
/// "breast cancer". No writer puts the one for the other.
struct TorturedPhrase {
  std::string_view tortured;  ///< two words or more, in lower case, one space between them
  std::string_view meant;     ///< as it is written: "United States"
};

}  // namespace galley::core
