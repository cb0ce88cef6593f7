#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "assistant_marks.h"
#include "galley/rule/edits.h"
#include "galley/rules/registry.h"
#include "wordings.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "assistant-leftover",
    .family = Family::kSpamFooters,
    .summary = "Words of a text assistant to its user",
    .why =
        "They speak to whoever ordered the text; in print they tell readers that nobody read it.",
    .any_language = true,
};

constexpr std::string_view kMessage = "A text assistant's words to its user stand in the story.";

/// An assistant greets in its first lines and takes leave in its last.
constexpr std::uint32_t kEdgeBlocks = 3;
/// A block of more words is prose: a pattern for a whole line is not tried on it.
constexpr std::uint32_t kMaxLineWords = 60;
/// Signs that may stand before the first word of a line: "**", "> ", "- ".
constexpr std::uint32_t kMaxLineSigns = 4;
/// Cues of the place "topic" outside the leftovers themselves: those of a sure row count for two.
constexpr int kAboutAssistants = 2;

// Confidence, by judgement: 888,747 words of published bodies hold one finding. No writer types a
// page's marks.
constexpr int kMarksConfidence = 98;
constexpr int kWordsConfidence = 96;
constexpr int kLikelyConfidence = 85;
/// In a text about assistants a leftover may be an example.
constexpr int kTopicConfidence = 60;

/// A leftover in words, before it is known what the article is about.
struct Leftover {
  Span span;
  std::string_view evidence;
  Edit edit;
  bool sure = false;
  bool safe = false;
};

class Search {
 public:
  explicit Search(const Document& document)
      : document_(document), wordings_(document.language().part<Wordings>()) {}

  std::vector<Leftover> find() {
    const auto blocks = document_.blocks();
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].foreign || blocks[i].kind == BlockKind::kQuotation ||
          blocks[i].kind == BlockKind::kCode) {
        continue;
      }
      if (!check_line(i)) check_sentences(i);
    }
    return std::move(found_);
  }

  /// True when the article outside the leftovers is about assistants.
  [[nodiscard]] bool is_topic(std::vector<Span> leftovers) const {
    std::sort(leftovers.begin(), leftovers.end(), [](Span a, Span b) { return a.begin < b.begin; });
    int cues = 0;
    std::uint32_t passed = 0;  // the end of the leftovers that begin before the token
    auto next = leftovers.begin();
    for (const Token& token : document_.tokens()) {
      for (; next != leftovers.end() && next->begin <= token.begin; ++next) {
        passed = std::max(passed, next->end);
      }
      if (token.begin < passed || token.kind == TokenKind::kLink) continue;
      const WordingRows rows = wordings_.cued_by(token.word) & wordings_.at(WordingPlace::kTopic);
      if (rows != 0) cues += (rows & wordings_.sure()) != 0 ? 2 : 1;
      if (cues >= kAboutAssistants) return true;
    }
    return false;
  }

 private:
  /// The first word of a range; its end where there is none, or where it is quoted.
  [[nodiscard]] std::uint32_t first_word(TokenRange range) const {
    const auto tokens = document_.tokens();
    for (std::uint32_t i = range.begin; i < range.end && i - range.begin <= kMaxLineSigns; ++i) {
      if (tokens[i].is(shape::kQuoted)) return range.end;
      if (tokens[i].is_word()) return i;
    }
    return range.end;
  }

  [[nodiscard]] std::optional<Wordings::Hit> match(WordingPlace place, std::uint32_t word,
                                                   Span span) const {
    const WordingRows rows = wordings_.cued_by(document_.tokens()[word].word) & wordings_.at(place);
    if (rows == 0) return std::nullopt;
    span.begin = document_.tokens()[word].begin;
    return wordings_.match(rows, document_.folded().fold_view(span));
  }

  /// Leftovers that are a block, or stand at the head of one.
  bool check_line(std::uint32_t index) {
    const Block& block = document_.blocks()[index];
    const std::uint32_t word = first_word(block.tokens);
    if (word == block.tokens.end) return false;
    const bool last_block = index + 1 == document_.blocks().size();
    const bool short_line = block.tokens.size() <= kMaxLineWords;
    if (short_line && !introduces_quotation(index)) {
      if (const auto hit = match(WordingPlace::kLine, word, block.span)) {
        add(block.span, "it is a line of an assistant's page, or a note of an assistant",
            delete_blocks(document_, index, index + 1), hit->sure, hit->sure);
        return true;
      }
    }
    if (index >= kEdgeBlocks || last_block) return false;
    if (const auto hit = match(WordingPlace::kFirst, word, block.span)) {
      hands_over(index, word, *hit);
      return true;
    }
    // A name with a colon may be anybody's, but for the first line and what follows a leftover.
    if (index > 0 && found_.empty()) return false;
    const auto label = match(WordingPlace::kStart, word, block.span);
    return label && labels(index, word, *label);
  }

  /// "ChatGPT said:" before a quotation is the story's.
  [[nodiscard]] bool introduces_quotation(std::uint32_t index) const {
    const auto blocks = document_.blocks();
    if (index + 1 == blocks.size()) return false;
    const auto tokens = document_.tokens();
    return tokens[blocks[index].tokens.end - 1].mark == Mark::kColon &&
           tokens[blocks[index + 1].tokens.begin].is(shape::kQuoted);
  }

  /// Where in the text a match from token `word` on ends.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t word, std::size_t length) const {
    const FoldedText& folded = document_.folded();
    const Token& token = document_.tokens()[word];
    const std::uint32_t begin = folded.fold(token.span()).begin;
    return folded.original({begin, begin + static_cast<std::uint32_t>(length)}).end;
  }

  /// "Sure! Here is the article:" before the article, or at the head of its first paragraph.
  void hands_over(std::uint32_t index, std::uint32_t word, Wordings::Hit hit) {
    const Block& block = document_.blocks()[index];
    const auto tokens = document_.tokens();
    const std::uint32_t end = end_of(word, hit.length);
    const auto rest = std::find_if(tokens.begin() + word, tokens.begin() + block.tokens.end,
                                   [&](const Token& token) { return token.begin >= end; });
    const auto next = static_cast<std::uint32_t>(rest - tokens.begin());
    constexpr std::string_view kEvidence = "it hands over a text, in one of the first lines";
    if (next == block.tokens.end || document_.count_words({next, block.tokens.end}) == 0) {
      const bool colon = document_.text()[block.span.end - 1] == ':';
      add(block.span, kEvidence, delete_blocks(document_, index, index + 1), hit.sure,
          hit.sure && (colon || !holds_fact(block.tokens)));
      return;
    }
    const auto sentences = document_.sentences(block);
    const bool whole =
        std::any_of(sentences.begin(), sentences.end(),
                    [&](const Sentence& sentence) { return sentence.tokens.begin == next; });
    add({block.span.begin, end}, kEvidence, {{block.span.begin, tokens[next].begin}, {}}, hit.sure,
        hit.sure && whole && !holds_fact({block.tokens.begin, next}));
  }

  /// "Assistant: The council voted": the label of who spoke. A text that has more of them is a
  /// conversation. False where it is none.
  bool labels(std::uint32_t index, std::uint32_t word, Wordings::Hit hit) {
    const auto tokens = document_.tokens();
    const Block& block = document_.blocks()[index];
    const std::uint32_t end = end_of(word, hit.length);
    std::uint32_t next = word;
    while (next < block.tokens.end && tokens[next].begin < end) ++next;
    const bool whole = next == block.tokens.end;
    if (introduces_quotation(index) || (!whole && speaks_again(index, tokens[word].word))) {
      return false;
    }
    Edit edit = whole ? delete_blocks(document_, index, index + 1)
                      : Edit{{block.span.begin, tokens[next].begin}, {}};
    add({block.span.begin, end}, "it names who spoke, before the text", std::move(edit), hit.sure,
        hit.sure && whole);
    return true;
  }

  /// True where another block starts with the same word and a colon.
  [[nodiscard]] bool speaks_again(std::uint32_t index, std::uint64_t name) const {
    const auto tokens = document_.tokens();
    const auto blocks = document_.blocks();
    return std::any_of(blocks.begin() + index + 1, blocks.end(), [&](const Block& block) {
      const std::uint32_t first = block.tokens.begin;
      return block.tokens.size() > 1 && tokens[first].word == name &&
             tokens[first + 1].mark == Mark::kColon;
    });
  }

  void check_sentences(std::uint32_t index) {
    const auto blocks = document_.blocks();
    const bool last = index + kEdgeBlocks >= blocks.size();
    const auto sentences = document_.sentences(blocks[index]);
    for (const Sentence& sentence : sentences) {
      const std::uint32_t word = first_word(sentence.tokens);
      if (word == sentence.tokens.end) continue;
      if (last || sentences.size() == 1) {
        if (const auto hit = match(WordingPlace::kLast, word, sentence.span)) {
          const bool sure = hit->sure && last;
          add(sentence.span, "it takes leave of a user", delete_sentence(document_, sentence), sure,
              sure && !holds_fact(sentence.tokens));
          continue;
        }
      }
      if (speaks_of_self(sentence)) {
        add(sentence.span, "an assistant speaks of itself, outside quotation marks",
            delete_sentence(document_, sentence), true, !holds_fact(sentence.tokens));
      }
    }
  }

  [[nodiscard]] bool speaks_of_self(const Sentence& sentence) const {
    WordingRows rows = 0;
    for (const Token& token : document_.tokens(sentence.tokens)) {
      if (token.is(shape::kQuoted)) return false;
      rows |= wordings_.cued_by(token.word);
    }
    rows &= wordings_.at(WordingPlace::kWithin);
    return rows != 0 &&
           wordings_.match(rows, document_.folded().fold_view(sentence.span)).has_value();
  }

  /// True where a sentence may say more than an assistant to its user: a name, a figure, a link, a
  /// second clause. Deleting it might take a fact along.
  [[nodiscard]] bool holds_fact(TokenRange range) const {
    const auto tokens = document_.tokens(range);
    bool opens = true;
    const Token* before = nullptr;
    for (const Token& token : tokens) {
      const bool name = token.is_word() && !opens && token.is(shape::kCapitalised) &&
                        token.end - token.begin > 1 && !is_assistant(token);
      if (name || token.is(shape::kHasDigit) || token.kind == TokenKind::kLink) {
        return true;
      }
      if (token.mark == Mark::kSemicolon || token.mark == Mark::kOpenQuote) return true;
      const bool parted =
          before != nullptr && (before->mark == Mark::kComma || before->mark == Mark::kDash);
      if (parted && token.has(word::kCoordinator | word::kRelative)) return true;
      if (token.is_word()) opens = false;
      if (token.mark == Mark::kStop || token.mark == Mark::kExclamation ||
          token.mark == Mark::kQuestion || token.mark == Mark::kColon ||
          token.mark == Mark::kDash) {
        opens = true;
      }
      before = &token;
    }
    return false;
  }

  /// "ChatGPT", "AI": tells nothing of the story.
  [[nodiscard]] bool is_assistant(const Token& token) const {
    return (wordings_.cued_by(token.word) & wordings_.at(WordingPlace::kTopic)) != 0;
  }

  void add(Span span, std::string_view evidence, Edit edit, bool sure, bool safe) {
    found_.push_back({span, evidence, std::move(edit), sure, safe});
  }

  const Document& document_;
  const Wordings& wordings_;
  std::vector<Leftover> found_;
};

class AssistantLeftover final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    Search search(document);
    std::vector<Leftover> found;
    if (document.in_language()) found = search.find();
    const std::vector<AssistantMark> marks = find_assistant_marks(document);
    if (found.empty() && marks.empty()) return;
    std::vector<Span> spans;
    spans.reserve(found.size() + marks.size());
    for (const Leftover& leftover : found) spans.push_back(leftover.span);
    for (const AssistantMark& mark : marks) spans.push_back(mark.span);
    const bool topic = search.is_topic(std::move(spans));
    for (const Leftover& leftover : found) report(leftover, topic, reporter);
    for (const AssistantMark& mark : marks) report(document, mark, topic, reporter);
  }

 private:
  static void report(const Leftover& leftover, bool topic, Reporter& reporter) {
    const Severity severity = topic           ? Severity::kHint
                              : leftover.sure ? Severity::kError
                                              : Severity::kWarning;
    const int confidence = topic           ? kTopicConfidence
                           : leftover.sure ? kWordsConfidence
                                           : kLikelyConfidence;
    Finding& finding = reporter.report(leftover.span, severity, confidence, std::string(kMessage));
    finding.because(std::string(leftover.evidence));
    if (topic) finding.because("the text is about assistants: it may be an example");
    finding.fix("Delete it", leftover.safe && !topic, {leftover.edit});
  }

  static void report(const Document& document, const AssistantMark& mark, bool topic,
                     Reporter& reporter) {
    if (mark.cited) return;
    // A link says where it is from, whatever the text is about.
    const bool example = topic && document.view(mark.span).find("utm_") == std::string_view::npos;
    Finding& finding = reporter.report(mark.span, example ? Severity::kHint : Severity::kError,
                                       example ? kTopicConfidence : kMarksConfidence,
                                       "A text assistant's page left this mark.");
    finding.because("no writer types it; assistants put it beside what they write");
    if (example) finding.because("the text is about assistants: it may be an example");
    finding.fix("Delete this mark", mark.empty && !example, {mark.edit});
  }
};

}  // namespace

const Rule& assistant_leftover() {
  static const AssistantLeftover rule;
  return rule;
}

}  // namespace galley::core::rules
