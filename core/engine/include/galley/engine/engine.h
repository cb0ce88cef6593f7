#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/config.h"
#include "galley/rule/finding.h"
#include "galley/rule/rule.h"

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

/// What the rules say of one document. Spans are UTF-8 bytes of that document.
struct Report {
  std::string language;  ///< BCP 47 primary tag; "und" where it could not be told
  std::string genre;
  /// Sorted by begin, then the longer first, then the order of the rule table.
  std::vector<ReportedFinding> findings;
  /// Rules that found more than Reporter takes, in the order of the rule table.
  std::vector<const RuleInfo*> capped;
};

/// Runs the rules over documents. Holds no state of any document; any number of threads may use
/// one.
class Engine {
 public:
  explicit Engine(Config config = Config());

  [[nodiscard]] Report lint(const Document& document) const;
  /// As above, of an article whose analyses the caller may ask for too; nothing where `progress`,
  /// which may be empty, ended the run.
  [[nodiscard]] std::optional<Report> lint(const Article& article, const Progress& progress) const;

  [[nodiscard]] const Config& config() const { return config_; }

 private:
  Config config_;
};

/// All rules in the order in which they are listed to users.
[[nodiscard]] std::vector<const RuleInfo*> rule_table();

}  // namespace galley::core
