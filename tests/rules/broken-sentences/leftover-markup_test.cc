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
    "[[<p>The mayor left.</p>]]",
    "The mayor[[<br />]]left.",
    "The [[<strong>mayor</strong>]] left.",
    "See [[<a href=\"https://example.org\">the list</a>]].",
    "The mayor [[<em>]]left.",
    "[[<div class=\"lead\">]]The mayor left.",
    "The mayor[[<br>]] left.",
    "The [[**mayor**]] left.",
    "See [[[the list](https://example.org/list)]] for it.",
    "The mayor left.\n\n[[## ]]What is next\n\nHer deputy takes over.",
    "The caf[[&eacute;]] is closed.",
    "Marks [[&amp;amp;]] Sons closed.",
    "The mayor[[&#146;]]s plan.",
    "The mayor left.\n\n[[<iframe src=\"https://v.example/1\"></iframe>]]\n\nShe is back.",
    "The mayor left.\n\n[[<script>var x=1;</script>]]\n\nShe is back.",
    "The mayor left.\n\n[[[caption id=\"a\"]The old mayor[/caption]]]\n\nShe is back.",
    "The mayor left.\n\n[[![The mayor](mayor.jpg)]]\n\nShe is back.",
    "The [['''grant''']] of the county.",
    "The mayor[[\\u2019]]s plan.",
    "The mayor[[=E2=80=99]]s plan.",
    "The mayor said [[[object Object]]] was next.",
    "The cost was [[#REF!]] in all.",
    "The plan[[<!-- wp:more -->]] failed.",
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
    "The men were told to “f**k off”, and s**t hit the fan.",
    "She typed 2**8 and got 256, and 3**2 and got 9.",
    "Write to Ana <ana@merrow.example> today.",
    "He earns <£20k and >£10k a year.",
    "The crowd cheered [applause] and left.",
};

TEST(LeftoverMarkup, FindsItsSlipsAndNothingElse) {
  expect_cases("leftover-markup", kBroken, kSound);
}

TEST(LeftoverMarkup, WritesWhatTheCodeStandsFor) {
  EXPECT_TRUE(fixes("leftover-markup", "Bread &amp; butter.", "Bread & butter."));
  EXPECT_TRUE(fixes("leftover-markup", "The mayor&#8217;s plan.", "The mayor’s plan."));
  EXPECT_TRUE(fixes("leftover-markup", "The **mayor** left.", "The mayor left."));
  EXPECT_TRUE(fixes("leftover-markup", "The mayor left.</p>", "The mayor left."));
  EXPECT_TRUE(fixes("leftover-markup", "The <b>mayor</b> left.", "The mayor left."));
  EXPECT_TRUE(fixes("leftover-markup", "The plan was met.<br>The mayor left.",
                    "The plan was met.\nThe mayor left."));
}

TEST(LeftoverMarkup, SaysOnceThatATextIsHtml) {
  const std::string page =
      "<h2>The vote</h2>\n<p>The <b>council</b> met on Monday.</p>\n<p>The mayor left.</p>\n";
  EXPECT_EQ(first_message("leftover-markup", page), "error: This text is HTML.");
  EXPECT_TRUE(
      fixes("leftover-markup", page, "The vote\n\nThe council met on Monday.\n\nThe mayor left."));
  EXPECT_TRUE(fix_is_safe("leftover-markup", page));
}

TEST(LeftoverMarkup, SaysOnceThatATextIsMarkdown) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "## Part\n\nThe **mayor** left again.\n\n";
  EXPECT_EQ(count_findings("leftover-markup", text), 1U);
  EXPECT_EQ(first_message("leftover-markup", text), "warning: This text is written in Markdown.");
  EXPECT_TRUE(fix_is_unsafe("leftover-markup", text));
}

TEST(LeftoverMarkup, TellsEachHoweverManyThereAre) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "The mayor of&nbsp;the town left the hall at noon.\n\n";
  EXPECT_EQ(count_findings("leftover-markup", text), 40U);
  EXPECT_EQ(first_message("leftover-markup", text), "error: This is an entity of a web page.");
}

TEST(LeftoverMarkup, OnlyHintsWhereTheTextIsAboutMarkup) {
  EXPECT_EQ(first_message("leftover-markup", "In HTML a <b>bold</b> word has two tags around it."),
            "hint: This is a tag of a web page.");
  EXPECT_EQ(first_message("leftover-markup", "Put <b> and </b> around it."),
            "hint: This is a tag of a web page.");
}

}  // namespace
}  // namespace galley::core::test
