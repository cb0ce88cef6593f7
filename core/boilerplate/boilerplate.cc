#include "galley/boilerplate/boilerplate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "galley/text/excerpt.h"
#include "line_features.h"
#include "line_model.h"
#include "line_trees.h"
#include "patterns.h"

namespace galley::core {
namespace {

/// A reason that moved the odds by less is left out of a finding.
constexpr int kLeastReason = 4;
/// Most confidence in a headline under a heading of related stories at the end of a text; by
/// judgement, as the labelled pages hold too few. It is no surer than its heading.
constexpr int kUnderHeading = 95;
constexpr std::size_t kMaxReasons = 5;
constexpr std::size_t kMaxNamedWords = 3;

/// So many lines in a row that are nothing but links are a list of them.
constexpr std::uint32_t kListOfLinks = 3;
/// Confidence in one, by judgement: no labelled page has its links. Between two paragraphs the list
/// may be the author's own.
constexpr int kLinksAtEnd = 90;
constexpr int kLinksInside = 75;
/// Entries of a menu are shorter than headlines.
constexpr std::uint32_t kMenuWords = 3;

/// A name alone before a note on the author is one of a hundred times a subhead.
constexpr int kNameBeforeBio = 90;

/// One to four capitalised words without a function word.
bool is_name_line(const Document& document, const Block& block) {
  const auto tokens = document.tokens(block.tokens);
  return tokens.size() <= 4 && std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
           return token.is_word() && token.is(shape::kCapitalised) &&
                  !token.has(word::kFunctionWord);
         });
}

const LineModel& model() {
  static const LineModel instance(kLineModel);
  return instance;
}

/// Puts the points of one line into words.
class Explainer {
 public:
  Explainer(const Document& document, const LineFeatures& lines)
      : document_(document), lines_(lines) {}

  [[nodiscard]] std::vector<BoilerplateReason> reasons(std::uint32_t block) {
    lines_.of(block, features_);
    std::array<int, kFeatureGroups> sums{};
    for (const LineFeature& f : features_) {
      sums[static_cast<std::size_t>(f.group)] += model().weight(f.id);
    }
    std::vector<BoilerplateReason> out;
    for (std::size_t g = 0; g < kFeatureGroups; ++g) {
      if (std::abs(sums[g]) < kLeastReason) continue;
      std::string text = words_for(static_cast<FeatureGroup>(g), block, sums[g]);
      if (!text.empty()) out.push_back({std::move(text), sums[g]});
    }
    std::stable_sort(
        out.begin(), out.end(),
        [](const BoilerplateReason& a, const BoilerplateReason& b) { return a.weight > b.weight; });
    if (out.size() > kMaxReasons) out.resize(kMaxReasons);
    return out;
  }

 private:
  std::string words_for(FeatureGroup group, std::uint32_t block, int points) const {
    switch (group) {
      case FeatureGroup::kPattern:
        return pattern(block);
      case FeatureGroup::kWords:
        return named_words(points);
      case FeatureGroup::kShape:
        return shape(block);
      case FeatureGroup::kPlace:
        return place(block);
      case FeatureGroup::kNeighbours:
        return points > 0 ? "lines like it stand around it"
                          : "the lines around it read like a story";
      case FeatureGroup::kStory:
        return shared(block);
      case FeatureGroup::kRepetition:
        return lines_.copies(block) > 1
                   ? "it stands " + std::to_string(lines_.copies(block)) + " times"
                   : std::string();
    }
    return {};
  }

  std::string pattern(std::uint32_t block) const {
    const PatternSet patterns = lines_.patterns(block);
    if (patterns == 0) return "no wording of page furniture is in it";
    const BoilerplateKind kind = kind_of(patterns);
    std::string_view best;
    for (PatternSet rest = patterns; rest != 0; rest &= rest - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(rest));
      if (pattern_kind(i) != kind) continue;
      const std::string_view hit = pattern_text(i, lines_.text(block));
      if (hit.size() > best.size()) best = hit;
    }
    return "the wording " + quoted(best);
  }

  /// The words that speak loudest in the direction of the sum.
  std::string named_words(int points) const {
    std::vector<std::pair<int, std::uint32_t>> tokens;
    for (const LineFeature& f : features_) {
      if (f.group != FeatureGroup::kWords) continue;
      const int weight = points > 0 ? model().weight(f.id) : -model().weight(f.id);
      if (weight <= 0) continue;
      const auto at = std::find_if(tokens.begin(), tokens.end(),
                                   [&](const auto& entry) { return entry.second == f.token; });
      if (at == tokens.end()) {
        tokens.emplace_back(weight, f.token);
      } else {
        at->first += weight;
      }
    }
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (tokens.empty()) return {};
    std::string out = points > 0 ? "words that pages use: " : "words that stories use: ";
    for (std::size_t i = 0; i < std::min(tokens.size(), kMaxNamedWords); ++i) {
      out += (i == 0 ? "" : ", ") +
             quoted(document_.view(document_.tokens()[tokens[i].second].span()));
    }
    return out;
  }

  std::string shape(std::uint32_t block) const {
    const std::uint32_t words = lines_.words(block);
    const bool ends = document_.ends_like_a_sentence(document_.blocks()[block].tokens);
    return (words == 1 ? std::string("a single word")
                       : "a line of " + std::to_string(words) + " words") +
           (ends ? "" : " without a full stop");
  }

  std::string place(std::uint32_t block) const {
    const bool head = lines_.prose_before(block) == 0;
    const bool tail = lines_.prose_after(block) == 0;
    if (head && tail) return "there is no paragraph before or after it";
    if (head) return "it stands before the first paragraph";
    if (tail) return "no paragraph of the story comes after it";
    return "it stands between paragraphs of the story";
  }

  std::string shared(std::uint32_t block) const {
    const std::uint32_t tenths = lines_.shared(block);
    if (tenths > 10) return {};
    if (tenths == 0) return "it shares no word with the story";
    return "it shares " + std::to_string(tenths) + " in 10 of its words with the story";
  }

  const Document& document_;
  const LineFeatures& lines_;
  std::vector<LineFeature> features_;
};

/// Parts of the article that stand before the story and are no boilerplate, whatever they look
/// like.
bool is_article_head(const Block& block, const LineClass& line) {
  switch (block.kind) {
    case BlockKind::kHeadline:
    case BlockKind::kStandfirst:
    case BlockKind::kDateline:
    case BlockKind::kByline:
      return line.head && line.pattern != LineClass::kStrong;
    case BlockKind::kVerse:
    case BlockKind::kTableRow:
    case BlockKind::kScore:
    case BlockKind::kRecipe:
    case BlockKind::kCode:
    case BlockKind::kCaption:
    case BlockKind::kPullQuote:
    case BlockKind::kTurn:
      return line.pattern == LineClass::kNone;
    default:
      return false;
  }
}

/// "Related Articles": a few words and no mark but a colon.
bool is_list_heading(const Document& document, const Block& block) {
  constexpr std::uint32_t kMost = 5;
  const auto tokens = document.tokens(block.tokens);
  return document.count_words(block.tokens) <= kMost &&
         std::none_of(tokens.begin(), tokens.end() - 1,
                      [](const Token& token) { return token.mark != Mark::kNone; });
}

/// No sentence: capitalised, a few words, and no stop at its end. Fewer words are a label, more are
/// a paragraph that lost its stop.
bool is_headline(const Document& document, const Block& block) {
  constexpr std::uint32_t kLeast = 3;
  constexpr std::uint32_t kMost = 18;
  const std::uint32_t words = document.count_words(block.tokens);
  const auto tokens = document.tokens(block.tokens);
  const Mark last = tokens.back().mark;
  return words >= kLeast && words <= kMost && last != Mark::kStop && last != Mark::kEllipsis &&
         (tokens.front().is(shape::kCapitalised | shape::kHasDigit) ||
          tokens.front().mark != Mark::kNone);
}

/// Lines one below the other that are links from end to end.
struct LinkList {
  std::uint32_t begin = 0;  ///< half-open range of blocks
  std::uint32_t end = 0;
  BoilerplateKind kind = BoilerplateKind::kNone;
  int confidence = 0;
  std::string reason;
};

/// Menus and lists of other stories, by the links that the page had; a few links beside a line of
/// boilerplate belong to it.
std::vector<LinkList> find_link_lists(const Document& document, const LineFeatures& lines,
                                      const std::vector<LineClass>& classes,
                                      const std::vector<bool>& flagged) {
  std::vector<LinkList> out;
  if (document.links().empty()) return out;
  const auto blocks = document.blocks();
  const auto n = static_cast<std::uint32_t>(classes.size());
  for (std::uint32_t begin = 0; begin < n; ++begin) {
    std::uint32_t end = begin;
    std::uint32_t words = 0;
    bool beside = begin > 0 && flagged[begin - 1];
    while (end < n && classes[end].linked && !is_article_head(blocks[end], classes[end])) {
      words += lines.words(end);
      beside = beside || flagged[end];
      ++end;
    }
    if (end == begin) continue;
    beside = beside || (end < n && flagged[end]);
    const std::uint32_t count = end - begin;
    if (count >= kListOfLinks || beside) {
      const bool at_end = classes[begin].head != classes[begin].tail;
      out.push_back(
          {begin, end,
           words <= count * kMenuWords ? BoilerplateKind::kNavigation : BoilerplateKind::kRelated,
           at_end || beside ? kLinksAtEnd : kLinksInside,
           count == 1 ? "the line is a link, beside other lines of the page"
                      : "each of these " + std::to_string(count) + " lines is a link"});
    }
    begin = end;
  }
  return out;
}

}  // namespace

Boilerplate::Boilerplate(const Document& document) {
  const auto blocks = document.blocks();
  const LineFeatures lines(document);
  std::vector<int> scores(lines.size());
  std::vector<std::uint8_t> gaps(lines.size());
  std::vector<LineClass> classes(lines.size());
  std::vector<LineFeature> features;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    lines.of(i, features);
    scores[i] = model().score(features);
    gaps[i] = static_cast<std::uint8_t>(lines.gap(i));
    classes[i] = class_of(lines, i);
  }
  const std::vector<int> margin = margins(scores, gaps, model().transitions());
  const std::vector<bool> decided = decide(classes, margin);
  std::vector<TreeFeatures> signs = tree_features_of(lines, classes);
  add_margins(signs, scores, margin, decided);
  std::vector<int> odds(lines.size());
  std::vector<bool> flagged(lines.size());
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!may_be_boilerplate(classes[i])) continue;
    odds[i] = odds_of(kLineTrees, signs[i]);
    // "Learn more about piers" may be a subhead; where it is a link, it leads away.
    flagged[i] = is_boilerplate(classes[i], decided[i], odds[i]) ||
                 (classes[i].linked && classes[i].pattern != LineClass::kNone);
  }

  // What stands under a heading of related stories at the end of a text are their headlines.
  std::vector<int> listed(lines.size());  // confidence, or 0
  int heading = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!classes[i].tail || !is_headline(document, blocks[i])) heading = 0;
    if (!flagged[i]) listed[i] = heading;
    if (flagged[i] && kind_of(lines.patterns(i)) == BoilerplateKind::kRelated &&
        is_list_heading(document, blocks[i])) {
      heading = std::min(kUnderHeading, confidence_of(classes[i], odds[i]));
    }
  }

  const std::vector<LinkList> link_lists = find_link_lists(document, lines, classes, flagged);

  Explainer explainer(document, lines);
  auto list = link_lists.begin();
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (listed[i] != 0) {
      blocks_.push_back(
          {i,
           BoilerplateKind::kRelated,
           listed[i],
           {{"a line like a headline, under a heading of related stories", listed[i]}}});
      continue;
    }
    const bool before_bio = i + 1 < lines.size() && flagged[i + 1] &&
                            kind_of(lines.patterns(i + 1)) == BoilerplateKind::kBio;
    if (before_bio && lines.patterns(i) == 0 && is_name_line(document, blocks[i])) {
      blocks_.push_back(
          {i,
           BoilerplateKind::kByline,
           kNameBeforeBio,
           {{"a name alone on its line, with a note on the author after it", kNameBeforeBio}}});
      continue;
    }
    while (list != link_lists.end() && list->end <= i) ++list;
    if (!flagged[i] && list != link_lists.end() && i >= list->begin) {
      blocks_.push_back({i, list->kind, list->confidence, {{list->reason, list->confidence}}});
      continue;
    }
    if (!flagged[i] || is_article_head(blocks[i], classes[i])) continue;
    BoilerplateKind kind = kind_of(lines.patterns(i));
    if (kind == BoilerplateKind::kNone) {
      // A line without a pattern of its own: a headline under "Related articles", or just part of
      // the page.
      const bool follows = !blocks_.empty() && blocks_.back().block + 1 == i;
      kind = follows && blocks_.back().kind == BoilerplateKind::kRelated ? BoilerplateKind::kRelated
                                                                         : BoilerplateKind::kPage;
    }
    blocks_.push_back({i, kind, confidence_of(classes[i], odds[i]), explainer.reasons(i)});
  }

  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    if (is_credit(blocks_[i].kind)) continue;
    if (!runs_.empty() && runs_.back().end == i && blocks_[i - 1].block + 1 == blocks_[i].block) {
      ++runs_.back().end;
    } else {
      runs_.push_back({i, i + 1});
    }
  }
}

}  // namespace galley::core
