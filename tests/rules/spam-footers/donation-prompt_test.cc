#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "donation-prompt";

TEST(DonationPrompt, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[Donate now]]", "1234\n[[Support independent journalism]]"}));
}

TEST(DonationPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nDonations for the pier came from as far as the next county, and a "
                         "school class gave what it had saved for a journey to the capital.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Donate now]]",
    "[[Donate]]",
    "[[Support our journalism]]",
    "[[Support our work]]",
    "[[Make a donation]]",
    "[[Please consider making a donation.]]",
    "[[Buy me a coffee]]",
    "[[Support independent journalism]]",
    "[[Help us keep our journalism free. Donate today.]]",
    "[[Support us on Patreon]]",
    "[[Please support our work by making a donation today.]]",
    "[[Your donation helps us keep reporting.]]",
    "[[We rely on readers like you. Please donate.]]",
    "[[Support our reporting. Donate now.]]",
    "[[Make a donation today]]",
    "[[Buy me a coffee!]]",
};
constexpr std::string_view kSound[] = {
    "The widow donated her husband's boat to the sea scouts.",
    "Donations for the two men who were hurt came to forty thousand kroner by Friday.",
    "The council will support the work of the divers with a second crane.",
    "A donation from a stranger paid for the new lamps.",
    "Journalism came late to Brevik: the first paper was printed in 1870.",
    "He bought me a coffee and told me about the night of the storm.",
    "The bank asked its customers to donate blood before the holiday.",
    "She supports the plan, but not the price.",
    "Become a pilot, his father said, and you will never be dry.",
    "Readers like you and me do not matter to the owner, the editor told his staff.",
    "The gift was made today, after nine years of talks.",
    "Contributions to the pension fund will rise in May.",
    "An independent engineer looked at the piles and shook his head.",
    "The school keeps a list of those who donate books.",
    "If you enjoyed the storm of 1911, the old man said, you will love this one.",
    "Support for the breakwater has grown since November.",
    "The church made a donation of nine coats.",
    "Please the crew and you please the owner, they say in Lunde.",
    "The fund relies on readers of old maps, who are few.",
    "As little as a cup of salt can spoil the oil.",
    "Donors gave the hospital a boat that it could not use.",
    "The party took a donation from the owner of the rope works, records show.",
    "Most of the money that was donated never reached the island, auditors found.",
    "The law lets firms donate to both parties at once.",
    "The kidney that he donated to his brother failed in the spring.",
    "They keep the museum free by selling tar.",
};

TEST(DonationPrompt, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
