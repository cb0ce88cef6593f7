#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-statement";

TEST(RepeatedStatement, MarksTheSecondReportOfOneStatement) {
  EXPECT_TRUE(finds(kRule,
                    "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would "
                    "stay closed until divers had searched the sunken barge.\n\n"
                    "Rain kept falling.\n\n"
                    "[[The harbour will stay closed until divers search the sunken barge, the "
                    "office announced.]]"));
}

TEST(RepeatedStatement, MarksAnOccasionThatIsIntroducedTwice) {
  EXPECT_TRUE(finds(kRule,
                    "Moen spoke at a news conference in Brevik on Friday.\n\n"
                    "Later Moen told [[a news conference]]: “Nobody knows.”"));
}

TEST(RepeatedStatement, TheSecondMentionWithTheIsFine) {
  EXPECT_TRUE(finds(kRule,
                    "Moen spoke at a news conference in Brevik on Friday.\n\n"
                    "Later Moen told the news conference: “Nobody knows.”"));
}

TEST(RepeatedStatement, StatementsOnOneMatterStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed "
            "until divers had searched the sunken barge.\n\n"
            "Osei said the barge had carried salt and that no diver would find anything in it."));
}

TEST(RepeatedStatement, ObeysTheDistance) {
  const char* text =
      "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed until "
      "divers had searched the sunken barge. Rain fell. It was late.\n\n"
      "The harbour will stay closed until divers search the sunken barge, the office announced.";
  EXPECT_TRUE(finds(kRule, text, "{\"max-distance\": 2}"));
  EXPECT_FALSE(finds(kRule, text));
}

TEST(RepeatedStatement, TheHeadlineMayAnticipate) {
  EXPECT_TRUE(finds(
      kRule,
      "Moen says the harbour will stay closed until divers have searched the sunken barge.\n\n"
      "The harbour will stay closed until divers search the sunken barge, Moen said on Friday."));
}

TEST(RepeatedStatement, IsAHint) {
  EXPECT_TRUE(first_message(kRule,
                            "Moen spoke at a news conference in Brevik on Friday.\n\n"
                            "Later Moen told a news conference: “Nobody knows.”")
                  .starts_with("hint: This occasion is introduced a second time"));
}

constexpr std::string_view kFound[] = {
    "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed until "
    "divers had searched the sunken barge.\n\nRain kept falling.\n\n[[The harbour will stay closed "
    "until divers search the sunken barge, the office announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the northern ferry would sail twice "
    "daily after the engine was repaired.\n\nRain kept falling.\n\n[[The northern ferry will sail "
    "twice daily after the engine is repaired, the company announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the damaged school roof would be "
    "replaced before the winter term began.\n\nRain kept falling.\n\n[[The damaged school roof "
    "will be replaced before the winter term begins, the council announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nMoen said farmers would receive cheap loans for "
    "hay lost during the flood.\n\nRain kept falling.\n\n[[Farmers will receive cheap loans for "
    "hay lost during the flood, the bank announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nOsei said two cranes from Lunde would lift the "
    "broken piles next week.\n\nRain kept falling.\n\n[[Two cranes from Lunde will lift the broken "
    "piles next week, the office announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the museum would display the bronze "
    "bell beside the wooden anchor.\n\nRain kept falling.\n\n[[The museum will display the bronze "
    "bell beside the wooden anchor, the director announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nMoen said every fishing boat would carry a "
    "radio and two red lamps.\n\nRain kept falling.\n\n[[Every fishing boat will carry a radio and "
    "two red lamps, the ministry announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the clinic would treat wounded "
    "sailors in the church hall overnight.\n\nRain kept falling.\n\n[[The clinic will treat "
    "wounded sailors in the church hall overnight, the mayor announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the mill owner would rebuild the "
    "burnt wheel with local oak.\n\nRain kept falling.\n\n[[The mill owner will rebuild the burnt "
    "wheel with local oak, the family announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the coastal railway would remain "
    "blocked while crews cleared fallen trees.\n\nRain kept falling.\n\n[[The coastal railway will "
    "remain blocked while crews clear fallen trees, the company announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nOsei said engineers would inspect the cracked "
    "dam wall after heavy rain stopped.\n\nRain kept falling.\n\n[[Engineers will inspect the "
    "cracked dam wall after heavy rain stops, the ministry announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nLunde said passengers would get refunds for "
    "tickets bought before the November storm.\n\nRain kept falling.\n\n[[Passengers will get "
    "refunds for tickets bought before the November storm, the company announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the council would plant nine hundred "
    "pines along the eroded shore.\n\nRain kept falling.\n\n[[The council will plant nine hundred "
    "pines along the eroded shore, the mayor announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the library would dry soaked books in "
    "the bakery ovens.\n\nRain kept falling.\n\n[[The library will dry soaked books in the bakery "
    "ovens, the director announced.]]",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the lighthouse would burn electric "
    "lamps instead of whale oil.\n\nRain kept falling.\n\n[[The lighthouse will burn electric "
    "lamps instead of whale oil, the office announced.]]",
    "Moen spoke at a news conference in Brevik on Friday.\n\nLater Moen told [[a news "
    "conference]]: “Nobody knows.”",
};
constexpr std::string_view kSound[] = {
    "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed until "
    "divers had searched the sunken barge.\n\nRain kept falling.\n\nThe museum will display the "
    "bronze bell beside the wooden anchor, the director announced.",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the northern ferry would sail twice "
    "daily after the engine was repaired.\n\nRain kept falling.\n\nEvery fishing boat will carry a "
    "radio and two red lamps, the ministry announced.",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the damaged school roof would be "
    "replaced before the winter term began.\n\nRain kept falling.\n\nThe clinic will treat wounded "
    "sailors in the church hall overnight, the mayor announced.",
    "The town of Brevik woke to rain on Friday.\n\nMoen said farmers would receive cheap loans for "
    "hay lost during the flood.\n\nRain kept falling.\n\nThe mill owner will rebuild the burnt "
    "wheel with local oak, the family announced.",
    "The town of Brevik woke to rain on Friday.\n\nOsei said two cranes from Lunde would lift the "
    "broken piles next week.\n\nRain kept falling.\n\nThe coastal railway will remain blocked "
    "while crews clear fallen trees, the company announced.",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the museum would display the bronze "
    "bell beside the wooden anchor.\n\nRain kept falling.\n\nEngineers will inspect the cracked "
    "dam wall after heavy rain stops, the ministry announced.",
    "The town of Brevik woke to rain on Friday.\n\nMoen said every fishing boat would carry a "
    "radio and two red lamps.\n\nRain kept falling.\n\nPassengers will get refunds for tickets "
    "bought before the November storm, the company announced.",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the clinic would treat wounded "
    "sailors in the church hall overnight.\n\nRain kept falling.\n\nThe council will plant nine "
    "hundred pines along the eroded shore, the mayor announced.",
    "The town of Brevik woke to rain on Friday.\n\nLunde said the mill owner would rebuild the "
    "burnt wheel with local oak.\n\nRain kept falling.\n\nThe library will dry soaked books in the "
    "bakery ovens, the director announced.",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the coastal railway would remain "
    "blocked while crews cleared fallen trees.\n\nRain kept falling.\n\nPolice will guard the "
    "empty houses beside the flooded river, the mayor announced.",
    "The town of Brevik woke to rain on Friday.\n\nOsei said engineers would inspect the cracked "
    "dam wall after heavy rain stopped.\n\nRain kept falling.\n\nThe lighthouse will burn electric "
    "lamps instead of whale oil, the office announced.",
    "The town of Brevik woke to rain on Friday.\n\nLunde said passengers would get refunds for "
    "tickets bought before the November storm.\n\nRain kept falling.\n\nThe harbour will stay "
    "closed until divers search the sunken barge, the office announced.",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the council would plant nine hundred "
    "pines along the eroded shore.\n\nRain kept falling.\n\nThe northern ferry will sail twice "
    "daily after the engine is repaired, the company announced.",
    "The town of Brevik woke to rain on Friday.\n\nOsei said the library would dry soaked books in "
    "the bakery ovens.\n\nRain kept falling.\n\nThe damaged school roof will be replaced before "
    "the winter term begins, the council announced.",
    "The town of Brevik woke to rain on Friday.\n\nLunde said police would guard the empty houses "
    "beside the flooded river.\n\nRain kept falling.\n\nFarmers will receive cheap loans for hay "
    "lost during the flood, the bank announced.",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the lighthouse would burn electric "
    "lamps instead of whale oil.\n\nRain kept falling.\n\nTwo cranes from Lunde will lift the "
    "broken piles next week, the office announced.",
    "Moen spoke at a news conference in Brevik on Friday.\n\nLater Moen told the news conference: "
    "“Nobody knows.”",
    "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed until "
    "divers had searched the sunken barge.\n\nOsei said the barge had carried salt and that no "
    "diver would find anything in it.",
    "Moen says the harbour will stay closed until divers have searched the sunken barge.\n\nThe "
    "harbour will stay closed until divers search the sunken barge, Moen said on Friday.",
};

TEST(RepeatedStatement, Cases) { expect_repeats(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
