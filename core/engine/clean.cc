#include "galley/engine/clean.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace galley::core {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Edits that are made already, sorted, none overlapping another.
class EditSet {
 public:
  explicit EditSet(std::string_view text) : text_(text) {}

  /// Takes all of `edits` or none; what two deletions both take of the white space between them is
  /// taken once.
  bool take(std::vector<Edit>& edits) {
    std::vector<Edit> fitted = edits;
    for (Edit& edit : fitted) {
      const auto after =
          std::upper_bound(made_.begin(), made_.end(), edit.span.begin,
                           [](std::uint32_t at, const Edit& e) { return at < e.span.begin; });
      if (after != made_.begin() && !fit(edit, *(after - 1), true)) return false;
      if (after != made_.end() && !fit(edit, *after, false)) return false;
    }
    for (const Edit& edit : fitted) {
      const auto at =
          std::upper_bound(made_.begin(), made_.end(), edit,
                           [](const Edit& a, const Edit& b) { return before(a.span, b.span); });
      made_.insert(at, edit);
    }
    edits = std::move(fitted);
    return true;
  }

  [[nodiscard]] const std::vector<Edit>& edits() const { return made_; }

 private:
  static bool before(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }

  bool fit(Edit& edit, const Edit& other, bool other_first) const {
    const std::uint32_t begin = std::max(edit.span.begin, other.span.begin);
    const std::uint32_t end = std::min(edit.span.end, other.span.end);
    if (begin >= end) {
      const auto inside = [](Span point, Span span) {
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
  std::vector<Edit> made_;
};

/// Where a byte of the article lies in its edited text: at the near end of what took its place.
std::uint32_t moved(std::uint32_t byte, const std::vector<Edit>& edits, bool to_end) {
  std::int64_t shift = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin >= byte) break;
    const auto length = static_cast<std::int64_t>(edit.text.size());
    if (edit.span.end > byte) {
      return static_cast<std::uint32_t>(edit.span.begin + shift + (to_end ? 0 : length));
    }
    shift += length - edit.span.size();
  }
  return static_cast<std::uint32_t>(byte + shift);
}

Span moved(Span span, const std::vector<Edit>& edits) {
  const Span out{moved(span.begin, edits, false), moved(span.end, edits, true)};
  return out.begin < out.end ? out : Span{};
}

}  // namespace

CleanCopy clean(const Report& report, const Document& document, const SourceMarkup& structure,
                std::span<const std::string> reverted) {
  CleanCopy copy;
  const std::string_view text = document.text();
  EditSet made(text);
  std::unordered_map<std::string_view, int> seen;
  const auto consider = [&](const ReportedFinding& reported) {
    const auto& fixes = reported.finding.fixes;
    const auto fix =
        std::find_if(fixes.begin(), fixes.end(), [](const Fix& one) { return one.safe; });
    if (fix == fixes.end()) return;
    CleanChange change{&reported, &*fix, reported.key, true, fix->edits};
    change.id += "#" + std::to_string(seen[reported.key]++);
    change.applied = std::find(reverted.begin(), reverted.end(), change.id) == reverted.end();
    if (!change.applied || made.take(change.edits)) copy.changes.push_back(std::move(change));
  };
  for (const ReportedFinding& reported : report.findings) {
    consider(reported);
    for (const ReportedFinding& inner : reported.folded) consider(inner);
  }
  std::uint32_t at = 0;
  for (const Edit& edit : made.edits()) {
    copy.text.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  copy.text.append(text.substr(at));
  // What stood last is gone: the space that parted it from the rest goes too.
  if (at == text.size() && at > 0) {
    copy.text.resize(copy.text.find_last_not_of(" \t\r\n") + 1);
  }
  const auto size = static_cast<std::uint32_t>(copy.text.size());
  const auto kept = [&](Span span) {
    Span out = moved(span, made.edits());
    out.end = std::min(out.end, size);
    return out.begin < out.end ? out : Span{};
  };
  for (const Region& part : structure.parts) {
    if (const Span span = kept(part.span); !span.empty())
      copy.structure.parts.push_back({span, part.kind});
  }
  for (std::size_t i = 0; i < structure.links.size(); ++i) {
    const Span span = kept(structure.links[i]);
    if (span.empty()) continue;
    copy.structure.links.push_back(span);
    copy.structure.addresses.push_back(i < structure.addresses.size() ? structure.addresses[i]
                                                                      : std::string());
  }
  return copy;
}

}  // namespace galley::core
