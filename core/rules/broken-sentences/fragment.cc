#include <string>

#include "galley/rules/registry.h"
#include "galley/sentences/clauses.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr Option kOptions[] = {
    {"warn-at", 32, -200, 400,
     "Score from which a sentence without a main clause is a warning: one published news sentence "
     "in 3,000 reaches the default."},
    {"hint-at", 0, -200, 400,
     "Score from which it is a hint: one published news sentence in 400 reaches the default."},
};

constexpr RuleInfo kInfo = {
    .id = "fragment",
    .family = Family::kBrokenSentences,
    .summary = "A sentence without a main clause",
    .why = "Something was cut off or never joined; the reader waits for a verb that does not come.",
    .options = kOptions,
};

/// Shorter ones are set short on purpose: "Not so."
constexpr std::uint32_t kMinWords = 3;
/// A noun phrase with its relative clause of fewer words is an aside.
constexpr std::uint32_t kMinStrayWords = 6;

/// "Thanks for reading.", "Not bad for a beginner.", "And not before time.": thanks, verdicts and
/// asides in a few words, which writers set alone on purpose.
bool is_set_short(const Document& document, const Sentence& sentence, std::uint32_t words) {
  constexpr std::uint32_t kMostWords = 8;
  if (words > kMostWords) return false;
  const Token& first = document.tokens()[sentence.tokens.begin];
  const Token& second = document.tokens()[sentence.tokens.begin + 1];
  if (document.is_listed(first.word, WordListId::kThanksOrDenial)) return true;
  if (document.is_listed(first.word, WordListId::kAndOrBut)) {
    return document.is_listed(second.word, WordListId::kNot);
  }
  return document.is_listed(first.word, WordListId::kMore) && second.has(word::kPreposition);
}

class Fragment final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues options, Reporter& reporter) const override {
    const Document& document = article.document();
    const Genre genre = document.genre();
    // Instructions, verse and fiction leave verbs out as they please.
    if (genre == Genre::kVerse || genre == Genre::kFiction || genre == Genre::kTranscript) return;
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
      const Sentence& sentence = document.sentences()[s];
      if (!article.prose().is_running(sentence.block) || !stands_as_sentence(document, sentence))
        continue;
      if (surely_has_main_clause(document, sentence)) continue;
      const ClauseShape shape = read_clauses(document, sentence);
      if (shape.main > 0 || shape.words < kMinWords) continue;
      // severed-clause says it better.
      if (read_dependent_fragment(document, sentence) != DependentFragment::kNo) continue;
      const bool stray = is_stray_phrase(document, sentence, shape);
      if (!stray && may_have_verb(document, sentence)) continue;
      const int score = fragment_score(document, sentence, shape);
      if (!stray && (score < options[1] || follows_question(document, s))) continue;
      const bool warning = stray || (score >= options[0] && !may_be_plural(document, sentence) &&
                                     !is_entry(document, sentence) &&
                                     !is_set_short(document, sentence, shape.words));
      report(document, reporter, sentence, shape, score, warning, stray);
    }
  }

 private:
  /// True when a word that was read as no finite verb may yet be one.
  static bool may_have_verb(const Document& document, const Sentence& sentence) {
    for (const Tag& tag : document.tags(sentence)) {
      if (!is_finite_verb_tag(tag.xpos) && tag.finite_margin > -kDoubtMargin) return true;
    }
    return false;
  }

  /// True where a verb may have been read as a plural: "The chapter of the book deals with …".
  static bool may_be_plural(const Document& document, const Sentence& sentence) {
    const auto tags = document.tags(sentence);
    if (tags[0].xpos != Xpos::kDt) return false;
    for (std::size_t i = 2; i + 1 < tags.size(); ++i) {
      if (tags[i].xpos != Xpos::kNns || !is_singular(tags[i - 1].xpos)) continue;
      const Xpos next = tags[i + 1].xpos;
      if (next == Xpos::kIn || next == Xpos::kTo || next == Xpos::kDt || next == Xpos::kRb ||
          next == Xpos::kPrpPossessive) {
        return true;
      }
    }
    return false;
  }
  /// "Due in May – The Long Road, a novel.", "5 kilometres – a long way.": an entry of a list or a
  /// programme.
  static bool is_entry(const Document& document, const Sentence& sentence) {
    const auto tokens = document.tokens(sentence.tokens);
    const bool figure_first = tokens[0].is(shape::kHasDigit);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].mark != Mark::kDash) continue;
      if (figure_first || tokens[i + 1].is(shape::kCapitalised)) return true;
    }
    return false;
  }
  static bool is_singular(Xpos tag) { return tag == Xpos::kNn || tag == Xpos::kNnp; }

  static bool follows_question(const Document& document, std::uint32_t s) {
    if (s == 0) return false;
    const Sentence& before = document.sentences()[s - 1];
    const auto tokens = document.tokens(before.tokens);
    return tokens.back().mark == Mark::kQuestion || tokens.back().mark == Mark::kColon;
  }

  /// "Attacks like those that hit the town last year.", behind another sentence of its paragraph: a
  /// noun with a relative clause, which a mark cut off from where it belongs.
  static bool is_stray_phrase(const Document& document, const Sentence& sentence,
                              const ClauseShape& shape) {
    const auto tokens = document.tokens();
    const auto tags = document.tags(sentence);
    const Block& block = document.blocks()[sentence.block];
    if (sentence.tokens.begin == block.tokens.begin || shape.words < kMinStrayWords) return false;
    if (shape.finite != 1 || shape.opener == ClauseShape::kNone) return false;
    if (tokens[sentence.tokens.end - 1].mark != Mark::kStop) return false;
    const Xpos first = tags[0].xpos;
    if (first != Xpos::kNns && first != Xpos::kNn && first != Xpos::kDt && first != Xpos::kJj)
      return false;
    // A "that" that is no relative pronoun follows a verb, whatever the tags say.
    const Xpos opener = tags[shape.opener - sentence.tokens.begin].xpos;
    if (opener != Xpos::kWdt && opener != Xpos::kWp) return false;
    if (document.is_listed(tokens[shape.opener].word, WordListId::kWhat)) return false;
    if (shape.opener <= sentence.tokens.begin + 1) return false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Tag tag = tags[i - sentence.tokens.begin];
      // "to hold"; but "made to last cracked" may hold the verb behind it.
      if (tag.xpos == Xpos::kVb && i > sentence.tokens.begin &&
          tags[i - 1 - sentence.tokens.begin].xpos == Xpos::kTo) {
        if (i + 1 < sentence.tokens.end && tags[i + 1 - sentence.tokens.begin].xpos == Xpos::kVbn) {
          return false;
        }
        continue;
      }
      // Any word that may yet be the verb, and any break before the clause, leaves room for doubt.
      if (i != shape.first_finite && tag.finite_margin > -kNotFiniteMargin) return false;
      if (i < shape.opener && (tokens[i].mark == Mark::kComma || tokens[i].mark == Mark::kDash ||
                               tokens[i].mark == Mark::kColon)) {
        return false;
      }
      if (tag.xpos == Xpos::kVb) return false;
    }
    const Xpos before = tags[shape.opener - 1 - sentence.tokens.begin].xpos;
    return is_noun_tag(before) || before == Xpos::kDt;
  }

  // In eighths of a natural-log unit: odds of 20 to 1.
  static constexpr int kDoubtMargin = 24;

  static void report(const Document& document, Reporter& reporter, const Sentence& sentence,
                     const ClauseShape& shape, int score, bool warning, bool stray) {
    Finding& finding = reporter.report(
        sentence.span, warning ? Severity::kWarning : Severity::kHint, warning ? 75 : 55,
        shape.finite == 0 ? "This sentence has no verb that makes a clause."
                          : "This sentence has no main clause.");
    if (shape.finite == 0) {
      finding.because("none of its words is a finite verb");
    } else if (shape.opener != ClauseShape::kNone && shape.first_finite != ClauseShape::kNone) {
      const auto tokens = document.tokens();
      finding.because("“" + std::string(document.view(tokens[shape.first_finite].span())) +
                      "” belongs to the clause that “" +
                      std::string(document.view(tokens[shape.opener].span())) + "” opens");
    }
    if (stray) {
      finding.because("a noun with a relative clause stands alone behind a full stop");
    } else {
      finding.because("its make-up is that of a stub", score);
    }
  }
};

}  // namespace

const Rule& fragment() {
  static const Fragment rule;
  return rule;
}

}  // namespace galley::core::rules
