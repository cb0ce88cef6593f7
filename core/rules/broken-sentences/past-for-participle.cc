#include <optional>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "galley/sentences/unmarked_speech.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "past-for-participle",
    .family = Family::kBrokenSentences,
    .summary = "A past tense behind “has”, “have” or “had”, where the participle belongs",
    .why = "“Has went”, “had began”: slips that readers hear at once.",
};

constexpr std::uint64_t w(std::string_view text) { return word_hash(text); }

/// A past tense that is no participle and no noun, and the participle that belongs behind "has".
std::string_view participle_of(std::uint64_t past) {
  struct Form {
    std::uint64_t past;
    std::string_view participle;
  };
  static constexpr Form kForms[] = {
      {w("went"), "gone"},    {w("began"), "begun"},   {w("came"), "come"},  {w("gave"), "given"},
      {w("took"), "taken"},   {w("wrote"), "written"}, {w("knew"), "known"}, {w("grew"), "grown"},
      {w("chose"), "chosen"}, {w("flew"), "flown"},    {w("ate"), "eaten"},  {w("threw"), "thrown"},
  };
  for (const Form& form : kForms) {
    if (form.past == past) return form.participle;
  }
  return {};
}

class PastForParticiple final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    std::optional<bool> unmarked_speech;
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens[i].has(word::kFiniteAuxiliary) || !is_any(tokens[i].word, {"has", "have", "had"}))
        continue;
      const std::uint64_t third = i + 2 < tokens.size() ? tokens[i + 2].word : 0;
      if (participle_of(tokens[i + 1].word).empty() && participle_of(third).empty()) continue;
      const SentenceView view = document.read(document.sentence_of(i));
      if (!may_slip(view, i)) continue;
      const auto slip = has_and_past(document, view, i);
      if (!slip) continue;
      if (!unmarked_speech) unmarked_speech = has_unmarked_speech(document);
      if (*unmarked_speech) return;
      report(document, *slip, reporter);
    }
  }

 private:
  /// "He has went", "the team had already began". Behind "all that he had went …" the past is a
  /// verb of its own.
  static std::optional<WordSlip> has_and_past(const Document& document, const SentenceView& view,
                                              std::uint32_t i) {
    const bool adverb = document.is_listed(view.word(i + 1), WordListId::kInsidePerfect);
    const std::uint32_t past = adverb ? i + 2 : i + 1;
    const std::string_view participle = participle_of(view.word(past));
    if (participle.empty() || !is_small_word(view.token(past))) return std::nullopt;
    const std::uint32_t subject = i - 1;
    if (!view.contains(subject) || view.is_quoted(subject)) return std::nullopt;
    const bool heads = document.is_listed(view.word(subject), WordListId::kPlainSubjectPronoun)
                           ? heads_clause(document, view, subject)
                           : adverb && is_whole_subject(document, view, subject);
    if (!heads || document.is_listed(view.word(subject - 1), WordListId::kMayHoldRelativeClause)) {
      return std::nullopt;
    }
    return WordSlip{{i, past + 1}, past, std::string(participle), "a participle belongs behind it"};
  }

  /// "the team" at the head of the sentence or behind a verb of saying: no "money the team had".
  static bool is_whole_subject(const Document& document, const SentenceView& view,
                               std::uint32_t noun) {
    if (!is_noun_tag(view.xpos(noun)) || view.word(noun - 1) != w("the")) return false;
    return !view.contains(noun - 2) ||
           document.is_listed(view.word(noun - 2), WordListId::kSaysPlainly);
  }
};

}  // namespace

const Rule& past_for_participle() {
  static const PastForParticiple rule;
  return rule;
}

}  // namespace galley::core::rules
