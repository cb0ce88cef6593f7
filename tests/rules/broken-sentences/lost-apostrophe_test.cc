#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kFound[] = {
    "It [[wasnt]] late when they came home.",      "He [[didnt]] know what to say of it.",
    "They said that [[theyre]] glad of it.",       "The plan [[isnt]] dead, he said.",
    "It [[wasn t]] late when they came home.",     "He [[didn t]] know what to say of it.",
    "They said that [[they re]] glad of it.",      "The [[mayor s]] plan is dead.",
    "It [[wasn ’t]] late when they came home.",    "They [[couldnt]] see the road for the rain.",
    "She [[doesnt]] live here any more.",          "They said it [[donÕt]] matter to them.",
    "The old plan [[isnít]] dead yet, he said.",   "The [[mayorÕs]] plan is dead.",
    "[[Youre]] late for the vote again, he said.", "They [[werent]] there when it burned.",
    "They [[haven t]] seen the new road.",         "[[Thats]] what the mayor said of it.",
    "The report [[shouldve]] been out in May.",    "He said it [[wasnÆt]] late at all.",
};
constexpr std::string_view kSound[] = {
    "It wasn’t late when they came home.",
    "It wasn't late when they came home.",
    "They were late, and we were not.",
    "As was his wont, he left early.",
    "She can cant like a preacher.",
    "Its roof is old.",
    "The well is dry, and he is ill.",
    "We shed no tears for it.",
    "Lets and sales of houses fell.",
    "The letter s is the last of the word.",
    "The plural s is silent here.",
    "Vitamins B and D are sold.",
    "The team of the 1990s won.",
    "Jony Ive drew it.",
    "DONT is the name of the shop.",
    "The mayor’s plan is dead.",
    "The Smiths’ house is old.",
    "Don Quixote came to town.",
    "He is from Davíd’s town.",
    "The Aína river is long.",
    "James’ s is wrong, s it seems.",
    "Point t to m is the longest.",
    "The road is 5 m long.",
    "He paid 3 d for it.",
    "The word whose is long.",
    "Who is there, and who was?",
    "The variables x and t differ.",
    "He had a hell of a night.",
};

TEST(LostApostrophe, Cases) { expect_texts("lost-apostrophe", kFound, kSound); }

TEST(LostApostrophe, WritesIt) {
  EXPECT_TRUE(
      fixes("lost-apostrophe", "It wasnt late when they came.", "It wasn’t late when they came."));
  EXPECT_TRUE(
      fixes("lost-apostrophe", "It wasn t late when they came.", "It wasn’t late when they came."));
  EXPECT_TRUE(fixes("lost-apostrophe", "Theyre glad of the vote on the road.",
                    "They’re glad of the vote on the road."));
  EXPECT_TRUE(fixes("lost-apostrophe", "The mayorÕs plan is dead.", "The mayor’s plan is dead."));
}

}  // namespace
}  // namespace galley::core::test
