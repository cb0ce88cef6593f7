#pragma once

#include <galley/galley.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/language/language.h"
#include "galley/rule/rule.h"

namespace galley::core {

/// What a user set: which rules run, how loud they are, their thresholds; phrases of their own
/// site.
///
///   {"rules": {"vague-source": "off", "repeated-quotation": {"severity": "hint", "min-words":
///   12}},
///    "phrases": {"patterns": ["^Visit our shop"], "examples": ["Ring the tip line on 555 0100"]}}
///
/// What can fail returns the error, or nothing; on failure nothing changes. The places are those of
/// galley::Error in the JSON above.
class Config {
 public:
  /// Every rule on, every option at its default. `language` reads the words of own phrases; it must
  /// outlive the configuration.
  explicit Config(const Language& language = english());

  /// Reads a JSON object; an empty text changes nothing.
  [[nodiscard]] std::optional<Error> read(std::string_view json);
  /// Sets one rule.
  [[nodiscard]] std::optional<Error> set(const galley::RuleSetting& setting);
  /// Sets the site's own phrases.
  [[nodiscard]] std::optional<Error> set_phrases(std::span<const std::string> patterns,
                                                 std::span<const std::string> examples);
  /// Switches all rules off but this one; false when there is no such rule.
  bool only(std::string_view rule_id);
  /// Switches all rules off but these.
  [[nodiscard]] std::optional<Error> only(std::span<const std::string> rule_ids);
  /// Switches all rules off but those of one family.
  void only(Family family);

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

 private:
  const Language* language_;
  std::vector<RuleSetting> rules_;
  std::shared_ptr<const OwnPhrases> own_phrases_;
};

}  // namespace galley::core
