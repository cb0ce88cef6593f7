#include <string_view>

#include "support/duplicates.h"
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

constexpr std::string_view kFound[] = {
    "Harbour of Brevik to close for nine weeks of repairs\n\nThe harbour office announced the "
    "works on Monday.\n\n[[Harbour of Brevik to close for nine weeks of repairs]]\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Storm tears the old ferry pier of Brevik from its piles\n\nThe town heard of it on "
    "Friday.\n\n[[Storm tears the old ferry pier of Brevik from its piles]]\n\nNobody could say on "
    "Thursday how long it would take.",
    "Divers find the bell of a lost ship under the silt\n\nIt was raining when the news "
    "came.\n\n[[Divers find the bell of a lost ship under the silt]]\n\nThe mayor thanked the "
    "crews for what they had done.",
    "Farmers of the north bank lose their hay in the flood\n\nThe harbour office announced the "
    "works on Monday.\n\n[[Farmers of the north bank lose their hay in the flood]]\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Bakery gives away its bread on the night of the storm\n\nThe town heard of it on "
    "Friday.\n\n[[Bakery gives away its bread on the night of the storm]]\n\nNobody could say on "
    "Thursday how long it would take.",
    "Council of Lunde sets aside nine million for a breakwater\n\nIt was raining when the news "
    "came.\n\n[[Council of Lunde sets aside nine million for a breakwater]]\n\nThe mayor thanked "
    "the crews for what they had done.",
    "School of Orrin moves its lessons into the church hall\n\nThe harbour office announced the "
    "works on Monday.\n\n[[School of Orrin moves its lessons into the church hall]]\n\nFerries "
    "will leave from Orrin until the quay is dry again.",
    "Last train to Brevik to leave two hours earlier from May\n\nThe town heard of it on "
    "Friday.\n\n[[Last train to Brevik to leave two hours earlier from May]]\n\nNobody could say "
    "on Thursday how long it would take.",
    "Museum on the quay to open again once its roof is dry\n\nIt was raining when the news "
    "came.\n\n[[Museum on the quay to open again once its roof is dry]]\n\nThe mayor thanked the "
    "crews for what they had done.",
    "Crane from Lunde to lift the broken piles of the pier\n\nThe harbour office announced the "
    "works on Monday.\n\n[[Crane from Lunde to lift the broken piles of the pier]]\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Owner of the burnt mill to rebuild its wheel of oak\n\nThe town heard of it on "
    "Friday.\n\n[[Owner of the burnt mill to rebuild its wheel of oak]]\n\nNobody could say on "
    "Thursday how long it would take.",
    "Boats of the bay must show a lamp after dark from June\n\nIt was raining when the news "
    "came.\n\n[[Boats of the bay must show a lamp after dark from June]]\n\nThe mayor thanked the "
    "crews for what they had done.",
    "Lamps on the pier of Brevik dark since the November storm\n\nThe harbour office announced the "
    "works on Monday.\n\n[[Lamps on the pier of Brevik dark since the November storm]]\n\nFerries "
    "will leave from Orrin until the quay is dry again.",
    "Engineer shows the council a model of the new ferry ramp\n\nThe town heard of it on "
    "Friday.\n\n[[Engineer shows the council a model of the new ferry ramp]]\n\nNobody could say "
    "on Thursday how long it would take.",
    "Volunteers carry nine thousand books up to the loft by hand\n\nIt was raining when the news "
    "came.\n\n[[Volunteers carry nine thousand books up to the loft by hand]]\n\nThe mayor thanked "
    "the crews for what they had done.",
    "River in the valley of Loom higher than ever this spring\n\nThe harbour office announced the "
    "works on Monday.\n\n[[River in the valley of Loom higher than ever this spring]]\n\nFerries "
    "will leave from Orrin until the quay is dry again.",
};
constexpr std::string_view kSound[] = {
    "Harbour of Brevik to close for nine weeks of repairs\n\nThe harbour office announced the "
    "works on Monday.\n\nCouncil of Lunde sets aside nine million for a breakwater\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Storm tears the old ferry pier of Brevik from its piles\n\nThe town heard of it on "
    "Friday.\n\nSchool of Orrin moves its lessons into the church hall\n\nNobody could say on "
    "Thursday how long it would take.",
    "Divers find the bell of a lost ship under the silt\n\nIt was raining when the news "
    "came.\n\nLast train to Brevik to leave two hours earlier from May\n\nThe mayor thanked the "
    "crews for what they had done.",
    "Farmers of the north bank lose their hay in the flood\n\nThe harbour office announced the "
    "works on Monday.\n\nMuseum on the quay to open again once its roof is dry\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Bakery gives away its bread on the night of the storm\n\nThe town heard of it on "
    "Friday.\n\nCrane from Lunde to lift the broken piles of the pier\n\nNobody could say on "
    "Thursday how long it would take.",
    "Council of Lunde sets aside nine million for a breakwater\n\nIt was raining when the news "
    "came.\n\nOwner of the burnt mill to rebuild its wheel of oak\n\nThe mayor thanked the crews "
    "for what they had done.",
    "School of Orrin moves its lessons into the church hall\n\nThe harbour office announced the "
    "works on Monday.\n\nBoats of the bay must show a lamp after dark from June\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Last train to Brevik to leave two hours earlier from May\n\nThe town heard of it on "
    "Friday.\n\nLamps on the pier of Brevik dark since the November storm\n\nNobody could say on "
    "Thursday how long it would take.",
    "Museum on the quay to open again once its roof is dry\n\nIt was raining when the news "
    "came.\n\nEngineer shows the council a model of the new ferry ramp\n\nThe mayor thanked the "
    "crews for what they had done.",
    "Crane from Lunde to lift the broken piles of the pier\n\nThe harbour office announced the "
    "works on Monday.\n\nVolunteers carry nine thousand books up to the loft by hand\n\nFerries "
    "will leave from Orrin until the quay is dry again.",
    "Owner of the burnt mill to rebuild its wheel of oak\n\nThe town heard of it on "
    "Friday.\n\nRiver in the valley of Loom higher than ever this spring\n\nNobody could say on "
    "Thursday how long it would take.",
    "Boats of the bay must show a lamp after dark from June\n\nIt was raining when the news "
    "came.\n\nHarbour of Brevik to close for nine weeks of repairs\n\nThe mayor thanked the crews "
    "for what they had done.",
    "Lamps on the pier of Brevik dark since the November storm\n\nThe harbour office announced the "
    "works on Monday.\n\nStorm tears the old ferry pier of Brevik from its piles\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "Engineer shows the council a model of the new ferry ramp\n\nThe town heard of it on "
    "Friday.\n\nDivers find the bell of a lost ship under the silt\n\nNobody could say on Thursday "
    "how long it would take.",
    "Volunteers carry nine thousand books up to the loft by hand\n\nIt was raining when the news "
    "came.\n\nFarmers of the north bank lose their hay in the flood\n\nThe mayor thanked the crews "
    "for what they had done.",
    "River in the valley of Loom higher than ever this spring\n\nThe harbour office announced the "
    "works on Monday.\n\nBakery gives away its bread on the night of the storm\n\nFerries will "
    "leave from Orrin until the quay is dry again.",
    "The bridge at Orrin will close at six on Friday, the town said.\n\nThe bridge at Orrin will "
    "close at six on Friday, the town said.",
};

TEST(RepeatedCaption, Cases) { expect_repeats(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
