#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "galley/language/claim_words.h"
#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "vague-source",
    .family = Family::kUnattributedClaims,
    .summary = "A claim attributed to nobody in particular",
    .why = "“Experts say” cannot be checked: name one, or say how many and where.",
};

/// By judgement. Against labelled news sentences 70 in 100 are right, of 24 read on published
/// articles 12.
constexpr int kConfidence = 60;
/// The same for hearsay: lower, by judgement, because its source may stand a paragraph off.
constexpr int kHearsayConfidence = 50;
/// Tokens between source and cue, at most: a source that another cue shares is marked there.
constexpr std::uint32_t kMaxGap = 6;
/// "a new study": a document without a name has no more tokens.
constexpr std::uint32_t kLongestDocument = 3;

/// Reads the words of one source, for what makes it a crowd: "critics", "a source", "most".
class SourceWords {
 public:
  SourceWords(const Article& article, TokenRange source)
      : document_(article.document()),
        tokens_(document_.tokens()),
        attributions_(article.attributions()),
        sentence_(document_.read(document_.sentence_of(source.begin))),
        source_(source) {}

  /// True where the source is a crowd and nobody of it is named after all.
  [[nodiscard]] bool are_of_crowd() const {
    if (is_known()) return false;
    for (std::uint32_t i = source_.begin; i < source_.end; ++i) {
      const Token& token = tokens_[i];
      if (is_name(i) || token.mark == Mark::kComma || token.has(word::kRelative)) return false;
      if (is_crowd(i)) {
        if (i + 1 == source_.end) return true;
        if (is_name_behind(i)) return false;
        if (ends_phrase(i)) return !can_be_asked(i + 1);
      } else if (is_any(i, WordListId::kPossessiveClitic) || token.has(word::kPreposition)) {
        // "Ada Osei of the growers' union", "Trump's supporters": a name before decides, unless it
        // is the adjective of a crowd.
        return false;
      }
    }
    return false;
  }

 private:
  [[nodiscard]] bool is_any(std::uint32_t i, WordListId list) const {
    return document_.language().list(list).contains(tokens_[i].word);
  }

  /// "his supporters", "those voters", "the friends": somebody who was named before.
  [[nodiscard]] bool is_known() const {
    const Token& opens = tokens_[source_.begin];
    if (!opens.has(word::kDeterminer) || opens.has(word::kWeakSource)) return false;
    const bool the = (document_.language().claim_words(opens.word) & claim_word::kThe) != 0;
    const bool the_crowd =
        the && source_.size() == 2 && tokens_[source_.begin + 1].has(word::kWeakSource);
    return !the_crowd && !is_any(source_.begin, WordListId::kUncountedOpening);
  }

  /// "White House officials" can be asked, "Democratic aides" and "U.S. officials" cannot.
  [[nodiscard]] bool is_name(std::uint32_t i) const {
    return is_proper_noun_tag(sentence_.xpos(i)) && i > sentence_.begin() &&
           !tokens_[i].is(shape::kDotted);
  }

  [[nodiscard]] bool is_crowd(std::uint32_t i) const {
    const SourcingFlags flags = attributions_.flags(i);
    const bool one_document = (flags & sourcing::kDataNoun) != 0 && i > source_.begin &&
                              i + 1 == source_.end && source_.size() <= kLongestDocument &&
                              is_any(source_.begin, WordListId::kOneDocument);
    return one_document || tokens_[i].has(word::kWeakSource) ||
           (flags & (sourcing::kGroup | sourcing::kAnonymity)) != 0;
  }

  /// "analyst Ada Osei"
  [[nodiscard]] bool is_name_behind(std::uint32_t crowd) const {
    const Token& next = tokens_[crowd + 1];
    return next.is_word() && next.is(shape::kCapitalised) && !next.has(word::kPreposition);
  }

  /// Whether the phrase of the noun ends there: the noun is no adjective of another.
  [[nodiscard]] bool ends_phrase(std::uint32_t crowd) const {
    const Token& next = tokens_[crowd + 1];
    return next.has(word::kPreposition | word::kRelative | word::kCoordinator) ||
           next.kind == TokenKind::kPunctuation || tokens_[crowd].has(word::kFunctionWord) ||
           sentence_.xpos(crowd + 1) == Xpos::kVbn || is_any(crowd + 1, WordListId::kNearTheMatter);
  }

  /// Whether the words from `next` on, behind the crowd, say where it is found.
  [[nodiscard]] bool can_be_asked(std::uint32_t next) const {
    // "researchers at Loom University"
    if (is_any(next, WordListId::kWorksAt)) {
      for (std::uint32_t i = next + 1; i < source_.end; ++i) {
        if (tokens_[i].is_word() && tokens_[i].is(shape::kCapitalised)) return true;
      }
    }
    // An apposition that names: "one critic, Ada Osei, said".
    return tokens_[next].mark == Mark::kComma && next + 1 < source_.end &&
           tokens_[next + 1].is(shape::kCapitalised);
  }

  const Document& document_;
  std::span<const Token> tokens_;
  const Attributions& attributions_;
  SentenceView sentence_;
  TokenRange source_;
};

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
  if (!a.source.empty() || a.frame != AttributionFrame::kClause || a.cue.begin == 0) return {};
  const bool it = (article.attributions().flags(a.cue.begin - 1) & sourcing::kItWord) != 0;
  if (!it || a.cue.size() < 2) return {};
  return {a.cue.begin - 1, a.cue.end};
}

/// "The mayor reportedly resigned": by whose report, where nobody in the paragraph is heard?
bool is_bare_hearsay(const Article& article, const Attribution& a) {
  if (a.frame != AttributionFrame::kHearsay || a.cue.size() != 1) return false;
  const Document& document = article.document();
  // "Supposedly" doubts, and reports nothing.
  const WordList& by_report = document.language().list(WordListId::kByReport);
  if (!by_report.contains(document.tokens()[a.cue.begin].word)) return false;
  return !article.attributions().in_block(document.sentences()[a.sentence].block);
}

/// What a crowd wants, may say or feels is no statement of theirs.
bool says(const Article& article, const Attribution& a) {
  const WordList& unsaid = article.document().language().list(WordListId::kUnsaid);
  for (std::uint32_t i = a.cue.begin; i < a.cue.end; ++i) {
    const SourcingFlags flags = article.attributions().flags(i);
    if ((flags & sourcing::kAttitude) != 0) return false;
    // "are working to identify": not done yet.
    if (a.frame == AttributionFrame::kJudgement && (flags & sourcing::kToWord) != 0) return false;
    if (unsaid.contains(article.document().tokens()[i].word)) return false;
  }
  // "vote to strike", "expect to win": done or aimed at, not said.
  const std::uint32_t opens = a.content_count > 0 ? a.content()[0].begin : 0;
  const bool aim = opens >= a.cue.end && !a.source.empty() &&
                   (article.attributions().flags(opens) & sourcing::kToWord) != 0;
  if (aim) return false;
  // "remembered by historians"
  if (a.frame == AttributionFrame::kClause && a.source.begin > a.cue.begin) return false;
  return is_statement(a.frame) ||
         (a.frame == AttributionFrame::kJudgement && a.source.end <= a.cue.begin);
}

/// A source that cannot be asked: its words and what is said of them.
struct VagueWords {
  TokenRange words;
  int confidence = kConfidence;
  std::string_view question;
  std::string_view reason;  ///< the words that give it follow
  TokenRange evidence;
  std::string_view mark;  ///< what the fix puts behind the words
};

std::optional<VagueWords> vague_words(const Article& article, const Attribution& a) {
  if (a.cue.empty()) return std::nullopt;
  if (is_bare_hearsay(article, a)) {
    return VagueWords{a.cue,
                      kHearsayConfidence,
                      "Who reports this?",
                      "hearsay, and nobody is heard in the paragraph: ",
                      a.cue,
                      " [by whom?]"};
  }
  if (!says(article, a)) return std::nullopt;
  if (const TokenRange nobody = impersonal(article, a); !nobody.empty()) {
    return VagueWords{
        nobody, kConfidence, "By whom?", "a passive that names nobody: ", nobody, " [by whom?]"};
  }
  if (a.source.empty() || !SourceWords(article, a.source).are_of_crowd() ||
      named_beside(article, a)) {
    return std::nullopt;
  }
  const TokenRange words{std::min(a.source.begin, a.cue.begin), std::max(a.source.end, a.cue.end)};
  if (words.size() > a.source.size() + a.cue.size() + kMaxGap) return std::nullopt;
  return VagueWords{
      words,    kConfidence, "Who exactly says so?", "the source is an unnamed group: ",
      a.source, " [who?]"};
}

class VagueSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    if (!expects_sources(document, article.attributions())) return;
    for (const Attribution& a : article.attributions().all()) {
      const auto vague = vague_words(article, a);
      if (!vague) continue;
      const Span span = document.span_of(vague->words);
      if (is_questioned(document, span.end)) continue;
      Finding& finding =
          reporter.report(span, Severity::kHint, vague->confidence, std::string(vague->question));
      finding.because(std::string(vague->reason) +
                      std::string(document.view(document.span_of(vague->evidence))));
      finding.fix("Mark the missing source", false,
                  {{{span.end, span.end}, std::string(vague->mark)}});
    }
  }
};

}  // namespace

const Rule& vague_source() {
  static const VagueSource rule;
  return rule;
}

}  // namespace galley::core::rules
