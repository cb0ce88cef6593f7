#include "galley/rule/finding.h"

#include <array>

namespace galley::core {
namespace {

constexpr std::array<std::string_view, kFamilyCount> kFamilies = {
    "duplicates", "broken-sentences", "spam-footers", "unattributed-claims"};
constexpr std::array<std::string_view, 3> kSeverities = {"hint", "warning", "error"};

}  // namespace

std::string_view to_string(Family family) { return kFamilies[static_cast<std::size_t>(family)]; }

std::string_view to_string(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == name) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

}  // namespace galley::core
