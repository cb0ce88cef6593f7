#include "folding.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace galley::core {
namespace {

constexpr RuleInfo kFooter{.id = "footer", .family = Family::kSpamFooters};
constexpr RuleInfo kRepeat{.id = "repeat", .family = Family::kDuplicates};
constexpr RuleInfo kDamage{.id = "damage", .family = Family::kBrokenSentences, .damage = true};
constexpr RuleInfo kGrammar{.id = "grammar", .family = Family::kBrokenSentences};
constexpr RuleInfo kClaim{.id = "claim", .family = Family::kUnattributedClaims};

ReportedFinding at(const RuleInfo& rule, Span span, Severity severity = Severity::kWarning) {
  ReportedFinding reported;
  reported.rule = &rule;
  reported.finding.span = span;
  reported.finding.severity = severity;
  return reported;
}

/// "footer(grammar claim) repeat": findings in order, folded ones in brackets.
std::string outline(const std::vector<ReportedFinding>& findings) {
  std::string out;
  for (const ReportedFinding& reported : findings) {
    if (!out.empty()) out += ' ';
    out += reported.rule->id;
    if (!reported.folded.empty()) out += "(" + outline(reported.folded) + ")";
  }
  return out;
}

TEST(FoldByCause, PutsWhatLiesInsideUnderItsCause) {
  EXPECT_EQ(
      outline(fold_by_cause({at(kGrammar, {12, 15}), at(kClaim, {30, 40}), at(kFooter, {10, 50})})),
      "footer(grammar claim)");
  EXPECT_EQ(outline(fold_by_cause({at(kClaim, {0, 9}), at(kGrammar, {0, 9}), at(kDamage, {0, 9})})),
            "damage(claim grammar)");
}

TEST(FoldByCause, NeverTheOtherWayRound) {
  EXPECT_EQ(outline(fold_by_cause({at(kFooter, {12, 15}), at(kGrammar, {10, 50})})),
            "grammar footer");
}

TEST(FoldByCause, LeavesAnOverlapAlone) {
  EXPECT_EQ(outline(fold_by_cause({at(kFooter, {0, 20}), at(kGrammar, {10, 30})})),
            "footer grammar");
}

TEST(FoldByCause, OneCauseFoldsIntoTheStrictlyLargerSpanOnly) {
  EXPECT_EQ(outline(fold_by_cause({at(kGrammar, {0, 50}), at(kGrammar, {5, 9})})),
            "grammar(grammar)");
  constexpr RuleInfo other{.id = "other", .family = Family::kBrokenSentences};
  EXPECT_EQ(outline(fold_by_cause({at(kGrammar, {0, 50}), at(other, {0, 50})})), "grammar other");
}

TEST(FoldByCause, AHintHidesNoWarning) {
  EXPECT_EQ(outline(fold_by_cause({at(kFooter, {0, 50}, Severity::kHint), at(kGrammar, {5, 9})})),
            "footer grammar");
  EXPECT_EQ(outline(fold_by_cause(
                {at(kFooter, {0, 50}, Severity::kHint), at(kGrammar, {5, 9}, Severity::kHint)})),
            "footer(grammar)");
}

TEST(FoldByCause, NestsOneLevelDeep) {
  EXPECT_EQ(outline(fold_by_cause({at(kClaim, {14, 16}), at(kGrammar, {12, 20}),
                                   at(kRepeat, {11, 30}), at(kFooter, {10, 50})})),
            "footer(repeat grammar claim)");
}

TEST(FoldByCause, AFoldedFixIsNoSaferThanItsLeastSafePart) {
  const auto deleting = [](Span span, bool safe) {
    ReportedFinding reported = at(kFooter, span);
    reported.finding.fix("Delete it", safe, {{span, {}}});
    return reported;
  };
  const auto is_safe = [](const std::vector<ReportedFinding>& findings) {
    return findings.front().finding.fixes.front().safe;
  };
  EXPECT_TRUE(is_safe(
      fold_by_cause({deleting({0, 9}, true), deleting({0, 4}, true), deleting({5, 9}, true)})));
  EXPECT_FALSE(is_safe(
      fold_by_cause({deleting({0, 9}, true), deleting({0, 4}, true), deleting({5, 9}, false)})));
  // A credit has no fix at all.
  EXPECT_FALSE(is_safe(fold_by_cause({deleting({0, 9}, true), at(kFooter, {5, 9})})));
  // A slip inside what goes has nothing to say of it.
  EXPECT_TRUE(is_safe(fold_by_cause({deleting({0, 9}, true), at(kGrammar, {5, 9})})));
}

TEST(FoldByCause, DropsTheSameFindingTwice) {
  EXPECT_EQ(outline(fold_by_cause({at(kClaim, {1, 2}), at(kClaim, {1, 2})})), "claim");
}

// The obvious way: every finding against every other.
std::string outline_slowly(std::vector<ReportedFinding> findings) {
  const auto cause = [](const ReportedFinding& f) {
    if (f.rule->family == Family::kSpamFooters) return 0;
    if (f.rule->family == Family::kDuplicates) return 1;
    if (f.rule->family == Family::kUnattributedClaims) return 4;
    return f.rule->damage ? 2 : 3;
  };
  std::size_t folded = 0;
  for (const ReportedFinding& f : findings) {
    bool inside = false;
    for (const ReportedFinding& other : findings) {
      if (!other.finding.span.contains(f.finding.span)) continue;
      const bool loud =
          other.finding.severity != Severity::kHint || f.finding.severity == Severity::kHint;
      const bool larger =
          !(other.finding.span == f.finding.span) && other.finding.severity >= f.finding.severity;
      inside |= cause(other) < cause(f) ? loud : cause(other) == cause(f) && larger;
    }
    folded += inside ? 1 : 0;
  }
  return std::to_string(folded);
}

TEST(FoldByCause, AgreesWithComparingAllPairs) {
  const RuleInfo* rules[] = {&kFooter, &kRepeat, &kDamage, &kGrammar, &kClaim};
  std::uint32_t seed = 7;
  const auto random = [&](std::uint32_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16U) % below;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<ReportedFinding> findings;
    for (int i = 0; i < 30; ++i) {
      const std::uint32_t begin = random(40);
      const Span span{begin, begin + 1 + random(20)};
      findings.push_back(at(*rules[random(5)], span, static_cast<Severity>(random(3))));
    }
    // Repeats of one rule at one span are dropped before anything is compared.
    std::vector<ReportedFinding> unique;
    for (const ReportedFinding& f : findings) {
      bool seen = false;
      for (const ReportedFinding& u : unique) {
        seen |= u.rule == f.rule && u.finding.span == f.finding.span;
      }
      if (!seen) unique.push_back(f);
    }
    std::size_t folded = 0;
    for (const ReportedFinding& f : fold_by_cause(unique)) folded += f.folded.size();
    ASSERT_EQ(std::to_string(folded), outline_slowly(unique)) << "round " << round;
  }
}

}  // namespace
}  // namespace galley::core
