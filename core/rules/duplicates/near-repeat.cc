#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "near-repeat",
    .family = Family::kDuplicates,
    .summary = "A sentence that stands twice with a few words changed",
    .why =
        "Two versions of one sentence are what an update or a rewriting tool leaves behind; the "
        "reader cannot tell which holds.",
    .any_language = true,
};

/// From here on, a warning: of the pairs below, more than half say something new.
constexpr std::uint32_t kSlipPermille = 900;

/// Letters that two forms of one word share: "continue", "continuing".
constexpr std::size_t kStem = 4;

enum class Nature : std::uint8_t {
  kEdit,      ///< small words changed, or words added or dropped
  kFigure,    ///< a reported figure changed: an update was merged into the old version
  kParallel,  ///< the same sentence said of something else
};

/// One word in another form: "will discuss" and "discussed" share their last stem.
bool same_stem(const Document& document, const Change& change) {
  const std::string_view gone = document.view(document.tokens()[change.gone.end - 1].span());
  const std::string_view come = document.view(document.tokens()[change.come.end - 1].span());
  return gone.size() >= kStem && come.size() >= kStem &&
         gone.substr(0, kStem) == come.substr(0, kStem);
}

Nature nature_of(const Document& document, const Repeat& repeat) {
  bool reported = false;
  for (const Token& token : document.tokens(repeat.copy))
    reported |= token.has(word::kHarm) || token.has(word::kReports);
  bool figure = false;
  for (const Change& change : changes_between(document, repeat.twin, document, repeat.copy)) {
    bool negation = false;
    bool number = false;
    bool content = false;
    for (const TokenRange side : {change.gone, change.come}) {
      for (const Token& token : document.tokens(side)) {
        negation |= token.has(word::kNegation);
        number |= token.kind == TokenKind::kNumber || token.has(word::kNumberWord);
        content |= token.is_word() && !token.has(word::kFunctionWord);
      }
    }
    const bool swapped = !change.gone.empty() && !change.come.empty();
    if (negation) return Nature::kParallel;
    if (number && !reported) return Nature::kParallel;
    if (number) {
      figure = true;
    } else if (swapped && content && !same_stem(document, change)) {
      return Nature::kParallel;
    }
  }
  return figure ? Nature::kFigure : Nature::kEdit;
}

std::string message(const Repeat& repeat, Nature nature) {
  if (nature == Nature::kFigure) return "This sentence stands twice, with different figures.";
  if (repeat.kind == RepeatKind::kReordered) {
    return "This sentence says again, in another order, what stands before.";
  }
  return "This sentence says again, in nearly the same words, what stands before.";
}

class NearRepeat final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kNear) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      const Nature nature = nature_of(document, repeat);
      const bool expected =
          evidence.setting != Setting::kProse || evidence.set_apart || evidence.is_template;
      const bool slip =
          !expected && nature != Nature::kParallel && repeat.likeness >= kSlipPermille;
      Finding& finding =
          report_repeat(document, repeat, evidence, slip ? Severity::kWarning : Severity::kHint,
                        slip ? 80 : 40, message(repeat, nature), true, false, reporter);
      if (nature == Nature::kParallel) {
        finding.because(
            "names, figures or a negation changed: the two may say different things on purpose");
      }
    }
  }
};

}  // namespace

const Rule& near_repeat() {
  static const NearRepeat rule;
  return rule;
}

}  // namespace galley::rules
