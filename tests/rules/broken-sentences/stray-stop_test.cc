#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The toll is from the ministry. [[32,000 dead – Delivering]] aid is hard.",
    "The fire burned all night. [[14 people still missing – The]] search goes on.",
    "The storm passed at noon. [[300 homes lost – The]] town is in ruins.",
    "The count is over. [[12 votes short – He]] lost the seat.",
    "The ferry sank. [[90 people aboard – They]] were all saved.",
    "Trade is slow. [[40 ships idle – Moving]] goods takes weeks.",
    "The mill closed. [[200 jobs gone – In]] the town it is the talk of the day.",
    "It snowed. [[60 roads shut – Reaching]] the north takes a day.",
    "The strike began. [[3,000 workers out – The]] plant stands still.",
    "The river rose. [[5 bridges closed – We]] took the boat.",
    "The quake came at dawn. [[700 people hurt – Finding]] beds is hard.",
    "The war goes on. [[2,000 prisoners held – Their]] families wait.",
    "The vote is done. [[55 percent against – It]] failed.",
    "The race ended. [[12 runners ill – She]] won.",
    "The bank failed. [[9,000 savers unpaid – Their]] money is lost.",
    "The choir sings in [[the. morning]] and the band at night.",
    "The work will take from [[two. to]] nine weeks in all, he said.",
    "She packed her boots [[and. went]] to the quay.",
    "The owners sold [[their. ferry]] in May.",
};
constexpr std::string_view kSound[] = {
    "The toll is 32,000 dead – delivering aid is hard.",
    "32,000 people died – the ministry says so.",
    "12 people were hurt – The Harbour Post has the list.",
    "In May, 300 homes were lost – The town is in ruins.",
    "404 Not Found – This error is common.",
    "14 May 1987 – The mill burned down.",
    "3 Harbour Road – The house is for sale.",
    "300 homes lost – ortega",
    "2021 was wet – The river rose twice.",
    "40 ships – all of them old – stayed in port.",
    "12 votes decided it – He lost.",
    "It is 5 kilometres – a long way.",
    "The ferry sank. 90 people were aboard – They were saved.",
    "7 p.m. – The doors open.",
    "60 roads are shut – Reaching the north takes a day.",
    "It snowed – The roads are shut.",
    "3,000 workers, all of them out – The plant stands still.",
    "100 metres – Ortega won.",
    "55 percent – no more.",
    "One dead – The search goes on.",
    "12 – The number of runners.",
    "5,000 homes",
    "The 32,000 dead – Delivering aid is hard.",
    "“300 homes gone – The town is lost”",
    "- 12 eggs – The fresher the better",
    "1. 12 eggs – The fresher the better",
    "The oldest word of the poem is the word the. nobody",
    "The clock struck three. To the north it rained.",
    "Chapter two. to be read aloud",
};

TEST(StrayStop, FindsItsSlipsAndNothingElse) { expect_cases("stray-stop", kBroken, kSound); }

}  // namespace
}  // namespace galley::core::test
