#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string_view>

namespace galley::core::test {

/// Every text of `broken` gives exactly the findings of `rule` that its marks
/// [[ ]] show, every text of `sound` none; and no other rule of broken
/// sentences says anything at warning or above outside the marks. Sizes are
/// checked too: 15 broken and 25 sound texts are what a rule must show.
void expect_cases(std::string_view rule, std::span<const std::string_view> broken,
                  std::span<const std::string_view> sound);

}  // namespace galley::core::test
