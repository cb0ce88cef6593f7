#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace galley::core::test {

/// A text from its layout, a line for each block. A line of digits stands for as many paragraphs
/// of one short news story, 1 to 4; every other line for itself.
///
///   in_story("12\n[[Share this story]]\n34")     // the line between the second and the third
[[nodiscard]] std::string in_story(std::string_view layout);

/// True where a line of the text names paragraphs of the story.
[[nodiscard]] bool is_layout(std::string_view text);

/// finds() over every layout: passes when the rule's findings are exactly the marked spans of each.
[[nodiscard]] testing::AssertionResult finds_each(std::string_view rule,
                                                  std::initializer_list<std::string_view> layouts);

}  // namespace galley::core::test
