#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "app-promotion";

TEST(AppPromotion, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Download our app]]", "12\n[[Get the app]]\n34"}));
}

TEST(AppPromotion, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPassengers can buy tickets in an app that the ferry company brought "
                         "out in June, and the old paper cards stay good until winter.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Download our app]]",
    "12\n[[Get the app]]\n34",
    "[[Download our free app]]",
    "[[Download the Brevik Post app]]",
    "[[Get it on Google Play]]",
    "[[Download on the App Store]]",
    "[[Available on the App Store and Google Play]]",
    "[[Get our app for the latest news]]",
    "[[Download our app for breaking news alerts]]",
    "[[Download the app now]]",
    "[[Open in app]]",
    "[[Get the free app]]",
    "[[Install our app]]",
    "[[Read this story in our app]]",
    "[[Download our mobile app]]",
    "[[Download the free Brevik Post app for iPhone and Android]]",
    "[[Use our app for a better experience]]",
};
constexpr std::string_view kSound[] = {
    "Passengers can buy tickets in an app that the ferry company brought out in June, and the old "
    "paper cards stay good until winter.",
    "The app shows where the snow plough is, but not when it will come to your street.",
    "A farmer in Lunde wrote an app that counts sheep from a photograph.",
    "The school told parents to get the app or ring the office before eight.",
    "She opened the app store on the corner in May and sold telephones until the flood.",
    "Google Play was down for an hour on Monday, and so was half of the town's parking.",
    "The council paid nine thousand kroner for an app that nobody downloaded.",
    "He had to download the tide table twice before it would open.",
    "Developers of the app said that it would be free until the end of the year.",
    "The play is available in the store by the quay for forty kroner.",
    "The app, which cost the town more than the pier's new lamps, was opened eleven times.",
    "Pilots get the weather on an app now, and the barometer hangs in the museum.",
    "The ferry line will mail tickets to those who cannot install its app.",
    "A download of the minutes takes longer than the meeting did, a member complained.",
    "Her mobile rang on the float, and the phone went into the sea.",
    "Read the label before you open it in a boat, the maker of the stove warns.",
    "The bank closed its branch and told customers to use the app.",
    "The museum's app names every wreck between Brevik and Lunde.",
    "A store by the pier sells both kinds of oil.",
    "An app for the deaf was tried out on the ferry in the spring.",
    "Fishermen who install the app must say where their nets are.",
    "He made a better experience of it the second time, and did not fall in.",
    "The clerk asked for an appointment, and got the app instead.",
    "The thieves had an app that opened the lock of any rented bicycle.",
    "An iPhone lay in the cod's belly, the cook said.",
    "The free app of the rival line was better, and the council said so.",
};

TEST(AppPromotion, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
