#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kFound[] = {
    "[[| about]] these hard feelings, at home and at work\n[[| become]] the same place for many.",
    "[[, said]] Holm, who took office in May.",
    "[[. The]] council met on Monday night.",
    "[[; the]] clerk left at nine that day.",
    "[[¦ The]] shame around them grows and grows.",
    "The council met.\n\n[[, and]] the mayor left before the vote.",
    "The council met.\n\n[[. Nobody]] knew what to say of it.",
    "[[│ The]] column went on to the next page.",
    "The vote was late.\n[[, which]] surprised nobody in the hall.",
    "The vote was late.\n[[. It]] surprised nobody in the hall.",
    "[[| The]] mill burned down in the dry summer.",
    "[[, but]] the road stayed shut for a week.",
    "[[; and]] then it rained for nine days.",
    "[[. He]] left the hall with his coat on.",
    "[[| In]] spring the work on the road begins.",
};
constexpr std::string_view kSound[] = {
    "The council met on Monday night.",
    "| Name | Age |\n| Holm | 44 |",
    "| The mayor | was late for the vote |",
    ".NET is a platform for many programs.",
    "… and the rest is silence for us.",
    "... and so it went on for days.",
    "“So it goes,” said the mayor of Loom.",
    "- The first of four items is here",
    "* The second of four items is here",
    "> The mail said that it was late",
    ": the mark that opens this line stays",
    ", he said",
    ". End",
    "| cell",
    "(The council met on Monday night.)",
    "‘So it goes,’ said the mayor of Loom.",
    "— The mayor left at nine that day.",
    "¿Qué hora es en este pueblo?",
    "¡Vamos a la casa de la abuela!",
    "1. The first of four items is here",
    "#hash is a tag that many use",
    "; x = 1",
    "$5 is what it costs you here.",
    "@mayor said that it was over now",
    "& Sons is a firm in the town",
    ".5 of a cup is all you need",
    "|| is the sign of a logical or",
};

TEST(StrayLineStart, Cases) { expect_texts("stray-line-start", kFound, kSound); }

TEST(StrayLineStart, DeletesOnlyWhenAsked) {
  EXPECT_TRUE(fixes("stray-line-start", ", said Holm, who took office in May.",
                    "said Holm, who took office in May."));
  EXPECT_TRUE(fix_is_unsafe("stray-line-start", "| In spring the work on the road begins."));
}

}  // namespace
}  // namespace galley::core::test
