#include "support/expect_findings.h"

namespace galley::core::test {
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

TEST(RepeatedCaption, TwiceInARowIsAnError) {
  const char* const captions[] = {
      "Ana Lunde outside Brevik Town Hall, where she was sworn in on Monday.",
      "Ana Lunde outside Brevik Town Hall, where she was sworn in on Monday. Photo: R. Osei",
      "Boats wait for the tide in the old harbour of Brevik after the storm",
      "Image caption: Boats wait for the tide in the old harbour of Brevik"};
  for (const std::string caption : captions) {
    const std::string story =
        "\n\nThe harbour office closed the quay on Monday and said that it would open in June.";
    const std::string twice = caption + "\n\n" + caption;
    EXPECT_EQ(first_message(kRule, "Storm closes the quay\n\n" + twice + story),
              "error: This line repeats the one before it.")
        << caption;
    EXPECT_EQ(first_message(kRule, "Storm closes the quay" + story + "\n\n" + twice + story),
              "error: This line repeats the one before it.")
        << caption;
  }
}

TEST(RepeatedCaption, LinesThatMayStandTwiceAreNoError) {
  const std::string story =
      "The harbour office closed the quay on Monday and said that it would open in June.";
  for (const std::string line :
       {"Brevik Harbour Lunde Orrin Market Hall Quay Street Ferries",  // names alone
        "Who pays for the new quay and the road to the harbour?"}) {
    const std::string text = story + "\n\n" + line + "\n\n" + line + "\n\n" + story + " It rained.";
    EXPECT_FALSE(first_message(kRule, text).starts_with("error")) << line;
  }
}

}  // namespace
}  // namespace galley::core::test
