#include <cstdio>

#include "commands.h"

namespace galley {

int list_rules(const RulesArguments& arguments) {
  if (arguments.json) {
    put(to_json(rule_table()) + "\n");
  } else {
    for (const RuleInfo& rule : rule_table()) {
      std::printf("%-20s %-24s %s\n", std::string(to_string(rule.family)).c_str(),
                  std::string(rule.id).c_str(), std::string(rule.summary).c_str());
    }
  }
  return flush_output() ? kDone : kFailed;
}

}  // namespace galley
