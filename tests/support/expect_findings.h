#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core::test {

/// A text without its marks [[ and ]], and what stood between them; marks may nest. A bracket may
/// be marked too: [[[who?]]].
struct Marked {
  std::string text;
  std::vector<Span> spans;
};
[[nodiscard]] Marked unmark(std::string_view marked);

/// Runs one rule over `marked` with the marks [[ and ]] taken out, and passes when the rule's
/// findings (folded ones included) are exactly the marked spans. A failure shows both:
///
///   got   It is 😀 perhaps [[so]].
///   want  It is 😀 [[perhaps]] so.
///
///   EXPECT_TRUE(finds("doubled-word", "He sat in [[the the]] chair."));
///   EXPECT_TRUE(finds("doubled-word", "He had had enough."));          // silent
///
/// `settings`: options of the rule as a JSON object, {"min-words": 10}. `configuration`: a whole
/// configuration, read before them.
[[nodiscard]] testing::AssertionResult finds(std::string_view rule, std::string_view marked,
                                             std::string_view settings = {},
                                             std::string_view configuration = {});

/// Applies the first fix of the rule's first finding (the fix titled `title`, where one is given)
/// and passes when the text is then `after` and the rule finds nothing more at that place and less
/// in all.
[[nodiscard]] testing::AssertionResult fixes(std::string_view rule, std::string_view before,
                                             std::string_view after, std::string_view title = {});

/// What the text is after each fix of each of the rule's findings, one at a time.
[[nodiscard]] std::vector<std::string> all_fixes(std::string_view rule, std::string_view text);

/// Passes when the rule finds something, offers a fix for its first finding and marks the first one
/// as safe, or as unsafe.
[[nodiscard]] testing::AssertionResult fix_is_safe(std::string_view rule, std::string_view text);
[[nodiscard]] testing::AssertionResult fix_is_unsafe(std::string_view rule, std::string_view text);

/// How many findings the rule has, those that were folded into others left out.
[[nodiscard]] std::size_t count_findings(std::string_view rule, std::string_view text);

/// "severity: message" of the rule's first finding; empty when it finds nothing.
[[nodiscard]] std::string first_message(std::string_view rule, std::string_view text);

/// The first evidence of the rule's first finding; empty when there is none.
[[nodiscard]] std::string first_reason(std::string_view rule, std::string_view text);

}  // namespace galley::core::test
