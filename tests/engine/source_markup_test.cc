#include "galley/engine/source_markup.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley::core {
namespace {

const std::string kText =
    "Zoë’s bridge\nThe council of Orle voted on Tuesday to close it for two years of repairs.\n"
    "Workers on the bridge in May\nIt is sad.\nfirst thing\nThe rest of the page is plain.";

std::string kinds(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks()) {
    out += (out.empty() ? "" : " ") + std::string(to_string(block.kind));
  }
  return out;
}

TEST(SourceMarkup, DecidesTheKindOfABlock) {
  const auto structure =
      read_source_markup(R"({"parts": [{"start": 0, "end": 12, "kind": "heading"},
                                         {"start": 13, "end": 87, "kind": "paragraph"},
                                         {"start": 88, "end": 116, "kind": "caption"},
                                         {"start": 117, "end": 127, "kind": "quotation"},
                                         {"start": 128, "end": 139, "kind": "list-item"}],
                               "links": [{"start": 17, "end": 24}]})",
                         kText);
  ASSERT_TRUE(structure);
  const Document document(kText, english(), *structure);
  EXPECT_EQ(kinds(document), "headline body caption quotation list-item body");
  ASSERT_EQ(document.links().size(), 1u);
  EXPECT_EQ(document.view(document.links()[0]), "council");
  EXPECT_TRUE(document.is_linked(document.blocks()[1].span));
  EXPECT_FALSE(document.is_linked(document.blocks()[2].span));
  EXPECT_EQ(document.text(), kText);
}

TEST(SourceMarkup, PartsThatCannotBeAreIgnored) {
  const auto size = static_cast<std::uint32_t>(kText.size());
  const SourceMarkup structure{{{{0, 3}, RegionKind::kCode},  // inside the letter ë
                                {{5, 5}, RegionKind::kCode},
                                {{20, 30}, RegionKind::kCode},
                                {{25, 40}, RegionKind::kCaption},
                                {{size - 5, size + 5}, RegionKind::kCode}},
                               {{10, 20}, {15, 25}, {size, size + 4}}};
  const Document document(kText, english(), structure);
  EXPECT_EQ(document.links().size(), 1u);
  EXPECT_EQ(kinds(document).find("caption"), std::string::npos);
}

TEST(SourceMarkup, ReaderSaysWhatIsWrongAndWhere) {
  const auto error = [](std::string_view json) { return read_source_markup(json, kText).error(); };
  EXPECT_EQ(error("[]"), (Error{ErrorCode::kWrongType, "/structure", "want a JSON object"}));
  EXPECT_EQ(error("{"), (Error{ErrorCode::kWrongType, "/structure", "want a JSON object"}));
  EXPECT_EQ(to_string(error(R"({"part": []})")),
            "structure: there is no member \"part\"; it has: parts, links, marks, points, front");
  EXPECT_EQ(to_string(error(R"({"links": {}})")), "structure.links: want an array");
  EXPECT_EQ(error(R"({"links": [{"start": 1}]})"),
            (Error{ErrorCode::kBadValue, "/structure/links/0",
                   R"(want "start" and "end", whole numbers from 0 on)"}));
  EXPECT_EQ(to_string(error(R"({"parts": [{"start": 1, "end": 2, "kind": "footer"}]})")),
            "structure.parts[0].kind: want paragraph, heading, list-item, caption, aside, "
            "quotation, table-row or code");
}

TEST(SourceMarkup, ALinkOutsideTheTextIsIgnored) {
  const auto structure = read_source_markup(R"({"links": [{"start": 1, "end": 5000}]})", kText);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(Document(kText, english(), *structure).links().empty());
}

TEST(SourceMarkup, ReadsWhatMattersForWritingItOut) {
  Formatting formatting;
  const auto structure = read_source_markup(
      R"({"parts": [{"start": 0, "end": 12, "kind": "heading", "level": 300, "quoted": true},
                    {"start": 13, "end": 87, "kind": "code", "language": "c"}],
          "marks": [{"start": 13, "end": 16, "kind": "bold"}, {"start": 16, "end": 20, "kind": "bold"},
                    {"start": 5, "end": 9, "kind": "bold"}, {"start": 3, "end": 3, "kind": "code"}],
          "points": [{"at": 3, "kind": "note", "text": "1"}, {"at": 2, "kind": "break"},
                     {"at": 9000, "kind": "image"}],
          "front": "---\n"})",
      kText, &formatting);
  ASSERT_TRUE(structure);
  ASSERT_EQ(formatting.lines.size(), 2U);
  EXPECT_EQ(formatting.lines[0].level, 9);
  EXPECT_TRUE(formatting.lines[0].quoted);
  EXPECT_EQ(formatting.lines[1].language, "c");
  // Bytes: the name has letters of two and three.
  ASSERT_EQ(formatting.marks[0].size(), 1U);
  EXPECT_EQ(formatting.marks[0][0], (Span{16, 23}));
  ASSERT_EQ(formatting.points.size(), 1U);
  EXPECT_EQ(formatting.points[0].at, 4U);
  EXPECT_EQ(formatting.points[0].text, "1");
  EXPECT_EQ(formatting.front, "---\n");
}

TEST(SourceMarkup, SaysWhichMarkOrPointIsWrong) {
  const auto error = [](std::string_view json) { return read_source_markup(json, kText).error(); };
  EXPECT_EQ(error(R"({"marks": [{"start": 0, "end": 1, "kind": "loud"}]})").place,
            "/structure/marks/0/kind");
  EXPECT_EQ(error(R"({"marks": [{"start": 0}]})").place, "/structure/marks/0");
  EXPECT_EQ(error(R"({"points": [{"kind": "image"}]})").place, "/structure/points/0");
  EXPECT_EQ(error(R"({"points": [{"at": 0, "kind": "x"}]})").place, "/structure/points/0/kind");
  EXPECT_EQ(error(R"({"points": 3})").place, "/structure/points");
}

TEST(SourceMarkup, AnEmptyTextIsNoMarkup) {
  const auto structure = read_source_markup("", kText);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(structure->parts.empty());
}

}  // namespace
}  // namespace galley::core
