#include "galley/document/speakers.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// The first candidate for the first quotation.
std::string speaker(const std::string& text) {
  const Document document(text, english());
  if (document.quotations().empty()) return "no quotation";
  const auto found = speaker_candidates(document, document.quotations()[0]);
  return found.empty() ? "" : std::string(document.view(document.span_of(found[0].name)));
}

TEST(Speakers, StandBesideTheQuotation) {
  EXPECT_EQ(speaker("“We saw the rust for years,” said Ana Reyes."), "Ana Reyes");
  EXPECT_EQ(speaker("“We saw the rust for years,” Ana Reyes said."), "Ana Reyes");
  EXPECT_EQ(speaker("“We saw the rust for years,” she said."), "she");
  EXPECT_EQ(speaker("Reyes said: “We saw the rust for years.”"), "Reyes");
  EXPECT_EQ(speaker("The bridge was “a danger,” according to the mayor."), "the mayor");
  EXPECT_EQ(speaker("“We saw the rust for years,” said Dr. Osei, who works there."), "Dr. Osei");
}

TEST(Speakers, KeepTheirTitleInFrontOfAnApposition) {
  EXPECT_EQ(speaker("“We saw the rust for years,” Reyes, the mayor of Orle, said."), "Reyes");
}

TEST(Speakers, MayStandInTheParagraphBeside) {
  EXPECT_EQ(speaker("The bridge was unsafe, Reyes said on Monday.\n\n“We saw the rust for years.”"),
            "Reyes");
}

TEST(Speakers, AreNotMadeUp) {
  EXPECT_EQ(speaker("The film is called “We Saw the Rust” and runs in May."), "");
}

}  // namespace
}  // namespace galley::core
