#include "repeat_rule.h"

#include <algorithm>
#include <utility>

namespace galley::core::rules {
namespace {

/// A form (review template, refrain) stands at least this often.
constexpr std::uint32_t kTemplateCopies = 3;
BlockKind kind_at(const Document& document, TokenRange range) {
  return document.block_of(range.begin).kind;
}

/// A headline, standfirst or caption from end to end.
bool is_caption(const Document& document, TokenRange range) {
  const std::uint32_t index = document.block_index_of(range.begin);
  const BlockKind kind = document.blocks()[index].kind;
  const bool named =
      kind == BlockKind::kHeadline || kind == BlockKind::kStandfirst || kind == BlockKind::kCaption;
  return named && range.end <= document.blocks()[index].tokens.end &&
         is_whole_blocks(document, range);
}

/// A line that stands twice in a row and reads as the words on a picture: neither a table of names
/// nor a question that heads its answer twice.
bool is_caption_line(const Document& document, const Repeat& repeat) {
  constexpr std::uint32_t kLeastFunctionWords = 2;
  if (repeat.copies > 2 || !is_adjacent(document, repeat.twin, repeat.copy)) return false;
  bool line = false;
  for (const TokenRange range : {repeat.twin, repeat.copy}) {
    const PassageKind setting = passage_kind_of(document, range);
    const bool labelled = setting == PassageKind::kHeading || setting == PassageKind::kNames;
    if ((!labelled && setting != PassageKind::kProse) || !is_whole_blocks(document, range))
      return false;
    line |= labelled;
  }
  if (!line) return false;
  std::uint32_t function_words = 0;
  for (const Token& token : document.tokens(repeat.copy)) {
    if (token.mark == Mark::kQuestion || token.kind == TokenKind::kLink) return false;
    function_words += token.has(word::kFunctionWord) ? 1 : 0;
  }
  return function_words >= kLeastFunctionWords;
}

bool is_quoted(const Document& document, TokenRange range) {
  return document.tokens()[range.begin].is(shape::kQuoted);
}

/// True when no quotation loses one of its marks with the passage.
bool takes_whole_quotations(const Document& document, TokenRange range) {
  std::uint32_t straight = 0;
  std::uint32_t open = 0;
  for (const Token& token : document.tokens(range)) {
    straight += token.mark == Mark::kQuote ? 1 : 0;
    if (token.mark == Mark::kOpenQuote) ++open;
    if (token.mark != Mark::kCloseQuote) continue;
    if (open == 0) return false;
    --open;
  }
  if (straight % 2 != 0 || open != 0) return false;
  const auto quotations = document.quotations();
  auto at = std::lower_bound(quotations.begin(), quotations.end(), range.begin,
                             [](const Quotation& quotation, std::uint32_t begin) {
                               return quotation.tokens.end <= begin;
                             });
  for (; at != quotations.end() && at->tokens.begin < range.end; ++at) {
    const bool inside = at->tokens.begin >= range.begin && at->tokens.end <= range.end;
    const bool around = at->tokens.begin < range.begin && at->tokens.end > range.end;
    if (!inside && !around) return false;
  }
  return true;
}

}  // namespace

RepeatRule rule_for(const Document& document, const Repeat& repeat) {
  switch (repeat.kind) {
    case RepeatKind::kExact:
      if (is_caption(document, repeat.twin) || is_caption(document, repeat.copy) ||
          is_caption_line(document, repeat))
        return RepeatRule::kCaption;
      return is_whole_blocks(document, repeat.copy) ? RepeatRule::kParagraph
                                                    : RepeatRule::kSentence;
    case RepeatKind::kNear:
    case RepeatKind::kReordered:
      return RepeatRule::kNear;
    case RepeatKind::kContained:
      return RepeatRule::kContained;
    case RepeatKind::kRun:
      return RepeatRule::kRun;
  }
  return RepeatRule::kRun;
}

RepeatEvidence weigh(const Document& document, const Repeat& repeat) {
  RepeatEvidence out;
  out.setting = passage_kind_of(document, repeat.copy);
  if (out.setting == PassageKind::kProse) out.setting = passage_kind_of(document, repeat.twin);
  out.adjacent = is_adjacent(document, repeat.twin, repeat.copy) ||
                 is_adjacent(document, repeat.copy, repeat.twin);
  out.set_apart = kind_at(document, repeat.copy) == BlockKind::kPullQuote ||
                  kind_at(document, repeat.twin) == BlockKind::kPullQuote ||
                  is_quoted(document, repeat.copy) != is_quoted(document, repeat.twin) ||
                  (!out.adjacent && is_whole_blocks(document, repeat.twin) !=
                                        is_whole_blocks(document, repeat.copy));
  out.is_template = repeat.copies >= kTemplateCopies;
  if (repeat.kind == RepeatKind::kExact && is_caption_line(document, repeat))
    out.setting = PassageKind::kProse;
  return out;
}

Finding& report_repeat(const Document& document, const Repeat& repeat,
                       const RepeatEvidence& evidence, Severity severity, int confidence,
                       std::string message, bool fixable, bool safe, Reporter& reporter) {
  const Span span = document.span_of(repeat.copy);
  const Span twin = document.span_of(repeat.twin);
  Finding& finding = reporter.report(span, severity, confidence, std::move(message));
  if (repeat.kind == RepeatKind::kExact || repeat.kind == RepeatKind::kRun) {
    finding.because(std::to_string(repeat.words) +
                    (document.view(span) == document.view(twin)
                         ? " words, the same to the last sign"
                         : " words, the same but for signs, spaces or capitals"));
  } else if (repeat.kind == RepeatKind::kContained) {
    finding.because(repeat.similarity == 1000
                        ? "all words of the shorter stand in the longer"
                        : std::to_string(repeat.similarity / 10) +
                              " % of the words of the shorter stand in the longer");
  } else {
    finding.because(std::to_string(repeat.similarity / 10) +
                    " % of the words are the same, in the same order");
    finding.because("the difference: " +
                    describe_changes(document, repeat.twin, document, repeat.copy));
  }
  if (evidence.adjacent) finding.because("nothing stands between the two");
  if (evidence.set_apart)
    finding.because("one of the two is set apart, as a pull quote or caption is");
  if (evidence.is_template) {
    finding.because("it stands " + std::to_string(repeat.copies) +
                    " times in all, as a form or a refrain does");
  }
  if (evidence.setting != PassageKind::kProse) {
    finding.because("it is " + std::string(to_string(evidence.setting)) +
                    ", where repeating is common");
  }
  if (repeat.more > 0)
    finding.because("and " + std::to_string(repeat.more) + " more copies after it");
  finding.relates_to(twin, repeat.kind == RepeatKind::kContained ? "the passage that holds it"
                                                                 : "the earlier one");
  for (const TokenRange& other : repeat.others)
    finding.relates_to(document.span_of(other), "and here");
  if (fixable && takes_whole_quotations(document, repeat.copy))
    finding.fix("Delete this copy", safe, delete_passage(document, repeat.copy));
  if (fixable && takes_whole_quotations(document, repeat.twin))
    finding.fix("Delete the earlier copy", false, delete_passage(document, repeat.twin));
  return finding;
}

void report_whole_copies(const Article& article, const WholeCopies& copies, Reporter& reporter) {
  constexpr int kExpectedConfidence = 40;
  const Document& document = article.document();
  for (const Repeat& repeat : article.repeats().all()) {
    if (rule_for(document, repeat) != copies.rule) continue;
    const RepeatEvidence evidence = weigh(document, repeat);
    const bool expected = evidence.setting != PassageKind::kProse || evidence.set_apart ||
                          (evidence.is_template && !evidence.adjacent);
    const Severity severity = expected            ? Severity::kHint
                              : evidence.adjacent ? Severity::kError
                                                  : Severity::kWarning;
    const int confidence = expected            ? kExpectedConfidence
                           : evidence.adjacent ? copies.adjacent_confidence
                                               : copies.apart_confidence;
    const char* const message = evidence.set_apart  ? copies.set_apart
                                : evidence.adjacent ? copies.adjacent
                                                    : copies.apart;
    report_repeat(document, repeat, evidence, severity, confidence, message, true,
                  severity == Severity::kError, reporter);
  }
}

std::vector<Edit> delete_passage(const Document& document, TokenRange range) {
  const auto tokens = document.tokens();
  const auto blocks = document.blocks();
  std::uint32_t first = document.block_index_of(range.begin);
  std::uint32_t last = document.block_index_of(range.end - 1);
  const bool from_head = blocks[first].tokens.begin == range.begin;
  const bool to_tail = blocks[last].tokens.end == range.end;
  if (first == last && !from_head && !to_tail) {
    return {{{tokens[range.begin].begin, tokens[range.end].begin}, {}}};
  }
  std::vector<Edit> out;
  if (!from_head) {
    out.push_back({{tokens[range.begin - 1].end, blocks[first].span.end}, {}});
    ++first;
  }
  const std::uint32_t whole_end = to_tail ? last + 1 : last;
  if (first < whole_end) out.push_back(delete_blocks(document, first, whole_end));
  if (!to_tail) out.push_back({{blocks[last].span.begin, tokens[range.end].begin}, {}});
  // At the end of the text delete_blocks reaches back to the block before.
  if (out.size() > 1 && out[1].span.begin <= out[0].span.end) {
    out[0].span.end = std::max(out[0].span.end, out[1].span.end);
    out.erase(out.begin() + 1);
  }
  return out;
}

}  // namespace galley::core::rules
