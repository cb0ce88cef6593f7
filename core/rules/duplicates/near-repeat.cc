#include <algorithm>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
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

/// Of a hundred, by reading labelled pairs: slips, and what may well be meant.
constexpr int kSlipConfidence = 80;
constexpr int kHintConfidence = 40;

/// Letters that two forms of one word share: "continue", "continuing".
constexpr std::size_t kStem = 4;

enum class Nature : std::uint8_t {
  kEdit,      ///< small words changed, or words added or dropped
  kFigure,    ///< a reported figure changed: an update was merged into the old version
  kQuoted,    ///< two quotations of the same words, but for one or two of them
  kParallel,  ///< the same sentence said of something else
};

/// One word in another form: "will discuss" and "discussed" share their last stem.
bool same_stem(const Document& document, const Change& change) {
  const std::string_view gone = document.view(document.tokens()[change.gone.end - 1].span());
  const std::string_view come = document.view(document.tokens()[change.come.end - 1].span());
  return gone.size() >= kStem && come.size() >= kStem &&
         gone.substr(0, kStem) == come.substr(0, kStem);
}

/// What the changes between two sentences touch.
struct Touched {
  bool negation = false;
  bool figure = false;
  bool content = false;      ///< a word with content became another one
  bool at_edge = false;      ///< the first or last word: the number of an item, a note or a year
  std::uint32_t quoted = 0;  ///< words inside quotation marks
};

std::uint32_t quoted_words(const Document& document, TokenRange range) {
  const auto tokens = document.tokens(range);
  return static_cast<std::uint32_t>(std::count_if(
      tokens.begin(), tokens.end(),
      [](const Token& token) { return token.is_wordlike() && token.is(shape::kQuoted); }));
}

bool is_edge(const Document& document, TokenRange sentence, TokenRange change) {
  if (change.empty()) return false;
  const auto tokens = document.tokens();
  const auto wordless = [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (tokens[i].is_wordlike()) return false;
    }
    return true;
  };
  return wordless(sentence.begin, change.begin) || wordless(change.end, sentence.end);
}

Touched touched_by(const Document& document, const Repeat& repeat) {
  Touched out;
  for (const Change& change : changes_between(document, repeat.twin, document, repeat.copy)) {
    bool number = false;
    bool content = false;
    for (const TokenRange side : {change.gone, change.come}) {
      for (const Token& token : document.tokens(side)) {
        out.negation |= token.has(word::kNegation);
        number |= token.kind == TokenKind::kNumber || token.has(word::kNumberWord);
        content |= token.is_word() && !token.has(word::kFunctionWord);
      }
    }
    const bool swapped = !change.gone.empty() && !change.come.empty();
    out.figure |= number;
    out.content |= !number && swapped && content && !same_stem(document, change);
    out.at_edge |=
        is_edge(document, repeat.copy, change.come) || is_edge(document, repeat.twin, change.gone);
    out.quoted +=
        std::max(quoted_words(document, change.gone), quoted_words(document, change.come));
  }
  return out;
}

/// The quotation that reaches into `range`; null where none does.
const Quotation* quotation_in(const Document& document, TokenRange range) {
  const auto quotations = document.quotations();
  const auto at = std::lower_bound(quotations.begin(), quotations.end(), range.begin,
                                   [](const Quotation& quotation, std::uint32_t begin) {
                                     return quotation.tokens.end <= begin;
                                   });
  return at != quotations.end() && at->tokens.begin < range.end ? &*at : nullptr;
}

/// Two quotations, not two sentences of one speech, which may well build on one another.
bool is_quoted_twice(const Document& document, const Repeat& repeat, const Touched& touched) {
  constexpr std::uint32_t kLeastQuoted = 7;
  constexpr std::uint32_t kMostChanged = 2;
  if (touched.quoted == 0 || touched.quoted > kMostChanged) return false;
  if (quoted_words(document, repeat.copy) < kLeastQuoted ||
      quoted_words(document, repeat.twin) < kLeastQuoted) {
    return false;
  }
  return quotation_in(document, repeat.copy) != quotation_in(document, repeat.twin);
}

/// One figure changed and nothing else, in a sentence that is long enough and stands near enough
/// to be no line of a form: two versions of a sentence.
bool is_new_figure(const Repeat& repeat, const Touched& touched) {
  constexpr std::uint32_t kLeastWords = 10;
  constexpr std::uint32_t kNearTokens = 300;
  return !touched.at_edge && repeat.words >= kLeastWords &&
         repeat.copy.begin - repeat.twin.end <= kNearTokens;
}

Nature nature_of(const Document& document, const Repeat& repeat) {
  const Touched touched = touched_by(document, repeat);
  if (is_quoted_twice(document, repeat, touched)) return Nature::kQuoted;
  if (touched.negation || touched.content) return Nature::kParallel;
  if (!touched.figure) return Nature::kEdit;
  const auto tokens = document.tokens(repeat.copy);
  const bool reported = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.has(word::kHarm) || token.has(word::kReports);
  });
  return reported || is_new_figure(repeat, touched) ? Nature::kFigure : Nature::kParallel;
}

std::string message(const Repeat& repeat, Nature nature) {
  if (nature == Nature::kFigure) return "This sentence stands twice, with different figures.";
  if (nature == Nature::kQuoted) return "These words are quoted twice, and not alike.";
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
          evidence.setting != PassageKind::kProse || evidence.set_apart || evidence.is_template;
      const bool slip = !expected && nature != Nature::kParallel &&
                        (repeat.similarity >= kSlipPermille || nature == Nature::kQuoted);
      Finding& finding = report_repeat(
          document, repeat, evidence, slip ? Severity::kWarning : Severity::kHint,
          slip ? kSlipConfidence : kHintConfidence, message(repeat, nature), true, false, reporter);
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

}  // namespace galley::core::rules
