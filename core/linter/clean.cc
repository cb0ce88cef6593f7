#include <galley/galley.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "galley/document/document.h"
#include "galley/engine/source_markup.h"
#include "galley/report/article_formats.h"
#include "galley/rule/finding.h"
#include "galley/text/utf.h"
#include "state.h"
#include "values.h"

namespace galley {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kWhiteSpace) == std::string_view::npos;
}

/// Edits that are made already, sorted, none overlapping another.
class EditSet {
 public:
  explicit EditSet(std::string_view text) : text_(text) {}

  /// Takes all of `edits` or none; what two deletions both take of the white space between them is
  /// taken once.
  bool take(std::vector<core::Edit>& edits) {
    std::vector<core::Edit> fitted = edits;
    for (core::Edit& edit : fitted) {
      const auto after =
          std::upper_bound(made_.begin(), made_.end(), edit.span.begin,
                           [](std::uint32_t at, const core::Edit& e) { return at < e.span.begin; });
      if (after != made_.begin() && !fit(edit, *(after - 1), true)) return false;
      if (after != made_.end() && !fit(edit, *after, false)) return false;
    }
    for (const core::Edit& edit : fitted) {
      const auto at = std::upper_bound(
          made_.begin(), made_.end(), edit,
          [](const core::Edit& a, const core::Edit& b) { return before(a.span, b.span); });
      made_.insert(at, edit);
    }
    edits = std::move(fitted);
    return true;
  }

  [[nodiscard]] const std::vector<core::Edit>& edits() const { return made_; }

 private:
  static bool before(core::Span a, core::Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }

  bool fit(core::Edit& edit, const core::Edit& other, bool other_first) const {
    const std::uint32_t begin = std::max(edit.span.begin, other.span.begin);
    const std::uint32_t end = std::min(edit.span.end, other.span.end);
    if (begin >= end) {
      const auto inside = [](core::Span point, core::Span span) {
        return point.empty() && span.begin < point.begin && point.begin < span.end;
      };
      return !(edit.span == other.span) && !inside(edit.span, other.span) &&
             !inside(other.span, edit.span);
    }
    if (!edit.text.empty() || !other.text.empty()) return false;
    if (!is_blank(text_.substr(begin, end - begin))) return false;
    if (other_first) {
      edit.span.begin = end;
    } else {
      edit.span.end = begin;
    }
    return !edit.span.empty();
  }

  std::string_view text_;
  std::vector<core::Edit> made_;
};

/// Where the bytes of a text lie once the edits are made.
class Moves {
 public:
  /// Keeps a reference to `edits`, sorted and without overlaps.
  explicit Moves(const std::vector<core::Edit>& edits) : edits_(edits) {
    shifts_.reserve(edits.size() + 1);
    shifts_.push_back(0);
    for (const core::Edit& edit : edits)
      shifts_.push_back(shifts_.back() + length(edit) - edit.span.size());
  }

  /// Empty where nothing of the span is left.
  [[nodiscard]] core::Span operator()(core::Span span) const {
    const core::Span out{moved(span.begin, false), moved(span.end, true)};
    return out.begin < out.end ? out : core::Span{};
  }

  /// The same inside of a text of `size` bytes.
  [[nodiscard]] core::Span within(core::Span span, std::size_t size) const {
    core::Span to = (*this)(span);
    to.end = std::min(to.end, static_cast<std::uint32_t>(size));
    return to.begin < to.end ? to : core::Span{};
  }

  /// Of what stands between bytes; nothing where an edit takes what is on both of its sides.
  [[nodiscard]] std::optional<std::uint32_t> point(std::uint32_t at, std::size_t size) const {
    const auto after = std::partition_point(
        edits_.begin(), edits_.end(), [&](const core::Edit& edit) { return edit.span.begin < at; });
    if (after != edits_.begin() && (after - 1)->span.end > at) return std::nullopt;
    return std::min(moved(at, false), static_cast<std::uint32_t>(size));
  }

 private:
  static std::int64_t length(const core::Edit& edit) {
    return static_cast<std::int64_t>(edit.text.size());
  }

  /// A byte that an edit took lies at the near end of what took its place.
  [[nodiscard]] std::uint32_t moved(std::uint32_t byte, bool to_end) const {
    const auto after =
        std::partition_point(edits_.begin(), edits_.end(),
                             [&](const core::Edit& edit) { return edit.span.begin < byte; });
    auto count = static_cast<std::size_t>(after - edits_.begin());
    if (count == 0 || edits_[count - 1].span.end <= byte)
      return static_cast<std::uint32_t>(byte + shifts_[count]);
    const core::Edit& taking = edits_[--count];
    return static_cast<std::uint32_t>(taking.span.begin + shifts_[count] +
                                      (to_end ? 0 : length(taking)));
  }

  const std::vector<core::Edit>& edits_;
  std::vector<std::int64_t> shifts_;  ///< before each edit, and behind the last
};

/// The edits of a fix in bytes of the text.
std::vector<core::Edit> bytes_of(const Fix& fix) {
  std::vector<core::Edit> out;
  out.reserve(fix.edits.size());
  for (const Edit& edit : fix.edits)
    out.push_back({{edit.span.bytes.begin, edit.span.bytes.end}, edit.text});
  return out;
}

/// The first safe fix of a finding; null where it has none.
const Fix* safe_fix(const Finding& finding) {
  const auto fix = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                [](const Fix& one) { return one.safe; });
  return fix == finding.fixes.end() ? nullptr : &*fix;
}

/// Goes through the findings of a report and makes the changes that go together.
class Cleaner {
 public:
  Cleaner(const Report& report, const CleanOptions& options)
      : options_(options), offsets_(report.text), edits_(report.text) {
    for (const Finding& finding : report.findings) {
      consider(finding);
      for (const Finding& inner : finding.folded) consider(inner);
    }
  }

  [[nodiscard]] std::vector<CleanChange> take_changes() { return std::move(changes_); }
  [[nodiscard]] const std::vector<core::Edit>& edits() const { return edits_.edits(); }

 private:
  void consider(const Finding& finding) {
    const Fix* fix = safe_fix(finding);
    if (fix == nullptr) return;
    std::string id = finding.key + "#" + std::to_string(seen_[finding.key]++);
    const auto& reverted = options_.reverted;
    const bool applied = std::find(reverted.begin(), reverted.end(), id) == reverted.end();
    std::vector<core::Edit> edits = bytes_of(*fix);
    if (applied && !edits_.take(edits)) return;
    changes_.push_back({std::move(id), finding.rule, finding.family, fix->title, finding.message,
                        applied, edits_of(std::move(edits), offsets_)});
  }

  const CleanOptions& options_;
  core::Utf16Offsets offsets_;
  EditSet edits_;
  std::unordered_map<std::string_view, int> seen_;
  std::vector<CleanChange> changes_;
};

/// The text with the edits made.
std::string edited(std::string_view text, const std::vector<core::Edit>& edits) {
  std::string out;
  std::uint32_t at = 0;
  for (const core::Edit& edit : edits) {
    out.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  out.append(text.substr(at));
  // What stood last is gone: the space that parted it from the rest goes too.
  if (at == text.size() && at > 0) out.resize(out.find_last_not_of(kWhiteSpace) + 1);
  return out;
}

/// What the page said of the text, moved along to the `size` bytes of the edited one.
core::SourceMarkup move_along(const core::SourceMarkup& markup,
                              const std::vector<core::Edit>& edits, std::size_t size) {
  core::SourceMarkup out;
  const Moves moved(edits);
  const auto kept = [&](core::Span span) { return moved.within(span, size); };
  for (const core::Region& part : markup.parts) {
    if (const core::Span span = kept(part.span); !span.empty())
      out.parts.push_back({span, part.kind});
  }
  for (std::size_t i = 0; i < markup.links.size(); ++i) {
    const core::Span span = kept(markup.links[i]);
    if (span.empty()) continue;
    out.links.push_back(span);
    out.addresses.push_back(markup.addresses[i]);
  }
  return out;
}

/// The same of what matters for writing it out again.
core::Formatting move_along(const core::Formatting& formatting,
                            const std::vector<core::Edit>& edits, std::size_t size) {
  core::Formatting out;
  out.front = formatting.front;
  const Moves moved(edits);
  for (const core::LineForm& line : formatting.lines) {
    if (const core::Span span = moved.within(line.span, size); !span.empty()) {
      out.lines.push_back(line);
      out.lines.back().span = span;
    }
  }
  for (std::size_t kind = 0; kind < core::kMarkKinds; ++kind) {
    for (const core::Span mark : formatting.marks[kind]) {
      if (const core::Span span = moved.within(mark, size); !span.empty())
        out.marks[kind].push_back(span);
    }
  }
  for (const core::Point& point : formatting.points) {
    const std::optional<std::uint32_t> at = moved.point(point.at, size);
    if (!at) continue;
    out.points.push_back(point);
    out.points.back().at = *at;
  }
  return out;
}

}  // namespace

CleanCopy Linter::clean(const Report& report, const CleanOptions& options) const {
  Cleaner cleaner(report, options);
  CleanCopy copy;
  copy.text = edited(report.text, cleaner.edits());
  if (options.html || options.markdown) {
    // lint() has read it already: it cannot fail here.
    core::Formatting said;
    const auto markup = core::read_source_markup(report.structure, report.text, &said);
    const core::SourceMarkup structure =
        markup ? move_along(*markup, cleaner.edits(), copy.text.size()) : core::SourceMarkup{};
    const core::Formatting formatting = move_along(said, cleaner.edits(), copy.text.size());
    const core::Document document(copy.text, state_->language, structure);
    if (options.html) copy.html = core::article_to_html(document, structure, formatting);
    if (options.markdown)
      copy.markdown = core::article_to_markdown(document, structure, formatting);
  }
  copy.changes = cleaner.take_changes();
  return copy;
}

}  // namespace galley
