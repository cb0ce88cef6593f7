#include "galley/rules/registry.h"

#include <iterator>

namespace galley::core {

std::span<const Rule* const> all_rules() {
  static const Rule* const kRules[] = {
#define RULE(family, name) &rules::name(),
#include "galley/rules/rules.def"
#undef RULE
  };
  return {kRules, std::size(kRules)};
}

}  // namespace galley::core
