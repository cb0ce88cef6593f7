#pragma once

#include <gtest/gtest.h>

#include "galley/document/document.h"

namespace galley::core::test {

/// What holds for a document of any text; passes, or says what does not hold and where.
[[nodiscard]] testing::AssertionResult holds_together(const Document& document);

}  // namespace galley::core::test
