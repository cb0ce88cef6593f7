#include "galley/json/json.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace galley::core {
namespace {

/// The member "id" of the object as it stands in it; why there is none, in brackets.
std::string id_in(std::string_view json) {
  std::string_view id;
  std::string_view other;
  if (const auto fault = read_members(json, {{"other", &other}, {"id", &id}}))
    return "[" + std::to_string(fault->character) + ": " + fault->message + "]";
  return id.empty() ? "[none]" : std::string(id);
}

TEST(Json, MembersStandAsTheyDo) {
  constexpr std::string_view kIds[] = {
      "1",
      "0",
      "-0.50",
      "1e400",
      "-1.0E-007",
      "12345678901234567890123",
      "0.1e+10",
      "true",
      R"("a\"b\\")",
      R"("\u00e9")",
      R"([1, {"id": 2}])",
      "{ }",
      "null",
      "[ ]",
      R"("}")",
      "0.10",
  };
  for (const std::string_view id : kIds) {
    const std::string value(id);
    EXPECT_EQ(id_in("{\"id\":" + value + "}"), id);
    EXPECT_EQ(id_in(" { \"text\" : [{\"id\": 3}] , \"id\" : " + value + " , \"x\":1e999 } "), id);
  }
  EXPECT_EQ(id_in(R"({"id": 1, "x": {"id": 5}, "id": "last"})"), "\"last\"");
  EXPECT_EQ(id_in(R"({"i\u0064": 7})"), "7");
  EXPECT_EQ(id_in("[{\"id\": 1}]"), "[none]");
  EXPECT_EQ(id_in("17"), "[none]");
}

TEST(Json, AnyNumberOfAnySizeIsOne) {
  const std::string digits(5000, '9');
  for (const std::string& number : {digits, "0." + digits, "1E" + digits, "1e-" + digits})
    EXPECT_EQ(id_in("{\"id\":" + number + "}"), number);
}

TEST(Json, WhatIsNoneIsSaidByCharacter) {
  EXPECT_EQ(id_in("{"), "[2: Missing a name for object member.]");
  EXPECT_EQ(id_in("{\"é😀\": x}"), "[8: Invalid value.]");
  for (const std::string_view wrong :
       {"{\"id\": 01}", "{\"id\": 1.}", "{\"id\": -}", "{\"id\": 1e}", "{\"id\": .5}",
        "{\"id\": +1}", "{\"id\": tru}", "{\"id\": 1,}", "{\"id\" 1}", "{\"id\": 1} x",
        "{\"id\": \"\\x\"}", "{\"id\": [1}", ""})
    EXPECT_EQ(id_in(wrong).front(), '[') << wrong;
}

TEST(Json, DepthCostsNoStack) {
  constexpr std::size_t kDeep = 1'000'000;
  const std::string deep = std::string(kDeep, '[') + std::string(kDeep, ']');
  EXPECT_TRUE(id_in("{\"id\":" + deep + "}") == deep);
  rapidjson::Document value;
  EXPECT_FALSE(parse_json(deep, value));
}

TEST(Json, OfMembersWithOneNameTheLastCounts) {
  rapidjson::Document value;
  ASSERT_FALSE(parse_json(R"({"b": 1, "a": 2, "b": 3, "a": 4, "c": 5})", value));
  EXPECT_EQ(find_member(value, "b")->GetInt(), 3);
  EXPECT_EQ(find_member(value, "d"), nullptr);
  std::string seen;
  for (const auto* member : members_of(value))
    seen += std::string(string_of(member->name)) + std::to_string(member->value.GetInt());
  EXPECT_EQ(seen, "b3a4c5");
}

TEST(Json, HalvesOfPairsAreReplaced) {
  std::string json = R"("\ud800 \udc00 \ud83d\ude00 \\ud800")";
  mend_lone_surrogates(json);
  EXPECT_EQ(json, R"("\uFFFD \uFFFD \ud83d\ude00 \\ud800")");
}

}  // namespace
}  // namespace galley::core
