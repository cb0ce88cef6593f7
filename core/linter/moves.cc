#include "moves.h"

#include <algorithm>

namespace galley {
namespace {

std::int64_t length(const OwnedEdit& owned) {
  return static_cast<std::int64_t>(owned.edit.text.size());
}

}  // namespace

Moves::Moves(const std::vector<OwnedEdit>& edits) : edits_(edits) {
  shifts_.reserve(edits.size() + 1);
  shifts_.push_back(0);
  for (const OwnedEdit& owned : edits)
    shifts_.push_back(shifts_.back() + length(owned) - owned.edit.span.size());
}

core::Span Moves::operator()(core::Span span) const {
  const core::Span out{moved(span.begin, false), moved(span.end, true)};
  return out.begin < out.end ? out : core::Span{};
}

std::optional<std::uint32_t> Moves::point(std::uint32_t at) const {
  const auto after =
      std::partition_point(edits_.begin(), edits_.end(),
                           [&](const OwnedEdit& owned) { return owned.edit.span.begin < at; });
  if (after != edits_.begin() && (after - 1)->edit.span.end > at) return std::nullopt;
  return moved(at, false);
}

/// A byte that an edit took lies at the near end of what took its place.
std::uint32_t Moves::moved(std::uint32_t byte, bool to_end) const {
  const auto after =
      std::partition_point(edits_.begin(), edits_.end(),
                           [&](const OwnedEdit& owned) { return owned.edit.span.begin < byte; });
  auto count = static_cast<std::size_t>(after - edits_.begin());
  if (count == 0 || edits_[count - 1].edit.span.end <= byte)
    return static_cast<std::uint32_t>(byte + shifts_[count]);
  const OwnedEdit& taking = edits_[--count];
  return static_cast<std::uint32_t>(taking.edit.span.begin + shifts_[count] +
                                    (to_end ? 0 : length(taking)));
}

core::SourceMarkup move_along(const core::SourceMarkup& markup, const EditedText& text) {
  core::SourceMarkup out;
  const Moves moved(text.edits());
  for (const core::Region& part : markup.parts) {
    if (const core::Span span = moved(part.span); !span.empty())
      out.parts.push_back({span, part.kind});
  }
  for (std::size_t i = 0; i < markup.links.size(); ++i) {
    const core::Span span = moved(markup.links[i]);
    if (span.empty()) continue;
    out.links.push_back(span);
    if (i < markup.addresses.size()) out.addresses.push_back(markup.addresses[i]);
  }
  return out;
}

core::Formatting move_along(const core::Formatting& formatting, const EditedText& text) {
  core::Formatting out;
  out.front = formatting.front;
  const Moves moved(text.edits());
  for (const core::LineForm& line : formatting.lines) {
    const core::Span span = moved(line.span);
    if (span.empty()) continue;
    out.lines.push_back(line);
    out.lines.back().span = span;
  }
  for (std::size_t kind = 0; kind < core::kMarkKinds; ++kind) {
    for (const core::Span mark : formatting.marks[kind]) {
      if (const core::Span span = moved(mark); !span.empty()) out.marks[kind].push_back(span);
    }
  }
  for (const core::Point& point : formatting.points) {
    const std::optional<std::uint32_t> at = moved.point(point.at);
    if (!at) continue;
    out.points.push_back(point);
    out.points.back().at = *at;
  }
  return out;
}

}  // namespace galley
