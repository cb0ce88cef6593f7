#include "key_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {
namespace {

constexpr std::uint64_t hash_of(std::uint64_t key) { return key << 40U | 0x1234; }

TEST(KeyTable, WhatIsWrittenIsRead) {
  const std::vector<std::uint32_t> keys = {0x000001, 0x00FFFF, 0x7F0000, 0xFFFFFF};
  const std::vector<int> weights = {-128, 0, 5, 127};
  const std::string bytes = KeyTable::write(keys, weights) + KeyTable::write(keys, {});
  EXPECT_EQ(bytes.size() % 4, 0U);
  std::string_view section = bytes;
  KeyTable table;
  KeyTable set;
  ASSERT_TRUE(table.take(section));
  ASSERT_TRUE(set.take(section));
  EXPECT_TRUE(section.empty());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(table.weight(hash_of(keys[i])), weights[i]);
    EXPECT_TRUE(set.contains(hash_of(keys[i])));
  }
  EXPECT_FALSE(set.contains(hash_of(0x000002)));
  EXPECT_FALSE(set.contains(hash_of(0x010001)));
  EXPECT_EQ(table.weight(hash_of(0x7F0001)), 0);
  std::vector<std::uint32_t> seen;
  table.for_each_key([&](std::uint32_t key) { seen.push_back(key); });
  EXPECT_EQ(seen, keys);
}

TEST(KeyTable, OneWithoutKeysHoldsNothing) {
  const KeyTable table;
  EXPECT_FALSE(table.contains(0));
  EXPECT_FALSE(table.contains(~0ULL));
  EXPECT_EQ(table.weight(hash_of(1)), 0);
}

TEST(KeyTable, AnotherLayoutIsRefused) {
  const std::string good = KeyTable::write(std::vector<std::uint32_t>{1, 2, 0x030000}, {});
  const auto is_taken = [](std::string_view section) {
    KeyTable table;
    const std::string_view before = section;
    const bool taken = table.take(section);
    EXPECT_TRUE(taken || section.data() == before.data());
    return taken;
  };
  EXPECT_TRUE(is_taken(good));
  EXPECT_FALSE(is_taken(""));
  EXPECT_FALSE(is_taken(std::string_view(good).substr(0, good.size() - 4)));
  std::string count = good;
  count[0] = 2;
  EXPECT_FALSE(is_taken(count)) << "the number of keys";
  std::string order = good;
  order[10] = 9;
  EXPECT_FALSE(is_taken(order)) << "keys that begin behind the next ones";
}

TEST(KeyTable, EnglishHasTheTwoSectionsOfThisLayout) {
  KeyTable table;
  std::string_view fragments = english().section("fragment-weights");
  EXPECT_TRUE(table.take(fragments));
  EXPECT_TRUE(fragments.empty());
  std::string_view spinning = english().section("spinning-words");
  EXPECT_TRUE(table.take(spinning));
  EXPECT_TRUE(table.take(spinning));
  EXPECT_TRUE(spinning.empty());
}

}  // namespace
}  // namespace galley::core
