#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>

#include "galley/document/document.h"
#include "galley/sentences/clauses.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core {

/// Gives `take` the hash of each feature of a sentence without a main clause: its parts of speech
/// once each, its words as often as they occur, its first and last ones, and a few counts. What
/// fragment_score() sums the weights of, and what the trainer of these weights reads.
template <typename Take>
class FragmentFeatures {
 public:
  explicit FragmentFeatures(Take take) : take_(std::move(take)) {}

  void read(const Document& document, const Sentence& sentence, const ClauseShape& shape) {
    const auto tokens = document.tokens(sentence.tokens);
    const auto tags = document.tags(sentence);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Xpos tag = tags[i].xpos;
      commas_ += tag == Xpos::kComma ? 1 : 0;
      colon_ |= tag == Xpos::kColon && i + 1 < tokens.size();
      digit_ |= tokens[i].is(shape::kHasDigit);
      if (!is_mark(tag)) add_word(document, tokens[i], tag);
    }
    const Token& last = tokens.back();
    add("end", last.kind == TokenKind::kPunctuation ? document.view(last.span()) : "w");
    add("nf", kDigits[std::min(shape.finite, 2U)]);
    add_counts();
  }

 private:
  static constexpr std::array<std::string_view, 10> kDigits = {"0", "1", "2", "3", "4",
                                                               "5", "6", "7", "8", "9"};

  static bool is_mark(Xpos tag) {
    switch (tag) {
      case Xpos::kStop:
      case Xpos::kComma:
      case Xpos::kColon:
      case Xpos::kOpenQuote:
      case Xpos::kCloseQuote:
      case Xpos::kOpenBracket:
      case Xpos::kCloseBracket:
      case Xpos::kHyphen:
      case Xpos::kOddMark:
      case Xpos::kSym:
      case Xpos::kCurrency:
        return true;
      default:
        return false;
    }
  }

  static std::string_view length_name(std::uint32_t words) {
    constexpr std::uint32_t kFrom[] = {30, 20, 14, 10, 8};
    constexpr std::string_view kNames[] = {"30", "20", "14", "10", "8"};
    for (std::size_t i = 0; i < std::size(kFrom); ++i) {
      if (words >= kFrom[i]) return kNames[i];
    }
    return kDigits[words];
  }

  static void put(Hash& hash, std::string_view text) {
    for (const char c : text) hash.add(static_cast<unsigned char>(c));
  }
  void add(std::string_view name, std::string_view more = {}, std::string_view last = {}) {
    Hash hash;
    put(hash, name);
    put(hash, more);
    put(hash, last);
    take_(hash.value());
  }
  void add_hash(std::string_view name, std::uint64_t word) {
    Hash hash;
    put(hash, name);
    hash.add(word);
    take_(hash.value());
  }
  /// True the first time: parts of speech and pairs of neighbours count once a sentence.
  static bool once(bool& seen) { return !std::exchange(seen, true); }

  void add_word(const Document& document, const Token& token, Xpos tag) {
    names_ += is_proper_noun_tag(tag) ? 1 : 0;
    pronouns_ += tag == Xpos::kPrp || tag == Xpos::kPrpPossessive ? 1 : 0;
    adjectives_ += tag == Xpos::kJj || tag == Xpos::kJjr || tag == Xpos::kJjs ? 1 : 0;
    ing_forms_ += tag == Xpos::kVbg ? 1 : 0;
    participles_ += tag == Xpos::kVbn ? 1 : 0;
    const std::string_view tag_name = name(tag);
    if (once(has_[static_cast<std::size_t>(tag)])) add("has", tag_name);
    add_hash("w", token.word);
    if (words_ == 0) {
      first_ = tag;
      article_first_ = document.is_listed(token.word, WordListId::kArticle);
      add("t0", tag_name);
      add_hash("w0", token.word);
    } else {
      if (words_ == 1) {
        add("t01", name(first_), tag_name);
        add_hash("w1", token.word);
      }
      const std::size_t pair =
          static_cast<std::size_t>(previous_) * kXposCount + static_cast<std::size_t>(tag);
      if (once(pairs_[pair])) add("bi", name(previous_), tag_name);
      capitals_ += token.is(shape::kCapitalised) ? 1 : 0;
    }
    previous_ = tag;
    last_word_ = token.word;
    ++words_;
  }

  void add_counts() {
    add("b");
    add("n", length_name(words_));
    add("tl", name(previous_));
    add_hash("wl", last_word_);
    add("nnp", kDigits[std::min(names_, 4U)]);
    add("prp", kDigits[std::min(pronouns_, 2U)]);
    add("adj", kDigits[std::min(adjectives_, 3U)]);
    add("ing", kDigits[std::min(ing_forms_, 2U)]);
    add("vbn", kDigits[std::min(participles_, 2U)]);
    add(article_first_ ? "article" : "noarticle");
    if (colon_) add("colon");
    if (digit_) add("digit");
    // In fifths of the words behind the first.
    add("cap", kDigits[words_ < 2 ? 0 : capitals_ * 499 / (100 * (words_ - 1))]);
    add("commas", kDigits[std::min(commas_, 4U)]);
  }

  Take take_;
  std::array<bool, kXposCount> has_{};
  std::array<bool, kXposCount * kXposCount> pairs_{};
  Xpos first_ = Xpos::kOther;
  Xpos previous_ = Xpos::kOther;
  std::uint64_t last_word_ = 0;
  bool article_first_ = false;
  bool colon_ = false;
  bool digit_ = false;
  std::uint32_t words_ = 0;
  std::uint32_t names_ = 0;
  std::uint32_t pronouns_ = 0;
  std::uint32_t adjectives_ = 0;
  std::uint32_t ing_forms_ = 0;
  std::uint32_t participles_ = 0;
  std::uint32_t capitals_ = 0;
  std::uint32_t commas_ = 0;
};

template <typename Take>
void for_each_fragment_feature(const Document& document, const Sentence& sentence,
                               const ClauseShape& shape, Take take) {
  FragmentFeatures<Take>(std::move(take)).read(document, sentence, shape);
}

}  // namespace galley::core
