#include "galley/engine/source_markup.h"

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <utility>

#include "galley/json/json.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

std::optional<RegionKind> kind_of(std::string_view name) {
  constexpr std::pair<std::string_view, RegionKind> kKinds[] = {
      {"paragraph", RegionKind::kParagraph}, {"heading", RegionKind::kHeading},
      {"list-item", RegionKind::kListItem},  {"caption", RegionKind::kCaption},
      {"aside", RegionKind::kAside},         {"quotation", RegionKind::kQuotation},
      {"table-row", RegionKind::kTableRow},  {"code", RegionKind::kCode},
  };
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

std::optional<Span> read_span(const rapidjson::Value& value, const Utf16Offsets& offsets) {
  if (!value.IsObject()) return std::nullopt;
  const auto* start = find_member(value, "start");
  const auto* end = find_member(value, "end");
  if (start == nullptr || end == nullptr) return std::nullopt;
  if (!start->IsUint() || !end->IsUint()) return std::nullopt;
  if (end->GetUint() > offsets.size()) return Span{};
  return Span{offsets.to_byte(start->GetUint()), offsets.to_byte(end->GetUint())};
}

/// Reads one part or link; `place` is where it stands. The error, or nothing.
std::optional<Error> read_one(const rapidjson::Value& value, bool is_part, std::string place,
                              const Utf16Offsets& offsets, SourceMarkup& out) {
  const std::optional<Span> span = read_span(value, offsets);
  if (!span) {
    return Error{ErrorCode::kBadValue, std::move(place),
                 R"(want "start" and "end", whole numbers from 0 on)"};
  }
  if (!is_part) {
    const auto* address = find_member(value, "href");
    out.links.push_back(*span);
    out.addresses.emplace_back(address == nullptr ? std::string_view() : string_of(*address));
    return std::nullopt;
  }
  const auto* name = find_member(value, "kind");
  const auto kind = kind_of(name == nullptr ? std::string_view() : string_of(*name));
  if (!kind) {
    return Error{
        ErrorCode::kBadValue, place + "/kind",
        "want paragraph, heading, list-item, caption, aside, quotation, table-row or code"};
  }
  out.parts.push_back({*span, *kind});
  return std::nullopt;
}

}  // namespace

Result<SourceMarkup> read_source_markup(std::string_view json, std::string_view text) {
  SourceMarkup out;
  if (json.empty()) return out;
  rapidjson::Document root;
  if (!parse_json(json, root) || !root.IsObject())
    return Error{ErrorCode::kWrongType, "/structure", "want a JSON object"};
  const Utf16Offsets offsets(text);
  for (const auto& member : root.GetObject()) {
    const std::string_view name = string_of(member.name);
    const bool parts = name == "parts";
    if (!parts && name != "links") {
      return Error{ErrorCode::kUnknownMember, "/structure",
                   "there is no member \"" + std::string(name) + "\"; it has: parts, links"};
    }
    const std::string place = "/structure/" + std::string(name);
    if (!member.value.IsArray()) return Error{ErrorCode::kWrongType, place, "want an array"};
    std::size_t index = 0;
    for (const rapidjson::Value& value : member.value.GetArray()) {
      std::string here = place;
      here.append("/").append(std::to_string(index++));
      if (auto error = read_one(value, parts, std::move(here), offsets, out)) return *error;
    }
  }
  return out;
}

}  // namespace galley::core
