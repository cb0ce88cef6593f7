#include "galley/language/phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley::core {
namespace {

template <typename Phrase>
using Ask = void (Language::*)(const SentenceView&, std::vector<Phrase>&) const;

/// What the pack finds in the first sentence of a text, as `show` prints each, " | " between them.
template <typename Phrase, typename Show>
std::string ask(const std::string& text, Ask<Phrase> question, Show show) {
  const Document document(text, english());
  std::vector<Phrase> found;
  (english().*question)(document.read(document.sentences()[0]), found);
  std::string out;
  for (const Phrase& phrase : found) {
    if (!out.empty()) out += " | ";
    out += show(document, phrase);
  }
  return out;
}

std::string numbers(const std::string& text) {
  return ask<NumberPhrase>(text, &Language::numbers, [](const Document& d, const NumberPhrase& n) {
    std::string out = n.approximate ? "~" : "";
    out += std::to_string(n.thousandths / 1000);
    if (n.thousandths % 1000 != 0) out += "." + std::to_string(n.thousandths % 1000);
    switch (n.kind) {
      case NumberKind::kCount:
        break;
      case NumberKind::kPercent:
        out += "%";
        break;
      case NumberKind::kMoney:
        out += "$";
        break;
      case NumberKind::kMeasure:
        out += " unit";
        break;
      case NumberKind::kOrdinal:
        out += " ordinal";
        break;
      case NumberKind::kYear:
        out += " year";
        break;
      case NumberKind::kClock:
        out += " clock";
        break;
      case NumberKind::kAge:
        out += " age";
        break;
      case NumberKind::kDay:
        out += " day";
        break;
    }
    if (!n.counted.empty()) out += " " + std::string(d.view(d.span_of(n.counted)));
    return out;
  });
}

std::string names(const std::string& text) {
  return ask<NamePhrase>(text, &Language::names, [](const Document& d, const NamePhrase& name) {
    return (name.person ? "person " : "") + std::string(d.view(d.span_of(name.tokens)));
  });
}

TEST(Numbers, HaveAValueAndWhatTheyCount) {
  EXPECT_EQ(numbers("The flood killed 1,200 people in two villages."), "1200 people | 2 villages");
  EXPECT_EQ(numbers("More than a million people fled."), "~1000000 people");
  EXPECT_EQ(numbers("Nearly twenty-five bridges are closed."), "~25 bridges");
  EXPECT_EQ(numbers("At least 40 of the workers left."), "~40 workers");
}

TEST(Numbers, KnowTheirKind) {
  EXPECT_EQ(numbers("Prices rose 3.5 percent to $1.2 million."), "3.500% | 1200000$");
  EXPECT_EQ(numbers("It is 12 km long and weighs 40 tonnes."), "12 unit | 40 unit");
  EXPECT_EQ(numbers("It opened in 1998 at 10:30."), "1998 year | 10 clock");
  EXPECT_EQ(numbers("Ana Reyes, 34, left."), "34 age");
  EXPECT_EQ(numbers("A 7-year-old boy left on March 3."), "7 age | 3 day");
  EXPECT_EQ(numbers("The firm made 3bn euros and 20k pumps."), "3000000000$ | 20000 pumps");
}

TEST(Numbers, DoNotOverflow) {
  EXPECT_EQ(numbers("It has 99999999999999999999999999 trillion trillion stars."),
            "9000000000000 stars");
}

TEST(Names, ArePeopleAndPlaces) {
  EXPECT_EQ(names("On Monday Dr. Ana Reyes met Jon Tallis in Harrowgate."),
            "person Dr. Ana Reyes | Jon Tallis | Harrowgate");
  EXPECT_EQ(names("The Bank of Orle closed."), "Bank of Orle");
}

}  // namespace
}  // namespace galley::core
