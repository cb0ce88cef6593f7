#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "In the north 1,200 people were killed in the attack, and [[1,200 people were killed]] in the "
    "war.",
    "In May 340 homes were lost in the fire, and nearly [[340 homes were lost]] in the flood.",
    "The army said 87 soldiers were wounded in the east and [[87 soldiers were wounded]] in the "
    "west.",
    "Some 45 ships were sunk in the first week and [[45 ships were sunk]] in the last.",
    "Police said 12 men were arrested on Friday, while [[12 men were arrested]] in a raid.",
    "At first 2,500 people had fled the city, and then [[2,500 people had fled]] the coast.",
    "The bank says 310 jobs were cut in May, and [[310 jobs were cut]] by its rival.",
    "In one camp 66 children have died of thirst, and [[66 children have died]] in a fire.",
    "He says 150 cows were sold in the north, and [[150 cows were sold]] in the south.",
    "There 75 people are missing after the storm, and [[75 people are missing]] after the slide.",
    "The list says 28 workers were injured in the mine and [[28 workers were injured]] at the "
    "mill.",
    "The charity says 900 families were displaced in the war and [[900 families were displaced]] "
    "in it.",
    "Officials say 53 roads were closed by snow, and [[53 roads were closed]] by the army.",
    "By noon 600 votes were counted in the town, and [[600 votes were counted]] in the camp.",
    "In spring 17 farms were flooded by the river and [[17 farms were flooded]] by the sea.",
};
constexpr std::string_view kSound[] = {
    "In the north 1,200 people were killed, and in the war 3,400 people were killed.",
    "In May 340 homes were lost, and another 340 homes were lost in June.",
    "In May 340 homes were lost, and a further 340 homes were lost in June.",
    "In May 340 homes were lost, and 340 ships were sunk.",
    "They beat Turku 21 to 14 and Oulu 21 to 14.",
    "In 1987 people were killed, and in 1987 people were killed again.",
    "The same 12 men were arrested: 12 men were known to be there.",
    "He paid 500 crowns in May and 500 crowns in June.",
    "3 men were killed and 3 men were hurt.",
    "5 men were killed in one and 5 men were killed in the other.",
    "On May 12 people were killed, and on June 3 people were hurt.",
    "There are 24 hours in a day and 24 letters in a list.",
    "It costs 150 in May and 150 in June.",
    "“12 men were arrested, and 12 men were arrested,” he said.",
    "In May 340 homes were lost. In June 340 homes were lost.",
    "The score was 45 all, and 45 is a record.",
    "Each of the 45 ships was sunk, and each of the 45 crews was saved.",
    "Of 100 people asked, 60 people were for it and 40 people were against it.",
    "He ran 100 metres in 12 seconds and 200 metres in 25.",
    "They sold 80 cows and bought 80 sheep.",
    "The 12 men and the 12 women were freed.",
    "In May 340 homes were lost, also 340 homes were lost in the flood.",
    "About 10 percent of the men and 10 percent of the women came.",
    "It was 20 degrees in the north and 20 degrees in the south.",
    "He is 34 and she is 34.",
};

TEST(ClonedFigure, FindsItsSlipsAndNothingElse) { expect_cases("cloned-figure", kBroken, kSound); }

}  // namespace
}  // namespace galley::core::test
