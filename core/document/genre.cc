#include "galley/document/document.h"
#include "galley/text/hash.h"
#include "stages.h"

namespace galley::core {
namespace {

/// Below this the counts say nothing.
constexpr std::uint32_t kMinWords = 80;
/// Words looked at: the sort of a text shows in its first pages.
constexpr std::uint32_t kMaxWords = 6000;

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t outside = 0;  ///< words outside quotation marks
  std::uint32_t first_person = 0;
  std::uint32_t second_person = 0;
  std::uint32_t third_person = 0;
  std::uint32_t said = 0;
  std::uint32_t when = 0;  ///< weekdays and agencies
  std::uint32_t legal = 0;
  std::uint32_t sport = 0;
  std::uint32_t market = 0;
  std::uint32_t review = 0;
  std::uint32_t release = 0;
  std::uint32_t imperatives = 0;
  std::uint32_t sentences = 0;
  std::uint32_t speech = 0;     ///< words inside quotation marks
  std::uint32_t citations = 0;  ///< [12]
  std::uint32_t numbers = 0;
  std::uint32_t duties = 0;  ///< must, should, ought
  std::uint32_t of_turns = 0, of_verse = 0, of_legal = 0, of_lists = 0;
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

bool is_release_mark(std::uint64_t word) {
  return is_any(word, {"prnewswire", "globenewswire", "businesswire", "newswire"});
}

Counts count(const Document& document) {
  Counts c;
  for (const Block& block : document.blocks()) {
    if (c.words > kMaxWords) break;
    std::uint32_t words = 0;
    const auto tokens = document.tokens(block.tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (!token.is_wordlike()) {
        if (token.mark == Mark::kOpenBracket && i + 2 < tokens.size() &&
            tokens[i + 1].kind == TokenKind::kNumber && tokens[i + 2].mark == Mark::kCloseBracket &&
            document.text()[token.begin] == '[') {
          ++c.citations;
        }
        continue;
      }
      ++words;
      if (token.is(shape::kQuoted)) {
        ++c.speech;
        continue;
      }
      ++c.outside;
      if (token.kind == TokenKind::kNumber) {
        ++c.numbers;
        continue;
      }
      if (token.flags == 0) {
        if (is_release_mark(token.word)) c.release += 2;
        continue;
      }
      c.first_person += token.has(word::kFirstPerson) ? 1 : 0;
      c.second_person += token.has(word::kSecondPerson) ? 1 : 0;
      c.third_person +=
          token.has(word::kPersonPronoun) && !token.has(word::kFirstPerson | word::kSecondPerson)
              ? 1
              : 0;
      if (token.has(word::kReportsNeutral)) {
        c.said += is_any(token.word, {"said", "says", "told", "announced"}) ? 1 : 0;
      }
      c.when += token.has(word::kWeekday) ||
                        (token.has(word::kNewsAgency) && token.is(shape::kCapitalised))
                    ? 1
                    : 0;
      c.legal += token.has(word::kLegalTerm) ? 1 : 0;
      c.sport += token.has(word::kSport) ? 1 : 0;
      c.market += token.has(word::kMarket) ? 1 : 0;
      c.review += token.has(word::kReviewTerm) ? 1 : 0;
      c.duties += is_any(token.word, {"must", "should", "ought"}) ? 1 : 0;
      // "today announced", "announced today"; "immediate release"
      if (i > 0 &&
          ((token.word == word_hash("announced") && tokens[i - 1].word == word_hash("today")) ||
           (token.word == word_hash("today") && tokens[i - 1].word == word_hash("announced")) ||
           (token.word == word_hash("release") && tokens[i - 1].word == word_hash("immediate")))) {
        ++c.release;
      }
    }
    c.words += words;
    c.dateline |= block.dateline != 0;
    switch (block.kind) {
      case BlockKind::kTurn:
        c.of_turns += words;
        break;
      case BlockKind::kVerse:
        c.of_verse += words;
        break;
      case BlockKind::kLegal:
        c.of_legal += words;
        break;
      case BlockKind::kListItem:
        c.of_lists += words;
        break;
      case BlockKind::kRecipe:
        ++c.recipe_lines;
        break;
      default:
        break;
    }
    for (const Sentence& sentence : document.sentences(block)) {
      const auto s = document.tokens(sentence.tokens);
      ++c.sentences;
      std::size_t first = 0;
      while (first < s.size() && !s[first].is_word()) ++first;
      // An instruction is followed by its object or place, not by a verb or a comma.
      if (first + 1 < s.size() && s[first].has(word::kInstruction) &&
          !s[first].is(shape::kQuoted) &&
          (s[first + 1].has(word::kFunctionWord) || s[first + 1].is_word()) &&
          !s[first + 1].has(word::kFiniteAuxiliary)) {
        ++c.imperatives;
      }
    }
  }
  return c;
}

/// True when the first paragraph opens with what its subject is: "The Orlen is a river in …".
bool defines(const Document& document) {
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::kBody) continue;
    const auto tokens = document.tokens(document.sentences(block)[0].tokens);
    for (std::size_t i = 1; i + 1 < tokens.size() && i < 25; ++i) {
      if (!tokens[i].has(word::kFiniteAuxiliary)) continue;
      const std::uint64_t verb = tokens[i].word;
      const bool is = is_any(verb, {"is", "was", "are", "were"});
      return is && tokens[i + 1].has(word::kDeterminer | word::kSuperlative);
    }
    return false;
  }
  return false;
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
  const Counts c = count(document);
  // Layout speaks before wording, and needs fewer words to do so.
  if (c.of_turns * 3 >= c.words && c.of_turns > 40) return Genre::kTranscript;
  if (c.of_verse * 2 >= c.words && c.of_verse > 20) return Genre::kVerse;
  if (c.recipe_lines >= 4) return Genre::kHowTo;
  if (c.words < kMinWords) return Genre::kUnknown;
  if (c.per_mille(c.legal, 8) || c.percent(c.of_legal, 30)) return Genre::kLegal;
  const bool reported = c.per_mille(c.said, 5);
  if (c.release >= 2 || (c.release == 1 && !c.per_mille(c.said, 12) && !c.per_mille(c.when, 6))) {
    return Genre::kPressRelease;
  }
  const bool news = c.dateline || c.per_mille(c.said, 9) ||
                    (c.per_mille(c.said, 3) && c.per_mille(c.when, 3)) ||
                    (c.per_mille(c.said, 1) && c.per_mille(c.when, 7));
  if (!c.per_mille(c.second_person, 8)) {
    if (c.per_mille(c.sport, 28)) return Genre::kSports;
    if (c.per_mille(c.market, 38)) return Genre::kMarkets;
  }
  if (news && !c.per_mille(c.second_person, 15) && !c.per_mille(c.first_person, 22))
    return Genre::kNews;
  if (c.per_mille(c.review, 22) &&
      (c.per_mille(c.first_person, 4) || c.per_mille(c.second_person, 4))) {
    return Genre::kReview;
  }
  if (c.per_mille(c.second_person, 14) ||
      (c.imperatives * 8 >= c.sentences && c.per_mille(c.second_person, 5)) ||
      (c.imperatives * 5 >= c.sentences && c.per_mille(c.second_person, 3))) {
    return Genre::kHowTo;
  }
  // Dialogue and people, no days, no figures, no source named.
  if (c.per_mille(c.third_person, 35) && c.percent(c.speech, 8) && !c.per_mille(c.numbers, 4) &&
      !c.per_mille(c.when, 1)) {
    return Genre::kFiction;
  }
  if (c.per_mille(c.first_person, 14) || (c.per_mille(c.duties, 5) && !reported))
    return Genre::kOpinion;
  if (reported || c.percent(c.speech, 12)) return Genre::kFeature;
  const bool impersonal = !c.per_mille(c.first_person, 3) && !c.per_mille(c.second_person, 3) &&
                          !c.percent(c.speech, 4) && !c.per_mille(c.duties, 2);
  if (impersonal && (c.citations >= 3 || (defines(document) && !c.per_mille(c.when, 1)))) {
    return Genre::kEncyclopedia;
  }
  return Genre::kUnknown;
}

}  // namespace galley::core
