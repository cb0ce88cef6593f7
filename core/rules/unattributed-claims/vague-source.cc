#include <algorithm>
#include <optional>

#include "galley/rule/edits.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "vague-source",
    .family = Family::kUnattributedClaims,
    .summary = "A claim attributed to nobody in particular",
    .why = "“Experts say” cannot be checked: name one, or say how many and where.",
};

/// The noun that makes a source a crowd: "critics", "a source", "most"; nothing when the source is
/// named after all.
std::optional<std::uint32_t> crowd_noun(const Article& article, const Attribution& a) {
  const Document& document = article.document();
  const auto tokens = document.tokens();
  const Attributions& attributions = article.attributions();
  // "his supporters", "those voters", "the friends": somebody who was named before.
  const Token& opens = tokens[a.source.begin];
  if (opens.has(word::kDeterminer) && !opens.has(word::kWeakSource) &&
      !is_any(opens.word, {"a", "an", "several", "any", "another", "few"}) &&
      !(opens.word == word_hash("the") && a.source.size() == 2 &&
        tokens[a.source.begin + 1].has(word::kWeakSource))) {
    return std::nullopt;
  }
  const std::uint32_t sentence_begin = document.sentence_of(a.source.begin).tokens.begin;
  for (std::uint32_t i = a.source.begin; i < a.source.end; ++i) {
    const Token& token = tokens[i];
    // "White House officials" can be asked, "Democratic aides" and "U.S. officials" cannot.
    const Xpos tag =
        document.tags(document.sentence_of(i))[i - document.sentence_of(i).tokens.begin].xpos;
    if (is_proper_noun_tag(tag) && i > sentence_begin && !token.is(shape::kDotted))
      return std::nullopt;
    const bool one_document = (attributions.flags(i) & sourcing::kDataNoun) != 0 &&
                              i > a.source.begin && i + 1 == a.source.end && a.source.size() <= 3 &&
                              is_any(tokens[a.source.begin].word, {"a", "one", "another"});
    const bool crowd = one_document || token.has(word::kWeakSource) ||
                       (attributions.flags(i) & (sourcing::kGroup | sourcing::kAnonymity)) != 0;
    if (token.mark == Mark::kComma || token.has(word::kRelative)) return std::nullopt;
    // "Ada Osei of the growers' union", "Trump supporters": a name before decides, unless it is
    // the adjective of a crowd.
    if (!crowd) {
      if (token.word == word_hash("'s") || token.has(word::kPreposition)) return std::nullopt;
      continue;
    }
    const bool last = i + 1 == a.source.end;
    if (!last) {
      const Token& next = tokens[i + 1];
      if (next.is_word() && next.is(shape::kCapitalised) && !next.has(word::kPreposition)) {
        return std::nullopt;  // "analyst Ada Osei"
      }
      const bool phrase =
          next.has(word::kPreposition | word::kRelative | word::kCoordinator) ||
          next.kind == TokenKind::kPunctuation || token.has(word::kFunctionWord) ||
          (document
               .tags(document.sentence_of(i + 1))[i + 1 - document.sentence_of(i + 1).tokens.begin]
               .xpos == Xpos::kVbn) ||
          is_any(next.word, {"familiar", "close"});
      if (!phrase) continue;
      // "researchers at Loom University" can be asked.
      if (is_any(next.word, {"at", "from"}) && i + 2 < a.source.end) {
        for (std::uint32_t k = i + 2; k < a.source.end; ++k) {
          if (tokens[k].is_word() && tokens[k].is(shape::kCapitalised)) return std::nullopt;
        }
      }
      // An apposition that names: "one critic, Ada Osei, said".
      if (next.mark == Mark::kComma && i + 2 < a.source.end &&
          tokens[i + 2].is(shape::kCapitalised)) {
        return std::nullopt;
      }
    }
    return i;
  }
  return std::nullopt;
}

/// Whether somebody with a name stands beside the document: "in a study …, researchers at Loom
/// University reported".
bool named_beside(const Article& article, const Attribution& a) {
  const bool inside = (article.attributions().flags(a.cue.begin) & sourcing::kInWord) != 0;
  if (a.kind != SourceKind::kDocument || !inside) return false;
  const auto here = article.attributions().in_sentence(a.sentence);
  return std::any_of(here.begin(), here.end(), [&](const Attribution& other) {
    return other.kind == SourceKind::kNamed && other.source.begin != a.source.begin;
  });
}

/// "it is widely believed that", "it was reported": a report without a reporter. The pronoun and
/// the cue; empty when somebody reports after all.
TokenRange impersonal(const Article& article, const Attribution& a) {
  const auto tokens = article.document().tokens();
  if (!a.source.empty() || a.frame != AttributionFrame::kClause || a.cue.begin == 0) return {};
  if (tokens[a.cue.begin - 1].word != word_hash("it") || a.cue.size() < 2) return {};
  return {a.cue.begin - 1, a.cue.end};
}

/// "The mayor reportedly resigned": by whose report, where nobody in the paragraph is heard?
bool is_bare_hearsay(const Article& article, const Attribution& a) {
  if (a.frame != AttributionFrame::kHearsay || a.cue.size() != 1) return false;
  const Document& document = article.document();
  // "Supposedly" doubts, and reports nothing.
  if (!is_any(document.tokens()[a.cue.begin].word, {"reportedly", "allegedly"})) return false;
  return !article.attributions().in_block(document.sentences()[a.sentence].block);
}

/// What a crowd wants, may say or feels is no statement of theirs.
bool is_statement(const Article& article, const Attribution& a) {
  for (std::uint32_t i = a.cue.begin; i < a.cue.end; ++i) {
    const Token& token = article.document().tokens()[i];
    const SourcingFlags flags = article.attributions().flags(i);
    if ((flags & sourcing::kAttitude) != 0) return false;
    // "are working to identify": not done yet.
    if (a.frame == AttributionFrame::kJudgement && (flags & sourcing::kToWord) != 0) return false;
    if (is_any(token.word, {"should", "may", "must", "can", "could"})) {
      return false;
    }
  }
  // "vote to strike", "expect to win": done or aimed at, not said.
  const std::uint32_t opens = a.content_count > 0 ? a.content()[0].begin : 0;
  const bool aim = opens >= a.cue.end && !a.source.empty() &&
                   (article.attributions().flags(opens) & sourcing::kToWord) != 0;
  if (aim) return false;
  // "remembered by historians"
  if (a.frame == AttributionFrame::kClause && a.source.begin > a.cue.begin) return false;
  return a.frame == AttributionFrame::kClause || a.frame == AttributionFrame::kAside ||
         a.frame == AttributionFrame::kAccording ||
         (a.frame == AttributionFrame::kJudgement && a.source.end <= a.cue.begin);
}

class VagueSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    if (!expects_sources(document, article.attributions())) return;
    for (const Attribution& a : article.attributions().all()) {
      if (a.cue.empty()) continue;
      if (is_bare_hearsay(article, a)) {
        const Span span = document.span_of(a.cue);
        if (is_questioned(document, span.end)) continue;
        Finding& finding = reporter.report(span, Severity::kHint, 50, "Who reports this?");
        finding.because("hearsay, and nobody is heard in the paragraph: " +
                        std::string(document.view(span)));
        finding.fix("Mark the missing source", false, {{{span.end, span.end}, " [by whom?]"}});
        continue;
      }
      if (!is_statement(article, a)) continue;
      if (const TokenRange nobody = impersonal(article, a); !nobody.empty()) {
        const Span span = document.span_of(nobody);
        if (is_questioned(document, span.end)) continue;
        Finding& finding = reporter.report(span, Severity::kHint, 60, "By whom?");
        finding.because("a passive that names nobody: " + std::string(document.view(span)));
        finding.fix("Mark the missing source", false, {{{span.end, span.end}, " [by whom?]"}});
        continue;
      }
      if (a.source.empty()) continue;
      const auto noun = crowd_noun(article, a);
      if (!noun || named_beside(article, a)) continue;
      const TokenRange range{std::min(a.source.begin, a.cue.begin),
                             std::max(a.source.end, a.cue.end)};
      // A source that another cue shares is marked there.
      if (range.size() > a.source.size() + a.cue.size() + 6) continue;
      const Span span = document.span_of(range);
      if (is_questioned(document, span.end)) continue;
      Finding& finding = reporter.report(span, Severity::kHint, 60, "Who exactly says so?");
      finding.because("the source is an unnamed group: " +
                      std::string(document.view(document.span_of(a.source))));
      finding.fix("Mark the missing source", false, {{{span.end, span.end}, " [who?]"}});
    }
  }
};

}  // namespace

const Rule& vague_source() {
  static const VagueSource rule;
  return rule;
}

}  // namespace galley::core::rules
