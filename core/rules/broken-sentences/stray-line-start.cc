#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "stray-line-start",
    .family = Family::kBrokenSentences,
    .summary = "A line that begins with a mark that opens nothing",
    .why =
        "A comma, stop or bar at the head of a line is the trace of a scan, of a column "
        "rule or of words that were cut out before it.",
};

/// A line shorter than this is a cell, a label or a face.
constexpr std::uint32_t kLeastWords = 4;

/// A bar drawn beside a column: "| about these hard feelings".
bool is_bar(std::string_view sign) {
  return sign == "|" || sign == "\xC2\xA6" || sign == "\xE2\x94\x82" || sign == "\xE2\x80\x96";
}

class StrayLineStart final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const auto blocks = article.document().blocks();
    const auto tokens = article.document().tokens();
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
      const TokenRange block = blocks[b].tokens;
      for (std::uint32_t i = block.begin; i < block.end; ++i) {
        if ((i == block.begin || tokens[i].is(shape::kLineBefore)) && !tokens[i].is_wordlike())
          check_line(article, b, i, reporter);
      }
    }
  }

 private:
  static void check_line(const Article& article, std::uint32_t b, std::uint32_t i,
                         Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& sign = tokens[i];
    const TokenRange block = document.blocks()[b].tokens;
    const bool mark =
        sign.mark == Mark::kComma || sign.mark == Mark::kStop || sign.mark == Mark::kSemicolon;
    const bool bar = is_bar(document.view(sign.span()));
    if (!mark && !bar) return;
    if (i + 1 >= block.end || !tokens[i + 1].is_word() || !tokens[i + 1].is(shape::kSpaceBefore))
      return;
    std::uint32_t words = 0;
    for (std::uint32_t k = i + 1; k < block.end && !tokens[k].is(shape::kLineBefore); ++k) {
      // A second bar: the row of a table.
      if (is_bar(document.view(tokens[k].span()))) return;
      words += tokens[k].is_word() ? 1 : 0;
    }
    if (words < kLeastWords || article.prose().is_code(b)) return;
    // A text may be an excerpt: what stood before its first line is not known.
    const bool sure = mark && (b > 0 || i > block.begin);
    reporter
        .report({sign.begin, tokens[i + 1].end}, sure ? Severity::kWarning : Severity::kHint,
                sure ? 85 : 75, "This line begins with a stray mark.")
        .because(mark ? "this mark ends or parts words, and none stand before it"
                      : "a bar stands before the words, and no second one makes a table of them")
        .fix("Delete the mark", false, {{{sign.begin, tokens[i + 1].begin}, ""}});
  }
};

}  // namespace

const Rule& stray_line_start() {
  static const StrayLineStart rule;
  return rule;
}

}  // namespace galley::core::rules
