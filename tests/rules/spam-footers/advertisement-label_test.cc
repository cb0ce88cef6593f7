#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "advertisement-label";

TEST(AdvertisementLabel, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"12\n[[Advertisement]]\n34", "12\n[[Story continues below advertisement]]\n34"}));
}

TEST(AdvertisementLabel, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nAdvertisement revenue of the harbour paper fell by a tenth, and its "
                         "owner blamed the storm for the empty pages in December.\n3",
                         "1\nCheck price\n2\nCheck price\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Advertisement]]\n12",
    "12\n[[ADVERTISEMENT]]\n34",
    "12\n[[Advertisement - story continues below]]\n34",
    "12\n[[Story continues below advertisement]]\n34",
    "12\n[[Article continues below]]\n34",
    "12\n[[Sponsored content]]\n34",
    "12\n[[Sponsored by Brevik Ferry Lines]]\n34",
    "12\n[[Paid content]]\n34",
    "12\n[[Advertising]]\n34",
    "12\n[[Continue reading below the ad]]\n34",
    "12\n[[Promoted]]\n34",
    "[[Shop now]]",
    "[[Remove ads]]",
    "12\n[[Ad]]\n34",
    "[[Advertise with us]]",
};
constexpr std::string_view kSound[] = {
    "The shipyard paid for an advertisement in the local paper, and eleven welders answered it "
    "before the week was out.",
    "Sponsored by the town's bakers, the boat race drew a crowd that filled both sides of the "
    "harbour.",
    "Advertising on the ferry's hull was banned in May, after a complaint that the letters could "
    "not be told from a sea mark.",
    "The story continues below deck, where three old men play cards for dried peas.",
    "“Advertisement” was the only word left on the wall of the burnt kiosk.",
    "The council now wants to advertise the post of harbour master in three countries.",
    "Buy now and you will regret it in the autumn, the old skipper told everybody who asked about "
    "the boat.",
    "She added to her cart a sack of flour and went home over the frozen bay.",
    "An advertiser who had paid for ten years took his sign down from the pier on Monday.",
    "Readers saw an ad for rope and tar beside the news that the rope works had closed.",
    "The paper earned more from advertising than from its readers for the first time since the "
    "war.",
    "The choir is sponsored by a maker of oars, which gives it a new set of robes each spring.",
    "Promoted to chief engineer in June, Moen had the pumps taken apart within a week.",
    "The paid content of the old ledger came to less than the price of a boat.",
    "The lottery paid for by ticket sales will end when the new pier stands.",
    "An advertisement from 1911 shows the pier with a bandstand, four flags and a dog.",
    "He stopped to shop now and then at the store by the mill, which sold nails by weight.",
    "Continue reading to the end of the line, the teacher said, and the boy did.",
    "A scroll in the church lists the men who were lost at sea.",
    "Remove the ads from the hull, the harbour office wrote, or pay for a second berth.",
    "The report says that this ad for the ferry broke three rules of the trade.",
    "The ferry line will advertise with the museum from the first of May.",
    "The article continues with the names of the nine men who built the first pier.",
    "What was sponsored content in the morning was called news by noon, a reader complained.",
    "Most of the advertisements in the book are for soap, stoves and false teeth.",
    "His uncle drew the advertisements for the rope works until he was ninety.",
};

TEST(AdvertisementLabel, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
