#pragma once

#include <algorithm>
#include <string>

#include "galley/rule/edits.h"
#include "galley/rule/rule.h"

namespace galley::core::rules {

/// Confidence that is right 95 times in 100: acting on it unread is sound. Below kLook a finding is
/// a hint.
inline constexpr int kSure = 95;
inline constexpr int kLook = 80;

/// The severity of a line of this kind where nearly every such line is boilerplate: column
/// "loudest" of line_rules.def. Lines of no known kind are for an editor to look at.
[[nodiscard]] constexpr Severity loudest_severity(BoilerplateKind kind) {
  switch (kind) {
#define LINE_RULE(name, id, kind, loudest, summary, why, message, deletion) \
  case BoilerplateKind::kind:                                               \
    return Severity::loudest;
#include "line_rules.def"
#undef LINE_RULE
    default:
      return Severity::kWarning;
  }
}

/// How loud one line of boilerplate is.
[[nodiscard]] inline Severity boilerplate_severity(const BoilerplateBlock& line) {
  if (line.confidence < kLook) return Severity::kHint;
  const Severity loudest = loudest_severity(line.kind);
  return line.confidence < kSure ? std::min(loudest, Severity::kWarning) : loudest;
}

/// True when the line may be deleted unread.
[[nodiscard]] inline bool is_safe_to_delete(const BoilerplateBlock& line) {
  return line.unread && boilerplate_severity(line) == Severity::kError;
}

inline void explain(const BoilerplateBlock& line, Finding& finding) {
  for (const BoilerplateReason& reason : line.reasons) finding.because(reason.text, reason.weight);
}

/// What a rule says of one kind of boilerplate.
struct BoilerplateVerdict {
  BoilerplateKind kind;
  std::string_view message;
  /// Title of the fix that deletes the line; empty: the rule offers none.
  std::string_view deletion;
};

/// Reports the lines of one kind of boilerplate. Which lines are boilerplate is decided once, by
/// the article's analysis; the rules of this family only say what each kind means.
class BoilerplateRule final : public Rule {
 public:
  BoilerplateRule(const RuleInfo& info, const BoilerplateVerdict& verdict)
      : info_(info), verdict_(verdict) {}
  [[nodiscard]] const RuleInfo& info() const override { return info_; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const BoilerplateBlock& line : article.boilerplate().blocks()) {
      if (line.kind != verdict_.kind) continue;
      const Severity severity = boilerplate_severity(line);
      Finding& finding = reporter.report(document.blocks()[line.block].span, severity,
                                         line.confidence, std::string(verdict_.message));
      explain(line, finding);
      if (verdict_.deletion.empty()) continue;
      finding.fix(std::string(verdict_.deletion), is_safe_to_delete(line),
                  {delete_blocks(document, line.block, line.block + 1)});
    }
  }

 private:
  const RuleInfo& info_;
  const BoilerplateVerdict verdict_;
};

}  // namespace galley::core::rules
