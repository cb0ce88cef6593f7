#include "line_features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// A paragraph of a story: sentences, and enough words that a slogan or a caption is seldom one.
constexpr std::uint32_t kProseWords = 18;
/// Lines up to this length are seen word by word; of longer ones the head alone.
constexpr std::uint32_t kShortWords = 12;
constexpr std::uint32_t kMediumWords = 40;
constexpr std::uint32_t kHeadTokens = 12;
/// No block that is longer is tried for patterns: boilerplate of that length does not exist.
constexpr std::uint32_t kMaxPatternWords = 160;
/// So many paragraphs with a pattern of one kind make it what the article is about; of a short
/// article one in so many.
constexpr std::uint32_t kTopicParagraphs = 3;
constexpr std::uint32_t kTopicShare = 4;
/// Shape is judged by so many tokens of a block.
constexpr std::uint32_t kSeenTokens = 80;
constexpr std::uint32_t kFar = 99;

/// Names of the features. The model must be trained anew when they change.
enum Name : std::uint32_t {
  kBias,
  kLength,
  kEnds,
  kSentences,
  kCapitals,
  kAllCapitals,
  kFunctionWords,
  kVerbs,
  kPersons,
  kFigures,
  kLinks,
  kSigns,
  kListItem,
  kQuoted,
  kDates,
  kGap,
  kCode,
  kOwnPattern,
  kOwnPatternShape,
  kPatternPlace,
  kNoPatternPlace,
  kNameOpens,
  kAnyPattern,
  kAnyPatternShape,
  kAnyPatternPlace,
  kFirstWord,
  kSecondWord,
  kLastWord,
  kWord,
  kPair,
  kMediumWord,
  kMediumPair,
  kLongPair,
  kProseBefore,
  kProseAfter,
  kTenth,
  kUp,
  kDown,
  kUpDown,
  kFirstOrLast,
  kProseShare,
  kBlocks,
  kNeighbourShapes,
  kPreviousShape,
  kNextShape,
  kNearPatterns,
  kPreviousPattern,
  kNextPattern,
  kPatternShare,
  kCodeAround,
  kRun,
  kRunEnds,
  kShared,
  kCopies,
};

constexpr std::uint32_t feature(Name name, std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t value = (static_cast<std::uint64_t>(name) << 48U) ^ (a * 0x9E3779B97F4A7C15ULL);
  value = (value ^ (value >> 29U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ b) * 0x94D049BB133111EBULL;
  return static_cast<std::uint32_t>(value >> 40U);
}

/// The bin of `value`: how many of the borders it reaches.
template <std::size_t n>
constexpr std::uint32_t bin(std::uint32_t value, const std::uint32_t (&borders)[n]) {
  std::uint32_t at = 0;
  while (at < n && value >= borders[at]) ++at;
  return at;
}

std::uint32_t tenths(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : (part * 10 + whole / 2) / whole;
}

/// Equal for words that differ in figures alone: "12 comments", "3 comments".
std::uint64_t word_value(const Token& token, const Document& document) {
  if (token.kind == TokenKind::kNumber) return 10 + std::min(token.span().size(), 5U);
  if (token.kind == TokenKind::kLink) {
    const char first = document.text()[token.begin];
    if (first == '@') return 2;
    if (first == '#') return 3;
    return document.view(token.span()).find('@') != std::string_view::npos ? 4 : 5;
  }
  return token.word;
}

bool is_content(const Token& token) {
  return token.is_word() && !token.has(word::kFunctionWord) && token.span().size() >= 4;
}

bool counts(const Token& token) { return token.is_wordlike() || token.kind == TokenKind::kLink; }

bool has_strong(PatternSet patterns) {
  for (; patterns != 0; patterns &= patterns - 1) {
    if (!pattern_is_weak(static_cast<std::size_t>(std::countr_zero(patterns)))) return true;
  }
  return false;
}

/// Whom a pronoun speaks of: you 1, we 2, I 4, he or she 8.
std::uint8_t person_of(std::uint64_t word) {
  if (is_any(word, {"you", "your", "yours"})) return 1;
  if (is_any(word, {"we", "our", "us"})) return 2;
  if (is_any(word, {"i", "my", "me"})) return 4;
  return is_any(word, {"he", "she", "his", "her"}) ? 8 : 0;
}

/// How many kinds of signs of program code a line holds, up to 3.
std::uint8_t code_signs(std::string_view line) {
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  if (line.empty()) return 0;
  const char last = line.back();
  const int signs = (last == ';' || last == '{' || last == '}' || last == ',' ? 1 : 0) +
                    (has("()") || has("();") || has("](") ? 1 : 0) +
                    (has("=") || has("=>") || has("->") ? 1 : 0) + (has("{") || has("}") ? 1 : 0) +
                    (has("</") || has("::") || has("//") || has("\\") ? 1 : 0) +
                    (has("_") ? 1 : 0) + (has("\":") ? 1 : 0);
  return static_cast<std::uint8_t>(std::min(signs, 3));
}

/// Who writes about newsletters writes about subscriptions.
std::size_t topic_of(BoilerplateKind kind) {
  if (kind == BoilerplateKind::kPaywall) kind = BoilerplateKind::kNewsletter;
  return static_cast<std::size_t>(kind);
}

/// Kinds whose patterns are words that an article may be about.
bool may_be_topic(BoilerplateKind kind) {
  switch (kind) {
    case BoilerplateKind::kNewsletter:
    case BoilerplateKind::kPaywall:
    case BoilerplateKind::kApp:
    case BoilerplateKind::kCookie:
    case BoilerplateKind::kDonation:
    case BoilerplateKind::kAffiliate:
    case BoilerplateKind::kComments:
      return true;
    default:
      return false;
  }
}

/// Open addressing from a hash to two numbers.
class Table {
 public:
  explicit Table(std::size_t entries)
      : entries_(std::bit_ceil(entries * 2 + 2)), mask_(entries_.size() - 1) {}
  struct Entry {
    std::uint64_t hash = 0;  ///< 0: the place is free
    std::uint32_t block = 0;
    std::uint32_t count = 0;
  };
  Entry& at(std::uint64_t hash) {
    hash |= 1U;
    std::size_t i = hash >> 7U & mask_;
    while (entries_[i].hash != 0 && entries_[i].hash != hash) i = (i + 1) & mask_;
    entries_[i].hash = hash;
    return entries_[i];
  }

 private:
  std::vector<Entry> entries_;
  std::size_t mask_;
};

}  // namespace

LineFeatures::LineFeatures(const Document& document)
    : document_(document), lines_(document.blocks().size()) {
  const auto blocks = document.blocks();
  const auto tokens = document.tokens();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    Line& line = lines_[i];
    line.first = block.tokens.begin;
    while (line.first + 1 < block.tokens.end && !counts(tokens[line.first]) &&
           document.view(tokens[line.first].span()) != "\u00A9") {
      ++line.first;
    }
    line.words = document.count_words(block.tokens);
    line.ends = document.ends_like_a_sentence(block.tokens);
    if (line.words <= kMaxPatternWords && may_match_pattern(i) && !reports_speech(i)) {
      line.patterns = find_patterns(text(i), line.words <= kBriefWords);
    }
    line.kind = kind_of(line.patterns);
  }
  drop_topics();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    Line& line = lines_[i];
    line.prose = line.ends && line.words >= kProseWords;
    if (has_strong(line.patterns)) {
      ++with_pattern_;
      line.prose = line.prose && line.words >= kMediumWords;
    }
    if (line.words <= kMediumWords) line.code = code_signs(text(i));
    const std::uint32_t length = bin(line.words, {3, 7, kShortWords + 1, kMediumWords});
    line.shape = static_cast<std::uint8_t>(length * 2 + (line.ends ? 1 : 0));
    if (i > 0) {
      const std::string_view between = document.view({blocks[i - 1].span.end, block.span.begin});
      line.gap = std::count(between.begin(), between.end(), '\n') > 1 ? 1 : 0;
    }
    line.prose_before = prose_;
    line.words_before = words_;
    prose_ += line.prose ? 1 : 0;
    words_ += line.words;
    prose_words_ += line.prose ? line.words : 0;
    line.up = i == 0 ? kFar : lines_[i - 1].prose ? 0 : std::min(lines_[i - 1].up + 1, kFar);
  }
  for (std::size_t i = lines_.size(); i-- > 0;) {
    lines_[i].down = i + 1 == lines_.size() ? kFar
                     : lines_[i + 1].prose  ? 0
                                            : std::min(lines_[i + 1].down + 1, kFar);
  }
  measure_runs();
  count_copies();
  count_shared();
  count_linked();
}

bool LineFeatures::is_paragraph(std::uint32_t i) const {
  return lines_[i].ends && lines_[i].words >= kProseWords;
}

bool LineFeatures::may_match_pattern(std::uint32_t i) const {
  // A line in quotation marks is quoted, one behind # or // or a frame is program text.
  const auto tokens = document_.tokens();
  for (std::uint32_t t = document_.blocks()[i].tokens.begin; t < lines_[i].first; ++t) {
    switch (tokens[t].mark) {
      case Mark::kOpenQuote:
      case Mark::kQuote:
      case Mark::kOpenSingle:
      case Mark::kSingle:
      case Mark::kSlash:
      case Mark::kStop:
      case Mark::kEllipsis:
        return false;
      case Mark::kOther:
        if (document_.text()[tokens[t].begin] == '#') return false;
        break;
      default:
        break;
    }
  }
  return true;
}

bool LineFeatures::reports_speech(std::uint32_t i) const {
  if (!lines_[i].ends) return false;
  const auto tokens = document_.tokens(document_.blocks()[i].tokens);
  for (std::size_t t = 1; t + 1 < tokens.size(); ++t) {
    if (!tokens[t].has(word::kReportsNeutral) || tokens[t].is(shape::kQuoted)) continue;
    if (!is_any(tokens[t].word,
                {"said", "says", "told", "added", "noted", "wrote", "recalled", "explained"})) {
      continue;
    }
    const Token& before = tokens[t - 1];
    const Mark after = tokens[t + 1].mark;
    if (!before.is_word() || before.has(word::kPersonPronoun) || after == Mark::kComma ||
        after == Mark::kStop || after == Mark::kColon) {
      return true;
    }
  }
  return false;
}

bool LineFeatures::name_opens(std::uint32_t i) const {
  const TokenRange range = document_.blocks()[i].tokens;
  const auto tokens = document_.tokens(range);
  std::size_t names = 0;
  while (names < tokens.size() && names < 4 && tokens[names].is_word() &&
         tokens[names].is(shape::kCapitalised) && !tokens[names].has(word::kFunctionWord)) {
    ++names;
  }
  if (names == 0 || names == tokens.size()) return false;
  // What a note on a person says next: she is, he has, they write.
  if (is_any(tokens[names].word, {"is", "has", "writes", "covers", "covered", "joined", "lives",
                                  "works", "teaches", "reports", "loves", "edits", "leads"}))
    return true;
  return tokens[names].mark == Mark::kComma && names > 1;
}

void LineFeatures::drop_topics() {
  std::array<std::uint32_t, kBoilerplateKinds> topics{};
  std::uint32_t paragraphs = 0;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    if (!is_paragraph(i)) continue;
    ++topics[topic_of(lines_[i].kind)];
    ++paragraphs;
    last = i;
  }
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    if (line.kind == BoilerplateKind::kNone) continue;
    line.topic = topics[topic_of(line.kind)] - (is_paragraph(i) ? 1 : 0);
    const bool many = line.topic >= kTopicParagraphs ||
                      (line.topic > 1 && line.topic * kTopicShare >= paragraphs);
    if (!many || i >= last || !may_be_topic(line.kind)) continue;
    for (PatternSet rest = line.patterns; rest != 0; rest &= rest - 1) {
      const auto pattern = static_cast<std::size_t>(std::countr_zero(rest));
      if (topic_of(pattern_kind(pattern)) == topic_of(line.kind)) {
        line.patterns &= ~(PatternSet{1} << pattern);
      }
    }
    line.kind = kind_of(line.patterns);
  }
}

void LineFeatures::measure_runs() {
  for (std::size_t begin = 0; begin < lines_.size();) {
    std::size_t end = begin;
    std::uint32_t patterns = 0;
    while (end < lines_.size() && !lines_[end].prose) {
      patterns += has_strong(lines_[end].patterns) ? 1 : 0;
      ++end;
    }
    for (std::size_t i = begin; i < end; ++i) {
      lines_[i].run = static_cast<std::uint32_t>(end - begin);
      lines_[i].run_patterns = patterns;
    }
    begin = end + 1;
  }
}

std::string_view LineFeatures::text(std::uint32_t i) const {
  const Span span = document_.blocks()[i].span;
  return document_.folded().fold_view({document_.tokens()[lines_[i].first].begin, span.end});
}

void LineFeatures::count_copies() {
  Table seen(lines_.size());
  Table opened(lines_.size());
  std::vector<std::uint64_t> contents(lines_.size());
  std::vector<std::uint64_t> openings(lines_.size());
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    Hash hash;
    std::uint32_t words = 0;
    std::uint32_t links = 0;
    std::uint32_t seen_tokens = 0;
    for (const Token& token : document_.tokens(document_.blocks()[i].tokens)) {
      if (++seen_tokens <= kSeenTokens) lines_[i].persons |= person_of(token.word);
      if (!counts(token)) continue;
      hash.add(token.word);
      links += token.kind == TokenKind::kLink ? 1 : 0;
      if (++words == 2) openings[i] = hash.value();
    }
    contents[i] = hash.value();
    if (words < 2) openings[i] = contents[i];
    ++seen.at(contents[i]).count;
    if (!lines_[i].prose) ++opened.at(openings[i]).count;
    lines_[i].links = static_cast<std::uint8_t>(tenths(links, words));
  }
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    lines_[i].copies = seen.at(contents[i]).count;
    if (!lines_[i].prose) lines_[i].openings = opened.at(openings[i]).count;
  }
}

void LineFeatures::count_shared() {
  std::size_t content = 0;
  const auto blocks = document_.blocks();
  for (const Token& token : document_.tokens()) content += is_content(token) ? 1 : 0;
  Table story(content);
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].prose) continue;
    for (const Token& token : document_.tokens(blocks[i].tokens)) {
      if (!is_content(token)) continue;
      auto& entry = story.at(token.word);
      // The first block that has the word, and whether another has it too.
      if (entry.count == 0) {
        entry.block = i;
        entry.count = 1;
      } else if (entry.block != i) {
        entry.count = 2;
      }
    }
  }
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    std::uint32_t own = 0;
    std::uint32_t shared = 0;
    for (const Token& token : document_.tokens(blocks[i].tokens)) {
      if (!is_content(token)) continue;
      ++own;
      const auto& entry = story.at(token.word);
      shared += entry.count == 2 || (entry.count == 1 && entry.block != i) ? 1 : 0;
    }
    lines_[i].shared = static_cast<std::uint8_t>(own == 0 ? 11 : tenths(shared, own));
  }
}

void LineFeatures::count_linked() {
  const auto links = document_.links();
  std::size_t link = 0;
  for (std::uint32_t i = 0; i < lines_.size() && link < links.size(); ++i) {
    std::uint32_t words = 0;
    std::uint32_t linked = 0;
    for (const Token& token : document_.tokens(document_.blocks()[i].tokens)) {
      if (!counts(token)) continue;
      ++words;
      while (link < links.size() && links[link].end <= token.begin) ++link;
      linked += link < links.size() && links[link].overlaps(token.span()) ? 1 : 0;
    }
    lines_[i].linked = static_cast<std::uint8_t>(tenths(linked, words));
  }
}

void LineFeatures::of(std::uint32_t i, std::vector<LineFeature>& out) const {
  out.clear();
  const Line& line = lines_[i];
  const Block& block = document_.blocks()[i];
  const auto tokens = document_.tokens(block.tokens);
  const auto add = [&](FeatureGroup group, Name name, std::uint64_t a, std::uint64_t b = 0) {
    out.push_back({feature(name, a, b), group, 0xFF, 0});
  };
  const std::uint32_t shape = line.shape;
  const auto n = static_cast<std::uint32_t>(lines_.size());

  // Shape: counts of the block's tokens, long blocks judged by their head.
  std::uint32_t capitals = 0, all_capitals = 0, function_words = 0, inner = 0, verbs = 0;
  std::uint32_t figures = 0, links = 0, quoted = 0, dates = 0, seen = 0;
  std::uint32_t signs = 0;
  for (const Token& token : tokens) {
    if (++seen > kSeenTokens) break;
    if (token.is_word()) {
      if (seen > 1) {
        ++inner;
        capitals += token.is(shape::kCapitalised) ? 1 : 0;
      }
      all_capitals += token.is(shape::kAllCaps) ? 1 : 0;
      function_words += token.has(word::kFunctionWord) ? 1 : 0;
      verbs |= token.has(word::kFiniteAuxiliary) ? 1U : 0U;
      verbs |= token.has(word::kReports) ? 2U : 0U;
      verbs |= token.has(word::kSubjectPronoun) ? 4U : 0U;
      dates |= token.has(word::kMonth) ? 1U : 0U;
      dates |= token.has(word::kWeekday) ? 2U : 0U;
    } else if (token.kind == TokenKind::kNumber) {
      ++figures;
    } else if (token.kind == TokenKind::kLink) {
      ++links;
    } else if (token.kind == TokenKind::kSymbol || token.mark == Mark::kOther ||
               token.mark == Mark::kBullet || token.mark == Mark::kSlash) {
      ++signs;
    }
    quoted += token.is(shape::kQuoted) ? 1 : 0;
  }
  const auto shape_of = [&](Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kShape, name, a, b);
  };
  const std::uint32_t length = bin(line.words, {1, 2, 3, 4, 5, 7, 10, 13, 18, 25, 40, 60, 80, 120});
  const std::uint32_t end_mark =
      tokens.empty() ? 0 : static_cast<std::uint32_t>(tokens.back().mark);
  shape_of(kBias, 0);
  shape_of(kLength, length, line.ends ? 1 : 0);
  shape_of(kEnds, end_mark, std::min(shape / 2, 3U));
  shape_of(kSentences, bin(block.end_sentence - block.first_sentence, {2, 3, 5}), shape);
  shape_of(kCapitals, tenths(capitals, inner) / 2, shape);
  shape_of(kAllCapitals, all_capitals == 0 ? 0 : all_capitals > inner ? 2 : 1, shape);
  shape_of(kFunctionWords, tenths(function_words, inner + 1), shape / 2);
  shape_of(kVerbs, verbs, shape / 2);
  shape_of(kPersons, line.persons, shape / 2);
  shape_of(kFigures, bin(tenths(figures, line.words + links), {1, 4, 8}), shape);
  if (links > 0) shape_of(kLinks, tenths(links, line.words + links) / 4, shape / 2);
  shape_of(kSigns, std::min(signs, 4U), shape / 2);
  shape_of(kListItem, static_cast<std::uint32_t>(block.kind == BlockKind::kListItem), shape / 2);
  if (quoted > 0) shape_of(kQuoted, quoted == seen ? 1 : 0, shape / 2);
  if (dates > 0) shape_of(kDates, dates, shape / 2);
  shape_of(kGap, line.gap + (i + 1 < n ? lines_[i + 1].gap * 2U : 4U), shape);

  // Patterns, with what they are worth in a line of this length and at this place.
  const std::uint32_t before = bin(line.prose_before, {1, 2, 4});
  const std::uint32_t after = bin(prose_after(i), {1, 2, 4});
  const std::uint32_t ends = (before == 0 ? 1U : 0U) + (after == 0 ? 2U : 0U);
  bool strong = false;
  for (PatternSet rest = line.patterns; rest != 0; rest &= rest - 1) {
    const auto pattern = static_cast<std::uint8_t>(std::countr_zero(rest));
    strong |= !pattern_is_weak(pattern);
    out.push_back({feature(kOwnPattern, pattern), FeatureGroup::kPattern, pattern, 0});
    out.push_back({feature(kOwnPatternShape, pattern, shape), FeatureGroup::kPattern, pattern, 0});
    out.push_back({feature(kPatternPlace, pattern, ends), FeatureGroup::kPattern, pattern, 0});
  }
  if (line.patterns == 0) {
    add(FeatureGroup::kPattern, kNoPatternPlace, ends, shape);
  } else {
    // What all patterns have in common speaks for those that the training sites seldom hold.
    add(FeatureGroup::kPattern, kAnyPattern, strong ? 1 : 0);
    add(FeatureGroup::kPattern, kAnyPatternShape, strong ? 1 : 0, shape);
    add(FeatureGroup::kPattern, kAnyPatternPlace, strong ? 1 : 0, ends);
  }

  // Words.
  std::uint32_t at = block.tokens.begin;
  const auto word_of = [&](Name name, std::uint64_t a, std::uint64_t b = 0) {
    out.push_back({feature(name, a, b), FeatureGroup::kWords, 0xFF, at - 1});
  };
  std::uint64_t previous = 1;
  std::uint32_t place = 0;
  const std::uint32_t most = line.words <= kShortWords    ? 2 * kShortWords
                             : line.words <= kMediumWords ? kHeadTokens
                                                          : 4;
  for (const Token& token : tokens) {
    ++at;
    if (!counts(token)) continue;
    if (place == most) break;
    const std::uint64_t value = word_value(token, document_);
    if (line.words <= kShortWords) {
      if (place == 0) word_of(kFirstWord, value, std::min(line.words, 4U));
      if (place == 1) word_of(kSecondWord, value);
      word_of(kWord, value);
      word_of(kPair, value, previous);
    } else if (line.words <= kMediumWords) {
      if (place == 0) word_of(kFirstWord, value, 5);
      word_of(kMediumWord, value);
      if (place < 6) word_of(kMediumPair, value, previous);
    } else {
      word_of(kLongPair, value, previous);
    }
    previous = value;
    ++place;
  }
  if (line.words <= kShortWords && place > 1) word_of(kLastWord, previous);

  // Place.
  const auto place_of = [&](Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kPlace, name, a, b);
  };
  place_of(kProseBefore, before, shape);
  place_of(kProseAfter, after, shape);
  place_of(kTenth, tenths(line.words_before, words_ + 1), shape / 2);
  const std::uint32_t up = bin(line.up, {1, 2, 3, 5, 9, 20, kFar});
  const std::uint32_t down = bin(line.down, {1, 2, 3, 5, 9, 20, kFar});
  place_of(kUp, up, shape);
  place_of(kDown, down, shape);
  place_of(kUpDown, std::min(up, 4U) * 8 + std::min(down, 4U), shape / 2);
  place_of(kFirstOrLast, (i == 0 ? 1U : 0U) + (i + 1 == n ? 2U : 0U), shape / 2);
  place_of(kProseShare, tenths(prose_, n), shape);
  place_of(kBlocks, bin(n, {10, 20, 40, 80, 160, 320}), shape / 2);

  // Neighbours.
  const auto near_of = [&](Name name, std::uint64_t a, std::uint64_t b = 0) {
    add(FeatureGroup::kNeighbours, name, a, b);
  };
  const std::uint32_t above = i > 0 ? lines_[i - 1].shape : 15U;
  const std::uint32_t below = i + 1 < n ? lines_[i + 1].shape : 15U;
  near_of(kNeighbourShapes, above * 16 + below, shape);
  near_of(kPreviousShape, above, shape);
  near_of(kNextShape, below, shape);
  std::uint32_t near = 0;
  for (std::uint32_t k = i > 4 ? i - 4 : 0; k < std::min(n, i + 5); ++k) {
    if (k != i && lines_[k].patterns != 0) ++near;
  }
  near_of(kNearPatterns, near, shape);
  if (i > 0) {
    for (PatternSet rest = lines_[i - 1].patterns; rest != 0; rest &= rest - 1) {
      near_of(kPreviousPattern, static_cast<std::uint32_t>(std::countr_zero(rest)), shape / 2);
    }
  }
  if (i + 1 < n) {
    for (PatternSet rest = lines_[i + 1].patterns; rest != 0; rest &= rest - 1) {
      near_of(kNextPattern, static_cast<std::uint32_t>(std::countr_zero(rest)), shape / 2);
    }
  }
  near_of(kPatternShare, bin(tenths(with_pattern_ * 2, n), {1, 2, 4, 7, 11}),
          shape * 2 + (strong ? 1U : 0U));

  const std::uint32_t code_around =
      (i > 0 ? lines_[i - 1].code : 0U) + (i + 1 < n ? lines_[i + 1].code : 0U);
  shape_of(kCode, line.code, shape / 2);
  near_of(kCodeAround, code_around, line.code);
  if (line.run > 0) {
    const std::uint32_t run = bin(line.run, {2, 3, 5, 9, 16, 32, 64});
    const std::uint32_t share =
        line.run_patterns == 0 ? 0 : 1 + bin(tenths(line.run_patterns, line.run), {1, 2, 4, 6, 9});
    near_of(kRun, run * 8 + share, shape * 2 + (strong ? 1U : 0U));
    near_of(kRunEnds, share * 4 + ends, shape * 2 + (strong ? 1U : 0U));
  }

  add(FeatureGroup::kStory, kShared, bin(line.shared, {1, 3, 5, 7, 9, 11}), shape);
  add(FeatureGroup::kRepetition, kCopies, bin(line.copies, {2, 3, 5}), shape);
}

}  // namespace galley::core
