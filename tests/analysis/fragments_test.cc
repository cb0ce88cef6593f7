#include "galley/analysis/fragments.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley {
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

}  // namespace
}  // namespace galley
