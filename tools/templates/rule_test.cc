#include <string_view>

#include "support/cases.h"

namespace galley::core::test {
namespace {

// TODO: fifteen texts at the least; the test fails until they are there.
constexpr std::string_view kFound[] = {
    "TODO: a sound sentence with [[the defect]] in it.",
};
// TODO: twenty-five look-alikes at the least.
constexpr std::string_view kSound[] = {
    "TODO: a sentence that looks like it and is sound.",
};

TEST(NewRule, Cases) { expect_texts("@ID@", kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
