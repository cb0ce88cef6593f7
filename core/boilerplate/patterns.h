#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "galley/boilerplate/boilerplate.h"
#include "galley/language/language.h"

namespace galley::core {

/// Patterns of boilerplate, each a pattern of its own and a feature of the line model. Bit i of
/// a PatternSet stands for pattern i.
using PatternSet = std::uint64_t;
inline constexpr std::size_t kMaxPatterns = 64;

/// Calls `visit` with the number of each pattern of the set, in ascending order.
template <class Visit>
void for_each_pattern(PatternSet patterns, Visit visit) {
  for (; patterns != 0; patterns &= patterns - 1) {
    visit(static_cast<std::size_t>(std::countr_zero(patterns)));
  }
}

/// Patterns are matched on at most this many bytes of a line: the head tells.
inline constexpr std::size_t kPatternBytes = 240;
/// A line of at most so many words is a brief one: patterns are tried on it that would be too
/// common in longer ones.
inline constexpr std::uint32_t kBriefWords = 12;

/// The patterns of a language pack: its section "boilerplate-patterns", a table that
/// core/language/english/boilerplate_patterns.tsv explains. They are compiled at the first line
/// that is asked about: a text without such a line does not wait for it. Safe to share between
/// threads.
class Patterns {
 public:
  /// The pack's own table; no patterns where it has none.
  explicit Patterns(const Language& language)
      : Patterns(language.section("boilerplate-patterns")) {}
  explicit Patterns(std::string_view table);
  ~Patterns();
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  /// What is wrong with the table, and in which line, or with a pattern; empty: nothing. Nothing is
  /// found where something is. Compiles the patterns.
  [[nodiscard]] const std::string& error() const;

  /// The patterns that `line` (folded, from its first word on) matches. Each of its bytes up to
  /// kPatternBytes is read by three automata, those of a brief line by four.
  [[nodiscard]] PatternSet find(std::string_view line, bool is_brief) const;

  [[nodiscard]] std::size_t size() const { return patterns_.size(); }
  [[nodiscard]] BoilerplateKind kind(std::size_t i) const { return patterns_[i].kind; }
  /// True for a pattern that a story may well use: it speaks with other evidence alone.
  [[nodiscard]] bool is_weak(std::size_t i) const { return (weak_ >> i & 1U) != 0; }
  [[nodiscard]] bool any_strong(PatternSet patterns) const { return (patterns & ~weak_) != 0; }
  /// The kind that names a line with these patterns; kNone for none.
  [[nodiscard]] BoilerplateKind kind_of(PatternSet patterns) const;
  /// The part of `line` that pattern `i` matched; empty where it does not match.
  [[nodiscard]] std::string_view text(std::size_t i, std::string_view line) const;

 private:
  struct Pattern {
    BoilerplateKind kind = BoilerplateKind::kNone;
    bool at_head = false;
    std::string pattern;
    std::string brief;  ///< matched from the head too, on brief lines alone; may be empty
  };
  class Table;
  class Automata;
  class Quoter;

  std::vector<Pattern> patterns_;
  PatternSet weak_ = 0;
  PatternSet by_kind_[kBoilerplateKinds] = {};
  std::string error_;  ///< of the table
  std::unique_ptr<Automata> automata_;
  std::unique_ptr<Quoter> quoter_;
};

}  // namespace galley::core
