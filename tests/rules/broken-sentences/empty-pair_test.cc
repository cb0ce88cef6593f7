#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kFound[] = {
    "The report [[()]] was out on Monday.",
    "The firm [[(NYSE: )]] said so on Monday.",
    "The poet [[(;]] born 1950) lives in Turku.",
    "The sailor [[(,]] 44) was not hurt.",
    "The mayor called it [[“”]] and left.",
    "The mayor called it [[\"\"]] and left.",
    "The town [[( )]] lies on the river.",
    "See the map [[[ ]]] for the route.",
    "The lake [[()]], the largest of the county, froze over.",
    "Holm [[()]] took the floor at nine.",
    "They met the clerk [[()]].",
    "It was the year of the flood [[()]] and of the vote.",
    "The word [[“”]] stood on the wall.",
    "His book [[“”]] sold well.",
    "The bank [[(LSE: )]] closed two branches.",
    "The village [[(,]] near Loom) has 40 houses.",
    "Der Ort [[()]] liegt am Fluss und hat nicht viele Häuser.",
};
constexpr std::string_view kSound[] = {
    "The report (see below) was out.",
    "Call main() to begin.",
    "The firm (NYSE: ABC) said so.",
    "[ ] Buy the milk for the party",
    "The poet (born 1950) lives in Turku.",
    "She laughed :() and left.",
    "The mark “()” is a pair of brackets.",
    "He wrote x = \"\" in the file.",
    "The mayor called it “it” and left.",
    "The sailor (44) was not hurt.",
    "The array a[] is empty.",
    "The function f() returns nothing.",
    "The clerk (and the mayor, too) left.",
    "int main() { return 0; }",
    "See note [1] for more.",
    "The word (or words) may stay.",
    "“” is an empty quotation.",
    "() is an empty pair.",
    "{} holds nothing.",
    "He said (quietly) that it was late.",
    "The ratio (3:1) was right.",
    "The signs ( and ) are brackets.",
    "“So,” she said, “it goes.”",
    "The set {1, 2} is small.",
    "Use foo() and bar() in your code.",
    "The prize (£5,000) was paid.",
};

TEST(EmptyPair, Cases) { expect_texts("empty-pair", kFound, kSound); }

TEST(EmptyPair, DeletesOnlyWhenAsked) {
  EXPECT_TRUE(fixes("empty-pair", "The report () was out.", "The report was out."));
  EXPECT_TRUE(fix_is_unsafe("empty-pair", "The report () was out."));
  EXPECT_TRUE(fixes("empty-pair", "The poet (; born 1950) left.", "The poet (born 1950) left."));
}

}  // namespace
}  // namespace galley::core::test
