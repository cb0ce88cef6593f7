#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The ma[[\u200B]]yor left.",
    "The mayor[[\u200B]] left.",
    "The [[\u2060]]mayor left.",
    "The mayor [[\uFEFF]]left.",
    "The may[[\u00AD]]or left.",
    "The [[\u202E]]mayor left.",
    "The [[\u202A]]mayor\u202C left.",
    "The [[\u2066]]mayor\u2069 left.",
    "The [[\x01]]mayor left.",
    "The mayor[[\x7F]] left.",
    "The [[\u0081]]mayor left.",
    "The [[\U000E0041\U000E0042]]mayor left.",
    "The [[\u200B\u200B\u200B]]mayor left.",
    "The [[\u200B]]mayor\u200B left\u200B.",
    "The [[\u200B]]may[[\u00AD]]or left.",
    "The mayor left.[[\u2063]]",
    "The vote[[\U000E0100\U000E0101]] was held.",
    "The vote[[\u2800]]was held.",
    "The vote[[\u3164]]was held.",
    "The vote[[\u115F]] was held.",
    "The vote[[\uFE0F]] was held.",
    "The vo[[\u200D]]te was held.",
    "The vo[[\u200C]]te was held.",
    "The vote [[\u200E]]was held.",
    "The vote[[\u180E]] was held.",
    "The vote [[\uFFFC]] was held.",
    "The vote[[\uFFA0]]was held.",
    "The vote[[\uFFF9]] was held.",
};
constexpr std::string_view kSound[] = {
    "The mayor left.",
    "The mayor\u00A0left.",
    "10\u00A0km",
    "The family emoji 👨\u200D👩\u200D👧 is one sign.",
    "The flag 🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F "
    "is Scotland's.",
    "می\u200Cخواهم",
    "क्\u200Dष",
    "שלום \u200Fworld\u202A!",
    "The mayor\u2009left.",
    "The mayor\u202Fleft.",
    "The mayor\u3000left.",
    "The café is closed.",
    "e\u0301 is a letter with its accent.",
    "The heart ❤\uFE0F is red.",
    "The mayor\tleft.",
    "The mayor\nleft.",
    "The mayor\r\nleft.",
    "“Yes,” she said…",
    "The — dash – is long.",
    "½ of it is gone.",
    "Привет, мир.",
    "東京は晴れです。",
    "The price is £5.",
    "🏴 is a black flag.",
    "The word co\u2011operate has a hard hyphen.",
    "The sign 1\uFE0F⃣ is a keycap.",
    "The ©\uFE0F and ™\uFE0F are signs.",
    "The pirate 🏴\u200D☠\uFE0F and the rainbow 🏳\uFE0F\u200D🌈 are flags.",
    "The hand 👍🏽 and the flag 🇩🇪 are signs.",
    "葛\U000E0100城 is a town.",
    "The braille ⠓⠑⠇⠇⠕\u2800⠺ is a text.",
    "한국어 ㅎㅎ is Korean.",
    "The word कर्\u200Dनाटक is Indic.",
    "ᠮᠣᠩᠭᠣᠯ\u180Eᠠ is Mongolian.",
};

TEST(InvisibleCharacter, FindsItsSlipsAndNothingElse) {
  expect_cases("invisible-character", kBroken, kSound);
}

TEST(InvisibleCharacter, DeletesAllPlaces) {
  EXPECT_TRUE(fixes("invisible-character", "A\u200Bb c\u200Bd.", "Ab cd."));
}

TEST(InvisibleCharacter, IsGraveWhereItChangesWhatIsRead) {
  EXPECT_TRUE(first_message("invisible-character", "The ma\u200Byor left.").starts_with("warning"));
  EXPECT_TRUE(first_message("invisible-character", "The \u202Emayor left.").starts_with("warning"));
  EXPECT_TRUE(first_message("invisible-character", "The may\u00ADor left.").starts_with("hint"));
  EXPECT_TRUE(first_message("invisible-character", "The mayor \u200Bleft.").starts_with("hint"));
}

TEST(InvisibleCharacter, PutsASpaceWhereABlankPartsWords) {
  EXPECT_TRUE(fixes("invisible-character", "The vote\u2800was held.", "The vote was held."));
  EXPECT_TRUE(fixes("invisible-character", "The vote\uFE0F was held.", "The vote was held."));
}

}  // namespace
}  // namespace galley::core::test
