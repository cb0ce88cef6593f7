#include <string>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "mixed-quotes",
    .family = Family::kBrokenSentences,
    .summary =
        "A straight and a curly quotation mark in one pair, or a curly "
        "mark set wrong way round",
    .why =
        "The trace of text joined from two sources, or of a mark set where "
        "it guessed wrong.",
};

constexpr std::string_view kOpenMark = "\xE2\x80\x9C";
constexpr std::string_view kCloseMark = "\xE2\x80\x9D";

class MixedQuotes final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    if (article.prose().is_excerpt()) return;
    const Document& document = article.document();
    const QuoteMarks& marks = article.quote_marks();
    for (const QuoteMark& mark : marks.reversed()) {
      const bool opens = mark.style == QuoteStyle::kCurlyClose;
      const Span span = document.span_of({mark.begin, mark.end});
      reporter
          .report(span, Severity::kHint, 85,
                  opens ? "A closing quotation mark opens this quotation."
                        : "An opening quotation mark closes this quotation.")
          .because(opens ? "a space before the mark and a word after it"
                         : "a word before the mark and a space after it")
          .fix("Turn the mark", true, {{span, std::string(opens ? kOpenMark : kCloseMark)}});
    }
    for (const QuotePair& pair : marks.pairs()) {
      if (!pair.complete()) continue;
      const bool open_straight = pair.open.style == QuoteStyle::kStraight;
      if (open_straight == (pair.close.style == QuoteStyle::kStraight)) continue;
      const QuoteMark& straight = open_straight ? pair.open : pair.close;
      const QuoteMark& curly = open_straight ? pair.close : pair.open;
      const Span span = document.span_of({straight.begin, straight.end});
      reporter
          .report(span, Severity::kHint, 90,
                  open_straight ? "This quotation opens straight and closes curly."
                                : "This quotation opens curly and closes straight.")
          .because("the two marks of one pair differ in style")
          .relates_to(document.span_of({curly.begin, curly.end}), "the other mark of the pair")
          .fix("Use the curly mark", true,
               {{span, std::string(open_straight ? kOpenMark : kCloseMark)}});
    }
  }
};

}  // namespace

const Rule& mixed_quotes() {
  static const MixedQuotes rule;
  return rule;
}

}  // namespace galley::core::rules
