#include <gtest/gtest.h>

#include <string>

#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley::core {
namespace {

std::string language(const std::string& text) {
  return std::string(Document(text, english()).detected_language());
}

TEST(DetectLanguage, KnowsLatinLanguagesByTheirFunctionWords) {
  EXPECT_EQ(language("The bridge over the river has been closed since the storm."), "en");
  EXPECT_EQ(language("Die Brücke über den Fluss ist seit dem Sturm gesperrt, sagte der Rat."),
            "de");
  EXPECT_EQ(language("El puente sobre el río está cerrado desde la tormenta, según el alcalde."),
            "es");
  EXPECT_EQ(language("Le pont sur la rivière est fermé depuis la tempête, selon le maire."), "fr");
  EXPECT_EQ(language("A ponte sobre o rio foi fechada e não será aberta até ao fim do ano."), "pt");
  EXPECT_EQ(language("Il ponte sul fiume è chiuso e non sarà aperto prima della fine dell'anno."),
            "it");
  EXPECT_EQ(language("De brug over de rivier is sinds de storm dicht en wordt niet geopend."),
            "nl");
  EXPECT_EQ(language("Jembatan di atas sungai itu ditutup dan tidak akan dibuka pada tahun ini."),
            "id");
}

TEST(DetectLanguage, KnowsOthersByTheirScript) {
  EXPECT_EQ(language("Мост через реку закрыт после бури."), "ru");
  EXPECT_EQ(language("Η γέφυρα έκλεισε μετά την καταιγίδα."), "el");
  EXPECT_EQ(language("嵐の後、橋は閉鎖された。"), "ja");
  EXPECT_EQ(language("暴風雨過後橋樑關閉。"), "zh");
  EXPECT_EQ(language("폭풍 이후 다리가 폐쇄되었다."), "ko");
  EXPECT_EQ(language("तूफान के बाद पुल बंद है।"), "hi");
}

TEST(DetectLanguage, LeavesShortLatinTextsToEnglish) {
  EXPECT_EQ(language("Harrowgate bridge closed"), "en");
  EXPECT_EQ(language("Ana Reyes, Jon Tallis, Mia Osei"), "en");
  EXPECT_EQ(language(""), "und");
  EXPECT_EQ(language("12 + 7 = 19"), "und");
}

TEST(DetectLanguage, AForeignNameInEnglishProseChangesNothing) {
  EXPECT_EQ(
      language("The Museo de la Ciudad in Los Altos and the Palacio de las Artes are closed."),
      "en");
}

}  // namespace
}  // namespace galley::core
