#include <gtest/gtest.h>

#include <cstdint>

#include "galley/language/language.h"

namespace galley::core {
namespace {

TEST(Sections, StartWhereNumbersCanBeReadInPlace) {
  for (const std::string_view name : {"word-lists", "boilerplate-patterns", "boilerplate-weights",
                                      "fragment-weights", "spinning-words", "wordings"}) {
    const std::string_view section = english().section(name);
    ASSERT_FALSE(section.empty()) << name;
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(section.data()) % 16, 0U) << name;
  }
}

TEST(Sections, OneThatThePackLacksIsEmpty) {
  EXPECT_TRUE(english().section("").empty());
  EXPECT_TRUE(english().section("recipes").empty());
}

struct Counted {
  explicit Counted(const Language& language) : code(language.code()) { ++made; }
  std::string_view code;
  static inline int made = 0;
};
struct Other {
  explicit Other(const Language&) {}
};

TEST(Sections, APartIsMadeOnceAPack) {
  const Counted& first = english().part<Counted>();
  static_cast<void>(english().part<Other>());
  EXPECT_EQ(&english().part<Counted>(), &first);
  EXPECT_EQ(Counted::made, 1);
  EXPECT_EQ(first.code, "en");
}

}  // namespace
}  // namespace galley::core
