#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

enum class Family : std::uint8_t {
  kDuplicates,
  kBrokenSentences,
  kSpamFooters,
  kUnattributedClaims
};
inline constexpr std::size_t kFamilyCount = 4;
[[nodiscard]] std::string_view to_string(Family family);

enum class Severity : std::uint8_t {
  kHint,     ///< may be shown folded, never fails a run
  kWarning,  ///< an editor should look
  kError,    ///< acting on it unread is right at least 95 times in 100
};
[[nodiscard]] std::string_view to_string(Severity severity);
/// "hint", "warning" or "error"; nothing for any other word.
[[nodiscard]] std::optional<Severity> severity_from(std::string_view name);

/// One piece of the evidence that fired, in words; `weight` where the rule adds up points.
struct Reason {
  std::string text;
  std::optional<int> weight;
};

/// Another passage that the finding is about: the twin of a repeat, the quotation of a speaker.
struct Related {
  Span span;
  std::string message;
};

/// Replaces the bytes of `span` by `text`; an empty span inserts.
struct Edit {
  Span span;
  std::string text;
};

/// One way to mend a finding. The edits are sorted and do not overlap. `safe`: applying it unread
/// is right at least 95 times in 100.
struct Fix {
  std::string title;
  bool safe = false;
  std::vector<Edit> edits;
};

/// What a rule says of a passage. Spans are UTF-8 bytes of the document.
struct Finding {
  Span span;
  Severity severity = Severity::kWarning;
  int confidence = 50;  ///< 0 to 100: how often out of a hundred an editor would agree
  std::string message;
  std::vector<Reason> why;
  std::vector<Related> related;
  std::vector<Fix> fixes;

  // The three add one part each and return the finding, so that a report reads as one sentence.
  Finding& because(std::string text, std::optional<int> weight = std::nullopt) {
    why.push_back({std::move(text), weight});
    return *this;
  }
  Finding& relates_to(Span other, std::string text) {
    related.push_back({other, std::move(text)});
    return *this;
  }
  Finding& fix(std::string title, bool safe, std::vector<Edit> edits) {
    fixes.push_back({std::move(title), safe, std::move(edits)});
    return *this;
  }
};

}  // namespace galley::core
