#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "copyright-notice";

TEST(CopyrightNotice, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[© 2024 Brevik Courier. All rights reserved.]]",
              "1234\n[[This material may not be published, broadcast or redistributed.]]"}));
}

TEST(CopyrightNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nCopyright law protects the drawings of the old pier, a court in the "
                         "county ruled, so the new one will have to look a little different.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[© 2021 Brevik Post. All rights reserved.]]",
    "[[Copyright 2021 Brevik Post]]",
    "[[All rights reserved.]]",
    "[[© 2021 Brevik Post]]",
    "[[Copyright © 2021 The Brevik Post. All rights reserved.]]",
    "[[This material may not be published, broadcast, rewritten or redistributed.]]",
    "[[Copyright 2021 The Brevik Post. All rights reserved. This material may not be published, "
    "broadcast, rewritten or redistributed without permission.]]",
    "[[© Brevik Post 2021]]",
    "[[No part of this article may be reproduced without permission.]]",
    "[[Copyright 2021. All rights reserved.]]",
    "[[© 2019-2021 Brevik Media Ltd. All rights reserved.]]",
    "[[© 2021 Brevik Post. Republished with permission.]]",
    "[[This article is republished from the Brevik Post under a Creative Commons license.]]",
    "[[© Copyright 2021 Brevik Post Ltd]]",
    "[[Reproduction without permission is prohibited.]]",
    "[[© 2021 The Brevik Post Company]]",
};
constexpr std::string_view kSound[] = {
    "The heirs of the composer hold the copyright in the song until 2031.",
    "All rights to the berth were reserved for the pilot's widow.",
    "The court found that the copyright of the map had run out in 1911.",
    "Nothing may be published about the talks before Friday, both sides agreed.",
    "The museum reserved the right to close early in winter.",
    "She sued for breach of copyright and won a barrel of tar.",
    "The song was broadcast from the pier on the last night.",
    "Permission to rebuild the pier was given in 2021.",
    "The rewritten law takes away the rights of the smaller boats.",
    "A licence to fish costs less than the common sense to go home.",
    "The article was published in two halves, and the second half was lost.",
    "Copyright in letters belongs to whoever wrote them, the lawyer explained.",
    "The company was founded in 2019 and closed in 2021.",
    "Fish from the hold was redistributed among the nine families.",
    "All rights of way lead to the church, the old map says.",
    "The plan of the pier may be copied for nine kroner at the library.",
    "The rights that were reserved to the crown passed to the town.",
    "A part of this pier was reproduced in the museum.",
    "Creative people moved to Lunde when the rope works closed.",
    "Without permission, nobody may set foot on the skerry.",
    "The copy right beside the door is the better one.",
    "The law on copyright was passed with nine votes to eight.",
    "The post in Brevik is reserved for somebody who can swim.",
    "The painter signed his name and the year, 1911, on the hull.",
    "It is prohibited to tie up at the float without a lamp.",
    "The firm holds the rights to nine hundred tunes, and nobody whistles one of them.",
};

TEST(CopyrightNotice, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
