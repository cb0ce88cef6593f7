#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The [[villages's]] only bus was sold.",
    "The [[farmers's]] union met on Friday.",
    "She found the [[workers's]] tools in the shed.",
    "Their [[parents's]] house was sold.",
    "The [[players's]] bus was late.",
    "All the [[teachers's]] cars were towed.",
    "The [[miners's]] wives ran the kitchen.",
    "His [[brothers's]] farm lies to the north.",
    "The [[sailors's]] home is full.",
    "Their [[neighbours's]] dog barked all night.",
    "The [[tenants's]] rent was doubled.",
    "The [[islands's]] shop is closed.",
    "Those [[students's]] papers were lost.",
    "The [[pupils's]] bags were searched.",
    "Our [[readers's]] letters fill the page.",
    "These [[nurses's]] hours are long.",
};
constexpr std::string_view kSound[] = {
    "The boss's car and the class's teacher were late.",
    "The bus's doors and the species's name were wrong.",
    "The villages' only bus was sold.",
    "The village's only bus was sold.",
    "The farmers' union met on Friday.",
    "The farmer's union card was lost.",
    "James's boat is for sale.",
    "The atlas's cover is torn.",
    "The rhinos's keeper is away.",
    "The lens's edge is sharp.",
    "A sailors's home stood here.",
    "The news's effect was small.",
    "The series's end was sad.",
    "Dickens's house is open.",
    "The glass's rim is thin.",
    "The witness's name was withheld.",
    "The gas's smell filled the hall.",
    "The villages's a mess of mud.",
    "“The villages's only bus was sold,” she said.",
    "The actress's role was cut.",
    "The bass's voice was deep.",
    "The cross's arm broke off.",
    "The campus's gate is shut.",
    "The chorus's song was long.",
    "The crisis's end is near.",
    "The women's team won.",
    "The children's home is full.",
};

TEST(PluralPossessive, FindsItsSlipsAndNothingElse) {
  expect_cases("plural-possessive", kBroken, kSound);
}

TEST(PluralPossessive, KeepsTheApostropheAsWritten) {
  EXPECT_TRUE(fixes("plural-possessive", "The villages’s only bus was sold.",
                    "The villages’ only bus was sold."));
}

}  // namespace
}  // namespace galley::core::test
