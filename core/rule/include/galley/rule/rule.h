#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/article/article.h"
#include "galley/rule/finding.h"

namespace galley::core {

/// A threshold that a user may set; every number that a reader may argue with is one.
struct Option {
  std::string_view name;  ///< kebab-case
  int value;              ///< the default
  int least;
  int most;
  std::string_view what;  ///< one sentence: what it does, why the default
};

/// What is known of a rule without running it. Lives as long as the program.
struct RuleInfo {
  std::string_view id = {};  ///< kebab-case, unique, never renamed; also the name of its files
  Family family = Family::kBrokenSentences;
  std::string_view summary = {};  ///< "A paragraph that stands twice": no full stop
  std::string_view why = {};      ///< why it matters, one or two sentences
  /// True: fires in any language. False: in texts of the pack's language only.
  bool any_language = false;
  /// True: the text was damaged on its way (encoding, markup); explains slips of grammar inside.
  bool damage = false;
  std::span<const Option> options = {};
};

/// Takes what a rule finds in a text, up to a limit: nobody reads more, and a text made to hurt
/// would take hundreds of bytes of memory for each of its own.
class Reporter {
 public:
  /// Of one rule and text. The most that a real article has of any rule is in the hundreds.
  static constexpr std::size_t kMaxFindings = 10'000;

  /// The finding may be completed through the reference until the next call.
  Finding& report(Span span, Severity severity, int confidence, std::string message) {
    if (findings_.size() == kMaxFindings) complete_ = false;
    Finding& finding = complete_ ? findings_.emplace_back() : spare_;
    if (!complete_) finding = Finding();
    finding.span = span;
    finding.severity = severity;
    finding.confidence = confidence;
    finding.message = std::move(message);
    return finding;
  }
  /// Says that there is more than the rule has reported or is going to.
  void leave_out() { left_out_ = true; }

  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
  /// False where there is more than findings() holds.
  [[nodiscard]] bool complete() const { return complete_ && !left_out_; }

 private:
  std::vector<Finding> findings_;
  Finding spare_;  ///< takes what is over the limit
  bool complete_ = true;
  bool left_out_ = false;
};

/// The values of a rule's options, in the order of RuleInfo::options.
using OptionValues = std::span<const int>;

/// Looks for one kind of defect. Holds nothing of any article, so that one rule checks many, in
/// any order.
class Rule {
 public:
  virtual ~Rule() = default;
  [[nodiscard]] virtual const RuleInfo& info() const = 0;
  virtual void check(const Article& article, OptionValues options, Reporter& reporter) const = 0;
};

}  // namespace galley::core
