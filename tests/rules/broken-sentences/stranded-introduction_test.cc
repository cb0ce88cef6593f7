#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[In addition to the people hurt in the fire – 300 homes were lost and a school burned.]]",
    "[[Along with the mayor – The council lost its seat in May.]]",
    "[[According to the report – Prices rose by four percent.]]",
    "[[Despite the ruling of the court – The firm will sell the land.]]",
    "[[Due to the storm – 40 ships stayed in port.]]",
    "[[Instead of a new road – The town gets a bridge.]]",
    "[[Apart from the school – 12 houses burned down.]]",
    "[[Because of the strike – The trains stand still.]]",
    "[[Besides the harbour – The market was flooded too.]]",
    "[[Following the vote – The mayor left the hall.]]",
    "[[In spite of the rain – 3,000 people came.]]",
    "[[As well as the bank – The mill was sold.]]",
    "[[In addition to the dead — Hundreds were hurt in the crash.]]",
    "[[Despite the cold - The race was run.]]",
    "The fire burned all night. [[In addition to the mill – 30 homes were lost.]]",
};
constexpr std::string_view kSound[] = {
    "In addition to the people hurt, 300 homes were lost.",
    "Along with the mayor – a friend of the court – the council lost its seat.",
    "According to the report – Ortega wrote it – prices rose.",
    "Despite the ruling, the firm will sell the land – Soon.",
    "Due to the storm the ships stayed in port.",
    "Instead of a road, the town gets a bridge – 12 years late.",
    "Apart from that – and the rain – it was fine.",
    "Because of the strike, the trains stand still.",
    "Besides, it rained.",
    "Following him was hard – he ran.",
    "In spite of the rain 3,000 people came.",
    "In the north – Turku and Oulu – it snowed.",
    "As well he might – The mayor laughed.",
    "The mayor – who took office in May – left.",
    "According to him – and him alone – it is safe.",
    "Following the vote, 12 members left.",
    "Despite it all he won.",
    "In addition, the school burned – Twice.",
    "“Despite the cold – The race goes on,” he said.",
    "Due in May – The Long Road, a novel.",
    "Along the river – 300 homes stand empty.",
    "Because he was late – 12 minutes – they left.",
    "Instead, The Harbour Post – 40 years old – was sold.",
    "As the sun rose – 300 people stood there.",
    "In addition to the dead – hundreds were hurt.",
};

TEST(StrandedIntroduction, FindsItsSlipsAndNothingElse) {
  expect_cases("stranded-introduction", kBroken, kSound);
}

}  // namespace
}  // namespace galley::core::test
