#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kFound[] = {
    "The [[ﬁ]]rst oﬃcer left.",
    "The [[ﬂ]]ood closed the road.",
    "The o[[ﬃ]]ce is shut.",
    "The sta[[ﬀ]] left at nine.",
    "The ba[[ﬄ]]e was deep.",
    "The pa[[ﬅ]] is over.",
    "The be[[ﬆ]] of them left.",
    "It is [[ﬁ]]ne.",
    "Her [[ﬂ]]at is small, and her ﬁre is warm.",
    "A [[ﬁ]]lm was shown.",
    "They [[ﬁ]]led out.",
    "The [[ﬂ]]ag was low.",
    "The e[[ﬀ]]ect is small.",
    "He was a [[ﬁ]]sherman.",
    "“The [[ﬁ]]re,” she said.",
};
constexpr std::string_view kSound[] = {
    "The first officer left.",
    "The flood closed the road.",
    "The office is shut.",
    "The staff left.",
    "Æon and œuvre hold letters of their own.",
    "The œ is French.",
    "The Æ is Danish.",
    "The ß is German.",
    "The ŉ is a letter.",
    "The ĳ is Dutch.",
    "The ǆ is Croatian.",
    "The № is a sign.",
    "The ™ is a sign.",
    "The ½ is a sign.",
    "The … is a sign.",
    "The ﬓ is Armenian.",
    "The שׁ is Hebrew.",
    "The ﷲ is Arabic.",
    "The é is French.",
    "The ö is German.",
    "The — is a dash.",
    "The “ is a mark.",
    "The ﹏ is a line.",
    "The 、 is a comma.",
    "The café is shut.",
    "The naïve man left.",
};

TEST(Ligature, Cases) { expect_texts("ligature", kFound, kSound); }

TEST(Ligature, WritesTheLettersInAllPlaces) {
  EXPECT_TRUE(fixes("ligature", "The ﬁrst oﬃcer left.", "The first officer left."));
  EXPECT_TRUE(fix_is_safe("ligature", "The ﬁrst oﬃcer left."));
}

}  // namespace
}  // namespace galley::core::test
