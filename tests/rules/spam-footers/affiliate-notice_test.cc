#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "affiliate-notice";

TEST(AffiliateNotice, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"[[This post contains affiliate links. We may earn a commission "
                                 "if you buy through our links.]]\n123"}));
}

TEST(AffiliateNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nAgents earn a commission of two percent on every berth they sell, the "
                         "harbour office said, and the council wants to know who they are.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[This post contains affiliate links. We may earn a commission if you buy through our "
    "links.]]",
    "[[We may earn a commission from links on this page.]]",
    "[[As an Amazon Associate we earn from qualifying purchases.]]",
    "[[We may receive a commission when you click on links in this article.]]",
    "[[This article contains affiliate links.]]",
    "[[When you buy through links on our site, we may earn an affiliate commission.]]",
    "[[If you buy something through our links, we may earn a small commission.]]",
    "[[This page contains affiliate links, and we may earn a small commission at no extra cost to "
    "you.]]",
    "[[We earn a commission if you buy through our links.]]",
    "[[Affiliate disclosure: we may earn a commission on purchases made through links in this "
    "story.]]",
    "[[Disclosure: this post contains affiliate links.]]",
    "[[As an Amazon Associate I earn from qualifying purchases.]]",
    "[[We may earn commission from links in this article.]]",
    "[[Purchases made through our links may earn us a commission.]]",
    "[[This post may contain affiliate links.]]",
    "[[The Brevik Post may earn a commission if you click a link and buy something.]]",
    "[[Products are chosen by our editors; we may get a commission from purchases made via "
    "links.]]",
};
constexpr std::string_view kSound[] = {
    "The commission that looked into the sinking will buy the wreck through a broker in Lunde.",
    "An agent earns a commission of four per cent if the boat is sold before the winter.",
    "The union is affiliated with the dockers of Lunde, who walked out in June.",
    "Links between the two towns were cut when the road fell into the sea.",
    "The commission may earn the thanks of the town if its report is short.",
    "She earned a small commission on every net that she sold at the fair.",
    "The court asked whether the affiliate in Lunde had bought the boats at a fair price.",
    "He bought the links of the chain one at a time, at no extra cost to the club.",
    "A commission of inquiry will read the purchases of the last nine years.",
    "The golf links on the north shore were sold to a farmer.",
    "Traders who take a commission must say so on a sign over the counter.",
    "Affiliates of the bank lent the ferry line two million kroner in May.",
    "We may earn less than our fathers did, the welder said, but we sleep in dry beds.",
    "The mill's affiliate programme for farmers ended when the price of oats fell.",
    "The fee is a commission by another name, the auditor wrote on page nine.",
    "She wore cuff links that a king had given to her great-uncle.",
    "The office links every berth to a number, and every number to a boat.",
    "The commission received eleven letters and answered two.",
    "If you buy a berth in May, the harbour master throws in a rope.",
    "Purchases of coal rose by half after the frost in March.",
    "The dealer disclosed that he had earned a commission on both sides of the sale.",
    "The church is an affiliate of the mission in Lunde and sends it a fifth of what it takes.",
    "As an associate of the museum, Moen may borrow its smaller anchors.",
    "The broker's commission was paid in herring, as it had been for a century.",
    "The law firm and its affiliates own four of the nine boats in the bay.",
    "Qualifying for the race costs each crew a day and a tank of fuel.",
};

TEST(AffiliateNotice, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
