#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The school closed its doors on Friday. [[Although the teachers had asked for another week.]]",
    "The bridge was shut to lorries. [[While engineers looked at its cables.]]",
    "The mayor thanked the crews. [[Who had been on the water since midnight.]]",
    "The pumps were paid for by the region. [[According to the harbour office.]]",
    "The court heard two bakers. [[Whose shops were damaged in the flood.]]",
    "The council talked for two hours. [[Which had cost the town nine boats and the pier.]]",
    "The harbour office wants new pumps. [[Because the old ones had failed twice in spring.]]",
    "[[With the pumps at the north lock already running at full power.]]",
    "[[With the tide due to turn at nine.]]",
    "The crews slept in the hall. [[With the whole town watching from the quay.]]",
    "The ferry sailed on time. [[Despite warnings issued by the coast guard.]]",
    "The ferry will not sail. [[Unless the wind drops by the end of the week.]]",
    "The road stays closed. [[Until the crews have cleared the mud from the tunnel.]]",
    "The north pier was saved. [[Whereas the south pier had fallen into the sea.]]",
    "The market fell again. [[Amid fears stoked by the strike at the port.]]",
    "The inquiry found three faults. [[Including a crack reported by nobody in the yard.]]",
    "The show went on. [[Though the hall had lost its power at noon.]]",
};
constexpr std::string_view kSound[] = {
    "Although the teachers had asked for another week, the school closed its doors.",
    "The school closed. Although the teachers had asked for a week, it shut on Friday.",
    "While engineers looked at its cables the bridge stayed shut.",
    "While the bridge is shut, lorries take the ferry.",
    "According to the harbour office, the pumps were paid for by the region.",
    "According to the harbour office the pumps were paid for by the region.",
    "With the pumps running, the crews went home.",
    "With the pumps running the crews went home.",
    "With kind regards from all of us.",
    "With best wishes to you and the crew.",
    "The case is Loe v. Unless the wind drops by the end of the week.",
    "The court heard of two cases. Including one brought by Loe v. Marsh.",
    "Despite the warnings the ferry sailed on time.",
    "The ferry sailed. Despite that, nobody was hurt.",
    "Who had been on the water since midnight?",
    "The mayor asked a question. Who had paid for the pumps?",
    "Who dares wins.",
    "Which of the pumps failed is not known.",
    "Because we care.",
    "Why did they leave? Because it rained.",
    "Unless the wind drops, the ferry will not sail.",
    "Until the crews have cleared the mud, the road stays closed.",
    "During the storm the pier fell.",
    "Following the storm, the pier was closed.",
    "“Although the teachers had asked for another week.”",
    "He wrote: “With the pumps at the lock already running at full power.”",
    "Including the crew there were nine people on board.",
    "With the pumps at the north lock already running at full power",
    "While there, visit the old mill on the quay.",
    "The report is out. Which pumps failed, it does not say.",
    "The mayor spoke of the flood and the pumps, with the tide due to turn at nine.",
    "The guest list is out. Who's who is who's rich.",
};

TEST(SeveredClause, FindsItsSlipsAndNothingElse) {
  expect_cases("severed-clause", kBroken, kSound);
}

TEST(SeveredClause, JoinsTheWordsToTheSentenceBefore) {
  EXPECT_TRUE(fixes("severed-clause", "The bridge was shut. While engineers looked at its cables.",
                    "The bridge was shut, while engineers looked at its cables."));
  EXPECT_TRUE(fixes("severed-clause", "The road is shut. Until the crews have cleared the mud.",
                    "The road is shut until the crews have cleared the mud."));
  EXPECT_TRUE(fixes("severed-clause", "She thanked the crews. Who had been up since midnight.",
                    "She thanked the crews, who had been up since midnight."));
}

TEST(SeveredClause, DoubtsWhatWritersSetAloneOnPurpose) {
  EXPECT_TRUE(first_message("severed-clause",
                            "They want pumps. Because the old ones had failed twice in spring.")
                  .starts_with("hint"));
  EXPECT_TRUE(first_message("severed-clause",
                            "They shut it. Although the teachers had asked for another week.")
                  .starts_with("warning"));
}

}  // namespace
}  // namespace galley::core::test
