#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/compare.h"
#include "galley/engine/config.h"
#include "galley/rule/finding.h"
#include "galley/rule/rule.h"
#include "galley/sourcing/source_list.h"

namespace galley::core {

/// A finding with the rule that made it and the findings that share its cause.
struct ReportedFinding {
  const RuleInfo* rule = nullptr;
  Finding finding;
  /// 16 hexadecimal digits: a hash of the rule and the words in and around the span, without
  /// position. Stays the same when the article changes elsewhere; no text can be read from it.
  std::string key;
  /// Findings that lie inside this one and share its cause; sorted, never nested further.
  std::vector<ReportedFinding> folded;
};

/// What the engine says of one document. Spans are UTF-8 bytes of that document.
struct Report {
  std::string language;  ///< BCP 47 primary tag; "und" where it could not be told
  std::string genre;
  /// Sorted by begin, then the longer first, then the order of the rule table.
  std::vector<ReportedFinding> findings;
  /// Who says what; only where it was asked for.
  std::optional<SourceList> sources;

  /// What became of the texts that the article was made from; only where it was asked for:
  /// report.comparison = compare(document, originals).
  std::optional<ComparisonResult> comparison;

  /// Findings at or above `floor`, folded ones left aside.
  [[nodiscard]] std::size_t count(Severity floor) const;
};

/// Runs the rules over documents. Holds no state of any document.
class Engine {
 public:
  explicit Engine(Config config = Config());
  /// Tells how far a long run has come: `done` of `total` rules. Called from within lint().
  using Progress = void (*)(std::uint32_t done, std::uint32_t total);
  [[nodiscard]] Report lint(const Document& document, Progress progress = nullptr) const;
  /// lint() with Report::sources, from one reading of the text.
  [[nodiscard]] Report lint_with_sources(const Document& document,
                                         Progress progress = nullptr) const;

 private:
  [[nodiscard]] Report run(const Article& article, Progress progress) const;

  Config config_;
};

/// All rules in the order in which they are listed to users.
[[nodiscard]] std::vector<const RuleInfo*> rule_table();

}  // namespace galley::core
