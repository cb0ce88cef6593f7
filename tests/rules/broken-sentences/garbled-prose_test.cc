#include <string>
#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[The colossal edifice was erected by affluent denizens of the municipality.]]",
    "[[He endeavoured to procure nourishment for his progeny and spouse.]]",
    "[[The firm intends to utilise the monetary assets to augment its merchandise.]]",
    "[[The physician bestowed a remedy upon the ailing youngster.]]",
    "[[Numerous folks perished when the vessel collided with the overpass.]]",
    "[[The constabulary apprehended the miscreant after a lengthy expedition.]]",
    "[[The dwelling was demolished by the inferno, and its inhabitants were injured.]]",
    "[[Officials divulged that the accord would diminish the levy.]]",
    "[[The athlete triumphed in the contest and obtained the trophy and a monetary reward.]]",
    "[[The clergyman implored the throng to cease the hostilities.]]",
    "[[The corporation will recruit additional personnel and enlarge its marketplace.]]",
    "[[The envoy proclaimed that the armistice would commence shortly with scant pomp.]]",
    "[[The combatants assaulted the hamlet and seized its denizens.]]",
    "[[Scarcity of nourishment compelled the populace to vacate the territory.]]",
    "[[The youthful vocalist attained renown owing to her melody.]]",
};
constexpr std::string_view kSound[] = {
    "The big house was built by rich people of the town.",
    "He tried to get food for his children and wife.",
    "The firm wants to use the money to make more goods.",
    "The doctor gave the sick child a medicine.",
    "Many people died when the ship hit the bridge.",
    "The police arrested the man after a long search.",
    "The teacher explained the idea to her students.",
    "The house burned down, and two people were hurt.",
    "Officials said the deal would cut the tax.",
    "The runner won the race and the prize.",
    "The priest asked the crowd to stop the fight.",
    "The company will hire more workers and open a shop.",
    "The storm tore the roofs from homes in the town.",
    "She liked the meal and praised the cook.",
    "The envoy said the ceasefire would begin soon.",
    "Human rights groups denounced the assault on the hamlet.",
    "The mayor commended the volunteers for their endeavours.",
    "The Colossal Edifice was a film about Affluent Denizens.",
    "The physician who runs the clinic has retired.",
    "Investors were jubilant after the firm disclosed its earnings.",
    "The vessel sank off the coast, and its crew was rescued by helicopter.",
    "Residents of the municipality were told to boil their water.",
    "The committee will examine the proposal in the autumn and report to parliament.",
    "The tribunal ruled that the statute did not apply to foreign vessels.",
    "He was acquitted of homicide but convicted of assault.",
    "The sculptor works in bronze, marble and discarded timber.",
    "The bishop urged calm after the skirmish at the border.",
    "Prosecutors allege that he embezzled funds from the charity.",
    "The novel follows a melancholy widow across a frigid landscape.",
    "The regiment was deployed to the province to quell the unrest.",
    "Ash from the volcano blanketed the orchards and choked the streams.",
    "Analysts expect the central bank to hold its rate.",
    "“He endeavoured to procure nourishment for his progeny,” she wrote of her uncle.",
};

TEST(GarbledProse, FindsItsSlipsAndNothingElse) { expect_cases("garbled-prose", kBroken, kSound); }

TEST(GarbledProse, FindsTheSentenceAmongPlainOnes) {
  EXPECT_TRUE(
      finds("garbled-prose",
            "The council met on Monday. [[The constabulary apprehended the miscreant after a "
            "lengthy expedition.]] It will meet again in May."));
}

TEST(GarbledProse, NamesTheWords) {
  const std::string_view text =
      "The constabulary apprehended the miscreant after a lengthy expedition.";
  EXPECT_EQ(first_message("garbled-prose", text),
            "hint: This sentence reads as if plain words had been replaced by synonyms.");
  EXPECT_EQ(first_reason("garbled-prose", text),
            "“constabulary”, “apprehended”, “miscreant”, “lengthy” and “expedition” stand "
            "where a plainer word is usual");
}

TEST(GarbledProse, TwoWordsAreAWritersChoice) {
  EXPECT_TRUE(finds("garbled-prose", "The denizens perished.", R"({"hint-at": 30})"));
  EXPECT_TRUE(
      finds("garbled-prose", "[[The denizens perished in the inferno.]]", R"({"hint-at": 30})"));
}

TEST(GarbledProse, AWordCountsOnce) {
  EXPECT_TRUE(finds("garbled-prose",
                    "The denizens, all denizens, only denizens, met denizens and other denizens.",
                    R"({"hint-at": 30})"));
}

TEST(GarbledProse, ASpinnerGoesThroughTheWholeText) {
  std::string text = "The clergyman implored the throng to cease the hostilities.";
  EXPECT_FALSE(first_message("garbled-prose", text).empty());
  for (int i = 0; i < 30; ++i) text += " The council met again in May.";
  EXPECT_TRUE(first_message("garbled-prose", text).empty());
  text += " The combatants assaulted the hamlet and seized its denizens.";
  text += " The youthful vocalist attained renown owing to her melody.";
  EXPECT_FALSE(first_message("garbled-prose", text).empty());
}

}  // namespace
}  // namespace galley::core::test
