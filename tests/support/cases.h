#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <span>
#include <string_view>

namespace galley::core::test {

/// The least that a rule must show: texts in which it fires, and look-alikes in which it does not.
inline constexpr std::size_t kMinFound = 15;
inline constexpr std::size_t kMinSound = 25;

/// A look-alike of several rules. `why`: what makes it sound, in a few words.
struct SharedText {
  std::string_view why;
  std::string_view text;
};

/// Every text of `found` gives exactly the findings of `rule` that its marks [[ ]] show, every text
/// of `sound` and `shared` none. Fails where there are fewer texts than the least, where one of
/// `found` has no mark or a look-alike has one, and where a text is given twice: one that is shared
/// counts once, for every rule that reads it.
void expect_texts(std::string_view rule, std::span<const std::string_view> found,
                  std::span<const std::string_view> sound, std::string_view configuration = {},
                  std::span<const SharedText> shared = {});

/// The same within the story of support/story.h. A text is a layout (see in_story) where one of its
/// lines names paragraphs; any other is put behind the story if it is one of `found`, and between
/// two of its paragraphs if it is one of `sound`.
void expect_texts_in_story(std::string_view rule, std::span<const std::string_view> found,
                           std::span<const std::string_view> sound);

}  // namespace galley::core::test
