#include "folded_pattern.h"
#include "galley/rule/edits.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "assistant-leftover",
    .family = Family::kSpamFooters,
    .summary = "Words of a text assistant to its user",
    .why =
        "They speak to whoever ordered the text; in print they tell readers that nobody read it.",
};

constexpr std::string_view kMessage = "A text assistant's words to its user stand in the story.";

/// An assistant greets in its first lines and takes leave in its last.
constexpr std::uint32_t kEdgeBlocks = 3;

// Confidence, by judgement: 888,747 words of published bodies hold one finding. No writer types a
// page's marks.
constexpr int kWordsConfidence = 96;
constexpr int kMarksConfidence = 98;

/// Anywhere: what an assistant says of itself.
constexpr const char* kSelf =
    R"(\b(?:as an? (?:ai|artificial intelligence)(?: (?:language|text|based|powered|chat))*[ -](?:model|assistant|chatbot)\b|as a large language model\b|(?:as of|up to|until) my (?:last|latest) (?:knowledge |training )?(?:update|cut-?off)|my (?:knowledge|training)(?: data)? (?:cut-?off|only (?:goes|extends))|i (?:do not|don't|cannot|can't) (?:have (?:access to )?real-time|browse the (?:internet|web)|access real-time)|i(?:'m| am) (?:just )?an ai\b|i(?:'m| am) sorry, but (?:as an ai|i (?:cannot|can't) (?:assist|fulfil|fulfill|help|comply|generate))))";

/// At the head of a first line: the hand-over.
constexpr const char* kGreeting =
    R"((?:(?:sure|certainly|of course|absolutely|great|okay|ok)[!,.]? )?(?:here(?:'s| is| are)|below is|i(?:'ve| have) (?:written|rewritten|revised|edited|drafted|created)) (?:an?|the|your|my|some)?\b[^.:!]*\b(?:article|version|draft|rewrite|text|story|post|summary|paragraphs?|headlines?|piece|translation|essay)\b[^.:!]*:?$|(?:sure|certainly|absolutely)(?: thing)?![^:]*:$)";

/// At the head of a last line: the leave.
constexpr const char* kLeave =
    R"((?:i hope (?:this|that) (?:helps|meets|works|article|draft|version)|let me know if (?:you(?:'d| would)? (?:like|need|want|have)|there(?:'s| is) anything)|(?:would you like|do you want) me to\b|feel free to (?:ask|adjust|modify|edit|customi[sz]e|let me know)|is there anything else (?:i can|you)|please (?:note|let me know) (?:that i|if you(?:'d| would) like (?:me|any))|if you(?:'d| would) like,? i can\b|regenerate response))";

/// Marks that an assistant's page leaves in copied text.
constexpr const char* kMarks =
    R"((?:\[?oaicite[^\]\s]*\]?|:?contentReference\[[^\]]*\](?:\{[^}]*\})?|\bturn\d+(?:search|view|news|image)\d+|\xE3\x80\x90\d+\xE2\x80\xA0[^\xE3]*\xE3\x80\x91|[?&]utm_source=(?:chatgpt|openai|copilot|perplexity)[.\w]*))";

class AssistantLeftover final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto blocks = document.blocks();
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const bool first = i < kEdgeBlocks;
      const bool last = i + kEdgeBlocks >= blocks.size();
      if (first && hands_over(document, i, reporter)) continue;
      for (const Sentence& sentence : document.sentences(blocks[i])) {
        check_sentence(document, sentence, last, reporter);
      }
    }
    check_marks(document, reporter);
  }

 private:
  /// "Sure! Here is the article:" is a line of its own before the article.
  static bool hands_over(const Document& document, std::uint32_t block, Reporter& reporter) {
    const TokenRange range = document.blocks()[block].tokens;
    const Token& first = document.tokens()[range.begin];
    if (first.is(shape::kQuoted) || !may_greet(first.word) ||
        block + 1 == document.blocks().size()) {
      return false;
    }
    static const RE2& greeting = folded_pattern(kGreeting);
    const Span span = document.blocks()[block].span;
    if (!matches(greeting, document.folded().fold_view(span), RE2::ANCHOR_START)) return false;
    Finding& finding =
        reporter.report(span, Severity::kError, kWordsConfidence, std::string(kMessage));
    finding.because("it hands over a text, in one of the first lines");
    finding.fix("Delete this line", true, {delete_blocks(document, block, block + 1)});
    return true;
  }

  static void check_sentence(const Document& document, const Sentence& sentence, bool last,
                             Reporter& reporter) {
    const auto tokens = document.tokens(sentence.tokens);
    if (tokens.empty() || tokens.front().is(shape::kQuoted)) return;
    const std::string_view text = document.folded().fold_view(sentence.span);
    if (last && may_leave(tokens.front().word)) {
      static const RE2& leave = folded_pattern(kLeave);
      if (matches(leave, text, RE2::ANCHOR_START)) {
        report(document, sentence, "it takes leave of a user, in one of the last lines", reporter);
        return;
      }
    }
    if (speaks_of_self(tokens)) {
      static const RE2& self = folded_pattern(kSelf);
      if (matches(self, text, RE2::UNANCHORED)) {
        report(document, sentence, "an assistant speaks of itself, outside quotation marks",
               reporter);
      }
    }
  }

  static bool matches(const RE2& regexp, std::string_view text, RE2::Anchor anchor) {
    return regexp.Match(text, 0, text.size(), anchor, nullptr, 0);
  }

  static bool may_greet(std::uint64_t word) {
    return is_any(word, {"sure", "certainly", "of", "absolutely", "great", "okay", "ok", "here",
                         "below", "i"});
  }

  static bool may_leave(std::uint64_t word) {
    return is_any(word, {"i", "let", "would", "do", "feel", "is", "please", "if", "regenerate"});
  }

  /// Words without which kSelf cannot match, outside quotation marks.
  static bool speaks_of_self(std::span<const Token> tokens) {
    bool telling = false;
    for (const Token& token : tokens) {
      if (token.is(shape::kQuoted)) return false;
      switch (token.word) {
        case word_hash("ai"):
        case word_hash("intelligence"):
        case word_hash("language"):
        case word_hash("my"):
        case word_hash("real"):
        case word_hash("browse"):
        case word_hash("access"):
        case word_hash("sorry"):
          telling = true;
          break;
        default:
          break;
      }
    }
    return telling;
  }

  static void report(const Document& document, const Sentence& sentence, std::string evidence,
                     Reporter& reporter) {
    Finding& finding =
        reporter.report(sentence.span, Severity::kError, kWordsConfidence, std::string(kMessage));
    finding.because(std::move(evidence));
    finding.fix("Delete this sentence", true, {delete_sentence(document, sentence)});
  }

  static void check_marks(const Document& document, Reporter& reporter) {
    static const RE2& marks = folded_pattern(kMarks);
    const std::string_view text = document.folded().view();
    // None of the marks does without one of these; most texts hold neither.
    if (text.find("oaicite") == std::string_view::npos &&
        text.find("contentReference") == std::string_view::npos &&
        text.find("utm_source=") == std::string_view::npos &&
        text.find("turn0") == std::string_view::npos &&
        text.find("\xE3\x80\x90") == std::string_view::npos) {
      return;
    }
    std::string_view hit;
    for (std::size_t from = 0; marks.Match(text, from, text.size(), RE2::UNANCHORED, &hit, 1);) {
      const auto begin = static_cast<std::uint32_t>(hit.data() - text.data());
      const auto end = static_cast<std::uint32_t>(begin + hit.size());
      from = end;
      const Span span = document.folded().original({begin, end});
      Finding& finding = reporter.report(span, Severity::kError, kMarksConfidence,
                                         "A text assistant's page left this mark.");
      finding.because("no writer types it; assistants put it behind what they looked up");
      finding.fix("Delete this mark", true, {{span, {}}});
    }
  }
};

}  // namespace

const Rule& assistant_leftover() {
  static const AssistantLeftover rule;
  return rule;
}

}  // namespace galley::core::rules
