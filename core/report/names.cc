// The names of the values of galley.h. Those that the core has too are the core's.
#include <galley/galley.h>

#include <array>

#include "galley/comparison/comparison.h"
#include "galley/rule/finding.h"
#include "galley/sourcing/source_list.h"

namespace galley {
namespace {

constexpr std::array<std::string_view, 13> kErrorCodes = {
    "syntax",         "wrong-type",  "unknown-member", "unknown-rule", "unknown-option",
    "bad-value",      "bad-pattern", "bad-example",    "bad-pack",     "too-many",
    "text-too-large", "not-text",    "cancelled"};
static_assert(kErrorCodes.size() == static_cast<std::size_t>(ErrorCode::kCancelled) + 1);

}  // namespace

std::string_view to_string(ErrorCode code) { return kErrorCodes[static_cast<std::size_t>(code)]; }

std::string_view to_string(Family family) {
  return core::to_string(static_cast<core::Family>(family));
}

std::string_view to_string(Severity severity) {
  return core::to_string(static_cast<core::Severity>(severity));
}

std::optional<Severity> severity_from(std::string_view name) {
  const auto severity = core::severity_from(name);
  if (!severity) return std::nullopt;
  return static_cast<Severity>(*severity);
}

std::string_view to_string(SourceKind kind) {
  return core::to_string(static_cast<core::SourceKind>(kind));
}

std::string_view to_string(StatementFrame frame) {
  return core::to_string(static_cast<core::AttributionFrame>(frame));
}

std::string_view to_string(DifferenceKind kind) {
  return core::to_string(static_cast<core::DifferenceKind>(kind));
}

std::string to_string(const Error& error) {
  if (error.code == ErrorCode::kSyntax)
    return "configuration, character " + error.place + ": " + error.message;
  if (error.place.empty()) return "configuration: " + error.message;
  // "/phrases/patterns/1" is "phrases.patterns[1]" to people.
  std::string out;
  for (std::size_t at = 1; at <= error.place.size();) {
    const std::size_t end = std::min(error.place.find('/', at), error.place.size());
    std::string step = error.place.substr(at, end - at);
    at = end + 1;
    if (!step.empty() && step.find_first_not_of("0123456789") == std::string::npos) {
      out.append("[").append(step).append("]");
      continue;
    }
    for (std::size_t i = 0; (i = step.find('~', i)) != std::string::npos; ++i)
      step.replace(i, 2, step.compare(i, 2, "~1") == 0 ? "/" : "~");
    if (!out.empty()) out += '.';
    out += step;
  }
  return out + ": " + error.message;
}

}  // namespace galley
