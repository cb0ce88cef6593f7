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
constexpr auto kWarning = static_cast<std::size_t>(Severity::kWarning);
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

/// For each finding of a sorted list the one that it is folded into, kNone for none.
class Parents {
 public:
  explicit Parents(const std::vector<ReportedFinding>& findings)
      : findings_(findings), parent_(findings.size(), kNone) {
    for (auto& row : furthest_) row.fill(kNone);
    for (std::size_t first = 0; first < findings.size();) {
      // Findings at one span must see each other, whatever their order.
      std::size_t last = first;
      for (; last < findings.size() && span(last) == span(first); ++last) remember(last);
      for (; first < last; ++first) parent_[first] = look_up(findings[first]);
    }
  }

  [[nodiscard]] bool has(std::size_t finding) const { return parent_[finding] != kNone; }
  /// The outermost finding that `finding` lies in.
  [[nodiscard]] std::size_t root(std::size_t finding) const {
    while (has(finding)) finding = parent_[finding];
    return finding;
  }

 private:
  [[nodiscard]] Span span(std::size_t finding) const { return findings_[finding].finding.span; }

  void remember(std::size_t finding) {
    const auto severity = static_cast<std::size_t>(findings_[finding].finding.severity);
    auto& row = furthest_[cause_of(*findings_[finding].rule)];
    for (std::size_t floor = 0; floor <= severity; ++floor) {
      if (row[floor] == kNone || span(row[floor]).end < span(finding).end)
        row[floor] = static_cast<std::uint32_t>(finding);
    }
  }

  [[nodiscard]] std::uint32_t look_up(const ReportedFinding& reported) const {
    const Finding& finding = reported.finding;
    const std::size_t own = cause_of(*reported.rule);
    const auto severity = static_cast<std::size_t>(finding.severity);
    for (std::size_t cause = 0; cause <= own; ++cause) {
      const std::size_t floor = cause == own ? severity : std::min(severity, kWarning);
      const std::uint32_t other = furthest_[cause][floor];
      if (other == kNone || span(other).end < finding.span.end) continue;
      if (cause == own && span(other) == finding.span) continue;
      return other;
    }
    return kNone;
  }

  const std::vector<ReportedFinding>& findings_;
  std::vector<std::uint32_t> parent_;
  /// The finding that reaches furthest among those seen so far, by cause and least severity: in the
  /// sorted order it contains the current one, or none of its kind does.
  std::array<std::array<std::uint32_t, kSeverities>, kCauses> furthest_;
};

/// True when `edit` deletes all of `span`.
bool deletes(const Edit& edit, Span span) {
  return edit.text.empty() && edit.span.begin <= span.begin && span.end <= edit.span.end;
}

/// What several findings of one family lie in is no surer than each of them: a fix that deletes
/// them all is safe only where each may be deleted by itself.
void keep_least_safe(ReportedFinding& outer) {
  for (Fix& fix : outer.finding.fixes) {
    if (!fix.safe) continue;
    fix.safe = std::all_of(outer.folded.begin(), outer.folded.end(), [&](const auto& inner) {
      if (inner.rule->family != outer.rule->family) return true;
      const auto& fixes = inner.finding.fixes;
      return std::none_of(fix.edits.begin(), fix.edits.end(),
                          [&](const Edit& edit) { return deletes(edit, inner.finding.span); }) ||
             std::any_of(fixes.begin(), fixes.end(), [](const Fix& own) { return own.safe; });
    });
  }
}

}  // namespace

std::vector<ReportedFinding> fold_by_cause(std::vector<ReportedFinding> findings) {
  std::stable_sort(findings.begin(), findings.end(), before);
  const auto same = [](const ReportedFinding& a, const ReportedFinding& b) {
    return a.rule == b.rule && a.finding.span == b.finding.span;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());

  const Parents parents(findings);
  std::vector<ReportedFinding> out;
  std::vector<std::size_t> place(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (parents.has(i)) continue;
    place[i] = out.size();
    out.push_back(std::move(findings[i]));
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (parents.has(i)) out[place[parents.root(i)]].folded.push_back(std::move(findings[i]));
  }
  std::for_each(out.begin(), out.end(), keep_least_safe);
  return out;
}

}  // namespace galley::core
