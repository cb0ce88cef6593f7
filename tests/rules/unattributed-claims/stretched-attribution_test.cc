#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "stretched-attribution";

TEST(StretchedAttribution, MarksTheFigureThatTheSourceCannotKnow) {
  EXPECT_TRUE(finds(
      kRule,
      "At least [[40 people were killed in the raid on Loom on Monday]], and nearly 300 people "
      "were killed in the shelling of Brevik, according to the Brevik health office."));
}

TEST(StretchedAttribution, OneEventPasses) {
  EXPECT_TRUE(finds(kRule,
                    "At least 40 people were killed and 300 people were wounded in Loom on Monday, "
                    "according to the health office."));
  EXPECT_TRUE(finds(kRule,
                    "At least 40 people were killed in the raid on Loom, according to the health "
                    "office. Nearly 300 people were killed in Brevik, the army said."));
}

constexpr std::string_view kFound[] = {
    "At least [[40 people were killed in the raid on Loom on Monday]], and nearly 300 people were "
    "killed in the shelling of Brevik, according to the Brevik health office.",
    "At least [[12 people were killed in Loom]], and 30 people were killed in Brevik, according to "
    "the Brevik health office.",
    "At least [[nine people were killed in the flood in Loom]], and 14 people were killed in the "
    "fire in Brevik, according to the Brevik police.",
    "Some [[60 people were injured in the storm in Loom]], and 25 people were injured in Brevik, "
    "according to the Brevik hospital.",
    "At least [[18 people were killed in the attack on Orrin]], and 200 people were killed in "
    "Brevik, according to the Brevik army.",
    "About [[70 people died in Orrin]], and 90 people died in Brevik, according to the Brevik "
    "health office.",
    "At least [[21 soldiers were killed in Loom]], and 35 soldiers were killed in Brevik, the "
    "Brevik health office said.",
    "Some [[11 miners were killed in Orrin]], and four miners were killed in Brevik, according to "
    "the Brevik fire office.",
    "At least [[50 people were wounded in Lunde]], and 80 people were wounded in Brevik, according "
    "to the Brevik health office.",
    "More than [[100 people were killed in Loom in May]], and 400 people were killed in Brevik, "
    "according to the Brevik ministry.",
    "At least [[16 people were killed in the raid on Lunde]], and 22 people were killed in the "
    "raid on Brevik, according to the Brevik police.",
    "At least [[40 people were killed in the raid on Orrin]], and nearly 300 people were injured "
    "in the shelling of Brevik, according to the Brevik health office.",
    "Nearly [[33 people were injured in the crash in Loom]], and five people were killed in "
    "Brevik, according to the Brevik police.",
    "At least [[13 people were killed in Lunde on Sunday]], and 17 people were killed in Brevik on "
    "Monday, according to the Brevik hospital.",
    "At least [[25 people died in the fire in Orrin]], and 40 people died in Brevik, according to "
    "the Brevik health office.",
    "At least [[14 farmers were killed in Loom]], and 20 farmers were killed in Brevik, according "
    "to the Brevik health office.",
};
constexpr std::string_view kSound[] = {
    "At least 40 people were killed and 300 people were wounded in Loom on Monday, according to "
    "the health office.",
    "At least 40 people were killed in the raid on Loom, according to the health office. Nearly "
    "300 people were killed in Brevik, the army said.",
    "At least 12 people were killed in Loom, according to the Loom police.",
    "At least 12 people were killed in Loom, the police said, and 30 people were killed in Brevik, "
    "the army said.",
    "The police said 12 people were killed in Loom and 30 in Brevik.",
    "According to the health office, 12 people were killed in Loom and 30 people were killed in "
    "Brevik.",
    "At least 12 people were killed, and 30 people were wounded, according to the police.",
    "At least 12 people were killed in Loom, and 30 people were wounded in Loom, according to the "
    "police.",
    "The mill in Loom lost 12 fields, and the mill in Brevik lost 30, according to the office.",
    "The road in Loom is nine miles long, and that in Brevik is four, according to the office.",
    "At least 12 people were killed in Loom.",
    "Some 60 people were hurt when the stand fell, according to the hospital.",
    "The raid on Loom began at noon, and the shelling of Brevik ended at dawn, according to the "
    "army.",
    "Two bridges were shut in Loom, and three were shut in Brevik, according to the road office.",
    "The flood in Loom killed nine cows, and the fire in Brevik burnt four barns, according to the "
    "farmers.",
    "Of the 40 people who were killed in Loom, nine were children, according to the police.",
    "The police said 12 people were killed. The hospital said 30 people were wounded.",
    "At least 12 people were killed in the flood, and 30 people were injured, the mayor of Loom "
    "said.",
    "It rained in Loom for 12 days and in Brevik for 30, according to the weather office.",
    "Some 40 boats sailed from Loom, and 300 boats sailed from Brevik, according to the harbour "
    "office.",
    "In Loom, 12 people were killed, according to the Loom police, and in Brevik, 30 people were "
    "killed, according to the Brevik police.",
    "At least 12 people were killed, including three children, according to the Loom hospital.",
    "The army said that at least 40 people were killed in the raid on Loom and that nearly 300 "
    "people were killed in Brevik.",
    "The mayor of Loom has 12 cousins, and the mayor of Brevik has 30, according to both.",
    "Prices rose by 12 per cent in Loom and by 30 per cent in Brevik, according to the bank.",
    "The school in Loom has 40 pupils, and that in Brevik has 300, according to the council.",
};

TEST(StretchedAttribution, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
