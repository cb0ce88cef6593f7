#include "folded_pattern.h"
#include "galley/rule/edits.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "placeholder",
    .family = Family::kSpamFooters,
    .summary = "A placeholder that was never filled",
    .why = "It marks a gap that someone meant to close before print.",
    .any_language = true,
};

/// A placeholder in brackets is short; a longer text in brackets is the author's.
constexpr std::uint32_t kMaxBracketTokens = 12;

// Confidence, by judgement: published text has too few of them to count. A field may be meant, and
// a question may be the author's own.
constexpr int kSureConfidence = 96;
constexpr int kDoubtfulConfidence = 85;

/// A text with more template fields is about templates.
constexpr std::size_t kMaxFields = 2;

constexpr const char* kBracket =
    R"(\[(?:citation needed|clarification needed|source needed|(?:source|who|who said this|why unnamed|by whom|when|where|check|sp|according to [^\]]+)\?|insert\b[^\]]*|your name|name here|your [\w ]+ here|add (?:link|quote|source|name|photo|image|date)[^\]]*|placeholder[^\]]*|to come|tk+|tbc|tbd|link|date|name|headline|quote|photo here|image here|city, date)\])";
constexpr const char* kGoesHere =
    R"((?:headline|text|caption|title|name|byline|standfirst|quote|image|photo|link)s? (?:goes|go) here\b)";

class Placeholder final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const bool about_templates = count_fields(document) > kMaxFields;
    for (const Block& block : document.blocks()) {
      for (std::uint32_t i = block.tokens.begin; i < block.tokens.end; ++i) {
        if (const std::uint32_t end = placeholder_end(document, block, i)) {
          const bool field = document.text()[document.tokens()[i].begin] == '{';
          if (field && (about_templates || block.kind == BlockKind::kCode)) continue;
          report(document, {i, end}, field, reporter);
          i = end - 1;
        }
      }
    }
  }

 private:
  static void report(const Document& document, TokenRange range, bool field, Reporter& reporter) {
    const bool question = document.tokens()[range.end - 2].mark == Mark::kQuestion;
    const bool sure = !field && !question;
    Finding& finding = reporter.report(
        document.span_of(range), sure ? Severity::kError : Severity::kWarning,
        sure ? kSureConfidence : kDoubtfulConfidence,
        question ? "A question to the writer is still open." : "A placeholder was never filled.");
    finding.because(question ? "an editor put it where something is to be settled before print"
                             : "writers put this where something is still to come");
  }

  static std::size_t count_fields(const Document& document) {
    std::size_t count = 0;
    const std::string_view text = document.text();
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", at + 2)) {
      ++count;
    }
    return count;
  }

  /// The token after the placeholder that starts at token `i`; 0 where none does.
  static std::uint32_t placeholder_end(const Document& document, const Block& block,
                                       std::uint32_t i) {
    const auto tokens = document.tokens();
    const Token& token = tokens[i];
    const auto next_is = [&](std::string_view word) {
      return i + 1 < block.tokens.end && tokens[i + 1].word == word_hash(word);
    };
    if (token.is_word()) {
      switch (token.word) {
        case word_hash("lorem"):
          return next_is("ipsum") ? i + 2 : 0;
        case word_hash("tk"):
        case word_hash("tktk"):
        case word_hash("tktktk"):
          // "TK Maxx" is a shop, "T. K. Osei" a name, ".tk" a domain, "tk" a slip of the hand.
          if (!token.is(shape::kAllCaps) || next_is("maxx") || next_is("maxx's")) return 0;
          if (i + 1 < block.tokens.end && tokens[i + 1].is_word() &&
              tokens[i + 1].is(shape::kCapitalised) && token.word == word_hash("tk")) {
            return 0;
          }
          return i + 1;
        case word_hash("headline"):
        case word_hash("text"):
        case word_hash("caption"):
        case word_hash("title"):
        case word_hash("name"):
        case word_hash("byline"):
        case word_hash("standfirst"):
        case word_hash("quote"):
        case word_hash("image"):
        case word_hash("photo"):
        case word_hash("link"):
          return goes_here(document, block, i);
        default:
          return 0;
      }
    }
    if (token.mark != Mark::kOpenBracket) return 0;
    const char sign = document.text()[token.begin];
    if (sign == '[') return bracket(document, block, i);
    if (sign == '{' && i + 1 < block.tokens.end && tokens[i + 1].begin == token.end &&
        document.text()[tokens[i + 1].begin] == '{') {
      return braces(document, block, i);
    }
    return 0;
  }

  static std::uint32_t goes_here(const Document& document, const Block& block, std::uint32_t i) {
    if (i + 3 > block.tokens.end) return 0;
    const auto tokens = document.tokens();
    if (!is_any(tokens[i + 1].word, {"goes", "go"})) return 0;
    static const RE2& regexp = folded_pattern(kGoesHere);
    const std::string_view text = document.folded().fold_view(document.span_of({i, i + 3}));
    return RE2::FullMatch(text, regexp) ? i + 3 : 0;
  }

  static std::uint32_t bracket(const Document& document, const Block& block, std::uint32_t i) {
    const auto tokens = document.tokens();
    std::uint32_t end = i + 1;
    while (end < block.tokens.end && end - i < kMaxBracketTokens &&
           tokens[end].mark != Mark::kCloseBracket) {
      ++end;
    }
    if (end == block.tokens.end || tokens[end].mark != Mark::kCloseBracket) return 0;
    static const RE2& regexp = folded_pattern(kBracket);
    const std::string_view text = document.folded().fold_view(document.span_of({i, end + 1}));
    return RE2::FullMatch(text, regexp) ? end + 1 : 0;
  }

  /// {{headline}}: a template's field.
  static std::uint32_t braces(const Document& document, const Block& block, std::uint32_t i) {
    const auto tokens = document.tokens();
    for (std::uint32_t at = i + 2; at + 1 < block.tokens.end && at - i < kMaxBracketTokens; ++at) {
      if (document.text()[tokens[at].begin] == '}' &&
          document.text()[tokens[at + 1].begin] == '}' && tokens[at].end == tokens[at + 1].begin) {
        return at + 2;
      }
    }
    return 0;
  }
};

}  // namespace

const Rule& placeholder() {
  static const Placeholder rule;
  return rule;
}

}  // namespace galley::core::rules
