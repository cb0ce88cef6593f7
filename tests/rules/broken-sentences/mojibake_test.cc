#include <string>
#include <string_view>

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
    "The K[[√∂]]nig of Loom left.",
    "The caf[[√©]] is shut.",
    "[[Â]] The plan was old. [[Â]] It was late.",
    "The plan was old[[Â]] and the road shut.",
    "He called it [[\u0093]]plan[[\u0094]] and left.",
    "The mayor[[\u0092]]s plan failed.",
    "The mayor[[ΓÇÖ]]s plan failed.",
    "The caf[[├⌐]] is shut.",
    "The caf[[├®]] is shut.",
    "The mayor[[вЂ™]]s plan failed.",
    "The mayor[[ÔÇÖ]]s plan failed.",
    "The mayor[[β€™]]s plan failed.",
    "The caf[[Ă©]] is shut.",
    "The caf[[Г©]] is shut.",
    "The paper [[РќРѕРІРѕСЃС‚Рё]] is old.",
    "The word [[Ð¼Ð¸Ñ€]] is short.",
    "The paper [[╨Э╨╛╨▓╨╛╤Б╤В╨╕]] is old.",
    "It was 20[[Â°]]C at noon.",
    "The boat left [[Ã…]]lesund on Monday.",
    "The f[[Ãª]]te is on.",
    "The mayor[[Â’]]s plan failed.",
    "It was fun [[ðŸ˜€]] for all.",
    "He left, voil[[Ã]] and that was that.",
    "The mayor[[ÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢]]s plan failed.",
    "The paper [[Ïðàâäà]] is old.",
    "The town of Milo[[Å¡]]evo is small.",
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
    "SÃO PAULO… and IRMÃ… were the signs on the wall, cut off by the frame.",
    "He saw âme, pâté and Râ in French.",
    "The CAFÉ” was a sign, and the CAFÉ… too.",
    "The value of 2√π is small, and √Ω is odd.",
    "The logic of ¬p and ¬q is plain.",
    "┌──┬──┐ is a table, and ├──┤ a row of it.",
    "Вітер віє, і рік минув, Ії казали.",
    "Рівні Рік Сірий ВІРІ in Kyiv.",
    "La niña comió “piñata”… y se fue.",
    "ΓΑΡΓΑΡΑ και «ΟΣΕΓ» στην Αθήνα.",
    "The letters áéíóú and äöüß are set apart.",
    "The letters àâäçéèêëîïôöûü are French.",
    "VIỆT NAM and Đà Nẵng are far.",
    "Âmes and Ânes are words of French.",
    "The rank n°2 and Nº 3 were lost.",
};

TEST(Mojibake, FindsItsSlipsAndNothingElse) { expect_cases("mojibake", kBroken, kSound); }

TEST(Mojibake, WritesWhatWasMeant) {
  EXPECT_TRUE(fixes("mojibake", "The mayorâ€™s plan failed.", "The mayor’s plan failed."));
  EXPECT_TRUE(fixes("mojibake", "The planÃ¢â‚¬â„¢s cost rose.", "The plan’s cost rose."));
  EXPECT_TRUE(fixes("mojibake", "The cafÃ© is closed.", "The café is closed."));
  EXPECT_TRUE(fixes("mojibake", "They don?t know.", "They don’t know."));
}

TEST(Mojibake, ReadsEveryPageBackToTheEnd) {
  const auto meant = [](std::string_view garbled) {
    return fixes("mojibake", "The mayor" + std::string(garbled) + "s plan failed.",
                 "The mayor’s plan failed.");
  };
  for (const std::string_view garbled : {"â€™", "‚Äô", "ΓÇÖ", "ÔÇÖ", "вЂ™", "β€™", "â\u0080\u0099",
                                         "Ã¢â‚¬â„¢", "ÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢", "\u0092", "Â’"}) {
    EXPECT_TRUE(meant(garbled));
  }
  EXPECT_TRUE(fixes("mojibake", "The K√∂nig left.", "The König left."));
  EXPECT_TRUE(fixes("mojibake", "The MÃ¼nchen road.", "The München road."));
  EXPECT_TRUE(fixes("mojibake", "The paper РќРѕРІРѕСЃС‚Рё left.", "The paper Новости left."));
  EXPECT_TRUE(fixes("mojibake", "The paper Ïðàâäà left.", "The paper Правда left."));
  EXPECT_TRUE(fixes("mojibake", "The plan was oldÂ and gone.", "The plan was old and gone."));
}

}  // namespace
}  // namespace galley::core::test
