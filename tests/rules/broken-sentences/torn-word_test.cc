#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kFound[] = {
    "[[T his]] morning they all got out of bed.",
    "They met. [[W hen]] it rained, they left.",
    "[[T he]] council met on Monday.",
    "[[I t]] rained for a week.",
    "[[A fter]] the vote they left.",
    "[[A nd]] so it went.",
    "[[M ayor]] Holm left. The mayor was late.",
    "The government paid. A [[gov- ernment]] grant met the cost.",
    "A [[gov-\nernment]] grant met the cost.",
    "The library opened. They built a new [[li-\nbrary]] beside the station.",
    "The council met, and the [[coun- cil]] voted.",
    "It was a [[com- partment]] of the old kind.",
    "He had no [[infor- mation]] for them.",
    "[[B ut]] nobody came to see it.",
    "[[H ow]] it ended, nobody knew.",
    "[[I n]] the evening it rained.",
    "“[[T hey]] left,” said the clerk.",
    "The plan for the [[river-\nbank]] is old. The riverbank is wet.",
};
constexpr std::string_view kSound[] = {
    "The plan covers two- and three-storey houses.",
    "It is a mid- to late-summer crop.",
    "Pre- and post-war flats were sold.",
    "Over- and under-spending is common.",
    "A long road leads to the town.",
    "I know the road to the town.",
    "A way was found in the end.",
    "B flat is a note.",
    "X marks the spot.",
    "Vitamin C helps, he said.",
    "Plan B is to wait.",
    "A cross-section of the module was shown.",
    "T cells fight the illness.",
    "E coli was found in the well.",
    "The well-known singer left.",
    "The hall- it was old- burned down.",
    "The so-called plan failed.",
    "A man left. A dog barked.",
    "I too was there. I do not know.",
    "It was a nine-\nto-five job.",
    "He chose option A rather than B.",
    "The T junction is shut.",
    "U boats lay in the harbour.",
    "She is a first- or second-year student.",
    "A round of talks ended. A head of state came.",
    "J Smith and K Holm were there.",
    "Long- and short-term loans were paid.",
    "O come, all of you.",
    "The wind- and rain-swept coast is bare.",
};

TEST(TornWord, Cases) { expect_texts("torn-word", kFound, kSound); }

TEST(TornWord, JoinsTheParts) {
  EXPECT_TRUE(fixes("torn-word", "T his morning it rained.", "This morning it rained."));
  EXPECT_TRUE(fixes("torn-word", "The council met, and the coun- cil voted.",
                    "The council met, and the council voted."));
  EXPECT_TRUE(fix_is_safe("torn-word", "The council met, and the coun- cil voted."));
  EXPECT_TRUE(fix_is_unsafe("torn-word", "He had no infor- mation for them."));
}

}  // namespace
}  // namespace galley::core::test
