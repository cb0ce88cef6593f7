#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "unresolved-pronoun-source";

TEST(UnresolvedPronounSource, MarksASpeakerWhoWasNeverNamed) {
  EXPECT_TRUE(
      finds(kRule, "The bridge stayed shut all week. “It will not open soon,” [[he]] said."));
}

TEST(UnresolvedPronounSource, ANameOrRoleBeforePasses) {
  EXPECT_TRUE(
      finds(kRule, "The bridge stayed shut, Ada Osei wrote. “It will not open soon,” she said."));
  EXPECT_TRUE(finds(kRule, "The mayor walked by. “It will not open soon,” he said."));
}

constexpr std::string_view kFound[] = {
    "The bridge stayed shut all week. “It will not open soon,” [[he]] said.",
    "The bridge stayed shut all week. “It will not open soon,” [[she]] said.",
    "The road was wet. [[He]] said that it would not open before May.",
    "The mill burnt down. “There is nothing left of it,” [[she]] said.",
    "It rained all night. “The roof will not hold,” said [[he]].",
    "The ferry was late again. “It is late every day,” [[he]] added.",
    "The well ran dry in the summer. “There is no water left at all,” [[she]] said.",
    "The snow came early. [[She]] said that the pass would stay shut.",
    "The market was empty. “It is too dear here,” [[he]] said.",
    "The lamps went out at nine. “It was quite dark,” [[she]] said.",
    "The dam is old. “It will hold for another year,” [[he]] said.",
    "The hall was full. [[He]] told us that the vote would be close.",
    "The train did not come. “It never comes on a Sunday,” [[she]] said.",
    "The pier is gone. “It was a fine pier,” [[he]] said.",
    "The school is shut. “It will open in May,” [[he]] explained.",
    "The field was under water. “It is lost,” [[she]] said.",
};
constexpr std::string_view kSound[] = {
    "The bridge stayed shut, Ada Osei wrote. “It will not open soon,” she said.",
    "The mayor walked by. “It will not open soon,” he said.",
    "Ada Osei runs the mill. “It burnt down,” she said.",
    "The bridge stayed shut. “It will not open soon,” Ada Osei said.",
    "The bridge stayed shut. “It will not open soon,” the mayor said.",
    "Per Lunde built the boat.\n\nIt took a year.\n\n“It floats,” he said.",
    "The bridge stayed shut. “It will not open soon,” they said.",
    "The bridge stayed shut. It said so on a sign.",
    "The bridge stayed shut. “It will not open soon,” said the police.",
    "“It will not open soon,” said Ada Osei. “It is too old,” she added.",
    "The bridge stayed shut. “It will not open soon,” I said.",
    "The bridge stayed shut. Nobody said when it would open.",
    "Ada Osei came to the gate. “It is too dear here,” she said.",
    "Per Lunde, the owner, wept. “It is gone,” he said.",
    "The president came by boat. She said that she liked the bay.",
    "The minister shook her head. “It will not hold,” she said.",
    "The governor shut the road. He said that it was unsafe.",
    "Moen pointed at the dam. “It leaks,” he said.",
    "Osei said the mill was old. “It will fall,” she added.",
    "According to Ada Osei, the ward was full. “There is no bed left,” she said.",
    "“It is nine,” Per Lunde said. He said that the bell was late.",
    "Ida Moen lost her hat. “It blew away,” she said.",
    "The mayor of Loom met the train. “It is late,” he said.",
    "Ana Reyes rowed to Lunde.\n\n“The sea was flat,” she said.",
    "Mr. Lunde sold the mill. “It was too cold,” he said.",
    "Dr. Osei opened the door. “The ward is full,” she said.",
    "The bridge stayed shut. “It will not open soon,” officials said.",
    "The bridge stayed shut, and he walked home.",
};

TEST(UnresolvedPronounSource, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
