#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/analysis/comparison.h"
#include "galley/document/document.h"
#include "galley/engine/config.h"
#include "galley/rule/finding.h"
#include "galley/rule/rule.h"

namespace galley {

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

/// A text that an article was made from, with a name for people: a file name, an agency.
struct Source {
  std::string name;
  const Document* document = nullptr;  ///< must outlive the report
};

/// One passage of the article that was compared with a source.
struct ReportedDifference {
  DifferenceKind kind = DifferenceKind::kCopied;
  /// A warning where the article says something else than its source; a hint where it merely
  /// takes over its words.
  Severity severity = Severity::kHint;
  Span span;                 ///< bytes of the article
  std::uint32_t source = 0;  ///< index into Report::sources
  Span original;             ///< bytes of that source
  int likeness = 0;          ///< words in common, per cent
  std::string message;
  std::string why;
};

/// What the engine says of one document. Spans are UTF-8 bytes of that document.
struct Report {
  std::string language;  ///< BCP 47 primary tag; "und" where it could not be told
  std::string genre;
  /// Sorted by begin, then the longer first, then the order of the rule table.
  std::vector<ReportedFinding> findings;

  /// What the article was compared with; empty where it was only linted.
  std::vector<Source> sources;
  /// Sorted by place in the article.
  std::vector<ReportedDifference> compare;

  /// Findings at or above `floor`, folded ones left aside.
  [[nodiscard]] std::size_t count(Severity floor) const;
};

/// Runs the rules over documents. Holds no state of any document.
class Engine {
 public:
  explicit Engine(Config config = Config());
  [[nodiscard]] Report lint(const Document& document) const;
  /// Lints the article and compares it with its sources: passages copied and rewritten, quotations
  /// altered, figures and names changed, attributions dropped.
  [[nodiscard]] Report compare(const Document& article, std::vector<Source> sources) const;

 private:
  Config config_;
};

/// All rules in the order in which they are listed to users.
[[nodiscard]] std::vector<const RuleInfo*> rule_table();

}  // namespace galley
