#include <algorithm>
#include <utility>

#include "block_features.h"
#include "galley/document/document.h"
#include "galley/text/hash.h"
#include "stages.h"

namespace galley::core {
namespace {

// Every threshold below was set by judgement on published articles: where a reader would say
// "headline", "byline" …. None was fitted by a program. Words count figures too.

/// A headline is seldom longer; a standfirst without a full stop is.
constexpr std::uint32_t kMaxHeadlineWords = 25;
/// Lines without a full stop up to this length are labels, credits or boilerplate as often as
/// prose; longer ones are nearly always prose that lost its stop.
constexpr std::uint32_t kMaxShortLineWords = 15;
constexpr std::uint32_t kMinStandfirstWords = 8;
constexpr std::uint32_t kMaxStandfirstWords = 45;
/// A standfirst stands behind headline and byline.
constexpr std::uint32_t kMaxStandfirstBlock = 2;
constexpr std::uint32_t kMinBylineWords = 2;
constexpr std::uint32_t kMaxBylineWords = 14;
/// One that ends in a full stop is a sentence where it is longer.
constexpr std::uint32_t kMaxStoppedBylineWords = 6;
/// "By" is the first word of a byline, or the second: "Words by Ana Reyes".
constexpr std::size_t kMaxBylineOpener = 2;
constexpr std::uint32_t kMinDatelineWords = 2;
constexpr std::uint32_t kMaxDatelineWords = 14;
/// Bytes of a number that is a date by itself: "03/03/2021".
constexpr std::uint32_t kMinDateBytes = 8;
/// Words of a dateline that are no date: two names, or less than one word in small letters.
constexpr std::uint32_t kMaxDatelineOthers = 2;
constexpr std::uint32_t kSmallWordOthers = 3;
constexpr std::uint32_t kMinCaptionWords = 4;
constexpr std::uint32_t kMaxCaptionWords = 70;
/// Tokens before the colon of a credit: "Image credit: …".
constexpr std::size_t kMaxCreditLabel = 4;
/// "Getty Images": a credit without a label.
constexpr std::uint32_t kMinCreditWords = 2;
constexpr std::uint32_t kMaxCreditWords = 8;
constexpr std::uint32_t kCreditShare = 3;  ///< one word of so many, small words aside
constexpr std::uint32_t kMaxPullQuoteWords = 45;
/// A paragraph of the story, when it ends like a sentence: what a headline, a subhead and a
/// standfirst must stand before.
constexpr std::uint32_t kMinParagraphWords = 12;
constexpr std::uint32_t kMaxSubheadWords = 12;
/// What a subhead stands over may be shorter; what stands above it is longer, or ends.
constexpr std::uint32_t kMinWordsUnderSubhead = 8;
constexpr std::uint32_t kMaxLabelAboveSubhead = 8;
/// Where bylines, datelines and standfirsts stand.
constexpr std::uint32_t kHeadBlocks = 8;
/// A stanza has lines of at most this many words, and a poem at least this many lines.
constexpr std::uint32_t kMaxVerseWords = 11;
constexpr std::uint32_t kMinVerseLines = 4;
constexpr std::uint32_t kMinStanzaLines = 3;
constexpr std::uint32_t kMinVerseLineWords = 3;   ///< on average
constexpr std::uint32_t kVerseCommaShare = 5;     ///< one line of so many ends in a comma
constexpr std::uint32_t kVerseStopShare = 2;      ///< at most one line of so many in a full stop
constexpr std::uint32_t kVerseFunctionShare = 4;  ///< one word of so many is a function word
constexpr std::uint32_t kVerseNumberShare = 20;   ///< at most one word of so many is a figure
/// Below one function word of so many, a paragraph of this length is a list, or not in the
/// language.
constexpr std::uint32_t kMinForeignWords = 8;
constexpr std::uint32_t kForeignFunctionShare = 10;
/// Signs of program text, and one token of so many that is one.
constexpr std::uint32_t kMinCodeSigns = 3;
constexpr std::uint32_t kCodeShare = 4;
/// A sentence with one function word of so many is prose, whatever signs it holds.
constexpr std::uint32_t kProseFunctionShare = 4;
constexpr std::uint32_t kMinTableBars = 2;  ///< a | b | c
constexpr std::uint32_t kMaxRecipeWords = 20;
constexpr std::size_t kMaxAmountTokens = 5;  ///< "1 1/2", "2-3"
constexpr std::uint32_t kMinScoreNumbers = 2;
constexpr std::uint32_t kScoreNumberShare = 3;     ///< one word of so many is a figure
constexpr std::uint32_t kScoreFunctionShare = 4;   ///< at most one of so many a function word
constexpr std::uint32_t kMinClauseWords = 4;       ///< of a numbered clause
constexpr std::uint32_t kMaxClauseLabelBytes = 3;  ///< "(iv)"
constexpr std::uint32_t kMinLegalTerms = 3;        ///< of a clause without a number
constexpr std::uint32_t kLegalShare = 25;          ///< one word of so many is a legal term
/// Tokens of "KYIV, Ukraine (AP) —".
constexpr std::uint32_t kMaxDatelineTokens = 14;

class Classifier {
 public:
  Classifier(const Document& document, const std::vector<std::optional<RegionKind>>& parts,
             std::vector<Block>& blocks)
      : document_(document), parts_(parts), blocks_(blocks) {
    features_.reserve(blocks.size());
    for (const Block& block : blocks) features_.push_back(features_of(document, block));
    speakers_ = speaker_labels(features_);
    while (first_heading_ < parts.size() && parts[first_heading_] != RegionKind::kHeading)
      ++first_heading_;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (is_paragraph(i)) last_paragraph_ = i;
    }
  }

  void run() {
    const bool in_language = document_.in_language();
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      block.kind = kind_of(i);
      if (block.kind == BlockKind::kBody) block.dateline = dateline_of(block);
      const BlockFeatures& features = features_[i];
      if (in_language && features.words >= kMinForeignWords &&
          features.function_words * kForeignFunctionShare < features.words) {
        block.foreign =
            document_.language().detect(document_.text(), document_.tokens(block.tokens)) !=
            document_.detected_language();
      }
    }
    mark_verse();
    mark_pull_quotes();
    if (in_language && blocks_.size() > last_paragraph_ + 1 && last_paragraph_ > 0) {
      for (std::size_t i = last_paragraph_ + 1; i < blocks_.size(); ++i) {
        BlockKind& kind = blocks_[i].kind;
        if (kind == BlockKind::kShortLine || kind == BlockKind::kSubhead) kind = BlockKind::kFooter;
      }
    }
  }

 private:
  [[nodiscard]] bool is_paragraph(std::size_t i) const {
    return i < features_.size() && features_[i].ends && features_[i].words >= kMinParagraphWords;
  }
  [[nodiscard]] std::span<const Token> tokens(std::uint32_t i) const {
    return document_.tokens(blocks_[i].tokens);
  }
  [[nodiscard]] bool listed(const Token& token, WordListId list) const {
    return document_.is_listed(token.word, list);
  }
  [[nodiscard]] bool byte_is(const Token& token, char c) const {
    return token.end - token.begin == 1 && document_.text()[token.begin] == c;
  }

  /// What the page said, where it settles the matter.
  [[nodiscard]] std::optional<BlockKind> kind_by_part(std::uint32_t i) const {
    const std::optional<RegionKind> part = parts_[i];
    if (!part) return std::nullopt;
    switch (*part) {
      case RegionKind::kHeading: {
        return i == first_heading_ && i < kHeadBlocks ? BlockKind::kHeadline : BlockKind::kSubhead;
      }
      case RegionKind::kListItem:
        return is_recipe_line(i) ? BlockKind::kRecipe : BlockKind::kListItem;
      case RegionKind::kCaption:
        return BlockKind::kCaption;
      case RegionKind::kQuotation:
        return BlockKind::kQuotation;
      case RegionKind::kTableRow:
        return BlockKind::kTableRow;
      case RegionKind::kCode:
        return BlockKind::kCode;
      case RegionKind::kAside:
        return features_[i].ends ? BlockKind::kPullQuote : BlockKind::kShortLine;
      case RegionKind::kParagraph:
        break;
    }
    return std::nullopt;
  }

  [[nodiscard]] BlockKind kind_of(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (const auto kind = kind_by_part(i)) return *kind;
    if (is_code(i)) return BlockKind::kCode;
    if (f.label != 0 && std::binary_search(speakers_.begin(), speakers_.end(), f.label)) {
      return BlockKind::kTurn;
    }
    if (is_recipe_line(i)) return BlockKind::kRecipe;
    if (is_list_item(i)) return BlockKind::kListItem;
    if (f.tab || f.bars >= kMinTableBars) return BlockKind::kTableRow;
    // A paragraph that only looks like a headline is none: the page has headings of its own.
    if (!parts_[i] && is_headline(i)) return BlockKind::kHeadline;
    if (is_byline(i)) return BlockKind::kByline;
    if (is_dateline(i)) return BlockKind::kDateline;
    if (is_credit(i)) return BlockKind::kCredit;
    if (is_caption(i)) return BlockKind::kCaption;
    if (is_one_quotation(i)) return BlockKind::kQuotation;
    if (is_score(i)) return BlockKind::kScore;
    if (is_legal(i)) return BlockKind::kLegal;
    if (is_standfirst(i)) return BlockKind::kStandfirst;
    if (!f.ends && f.words <= kMaxShortLineWords) {
      return !parts_[i] && is_subhead(i) ? BlockKind::kSubhead : BlockKind::kShortLine;
    }
    return BlockKind::kBody;
  }

  [[nodiscard]] bool is_code(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    // "{{headline}} is the news." is a sentence that a template left something in.
    if (f.ends && f.function_words * kProseFunctionShare >= f.words) return false;
    return f.code >= kMinCodeSigns && f.code * kCodeShare >= blocks_[i].tokens.size();
  }

  [[nodiscard]] bool is_list_item(std::uint32_t i) const {
    const auto t = tokens(i);
    if (t.size() < 2) return false;
    if (t[0].mark == Mark::kBullet) return true;
    if (t[0].mark == Mark::kDash || t[0].mark == Mark::kHyphen) return t[1].is(shape::kSpaceBefore);
    const bool label = t[0].kind == TokenKind::kNumber || t[0].span().size() == 1;
    return label && !t[1].is(shape::kSpaceBefore) &&
           (t[1].mark == Mark::kStop || byte_is(t[1], ')')) && t.size() > 2 &&
           t[2].is(shape::kSpaceBefore);
  }

  /// "2 cups flour", "½ tsp salt", "200g butter": an amount and its unit at the head of a line.
  [[nodiscard]] bool is_recipe_line(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.ends || f.words > kMaxRecipeWords) return false;
    const auto t = tokens(i);
    std::size_t at = 0;
    while (at < t.size() && (t[at].mark == Mark::kBullet || t[at].mark == Mark::kDash)) ++at;
    const std::size_t amount = at;
    while (at < t.size() && at < amount + kMaxAmountTokens &&
           (t[at].kind == TokenKind::kNumber || t[at].kind == TokenKind::kSymbol ||
            t[at].mark == Mark::kSlash || t[at].mark == Mark::kDash ||
            t[at].mark == Mark::kHyphen || t[at].has(word::kNumberWord))) {
      ++at;
    }
    if (at == amount || at >= t.size()) return false;
    if (t[at].is_word() && t[at].has(word::kKitchen) && t[at].has(word::kUnit)) return true;
    return t[at].is_word() && (t[at].has(word::kUnit) || !t[at].is(shape::kCapitalised)) &&
           f.kitchen > 0 && f.finite == 0;
  }

  [[nodiscard]] bool is_headline(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (i != 0 || blocks_.size() < 2 || f.words > kMaxHeadlineWords) return false;
    if (!f.ends) return true;
    // A headline that asks or exclaims, over a paragraph.
    const auto t = tokens(i);
    return t.back().mark != Mark::kStop && f.stops == 0 && f.words <= kMaxShortLineWords &&
           blocks_[1].after_blank && is_paragraph(1);
  }

  [[nodiscard]] bool is_byline(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.words < kMinBylineWords || f.words > kMaxBylineWords || f.finite != 0) return false;
    if (f.ends && f.stops > 0 && f.words > kMaxStoppedBylineWords) return false;
    const auto t = tokens(i);
    std::size_t by = 0;
    while (by < t.size() && by < kMaxBylineOpener && !listed(t[by], WordListId::kBylineOpener))
      ++by;
    if (by >= kMaxBylineOpener || by + 1 >= t.size() || !t[0].is(shape::kCapitalised)) return false;
    const Token& name = t[by + 1];
    if (by == 1 && t[0].has(word::kFunctionWord)) return false;
    return name.is_word() && name.is(shape::kCapitalised) && !name.has(word::kFunctionWord) &&
           f.capitalised * 2 >= f.words;
  }

  [[nodiscard]] bool is_dateline(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.words < kMinDatelineWords || f.words > kMaxDatelineWords || f.numbers == 0 ||
        f.finite != 0)
      return false;
    bool stamp = false;
    std::uint32_t others = 0;
    for (const Token& token : tokens(i)) {
      if (!token.is_wordlike()) continue;
      stamp |= token.has(word::kMonth | word::kWeekday | word::kTimeStamp) ||
               (token.kind == TokenKind::kNumber && token.end - token.begin >= kMinDateBytes);
      const bool known = token.kind == TokenKind::kNumber || token.has(word::kFunctionWord) ||
                         token.has(word::kMonth | word::kWeekday | word::kTimeStamp | word::kUnit);
      others += known ? 0 : token.is(shape::kCapitalised) ? 1 : kSmallWordOthers;
    }
    return stamp && others <= kMaxDatelineOthers && f.stamps * 2 >= f.words;
  }

  /// "Photo: Ana Reyes", "Image credit: …", "© Getty Images", "Source: …".
  [[nodiscard]] bool is_credit(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.words == 0 || f.words > kMaxShortLineWords || f.finite != 0) return false;
    const auto t = tokens(i);
    const bool sign = document_.view(t[0].span()) == "©";
    if (sign) return true;
    std::size_t colon = 0;
    while (colon < t.size() && colon < kMaxCreditLabel && t[colon].mark != Mark::kColon) ++colon;
    const bool labelled = colon > 0 && colon < kMaxCreditLabel && colon + 1 < t.size() &&
                          t[colon].mark == Mark::kColon;
    if (labelled && (t[0].has(word::kPhotoCredit) || t[colon - 1].has(word::kPhotoCredit)))
      return true;
    if (labelled && colon == 1 && listed(t[0], WordListId::kSourceLabel)) {
      return true;
    }
    // "Getty Images", "Courtesy of the museum", "Photo by Ana Reyes"
    return !f.ends && f.photo > 0 && f.photo * kCreditShare >= f.words - f.function_words &&
           f.capitalised * 2 >= f.words - f.function_words && f.words <= kMaxCreditWords &&
           f.words >= kMinCreditWords;
  }

  /// A sentence or two on a picture, told by the credit in brackets or by the words of captions.
  [[nodiscard]] bool is_caption(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.photo == 0 || f.words > kMaxCaptionWords || f.words < kMinCaptionWords) return false;
    const auto t = tokens(i);
    if (listed(t[0], WordListId::kCaptionOpener)) return true;
    if (listed(t[0], WordListId::kFilePicture) && t.size() > 1 &&
        (t[1].mark == Mark::kDash || t[1].mark == Mark::kHyphen || t[1].has(word::kPhotoCredit))) {
      return true;
    }
    // "(AP Photo/Ana Reyes)", "(Photo by …)", "[Image: …]", "— Getty Images" at the end
    if (t.back().mark == Mark::kCloseBracket) {
      for (std::size_t k = t.size() - 1; k > 0; --k) {
        if (t[k].has(word::kPhotoCredit)) return true;
        if (t[k].mark == Mark::kOpenBracket) break;
      }
    }
    return t.back().has(word::kPhotoCredit) && t.back().is(shape::kCapitalised) && f.stops > 0;
  }

  [[nodiscard]] bool is_one_quotation(std::uint32_t i) const {
    const TokenRange range = blocks_[i].tokens;
    const auto quotations = document_.quotations();
    auto at = std::lower_bound(
        quotations.begin(), quotations.end(), range.end,
        [](const Quotation& quotation, std::uint32_t end) { return quotation.tokens.end < end; });
    return at != quotations.end() && at->tokens.begin <= range.begin && at->tokens.end >= range.end;
  }

  [[nodiscard]] bool is_score(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.ends || f.finite != 0 || f.words > kMaxShortLineWords || f.numbers < kMinScoreNumbers)
      return false;
    return f.numbers * kScoreNumberShare >= f.words &&
           f.function_words * kScoreFunctionShare <= f.words;
  }

  [[nodiscard]] bool is_legal(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    const auto t = tokens(i);
    const bool section_sign = document_.view(t[0].span()) == "§";
    const bool numbered =
        section_sign || listed(t[0], WordListId::kLegalDivision) ||
        t[0].kind == TokenKind::kNumber ||
        (t.size() > 2 && t[0].mark == Mark::kOpenBracket &&
         t[1].span().size() <= kMaxClauseLabelBytes && t[2].mark == Mark::kCloseBracket);
    if (numbered && (section_sign || f.legal >= 1) && f.words >= kMinClauseWords) return true;
    return f.legal >= kMinLegalTerms && f.legal * kLegalShare >= f.words && f.pronouns == 0;
  }

  /// Behind the headline, before the story, longer than a label and without a full stop.
  [[nodiscard]] bool is_standfirst(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (i == 0 || i > kMaxStandfirstBlock || blocks_[0].kind != BlockKind::kHeadline || f.ends)
      return false;
    if (blocks_[i - 1].kind != BlockKind::kHeadline && blocks_[i - 1].kind != BlockKind::kByline)
      return false;
    return f.words >= kMinStandfirstWords && f.words <= kMaxStandfirstWords && f.function_words > 0;
  }

  /// A short line over a paragraph or a list, with no other short line above it.
  [[nodiscard]] bool is_subhead(std::uint32_t i) const {
    const BlockFeatures& f = features_[i];
    if (f.words == 0 || f.words > kMaxSubheadWords || f.lower_start || f.comma_end ||
        i + 1 >= blocks_.size()) {
      return false;
    }
    const Token& last = tokens(i).back();
    if (last.mark == Mark::kColon) return false;
    const BlockFeatures& next = features_[i + 1];
    return next.ends && next.words >= kMinWordsUnderSubhead &&
           (i == 0 || features_[i - 1].ends || features_[i - 1].words > kMaxLabelAboveSubhead ||
            blocks_[i - 1].kind == BlockKind::kListItem ||
            blocks_[i - 1].kind == BlockKind::kHeadline);
  }

  /// "KYIV, Ukraine (AP) — ", "LONDON - ", "NEW JERSEY (WABC) -- ": tokens up to the dash; 0: none.
  [[nodiscard]] std::uint32_t dateline_of(const Block& block) const {
    const auto t = document_.tokens(block.tokens);
    if (t.empty() || !t[0].is_word() || !t[0].is(shape::kCapitalised)) return 0;
    bool agency = false;
    std::uint32_t depth = 0;
    for (std::uint32_t i = 0; i < t.size() && i < kMaxDatelineTokens; ++i) {
      const Token& token = t[i];
      if (token.mark == Mark::kDash) {
        return i > 0 && i + 1 < t.size() && (t[0].is(shape::kAllCaps) || agency) &&
                       !t[i + 1].is(shape::kLineBefore) &&
                       (t[i + 1].is(shape::kCapitalised) || agency || t[i + 1].mark != Mark::kNone)
                   ? i + 1
                   : 0;
      }
      if (token.mark == Mark::kOpenBracket) ++depth;
      if (token.mark == Mark::kCloseBracket && depth > 0) {
        --depth;
        agency = i > 1 && t[i - 1].is(shape::kCapitalised);
      }
      const bool place = token.is_wordlike() &&
                         (token.is(shape::kCapitalised) || token.kind == TokenKind::kNumber ||
                          token.has(word::kMonth) || depth > 0);
      const bool sign = token.mark == Mark::kComma || token.mark == Mark::kStop ||
                        token.mark == Mark::kOpenBracket || token.mark == Mark::kCloseBracket ||
                        token.mark == Mark::kSlash || token.mark == Mark::kHyphen;
      if (!place && !sign) return 0;
    }
    return 0;
  }

  /// Runs of short lines of prose: capital at the head, function words inside, few full stops.
  void mark_verse() {
    for (std::size_t begin = 0; begin < blocks_.size();) {
      std::size_t end = begin;
      std::uint32_t lines = 0, stops = 0, commas = 0, words = 0, function_words = 0, numbers = 0;
      std::uint32_t stanza = 0, longest = 0;
      while (end < blocks_.size() && features_[end].words > 0 &&
             features_[end].words <= kMaxVerseWords &&
             (blocks_[end].kind == BlockKind::kShortLine ||
              blocks_[end].kind == BlockKind::kSubhead || blocks_[end].kind == BlockKind::kBody ||
              blocks_[end].kind == BlockKind::kFooter)) {
        const BlockFeatures& f = features_[end];
        stanza = end > begin && !blocks_[end].after_blank ? stanza + 1 : 1;
        longest = std::max(longest, stanza);
        ++lines;
        stops += f.ends ? 1 : 0;
        commas += f.comma_end ? 1 : 0;
        words += f.words;
        function_words += f.function_words;
        numbers += f.numbers;
        ++end;
      }
      const bool verse = lines >= kMinVerseLines && longest >= kMinStanzaLines &&
                         commas * kVerseCommaShare >= lines && stops * kVerseStopShare <= lines &&
                         words >= kMinVerseLineWords * lines &&
                         function_words * kVerseFunctionShare >= words &&
                         numbers * kVerseNumberShare <= words;
      if (verse) {
        for (std::size_t i = begin; i < end; ++i) blocks_[i].kind = BlockKind::kVerse;
      }
      begin = std::max(end, begin + 1);
    }
  }

  /// Hash of the first words of a passage that tell it from others; 0 where it has fewer.
  [[nodiscard]] std::uint64_t opening(TokenRange range) const {
    Hash hash;
    std::uint32_t words = 0;
    for (const Token& token : document_.tokens(range)) {
      if (!token.is_wordlike()) continue;
      hash.add(token.word);
      if (++words == kOpening) return hash.value();
    }
    return 0;
  }

  /// A short quotation, alone in its block, whose words stand in another paragraph too.
  void mark_pull_quotes() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> wanted;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      const bool candidate =
          blocks_[i].kind == BlockKind::kQuotation && features_[i].words <= kMaxPullQuoteWords;
      if (!candidate) continue;
      if (const std::uint64_t hash = opening(blocks_[i].tokens); hash != 0)
        wanted.emplace_back(hash, i);
    }
    if (wanted.empty()) return;
    std::sort(wanted.begin(), wanted.end());
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
      if (blocks_[b].kind != BlockKind::kBody || features_[b].words < kOpening) continue;
      std::uint64_t last[kOpening] = {};
      std::uint32_t words = 0;
      for (const Token& token : tokens(b)) {
        if (!token.is_wordlike()) continue;
        std::copy(last + 1, last + kOpening, last);
        last[kOpening - 1] = token.word;
        if (++words < kOpening) continue;
        Hash hash;
        for (const std::uint64_t word : last) hash.add(word);
        for (auto at = std::lower_bound(wanted.begin(), wanted.end(),
                                        std::pair<std::uint64_t, std::uint32_t>(hash.value(), 0));
             at != wanted.end() && at->first == hash.value() &&
             blocks_[at->second].kind == BlockKind::kQuotation;
             ++at) {
          blocks_[at->second].kind = BlockKind::kPullQuote;
        }
      }
    }
  }

  static constexpr std::uint32_t kOpening = 5;  ///< words that tell a passage from others

  const Document& document_;
  const std::vector<std::optional<RegionKind>>& parts_;
  std::vector<Block>& blocks_;
  std::vector<BlockFeatures> features_;
  std::vector<std::uint64_t> speakers_;
  std::size_t last_paragraph_ = 0;
  std::size_t first_heading_ = 0;
};

}  // namespace

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "headline";
    case BlockKind::kSubhead:
      return "subhead";
    case BlockKind::kBody:
      return "body";
    case BlockKind::kListItem:
      return "list-item";
    case BlockKind::kQuotation:
      return "quotation";
    case BlockKind::kShortLine:
      return "short-line";
    case BlockKind::kStandfirst:
      return "standfirst";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kPullQuote:
      return "pull-quote";
    case BlockKind::kTurn:
      return "turn";
    case BlockKind::kTableRow:
      return "table-row";
    case BlockKind::kScore:
      return "score";
    case BlockKind::kRecipe:
      return "recipe";
    case BlockKind::kVerse:
      return "verse";
    case BlockKind::kLegal:
      return "legal";
    case BlockKind::kCode:
      return "code";
    case BlockKind::kCredit:
      return "credit";
    case BlockKind::kFooter:
      return "footer";
  }
  return {};
}

void classify_blocks(const Document& document, const std::vector<std::optional<RegionKind>>& parts,
                     std::vector<Block>& blocks) {
  Classifier(document, parts, blocks).run();
}

}  // namespace galley::core
