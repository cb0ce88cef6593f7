#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "paywall-notice";

TEST(PaywallNotice, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Already a subscriber? Log in]]\n34",
                                 "12\n[[Subscribe to continue reading]]\n34"}));
}

TEST(PaywallNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nPassengers must sign in at the gate and show a card, the ferry company said, "
              "because the float can carry no more than forty people.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Subscribe to continue reading]]",
    "[[This article is for subscribers only.]]",
    "[[To continue reading, please subscribe.]]",
    "[[Already a subscriber? Log in]]",
    "[[You have reached your limit of free articles.]]",
    "[[Sign in to continue reading]]",
    "[[Register to continue reading]]",
    "[[This content is for subscribers only]]",
    "[[Create a free account to continue reading]]",
    "[[Log in to read the full article]]",
    "[[Subscribers only]]",
    "[[You have 2 free articles left this month.]]",
    "[[Become a subscriber to read this article]]",
    "[[Already have an account? Sign in]]",
    "[[This story is available to subscribers only.]]",
    "[[Unlock this article]]",
};
constexpr std::string_view kSound[] = {
    "Subscribers of the water works will pay more from May.",
    "He went on reading by the light of the burning mill.",
    "An account of the wreck was found in the loft.",
    "The register of boats is open to all.",
    "Already a father of nine, he went to sea again.",
    "The limit of free berths is reached by eight.",
    "The full story of the bell was told on Monday for the first time.",
    "To continue north, the boats need ice in the hold.",
    "Only subscribers to the fund may vote.",
    "The door was unlocked, and the cat was gone.",
    "Access to the pier is limited to the crew.",
    "She signed in at the desk and was not seen again.",
    "The bank closed his account in June.",
    "The free paper was left on every step.",
    "The paper lost two subscribers for each that it won.",
    "Two articles of the treaty deal with the herring.",
    "A story that is left for last is often the best, he said.",
    "For a week the road was the only way in.",
    "The court unlocked the chest before nine witnesses.",
    "The owner created a fund for the widows.",
    "The article in the museum is an oar, not a spear.",
    "Please the pilots, and the boats come in.",
    "Reading is taught in the chapel now.",
    "This month the float has tipped four times.",
    "Subscription concerts were held on the pier until 1939.",
    "The paper put its weather behind a paywall, and the fishermen rang the editor at night.",
};

TEST(PaywallNotice, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
