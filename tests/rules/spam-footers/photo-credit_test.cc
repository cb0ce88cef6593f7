#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "photo-credit";

TEST(PhotoCredit, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Photo: Olav Lind / Brevik Courier]]\n34",
                                 "12\n[[Image credit: Olav Lind]]\n34"}));
}

TEST(PhotoCredit, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPhotos of the pier hang in the ticket hall, the oldest of them taken "
                         "in 1911 by a teacher who had built his own camera.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Photo: Ana Reyes]]",
    "[[Photo by Ana Reyes]]",
    "[[Image 3 of 5]]",
    "[[Photo: Ana Reyes/Reuters]]",
    "[[Getty Images]]",
    "[[Image credit: Ana Reyes]]",
    "[[(Photo by Ana Reyes/Getty Images)]]",
    "[[Photograph: Ana Reyes/The Guardian]]",
    "[[Picture: Ana Reyes]]",
    "[[Credit: Ana Reyes]]",
    "[[Photo courtesy of Ana Reyes]]",
    "[[AP Photo/Ana Reyes]]",
    "[[Image: Getty Images]]",
    "[[Photo credit: Ana Reyes]]",
    "[[Image source: Getty Images]]",
    "[[1 of 5]]",
    "[[Photos: Ana Reyes]]",
};
constexpr std::string_view kSound[] = {
    "A photo by Ana Reyes hangs in the hall and shows the pier before the storm.",
    "The picture cost him his job and won him a prize.",
    "Credit is hard to get for a boat of that age.",
    "The image of the saint was carried down to the water.",
    "Reuters opened an office in the town in 1870 and closed it a year later.",
    "Three of five boats came back.",
    "One of five piles was rotten, the divers found.",
    "The photograph was taken from the roof of the rope works.",
    "Getty's barn burnt down in the same night.",
    "The courtesy of the crew was praised by all.",
    "Ana Reyes took photos of the wreck for the insurer.",
    "The source of the oil was a tank under the church.",
    "Credit for the rescue belongs to two boys in a punt.",
    "Every picture in the house was hung too high.",
    "The images were sent to a laboratory in Lunde.",
    "Photo albums floated down the street.",
    "He was credited with nine lives saved.",
    "The guardian of the children asked for the photographs.",
    "The photographer, Ana Reyes, waited on the skerry for nine hours.",
    "A picture of the captain fell from the wall.",
    "Two photos in the file had been swapped.",
    "The agency sold the image to sixty papers.",
    "Picture the pier in summer, the old man said.",
    "Photography is banned in the engine room.",
    "The bank gave credit until the herring came.",
    "The third image shows a dog on the float.",
};

TEST(PhotoCredit, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
