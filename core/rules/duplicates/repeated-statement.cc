#include <algorithm>
#include <string>
#include <vector>

#include "galley/repeats/passage.h"
#include "galley/rule/rule.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "galley/text/sorted.h"

namespace galley::core::rules {
namespace {

constexpr Option kOptions[] = {
    {"max-distance", 8, 1, 100,
     "sentences between the two; a reader remembers about a screen of text, further on a story may "
     "have to say it again"},
};

constexpr RuleInfo kInfo = {
    .id = "repeated-statement",
    .family = Family::kDuplicates,
    .summary = "The same thing reported twice",
    .why =
        "Two attributions of one statement read as two statements; an occasion introduced twice "
        "reads as two.",
    .options = kOptions,
};

/// Words with content of the shorter statement; with fewer, any two sentences on one matter meet.
constexpr std::size_t kMinContent = 6;
/// Of them, how many per cent must stand in the other.
constexpr std::size_t kSharedPercent = 85;

/// A verb of saying outside of quotation marks; verbs of the mind and of data report too, but their
/// sentences say something of their own.
bool is_cue(const Token& token) {
  constexpr WordFlags kSaying =
      word::kReportsNeutral | word::kReportsContested | word::kReportsEndorsing;
  return token.has(word::kReports) && token.has(kSaying) && !token.is(shape::kQuoted);
}

/// Texts that report what others said; elsewhere a verb of saying is mostly figurative.
bool reports(Genre genre) {
  switch (genre) {
    case Genre::kUnknown:
    case Genre::kNews:
    case Genre::kFeature:
    case Genre::kPressRelease:
    case Genre::kSports:
    case Genre::kMarkets:
      return true;
    default:
      return false;
  }
}

/// The stems of the words with content, sorted, each once; `out` is empty before.
void read_content(const Document& document, const Sentence& sentence,
                  std::vector<std::uint64_t>& out) {
  for (const Token& token : document.tokens(sentence.tokens)) {
    if (!token.is_wordlike() || token.has(word::kFunctionWord | word::kSource | word::kReports))
      continue;
    out.push_back(stem_hash(document.view(token.span())));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

/// "told a news conference": the words behind the article that follows the cue at `cue`.
TokenRange occasion_behind(const Document& document, std::uint32_t cue, std::uint32_t end) {
  constexpr std::uint32_t kMaxNoun = 3;
  const auto tokens = document.tokens();
  if (cue + 2 >= end || !document.is_listed(tokens[cue + 1].word, WordListId::kIndefiniteArticle))
    return {};
  TokenRange out{cue + 2, cue + 2};
  while (out.end < end && out.size() < kMaxNoun && tokens[out.end].is_word() &&
         !tokens[out.end].has(word::kFunctionWord) && !tokens[out.end].is(shape::kQuoted)) {
    ++out.end;
  }
  return out.size() >= 2 ? out : TokenRange{};
}

class RepeatedStatement final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues options, Reporter& reporter) const override {
    const Document& document = article.document();
    if (!reports(document.genre())) return;
    const auto sentences = document.sentences();
    const auto distance = static_cast<std::uint32_t>(options[0]);
    // Of the last sentences only, each at its number modulo the size.
    std::vector<std::vector<std::uint64_t>> contents(distance + 1);
    const auto content = [&](std::uint32_t at) -> std::vector<std::uint64_t>& {
      return contents[at % contents.size()];
    };
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      content(s).clear();
      std::uint32_t cue = sentences[s].tokens.begin;
      while (cue < sentences[s].tokens.end && !is_cue(document.tokens()[cue])) ++cue;
      if (cue == sentences[s].tokens.end) continue;
      const std::uint32_t from = s > distance ? s - distance : 0;
      check_occasion(document, s, cue, from, reporter);
      if (!document.ends_like_a_sentence(sentences[s].tokens)) continue;
      read_content(document, sentences[s], content(s));
      for (std::uint32_t other = s; other-- > from;) {
        // The headline says beforehand what its story reports.
        if (document.blocks()[sentences[other].block].kind == BlockKind::kHeadline ||
            sentences[other].block == 0)
          continue;
        if (!says_the_same(content(other), content(s)) || is_repeat(article, sentences[s].tokens))
          continue;
        Finding& finding =
            reporter.report(sentences[s].span, Severity::kHint, 35,
                            "This seems to report again what is reported shortly before.");
        finding.because("both name a source, and the content words of one stand in the other");
        finding.relates_to(sentences[other].span, "reported here before");
        break;
      }
    }
  }

 private:
  static bool says_the_same(const std::vector<std::uint64_t>& a,
                            const std::vector<std::uint64_t>& b) {
    const std::size_t least = std::min(a.size(), b.size());
    if (least < kMinContent) return false;
    return 100 * count_common(a, b) >= kSharedPercent * least;
  }

  /// True when one of the rules on repeats marks the sentence.
  static bool is_repeat(const Article& article, TokenRange range) {
    constexpr int kMaxSteps = 8;
    const auto& repeats = article.repeats().all();
    auto at = std::upper_bound(
        repeats.begin(), repeats.end(), range.begin,
        [](std::uint32_t token, const Repeat& repeat) { return token < repeat.copy.begin; });
    for (int step = 0; step < kMaxSteps && at != repeats.begin(); ++step) {
      --at;
      if (at->copy.end >= range.end) return true;
    }
    return false;
  }

  static void check_occasion(const Document& document, std::uint32_t s, std::uint32_t cue,
                             std::uint32_t from, Reporter& reporter) {
    const auto tokens = document.tokens();
    const TokenRange noun = occasion_behind(document, cue, document.sentences()[s].tokens.end);
    if (noun.empty()) return;
    const std::uint32_t begin = document.sentences()[from].tokens.begin;
    for (std::uint32_t at = document.sentences()[s].tokens.begin; at-- > begin;) {
      if (!document.is_listed(tokens[at].word, WordListId::kIndefiniteArticle) ||
          tokens[at].is(shape::kQuoted) || at + 1 + noun.size() > cue)
        continue;
      bool same = true;
      for (std::uint32_t i = 0; i < noun.size(); ++i)
        same = same && tokens[at + 1 + i].word == tokens[noun.begin + i].word;
      if (!same) continue;
      const Span span = document.span_of({noun.begin - 1, noun.end});
      Finding& finding = reporter.report(
          span, Severity::kHint, 50,
          "This occasion is introduced a second time; the reader takes it for another one.");
      finding.because("it stands with “a” both times; the second mention of a thing takes “the”");
      finding.relates_to(document.span_of({at, at + 1 + noun.size()}), "introduced here");
      return;
    }
  }
};

}  // namespace

const Rule& repeated_statement() {
  static const RepeatedStatement rule;
  return rule;
}

}  // namespace galley::core::rules
