#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "cookie-notice";

TEST(CookieNotice, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[We use cookies to improve your experience on our website.]]",
                         "1234\n[[Privacy Policy]]\n[[Cookie Settings]]"}));
}

TEST(CookieNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nThe bakery at the quay sold cookies shaped like the old pier, and the money went "
              "to the families of the two men who were hurt.\n3",
              "1\nThe council's website uses cookies that follow visitors for a year, an inspector "
              "found, and the office has three weeks to answer the report.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[We use cookies to improve your experience on our website.]]",
    "[[Privacy Policy]]\n[[Cookie Settings]]",
    "[[This website uses cookies.]]",
    "[[This site uses cookies to ensure you get the best experience.]]",
    "[[We use cookies and similar technologies to personalise content and ads.]]",
    "[[Accept all cookies]]",
    "[[Manage cookies]]",
    "[[Cookie policy]]",
    "[[Privacy policy]]",
    "[[Cookie settings]]",
    "[[Your privacy choices]]",
    "[[Accept cookies]]",
    "[[We value your privacy]]",
    "[[Do not sell my personal information]]",
    "[[Our website uses cookies to give you the best experience.]]",
};
constexpr std::string_view kSound[] = {
    "The bakery at the quay sold cookies shaped like the old pier, and the money went to the "
    "families of the two men who were hurt.",
    "The council's website uses cookies that follow visitors for a year, an inspector found, and "
    "the office has three weeks to answer the report.",
    "Privacy was hard to come by on the float, where forty people slept under one sail.",
    "A policy on privacy was the only thing on which both parties agreed.",
    "She used cookies to lure the dog out from under the boat.",
    "The clinic sold personal information to a firm in Lunde, the court heard.",
    "Accept the offer or leave the berth, the owner told the crew.",
    "By continuing to fish in May, the boats broke the law of 1911.",
    "Her choices were to row or to swim.",
    "The privacy law gives the harbour office a month to answer.",
    "Cookies, coffee and dry socks waited in the church hall.",
    "The site of the old mill will be cleared in the spring.",
    "The office values the privacy of donors and burns its letters.",
    "The new policy on cookies bans them from the school kitchen.",
    "The settings of the pump had been changed by hand.",
    "To improve the experience of passengers, the line put a stove on the float.",
    "All cookies at the fair were made by two sisters.",
    "The device stores what the tide does every ten minutes.",
    "A click was heard, and then the cable broke.",
    "The content of the hold was salt, and ads for salt hung in every window.",
    "The bank says that it stores cookies for ninety days, and a judge wants to know why.",
    "He managed the cookie factory until it burnt down.",
    "The browser of old charts may use the reading room free of charge.",
    "You agree to nothing by signing the list, the clerk said.",
    "Inspectors read the privacy policy of every shop on the quay and liked none of them.",
    "The minister said that banners about cookies had made nobody any safer.",
};

TEST(CookieNotice, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
