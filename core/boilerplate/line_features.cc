#include "line_features.h"

#include <algorithm>
#include <array>

#include "bins.h"
#include "galley/text/hash.h"
#include "galley/text/hash_table.h"
#include "galley/text/line_break.h"

namespace galley::core {
namespace {

/// A paragraph of a story: sentences, and enough words that a slogan or a caption is seldom one.
constexpr std::uint32_t kProseWords = 18;
/// No block that is longer is tried for patterns: boilerplate of that length does not exist.
constexpr std::uint32_t kMaxPatternWords = 160;
/// So many paragraphs with a pattern of one kind make it what the article is about; of a short
/// article one in so many.
constexpr std::uint32_t kTopicParagraphs = 3;
constexpr std::uint32_t kTopicShare = 4;
/// Words of fewer bytes are no content: "top", "new" stand in every story and on every page.
constexpr std::uint32_t kContentBytes = 4;
/// Stands for the shared tenths of a block without content words.
constexpr std::uint8_t kNoContent = 11;
/// A name that opens a note on its bearer has at most so many words.
constexpr std::size_t kNameWords = 4;

bool is_content(const Token& token) {
  return token.is_word() && !token.has(word::kFunctionWord) && token.span().size() >= kContentBytes;
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

}  // namespace

/// Whom a pronoun speaks of: you 1, we 2, I 4, he or she 8.
class LineFeatures::Persons {
 public:
  explicit Persons(const Language& language)
      : you_(language.list(WordListId::kYouPronouns)),
        we_(language.list(WordListId::kWePronouns)),
        i_(language.list(WordListId::kIPronouns)),
        he_or_she_(language.list(WordListId::kHeOrShePronouns)) {}
  [[nodiscard]] std::uint8_t of(const Token& token) const {
    if (!token.has(word::kFunctionWord)) return 0;  // as all pronouns are: spares most look-ups
    const std::uint64_t word = token.word;
    if (you_.contains(word)) return 1;
    if (we_.contains(word)) return 2;
    if (i_.contains(word)) return 4;
    return he_or_she_.contains(word) ? 8 : 0;
  }

 private:
  const WordList& you_;
  const WordList& we_;
  const WordList& i_;
  const WordList& he_or_she_;
};

LineFeatures::LineFeatures(const Document& document)
    : document_(document),
      known_(document.language().part<Patterns>()),
      lines_(document.blocks().size()) {
  const auto n = static_cast<std::uint32_t>(lines_.size());
  for (std::uint32_t i = 0; i < n; ++i) read_line(i);
  drop_topics();
  for (std::uint32_t i = 0; i < n; ++i) measure_line(i);
  measure_distances_down();
  measure_runs();
  count_copies();
  count_shared();
  count_linked();
}

void LineFeatures::read_line(std::uint32_t i) {
  const Block& block = document_.blocks()[i];
  const auto tokens = document_.tokens();
  Line& line = lines_[i];
  line.first = block.tokens.begin;
  while (line.first + 1 < block.tokens.end && !is_word_or_link(tokens[line.first]) &&
         document_.view(tokens[line.first].span()) != "\u00A9") {
    ++line.first;
  }
  line.words = document_.count_words(block.tokens);
  line.ends = document_.ends_like_a_sentence(block.tokens);
  if (line.words <= kMaxPatternWords && may_match_pattern(i) && !reports_speech(i)) {
    line.patterns = known_.find(text(i), line.words <= kBriefWords);
  }
  line.kind = known_.kind_of(line.patterns);
}

void LineFeatures::measure_line(std::uint32_t i) {
  const auto blocks = document_.blocks();
  Line& line = lines_[i];
  line.prose = line.ends && line.words >= kProseWords;
  if (known_.any_strong(line.patterns)) {
    ++with_pattern_;
    line.prose = line.prose && line.words >= kMediumWords;
  }
  if (line.words <= kMediumWords) line.code = code_signs(text(i));
  const std::uint32_t length = bin(line.words, {3, 7, kShortWords + 1, kMediumWords});
  line.shape = static_cast<std::uint8_t>(length * 2 + (line.ends ? 1 : 0));
  if (i > 0) {
    const std::string_view between = document_.view({blocks[i - 1].span.end, blocks[i].span.begin});
    line.gap = count_line_breaks(between) > 1 ? 1 : 0;
  }
  line.prose_before = prose_;
  line.words_before = words_;
  prose_ += line.prose ? 1 : 0;
  words_ += line.words;
  prose_words_ += line.prose ? line.words : 0;
  line.up = i == 0 ? kNoProse : lines_[i - 1].prose ? 0 : std::min(lines_[i - 1].up + 1, kNoProse);
}

void LineFeatures::measure_distances_down() {
  for (std::size_t i = lines_.size(); i-- > 0;) {
    lines_[i].down = i + 1 == lines_.size() ? kNoProse
                     : lines_[i + 1].prose  ? 0
                                            : std::min(lines_[i + 1].down + 1, kNoProse);
  }
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
  const WordList& verbs = document_.language().list(WordListId::kPlainReports);
  const auto tokens = document_.tokens(document_.blocks()[i].tokens);
  for (std::size_t t = 1; t + 1 < tokens.size(); ++t) {
    if (!tokens[t].has(word::kReportsNeutral) || tokens[t].is(shape::kQuoted)) continue;
    if (!verbs.contains(tokens[t].word)) continue;
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
  while (names < tokens.size() && names < kNameWords && tokens[names].is_word() &&
         tokens[names].is(shape::kCapitalised) && !tokens[names].has(word::kFunctionWord)) {
    ++names;
  }
  if (names == 0 || names == tokens.size()) return false;
  if (document_.language().list(WordListId::kAuthorNoteVerbs).contains(tokens[names].word)) {
    return true;
  }
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
    for_each_pattern(line.patterns, [&](std::size_t pattern) {
      if (topic_of(known_.kind(pattern)) == topic_of(line.kind)) {
        line.patterns &= ~(PatternSet{1} << pattern);
      }
    });
    line.kind = known_.kind_of(line.patterns);
  }
}

void LineFeatures::measure_runs() {
  for (std::size_t begin = 0; begin < lines_.size();) {
    std::size_t end = begin;
    std::uint32_t patterns = 0;
    while (end < lines_.size() && !lines_[end].prose) {
      patterns += known_.any_strong(lines_[end].patterns) ? 1 : 0;
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
  const Persons persons(document_.language());
  HashTable seen(lines_.size());
  HashTable opened(lines_.size());
  const auto count = [](HashTable& table, std::uint64_t hash) {
    std::uint32_t& times = table.at(hash);
    times = times == HashTable::kNone ? 1 : times + 1;
  };
  std::vector<std::uint64_t> contents(lines_.size());
  std::vector<std::uint64_t> openings(lines_.size());
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    Hash hash;
    std::uint32_t words = 0;
    std::uint32_t links = 0;
    std::uint32_t seen_tokens = 0;
    for (const Token& token : document_.tokens(document_.blocks()[i].tokens)) {
      if (++seen_tokens <= kSeenTokens) lines_[i].persons |= persons.of(token);
      if (!is_word_or_link(token)) continue;
      hash.add(token.word);
      links += token.kind == TokenKind::kLink ? 1 : 0;
      if (++words == 2) openings[i] = hash.value();
    }
    contents[i] = hash.value();
    if (words < 2) openings[i] = contents[i];
    count(seen, contents[i]);
    if (!lines_[i].prose) count(opened, openings[i]);
    lines_[i].links = static_cast<std::uint8_t>(tenths(links, words));
  }
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    lines_[i].copies = seen.find(contents[i]);
    if (!lines_[i].prose) lines_[i].openings = opened.find(openings[i]);
  }
}

void LineFeatures::count_shared() {
  // The first block of prose that has the word; kSeveral where another has it too.
  constexpr std::uint32_t kSeveral = HashTable::kNone - 1;
  std::size_t content = 0;
  const auto blocks = document_.blocks();
  for (const Token& token : document_.tokens()) content += is_content(token) ? 1 : 0;
  HashTable story(content);
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].prose) continue;
    for (const Token& token : document_.tokens(blocks[i].tokens)) {
      if (!is_content(token)) continue;
      std::uint32_t& block = story.at(token.word);
      if (block == HashTable::kNone) {
        block = i;
      } else if (block != i) {
        block = kSeveral;
      }
    }
  }
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    std::uint32_t own = 0;
    std::uint32_t shared = 0;
    for (const Token& token : document_.tokens(blocks[i].tokens)) {
      if (!is_content(token)) continue;
      ++own;
      const std::uint32_t block = story.find(token.word);
      shared += block != HashTable::kNone && block != i ? 1 : 0;
    }
    lines_[i].shared = own == 0 ? kNoContent : static_cast<std::uint8_t>(tenths(shared, own));
  }
}

void LineFeatures::count_linked() {
  const auto links = document_.links();
  std::size_t link = 0;
  for (std::uint32_t i = 0; i < lines_.size() && link < links.size(); ++i) {
    std::uint32_t words = 0;
    std::uint32_t linked = 0;
    for (const Token& token : document_.tokens(document_.blocks()[i].tokens)) {
      if (!is_word_or_link(token)) continue;
      ++words;
      while (link < links.size() && links[link].end <= token.begin) ++link;
      linked += link < links.size() && links[link].overlaps(token.span()) ? 1 : 0;
    }
    lines_[i].linked = static_cast<std::uint8_t>(tenths(linked, words));
  }
}

}  // namespace galley::core
