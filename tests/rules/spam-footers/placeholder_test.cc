#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "placeholder";

TEST(Placeholder, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1\nThe work will cost [[TK]] kroner, said Moen, who has run the "
                                 "harbour office for nine years."}));
  EXPECT_TRUE(finds(kRule,
                    "The council of [[{{town}}]] voted on Tuesday to rebuild the old ferry pier.\n"
                    "\n"
                    "[[Lorem ipsum]] dolor sit amet."));
}

TEST(Placeholder, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule,
      {"1\nShe bought her coat at TK Maxx [as she does every winter] and wore it on the float."}));
}

TEST(Placeholder, FindsBracketsAndLatin) {
  EXPECT_TRUE(
      first_message(kRule, "The pier opened in 1911. [citation needed]").starts_with("error:"));
  EXPECT_TRUE(first_message(kRule, "Dear [your name], the pier is gone.").starts_with("error:"));
  EXPECT_TRUE(finds(kRule, "[[Headline goes here]]\n\nThe pier is gone."));
}

TEST(Placeholder, AQuestionOfAnEditorIsOpen) {
  for (const char* const question : {"[source?]", "[who?]", "[according to the harbour office?]"}) {
    EXPECT_EQ(first_message(kRule, std::string("The pier will open in May. ") + question),
              "warning: A question to the writer is still open.")
        << question;
  }
}

// What is spoken of is a hint.
TEST(Placeholder, ATextOnPlaceholdersIsNoDraft) {
  EXPECT_TRUE(first_message(kRule, "Some templates have placeholders.\n\nDear [Name], come in.")
                  .starts_with("hint:"));
}

// Nothing deletes a gap: what stands there is for a person to find out.
TEST(Placeholder, IsNeverFilledUnread) {
  EXPECT_TRUE(all_fixes(kRule, "The work will cost TK kroner, or $XX.").empty());
}

TEST(Placeholder, ATextOnTemplatesIsFull) {
  EXPECT_TRUE(finds(
      kRule, "Write {{name}} for the name, {{place}} for the place and {{date}} for the day."));
}

TEST(Placeholder, NamesAndShopsAreNoGaps) {
  EXPECT_TRUE(finds(kRule, "The TK Osei prize went to a shop [in Brevik] at tk.example."));
}

constexpr std::string_view kFound[] = {
    "The work will cost [[TK]] kroner, said Moen, who has run the harbour office for nine years.",
    "The council of [[{{town}}]] voted on Tuesday to rebuild the old ferry pier.",
    "[[Lorem ipsum]] dolor sit amet.",
    "The pier opened in 1911. [[[citation needed]]]",
    "Dear [[[your name]]], the pier is gone.",
    "[[Headline goes here]]\n\nThe pier is gone.",
    "The pier will open in May. [[[source?]]]",
    "The pier will open in May. [[[who?]]]",
    "The mayor, [[TK]], said the pier was gone.",
    "The boat sank in [[TKTK]] minutes.",
    "The mayor, [[[insert name]]], said the pier was gone.",
    "The pier is gone, [[[name]]] said.",
    "The pier was built in [[[insert year]]].",
    "The town of [[{{name}}]] has lost its pier.",
    "The pier is [[TK]] metres long.",
    "The pier opened [[[date]]].",
    "[[Text goes here]]\n\nThe pier is gone.",
    "The cost is [[tktk]] kroner, he said.",
    "PHOTO: [[TK]]",
    "He gave [[TKs]] for all names.",
    "The [[mayorTKTK]] said so.",
    "The cost is [[$XX]] million, he said.",
    "The cost is [[€XX]] million, he said, or [[$X,XXX]] a head.",
    "Turnout was [[XX%]] at noon.",
    "About [[XX]] people came.",
    "It opens on [[2025-XX-XX]] at noon.",
    "It opens on January [[XX]].",
    "It opens at [[XX:XX]] on Monday.",
    "He is [[[CHECK]]] years old, she said.",
    "[[INSERT PHOTO HERE]]",
    "The map: [[INSERT LINK HERE]].",
    "[[Add your text here]]",
    "[[[PHOTO TK]]]",
    "Dear [[*|FNAME|*]], the grant was awarded.",
    "Dear [[%FIRSTNAME%]], the grant was awarded.",
    "Dear [[{first_name}]], the grant was awarded.",
    "Dear [[<<Company>>]], the grant was awarded.",
    "Dear [[[First Name]]], the grant was awarded.",
    "Dear [[[FIRST_NAME]]], the grant was awarded.",
    "The cost is [[____]] kroner, he said.",
    "The cost is [[???]] kroner, he said.",
    "The cost is $[[???]] million, he said.",
    "[[#TO"
    "DO]] add a quote",
    "[[TO"
    "DO:]] add a quote",
    "[[[needs source]]] The pier is gone.",
    "The pier is gone. [[[???]]]",
};
constexpr std::string_view kSound[] = {
    "The TK-80 was a kit, Super Bowl XXX was in 1996, and the [redacted] letter was read.",
    "The rent is Tk 500 a month, or Tk five lakh a year.",
    "Super Bowl XX was won by Chicago.",
    "Women have two XX chromosomes.",
    "The shirt is XXL or XL.",
    "Tickets: TBA",
    "“F___ you,” he said. What??? she said.",
    "Name: ________",
    "The number is XXX-XX-1234, or (555) 555-XXXX.",
    "“I told [name] to go,” he said.",
    "Journalists write “TK” where a fact is to come.",
    "Lorem ipsum is a text of printers.",
    "He saw 100% of it, and 50% more.",
    "Pupils of TK-12 schools came.",
    "She bought her coat at TK Maxx [as she does every winter] and wore it on the float.",
    "Write {{name}} for the name, {{place}} for the place and {{date}} for the day.",
    "The TK Osei prize went to a shop [in Brevik] at tk.example.",
    "“It [the pier] is gone,” he said.",
    "The pier [see the map] is gone.",
    "The pier opened in 1911 [1].",
    "He wrote “teh pier” [sic] on the wall.",
    "The set {a, b} is small.",
    "[Applause] The mayor bowed.",
    "She said that [her brother] had rowed.",
    "The headline goes to the printer at noon.",
    "He put the money [40 kroner] on the table.",
    "The name goes in the first line, the clerk said.",
    "The film [1958] was shot on the pier.",
    "The band plays old songs [and new ones] on Friday.",
    "Your name is on the list.",
    "Insert the key and turn it to the left.",
    "The text of the law hangs in the hall.",
    "The quote was too long for the stone.",
    "The phone number of the office is on the door.",
    "A citation from the king hangs in the hall.",
    "Who needs a pier, the owner asked.",
    "“[I] left at noon,” she wrote.",
    "The year of the flood is cut in the wall.",
    "The town square [now a lake] is closed.",
    "The date of the fair is not known.",
    "Latin is taught in the loft.",
};

TEST(Placeholder, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
