#include <cstdio>

#include "commands.h"
#include "galley/engine/engine.h"
#include "galley/report/formats.h"

namespace galley {

int list_rules(bool json) {
  if (json) {
    put(rules_to_json() + "\n");
  } else {
    for (const RuleInfo* rule : rule_table()) {
      std::printf("%-20s %-24s %s\n", std::string(to_string(rule->family)).c_str(),
                  std::string(rule->id).c_str(), std::string(rule->summary).c_str());
    }
  }
  return flush_output() ? kDone : kFailed;
}

}  // namespace galley
