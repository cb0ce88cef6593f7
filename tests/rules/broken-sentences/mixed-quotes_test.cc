#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

#define TAIL                                                                 \
  "\n\nThe council will meet again on Thursday, and the result is expected " \
  "in the evening after "                                                    \
  "a debate that may run for hours."

constexpr std::string_view kBroken[] = {
    "[[\"]]The road is safe,” he said." TAIL,
    "“The road is safe,[[\"]] he said." TAIL,
    "He called it [[\"]]unfair” and left." TAIL,
    "He called it “unfair[[\"]] and left." TAIL,
    "He called it “unfair[[“]] and left." TAIL,
    "He called it [[”]]unfair” and left." TAIL,
    "She said: [[\"]]We will appeal.”" TAIL,
    "She said: “We will appeal.[[\"]]" TAIL,
    "The film “Harbour[[“]] opens in May." TAIL,
    "The “experts[[\"]] and [[\"]]critics” agree." TAIL,
    "“Go,” he said. [[\"]]Now.”" TAIL,
    "The word (“road[[\"]]) is old." TAIL,
    "[[”]]Go,” he said." TAIL,
    "He read “The Sea,[[\"]] a novel." TAIL,
    "They sang “Harbour Lights[[“]]. Then they left." TAIL,
};
constexpr std::string_view kSound[] = {
    "“The road is safe,” he said." TAIL,
    "\"The road is safe,\" he said." TAIL,
    "''The road is safe,'' he said." TAIL,
    "He called it “unfair” and “late”." TAIL,
    "\"She called it “unfair” twice,\" he said." TAIL,
    "“She called it ‘unfair’ twice,” he said." TAIL,
    "“She called it 'unfair' twice,” he said." TAIL,
    "„Der Weg“ is the name of the film." TAIL,
    "The board is 6\" wide and “fine”." TAIL,
    "It’s the boys' school." TAIL,
    "“The road is safe.\n\n“It will stay so,” he said." TAIL,
    "He said “no”—and then “yes”." TAIL,
    "(“No,” he said.)" TAIL,
    "[“No,” he said.]" TAIL,
    "“‘No’ was all he said,” she recalled." TAIL,
    "The word “road” is old. The word \"rood\" is older." TAIL,
    "“…and then it rained,” he said." TAIL,
    "He said “…” and no more." TAIL,
    "“A,” “B” and “C” passed." TAIL,
    "No quotation here." TAIL,
    "\"A\" and \"B\"" TAIL,
    "«La mer» is a song." TAIL,
    "“The road is safe,\" he said.",
    "The 12\" single was called “Rain”." TAIL,
    "“Go!” he said. “Now!”" TAIL,
};

TEST(MixedQuotes, FindsItsSlipsAndNothingElse) { expect_cases("mixed-quotes", kBroken, kSound); }

TEST(MixedQuotes, WritesTheCurlyMark) {
  EXPECT_TRUE(fixes("mixed-quotes", "\"The road is safe,” he said." TAIL,
                    "“The road is safe,” he said." TAIL));
  EXPECT_TRUE(fixes("mixed-quotes", "He called it “unfair“ and left." TAIL,
                    "He called it “unfair” and left." TAIL));
}

}  // namespace
}  // namespace galley::core::test
