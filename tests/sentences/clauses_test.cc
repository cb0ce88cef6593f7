#include "galley/sentences/clauses.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

bool sure(const std::string& text) {
  const Document document(text, english());
  return surely_has_main_clause(document, document.sentences().front());
}

TEST(SureMainClause, AFormThatIsAlwaysFinite) {
  EXPECT_TRUE(sure("The dam was old."));
  EXPECT_TRUE(sure("On Monday, they left the town."));
  EXPECT_TRUE(sure("The banks will close at noon."));
  EXPECT_TRUE(sure("It's an old dam."));
}

TEST(SureMainClause, NotWhereAClauseInsideMayTakeIt) {
  EXPECT_FALSE(sure("The dam that was built in spring."));
  EXPECT_FALSE(sure("Because they were late."));
  EXPECT_FALSE(sure("The trees they saw in the park."));
  EXPECT_TRUE(sure("The dam that was built in spring was old."));
}

TEST(SureMainClause, NotWhereTheFormMayBeAnother) {
  EXPECT_FALSE(sure("An old tin can of paint."));
  EXPECT_FALSE(sure("The wish to have an answer."));
  EXPECT_FALSE(sure("A lack of political will."));
  EXPECT_FALSE(sure("The gates closed at noon."));
}

DependentFragment severed(const std::string& text) {
  const Document document(text, english());
  return read_dependent_fragment(document, document.sentences().back());
}

TEST(ReadSevered, NamesWhatHangsOnAnotherSentence) {
  EXPECT_EQ(severed("With the pumps at the lock already running at full power."),
            DependentFragment::kAdjunct);
  EXPECT_EQ(severed("The school closed. Although the teachers had asked for a week."),
            DependentFragment::kClause);
  EXPECT_EQ(severed("She thanked the crews. Who had been on the water since dawn."),
            DependentFragment::kRelative);
}

TEST(ReadSevered, NotWhereAMainClauseMayStand) {
  EXPECT_EQ(severed("The school closed. Although the teachers asked for more, it stayed shut."),
            DependentFragment::kNo);
  EXPECT_EQ(severed("With the pumps running at full power, the town slept."),
            DependentFragment::kNo);
  EXPECT_EQ(severed("Although the teachers had asked for a week."), DependentFragment::kNo);
  EXPECT_EQ(severed("With kind regards from all of us."), DependentFragment::kNo);
}

bool stands(const std::string& text) {
  const Document document(text, english());
  return stands_as_sentence(document, document.sentences().back());
}

TEST(StandsAsSentence, NeedsACapitalAndAnEndAndNoQuotation) {
  EXPECT_TRUE(stands("The dam was old."));
  EXPECT_FALSE(stands("The dam was old"));
  EXPECT_FALSE(stands("the dam was old."));
  EXPECT_FALSE(stands("“The dam was old.”"));
}

TEST(StandsAsSentence, NotBesideAStopThatAShortWordMayOwn) {
  EXPECT_TRUE(stands("The show went on. The dam was old."));
  EXPECT_FALSE(stands("The case is Loe v. The dam was old."));
}

}  // namespace
}  // namespace galley::core
