#include "galley/boilerplate/boilerplate.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "deletion.h"
#include "explainer.h"
#include "line_features.h"
#include "line_model.h"
#include "line_trees.h"
#include "line_weights.h"

namespace galley::core {
namespace {

/// Most confidence in a headline under a heading of related stories at the end of a text; by
/// judgement, as the labelled pages hold too few. It is no surer than its heading.
constexpr int kUnderHeading = 95;

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

/// A name before a note on its bearer has at most so many words.
constexpr std::size_t kNameWords = 4;
/// A heading of related stories has at most so many words: "Related Articles".
constexpr std::uint32_t kListHeadingWords = 5;
/// A headline has so many: fewer are a label, more a paragraph that lost its stop.
constexpr std::uint32_t kLeastHeadlineWords = 3;
constexpr std::uint32_t kMostHeadlineWords = 18;

/// One to four capitalised words without a function word.
bool is_name_line(const Document& document, const Block& block) {
  const auto tokens = document.tokens(block.tokens);
  return tokens.size() <= kNameWords &&
         std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
           return token.is_word() && token.is(shape::kCapitalised) &&
                  !token.has(word::kFunctionWord);
         });
}

/// The models of a language pack; without weights where it has none that this program can read.
struct TrainedModels {
  explicit TrainedModels(const Language& language)
      : TrainedModels(
            read_line_weights(language.section("boilerplate-weights")).value_or(LineWeights{})) {}
  explicit TrainedModels(const LineWeights& weights) : lines(weights.model), trees(weights.trees) {}
  LineModel lines;
  LineTreesData trees;
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
  const auto tokens = document.tokens(block.tokens);
  return document.count_words(block.tokens) <= kListHeadingWords &&
         std::none_of(tokens.begin(), tokens.end() - 1,
                      [](const Token& token) { return token.mark != Mark::kNone; });
}

/// No sentence: capitalised, a few words, and no stop at its end. Fewer words are a label, more are
/// a paragraph that lost its stop.
bool is_headline(const Document& document, const Block& block) {
  const std::uint32_t words = document.count_words(block.tokens);
  const auto tokens = document.tokens(block.tokens);
  const Mark last = tokens.back().mark;
  return words >= kLeastHeadlineWords && words <= kMostHeadlineWords && last != Mark::kStop &&
         last != Mark::kEllipsis &&
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

/// Reads one document, step by step.
class Finder {
 public:
  explicit Finder(const Document& document)
      : document_(document),
        trained_(document.language().part<TrainedModels>()),
        lines_(document),
        n_(static_cast<std::uint32_t>(lines_.size())),
        classes_(n_),
        odds_(n_),
        flagged_(n_),
        listed_(n_),
        explainer_(document, lines_, trained_.lines) {}

  [[nodiscard]] std::vector<BoilerplateBlock> find() {
    decide_lines();
    list_headlines();
    list_links();
    std::vector<BoilerplateBlock> out;
    for (std::uint32_t i = 0; i < n_; ++i) {
      if (std::optional<BoilerplateBlock> block = read(i, out)) out.push_back(std::move(*block));
    }
    mark_unread(document_, lines_, out);
    return out;
  }

 private:
  /// Sets classes, odds and flags: points of each line, margins of the sequence, trees.
  void decide_lines() {
    std::vector<int> scores(n_);
    std::vector<std::uint8_t> gaps(n_);
    std::vector<LineFeature> features;
    for (std::uint32_t i = 0; i < n_; ++i) {
      lines_.of(i, features);
      scores[i] = trained_.lines.score(features);
      gaps[i] = static_cast<std::uint8_t>(lines_.gap(i));
      classes_[i] = class_of(lines_, i);
    }
    const std::vector<int> margin = margins(scores, gaps, trained_.lines.transitions());
    const std::vector<bool> decided = decide(classes_, margin);
    std::vector<TreeFeatures> signs = tree_features_of(lines_, classes_);
    add_margins(signs, scores, margin, decided);
    for (std::uint32_t i = 0; i < n_; ++i) {
      if (!may_be_boilerplate(classes_[i])) continue;
      odds_[i] = odds_of(trained_.trees, signs[i]);
      // "Learn more about piers" may be a subhead; where it is a link, it leads away.
      flagged_[i] = is_boilerplate(classes_[i], decided[i], odds_[i]) ||
                    (classes_[i].linked && classes_[i].pattern != LineClass::kNone);
    }
  }

  /// What stands under a heading of related stories at the end of a text are their headlines.
  void list_headlines() {
    const auto blocks = document_.blocks();
    int heading = 0;
    for (std::uint32_t i = 0; i < n_; ++i) {
      if (!classes_[i].tail || !is_headline(document_, blocks[i])) heading = 0;
      if (!flagged_[i]) {
        listed_[i] = heading;
      } else if (kind_of(i) == BoilerplateKind::kRelated && is_list_heading(document_, blocks[i])) {
        heading = std::min(kUnderHeading, confidence_of(classes_[i], odds_[i]));
      }
    }
  }

  /// Menus and lists of other stories, by the links that the page had; a few links beside a line of
  /// boilerplate belong to it.
  void list_links() {
    if (document_.links().empty()) return;
    for (std::uint32_t begin = 0; begin < n_; ++begin) {
      std::uint32_t end = begin;
      std::uint32_t words = 0;
      bool beside = begin > 0 && flagged_[begin - 1];
      while (end < n_ && classes_[end].linked &&
             !is_article_head(document_.blocks()[end], classes_[end])) {
        words += lines_.words(end);
        beside = beside || flagged_[end];
        ++end;
      }
      if (end == begin) continue;
      beside = beside || (end < n_ && flagged_[end]);
      if (end - begin >= kListOfLinks || beside) add_link_list(begin, end, words, beside);
      begin = end;
    }
  }

  /// `words`: of its lines; `beside`: a line of boilerplate is among them or next to them.
  void add_link_list(std::uint32_t begin, std::uint32_t end, std::uint32_t words, bool beside) {
    const std::uint32_t count = end - begin;
    const bool at_end = classes_[begin].head != classes_[begin].tail;
    link_lists_.push_back(
        {begin, end,
         words <= count * kMenuWords ? BoilerplateKind::kNavigation : BoilerplateKind::kRelated,
         at_end || beside ? kLinksAtEnd : kLinksInside,
         count == 1 ? "the line is a link, beside other lines of the page"
                    : "each of these " + std::to_string(count) + " lines is a link"});
  }

  /// What block `i` is; `before`: the blocks of boilerplate above it. Nothing where it is the
  /// story's. Blocks are asked for in their order.
  [[nodiscard]] std::optional<BoilerplateBlock> read(std::uint32_t i,
                                                     const std::vector<BoilerplateBlock>& before) {
    if (listed_[i] != 0) {
      return because(i, BoilerplateKind::kRelated, listed_[i],
                     "a line like a headline, under a heading of related stories");
    }
    if (is_name_before_bio(i)) {
      return because(i, BoilerplateKind::kByline, kNameBeforeBio,
                     "a name alone on its line, with a note on the author after it");
    }
    if (flagged_[i]) {
      if (is_article_head(document_.blocks()[i], classes_[i])) return std::nullopt;
      return BoilerplateBlock{.block = i,
                              .kind = kind_after(i, before),
                              .confidence = confidence_of(classes_[i], odds_[i]),
                              .reasons = explainer_.reasons(i)};
    }
    if (const LinkList* list = link_list_of(i)) {
      return because(i, list->kind, list->confidence, list->reason);
    }
    return std::nullopt;
  }

  static BoilerplateBlock because(std::uint32_t i, BoilerplateKind kind, int confidence,
                                  std::string reason) {
    return {.block = i,
            .kind = kind,
            .confidence = confidence,
            .reasons = {{std::move(reason), confidence}}};
  }

  [[nodiscard]] BoilerplateKind kind_of(std::uint32_t i) const {
    return lines_.known_patterns().kind_of(lines_.patterns(i));
  }

  [[nodiscard]] bool is_name_before_bio(std::uint32_t i) const {
    return i + 1 < n_ && flagged_[i + 1] && kind_of(i + 1) == BoilerplateKind::kBio &&
           lines_.patterns(i) == 0 && is_name_line(document_, document_.blocks()[i]);
  }

  /// A line without a pattern of its own is a headline under "Related articles", or just part of
  /// the page.
  [[nodiscard]] BoilerplateKind kind_after(std::uint32_t i,
                                           const std::vector<BoilerplateBlock>& before) const {
    const BoilerplateKind own = kind_of(i);
    if (own != BoilerplateKind::kNone) return own;
    const bool follows = !before.empty() && before.back().block + 1 == i;
    return follows && before.back().kind == BoilerplateKind::kRelated ? BoilerplateKind::kRelated
                                                                      : BoilerplateKind::kPage;
  }

  /// The list of links that block `i` is part of; null: none.
  [[nodiscard]] const LinkList* link_list_of(std::uint32_t i) {
    while (next_list_ < link_lists_.size() && link_lists_[next_list_].end <= i) ++next_list_;
    if (next_list_ == link_lists_.size() || i < link_lists_[next_list_].begin) return nullptr;
    return &link_lists_[next_list_];
  }

  const Document& document_;
  const TrainedModels& trained_;
  const LineFeatures lines_;
  const std::uint32_t n_;
  std::vector<LineClass> classes_;
  std::vector<int> odds_;
  std::vector<bool> flagged_;
  std::vector<int> listed_;  ///< confidence that it is a headline of a list; 0: it is none
  std::vector<LinkList> link_lists_;
  std::size_t next_list_ = 0;
  Explainer explainer_;
};

/// Lines of boilerplate one below the other; a credit ends a run and is in none.
std::vector<BoilerplateRun> runs_of(std::span<const BoilerplateBlock> blocks) {
  std::vector<BoilerplateRun> out;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (is_credit(blocks[i].kind)) continue;
    if (!out.empty() && out.back().end == i && blocks[i - 1].block + 1 == blocks[i].block) {
      ++out.back().end;
    } else {
      out.push_back({i, i + 1});
    }
  }
  return out;
}

}  // namespace

Boilerplate::Boilerplate(const Document& document)
    : blocks_(Finder(document).find()), runs_(runs_of(blocks_)) {}

}  // namespace galley::core
