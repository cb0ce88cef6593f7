#include "grammar.h"

#include <algorithm>

namespace galley::core {
namespace {

class NoGrammar final : public Grammar {
 public:
  void numbers(const Language& language, const SentenceView& sentence,
               std::vector<NumberPhrase>& out) const override {
    for (std::uint32_t i = sentence.begin(); i < sentence.end(); ++i) {
      if (sentence.token(i).kind != TokenKind::kNumber) continue;
      std::string_view rest;
      NumberPhrase number;
      number.tokens = {i, i + 1};
      number.thousandths = parse_digits(sentence.text(i), language.number_format(), rest);
      if (rest.empty()) out.push_back(number);
    }
  }
  void names(const Language&, const SentenceView&, std::vector<NamePhrase>&) const override {}
};

}  // namespace

const Grammar* grammar_named(std::string_view name) {
  static const NoGrammar none;
  if (name == "english") return &english_grammar();
  return name == "none" ? &none : nullptr;
}

std::int64_t parse_digits(std::string_view text, const NumberFormat& format,
                          std::string_view& rest) {
  std::int64_t value = 0;
  std::size_t i = 0;
  int decimals = -1;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      if (decimals < 0) {
        value = std::min(kLargestThousandths, value * 10 + std::int64_t{c - '0'} * 1000);
      } else if (decimals < 3) {
        constexpr std::int64_t kPlaces[] = {100, 10, 1};
        value = std::min(kLargestThousandths, value + (c - '0') * kPlaces[decimals++]);
      }
    } else if (c == format.decimal_mark && decimals < 0) {
      decimals = 0;
    } else if (c != format.grouping) {
      break;
    }
  }
  rest = text.substr(i);
  return value;
}

}  // namespace galley::core
