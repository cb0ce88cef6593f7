#include "support/duplicates.h"

#include <gtest/gtest.h>

#include <vector>

#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

/// A text in which nothing is repeated by mistake, and why.
struct SoundRepeat {
  std::string_view why;
  std::string_view text;
  std::string_view except = {};  ///< the one rule that gives a hint here all the same
};

constexpr SoundRepeat kSoundRepeats[] = {
    {"two bridges, each with its own hours",
     "The bridge at Orrin closes at six. The bridge at Lunde stays open until nine, and the ferry "
     "sails all night."},
    {"a formula of reporting",
     "He declined to comment. Work goes on.\n\nShe agreed. He declined to comment. Night fell."},
    {"a slogan that two voices say",
     "“Make it count,” the posters say.\n\n“Make it count,” the radio says, all day and all "
     "night."},
    {"one frame, another day each time",
     "The council meets on Monday.\n\nThe council meets on Friday.\n\nThe council never meets in "
     "June."},
    {"three words, said again for emphasis",
     "It rained. It rained. It rained, and then the dam broke."},
    {"sentences that open alike, for emphasis",
     "Nobody slept. Nobody ate. Nobody spoke until the boat was in."},
    {"one frame for him and one for her",
     "He came, he saw the pier, and he went home.\n\nShe came, she saw the boat, and she stayed."},
    {"a comparison in three steps",
     "The mill is old. The dam is older. The bridge is the oldest of the three."},
    {"a course of events, told in order",
     "First the wind turned. Then the rain came. Then the pier went."},
    {"two sources, each with its own statement",
     "The police said the road was shut. The army said the bridge was open."},
    {"the same words of two boats, in another order",
     "The boat left at nine with forty people.\n\nForty people waited for the boat that left at "
     "ten."},
    {"two shopping lists", "She bought bread, butter and a rope. He bought tar, nails and a lamp."},
    {"one river, three months",
     "In May the river was low. In June it was high. In July it was gone."},
    {"three short sentences, each about another thing",
     "The ferry has a stove. The float has none. The crew have coats."},
    {"one frame, two things",
     "A lamp hangs at each end of the float.\n\nA bell hangs in the middle of it."},
    {"one frame, two divers",
     "The first diver saw nothing. The second diver saw the bell and the wheel."},
    {"an idiom",
     "As a matter of fact, at the end of the day it is what it is, he said.\n\nAt the end of the "
     "day it was hers."},
    {"a long name",
     "The Royal Society for the Protection of Harbour Lights met in Brevik.\n\nMembers of the "
     "Royal Society for the Protection of Harbour Lights waited outside."},
    {"one frame, two decisions",
     "The council voted on Monday to build a school near the station.\n\nThe council voted on "
     "Tuesday to close the pool behind the market."},
    {"a phrase of courtesy, the second time turned round",
     "Thank you for coming, the mayor said.\n\nThank you for nothing, said the owner of the mill."},
    {"three roads, each in its own state",
     "The road to Loom is shut. The road to Lunde is open. The road to Orrin is under water."},
    {"two sentences built alike, with other words",
     "A storm tore the pier away. A crane will lift what is left of it."},
    {"one frame, two crews",
     "The crew of the ferry is paid by the town. The crew of the tug is paid by the harbour.",
     "near-repeat"},
    {"three sentences about the same people",
     "They asked for a wall. They got a fence. They wanted a breakwater."},
    {"the seasons within one sentence",
     "He mends nets in winter and boats in spring, and in summer he sleeps."},
    {"one fact of each of three people",
     "Her father rowed. Her brother sails. She flies, and nobody minds."},
};

}  // namespace

void expect_repeats(std::string_view rule, std::span<const std::string_view> found,
                    std::span<const std::string_view> sound) {
  std::vector<SharedText> shared;
  for (const SoundRepeat& repeat : kSoundRepeats) {
    if (repeat.except != rule) {
      shared.push_back({repeat.why, repeat.text});
    } else {
      // Where it has learnt to be silent, the exception must go.
      EXPECT_TRUE(first_message(rule, repeat.text).starts_with("hint:")) << repeat.why;
    }
  }
  expect_texts(rule, found, sound, {}, shared);
}

}  // namespace galley::core::test
