#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "share-prompt";

TEST(SharePrompt, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Share this story]]", "12\n[[Facebook Twitter WhatsApp Email]]\n34"}));
}

TEST(SharePrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\nShare of voters who want the pier back: 61 percent, the council's "
                         "own survey found in March, before the storm had a name.",
                         "1\n“Share this story with your neighbours,” Moen told the crowd at the "
                         "quay, and most of them did so before supper.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Share this story]]",
    "[[Share this article]]",
    "[[Facebook Twitter Email]]",
    "[[Share on Facebook]]",
    "[[Share on Twitter]]",
    "[[Click to share on Facebook]]",
    "[[Share]]",
    "[[Share this:]]",
    "[[Facebook]]\n[[Twitter]]\n[[WhatsApp]]",
    "[[Share this post]]",
    "[[Tweet]]",
    "[[Copy link]]",
    "[[Click to share on Twitter (Opens in new window)]]",
    "[[Share this story on Facebook]]",
    "[[Email this article]]",
    "[[Print this article]]",
    "[[Share via email]]",
    "[[12 shares]]",
    "[[Share Tweet Pin]]",
};
constexpr std::string_view kSound[] = {
    "The crew share the catch in nine parts.",
    "Facebook, Twitter and the post office were all down on Monday.",
    "Share this boat with your brother, the will said.",
    "A tweet by the mayor was read four million times.",
    "Shares in the ferry line fell by a tenth.",
    "The twelve shares of the mill belong to nine heirs.",
    "He printed this article of the law on the back of the ticket.",
    "She copied the link of the chain in brass.",
    "The email went to the whole town.",
    "Opening a new window in the hull took a day.",
    "They share a wall, a well and a grudge.",
    "The story was shared by every boat in the bay.",
    "A pin held the rudder.",
    "The click of the buoy can be heard at night.",
    "The post was shared out between two sisters.",
    "WhatsApp was the only way to reach the island.",
    "The birds tweet before the fog lifts.",
    "Twitter made fun of the ramp.",
    "An email is no letter, the judge said.",
    "Her share was the smallest.",
    "The cost will be shared by both towns.",
    "On Facebook, the float has fans.",
    "Print was his trade, and tar his pastime.",
    "Each pays a share of the oil.",
    "The link between the two floats broke.",
    "Sharing a berth is not allowed.",
};

TEST(SharePrompt, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
