#include "galley/document/document.h"
#include "stages.h"

namespace galley::core {
namespace {

/// Below this many words the counts say nothing.
constexpr std::uint32_t kMinWords = 80;
/// Words looked at: the sort of a text shows in its first pages.
constexpr std::uint32_t kMaxWords = 6000;

// Thresholds of guess_genre(), in the order in which it asks. All were set by judgement and by
// reading what a change did to articles whose genre was known; none was fitted by a program.
// …PerMille: of a thousand words, counts outside quotation marks. …Percent: of a hundred words.

/// Layout speaks before wording, and needs fewer words to do so.
constexpr std::uint32_t kTranscriptShare = 3;      ///< one word of so many stands in turns
constexpr std::uint32_t kMinTranscriptWords = 41;  ///< in turns
constexpr std::uint32_t kVerseShare = 2;           ///< one word of so many stands in verse
constexpr std::uint32_t kMinVerseWords = 21;       ///< in verse
constexpr std::uint32_t kMinRecipeLines = 4;       ///< ingredients
/// Above what news of a court case has.
constexpr std::uint32_t kLegalPerMille = 8;
constexpr std::uint32_t kLegalPercent = 30;  ///< words in numbered clauses
/// Two marks of a release settle it. One does where the text neither quotes and reports as much as
/// news nor names its days as news does.
constexpr std::uint32_t kReleaseMarks = 2;
constexpr std::uint32_t kReleaseMaxSaidPerMille = 12;
constexpr std::uint32_t kReleaseMaxWhenPerMille = 6;
/// The name of a distributor of releases counts as two marks.
constexpr std::uint32_t kWireMarks = 2;
/// Verbs of saying with which a text is reported at all.
constexpr std::uint32_t kReportedPerMille = 5;
/// News: many verbs of saying, or some with days and agencies, or few with many of them.
constexpr std::uint32_t kNewsSaidPerMille = 9;
constexpr std::uint32_t kNewsSomeSaidPerMille = 3;
constexpr std::uint32_t kNewsSomeWhenPerMille = 3;
constexpr std::uint32_t kNewsFewSaidPerMille = 1;
constexpr std::uint32_t kNewsManyWhenPerMille = 7;
/// A text that says "you" or "I" more often is advice or opinion, whatever it reports.
constexpr std::uint32_t kNewsMaxSecondPerMille = 15;
constexpr std::uint32_t kNewsMaxFirstPerMille = 22;
/// Reports of matches and markets: their words, and hardly a "you" (a guide to either has many).
constexpr std::uint32_t kSubjectMaxSecondPerMille = 8;
constexpr std::uint32_t kSportPerMille = 28;
constexpr std::uint32_t kMarketPerMille = 38;
/// A review has the words of reviews, and somebody who speaks or is spoken to.
constexpr std::uint32_t kReviewPerMille = 22;
constexpr std::uint32_t kReviewPersonPerMille = 4;
/// Instructions talk to the reader: much, or less where many sentences are orders.
constexpr std::uint32_t kHowToSecondPerMille = 14;
constexpr std::uint32_t kHowToSomeSecondPerMille = 5;
constexpr std::uint32_t kHowToFewSecondPerMille = 3;
constexpr std::uint32_t kSomeImperativesShare = 8;  ///< one sentence of so many is an order
constexpr std::uint32_t kManyImperativesShare = 5;
/// Fiction: dialogue and people, no days, no figures, no source named.
constexpr std::uint32_t kFictionThirdPerMille = 35;
constexpr std::uint32_t kFictionSpeechPercent = 8;
constexpr std::uint32_t kFictionMaxNumbersPerMille = 4;
constexpr std::uint32_t kFictionMaxWhenPerMille = 1;
/// Opinion: "I" and "we", or what must be done with little reported.
constexpr std::uint32_t kOpinionFirstPerMille = 14;
constexpr std::uint32_t kOpinionDutiesPerMille = 5;
constexpr std::uint32_t kFeatureSpeechPercent = 12;
/// An encyclopedia speaks to nobody, quotes little and urges nothing; it cites, or opens with what
/// its subject is and names no day.
constexpr std::uint32_t kImpersonalMaxPersonPerMille = 3;
constexpr std::uint32_t kImpersonalMaxSpeechPercent = 4;
constexpr std::uint32_t kImpersonalMaxDutiesPerMille = 2;
constexpr std::uint32_t kMinCitations = 3;
constexpr std::uint32_t kDefinitionMaxWhenPerMille = 1;
/// Tokens of the first sentence within which it says what its subject is.
constexpr std::size_t kMaxDefinition = 25;

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t first_person = 0;
  std::uint32_t second_person = 0;
  std::uint32_t third_person = 0;
  std::uint32_t said = 0;
  std::uint32_t when = 0;  ///< weekdays and agencies
  std::uint32_t legal = 0;
  std::uint32_t sport = 0;
  std::uint32_t market = 0;
  std::uint32_t review = 0;
  std::uint32_t release = 0;  ///< marks of a press release
  std::uint32_t imperatives = 0;
  std::uint32_t sentences = 0;
  std::uint32_t speech = 0;     ///< words inside quotation marks
  std::uint32_t citations = 0;  ///< [12]
  std::uint32_t numbers = 0;
  std::uint32_t duties = 0;                                ///< must, should, ought
  std::uint32_t of_turns = 0, of_verse = 0, of_legal = 0;  ///< words in blocks of the kind
  std::uint32_t recipe_lines = 0;
  bool dateline = false;

  /// True for at least `rate` of `count` in a thousand words.
  [[nodiscard]] bool per_mille(std::uint32_t count, std::uint32_t rate) const {
    return count * 1000 >= rate * words;
  }
  [[nodiscard]] bool percent(std::uint32_t count, std::uint32_t rate) const {
    return count * 100 >= rate * words;
  }
};

/// Counts the first pages of a document.
class Counter {
 public:
  explicit Counter(const Document& document)
      : document_(document),
        reported_plainly_(document.language().list(WordListId::kReportedPlainly)),
        duties_(document.language().list(WordListId::kDuty)),
        release_wires_(document.language().list(WordListId::kReleaseWire)) {}

  Counts run() {
    for (const Block& block : document_.blocks()) {
      if (c_.words > kMaxWords) break;
      const std::uint32_t words = count_tokens(document_.tokens(block.tokens));
      c_.words += words;
      c_.dateline |= block.dateline != 0;
      count_kind(block.kind, words);
      for (const Sentence& sentence : document_.sentences(block)) {
        ++c_.sentences;
        c_.imperatives += is_imperative(document_.tokens(sentence.tokens)) ? 1 : 0;
      }
    }
    return c_;
  }

 private:
  /// Returns the number of words.
  std::uint32_t count_tokens(std::span<const Token> tokens) {
    std::uint32_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (!token.is_wordlike()) {
        c_.citations += is_citation(tokens, i) ? 1 : 0;
        continue;
      }
      ++words;
      if (token.is(shape::kQuoted)) {
        ++c_.speech;
        continue;
      }
      if (token.kind == TokenKind::kNumber) {
        ++c_.numbers;
      } else if (token.flags == 0) {
        if (release_wires_.contains(token.word)) c_.release += kWireMarks;
      } else {
        count_word(token);
        c_.release += i > 0 && is_release_phrase(tokens[i - 1], token) ? 1 : 0;
      }
    }
    return words;
  }

  /// [12]
  [[nodiscard]] bool is_citation(std::span<const Token> tokens, std::size_t i) const {
    return tokens[i].mark == Mark::kOpenBracket && i + 2 < tokens.size() &&
           tokens[i + 1].kind == TokenKind::kNumber && tokens[i + 2].mark == Mark::kCloseBracket &&
           document_.text()[tokens[i].begin] == '[';
  }

  void count_word(const Token& token) {
    const auto add = [&token](std::uint32_t& count, WordFlags any_of) {
      count += token.has(any_of) ? 1 : 0;
    };
    add(c_.first_person, word::kFirstPerson);
    add(c_.second_person, word::kSecondPerson);
    if (!token.has(word::kFirstPerson | word::kSecondPerson)) {
      add(c_.third_person, word::kPersonPronoun);
    }
    if (token.has(word::kReportsNeutral)) c_.said += reported_plainly_.contains(token.word) ? 1 : 0;
    const bool agency = token.has(word::kNewsAgency) && token.is(shape::kCapitalised);
    c_.when += token.has(word::kWeekday) || agency ? 1 : 0;
    add(c_.legal, word::kLegalTerm);
    add(c_.sport, word::kSport);
    add(c_.market, word::kMarket);
    add(c_.review, word::kReviewTerm);
    c_.duties += duties_.contains(token.word) ? 1 : 0;
  }

  /// "today announced", "announced today"; "immediate release"
  [[nodiscard]] bool is_release_phrase(const Token& before, const Token& token) const {
    const auto are = [&](WordListId first, WordListId second) {
      return document_.is_listed(token.word, second) && document_.is_listed(before.word, first);
    };
    return are(WordListId::kThisDay, WordListId::kAnnounced) ||
           are(WordListId::kAnnounced, WordListId::kThisDay) ||
           are(WordListId::kAtOnce, WordListId::kReleaseNoun);
  }

  void count_kind(BlockKind kind, std::uint32_t words) {
    switch (kind) {
      case BlockKind::kTurn:
        c_.of_turns += words;
        break;
      case BlockKind::kVerse:
        c_.of_verse += words;
        break;
      case BlockKind::kLegal:
        c_.of_legal += words;
        break;
      case BlockKind::kRecipe:
        ++c_.recipe_lines;
        break;
      default:
        break;
    }
  }

  /// An instruction is followed by its object or place, not by a verb or a comma.
  static bool is_imperative(std::span<const Token> s) {
    std::size_t first = 0;
    while (first < s.size() && !s[first].is_word()) ++first;
    return first + 1 < s.size() && s[first].has(word::kInstruction) &&
           !s[first].is(shape::kQuoted) &&
           (s[first + 1].has(word::kFunctionWord) || s[first + 1].is_word()) &&
           !s[first + 1].has(word::kFiniteAuxiliary);
  }

  const Document& document_;
  const WordList& reported_plainly_;
  const WordList& duties_;
  const WordList& release_wires_;
  Counts c_;
};

/// True when the first paragraph opens with what its subject is: "The Orlen is a river in …".
bool defines(const Document& document) {
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::kBody) continue;
    const auto tokens = document.tokens(document.sentences(block)[0].tokens);
    for (std::size_t i = 1; i + 1 < tokens.size() && i < kMaxDefinition; ++i) {
      if (!tokens[i].has(word::kFiniteAuxiliary)) continue;
      return document.is_listed(tokens[i].word, WordListId::kFiniteBe) &&
             tokens[i + 1].has(word::kDeterminer | word::kSuperlative);
    }
    return false;
  }
  return false;
}

bool is_release(const Counts& c) {
  return c.release >= kReleaseMarks ||
         (c.release > 0 && !c.per_mille(c.said, kReleaseMaxSaidPerMille) &&
          !c.per_mille(c.when, kReleaseMaxWhenPerMille));
}

bool is_news(const Counts& c) {
  const bool reports =
      c.dateline || c.per_mille(c.said, kNewsSaidPerMille) ||
      (c.per_mille(c.said, kNewsSomeSaidPerMille) && c.per_mille(c.when, kNewsSomeWhenPerMille)) ||
      (c.per_mille(c.said, kNewsFewSaidPerMille) && c.per_mille(c.when, kNewsManyWhenPerMille));
  return reports && !c.per_mille(c.second_person, kNewsMaxSecondPerMille) &&
         !c.per_mille(c.first_person, kNewsMaxFirstPerMille);
}

bool is_review(const Counts& c) {
  return c.per_mille(c.review, kReviewPerMille) &&
         (c.per_mille(c.first_person, kReviewPersonPerMille) ||
          c.per_mille(c.second_person, kReviewPersonPerMille));
}

bool is_how_to(const Counts& c) {
  return c.per_mille(c.second_person, kHowToSecondPerMille) ||
         (c.imperatives * kSomeImperativesShare >= c.sentences &&
          c.per_mille(c.second_person, kHowToSomeSecondPerMille)) ||
         (c.imperatives * kManyImperativesShare >= c.sentences &&
          c.per_mille(c.second_person, kHowToFewSecondPerMille));
}

bool is_fiction(const Counts& c) {
  return c.per_mille(c.third_person, kFictionThirdPerMille) &&
         c.percent(c.speech, kFictionSpeechPercent) &&
         !c.per_mille(c.numbers, kFictionMaxNumbersPerMille) &&
         !c.per_mille(c.when, kFictionMaxWhenPerMille);
}

bool is_encyclopedia(const Counts& c, const Document& document) {
  const bool impersonal = !c.per_mille(c.first_person, kImpersonalMaxPersonPerMille) &&
                          !c.per_mille(c.second_person, kImpersonalMaxPersonPerMille) &&
                          !c.percent(c.speech, kImpersonalMaxSpeechPercent) &&
                          !c.per_mille(c.duties, kImpersonalMaxDutiesPerMille);
  return impersonal && (c.citations >= kMinCitations ||
                        (defines(document) && !c.per_mille(c.when, kDefinitionMaxWhenPerMille)));
}

}  // namespace

std::string_view to_string(Genre genre) {
  switch (genre) {
    case Genre::kUnknown:
      return "unknown";
    case Genre::kNews:
      return "news";
    case Genre::kFeature:
      return "feature";
    case Genre::kOpinion:
      return "opinion";
    case Genre::kReview:
      return "review";
    case Genre::kHowTo:
      return "how-to";
    case Genre::kTranscript:
      return "transcript";
    case Genre::kPressRelease:
      return "press-release";
    case Genre::kSports:
      return "sports";
    case Genre::kMarkets:
      return "markets";
    case Genre::kLegal:
      return "legal";
    case Genre::kEncyclopedia:
      return "encyclopedia";
    case Genre::kFiction:
      return "fiction";
    case Genre::kVerse:
      return "verse";
  }
  return {};
}

Genre guess_genre(const Document& document) {
  if (!document.in_language()) return Genre::kUnknown;
  const Counts c = Counter(document).run();
  if (c.of_turns * kTranscriptShare >= c.words && c.of_turns >= kMinTranscriptWords) {
    return Genre::kTranscript;
  }
  if (c.of_verse * kVerseShare >= c.words && c.of_verse >= kMinVerseWords) return Genre::kVerse;
  if (c.recipe_lines >= kMinRecipeLines) return Genre::kHowTo;
  if (c.words < kMinWords) return Genre::kUnknown;
  if (c.per_mille(c.legal, kLegalPerMille) || c.percent(c.of_legal, kLegalPercent)) {
    return Genre::kLegal;
  }
  if (is_release(c)) return Genre::kPressRelease;
  if (!c.per_mille(c.second_person, kSubjectMaxSecondPerMille)) {
    if (c.per_mille(c.sport, kSportPerMille)) return Genre::kSports;
    if (c.per_mille(c.market, kMarketPerMille)) return Genre::kMarkets;
  }
  if (is_news(c)) return Genre::kNews;
  if (is_review(c)) return Genre::kReview;
  if (is_how_to(c)) return Genre::kHowTo;
  if (is_fiction(c)) return Genre::kFiction;
  const bool reported = c.per_mille(c.said, kReportedPerMille);
  if (c.per_mille(c.first_person, kOpinionFirstPerMille) ||
      (c.per_mille(c.duties, kOpinionDutiesPerMille) && !reported)) {
    return Genre::kOpinion;
  }
  if (reported || c.percent(c.speech, kFeatureSpeechPercent)) return Genre::kFeature;
  return is_encyclopedia(c, document) ? Genre::kEncyclopedia : Genre::kUnknown;
}

}  // namespace galley::core
