#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string_view>

namespace galley::core::test {

/// As expect_texts() of support/cases.h; and no other rule of broken sentences says anything at
/// warning or above outside the marks.
void expect_cases(std::string_view rule, std::span<const std::string_view> broken,
                  std::span<const std::string_view> sound);

}  // namespace galley::core::test
