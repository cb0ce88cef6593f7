#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/language/phrases.h"

namespace galley::core {

/// How a language builds figures and names: what no table says. See the functions of
/// Language with the same names. Holds no state.
class Grammar {
 public:
  virtual void numbers(const Language& language, const SentenceView& sentence,
                       std::vector<NumberPhrase>& out) const = 0;
  virtual void names(const Language& language, const SentenceView& sentence,
                     std::vector<NamePhrase>& out) const = 0;

 protected:
  ~Grammar() = default;
};

/// "english", or "none": figures in digits and nothing else. Null for any other name.
[[nodiscard]] const Grammar* grammar_named(std::string_view name);
[[nodiscard]] const Grammar& english_grammar();

/// Thousandths are held at this value: far from overflow.
inline constexpr std::int64_t kLargestThousandths = 9'000'000'000'000'000;

/// The thousandfold of the digits at the head of `text`; `rest` is what is left of it.
[[nodiscard]] std::int64_t parse_digits(std::string_view text, const NumberFormat& format,
                                        std::string_view& rest);
[[nodiscard]] inline std::int64_t times(std::int64_t thousandths, std::int64_t factor) {
  return thousandths > kLargestThousandths / factor ? kLargestThousandths : thousandths * factor;
}

}  // namespace galley::core
