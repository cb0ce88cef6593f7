#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "ligature",
    .family = Family::kBrokenSentences,
    .summary = "Letters that a PDF joined to one sign: ﬁ, ﬂ, ﬀ",
    .why = "Search and spelling do not find the word, and many typefaces lack the sign.",
    .any_language = true,
    .damage = true,
};

/// Latin letters joined for print (Unicode, Alphabetic Presentation Forms): U+FB00 to U+FB06, in
/// UTF-8 EF AC 80 to EF AC 86.
constexpr std::string_view kLetters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr std::string_view kLead = "\xEF\xAC";
constexpr std::uint32_t kBytes = 3;

class Ligature final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const std::string_view text = document.text();
    std::vector<Edit> edits;
    for (std::size_t at = text.find(kLead); at != std::string_view::npos;
         at = text.find(kLead, at + kBytes)) {
      const auto last = static_cast<unsigned char>(text[at + 2]);
      if (last < 0x80 || last >= 0x80 + std::size(kLetters)) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      edits.push_back({{begin, begin + kBytes}, std::string(kLetters[last - 0x80])});
    }
    if (!edits.empty()) report(document, std::move(edits), reporter);
  }

 private:
  /// One finding for all places, so that a page from a PDF is one card.
  static void report(const Document& document, std::vector<Edit> edits, Reporter& reporter) {
    constexpr std::size_t kMaxRelated = 10;
    const std::string shown(document.view(edits.front().span));
    Finding& finding = reporter.report(
        edits.front().span, Severity::kHint, 95,
        "“" + shown + "” is one sign for the letters “" + edits.front().text + "”" +
            (edits.size() == 1
                 ? "."
                 : "; the text has " + std::to_string(edits.size() - 1) + " more like it."));
    finding.because("print joins these letters; text writes them apart");
    for (std::size_t i = 1; i < edits.size() && i <= kMaxRelated; ++i) {
      finding.relates_to(edits[i].span, "another one");
    }
    const char* const title =
        edits.size() == 1 ? "Write the letters" : "Write the letters in all places";
    finding.fix(title, true, std::move(edits));
  }
};

}  // namespace

const Rule& ligature() {
  static const Ligature rule;
  return rule;
}

}  // namespace galley::core::rules
