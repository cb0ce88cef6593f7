#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

// Long enough that the paragraph is no excerpt, whose marks may have partners
// outside it.
#define TAIL                                                                 \
  "\n\nThe council will meet again on Thursday, and the result is expected " \
  "in the evening after "                                                    \
  "a debate that may run for hours."

constexpr std::string_view kBroken[] = {
    "He called it [[“]]a clear win for drivers." TAIL,
    "He called it [[\"]]a clear win for drivers." TAIL,
    "“The road is safe,” he said.[[\"]]" TAIL,
    "The road is safe,[[”]] he said." TAIL,
    "The road is safe,[[\"]] he said." TAIL,
    "The mayor [[(]]pictured left, was absent." TAIL,
    "The mayor, pictured left[[)]], was absent." TAIL,
    "The firm [[[]]based in Turku has debts." TAIL,
    "“We will appeal,” she said. [[“]]The fight goes on." TAIL,
    "[[“]]“We will appeal,” she said." TAIL,
    "She called it “unfair”[[”]] and left." TAIL,
    "The bill [[(]]passed in May (by two votes) is law." TAIL,
    "He read ''The Long Road'' and [['']]The Sea in one week." TAIL,
    "The price [[(]]3,500 crowns was too high." TAIL,
    "The list [[[]]of ships is long." TAIL,
    "[[‘]]We are glad of it, said Holm. The council clapped and the meeting ended at nine." TAIL,
    "The road [[(]]built in 1911 is shut and [0, 1) is a range." TAIL,
};
constexpr std::string_view kSound[] = {
    "He called it “a clear win for drivers.”" TAIL,
    "“The road is safe.\n\n“It will stay so,” he said." TAIL,
    "\"The road is safe.\n\n\"It will stay so,\" he said." TAIL,
    "“The road is safe.\n\nIt will stay so.\n\nNo one need worry,” he "
    "said." TAIL,
    "The boy is 5'10\" tall and the board 6\" wide." TAIL,
    "The screen measures 15.6\" across." TAIL,
    "The runner took 4'33\" for it." TAIL,
    "a) the road, b) the bridge, and c) the mill." TAIL,
    "There are two ways: 1) wait, or 2) pay." TAIL,
    "1.) Wait. 2.) Pay." TAIL,
    "Thanks for coming :) and see you soon ;-)" TAIL,
    "The mayor (pictured left) was absent." TAIL,
    "The mayor (who spoke [briefly] in May) was absent." TAIL,
    "(The mayor was absent.\n\nHer deputy spoke.)" TAIL,
    "“She said ‘no’ twice,” he told the court." TAIL,
    "\"She called it “unfair” twice,\" he told the court." TAIL,
    "It was the dogs' home, and the boys’ school." TAIL,
    "Rock 'n' roll was the sound of the summer of ’69." TAIL,
    "He said “no”—and then “yes”—in one breath." TAIL,
    "The so-called \"experts\", \"critics\" and \"fans\" agree." TAIL,
    "The (so-called) “experts” (three of them) agree." TAIL,
    "The road is safe,” he said.",
    "“The road is safe and it will stay so.",
    "The mayor (who was absent",
    "{\n  \"name\": \"road\",\n  \"open\": [\n    true\n  ]\n}",
    "He read ''The Long Road'' and ''The Sea'' in one week." TAIL,
    "(1) The road. (2) The bridge. (iii) The mill." TAIL,
    "The values lay in the range [0, 1) and (2, 5], the paper said." TAIL,
    "‘We are glad of it,’ said Holm. The council clapped." TAIL,
    "‘Twas the night of the vote, and rock ’n’ roll was played." TAIL,
    "The gap is (-1, 0] here and [a, b) there." TAIL,
    "‘We are glad of it.\n\n‘It took years,’ said Holm." TAIL,
};

TEST(UnbalancedMark, FindsItsSlipsAndNothingElse) {
  expect_cases("unbalanced-mark", kBroken, kSound);
}

TEST(UnbalancedMark, IsAHintWhereTheQuotationMayGoOn) {
  const std::string_view paragraph =
      "The mayor spoke for an hour. “The road is safe. It was built to last, "
      "and it was paid for in "
      "full before the first car drove on it, so nobody has a reason to "
      "complain.";
  EXPECT_EQ(first_message("unbalanced-mark", paragraph), "hint: This quotation is never closed.");
}

}  // namespace
}  // namespace galley::core::test
