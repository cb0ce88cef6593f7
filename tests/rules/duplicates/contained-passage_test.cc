#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "contained-passage";

TEST(ContainedPassage, MarksThePullQuote) {
  EXPECT_TRUE(finds(
      kRule,
      "[[“We built this wall with our own hands and nobody thanked us.”]]\n\n"
      "The wall is down now. “We built this wall with our own hands and nobody thanked us for it, "
      "not even the harbour board,” said Ida Moen, who is 81."));
}

TEST(ContainedPassage, IsAHint) {
  EXPECT_TRUE(
      first_message(
          kRule,
          "The wall is down now. “We built this wall with our own hands and nobody thanked us for "
          "it, not even the harbour board,” said Ida Moen, who is 81.\n\n"
          "“We built this wall with our own hands and nobody thanked us.”")
          .starts_with("hint:"));
}

TEST(ContainedPassage, NamesAndTitlesStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "The Royal Society for the Protection of Harbour Lights met in Brevik.\n\n"
            "Members of the Royal Society for the Protection of Harbour Lights waited outside."));
}

}  // namespace
}  // namespace galley::core::test
