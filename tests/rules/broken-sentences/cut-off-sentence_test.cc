#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "Rain fell on the quay for most of the day on Friday, the clerk said.\n\nThe owners told the "
    "court in June that the ferry had been met by a [[[...]]]",
    "Rain fell on the quay for most of the day on Friday, the clerk said.\n\nThe owners told the "
    "court in June that the ferry was sold to a firm from[[... Read more]]",
    "The owners told the court in June that the ferry was sold to a firm [[… Continue reading]]",
    "The owners told the court in June that the ferry was sold. [[[+1203 chars]]]",
    "Rain fell on the quay for most of the day on Friday, the clerk said.\n\nThe owners told the "
    "court in June that the cost had been met by [[a]]\n\nThe judge will rule on the matter "
    "before the end of the year, a clerk of the court said on Monday.",
    "The council met for an hour to talk about [[the.]]",
    "The firm sold its ships, its land, its houses [[and.]]",
    "The mayor left the hall before the vote [[because.]]",
    "The town lost its doctor, its school and now [[its.]]",
    "They asked the judge in the morning [[whether.]]",
    "The ferry sails on Monday, on Tuesday [[or.]]",
    "He thanked the crew, the town, his wife and [[their.]]",
    "The river rose so fast that nobody could save [[the.]] It was dark.",
    "The school stayed open in spite of the cold [[although.]]",
    "The union wants more pay, more rest and [[an.]]",
    "The company, which employs more than half of the town and owns most [[of]]",
    "The strike that began in the spring has now lasted longer [[than]]",
    "He said the decision was made by the board in a meeting [[which]]",
    "The bridge that the town paid for in the spring will be opened [[between]]",
    "The mayor walked out of the hall in the evening with her deputy [[and]]",
    "The talks between the two sides went on for a month before they turned [[into]]",
    "Rain fell on the quay for most of the day on Friday, the clerk said.\n\nThe owners told the "
    "court in June that the ferry firm could [[not]]\n\nThe judge will rule on "
    "the matter before the end of the year.",
    "Rain fell on the quay for most of the day on Friday, the clerk said.\n\nThe owners told the "
    "court in June that the ferry firm could [[not]]\n\npay its crew, and the "
    "judge will rule before the end of the year.",
    "Rain fell on the quay for most of the day on Friday.\n\nThe hall is open again. The clerk "
    "said the old library would not [[be]]\n\nAnyone who has a "
    "book to return should call at the town hall first.",
    "- Stir in the milk and a knob of [[the.]]",
    "They met in [[the.]] Nobody spoke.",
    "Rain fell on the quay for most of the day on Friday.\n\nThe ferry was sold in May when it "
    "could [[not]]\n\npay its crew, and the judge will rule before the end of the year.",
};
constexpr std::string_view kSound[] = {
    "The owners told the court in June, the clerk said: “We sold the ferry to a firm [...]”",
    "The owners told the court in June that they would read more...",
    "He quoted the letter [...] in court and read the rest of it at home.",
    "The owners told the court in June that the ferry was gone... and nobody would see more of it.",
    "The council met for an hour to talk about the road.",
    "It is hard to say what the bridge is made of.",
    "Nobody in the town knew what the money was for.",
    "He left in the same way that he had come in.",
    "They did not know where the noise had come from.",
    "The mayor is as clever as anybody ever was.",
    "It is a better plan than the one we had before that.",
    "The doctor told him to take more of vitamin A.",
    "The longest chapter of the book deals with the word the.",
    "The council met for an hour to talk about it all.",
    "The house is not as large as theirs is.",
    "He asked who it was that she had spoken to.",
    "The road to the",
    "Photos of the storm and",
    "The firm and its owners have the following plans for the years to come:",
    "The judge (who was ill) said no, and she said why.",
    "“The firm sold its ships, its land, its houses and.”",
    "The list of those who came is long, and it is here",
    "It was the kind of day that the town had hoped for.",
    "She is someone the whole of the council looks up to.",
    "The team won, as the people of the town knew it would.",
    "The trains stand still, and nobody can say how long for.",
    "They asked him twice, and he told them what he could.",
    "The company that he works for is not the one he owns.",
    "The people that the mayor spoke of and\n\nthe council that she led met again.",
    "He came as fast as a man of his age in that weather could\n\nThe judge will rule on it before "
    "the end of the year, he said.",
    "To be or not to be",
    "Children below the age of six years should not\n\n- run on the quay\n\n- swim in the dock",
    "Rain fell on the quay for most of the day on Friday.\n\nAsk the harbour office what the rent "
    "for a small boat should be\n\nRain fell on the quay again on Sunday, and the gates were shut.",
    "Rain fell on the quay for most of the day on Friday.\n\nThe crew of the first boat could see "
    "the lamp, but the second could not\n\nThe gates were shut again on Sunday, and nobody came.",
};

TEST(CutOffSentence, FindsItsSlipsAndNothingElse) {
  expect_cases("cut-off-sentence", kBroken, kSound);
}

}  // namespace
}  // namespace galley::core::test
