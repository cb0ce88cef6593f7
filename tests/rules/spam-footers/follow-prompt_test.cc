#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "follow-prompt";

TEST(FollowPrompt, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[Follow us on Facebook, Instagram and our WhatsApp channel]]",
                         "12\n[[Join our Telegram group for the latest from Brevik]]\n34"}));
}

TEST(FollowPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nFollow us, the pilots shouted across the water, and the smaller boats "
                         "turned their bows toward the sound one after another.\n3",
                         "1\n“Follow us on Facebook,” reads a poster that the harbour office taped "
                         "to the window of the closed ticket hall last week.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Follow us on Facebook]]",
    "[[Follow us on Twitter]]",
    "[[Follow us on Instagram and Twitter]]",
    "[[Like us on Facebook]]",
    "[[Follow the Brevik Post on Twitter]]",
    "[[Join us on Telegram]]",
    "[[Follow us on social media]]",
    "[[Join our WhatsApp channel]]",
    "[[Follow us]]",
    "[[Find us on Facebook]]",
    "[[Follow @brevikpost on Twitter]]",
    "[[Like us on Facebook and follow us on Twitter]]",
    "[[Join our WhatsApp group for updates]]",
    "[[Subscribe to our YouTube channel]]",
    "[[Follow us on Google News]]",
    "[[Stay connected with us]]",
    "[[Follow Brevik Post on Facebook, Twitter and Instagram]]",
    "[[Follow us on LinkedIn]]",
    "[[Join our Telegram channel]]",
};
constexpr std::string_view kSound[] = {
    "Two hundred people follow the harbour on Facebook, mostly to see the seals.",
    "Follow the path to the lighthouse and keep the sea on your left.",
    "The mayor wrote on Twitter that the float would hold.",
    "Like us, the people of Lunde have lost a pier to the sea.",
    "He joined the crew in May and left it in June.",
    "The police asked him to follow them to the station.",
    "A video on Instagram shows the moment when the piles gave way.",
    "The pilots have a group of their own on WhatsApp, where they post the wind.",
    "Find a berth before noon, the office says.",
    "The channel is dredged every third year.",
    "Rumours on Telegram said that the bridge was gone, and nobody went to look.",
    "The boats follow the herring north in March.",
    "Her followers built a chapel on the skerry.",
    "Like his father, Moen will not learn to swim.",
    "Social media firms must answer the inquiry by May.",
    "The dog followed us to the end of the float.",
    "A YouTube channel on knots has made her famous in Japan.",
    "Join the two ropes with a reef knot and pull.",
    "They stayed connected by a cable that was older than both of them.",
    "On Facebook the council called the ramp safe, and nine hundred people laughed.",
    "Google shows the pier as it was in May.",
    "The minister follows nobody on Twitter and reads everything.",
    "The group of boats that joined us off Lunde was lost in fog.",
    "Those who like the old ferry want to keep its funnel.",
    "The account that followed was written by a child of nine.",
    "Twitter took the picture down after a day.",
};

TEST(FollowPrompt, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
