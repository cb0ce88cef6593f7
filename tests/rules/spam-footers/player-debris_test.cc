#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "player-debris";

TEST(PlayerDebris, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Loading...]]\n34", "12\n[[Video unavailable]]\n34"}));
}

TEST(PlayerDebris, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nLoading the ferry takes twice as long on the float as it did at the pier, and "
              "lorries now wait on the road until the last car is aboard.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Loading…]]",
    "[[Loading...]]",
    "[[Video unavailable]]",
    "[[Please enable JavaScript]]",
    "[[Enable JavaScript]]",
    "[[This video is unavailable.]]",
    "[[Your browser does not support the video tag.]]",
    "[[Play video]]",
    "[[Please enable JavaScript to view the comments.]]",
    "[[Your browser does not support this video]]",
    "[[Click to play]]",
    "[[Listen to this article]]",
    "[[Play]]\n[[Mute]]",
    "[[Video player is loading.]]",
    "[[00:00 / 03:12]]",
    "[[JavaScript is disabled in your browser.]]",
    "[[Video loading]]",
};
constexpr std::string_view kSound[] = {
    "Loading took all night, and the boat sailed with half of the salt.",
    "The video of the rescue was shown in court.",
    "Children play on the float while their parents wait.",
    "The film is unavailable outside of the museum.",
    "Listen to the wind, the pilot told them.",
    "A browser in the shop found the log of the old ferry.",
    "She learned JavaScript in the lighthouse.",
    "The players were loading their gear when the bus rolled off.",
    "Watch the tide, the sign says.",
    "The law enables the town to dredge.",
    "A mute boy pointed at the boat.",
    "A player for old records stood in the cabin.",
    "The clip was three minutes long and showed nothing.",
    "Tap water was brown for a week.",
    "Support for the plan fell in May.",
    "The video shop closed when the road did.",
    "The click of the lock woke the crew.",
    "The lamp was disabled by salt.",
    "The play was put on in the net loft.",
    "The crane can load forty tonnes in an hour.",
    "The articles were read aloud to the men on the watch.",
    "He muted the radio and listened for the bell.",
    "On the tag was the name of the dog.",
    "The video referee was wrong, the club says.",
    "Please enable the boy to learn, the teacher wrote.",
    "The crew played cards until the tide turned.",
};

TEST(PlayerDebris, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
