#include "galley/sourcing/claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "casualty.h"
#include "galley/language/claim_words.h"

namespace galley::core {
namespace {

using namespace sourcing;
using namespace claim_word;

struct TermInfo {
  std::string_view text;
  int weight;
};
/// In the order of ClaimTerm. A term that alone may draw a question weighs 4; one that rule books
/// name, 5 and more; one that only adds to others, 1.
constexpr int kStrongWeight = 5;
constexpr int kQuestionWeight = 4;
/// News names a speaker about every 60 words, advice every 400 and more (each word is about 1.15
/// tokens).
constexpr std::uint32_t kTokensPerStatement = 400;
/// A text of news without a named speaker is shorter than this; below it, one word of 100 that is
/// "I", "we" or "you" tells a blog or a guide. Both measured on published texts.
constexpr std::size_t kShortText = 1200;
constexpr std::size_t kTokensPerPerson = 100;
constexpr int kLeastWeight = 1;
constexpr std::array<TermInfo, 27> kTerms = {{
    {"people killed or hurt", 7},
    {"people driven out, missing or detained", 6},
    {"an accusation", 6},
    {"a share of people", 5},
    {"a sum of money", 5},
    {"a figure", 4},
    {"health", 1},
    {"a rank", 4},
    {"“one of the most”", 5},
    {"no exception allowed", 4},
    {"a cause", 5},
    {"a forecast", 4},
    {"a motive", 1},
    {"an evaluation", 1},
    {"quoted words without a speaker", 1},
    {"an estimate", 1},
    {"a comparison", 1},
    {"hedged", -1},
    {"a schedule", -1},
    {"a price", -2},
    {"a definition", -1},
    {"a public act", -1},
    {"the writer speaks as a witness", -1},
    {"the lead, sourced below", -1},
    {"the paragraph names a source", -2},
    {"the paragraph before names a source", -1},
    {"an opinion piece", -1},
}};

/// "I", "we", "you"; not "the US".
bool is_personal(const Token& token, WordFlags person) {
  return token.has(person) && (!token.is(shape::kAllCaps) || token.span().size() == 1);
}

/// Reads one sentence for its terms.
class Reader {
 public:
  Reader(const Document& document, const Attributions& attributions, const Sentence& sentence)
      : document_(document),
        tokens_(document.tokens()),
        attributions_(attributions),
        sentence_(sentence),
        range_(sentence.tokens),
        harm_(document, attributions, sentence) {}

  Claim read() {
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      if (attributions_.is_content(i)) continue;
      if (tokens_[i].is(shape::kQuoted)) {
        quoted_ = quoted_.empty() ? TokenRange{i, i + 1} : TokenRange{quoted_.begin, i + 1};
        continue;
      }
      if (tokens_[i].is_word()) {
        word(i);
      } else if (tokens_[i].kind == TokenKind::kNumber) {
        number(i);
      } else if (tokens_[i].kind == TokenKind::kSymbol) {
        symbol(i);
      }
    }
    if (!quoted_.empty()) add(ClaimTerm::kQuotedWords, quoted_);
    if (seen(ClaimTerm::kHealth) && !seen(ClaimTerm::kFigure) && !seen(ClaimTerm::kShare) &&
        !seen(ClaimTerm::kCause)) {
      seen_[index(ClaimTerm::kHealth)] = {};
    }
    if (seen(ClaimTerm::kApproximate) && !figures()) seen_[index(ClaimTerm::kApproximate)] = {};
    if (seen(ClaimTerm::kPrice) && !seen(ClaimTerm::kMoney)) {
      seen_[index(ClaimTerm::kPrice)] = {};
    }
    // Without a count the word may be anything: "dead last", "missing the point".
    if (seen(ClaimTerm::kDisplaced) && !figures() && !counted_) {
      seen_[index(ClaimTerm::kDisplaced)] = {};
    }
    Claim claim;
    for (std::size_t t = 0; t < kTerms.size(); ++t) {
      if (!seen_[t].empty()) add_reason(claim, static_cast<ClaimTerm>(t), seen_[t]);
    }
    return claim;
  }

  static void add_reason(Claim& claim, ClaimTerm term, TokenRange words) {
    const int weight = kTerms[index(term)].weight;
    if (weight > 0 && (claim.reasons.empty() || weight > kTerms[index(claim.main)].weight)) {
      claim.main = term;
    }
    claim.reasons.push_back({term, weight, words});
    claim.weight += weight;
    claim.strong = static_cast<std::uint8_t>(claim.strong + (weight >= kStrongWeight ? 1 : 0));
  }

 private:
  static std::size_t index(ClaimTerm term) { return static_cast<std::size_t>(term); }
  [[nodiscard]] bool seen(ClaimTerm term) const { return !seen_[index(term)].empty(); }
  [[nodiscard]] bool figures() const {
    return seen(ClaimTerm::kFigure) || seen(ClaimTerm::kShare) || seen(ClaimTerm::kMoney);
  }
  void add(ClaimTerm term, TokenRange words) {
    if (seen_[index(term)].empty()) seen_[index(term)] = words;
  }
  [[nodiscard]] const Token* at(std::uint32_t i) const {
    return i >= range_.begin && i < range_.end ? &tokens_[i] : nullptr;
  }
  /// What the small words of the pack make of the word at `i`; none outside the sentence.
  [[nodiscard]] bool is(std::uint32_t i, WordFlags any) const {
    const Token* token = at(i);
    return token != nullptr && token->is_word() &&
           (document_.language().claim_words(token->word) & any) != 0;
  }
  /// In the middle of a sentence: a name, a title.
  [[nodiscard]] bool capitalised(std::uint32_t i) const {
    return i > range_.begin && i < range_.end && tokens_[i].is(shape::kCapitalised);
  }

  /// "all day", "all week".
  [[nodiscard]] bool is_time(std::uint32_t i) const {
    return at(i) != nullptr && ((attributions_.flags(i) & kTimeWord) != 0 || is(i, kDay));
  }

  void word(std::uint32_t i) {
    const Token& token = tokens_[i];
    const SourcingFlags flags = attributions_.flags(i);
    const TokenRange one{i, i + 1};
    if (token.has(word::kNumberWord)) {
      counted_ = true;
      // "three in 10", "one of nine"
      const Token* of = at(i + 2);
      if (is(i + 1, kIn | kOf) && of != nullptr &&
          (of->has(word::kNumberWord) || of->kind == TokenKind::kNumber) && at(i + 3) != nullptr) {
        add(ClaimTerm::kShare, {i, i + 3});
      }
    }
    if ((flags & (kCasualty | kDisplaced | kCrime | kRank | kAbsolute | kCause | kForecast |
                  kShare | kManyNoun | kHealth | kEvaluation | kCurrency | kPublicAct)) == 0) {
      plain_word(i);
      return;
    }
    if ((flags & kCasualty) != 0 && harm_.is_to_people(i)) add(ClaimTerm::kCasualty, one);
    if ((flags & kDisplaced) != 0) add(ClaimTerm::kDisplaced, one);
    // "murdered" is one term, not two that agree.
    if ((flags & kCrime) != 0 && (flags & kCasualty) == 0) add(ClaimTerm::kAccusation, one);
    if ((flags & kRank) != 0) rank(i);
    if ((flags & kAbsolute) != 0) {
      if (is(i, kMost)) {
        rank(i);
      } else if (!(is(i, kAll) && (is(i - 1, kAfterAt) || is_time(i + 1)))) {
        add(ClaimTerm::kAbsolute, one);
      }
    }
    if ((flags & kCause) != 0 && !(is(i, kThanks) && !is(i + 1, claim_word::kTo))) {
      add(ClaimTerm::kCause, one);
    }
    if ((flags & kForecast) != 0 && !token.is(shape::kAllCaps) &&
        !(is(i, kWill) && capitalised(i)) && !is_refusal(i)) {
      add(ClaimTerm::kForecast, one);
    }
    // "the Senate Majority Leader"
    if ((flags & kShare) != 0 && !is(i, kFraction) && !capitalised(i)) {
      add(ClaimTerm::kShare, one);
    }
    if ((flags & kManyNoun) != 0) {
      const Token* before = at(i - 1);
      const bool sum = before != nullptr && before->kind == TokenKind::kNumber;
      add(ClaimTerm::kFigure, sum ? TokenRange{i - 1, i + 1} : one);
    }
    if ((flags & kCurrency) != 0 && at(i - 1) != nullptr &&
        tokens_[i - 1].kind == TokenKind::kNumber) {
      add(ClaimTerm::kMoney, {i - 1, i + 1});
    }
    if ((flags & kHealth) != 0) add(ClaimTerm::kHealth, one);
    if ((flags & kEvaluation) != 0) add(ClaimTerm::kEvaluation, one);
    if ((flags & kPublicAct) != 0) add(ClaimTerm::kPublicAct, one);
  }

  /// "would not discuss the plan": refused, and no forecast.
  [[nodiscard]] bool is_refusal(std::uint32_t i) const {
    return is(i + 1, kNot) && is(i + 2, kAnswers);
  }

  /// "before the first bell", "in the first half": which of several. "First Street": a name.
  [[nodiscard]] bool is_order(std::uint32_t i) const {
    if (capitalised(i) && capitalised(i + 1) && !capitalised(i - 1)) return true;
    const Token* next = at(i + 1);
    const bool noun = next != nullptr && next->is_word() && !is(i + 1, kIn | kOf | claim_word::kTo);
    return noun && is(i - 1, kThe) && is(i - 2, kOrder) && !is(i + 2, claim_word::kTo);
  }

  /// A step of a recipe or guide tells how long and how hot, and claims nothing.
  [[nodiscard]] bool is_instruction() const {
    std::uint32_t first = range_.begin;
    while (at(first) != nullptr && !at(first)->is_word()) ++first;  // "3. Knead"
    const Token* verb = at(first);
    if (verb == nullptr || verb->has(word::kFiniteAuxiliary)) return false;
    const Xpos tag = document_.tags(sentence_)[first - range_.begin].xpos;
    return tag == Xpos::kVb || verb->has(word::kKitchen | word::kInstruction);
  }

  /// "due to turn at nine" is a timetable, "due to rain" a cause.
  [[nodiscard]] bool is_infinitive(std::uint32_t i) const {
    return at(i) != nullptr && document_.tags(sentence_)[i - range_.begin].xpos == Xpos::kVb;
  }

  void plain_word(std::uint32_t i) {
    const Token& token = tokens_[i];
    if (token.has(word::kHedge)) {
      if (!token.is(shape::kCapitalised)) add(ClaimTerm::kHedge, {i, i + 1});
    }
    if (is_personal(token, word::kFirstPerson)) add(ClaimTerm::kFirstPerson, {i, i + 1});
    const WordFlags flags = document_.language().claim_words(token.word);
    if (flags == 0) return;
    if (harm_.is_wrong(i)) add(ClaimTerm::kAccusation, {i, i + 1});
    const TokenRange two{i, i + 2};
    // Not "money going to the town".
    if ((flags & kForecastTo) != 0 && is(i + 1, claim_word::kTo) && at(i + 2) != nullptr &&
        !at(i + 2)->has(word::kDeterminer) && !capitalised(i + 2)) {
      add(ClaimTerm::kForecast, two);
    }
    if ((flags & kCauseTo) != 0 && is(i + 1, claim_word::kTo) && !is_infinitive(i + 2)) {
      add(ClaimTerm::kCause, two);
    }
    if ((flags & kCauseIn) != 0 && is(i + 1, kIn | kOf)) add(ClaimTerm::kCause, two);
    if ((flags & kNo) != 0 && is(i + 1, kOne)) add(ClaimTerm::kAbsolute, two);
    if ((flags & kMotiveTo) != 0 && is(i + 1, claim_word::kTo)) add(ClaimTerm::kMotive, two);
    if ((flags & claim_word::kApproximate) != 0) add(ClaimTerm::kApproximate, {i, i + 1});
    if ((flags & kThan) != 0 && at(i - 1) != nullptr) {
      add(is(i - 1, kMoreOrLess) ? ClaimTerm::kApproximate : ClaimTerm::kComparison,
          {i - 1, i + 1});
    }
    if ((flags & claim_word::kPrice) != 0) add(ClaimTerm::kPrice, {i, i + 1});
    if ((flags & kDefines) != 0) add(ClaimTerm::kDefinition, {i, i + 1});
    if ((flags & kMay) != 0 && !token.is(shape::kCapitalised)) add(ClaimTerm::kHedge, {i, i + 1});
  }

  void rank(std::uint32_t i) {
    if (i >= range_.begin + 3 && is(i - 1, kThe) && is(i - 2, kOf) && is(i - 3, kOne)) {
      add(ClaimTerm::kOneOfTheMost, {i - 3, std::min(i + 2, range_.end)});
      return;
    }
    if (is(i, kFirst) && (at(i + 1) == nullptr || at(i + 1)->mark == Mark::kComma ||
                          at(i + 1)->mark == Mark::kHyphen || is(i + 1, kFirstWhat))) {
      return;
    }
    if (is(i, kFirst) && is_order(i)) return;
    if (is(i, kMost) && (is(i + 1, kOfTime) || at(i + 1) == nullptr || !at(i + 1)->is_word())) {
      return;  // "most recent", "matter most"
    }
    if (is(i + 1, kHabit)) return;  // "best practices", "best for"
    // "leading the race"
    if (is(i, kLeading) && (at(i - 1) == nullptr || !at(i - 1)->has(word::kDeterminer))) return;
    // "the world's best", "most populous", "record 40,000": with what it ranks.
    add(ClaimTerm::kRank, {i, std::min(i + 2, range_.end)});
  }

  /// "Ada Osei is 43.", "she was 43 when"
  [[nodiscard]] bool is_said_of_person(std::uint32_t i) const {
    constexpr std::size_t kDigits = 3;
    const Token* after = at(i + 1);
    const bool ends =
        after == nullptr || after->kind == TokenKind::kPunctuation || is(i + 1, kWhen);
    if (!ends || at(i)->span().size() > kDigits || i < range_.begin + 2) return false;
    if ((attributions_.flags(i - 1) & kBeForm) == 0) return false;
    return is_proper_noun_tag(document_.tags(sentence_)[i - 2 - range_.begin].xpos) ||
           at(i - 2)->has(word::kPersonPronoun);
  }

  /// "aged 43", "43-year-old", "43 years old", "Ada Osei, 43,".
  [[nodiscard]] bool is_age(std::uint32_t i) const {
    if (is_said_of_person(i)) return true;
    if (is(i - 1, kAge) || (is(i - 1, kOf) && is(i - 2, kAge))) return true;
    std::uint32_t unit = i + 1;
    while (at(unit) != nullptr && at(unit)->mark == Mark::kHyphen) ++unit;
    if (!is(unit, kYear)) return false;
    ++unit;
    while (at(unit) != nullptr && at(unit)->mark == Mark::kHyphen) ++unit;
    return is(unit, kOld);
  }

  void number(std::uint32_t i) {
    const Token& token = tokens_[i];
    const std::string_view text = document_.view(token.span());
    const Token* before = at(i - 1);
    const Token* after = at(i + 1);
    if (before != nullptr && before->kind == TokenKind::kSymbol) return;  // see symbol()
    if (after != nullptr &&
        (document_.view(after->span()) == "%" || (attributions_.flags(i + 1) & kShare) != 0)) {
      add(ClaimTerm::kShare, {i, i + 2});
      return;
    }
    if (text.ends_with("%")) {
      add(ClaimTerm::kShare, {i, i + 1});
      return;
    }
    // "Sept. 26": the stop is that of the month.
    const Token* named = before != nullptr && before->mark == Mark::kStop ? at(i - 2) : before;
    const bool month = named != nullptr && named->has(word::kMonth | word::kWeekday);
    if (month || (after != nullptr && after->has(word::kMonth))) {
      add(ClaimTerm::kSchedule, {i, i + 1});
      return;
    }
    if (is_age(i)) return;
    std::uint32_t digits = 0;
    bool grouped = false;
    bool other = false;
    for (const char c : text) {
      if (c >= '0' && c <= '9') {
        ++digits;
      } else if (c == ',' || c == '.') {
        grouped = true;
      } else {
        other = true;
      }
    }
    if (other) return;  // 7th, 1990s, 10:30
    const bool year = digits == 4 && !grouped && (text.starts_with("19") || text.starts_with("20"));
    if (year) return;
    // "10.5550/978-3-319": the number of a document.
    const auto joins = [this](std::uint32_t sign, std::uint32_t beyond) {
      return at(sign) != nullptr && at(sign)->mark == Mark::kSlash && at(beyond) != nullptr &&
             at(beyond)->kind == TokenKind::kNumber;
    };
    const bool part = before != nullptr && before->mark == Mark::kHyphen && digits > 2 &&
                      at(i - 2) != nullptr && at(i - 2)->kind == TokenKind::kNumber;
    if (joins(i - 1, i - 2) || joins(i + 1, i + 2) || part) return;
    // An age between commas, the number of a thing.
    if (after == nullptr || after->mark == Mark::kComma || after->kind == TokenKind::kPunctuation) {
      // "leads with 61", "has 28, …" count something.
      const bool score =
          digits == 2 && before != nullptr &&
          ((attributions_.flags(i - 1) & kHaveForm) != 0 || is(i - 1, kScored | claim_word::kTo));
      if (digits < 3 && !score && !(after != nullptr && after->mark == Mark::kHyphen)) return;
    }
    if (digits == 1 && !grouped && !is(i + 1, kIn | kOf | kOut)) return;
    if (is_instruction()) return;
    if (digits <= 2 && !grouped && is(i + 1, kHour)) {
      add(ClaimTerm::kSchedule, {i, i + 1});
      return;
    }
    add(ClaimTerm::kFigure, {i, after != nullptr && after->is_word() ? i + 2 : i + 1});
  }

  void symbol(std::uint32_t i) {
    const std::string_view sign = document_.view(tokens_[i].span());
    const Token* after = at(i + 1);
    if (after == nullptr || after->kind != TokenKind::kNumber) return;
    if (sign == "$" || sign == "€" || sign == "£" || sign == "¥" || sign == "₹") {
      const Token* unit = at(i + 2);
      const bool big = unit != nullptr && (attributions_.flags(i + 2) & kManyNoun) != 0;
      add(ClaimTerm::kMoney, {i, big ? i + 3 : i + 2});
    }
  }

  const Document& document_;
  std::span<const Token> tokens_;
  const Attributions& attributions_;
  const Sentence& sentence_;
  TokenRange range_;
  Casualty harm_;
  TokenRange quoted_;
  std::array<TokenRange, kTerms.size()> seen_{};
  bool counted_ = false;
};

/// Whether anybody says something in sentence `s`, and not only wants or judges it. What stands
/// beside "who opposed the plan" is still the paper's own.
bool speaks(const Attributions& attributions, std::uint32_t s) {
  bool weak = false;
  for (const Attribution& a : attributions.in_sentence(s)) {
    if (a.frame != AttributionFrame::kAim && a.frame != AttributionFrame::kJudgement &&
        a.frame != AttributionFrame::kNoun && a.frame != AttributionFrame::kHearsay) {
      return true;
    }
    if (a.quoted) return true;
    weak = true;
  }
  return !weak;
}

bool is_question(const Document& document, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.end; i > sentence.tokens.begin; --i) {
    const Token& token = document.tokens()[i - 1];
    if (token.mark == Mark::kQuestion) return true;
    if (token.is_wordlike()) return false;
  }
  return false;
}

}  // namespace

std::string_view to_string(ClaimTerm term) { return kTerms[static_cast<std::size_t>(term)].text; }

namespace {

/// Whether somebody with a name is heard as often as in news; with `he_too`, pronouns count as
/// well.
bool names_speakers(const Document& document, const Attributions& attributions, bool he_too) {
  std::uint32_t statements = 0;
  for (const Attribution& a : attributions.all()) {
    const bool said = a.frame == AttributionFrame::kClause || a.frame == AttributionFrame::kAside ||
                      a.frame == AttributionFrame::kAccording;
    const bool other = !a.source.empty() && !document.tokens()[a.source.begin].has(
                                                word::kFirstPerson | word::kSecondPerson);
    const bool who = a.kind == SourceKind::kNamed ||
                     (he_too && a.kind == SourceKind::kPronoun && other && !a.nested);
    statements += said && who ? 1 : 0;
  }
  return statements * kTokensPerStatement >= static_cast<std::uint32_t>(document.tokens().size());
}

/// Whether what is claimed on nobody's authority stands out: in a text that names whom it heard, or
/// that is short and speaks neither of itself nor to the reader. A guide, a shop's page or a diary
/// speaks for itself throughout.
bool reports(const Document& document, const Attributions& attributions) {
  if (document.genre() == Genre::kNews || names_speakers(document, attributions, true)) return true;
  const auto tokens = document.tokens();
  if (tokens.size() >= kShortText) return false;
  const auto personal = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_personal(token, word::kFirstPerson | word::kSecondPerson) &&
           !token.is(shape::kQuoted);
  });
  return static_cast<std::size_t>(personal) * kTokensPerPerson <= tokens.size();
}

}  // namespace

bool expects_sources(const Document& document, const Attributions& attributions) {
  switch (document.genre()) {
    case Genre::kUnknown:
    case Genre::kNews:
    case Genre::kFeature:
    case Genre::kOpinion:
    case Genre::kPressRelease:
    case Genre::kEncyclopedia:
    case Genre::kMarkets:
    case Genre::kSports:
      return true;
    case Genre::kHowTo:
      return names_speakers(document, attributions, false);
    default:
      return false;
  }
}

Claims::Claims(const Document& document, const Attributions& attributions) {
  if (!expects_sources(document, attributions) || !reports(document, attributions)) return;
  const auto sentences = document.sentences();
  bool first = true;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    const BlockKind kind = document.blocks()[sentence.block].kind;
    const bool prose = kind == BlockKind::kBody || kind == BlockKind::kListItem;
    if (!prose) continue;
    const bool lead = first;
    first = false;
    const Sourcing sourcing = attributions.sourcing(s);
    if (sourcing == Sourcing::kSourced || is_question(document, sentence)) continue;
    if (sourcing == Sourcing::kPartly && speaks(attributions, s)) continue;
    if (sentence.tokens.size() < 4) continue;
    Claim claim = Reader(document, attributions, sentence).read();
    const bool heavy =
        std::any_of(claim.reasons.begin(), claim.reasons.end(),
                    [](const ClaimReason& r) { return r.weight >= kQuestionWeight; });
    if (!heavy) continue;
    if (lead) Reader::add_reason(claim, ClaimTerm::kLead, {});
    if (document.genre() == Genre::kOpinion) Reader::add_reason(claim, ClaimTerm::kOpinion, {});
    if (sourcing == Sourcing::kParagraph) Reader::add_reason(claim, ClaimTerm::kInherited, {});
    if (sourcing == Sourcing::kParagraphBefore) Reader::add_reason(claim, ClaimTerm::kBefore, {});
    if (claim.weight < kLeastWeight) continue;
    claim.sentence = s;
    all_.push_back(std::move(claim));
  }
}

}  // namespace galley::core
