#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The [[mаyor]] left.",     "Write to [[раyments]] today.",
    "[[Аpple]] sold it.",      "The [[bаnk]] and the [[cоuncil]] met.",
    "The [[Сouncil]] met.",    "A [[frее]] prize waits.",
    "Click [[hеre]] now.",     "The [[Εurope]] of today.",
    "The [[Ηarbour]] froze.",  "The [[rоad]] is shut.",
    "The [[ріzza]] is cold.",  "Win [[mоnеу]] now.",
    "The [[Тown]] waits.",     "The [[НOTEL]] is full.",
    "The [[schооl]] closed.",  "The [[jοb]] is done.",
    "The [[mayօr]] left.",     "A [[𝐟𝐫𝐞𝐞]] prize waits.",
    "The [[ｔｏｗｎ]] waits.", "A [[𝗳𝗿𝗲𝗲]] prize.",
    "The [[coսncil]] met.",
};
constexpr std::string_view kSound[] = {
    "The mayor left.",
    "Привет, мир.",
    "The word мир means peace.",
    "Καλημέρα from Athens.",
    "The α particle is small.",
    "TNFα and IFNγ rose.",
    "The μm scale is used.",
    "The µg of it.",
    "The café is closed.",
    "Łódź and Kraków.",
    "The Ω sign.",
    "Δx is small.",
    "The β-carotene level.",
    "A π bond.",
    "The naïve reader.",
    "Ångström units.",
    "The ﬁsh is fresh.",
    "東京 and Osaka.",
    "The Московский station.",
    "The Σ of all.",
    "Ελλάδα is Greece.",
    "The ρ value.",
    "ν is a frequency.",
    "İstanbul is large.",
    "The ƒ stop.",
    "Ǝ is a letter.",
    "The 𝑥 and 𝑦 of it.",
    "Հայաստան is Armenia.",
    "The ℝ of the field.",
    "The ｘ is wide.",
};

TEST(Homoglyph, FindsItsSlipsAndNothingElse) { expect_cases("homoglyph", kBroken, kSound); }

TEST(Homoglyph, WritesLatinLetters) {
  EXPECT_TRUE(fixes("homoglyph", "The mаyor left.", "The mayor left."));
  EXPECT_TRUE(fixes("homoglyph", "Win mоnеу now.", "Win money now."));
}

}  // namespace
}  // namespace galley::core::test
