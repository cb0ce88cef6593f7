#include "support/cases.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

std::vector<std::string> in_stories(std::span<const std::string_view> texts,
                                    std::string_view before, std::string_view behind) {
  std::vector<std::string> out;
  for (const std::string_view text : texts) {
    out.push_back(in_story(is_layout(text)
                               ? std::string(text)
                               : std::string(before) + std::string(text) + std::string(behind)));
  }
  return out;
}

}  // namespace

void expect_texts(std::string_view rule, std::span<const std::string_view> found,
                  std::span<const std::string_view> sound, std::string_view configuration,
                  std::span<const SharedText> shared) {
  EXPECT_GE(found.size(), kMinFound);
  EXPECT_GE(sound.size() + shared.size(), kMinSound);
  std::set<std::string_view> seen;
  for (const std::string_view text : found) {
    EXPECT_NE(text.find("[["), std::string_view::npos) << "nothing is marked in: " << text;
    EXPECT_TRUE(seen.insert(text).second) << "given twice: " << text;
    EXPECT_TRUE(finds(rule, text, {}, configuration));
  }
  const auto expect_silence = [&](std::string_view text) {
    EXPECT_EQ(text.find("[["), std::string_view::npos) << "a mark in: " << text;
    EXPECT_TRUE(seen.insert(text).second) << "given twice: " << text;
    EXPECT_TRUE(finds(rule, text, {}, configuration));
  };
  for (const std::string_view text : sound) expect_silence(text);
  for (const SharedText& look_alike : shared) {
    SCOPED_TRACE(look_alike.why);
    expect_silence(look_alike.text);
  }
}

void expect_texts_in_story(std::string_view rule, std::span<const std::string_view> found,
                           std::span<const std::string_view> sound) {
  const std::vector<std::string> placed = in_stories(found, "1234\n", "");
  const std::vector<std::string> between = in_stories(sound, "1\n", "\n3");
  expect_texts(rule, std::vector<std::string_view>(placed.begin(), placed.end()),
               std::vector<std::string_view>(between.begin(), between.end()));
}

}  // namespace galley::core::test
