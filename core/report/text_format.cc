#include <algorithm>

#include "galley/report/formats.h"
#include "galley/text/chars.h"
#include "galley/text/excerpt.h"
#include "galley/text/utf.h"

namespace galley {
namespace {

/// Columns of the line that are shown around a finding: fits a terminal of 100.
constexpr std::uint32_t kContext = 30;
constexpr std::uint32_t kMaxShown = 90;

std::uint32_t columns(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// The byte `count` code points after (before, when negative) `at`, inside [low, high].
std::uint32_t step(std::string_view text, std::uint32_t at, int count, std::uint32_t low,
                   std::uint32_t high) {
  const auto continues = [&](std::uint32_t byte) { return is_continuation(text[byte]); };
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

class TextFormat {
 public:
  TextFormat(const Document& document, std::string_view path)
      : text_(document.text()), path_(path) {
    line_starts_.push_back(0);
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\n') line_starts_.push_back(i + 1);
    }
  }

  /// "path:line:column".
  [[nodiscard]] std::string place(Span span) const {
    const std::uint32_t line = line_of(span.begin);
    const std::uint32_t begin = line_starts_[line - 1];
    return std::string(path_) + ":" + std::to_string(line) + ":" +
           std::to_string(columns(text_.substr(begin, span.begin - begin)) + 1);
  }

  void finding(const ReportedFinding& reported, std::string& out) const {
    const Finding& f = reported.finding;
    const std::uint32_t line = line_of(f.span.begin);
    const std::uint32_t begin = line_starts_[line - 1];
    out.append(path_).append(":").append(std::to_string(line)).append(":");
    out += std::to_string(columns(text_.substr(begin, f.span.begin - begin)) + 1) + ": ";
    out.append(to_string(f.severity)).append(": ").append(f.message);
    out.append(" [").append(reported.rule->id).append("]\n");
    excerpt(f.span, line, out);
    for (const Reason& reason : f.why) {
      out.append("    why: ").append(reason.text);
      if (reason.weight) {
        out.append(" (")
            .append(*reason.weight >= 0 ? "+" : "")
            .append(std::to_string(*reason.weight));
        out.append(")");
      }
      out += '\n';
    }
    for (const Related& related : f.related) {
      out.append("    see: line ").append(std::to_string(line_of(related.span.begin)));
      out.append(": ").append(related.message).append("\n");
    }
    for (const Fix& fix : f.fixes) {
      out.append("    fix: ").append(fix.title).append(fix.safe ? " (safe)\n" : "\n");
    }
    if (!reported.folded.empty()) {
      out += "    with it: ";
      for (std::size_t i = 0; i < reported.folded.size(); ++i) {
        out.append(i == 0 ? "" : ", ").append(reported.folded[i].rule->id);
      }
      out += '\n';
    }
    out += '\n';
  }

 private:
  [[nodiscard]] std::uint32_t line_of(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(
        std::upper_bound(line_starts_.begin(), line_starts_.end(), byte) - line_starts_.begin());
  }

  /// The part of the line around the span, with a caret under its first sign.
  void excerpt(Span span, std::uint32_t line, std::string& out) const {
    const std::uint32_t begin = line_starts_[line - 1];
    auto end = line < line_starts_.size() ? line_starts_[line] - 1
                                          : static_cast<std::uint32_t>(text_.size());
    if (end > begin && text_[end - 1] == '\r') --end;
    const std::uint32_t from = step(text_, span.begin, -static_cast<int>(kContext), begin, end);
    const std::uint32_t to = step(text_, from, static_cast<int>(kMaxShown), begin, end);
    const std::string_view head = from > begin ? "…" : "";
    out.append("    ").append(head);
    // Tabs and controls would move the caret; they are shown as spaces.
    for (std::uint32_t i = from; i < to;) {
      std::uint32_t next = 0;
      const CharClass kind = char_class(code_point_at(text_, i, next));
      if (kind == CharClass::kControl || kind == CharClass::kSpace ||
          kind == CharClass::kLineBreak) {
        out += ' ';
      } else {
        out.append(text_.substr(i, next - i));
      }
      i = next;
    }
    out.append(to < end ? "…\n    " : "\n    ");
    out.append(columns(head) + columns(text_.substr(from, span.begin - from)), ' ');
    const std::uint32_t last = std::min(span.end, to);
    const std::uint32_t width =
        last > span.begin ? columns(text_.substr(span.begin, last - span.begin)) : 1;
    out.append("^").append(width - 1, '~').append("\n");
  }

  std::string_view text_;
  std::string_view path_;
  std::vector<std::uint32_t> line_starts_;
};

/// Bytes of a wording that are shown.
constexpr std::uint32_t kMaxWording = 400;

std::string wording(const Document& document, Span span) {
  std::uint32_t end = span.end;
  const bool cut = span.size() > kMaxWording;
  if (cut) {
    end = span.begin + kMaxWording;
    while (is_continuation(document.text()[end])) --end;
  }
  std::string out(document.view({span.begin, end}));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return cut ? out + "…" : out;
}

std::string count(std::uint32_t n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

}  // namespace

std::string to_text(const ComparisonResult& result, const Document& document, std::string_view path,
                    Severity floor) {
  std::string out;
  const TextFormat format(document, path);
  std::vector<TextFormat> originals;
  originals.reserve(result.originals.size());
  for (const Original& original : result.originals)
    originals.emplace_back(*original.document, original.name);
  for (const ReportedDifference& difference : result.differences) {
    if (difference.severity < floor) continue;
    out += format.place(difference.span) + ": ";
    out.append(to_string(difference.severity)).append(": ").append(difference.message);
    out.append(" [").append(to_string(difference.kind)).append("]\n    article:  ");
    out += wording(document, difference.span) + "\n";
    if (!difference.original.empty()) {
      out += "    original: ";
      out += wording(*result.originals[difference.original_index].document, difference.original);
      out += " (" + originals[difference.original_index].place(difference.original) + ")\n";
    }
    if (!difference.why.empty()) out += "    why: " + difference.why + "\n";
    out += '\n';
  }
  return out;
}

std::string to_text(const Report& report, const Document& document, std::string_view path,
                    Severity floor) {
  std::string out;
  const TextFormat format(document, path);
  for (const ReportedFinding& reported : report.findings) {
    if (reported.finding.severity >= floor) format.finding(reported, out);
  }
  return out;
}

std::string to_text(const SourceList& list, const Document& document, std::string_view path) {
  // Long enough to know the statement by, short enough for one line of a terminal.
  constexpr std::size_t kExcerpt = 76;
  std::string out(path);
  out += ": " + count(static_cast<std::uint32_t>(list.sources.size()), "source") + "; " +
         std::to_string(list.said_words) + " of " + count(list.words, "word") +
         " are somebody's statement\n";
  for (const Source& source : list.sources) {
    out += "\n" + source.name + " [" + std::string(to_string(source.kind)) +
           "]: " + count(static_cast<std::uint32_t>(source.statements.size()), "statement") + ", " +
           count(source.quotations, "quotation") + ", " + count(source.words, "word") + "\n";
    for (const Statement& statement : source.statements) {
      std::string_view text;
      if (!statement.content.empty()) text = document.view(statement.content.front());
      const std::string_view head = head_of(text, kExcerpt);
      std::string line(head);
      std::replace(line.begin(), line.end(), '\n', ' ');
      out += "  - " + line + (head.size() < text.size() ? "…" : "") + "\n";
    }
  }
  return out;
}

}  // namespace galley
