#include "galley/tagger/tagger.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "galley/language/language.h"
#include "tagger_features.h"

namespace galley::core {

namespace {

std::vector<std::string_view> split(std::string_view sentence) {
  std::vector<std::string_view> words;
  while (!sentence.empty()) {
    const std::size_t end = std::min(sentence.find(' '), sentence.size());
    if (end != 0) words.push_back(sentence.substr(0, end));
    sentence.remove_prefix(std::min(end + 1, sentence.size()));
  }
  return words;
}

std::vector<Tag> tags_of(std::string_view sentence) {
  const auto words = split(sentence);
  std::vector<Tag> tags(words.size());
  english().tagger().tag(words, tags);
  return tags;
}

/// Penn tags of a sentence whose words stand apart.
std::string xpos(std::string_view sentence) {
  std::string out;
  for (const Tag& tag : tags_of(sentence)) {
    if (!out.empty()) out += ' ';
    out += name(tag.xpos);
  }
  return out;
}
std::string upos(std::string_view sentence) {
  std::string out;
  for (const Tag& tag : tags_of(sentence)) {
    if (!out.empty()) out += ' ';
    out += name(tag.upos);
  }
  return out;
}
/// The words that are finite verbs.
std::string finite(std::string_view sentence) {
  const auto words = split(sentence);
  const auto tags = tags_of(sentence);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_finite_verb_tag(tags[i].xpos)) continue;
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

TEST(Tagger, NamesGoBothWays) {
  for (std::size_t i = 1; i < kXposCount; ++i) {
    const auto tag = static_cast<Xpos>(i);
    ASSERT_FALSE(name(tag).empty());
    EXPECT_EQ(xpos_from_name(name(tag)), tag);
  }
  for (std::size_t i = 0; i < kUposCount; ++i) {
    const auto tag = static_cast<Upos>(i);
    ASSERT_FALSE(name(tag).empty());
    EXPECT_EQ(upos_from_name(name(tag)), tag);
  }
  EXPECT_EQ(name(Xpos::kPrpPossessive), "PRP$");
  EXPECT_EQ(name(Xpos::kWrb), "WRB");
  EXPECT_EQ(name(Xpos::kOddMark), "NFP");
  EXPECT_EQ(name(Upos::kX), "X");
  EXPECT_EQ(xpos_from_name("none"), Xpos::kOther);
}

TEST(Tagger, GroupsOfTags) {
  std::string finite_tags, verbs, nouns;
  for (std::size_t i = 0; i < kXposCount; ++i) {
    const auto tag = static_cast<Xpos>(i);
    if (is_finite_verb_tag(tag)) finite_tags += std::string(name(tag)) + " ";
    if (is_verb_tag(tag)) verbs += std::string(name(tag)) + " ";
    if (is_noun_tag(tag)) nouns += std::string(name(tag)) + " ";
  }
  EXPECT_EQ(finite_tags, "MD VBD VBP VBZ ");
  EXPECT_EQ(verbs, "MD VB VBD VBG VBN VBP VBZ ");
  EXPECT_EQ(nouns, "NN NNS NNP NNPS ");
}

TEST(Tagger, ReadsItsModel) {
  ASSERT_TRUE(english().tagger().valid());
  EXPECT_NE(english().tagger().notice().find("CC BY-SA 4.0"), std::string_view::npos);
}

TEST(Tagger, TagsPlainSentences) {
  EXPECT_EQ(xpos("The mayor opened the new bridge on Monday ."), "DT NN VBD DT JJ NN IN NNP .");
  EXPECT_EQ(upos("The mayor opened the new bridge on Monday ."),
            "DET NOUN VERB DET ADJ NOUN ADP PROPN PUNCT");
  EXPECT_EQ(xpos("She has not yet said whether they will leave ."),
            "PRP VBZ RB RB VBN IN PRP MD VB .");
  EXPECT_EQ(xpos("Profits rose 3.5 % to $ 12 million in 2021 ."),
            "NNS VBD CD NN IN $ CD CD IN CD .");
  EXPECT_EQ(upos("He did n't know that it 's Anna 's car ."),
            "PRON AUX PART VERB SCONJ PRON AUX PROPN PART NOUN PUNCT");
  EXPECT_EQ(xpos("They paid $ 12 million in 2021 ."), "PRP VBD $ CD CD IN CD .");
}

TEST(Tagger, TellsFiniteVerbsFromTheirLookAlikes) {
  EXPECT_EQ(finite("The town relies on its ferry and represents little else ."),
            "relies represents");
  EXPECT_EQ(finite("Prices of houses and flats near the harbours and parks ."), "");
  EXPECT_EQ(finite("The report published by the council last week ."), "");
  EXPECT_EQ(finite("The council published the report last week ."), "published");
  EXPECT_EQ(finite("To win the vote , the party needs new leaders ."), "needs");
  EXPECT_EQ(finite("Workers at the plant walk to the gates every morning ."), "walk");
  EXPECT_EQ(finite("A long walk to the gates and a short ride home ."), "");
}

TEST(Tagger, MarginAgreesWithTheTag) {
  for (const std::string_view sentence :
       {"The town relies on its ferry .", "Prices of houses near the harbour .",
        "Police said the man had been held .", "Storm Closes Roads Across The North"}) {
    for (const Tag& tag : tags_of(sentence)) {
      EXPECT_EQ(is_finite_verb_tag(tag.xpos), tag.finite_margin >= 0) << sentence;
    }
  }
  EXPECT_EQ(tags_of("the bridge").front().finite_margin, -127);
}

TEST(Tagger, TypographicSignsReadLikeAscii) {
  EXPECT_EQ(tags_of("“ We do n’t know , ” she said — and left ."),
            tags_of("\" We do n't know , \" she said -- and left ."));
  EXPECT_EQ(tags_of("Anna ’s car is n’t here …"), tags_of("Anna 's car is n't here ..."));
  EXPECT_EQ(xpos("“ We do n’t know , ” she said ."), "`` PRP VBP RB VB , '' PRP VBD .");
  EXPECT_EQ(xpos("“ We do n’t know , ” she said — and left ."),
            "`` PRP VBP RB VB , '' PRP VBD , CC VBD .");
}

TEST(Tagger, StraightQuotationMarksOpenAndCloseInTurn) {
  EXPECT_EQ(xpos("\" We know , \" he said ."), "`` PRP VBP , '' PRP VBD .");
  EXPECT_EQ(xpos("\" Stop , \" he said , \" and go . \""), "`` VB , '' PRP VBD , `` CC VB . ''");
}

TEST(Tagger, HeadlinesInCapitalsKeepTheirVerbs) {
  EXPECT_EQ(finite("Mayor Says Bridge Will Open In May"), "Says Will");
  EXPECT_EQ(finite("MAYOR SAYS BRIDGE WILL OPEN IN JUNE"), "SAYS WILL");
  EXPECT_EQ(finite("MAYOR SAYS BRIDGE WILL OPEN IN MAY"), "SAYS WILL");
}

TEST(Tagger, RemembersTheVerbOfTheClause) {
  // The perfect ends six words before the participle.
  EXPECT_EQ(finite("The mayor has , the board of the old bank said , resigned ."), "has said");
}

TEST(Tagger, AnyBytesGetTags) {
  const std::string long_word(5000, 'x');
  const std::string continuation(200, '\x80');
  const std::array<std::string_view, 6> words = {"",           "\xFF\xFE", long_word,
                                                 continuation, "日本語",   "\xF0\x9F\x98\x80"};
  std::array<Tag, 6> tags;
  english().tagger().tag(words, tags);
  for (const Tag& tag : tags) EXPECT_NE(tag.xpos, Xpos::kOther);
}

TEST(Tagger, LengthsThatDiffer) {
  const auto words = split("The mayor opened the new bridge .");
  std::vector<Tag> all(words.size());
  english().tagger().tag(words, all);
  std::vector<Tag> few(3);
  english().tagger().tag(words, few);
  EXPECT_EQ(few, std::vector<Tag>(all.begin(), all.begin() + 3));
  std::vector<Tag> many(words.size() + 2);
  english().tagger().tag(words, many);
  EXPECT_EQ(many.back(), Tag());
  EXPECT_EQ(std::vector<Tag>(many.begin(), many.end() - 2), all);
  english().tagger().tag({}, {});
}

TEST(Tagger, DamagedModelsAreRefused) {
  const std::string_view section = english().section("tagger");
  const std::vector<unsigned char> model(section.begin(), section.end());
  EXPECT_TRUE(Tagger(model).valid());
  for (std::size_t size = 0; size < model.size(); size += 997) {
    EXPECT_FALSE(Tagger(std::span(model).first(size)).valid()) << size;
  }
  std::vector<unsigned char> longer = model;
  longer.push_back(0);
  EXPECT_FALSE(Tagger(longer).valid());
  std::vector<unsigned char> other = model;
  other[0] ^= 1U;
  const Tagger tagger(other);
  EXPECT_FALSE(tagger.valid());
  const auto words = split("The mayor opened the bridge .");
  std::vector<Tag> tags(words.size(), Tag{Xpos::kNn, Upos::kNoun, 5});
  tagger.tag(words, tags);
  EXPECT_EQ(tags, std::vector<Tag>(words.size()));
}

TEST(FoldWord, LowersFoldsAndShortens) {
  EXPECT_EQ(tagger::fold_word("O’Neill").view(), "o'neill");
  EXPECT_EQ(tagger::fold_word("ÉCOLE").view(), "école");
  EXPECT_EQ(tagger::fold_word("1,234,567").view(), "0,000,000");
  EXPECT_EQ(tagger::fold_word("20212022").view(), "0000");
  EXPECT_EQ(tagger::fold_word("École").word, tagger::fold_word("école").word);
  EXPECT_NE(tagger::fold_word("École").cased, tagger::fold_word("école").cased);
}

TEST(FoldWord, Shapes) {
  using tagger::Shape;
  EXPECT_EQ(tagger::fold_word("town").shape, Shape::kLower);
  EXPECT_EQ(tagger::fold_word("Town").shape, Shape::kCapitalised);
  EXPECT_EQ(tagger::fold_word("TOWN").shape, Shape::kCapitals);
  EXPECT_EQ(tagger::fold_word("Ö").shape, Shape::kOneCapital);
  EXPECT_EQ(tagger::fold_word("iPad").shape, Shape::kMixedFromLower);
  EXPECT_EQ(tagger::fold_word("McKay").shape, Shape::kMixedFromCapital);
  EXPECT_EQ(tagger::fold_word("3,000").shape, Shape::kDigitsAndSigns);
  EXPECT_EQ(tagger::fold_word("1990s").shape, Shape::kDigitsLower);
  EXPECT_EQ(tagger::fold_word("--").shape, Shape::kSigns);
  EXPECT_EQ(tagger::fold_word("").shape, Shape::kSigns);
}

}  // namespace
}  // namespace galley::core
