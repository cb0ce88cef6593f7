#pragma once

#include <span>

#include "galley/rule/rule.h"

namespace galley::core {

// Every rule is made by a function of its own name; rules.def is the only list of them.
// An explicit table, because linkers drop self-registering statics from static libraries.
namespace rules {
#define RULE(family, name) const Rule& name();
#include "galley/rules/rules.def"
#undef RULE
}  // namespace rules

/// All rules in the order of rules.def, which also breaks ties between findings.
[[nodiscard]] std::span<const Rule* const> all_rules();

}  // namespace galley::core
