#include "galley/comparison/comparison.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {
namespace {

struct Shown {
  DifferenceKind kind;
  std::string article;
  std::string original;
  std::string evidence;
};

std::vector<Shown> compared(std::string article_text, std::string source_text) {
  const Document article(std::move(article_text), english());
  const Document source(std::move(source_text), english());
  const Document* sources[] = {&source};
  const Comparison comparison(article, sources);
  std::vector<Shown> out;
  for (const Difference& difference : comparison.all()) {
    out.push_back({difference.kind, std::string(article.view(article.span_of(difference.article))),
                   std::string(source.view(source.span_of(difference.original))),
                   difference.evidence});
  }
  return out;
}

std::vector<Shown> of_kind(const std::vector<Shown>& all, DifferenceKind kind) {
  std::vector<Shown> out;
  for (const Shown& shown : all) {
    if (shown.kind == kind) out.push_back(shown);
  }
  return out;
}

constexpr std::string_view kSource =
    "Divers searched the sunken barge off Brevik on Tuesday and found 14 sealed drums in its hold, "
    "the harbour "
    "office said. “There's difficult work ahead, and I can't put a date on it,” said Ida Moen, who "
    "leads the crew.\n\n"
    "Fishing boats have stayed in port since the accident, which closed the channel to Lunde for "
    "nine days.";

TEST(Comparison, JoinsWhatWasCopiedInOneGo) {
  const auto all = compared(std::string(kSource), std::string(kSource));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].kind, DifferenceKind::kCopied);
  EXPECT_EQ(all[0].article, kSource);
}

TEST(Comparison, FindsASentenceInOtherWords) {
  const auto all = compared(
      "Since the accident, which shut the channel to Lunde for nine days, fishing boats have not "
      "left port.",
      std::string(kSource));
  const auto rewritten = of_kind(all, DifferenceKind::kRewritten);
  ASSERT_EQ(rewritten.size(), 1U);
  EXPECT_EQ(rewritten[0].original,
            "Fishing boats have stayed in port since the accident, which closed the channel to "
            "Lunde for nine days.");
}

TEST(Comparison, ShowsBothWordingsOfAnAlteredQuotation) {
  const auto all =
      compared("“Difficult work lies ahead and I cannot put a date on it,” said Ida Moen.",
               std::string(kSource));
  const auto altered = of_kind(all, DifferenceKind::kQuotationAltered);
  ASSERT_EQ(altered.size(), 1U);
  EXPECT_EQ(altered[0].article, "“Difficult work lies ahead and I cannot put a date on it,”");
  EXPECT_EQ(altered[0].original, "difficult work ahead, and I can't put a date on it");
  EXPECT_NE(altered[0].evidence.find("“can't” became “cannot”"), std::string::npos)
      << altered[0].evidence;
}

TEST(Comparison, AQuotationThatWasCutIsNotAltered) {
  for (const std::string_view article :
       {"“I can't put a date on it,” Moen said.",
        "Moen spoke of “difficult work ahead” on Tuesday.",
        "“There's difficult work ahead ... I can't put a date on it,” Moen said."}) {
    EXPECT_TRUE(of_kind(compared(std::string(article), std::string(kSource)),
                        DifferenceKind::kQuotationAltered)
                    .empty())
        << article;
  }
}

TEST(Comparison, AFigureInsideAnAlteredQuotationIsToldOnce) {
  const auto all = compared("“We counted 40 drums in the hold of that barge,” said Ida Moen.",
                            "“We counted 14 drums in the hold of that barge,” said Ida Moen.");
  EXPECT_EQ(of_kind(all, DifferenceKind::kQuotationAltered).size(), 1U);
  EXPECT_TRUE(of_kind(all, DifferenceKind::kNumberChanged).empty());
  const auto dated = compared("“We went down to the sunken barge on Monday,” said Ida Moen.",
                              "“We went down to the sunken barge on Friday,” said Ida Moen.");
  EXPECT_EQ(of_kind(dated, DifferenceKind::kQuotationAltered).size(), 1U);
  EXPECT_TRUE(of_kind(dated, DifferenceKind::kDateChanged).empty());
}

TEST(Comparison, AnotherQuotationIsNotAltered) {
  const auto all =
      compared("“Nobody asked the people who live here,” said a baker in the old town.",
               std::string(kSource));
  EXPECT_TRUE(of_kind(all, DifferenceKind::kQuotationAltered).empty());
}

TEST(Comparison, FindsAChangedFigure) {
  const auto all = compared(
      "Divers searched the sunken barge off Brevik on Tuesday and found 40 sealed drums in its "
      "hold, the harbour office said.",
      std::string(kSource));
  const auto changed = of_kind(all, DifferenceKind::kNumberChanged);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].article, "40");
  EXPECT_EQ(changed[0].original, "14");
}

TEST(Comparison, AFigureWrittenOtherwiseIsTheSame) {
  const auto all = compared(
      "The town paid 1,200 crowns for each of the drums, its clerks said on the 3rd of May.",
      "The town paid 1200 crowns for each of the drums, its clerks said on the 3 of May.");
  EXPECT_TRUE(of_kind(all, DifferenceKind::kNumberChanged).empty());
}

TEST(Comparison, FindsAChangedName) {
  const auto all = compared(
      "Divers searched the sunken barge off Orrin on Tuesday and found 14 sealed drums in its "
      "hold, the harbour office said.",
      "Divers searched the sunken barge off Brevik on Tuesday and found 14 sealed drums in its "
      "hold, the harbour office said.");
  const auto changed = of_kind(all, DifferenceKind::kNameChanged);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].article, "Orrin");
  EXPECT_EQ(changed[0].original, "Brevik");
}

TEST(Comparison, FindsAChangedDate) {
  const auto all = compared(
      "Divers searched the sunken barge off Brevik on Monday and found 14 sealed drums in its "
      "hold, the harbour office said.",
      std::string(kSource) + " The office opens on Monday.");
  const auto changed = of_kind(all, DifferenceKind::kDateChanged);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].article, "Monday");
  EXPECT_EQ(changed[0].original, "Tuesday");
  EXPECT_TRUE(of_kind(all, DifferenceKind::kNameChanged).empty());
}

TEST(Comparison, ADateThatWasDroppedIsNotChanged) {
  const auto all = compared(
      "Divers searched the sunken barge off Brevik and found 14 sealed drums in its hold, the "
      "harbour office said.",
      std::string(kSource));
  EXPECT_TRUE(of_kind(all, DifferenceKind::kDateChanged).empty());
}

TEST(Comparison, FindsANotThatCameOrWent) {
  const std::string closed = "The council voted on Friday to close the north lock to all boats.";
  const std::string open = "The council voted on Friday not to close the north lock to all boats.";
  for (const auto& [article, source] : {std::pair(closed, open), std::pair(open, closed)}) {
    const auto changed = of_kind(compared(article, source), DifferenceKind::kNegationChanged);
    ASSERT_EQ(changed.size(), 1U) << article;
    EXPECT_EQ(changed[0].article, article);
    EXPECT_NE(changed[0].evidence.find("“not”"), std::string::npos) << changed[0].evidence;
  }
  EXPECT_TRUE(of_kind(compared(open, open), DifferenceKind::kNegationChanged).empty());
}

TEST(Comparison, FindsAQuotationThatNoSourceHas) {
  const std::string quotation = "“Nobody asked the people who live by the water here,”";
  const auto all =
      compared(std::string(kSource) + "\n\n" + quotation + " said a baker.", std::string(kSource));
  const auto added = of_kind(all, DifferenceKind::kQuotationAdded);
  ASSERT_EQ(added.size(), 1U);
  EXPECT_EQ(added[0].article, quotation);
  EXPECT_EQ(added[0].original, "");
}

TEST(Comparison, FindsADroppedAttribution) {
  const auto all = compared(
      "Divers searched the sunken barge off Brevik on Tuesday and found 14 sealed drums in its "
      "hold.",
      std::string(kSource));
  ASSERT_EQ(of_kind(all, DifferenceKind::kAttributionDropped).size(), 1U);
  EXPECT_TRUE(of_kind(compared("Divers searched the sunken barge off Brevik on Tuesday and found "
                               "14 sealed drums in its "
                               "hold, officials said.",
                               std::string(kSource)),
                      DifferenceKind::kAttributionDropped)
                  .empty());
}

TEST(Comparison, FindsARunInsideOtherWords) {
  const auto all = compared(
      "Nobody in the market was surprised to hear that fishing boats have stayed in port since the "
      "accident, which "
      "closed the channel, as the old men on the quay had been telling everyone who would listen "
      "to their stories.",
      std::string(kSource));
  const auto copied = of_kind(all, DifferenceKind::kCopied);
  ASSERT_EQ(copied.size(), 1U);
  EXPECT_EQ(copied[0].article,
            "fishing boats have stayed in port since the accident, which closed the channel");
}

TEST(Comparison, AnUnrelatedArticleHasNothing) {
  EXPECT_TRUE(compared("The council of Orrin voted to plant two hundred lime trees along the road "
                       "to the station. "
                       "“We have waited for shade,” a teacher said.",
                       std::string(kSource))
                  .empty());
}

TEST(Comparison, NamesTheSourceThatItCameFrom) {
  const Document article("Fishing boats have stayed in port since the accident.", english());
  const Document first("The council of Orrin voted to plant lime trees.", english());
  const Document second(std::string(kSource), english());
  const Document* sources[] = {&first, &second};
  const Comparison comparison(article, sources);
  ASSERT_FALSE(comparison.all().empty());
  EXPECT_EQ(comparison.all()[0].source, 1U);
}

TEST(Comparison, EmptyTextsHaveNothing) {
  EXPECT_TRUE(compared("", "").empty());
  EXPECT_TRUE(compared(std::string(kSource), "").empty());
  EXPECT_TRUE(compared("", std::string(kSource)).empty());
}

}  // namespace
}  // namespace galley::core
