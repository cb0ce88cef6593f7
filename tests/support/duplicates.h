#pragma once

#include <span>
#include <string_view>

#include "support/cases.h"

namespace galley::core::test {

/// As expect_texts() of support/cases.h, for a rule of the family duplicates. Texts that only look
/// as if something stood in them twice are look-alikes of all these rules: duplicates.cc holds them
/// once, and they are read with the rule's own.
void expect_repeats(std::string_view rule, std::span<const std::string_view> found,
                    std::span<const std::string_view> sound = {});

}  // namespace galley::core::test
