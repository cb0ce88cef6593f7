#include "support/story.h"

#include <algorithm>

#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kParagraphs[] = {
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.",
    "Ida Moen, who runs the harbour office, said the work would start in May and cost about four "
    "million kroner.",
    "Fishermen had asked for a longer breakwater as well, but the council put that question off "
    "until the autumn, when a survey of the sea bed will be finished.",
    "The ferry has sailed from a temporary float since the storm, and passengers have complained "
    "about the steep ramp at low tide.",
};

bool is_paragraphs(std::string_view line) {
  return !line.empty() &&
         std::all_of(line.begin(), line.end(), [](char c) { return c >= '1' && c <= '4'; });
}

}  // namespace

std::string in_story(std::string_view layout) {
  std::string out;
  const auto add = [&](std::string_view block) {
    if (!out.empty()) out += "\n\n";
    out += block;
  };
  while (!layout.empty()) {
    const std::size_t end = std::min(layout.find('\n'), layout.size());
    const std::string_view line = layout.substr(0, end);
    if (is_paragraphs(line)) {
      for (const char c : line) add(kParagraphs[c - '1']);
    } else {
      add(line);
    }
    layout.remove_prefix(std::min(end + 1, layout.size()));
  }
  return out;
}

bool is_layout(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (is_paragraphs(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

testing::AssertionResult finds_each(std::string_view rule,
                                    std::initializer_list<std::string_view> layouts) {
  for (const std::string_view layout : layouts) {
    if (auto result = finds(rule, in_story(layout)); !result) return result;
  }
  return testing::AssertionSuccess();
}

}  // namespace galley::core::test
