#include <string>

#include "galley/rules/registry.h"
#include "galley/sentences/clauses.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "severed-clause",
    .family = Family::kBrokenSentences,
    .summary = "Words that hang on another sentence, behind a full stop of their own",
    .why = "A sentence was cut in two: its second half cannot stand alone.",
};

class SeveredClause final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Genre genre = document.genre();
    if (genre == Genre::kVerse || genre == Genre::kFiction || genre == Genre::kTranscript) return;
    for (const Sentence& sentence : document.sentences()) {
      if (!article.prose().is_running(sentence.block)) continue;
      const DependentFragment kind = read_dependent_fragment(document, sentence);
      if (kind != DependentFragment::kNo) report(document, reporter, sentence, kind);
    }
  }

 private:
  static void report(const Document& document, Reporter& reporter, const Sentence& sentence,
                     DependentFragment kind) {
    const auto tokens = document.tokens();
    const Token& opener = tokens[sentence.tokens.begin];
    const std::string word(document.view(opener.span()));
    // Writers set these alone on purpose now and then: "Because nobody had asked the pilots."
    const bool doubtful = document.is_listed(opener.word, WordListId::kOftenSetAlone);
    Finding& finding =
        reporter.report(sentence.span, doubtful ? Severity::kHint : Severity::kWarning,
                        doubtful ? 60 : 85, "These words cannot stand alone.");
    finding.because(kind == DependentFragment::kAdjunct
                        ? "“" + word + "” opens a phrase, and no verb makes a sentence of it"
                        : "“" + word + "” opens a clause, and no main clause stands beside it");
    const std::uint32_t begin = document.blocks()[sentence.block].tokens.begin;
    if (sentence.tokens.begin == begin) return;
    const Token& stop = tokens[sentence.tokens.begin - 1];
    if (stop.mark != Mark::kStop) return;
    finding.relates_to(document.sentence_of(sentence.tokens.begin - 1).span,
                       "the sentence that they hang on");
    std::string joined = takes_comma(document, kind, opener.word) ? ", " : " ";
    joined += static_cast<char>(word[0] + ('a' - 'A'));
    joined += word.substr(1);
    finding.fix("Join them to the sentence before", false, {{{stop.begin, opener.end}, joined}});
  }

  static bool takes_comma(const Document& document, DependentFragment kind, std::uint64_t opener) {
    return kind == DependentFragment::kRelative ||
           !document.is_listed(opener, WordListId::kJoinsWithoutComma);
  }
};

}  // namespace

const Rule& severed_clause() {
  static const SeveredClause rule;
  return rule;
}

}  // namespace galley::core::rules
