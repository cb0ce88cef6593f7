#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The mayor[[â€™]]s plan failed.",
    "She called it [[â€œ]]unfair and left.",
    "The caf[[Ã©]] is closed.",
    "The road [[â€“]] a long one [[â€“]] is shut.",
    "It rained[[â€¦]] and it rained.",
    "Jos[[Ã©]] came from Bogot[[Ã¡]].",
    "The price is [[Â£]]5.",
    "The river Malm[[Ã¶]] is no river.",
    "He paid 5[[â‚¬]] for it.",
    "The plan[[Ã¢â‚¬â„¢]]s cost rose.",
    "The mayor[[‚Äô]]s plan failed.",
    "She said [[‚Äú]]no to them.",
    "The caf[[�]] is closed.",
    "The word was lost: [[���]].",
    "The [[mayor?s]] plan failed.",
    "They [[don?t]] know.",
    "We[[â€]] said so.",
};
constexpr std::string_view kSound[] = {
    "The mayor’s plan failed.",
    "The café is closed.",
    "São Paulo and Åland are far apart.",
    "The SÃO line is shut.",
    "Âge tendre is a song.",
    "The price is £5, or 6€.",
    "It is 5° below zero.",
    "Où est-il? C'est là.",
    "El niño llegó ayer a Bogotá.",
    "Die Straße nach Köln ist gesperrt.",
    "Łódź and Kraków are in Poland.",
    "Привет, мир.",
    "東京は晴れです。",
    "The letter Ã is rare.",
    "He saw \"Ã¤\" where \"ä\" was meant.",
    "Who knows? Some say so.",
    "Look at search?s=road for it.",
    "The word naïve has two dots.",
    "“Yes” – or ‘no’ – she said…",
    "Use © or ® with care.",
    "The Ångström unit is old.",
    "İstanbul is a large city.",
    "Père Noël vient de Genève.",
    "The temperature is 20 °C.",
    "Çanakkale and Ürgüp are towns.",
    "½ of it is gone.",
    "The euro (€) rose.",
};

TEST(Mojibake, FindsItsSlipsAndNothingElse) { expect_cases("mojibake", kBroken, kSound); }

TEST(Mojibake, WritesWhatWasMeant) {
  EXPECT_TRUE(fixes("mojibake", "The mayorâ€™s plan failed.", "The mayor’s plan failed."));
  EXPECT_TRUE(fixes("mojibake", "The planÃ¢â‚¬â„¢s cost rose.", "The plan’s cost rose."));
  EXPECT_TRUE(fixes("mojibake", "The cafÃ© is closed.", "The café is closed."));
  EXPECT_TRUE(fixes("mojibake", "They don?t know.", "They don’t know."));
}

}  // namespace
}  // namespace galley::core::test
