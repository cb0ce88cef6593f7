#include "galley/text/entities.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/text/folded_text.h"
#include "galley/text/utf.h"

namespace galley::core::test {
namespace {

/// The text with its entities written as their characters.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto entity = text[at] == '&' ? entity_at(text, at) : std::nullopt;
    if (!entity) {
      out += text[at++];
      continue;
    }
    for (const char32_t c : entity->characters) {
      if (c != 0) append_utf8(out, c);
    }
    at = entity->end;
  }
  return out;
}

TEST(Entities, ReadNamesOfTheWholeTable) {
  EXPECT_EQ(decoded("&ldquo;no&rdquo;&hellip;"), "“no”…");
  EXPECT_EQ(decoded("&Tab;&AMP;&CounterClockwiseContourIntegral;&zwnj;"), "\t&∳\u200C");
  EXPECT_EQ(decoded("&fjlig;&NotEqualTilde;"), "fj≂̸");
  EXPECT_EQ(decoded("&yuml;&OElig;&Aacute;&frac12;&times;&raquo;"), "ÿŒÁ½×»");
  EXPECT_EQ(decoded("&nope; &Nbsp; &rsquox;"), "&nope; &Nbsp; &rsquox;");
}

TEST(Entities, ReadNumbersAsBrowsersDo) {
  EXPECT_EQ(decoded("&#8217;&#x2019;&#X2019;"), "’’’");
  EXPECT_EQ(decoded("&#146;&#151;&#x80;"), "’—€");
  EXPECT_EQ(decoded("&#129;"), "\xC2\x81");
  EXPECT_EQ(decoded("&#0;&#xD800;&#1114112;&#99999999999999999999;"), "����");
  EXPECT_EQ(decoded("&#; &#x; &#1 &#xg;"), "&#; &#x; &#1 &#xg;");
}

TEST(Entities, DoWithoutTheSemicolonWhereBrowsersDo) {
  EXPECT_EQ(decoded("&copy 2020, &amp &#8217s"), "© 2020, & ’s");
  EXPECT_EQ(decoded("&notit; &copycat &copy=2 &hellip &rsquo"),
            "&notit; &copycat &copy=2 &hellip &rsquo");
  EXPECT_EQ(decoded("AT&T, R&D; Q&A; &"), "AT&T, R&D; Q&A; &");
}

TEST(Entities, AreReadToTheEndWhereTheyWereEncodedTwice) {
  EXPECT_EQ(decoded("&amp;ldquo;&amp;amp;rdquo;&amp;#8217;&#38;amp;lt;"), "“”’<");
  EXPECT_EQ(decoded("&amp; ldquo; &amp;amp;"), "& ldquo; &");
}

TEST(Entities, AreTheirCharacterInTheFoldedText) {
  const std::string text = "a&ldquo;b&rdquo;&hellip;&nbsp;&shy;c & d";
  const FoldedText folded(text);
  EXPECT_EQ(folded.view(), "a\"b\"... c & d");
  EXPECT_EQ(folded.original({1, 2}), (Span{1, 8}));
}

}  // namespace
}  // namespace galley::core::test
