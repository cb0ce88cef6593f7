#include "galley/engine/source_markup.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

using Value = rapidjson::Value;

/// What one part, link, mark or point is read into.
struct Reader {
  const Utf16Offsets& offsets;
  SourceMarkup& markup;
  Formatting& formatting;

  using Read = std::optional<Error> (Reader::*)(const Value&, std::string);
  std::optional<Error> part(const Value& value, std::string place);
  std::optional<Error> link(const Value& value, std::string place);
  std::optional<Error> mark(const Value& value, std::string place);
  std::optional<Error> point(const Value& value, std::string place);

 private:
  std::optional<Error> no_span(std::string place) const {
    return Error{ErrorCode::kBadValue, std::move(place),
                 R"(want "start" and "end", whole numbers from 0 on)"};
  }
};

std::string_view text_in(const Value& value, const char* name) {
  const auto* member = find_member(value, name);
  return member == nullptr ? std::string_view() : string_of(*member);
}

bool is_true(const Value& value, const char* name) {
  const auto* member = find_member(value, name);
  return member != nullptr && member->IsTrue();
}

/// Lists are no deeper, headings no lower; what says more has this one.
constexpr unsigned kDeepest = 9;

std::optional<Error> Reader::part(const Value& value, std::string place) {
  const std::optional<Span> span = read_span(value, offsets);
  if (!span) return no_span(std::move(place));
  const auto kind = kind_of(text_in(value, "kind"));
  if (!kind) {
    return Error{
        ErrorCode::kBadValue, place + "/kind",
        "want paragraph, heading, list-item, caption, aside, quotation, table-row or code"};
  }
  markup.parts.push_back({*span, *kind});
  const auto* level = find_member(value, "level");
  LineForm form{.span = *span,
                .ordered = is_true(value, "ordered"),
                .continued = is_true(value, "continued"),
                .quoted = is_true(value, "quoted"),
                .head = is_true(value, "head"),
                .note = is_true(value, "note"),
                .language = std::string(text_in(value, "language"))};
  if (level != nullptr && level->IsUint())
    form.level = static_cast<std::uint8_t>(std::min(level->GetUint(), kDeepest));
  if (formatting.lines.empty() || formatting.lines.back().span.end <= span->begin)
    formatting.lines.push_back(std::move(form));
  return std::nullopt;
}

std::optional<Error> Reader::link(const Value& value, std::string place) {
  const std::optional<Span> span = read_span(value, offsets);
  if (!span) return no_span(std::move(place));
  markup.links.push_back(*span);
  markup.addresses.emplace_back(text_in(value, "href"));
  return std::nullopt;
}

std::optional<Error> Reader::mark(const Value& value, std::string place) {
  const std::optional<Span> span = read_span(value, offsets);
  if (!span) return no_span(std::move(place));
  constexpr std::string_view kKinds[kMarkKinds] = {
      "bold", "italic", "underline", "strike", "superscript", "subscript", "code"};
  const std::string_view name = text_in(value, "kind");
  const auto* const kind = std::find(std::begin(kKinds), std::end(kKinds), name);
  if (kind == std::end(kKinds)) {
    return Error{ErrorCode::kBadValue, place + "/kind",
                 "want bold, italic, underline, strike, superscript, subscript or code"};
  }
  if (span->empty()) return std::nullopt;
  std::vector<Span>& all = formatting.marks[kind - std::begin(kKinds)];
  // Two of a kind that meet are one.
  if (!all.empty() && span->begin >= all.back().begin && span->begin <= all.back().end) {
    all.back().end = std::max(all.back().end, span->end);
  } else if (all.empty() || all.back().end < span->begin) {
    all.push_back(*span);
  }
  return std::nullopt;
}

std::optional<Error> Reader::point(const Value& value, std::string place) {
  const auto* at = value.IsObject() ? find_member(value, "at") : nullptr;
  if (at == nullptr || !at->IsUint()) {
    return Error{ErrorCode::kBadValue, std::move(place), R"(want "at", a whole number from 0 on)"};
  }
  constexpr std::string_view kKinds[] = {"image", "note", "break", "rule"};
  const std::string_view name = text_in(value, "kind");
  const auto* const kind = std::find(std::begin(kKinds), std::end(kKinds), name);
  if (kind == std::end(kKinds)) {
    return Error{ErrorCode::kBadValue, place + "/kind", "want image, note, break or rule"};
  }
  if (at->GetUint() > offsets.size()) return std::nullopt;
  Point point{.at = offsets.to_byte(at->GetUint()),
              .kind = static_cast<Point::Kind>(kind - std::begin(kKinds)),
              .block = is_true(value, "block"),
              .address = std::string(text_in(value, "src")),
              .text = std::string(text_in(value, "text"))};
  if (formatting.points.empty() || formatting.points.back().at <= point.at)
    formatting.points.push_back(std::move(point));
  return std::nullopt;
}

}  // namespace

Result<SourceMarkup> read_source_markup(std::string_view json, std::string_view text,
                                        Formatting* formatting) {
  SourceMarkup out;
  if (json.empty()) return out;
  rapidjson::Document root;
  if (parse_json(json, root) || !root.IsObject())
    return Error{ErrorCode::kWrongType, "/structure", "want a JSON object"};
  const Utf16Offsets offsets(text);
  Formatting unwanted;
  Reader reader{offsets, out, formatting == nullptr ? unwanted : *formatting};
  constexpr std::pair<std::string_view, Reader::Read> kMembers[] = {{"parts", &Reader::part},
                                                                    {"links", &Reader::link},
                                                                    {"marks", &Reader::mark},
                                                                    {"points", &Reader::point}};
  for (const auto& member : root.GetObject()) {
    const std::string_view name = string_of(member.name);
    const auto* const known = std::find_if(std::begin(kMembers), std::end(kMembers),
                                           [&](const auto& one) { return one.first == name; });
    const std::string place = "/structure/" + std::string(name);
    if (name == "front") {
      reader.formatting.front = std::string(string_of(member.value));
      continue;
    }
    if (known == std::end(kMembers)) {
      return Error{ErrorCode::kUnknownMember, "/structure",
                   "there is no member \"" + std::string(name) +
                       "\"; it has: parts, links, marks, points, front"};
    }
    if (!member.value.IsArray()) return Error{ErrorCode::kWrongType, place, "want an array"};
    std::size_t index = 0;
    for (const Value& value : member.value.GetArray()) {
      std::string here = place;
      here.append("/").append(std::to_string(index++));
      if (auto error = (reader.*known->second)(value, std::move(here))) return *error;
    }
  }
  return out;
}

}  // namespace galley::core
