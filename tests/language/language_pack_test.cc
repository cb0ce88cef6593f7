#include "galley/language/language_pack.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "galley/text/hash.h"

namespace galley::core {

extern const unsigned char kEnglishPack[];
extern const std::size_t kEnglishPack_size;

namespace {

using Bytes = std::vector<unsigned char>;

Bytes english_bytes() { return {kEnglishPack, kEnglishPack + kEnglishPack_size}; }

PackProblem problem_of(Bytes bytes) {
  const LoadedPack pack = load_pack(std::move(bytes));
  EXPECT_EQ(pack.language == nullptr, pack.problem != PackProblem::kNone);
  EXPECT_EQ(pack.message.empty(), pack.problem == PackProblem::kNone);
  return pack.problem;
}

TEST(LanguagePack, KeepsTheBytesItWasGiven) {
  const LoadedPack pack = load_pack(english_bytes());
  ASSERT_NE(pack.language, nullptr) << pack.message;
  EXPECT_EQ(pack.language->code(), "en");
  EXPECT_EQ(pack.language->name(), "English");
  EXPECT_TRUE(pack.language->tagger().valid());
  EXPECT_FALSE(pack.language->tortured_phrases().empty());
}

TEST(LanguagePack, RefusesWhatIsNone) {
  EXPECT_EQ(problem_of({}), PackProblem::kNoPack);
  EXPECT_EQ(problem_of({'P', 'K', 3, 4}), PackProblem::kNoPack);
  EXPECT_EQ(problem_of(Bytes(1000, 'x')), PackProblem::kNoPack);
}

TEST(LanguagePack, RefusesEveryLengthButItsOwn) {
  const Bytes whole = english_bytes();
  for (const std::size_t size : {std::size_t{1}, std::size_t{8}, std::size_t{23}, std::size_t{24},
                                 std::size_t{200}, whole.size() / 2, whole.size() - 1}) {
    EXPECT_EQ(problem_of(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))),
              PackProblem::kTruncated)
        << size;
  }
  Bytes longer = whole;
  longer.push_back(0);
  EXPECT_EQ(problem_of(longer), PackProblem::kTruncated);
}

TEST(LanguagePack, RefusesAnotherVersion) {
  Bytes bytes = english_bytes();
  bytes[8] = 99;
  const LoadedPack pack = load_pack(bytes);
  EXPECT_EQ(pack.problem, PackProblem::kOtherVersion);
  EXPECT_NE(pack.message.find("version 99"), std::string::npos) << pack.message;
}

TEST(LanguagePack, RefusesAnyChangedByte) {
  const Bytes whole = english_bytes();
  for (std::size_t at = 20; at < whole.size(); at += 1013) {
    Bytes bytes = whole;
    bytes[at] ^= 0x10U;
    EXPECT_EQ(problem_of(bytes), PackProblem::kAltered) << at;
  }
}

/// The English pack with one word of its text replaced by another of the same length, and a
/// checksum that holds.
Bytes with(std::string_view word, std::string_view other) {
  Bytes bytes = english_bytes();
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t at = text.find(word);
  EXPECT_NE(at, std::string_view::npos) << word;
  std::copy(other.begin(), other.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (std::size_t i = 16; i < bytes.size(); ++i) {
    low = (low + bytes[i]) % 65521;
    high = (high + low) % 65521;
  }
  for (unsigned i = 0; i < 4; ++i) {
    bytes[12 + i] = static_cast<unsigned char>((high << 16U | low) >> (8 * i));
  }
  return bytes;
}

TEST(LanguagePack, RefusesNamesThatItDoesNotKnow) {
  EXPECT_EQ(problem_of(with("grammar\tenglish", "grammar\telvish7")), PackProblem::kContent);
  EXPECT_EQ(problem_of(with("decimal-mark\t", "decimal-mars\t")), PackProblem::kContent);
  EXPECT_EQ(problem_of(with("abbreviation-at-end ", "abbreviation-at-odd ")),
            PackProblem::kContent);
  EXPECT_EQ(problem_of(with("thanks-or-denial\t", "thanks-or-donuts\t")), PackProblem::kContent);
}

TEST(LanguagePack, HasSectionsByName) {
  EXPECT_FALSE(english().section("tagger").empty());
  EXPECT_TRUE(english().section("no such section").empty());
}

TEST(Lexicon, DerivesTheFormsOfVerbs) {
  const auto flags = [](std::string_view word) { return english().flags(word_hash(word)); };
  for (const std::string_view form : {"deny", "denies", "denied", "begin", "began", "begun"}) {
    EXPECT_TRUE((flags(form) & word::kReports).any()) << form;
  }
  for (const std::string_view form : {"denying", "beginning", "admitting"}) {
    EXPECT_TRUE((flags(form) & word::kReportsParticiple).any()) << form;
  }
  EXPECT_EQ(flags("begined"), WordFlags{});
}

TEST(Endings, OfPluralsAndAdverbs) {
  EXPECT_TRUE(english().may_be_plural("growers"));
  EXPECT_FALSE(english().may_be_plural("grower"));
  EXPECT_TRUE(english().may_be_adverb("slowly"));
  EXPECT_FALSE(english().may_be_adverb("slow"));
}

TEST(Clitics, PartWords) {
  const auto split = [](std::string_view word) { return english().clitic_split(word); };
  EXPECT_EQ(split("he's"), 2U);
  EXPECT_EQ(split("HE’LL"), 2U);
  EXPECT_EQ(split("don't"), 2U);
  EXPECT_EQ(split("DON’T"), 2U);
  EXPECT_EQ(split("n't"), 0U);
  EXPECT_EQ(split("cat't"), 0U);
  EXPECT_EQ(split("o'clock"), 0U);
  EXPECT_EQ(split("house"), 0U);
  EXPECT_EQ(split(""), 0U);
}

}  // namespace
}  // namespace galley::core
