#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "galley/rule/rule.h"

namespace galley::core {

/// What a user set: which rules run, how loud they are, their thresholds; phrases of their own
/// site.
///
///   {"rules": {"vague-source": "off", "repeated-sentence": {"severity": "hint", "min-words": 12}},
///    "phrases": {"patterns": ["^Visit our shop"], "examples": ["Ring the tip line on 555 0100"]}}
class Config {
 public:
  /// Every rule on, every option at its default.
  Config();

  /// Reads a JSON object; an empty text is the default. On failure nothing changes and the result
  /// says what is wrong, where, and what would be right; it is empty on success.
  [[nodiscard]] std::string read(std::string_view json);

  struct RuleSetting {
    bool on = true;
    std::optional<Severity> severity;  ///< in place of what the rule says
    std::vector<int> options;          ///< in the order of RuleInfo::options
  };
  /// In the order of the rule table.
  [[nodiscard]] const std::vector<RuleSetting>& rules() const { return rules_; }
  /// The site's own patterns and examples; null where there are none. Copies of a configuration
  /// share them.
  [[nodiscard]] const OwnPhrases* own_phrases() const { return own_phrases_.get(); }
  /// Switches all rules off but this one; false when there is no such rule.
  bool only(std::string_view rule_id);
  /// Switches all rules off but those of one family.
  void only(Family family);

 private:
  std::vector<RuleSetting> rules_;
  std::shared_ptr<const OwnPhrases> own_phrases_;
};

}  // namespace galley::core
