#include "folding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace galley::core {
namespace {

constexpr std::size_t kCauses = 5;
constexpr std::size_t kSeverities = 3;
constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

std::size_t cause_of(const RuleInfo& rule) {
  switch (rule.family) {
    case Family::kSpamFooters:
      return 0;
    case Family::kDuplicates:
      return 1;
    case Family::kBrokenSentences:
      return rule.damage ? 2 : 3;
    case Family::kUnattributedClaims:
      return 4;
  }
  return 4;
}

bool before(const ReportedFinding& a, const ReportedFinding& b) {
  if (a.finding.span.begin != b.finding.span.begin) {
    return a.finding.span.begin < b.finding.span.begin;
  }
  if (a.finding.span.end != b.finding.span.end) return a.finding.span.end > b.finding.span.end;
  return false;  // stable: the order of the rule table
}

}  // namespace

std::vector<ReportedFinding> fold_by_cause(std::vector<ReportedFinding> findings) {
  std::stable_sort(findings.begin(), findings.end(), before);
  const auto same = [](const ReportedFinding& a, const ReportedFinding& b) {
    return a.rule == b.rule && a.finding.span == b.finding.span;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());

  // In the sorted order, the finding that reaches furthest among those seen so far, by cause and
  // least severity: it contains the current one, or none of its kind does.
  std::array<std::array<std::uint32_t, kSeverities>, kCauses> furthest;
  for (auto& row : furthest) row.fill(kNone);
  std::vector<std::uint32_t> parent(findings.size(), kNone);
  for (std::size_t first = 0; first < findings.size();) {
    // Findings at one span must see each other, whatever their order.
    std::size_t last = first;
    while (last < findings.size() && findings[last].finding.span == findings[first].finding.span) {
      const auto cause = cause_of(*findings[last].rule);
      const auto severity = static_cast<std::size_t>(findings[last].finding.severity);
      for (std::size_t floor = 0; floor <= severity; ++floor) {
        std::uint32_t& best = furthest[cause][floor];
        if (best == kNone || findings[best].finding.span.end < findings[last].finding.span.end) {
          best = static_cast<std::uint32_t>(last);
        }
      }
      ++last;
    }
    for (std::size_t i = first; i < last; ++i) {
      const Finding& finding = findings[i].finding;
      const std::size_t own = cause_of(*findings[i].rule);
      const auto severity = static_cast<std::size_t>(finding.severity);
      for (std::size_t cause = 0; cause <= own; ++cause) {
        const std::size_t floor = cause == own ? severity : std::min<std::size_t>(severity, 1);
        const std::uint32_t other = furthest[cause][floor];
        if (other == kNone || findings[other].finding.span.end < finding.span.end) continue;
        if (cause == own && findings[other].finding.span == finding.span) continue;
        parent[i] = other;
        break;
      }
    }
    first = last;
  }

  std::vector<ReportedFinding> out;
  std::vector<std::uint32_t> place(findings.size(), kNone);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (parent[i] != kNone) continue;
    place[i] = static_cast<std::uint32_t>(out.size());
    out.push_back(std::move(findings[i]));
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (parent[i] == kNone) continue;
    std::uint32_t root = parent[i];
    while (parent[root] != kNone) root = parent[root];
    out[place[root]].folded.push_back(std::move(findings[i]));
  }
  return out;
}

}  // namespace galley::core
