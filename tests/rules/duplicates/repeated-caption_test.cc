#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "repeated-caption";

TEST(RepeatedCaption, HeadlineAgainInTheTextIsAHint) {
  const char* text =
      "Harbour of Brevik to close for nine weeks of repairs\n\n"
      "The harbour office announced the works on Monday.\n\n"
      "[[Harbour of Brevik to close for nine weeks of repairs]]\n\n"
      "Ferries will leave from Orrin until the quay is dry again.";
  EXPECT_TRUE(finds(kRule, text));
  EXPECT_EQ(first_message(kRule,
                          "Harbour of Brevik to close for nine weeks of repairs\n\n"
                          "The harbour office announced the works on Monday.\n\n"
                          "Harbour of Brevik to close for nine weeks of repairs\n\n"
                          "Ferries will leave from Orrin until the quay is dry again."),
            "hint: A headline, standfirst or caption stands again here.");
}

TEST(RepeatedCaption, LeavesParagraphsToTheirRule) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Orrin will close at six on Friday, the town said.\n\n"
                    "The bridge at Orrin will close at six on Friday, the town said."));
}

}  // namespace
}  // namespace galley::test
