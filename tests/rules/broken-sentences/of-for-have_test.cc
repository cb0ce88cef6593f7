#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "He [[could of]] been the mayor.",
    "They [[should of]] left in May.",
    "She [[would of]] gone home.",
    "It [[must of]] been the rain.",
    "The crew [[could of]] turned back.",
    "The mayor [[would of]] known about it.",
    "Nobody at the firm [[should of]] forgotten the date.",
    "We [[might of]] missed the boat.",
    "The town [[should of]] closed the road.",
    "You [[must of]] seen the smoke.",
    "She [[could of]] taken the train.",
    "The firm [[would of]] lost the case.",
    "They [[must of]] heard the bell.",
    "He [[should of]] told the clerk.",
    "The dam [[might of]] failed in the night.",
    "I [[would of]] given him the key.",
    "The club [[could of]] won the cup.",
};
constexpr std::string_view kSound[] = {
    "He could, of course, stay.",
    "They should of course have left.",
    "The might of the army is great.",
    "The must of the grapes is sweet.",
    "The might of united armies could not help them.",
    "She could of necessity say no more.",
    "He could have been the mayor.",
    "They should have left in May.",
    "She would have gone home.",
    "The full might of the state was used.",
    "It must of course be paid.",
    "They would of late stay at home.",
    "The old must of pressed grapes is sold.",
    "“He could of been the mayor,” she said.",
    "What they could of the work they did.",
    "We could, out of need, sell it.",
    "She would speak of broken boats.",
    "He might think of leaving.",
    "They must hear of it first.",
    "The sheer might of armed men scared them.",
    "She should think of others.",
    "It could be of use.",
    "You must know of it.",
    "He would dream of better days.",
    "They could tell of lost ships.",
    "We should have heard of it.",
};

TEST(OfForHave, FindsItsSlipsAndNothingElse) { expect_cases("of-for-have", kBroken, kSound); }

TEST(OfForHave, WritesHave) {
  EXPECT_TRUE(fixes("of-for-have", "He could of been there.", "He could have been there."));
}

}  // namespace
}  // namespace galley::core::test
