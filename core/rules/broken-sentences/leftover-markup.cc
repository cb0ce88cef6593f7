#include <algorithm>
#include <string>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "leftover-markup",
    .family = Family::kBrokenSentences,
    .summary = "Tags, entities or shortcodes of a web page left in the text",
    .why =
        "They are meant for a program; a reader of the printed page sees "
        "them as debris.",
    .any_language = true,
    .damage = true,
};

/// A pair that runs longer is shown by its opening sign alone: what stands between is sound.
constexpr std::uint32_t kMaxPairBytes = 200;

std::string_view name_of(MarkupKind kind) {
  switch (kind) {
    case MarkupKind::kTag:
      return "a tag of a web page";
    case MarkupKind::kComment:
      return "a comment in the code of a web page";
    case MarkupKind::kHidden:
      return "code of a web page";
    case MarkupKind::kEntity:
      return "an entity of a web page";
    case MarkupKind::kEmphasis:
      return "emphasis written in Markdown";
    case MarkupKind::kHeading:
      return "a heading written in Markdown";
    case MarkupKind::kLink:
      return "a link written in Markdown";
    case MarkupKind::kImage:
      return "a picture written in Markdown";
    case MarkupKind::kTable:
      return "a table written in Markdown";
    case MarkupKind::kCode:
      return "a shortcode of a publishing system";
    case MarkupKind::kWiki:
      return "markup of a wiki page";
    case MarkupKind::kTemplate:
      return "a template of a wiki or a publishing system";
    case MarkupKind::kEscape:
      return "a character written as a program writes it";
    case MarkupKind::kTransfer:
      return "a character written as mail programs send it";
    case MarkupKind::kPercent:
      return "a character written as in a web address";
    case MarkupKind::kLost:
      return "what a program shows where a value is missing";
  }
  return {};
}

// Not inline: each call would take the whole loop into the WebAssembly.
[[gnu::noinline]] bool starts_with_any(std::string_view text,
                                       std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [text](std::string_view head) { return text.starts_with(head); });
}
[[gnu::noinline]] bool ends_with_any(std::string_view text,
                                     std::initializer_list<std::string_view> tails) {
  return std::any_of(tails.begin(), tails.end(),
                     [text](std::string_view tail) { return text.ends_with(tail); });
}

/// Reads the markup of one article and reports it.
class LeftoverReader {
 public:
  LeftoverReader(const Article& article, Reporter& reporter)
      : article_(article),
        document_(article.document()),
        markup_(article.markup()),
        signs_(markup_.signs()),
        reporter_(reporter) {}

  void run() {
    find_code();
    names_language_ = names_a_language();
    technical_ |= markup_.has_fences() || names_language_;
    if (markup_.format() == MarkupFormat::kHtml) {
      report_page();
      return;
    }
    const MarkupFormat format = markup_.format();
    if (format != MarkupFormat::kProse) report_format(format);
    for (std::uint32_t i = 0; i < signs_.size(); ++i) {
      if (!signs_[i].first) continue;
      if (format != MarkupFormat::kProse && format_of(signs_[i].kind) == format) continue;
      if (!is_shown_on_purpose(i)) report(i);
    }
  }

 private:
  [[nodiscard]] std::string_view before(Span span) const {
    return document_.text().substr(0, span.begin);
  }
  [[nodiscard]] std::string_view after(Span span) const {
    return document_.text().substr(span.end);
  }
  [[nodiscard]] const MarkupSign& last_of(std::uint32_t first) const {
    std::uint32_t i = first;
    while (signs_[i].next != MarkupSign::kNone) i = signs_[i].next;
    return signs_[i];
  }

  /// Which blocks are code once their markup is taken out. A text with such a block is about
  /// programs: it shows markup on purpose.
  void find_code() {
    const auto blocks = document_.blocks();
    code_.resize(blocks.size());
    std::size_t next = 0;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
      std::uint32_t at = blocks[b].span.begin;
      std::string rest;
      bool marked = false;
      for (; next < signs_.size() && signs_[next].span.begin < blocks[b].span.end; ++next) {
        marked = true;
        if (signs_[next].span.begin > at) rest += document_.view({at, signs_[next].span.begin});
        at = std::max(at, signs_[next].span.end);
      }
      if (!article_.prose().is_code(b)) continue;
      if (at < blocks[b].span.end) rest += document_.view({at, blocks[b].span.end});
      const bool code = !marked || is_code(rest);
      code_[b] = code ? 1 : 0;
      technical_ |= code;
    }
  }

  /// Signs that program text is full of and prose is not.
  static bool is_code(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return false;
    const auto signs = std::count_if(text.begin(), text.end(), [](char c) {
      return std::string_view("{}=;_\\|`").find(c) != std::string_view::npos;
    });
    const auto words = std::count(text.begin(), text.end(), ' ') + 1;
    const bool ends = std::string_view("{};").find(text[last]) != std::string_view::npos;
    return signs >= 1 && (ends || (signs >= 2 && signs * 10 >= words));
  }

  /// A text that names a language of markup outside its own markup is about it. Pages ask for
  /// JavaScript and cookies: such a name counts when it comes again.
  [[nodiscard]] bool names_a_language() const {
    constexpr std::uint32_t kEnough = 3;
    std::uint32_t names = 0;
    std::size_t next = 0;
    for (const Token& token : document_.tokens()) {
      while (next < signs_.size() && signs_[next].span.end <= token.begin) ++next;
      if (next < signs_.size() && signs_[next].span.begin <= token.begin) continue;
      if (is_any(token.word,
                 {"html", "html5", "xhtml", "markdown", "bbcode", "wikitext", "latex", "jsx"}))
        return true;
      names +=
          is_any(token.word, {"css", "javascript", "typescript", "php", "xml", "json"}) ? 1 : 0;
    }
    return names >= kEnough;
  }

  /// "<br> tags", "the entity &amp;", "“<b>”": it is talked about; or it stands in a line of code.
  [[nodiscard]] bool is_shown_on_purpose(std::uint32_t first) const {
    const MarkupSign& sign = signs_[first];
    const MarkupSign& last = last_of(first);
    const std::string_view head = before(sign.span);
    const std::string_view tail = after(last.span);
    if (starts_with_any(tail, {" tag", " element", " entit", " attribute", " code", " error",
                               " shortcode", " syntax"}))
      return true;
    if (ends_with_any(head, {" tag ", " tags ", " element ", " elements ", " entity ", " code ",
                             " error ", " shortcode ", "Tag "}))
      return true;
    if (head.ends_with('`') || (tail.starts_with('`') && sign.kind != MarkupKind::kEntity))
      return true;
    const bool quoted = ends_with_any(head, {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"}) &&
                        starts_with_any(tail, {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99"});
    if (quoted && sign.next == MarkupSign::kNone) return true;
    const auto blocks = document_.blocks();
    const auto block =
        std::lower_bound(blocks.begin(), blocks.end(), sign.span.begin,
                         [](const Block& b, std::uint32_t at) { return b.span.end <= at; });
    const bool in_code =
        block != blocks.end() && code_[static_cast<std::size_t>(block - blocks.begin())] != 0;
    if (in_code && sign.kind != MarkupKind::kEntity) return true;
    return technical_ &&
           (format_of(sign.kind) == MarkupFormat::kMarkdown || sign.kind == MarkupKind::kLost ||
            sign.kind == MarkupKind::kEscape || sign.kind == MarkupKind::kTemplate);
  }

  /// "<b>, <i> and <u>", "<b> and </b>": a tag that touches no word is named as often as left.
  [[nodiscard]] bool stands_free(std::uint32_t first) const {
    const MarkupSign& sign = signs_[first];
    if (sign.kind != MarkupKind::kTag || sign.gap != MarkupGap::kNone) return false;
    if (document_.view(sign.span).find_first_of("=/:") != std::string_view::npos) return false;
    if (sign.next != MarkupSign::kNone) {
      // "<b> and </b>" are named, "<b> the mayor </b>" sets words.
      constexpr std::uint32_t kMaxConjunction = 5;
      const Span inner{sign.span.end, last_of(first).span.begin};
      return inner.size() <= kMaxConjunction && document_.view(inner).starts_with(' ');
    }
    return ends_with_any(before(sign.span), {" ", "("}) &&
           starts_with_any(after(sign.span), {" ", ",", ".", ")", ";", ":", "?", "!"});
  }

  /// "user&rsquo;s": whoever writes of markup shows "&lt;" and "&amp;", not the quotation marks of
  /// the own sentences.
  [[nodiscard]] bool is_typographic(const MarkupSign& sign) const {
    if (sign.kind != MarkupKind::kEntity) return false;
    const char32_t c = sign.characters[0];
    if (c < 0xA1 && c != 0) return false;
    if (!names_language_) return true;
    const auto is_word = [](char byte) {
      return (byte >= '0' && byte <= '9') || (byte | 0x20) >= 'a' || (byte & 0x80) != 0;
    };
    const std::string_view head = before(sign.span);
    const std::string_view tail = after(sign.span);
    return (!head.empty() && is_word(head.back())) || (!tail.empty() && is_word(tail.front()));
  }

  void report(std::uint32_t first) {
    const MarkupSign& sign = signs_[first];
    const MarkupSign& last = last_of(first);
    Severity severity = Severity::kHint;
    if (sign.sureness == Sureness::kSure) severity = Severity::kError;
    if (sign.sureness == Sureness::kLikely) severity = Severity::kWarning;
    if ((technical_ && !is_typographic(sign)) || stands_free(first)) severity = Severity::kHint;
    const bool sure = severity == Severity::kError;
    const Span whole{sign.span.begin, last.span.end};
    const std::string_view text = document_.view(whole);
    const bool shown_whole =
        sign.kind == MarkupKind::kTable ||
        (whole.size() <= kMaxPairBytes && text.find('\n') == std::string_view::npos) ||
        sign.next == MarkupSign::kNone;
    Finding& finding = reporter_.report(shown_whole ? whole : sign.span, severity, sure ? 95 : 85,
                                        "This is " + std::string(name_of(sign.kind)) + ".");
    finding.because("it speaks to a program, not to a reader");
    if (!shown_whole) finding.relates_to(last.span, "This is its other half.");
    if (!sign.repairable) return;
    std::vector<Edit> edits;
    for (std::uint32_t i = first; i != MarkupSign::kNone; i = signs_[i].next) {
      const MarkupEdit& edit = markup_.edits()[i];
      edits.push_back({edit.span, edit.text});
    }
    std::string title = title_of(sign, edits);
    finding.fix(std::move(title), sure, std::move(edits));
  }

  static std::string title_of(const MarkupSign& sign, const std::vector<Edit>& edits) {
    if (sign.kind == MarkupKind::kTable) return "Part the cells by tabs";
    if (edits.size() > 1) return "Delete both";
    const std::string& text = edits.front().text;
    if (text.empty()) return "Delete it";
    if (text.find_first_not_of('\n') == std::string::npos) return "Write a line break";
    if (text.find_first_not_of(" \t\n\xC2\xA0") == std::string::npos) return "Write a space";
    return "Write “" + text + "”";
  }

  void report_page() {
    std::vector<Edit> edits;
    for (MarkupEdit& edit : markup_.plain_text())
      edits.push_back({edit.span, std::move(edit.text)});
    const Span whole{signs_.front().span.begin, signs_.back().span.end};
    const bool shown = technical_ && !markup_.is_whole_page();
    Finding& finding = reporter_.report(whole, shown ? Severity::kWarning : Severity::kError,
                                        shown ? 85 : 95, "This text is HTML.");
    finding.because("tags stand on most of its lines");
    finding.fix("Make plain text of it", !shown, std::move(edits));
  }

  /// "This text is written in Markdown."
  static std::string_view name_of_format(MarkupFormat format) {
    switch (format) {
      case MarkupFormat::kMarkdown:
        return "Markdown";
      case MarkupFormat::kCodes:
        return "the codes of a forum or a publishing system";
      default:
        return "the markup of a wiki";
    }
  }

  void report_format(MarkupFormat format) {
    std::vector<Edit> edits;
    const MarkupSign* first = nullptr;
    bool sure = !technical_;
    for (std::uint32_t i = 0; i < signs_.size(); ++i) {
      if (format_of(signs_[i].kind) != format) continue;
      sure &= signs_[i].sureness == Sureness::kSure;
      if (first == nullptr) first = &signs_[i];
      edits.push_back({markup_.edits()[i].span, markup_.edits()[i].text});
    }
    Severity severity = sure ? Severity::kError : Severity::kWarning;
    if (technical_) severity = Severity::kHint;
    Finding& finding =
        reporter_.report(first->span, severity, sure ? 95 : 85,
                         "This text is written in " + std::string(name_of_format(format)) + ".");
    finding.because("it has " + std::to_string(edits.size()) + " signs of it");
    finding.fix("Make plain text of it", sure, std::move(edits));
  }

  const Article& article_;
  const Document& document_;
  const Markup& markup_;
  std::span<const MarkupSign> signs_;
  Reporter& reporter_;
  std::vector<std::uint8_t> code_;  ///< by block: program text
  bool technical_ = false;          ///< it shows markup or code on purpose
  bool names_language_ = false;     ///< it is about a language of markup
};

class LeftoverMarkup final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    if (!article.markup().signs().empty()) LeftoverReader(article, reporter).run();
  }
};

}  // namespace

const Rule& leftover_markup() {
  static const LeftoverMarkup rule;
  return rule;
}

}  // namespace galley::core::rules
