#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {

// NOLINTBEGIN(bugprone-macro-parentheses): a name cannot stand in brackets
#define LINE_RULE(name, name_id, line_kind, loudest, summary_text, why_text, message_text,         \
                  deletion_text)                                                                   \
  const Rule& name() {                                                                             \
    static constexpr RuleInfo kInfo = {.id = name_id,                                              \
                                       .family = Family::kSpamFooters,                             \
                                       .summary = summary_text,                                    \
                                       .why = why_text,                                            \
                                       .any_language = true};                                      \
    static const BoilerplateRule rule(                                                             \
        kInfo,                                                                                     \
        {.kind = BoilerplateKind::line_kind, .message = message_text, .deletion = deletion_text}); \
    return rule;                                                                                   \
  }
#include "line_rules.def"
#undef LINE_RULE
// NOLINTEND(bugprone-macro-parentheses)

}  // namespace galley::core::rules
