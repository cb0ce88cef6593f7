#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// The quotations of a text, one a line, those inside others behind them.
std::string quotations(std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  std::string out;
  const auto put = [&](std::span<const Quotation> list, std::string_view head) {
    for (const Quotation& q : list) {
      if (!out.empty()) out += '\n';
      out += head;
      if (!q.opened) out += "…";
      out += document.view(q.span);
      if (!q.closed) out += "…";
    }
  };
  put(document.quotations(), "");
  put(document.nested_quotations(), "inside: ");
  return out;
}

TEST(Quotations, PairMarksOfEveryStyle) {
  EXPECT_EQ(quotations("He said: \"It is over.\" Then he left."), "\"It is over.\"");
  EXPECT_EQ(quotations("He said: “It is over.” Then he left."), "“It is over.”");
  EXPECT_EQ(quotations("Er sagte: „Es ist vorbei.” Dann ging er."), "„Es ist vorbei.”");
  EXPECT_EQ(quotations("He said: ''It is over.'' Then he left."), "''It is over.''");
  EXPECT_EQ(quotations("He said: ``It is over.'' Then he left."), "``It is over.''");
  EXPECT_EQ(quotations("It was (\"mostly\") over."), "\"mostly\"");
}

TEST(Quotations, RunOverSentencesAndParagraphs) {
  EXPECT_EQ(quotations("“We came. We saw it. Nobody won,” she said."),
            "“We came. We saw it. Nobody won,”");
  EXPECT_EQ(quotations("“We came late.\n\n“Nobody won,” she said."),
            "“We came late.\n\n“Nobody won,”");
  EXPECT_EQ(quotations("“We came late, she said.\n\nNobody won."), "“We came late, she said.…");
}

TEST(Quotations, NestSingleMarks) {
  EXPECT_EQ(quotations("“He said ‘never’ to me,” she said."),
            "“He said ‘never’ to me,”\ninside: ‘never’");
  EXPECT_EQ(quotations("‘He said “never” to me,’ she said."),
            "‘He said “never” to me,’\ninside: “never”");
}

TEST(Quotations, TellApostrophesFromMarks) {
  EXPECT_EQ(quotations("The officers’ car was a ’90s model, and it didn’t start."), "");
  EXPECT_EQ(quotations("The officers' car was a '90s model of the boys' club."), "");
  EXPECT_EQ(quotations("‘The officers’ car was gone,’ she said."), "‘The officers’ car was gone,’");
  EXPECT_EQ(quotations("Rock 'n' roll is 'not dead', she said."), "'not dead'");
}

TEST(Quotations, TellInchMarksFromMarks) {
  EXPECT_EQ(quotations("A 6\" pipe and a 12\" one, both 5'10\" long."), "");
  EXPECT_EQ(quotations("\"The 6\" pipe broke,\" he said."), "\"The 6\" pipe broke,\"");
}

TEST(Quotations, StandWithOneMarkMissing) {
  EXPECT_EQ(quotations("We saw the rust for years.” It was May."), "…We saw the rust for years.”");
  EXPECT_EQ(quotations("He called it “madness“ and left."), "“madness“");
  EXPECT_EQ(quotations("He called it ”madness” and left."), "”madness”");
}

TEST(Quotations, MaskTheirTokens) {
  const Document document("He said “no” twice.", english());
  std::string quoted;
  for (const Token& token : document.tokens()) {
    if (token.is(shape::kQuoted)) quoted += document.view(token.span());
  }
  EXPECT_EQ(quoted, "“no”");
}

}  // namespace
}  // namespace galley::core
