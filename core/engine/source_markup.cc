#include "galley/engine/source_markup.h"

#include <rapidjson/document.h>

#include <optional>
#include <utility>

#include "galley/text/utf.h"

namespace galley::core {
namespace {

std::optional<RegionKind> part_kind(std::string_view name) {
  if (name == "paragraph") return RegionKind::kParagraph;
  if (name == "heading") return RegionKind::kHeading;
  if (name == "list-item") return RegionKind::kListItem;
  if (name == "caption") return RegionKind::kCaption;
  if (name == "aside") return RegionKind::kAside;
  if (name == "quotation") return RegionKind::kQuotation;
  if (name == "table-row") return RegionKind::kTableRow;
  if (name == "code") return RegionKind::kCode;
  return std::nullopt;
}

std::optional<Span> read_span(const rapidjson::Value& value, const Utf16Offsets& offsets) {
  if (!value.IsObject()) return std::nullopt;
  const auto start = value.FindMember("start");
  const auto end = value.FindMember("end");
  if (start == value.MemberEnd() || end == value.MemberEnd()) return std::nullopt;
  if (!start->value.IsUint() || !end->value.IsUint()) return std::nullopt;
  if (end->value.GetUint() > offsets.size()) return Span{};
  return Span{offsets.to_byte(start->value.GetUint()), offsets.to_byte(end->value.GetUint())};
}

}  // namespace

std::string read_source_markup(std::string_view json, std::string_view text, SourceMarkup& out) {
  rapidjson::Document root;
  root.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (root.HasParseError() || !root.IsObject()) return "structure: want a JSON object";
  const Utf16Offsets offsets(text);
  SourceMarkup structure;
  for (const auto& member : root.GetObject()) {
    const std::string_view name(member.name.GetString(), member.name.GetStringLength());
    const bool parts = name == "parts";
    if (!parts && name != "links") {
      return "structure: there is no member \"" + std::string(name) + "\"; it has: parts, links";
    }
    if (!member.value.IsArray()) return "structure." + std::string(name) + ": want an array";
    std::size_t index = 0;
    for (const rapidjson::Value& value : member.value.GetArray()) {
      const std::string place =
          "structure." + std::string(name) + "[" + std::to_string(index++) + "]";
      const std::optional<Span> span = read_span(value, offsets);
      if (!span) return place + R"(: want "start" and "end", whole numbers from 0 on)";
      if (!parts) {
        structure.links.push_back(*span);
        const auto address = value.FindMember("href");
        const bool known = address != value.MemberEnd() && address->value.IsString();
        structure.addresses.emplace_back(known ? address->value.GetString() : "");
        continue;
      }
      const auto kind = value.FindMember("kind");
      std::optional<RegionKind> known;
      if (kind != value.MemberEnd() && kind->value.IsString()) {
        known = part_kind({kind->value.GetString(), kind->value.GetStringLength()});
      }
      if (!known) {
        return place +
               ".kind: want paragraph, heading, list-item, caption, aside, quotation, "
               "table-row or code";
      }
      structure.parts.push_back({*span, *known});
    }
  }
  out = std::move(structure);
  return {};
}

}  // namespace galley::core
