#include <galley/galley.h>

#include <algorithm>
#include <vector>

#include "galley/text/chars.h"
#include "galley/text/excerpt.h"
#include "galley/text/utf.h"
#include "lines.h"
#include "words.h"

namespace galley {
namespace {

/// Columns of the line that are shown around a finding: fits a terminal of 100.
constexpr std::uint32_t kContext = 30;
constexpr std::uint32_t kMaxShown = 90;
/// Bytes of a wording that are shown: four lines of such a terminal.
constexpr std::uint32_t kMaxWording = 400;
/// Bytes of a statement that are shown: enough to know it by, few enough for one line.
constexpr std::size_t kExcerpt = 76;

/// The byte `count` code points after (before, when negative) `at`, inside [low, high].
std::uint32_t step(std::string_view text, std::uint32_t at, int count, std::uint32_t low,
                   std::uint32_t high) {
  const auto continues = [&](std::uint32_t byte) { return core::is_continuation(text[byte]); };
  for (; count > 0 && at < high; --count) {
    do ++at;
    while (at < high && continues(at));
  }
  for (; count < 0 && at > low; ++count) {
    do --at;
    while (at > low && continues(at));
  }
  return at;
}

/// Appends text with what would move the caret, tabs and controls, as spaces.
void append_spaced(std::string& out, std::string_view text) {
  for (std::uint32_t i = 0; i < text.size();) {
    std::uint32_t next = 0;
    const core::CharClass kind = core::char_class(core::code_point_at(text, i, next));
    if (kind == core::CharClass::kControl || kind == core::CharClass::kSpace ||
        kind == core::CharClass::kLineBreak) {
      out += ' ';
    } else {
      out.append(text.substr(i, next - i));
    }
    i = next;
  }
}

/// A text whose places are shown to people.
class NamedText {
 public:
  NamedText(std::string_view text, std::string_view name)
      : text_(text), name_(name), lines_(text) {}

  /// "name:line:column".
  [[nodiscard]] std::string place(const Span& span) const {
    return std::string(name_) + ":" + std::to_string(line(span)) + ":" +
           std::to_string(lines_.column(span.bytes.begin));
  }
  [[nodiscard]] std::uint32_t line(const Span& span) const { return lines_.of(span.bytes.begin); }

  /// The part of the line around the span, with a caret under its first sign.
  void append_excerpt(std::string& out, const Span& span) const {
    const std::uint32_t begin = lines_.begin(line(span));
    const std::uint32_t end = lines_.end(line(span));
    const std::uint32_t first = span.bytes.begin;
    const std::uint32_t from = step(text_, first, -static_cast<int>(kContext), begin, end);
    const std::uint32_t to = step(text_, from, static_cast<int>(kMaxShown), begin, end);
    const std::string_view head = from > begin ? "…" : "";
    out.append("    ").append(head);
    append_spaced(out, text_.substr(from, to - from));
    out.append(to < end ? "…\n    " : "\n    ");
    out.append(code_points(head) + code_points(text_.substr(from, first - from)), ' ');
    const std::uint32_t last = std::min(span.bytes.end, to);
    const std::uint32_t width = last > first ? code_points(text_.substr(first, last - first)) : 1;
    out.append("^").append(width - 1, '~').append("\n");
  }

  /// The words of a span on one line, cut where they are many.
  [[nodiscard]] std::string wording(const Span& span) const {
    std::uint32_t end = span.bytes.end;
    const bool cut = span.bytes.size() > kMaxWording;
    if (cut) {
      end = span.bytes.begin + kMaxWording;
      while (core::is_continuation(text_[end])) --end;
    }
    std::string out(text_.substr(span.bytes.begin, end - span.bytes.begin));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return cut ? out + "…" : out;
  }

 private:
  std::string_view text_;
  std::string_view name_;
  Lines lines_;
};

void append_finding(std::string& out, const Finding& finding, const NamedText& text) {
  out.append(text.place(finding.span)).append(": ").append(to_string(finding.severity));
  out.append(": ").append(finding.message).append(" [").append(finding.rule).append("]\n");
  text.append_excerpt(out, finding.span);
  for (const Reason& reason : finding.why) out += "    why: " + in_words(reason) + "\n";
  for (const Related& related : finding.related) {
    out.append("    see: line ").append(std::to_string(text.line(related.span)));
    out.append(": ").append(related.message).append("\n");
  }
  for (const Fix& fix : finding.fixes)
    out.append("    fix: ").append(fix.title).append(fix.safe ? " (safe)\n" : "\n");
  const char* sign = "    with it: ";
  for (const Finding& inner : finding.folded) {
    out.append(sign).append(inner.rule);
    sign = ", ";
  }
  out += finding.folded.empty() ? "\n" : "\n\n";
}

/// How the text was read, where there is something to say of that.
void append_reading(std::string& out, std::string_view name,
                    const std::optional<Encoding>& encoding) {
  if (encoding) out.append(name).append(": ").append(encoding->message).append("\n");
}

void append_source(std::string& out, const Source& source, const Report& report) {
  out += "\n" + source.name + " [" + std::string(to_string(source.kind)) +
         "]: " + counted(source.statements.size(), "statement") + ", " +
         counted(source.quotations, "quotation") + ", " + counted(source.words, "word") + "\n";
  for (const Statement& statement : source.statements) {
    std::string_view text;
    if (!statement.content.empty()) text = report.at(statement.content.front());
    const std::string_view head = core::head_of(text, kExcerpt);
    std::string line(head);
    std::replace(line.begin(), line.end(), '\n', ' ');
    out += "  - " + line + (head.size() < text.size() ? "…" : "") + "\n";
  }
}

}  // namespace

std::string to_text(const Report& report, std::string_view name, Severity floor) {
  std::string out;
  append_reading(out, name, report.encoding);
  const NamedText text(report.text, name);
  for (const Finding& finding : report.findings) {
    if (finding.severity >= floor) append_finding(out, finding, text);
  }
  if (!report.capped.empty()) out.append(name).append(": ").append(capped_in_words(report)) += '\n';
  return out;
}

std::string comparison_to_text(const Report& report, std::string_view name, Severity floor) {
  std::string out;
  if (!report.comparison) return out;
  append_reading(out, name, report.encoding);
  for (const Original& original : report.comparison->originals)
    append_reading(out, original.name, original.encoding);
  const NamedText article(report.text, name);
  std::vector<NamedText> originals;
  originals.reserve(report.comparison->originals.size());
  for (const Original& original : report.comparison->originals)
    originals.emplace_back(original.text, original.name);
  for (const Difference& difference : report.comparison->differences) {
    if (difference.severity < floor) continue;
    out += article.place(difference.span) + ": ";
    out.append(to_string(difference.severity)).append(": ").append(difference.message);
    out.append(" [").append(to_string(difference.kind)).append("]\n    article:  ");
    out += article.wording(difference.span) + "\n";
    if (difference.original) {
      const NamedText& original = originals[difference.original_index];
      out += "    original: " + original.wording(*difference.original) + " (" +
             original.place(*difference.original) + ")\n";
    }
    if (!difference.why.empty()) out += "    why: " + difference.why + "\n";
    out += '\n';
  }
  return out;
}

std::string sources_to_text(const Report& report, std::string_view name) {
  std::string out;
  if (!report.sources) return out;
  append_reading(out, name, report.encoding);
  const SourceList& list = *report.sources;
  out.append(name).append(": ").append(counted(list.sources.size(), "source"));
  out += "; " + std::to_string(list.said_words) + " of " + counted(list.words, "word") +
         " are somebody's statement\n";
  for (const Source& source : list.sources) append_source(out, source, report);
  return out;
}

std::string to_text(const CleanCopy& copy) {
  const auto applied = static_cast<std::size_t>(
      std::count_if(copy.changes.begin(), copy.changes.end(),
                    [](const CleanChange& change) { return change.applied; }));
  const std::size_t back = copy.changes.size() - applied;
  std::string out = counted(applied, "change");
  if (back > 0) out += ", " + std::to_string(back) + " put back";
  const Remaining& left = copy.remaining;
  if (left.placeholders + left.others == 0) return out + "; nothing remains";
  out += "; ";
  if (left.placeholders > 0) out += counted(left.placeholders, "placeholder");
  if (left.placeholders > 0 && left.others > 0) out += " and ";
  if (left.others > 0)
    out += counted(left.others, left.placeholders > 0 ? "other finding" : "finding");
  out += left.placeholders + left.others == 1 ? " remains" : " remain";
  if (left.hints == 0) return out;
  return out + (left.hints == left.others && left.placeholders == 0
                    ? (left.hints == 1 ? ", a hint" : ", all of them hints")
                    : ", " + std::to_string(left.hints) + " of them " +
                          (left.hints == 1 ? "a hint" : "hints"));
}

}  // namespace galley
