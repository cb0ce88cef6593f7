#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[Nine people]] were killed in the storm, four in Orle and three in Tarn.",
    "The storm killed [[nine people]], four in Orle and six in Tarn.",
    "[[Twelve sailors]] drowned, seven in the harbour and four on the reef.",
    "Police arrested [[30 people]]: 12 in Orle, 9 in Tarn and 8 in Hasket.",
    "The crew of [[nine people]] (five men and three women) was saved.",
    "The boat carried [[14 passengers]] – eight men and five women – to the island.",
    "[[Seven people]] were injured, three men and two women.",
    "The jury has [[12 members]]: seven women and six men.",
    "The school took in [[40 pupils]]: 22 girls and 17 boys.",
    "[[Eleven people]] died in the fire, six adults and four children.",
    "The firm closed [[eight shops]], five in Orle and four in Tarn.",
    "The flood killed [[16 people]], 9 in the valley, 4 in the town and 2 on the coast.",
    "[[Six miners]] were hurt, two at the gate and three in the shaft.",
    "They buried [[20 people]], 12 from Orle and 9 from Tarn.",
    "The panel of [[five judges]] (three men and three women) met in May.",
    "[[Three hundred people]] were killed, 200 in the north and 120 in the south.",
};
constexpr std::string_view kSound[] = {
    "Nine people were killed in the storm, four in Orle and five in Tarn.",
    "The storm killed nine people, four in Orle, three in Tarn and two in Hasket.",
    "Nearly nine people in ten voted, four in Orle and three in Tarn.",
    "About 30 people were arrested, 12 in Orle and 9 in Tarn.",
    "At least nine people were killed, four in Orle and three in Tarn.",
    "Nine people were killed, four in Orle and three in Tarn, and two are missing.",
    "Nine people were killed, including four in Orle and three in Tarn.",
    "Nine people were killed, four of them children.",
    "The firm has 90 shops, 12 in Orle and 8 in Tarn.",
    "The crew of eight people (five men and three women) was saved.",
    "The jury has 12 members: seven women and five men.",
    "“Nine people were killed, four in Orle and three in Tarn,” he said.",
    "Nine people were killed and 12 injured, four of whom died in 2019.",
    "In 2019 nine people sat on the board, four from 2017 and three from 2018.",
    "He scored nine goals, four in May.",
    "Nine people were killed in 2019, 14 in 2020 and 3 in 2021.",
    "The town won 3 games, lost 4 and drew 2.",
    "The trip takes nine hours, four by train and three by bus.",
    "She has nine cousins, four cats and three dogs.",
    "The fire burned nine homes, four barns and three mills.",
    "Nine people were on board, four in Orle said.",
    "Of 30 pupils, 12 are girls and 17 are boys, and one did not say.",
    "The vote was nine to four, with three abstaining.",
    "Nine people were killed, and four in Orle and three in Tarn were hurt.",
    "The club has 300 members, 20 in the choir and 15 in the band.",
    "Nine people were killed, as many as four in Orle and three in Tarn.",
    "The price rose by 9 percent, 4 in May and 3 in June.",
};

TEST(ContradictingTotal, FindsItsSlipsAndNothingElse) {
  expect_cases("contradicting-total", kBroken, kSound);
}

TEST(ContradictingTotal, SaysWhatThePartsMake) {
  EXPECT_EQ(first_message("contradicting-total",
                          "Nine people were killed, four in Orle and three in Tarn."),
            "warning: The parts add up to 7, the total is 9.");
}

}  // namespace
}  // namespace galley::core::test
