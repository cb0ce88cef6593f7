#include "galley/markup/markup.h"

#include <gtest/gtest.h>

#include <string>

namespace galley::core::test {
namespace {

template <class Edits>
std::string edited(std::string_view text, const Edits& edits) {
  std::string out;
  std::uint32_t at = 0;
  for (const MarkupEdit& edit : edits) {
    EXPECT_LE(at, edit.span.begin) << text;
    out.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(text.substr(at));
}

/// The text without its markup, sign by sign.
std::string without(std::string_view text) {
  const Markup markup(text);
  EXPECT_EQ(markup.signs().size(), markup.edits().size());
  return edited(text, markup.edits());
}

/// The plain text of HTML.
std::string plain(std::string_view text) {
  const Markup markup(text);
  EXPECT_EQ(markup.format(), MarkupFormat::kHtml) << text;
  return edited(text, markup.plain_text());
}

TEST(Markup, TakesTagsOutWithoutRunningWordsTogether) {
  EXPECT_EQ(without("It was met.<br>The mayor left."), "It was met.\nThe mayor left.");
  EXPECT_EQ(without("It was met. <br /> The mayor left."), "It was met.\nThe mayor left.");
  EXPECT_EQ(without("<p>It was met.</p><p>He left.</p>"), "It was met.\n\nHe left.");
  EXPECT_EQ(without("<ul><li>One</li><li>Two</li></ul>"), "- One\n- Two");
  EXPECT_EQ(without("<tr><td>Falk</td><td>12</td></tr>"), "Falk\t12");
  EXPECT_EQ(without("The <em>mayor</em> left."), "The mayor left.");
  EXPECT_EQ(without("The <img src=\"a.jpg\"> mayor left."), "The mayor left.");
  EXPECT_EQ(without("One.\n\n<div class=\"ad\"></div>\n\nTwo."), "One.\n\nTwo.");
  EXPECT_EQ(without("One.\n\nTwo.\n\n<hr>"), "One.\n\nTwo.");
  EXPECT_EQ(without("A.\n<div>\n</div>\nB."), "A.\nB.");
  EXPECT_EQ(without("A.\n\n&nbsp;\n\nB &nbsp; c 5&nbsp;km."), "A.\n\nB c 5\xC2\xA0km.");
}

TEST(Markup, MakesPlainTextOfHtml) {
  EXPECT_EQ(
      plain("<h1>Head</h1>\n<p>It  was\nmet by <a href=\"x\">Ana</a>.</p>\n<p>Two&nbsp;km</p>"),
      "Head\n\nIt was met by Ana.\n\nTwo\xC2\xA0km");
  EXPECT_EQ(plain("<ol><li>One<ul><li>in</li></ul></li><li>Two</li></ol><p>End.</p>"),
            "1. One\n  - in\n2. Two\n\nEnd.");
  EXPECT_EQ(plain("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
            "A\tB\n1\t2");
  EXPECT_EQ(plain("<p>One</p><script>if (a < b) { c(); }</script><!-- x --><p>Two</p>"),
            "One\n\nTwo");
  EXPECT_EQ(plain("<p>One</p>\n<p>&nbsp;</p>\n<p>Two &nbsp; three</p>"), "One\n\nTwo three");
  EXPECT_EQ(plain("<p>One<br><br>Two</p><p>Three</p>"), "One\n\nTwo\n\nThree");
  EXPECT_EQ(plain("<p>One</p><pre>a\n  b</pre><p>Two</p>"), "One\n\na\n  b\n\nTwo");
}

TEST(Markup, ReadsTagsByTheirSyntax) {
  for (const std::string_view text :
       {"a <custom-card data-id=\"1\">b", "a <o:p>b", "a <IMG SRC='x.gif'>", "a <td nowrap>b",
        "a <!-- x --> b", "a <!DOCTYPE html> b", "a <?php echo 1; ?> b", "a <font size=2>b",
        "a <a href=“https://x.example”>b", "a <svg><path d=\"M1 2\"/></svg> b"})
    EXPECT_FALSE(Markup(text).signs().empty()) << text;
  for (const std::string_view text :
       {"a < b and c > d", "a <b and c> d", "<3", "<5%", "<£20k and >£10k", "-> and <-",
        "a <new> b", "<ana@merrow.example>", "<https://merrow.example/a>", "List<Item>",
        "<insert name here>", "a << b >> c", "x <- y", "<>", "< p >"})
    EXPECT_TRUE(Markup(text).signs().empty()) << text;
}

TEST(Markup, ReadsBracketCodesInPairsOrWithAttributes) {
  EXPECT_EQ(without("The [b]mayor[/b] left."), "The mayor left.");
  EXPECT_EQ(without("See [url=https://x.example]it[/url]."), "See it.");
  EXPECT_EQ(without("[caption id=\"a\"]The station[/caption]"), "The station");
  EXPECT_EQ(without("One.\n\n[img]https://x.example/a.jpg[/img]\n\nTwo."), "One.\n\nTwo.");
  EXPECT_EQ(without("One.\n\n[gallery]\n\nTwo."), "One.\n\nTwo.");
  for (const std::string_view text :
       {"He wrote [sic] there.", "[1] and [b] and [2, 3]", "“[The] mayor”", "[laughter]",
        "He was [in his words] tired.", "[/sarcasm]", "[Editor's note: x]"})
    EXPECT_TRUE(Markup(text).signs().empty()) << text;
}

TEST(Markup, ReadsMarkdownAndLeavesStarsAlone) {
  EXPECT_EQ(without("The **mayor** and ***he*** left."), "The mayor and he left.");
  EXPECT_EQ(without("See [the list](https://x.example/a_(b)) now."), "See the list now.");
  EXPECT_EQ(without("# Head\n\nText"), "Head\n\nText");
  EXPECT_EQ(without("| A | B |\n| --- | --- |\n| 1 | 2 |\n\nEnd"), "A\tB\n1\t2\n\nEnd");
  for (const std::string_view text :
       {"“f**k off”, and s**t", "2**8 and 3**2", "Price** is net. **No VAT", "a **** b ****",
        "“***hole”, “***hole”", "5 * 3 ** 2", "#tag and C# and # 5", "[Smith](2010)", "__init__",
        "f*** the ***", "We are #1", "a | b | c", "# 5 is alive"}) {
    const Markup markup(text);
    for (const MarkupSign& sign : markup.signs())
      EXPECT_EQ(sign.sureness, Sureness::kDoubtful) << text;
  }
}

TEST(Markup, ReadsWikis) {
  EXPECT_EQ(without("The '''grant''' of [[Merrow County|the county]]."),
            "The grant of the county.");
  EXPECT_EQ(without("== Head ==\n\nText"), "Head\n\nText");
  EXPECT_EQ(without("It was.<ref>{{cite web |url=x}}</ref> So."), "It was. So.");
  EXPECT_EQ(without("It was {{cite {{x}} y}} so."), "It was so.");
  for (const std::string_view text : {"{{{{ Ana }}}}", "''''No,''' he said", "''so''", "[[ -f x ]]",
                                      "=== ===", "He is {so} tired."})
    EXPECT_TRUE(Markup(text).signs().empty()) << text;
}

TEST(Markup, ReadsEscapes) {
  EXPECT_EQ(without(R"(The mayor\u2019s \ud83d\ude00.\nIt)"), "The mayor’s 😀.\nIt");
  EXPECT_EQ(without("The mayor=E2=80=99s plan is a=3Db,=20\nor =\nso"),
            "The mayor’s plan is a=b,\nor so");
  EXPECT_EQ(without("The%20mayor%2C%20who%E2%80%99s"), "The mayor, who’s");
  for (const std::string_view text :
       {R"(C:\new\users)", "https://x.example/a%20b?c=20", "a=20 and b=3D", "50%20", R"(\o/)"})
    EXPECT_TRUE(Markup(text).signs().empty()) << text;
}

TEST(Markup, RemovesWhatIsInvisibleButNotTheJoinersOfAScript) {
  EXPECT_EQ(without("The grant&#8203; was&shy; met&zwnj;."), "The grant was met.");
  EXPECT_EQ(without("می&zwnj;خواهم"), "می\u200Cخواهم");
}

TEST(Markup, TellsWhatTheTextIsWrittenIn) {
  EXPECT_EQ(Markup("The <b>mayor</b> left, <i>he</i> said.").format(), MarkupFormat::kProse);
  std::string text;
  for (int i = 0; i < 8; ++i) text += "## Part\n\nThe **mayor** left again.\n\n";
  EXPECT_EQ(Markup(text).format(), MarkupFormat::kMarkdown);
  text.clear();
  for (int i = 0; i < 8; ++i) text += "== Part ==\n\nThe [[mayor]] left.\n\n";
  EXPECT_EQ(Markup(text).format(), MarkupFormat::kWiki);
  text.clear();
  for (int i = 0; i < 8; ++i) text += "The [b]mayor[/b] left again.\n\n";
  EXPECT_EQ(Markup(text).format(), MarkupFormat::kCodes);
}

TEST(Markup, CountsNothingAway) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "One <b>two</b> three.\n\nFour five.\n\nSix seven.\n\n";
  EXPECT_EQ(Markup(text).signs().size(), 400U);
}

}  // namespace
}  // namespace galley::core::test
