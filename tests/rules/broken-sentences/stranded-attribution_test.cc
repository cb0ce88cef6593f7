#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "A spokesman said the plan would “help every family in the state” [[in a statement]].",
    "The mayor said the harbour was “safe for all who work there” [[in a statement]].",
    "She said the vote was “a dark day for the whole town” [[in an interview]].",
    "The firm said it had “no reason to doubt its own figures” [[in a letter]].",
    "Ortega said the council had “lost its way in the last year” [[in a speech]].",
    "The minister said that the bridge was “built to last for a century” [[in a written "
    "statement]].",
    "The union said its members were “tired of waiting for an answer” [[in an email]].",
    "The club said the coach had “lost the trust of the players” [[in a post]].",
    "A lawyer said his client had “done nothing that the law forbids” [[in a filing]].",
    "The school said that its pupils were “safe and with their parents” [[in a message]].",
    "The bank said it would “answer to the court and nobody else” [[in a memo]].",
    "Police said the road was “open again in both directions since noon” [[in a tweet]].",
    "The judge told the town it had “only itself to blame for this” [[in a letter]].",
    "The envoy said the talks were “as hard as any he had seen” [[in a news conference]].",
    "The agency announced that the ships were “fit to sail in any weather” [[in a release]].",
};
constexpr std::string_view kSound[] = {
    "A spokesman said in a statement that the plan would “help every family”.",
    "“The plan will help every family,” a spokesman said in a statement.",
    "In a statement, the mayor said the harbour was “safe for all”.",
    "He said it was “sad” in a tweet.",
    "She called it “unfair” in an interview.",
    "The song “The Long Road to the Harbour” was played in a bar.",
    "The mayor said no in a statement.",
    "He wrote of “a dark day for the whole town” in a letter that was found last year.",
    "The words “no reason to doubt it” stand in a letter.",
    "The report calls the bridge “safe for all who use it” in a footnote.",
    "She said the vote was “a dark day for the town” and left.",
    "She said the vote was “a dark day for the town” in March.",
    "She said the vote was “a dark day for the town” in the end.",
    "“It is a dark day,” she said in an interview.",
    "He read “The Sea and the Harbour” in a day.",
    "The mayor spoke in a statement.",
    "The judge said, “Go home and think about it.” In a letter he said more.",
    "The firm has “no reason to doubt its figures” in its report.",
    "They said “yes” in a letter.",
    "Asked twice, he said “no comment at all”.",
    "The firm said in a letter it had “no reason to doubt its own figures”.",
    "He put “a great deal of work and love” in a post he later deleted.",
    "The film “The Long Road to the Sea” was praised in an email.",
    "“We are safe,” the school said in a message.",
    "The council met in a school.",
    "The ship’s name, “Harbour Lights of the North”, was spelt wrong in a memo.",
};

TEST(StrandedAttribution, FindsItsSlipsAndNothingElse) {
  expect_cases("stranded-attribution", kBroken, kSound);
}

TEST(StrandedAttribution, MovesThePhraseToItsVerb) {
  EXPECT_TRUE(
      fixes("stranded-attribution",
            "The mayor said the harbour was “safe for all who work there” in a statement.",
            "The mayor said in a statement the harbour was “safe for all who work there”."));
}

}  // namespace
}  // namespace galley::core::test
