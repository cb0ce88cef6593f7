#include <string>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "Bread [[&amp;]] butter.",
    "It is 5[[&nbsp;]]km away.",
    "The mayor[[&#8217;]]s plan.",
    "The mayor[[&#x2019;]]s plan.",
    "She said [[&ldquo;]]no[[&rdquo;]] twice.",
    "[[<p>]]The mayor left.[[</p>]]",
    "The mayor[[<br />]]left.",
    "The [[<strong>]]mayor[[</strong>]] left.",
    "See [[<a href=\"https://example.org\">]]the list[[</a>]].",
    "The mayor [[<em>]]left.",
    "[[<div class=\"lead\">]]The mayor left.",
    "The mayor[[<br>]] left.",
    "The [[**mayor**]] left.",
    "See [[[the list](https://example.org/list)]] for it.",
    "The mayor left.\n\n[[## ]]What is next\n\nHer deputy takes over.",
    "The caf[[&eacute;]] is closed.",
};
constexpr std::string_view kSound[] = {
    "Bread & butter.",
    "AT&T and R&D are names.",
    "The mayor’s plan.",
    "It holds that a < b and b > c.",
    "The value <5 is low.",
    "He wrote [sic] there.",
    "He wrote [the mayor] there.",
    "“[The] mayor left,” he said.",
    "The footnote* is below. *Not all agree.",
    "The ** key is broken.",
    "The # sign and the #harbour tag.",
    "We are #1 again.",
    "The set {1, 2} is small.",
    "The file my_file_name is lost.",
    "Tom & Jerry; the film is old.",
    "Use the <br> tag with care.",
    "The &amp; entity stands for a sign.",
    "He typed x = {a} twice.",
    "The note [1] is below, and [2] too.",
    "The note [b] is below.",
    "Five * three is fifteen.",
    "A 5*3*2 box.",
    "The 4th & 5th; no more.",
    "<3 you all.",
    "See [page 3] (below).",
    "The List<Item> type is common.",
    "It was __ years ago.",
};

TEST(LeftoverMarkup, FindsItsSlipsAndNothingElse) {
  expect_cases("leftover-markup", kBroken, kSound);
}

TEST(LeftoverMarkup, WritesWhatTheCodeStandsFor) {
  EXPECT_TRUE(fixes("leftover-markup", "Bread &amp; butter.", "Bread & butter."));
  EXPECT_TRUE(fixes("leftover-markup", "The mayor&#8217;s plan.", "The mayor’s plan."));
  EXPECT_TRUE(fixes("leftover-markup", "The **mayor** left.", "The mayor left."));
  EXPECT_TRUE(fixes("leftover-markup", "The mayor left.</p>", "The mayor left."));
}

TEST(LeftoverMarkup, LeavesAnArticleWrittenInMarkdownAlone) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "## Part\n\nThe **mayor** left again.\n\n";
  EXPECT_TRUE(finds("leftover-markup", text));
}

}  // namespace
}  // namespace galley::core::test
