#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "galley/language/language.h"
#include "galley/language/token.h"
#include "galley/tagger/tagger.h"

namespace galley::core {

/// The parts of speech of a text's tokens, tagged a sentence at a time at the first request: a
/// sentence that nobody asks about costs nothing. Borrows everything it is given. Of one thread at
/// a time.
class LazyTags {
 public:
  LazyTags() = default;
  LazyTags(std::string_view text, std::span<const Token> tokens, const Language& language)
      : text_(text), tokens_(tokens), language_(&language) {}

  /// One tag a token of `sentence`, which must be a whole sentence: the same at every request.
  /// Valid while the object lives.
  [[nodiscard]] std::span<const Tag> of(TokenRange sentence) const;

 private:
  std::string_view text_;
  std::span<const Token> tokens_;
  const Language* language_ = nullptr;
  /// One a token once any sentence was asked for; the first of one that was not is kOther.
  mutable std::vector<Tag> tags_;
  mutable std::vector<std::string_view> words_;  ///< of the sentence being tagged
};

/// A sentence with its text and its parts of speech; what language packs, analyses and rules read.
/// Every index is one into the tokens of the whole document. Outside [begin(), end()) there is
/// nothing: a token past either end is an empty one that is no word, has no flag and no tag, so
/// that neighbours can be asked about without a check (`i - 1` of token 0 lies past the end).
///
/// Small; made by Document::read(), passed by reference, valid while the document lives. Of one
/// thread at a time.
class SentenceView {
 public:
  SentenceView(std::string_view text, std::span<const Token> tokens, TokenRange sentence,
               const LazyTags& tags)
      : text_(text), tokens_(tokens.data()), range_(sentence), sentence_(sentence), lazy_(&tags) {}

  [[nodiscard]] std::uint32_t begin() const { return range_.begin; }
  [[nodiscard]] std::uint32_t end() const { return range_.end; }
  [[nodiscard]] TokenRange range() const { return range_; }
  [[nodiscard]] bool contains(std::uint32_t i) const { return i >= range_.begin && i < range_.end; }
  /// The same sentence with closer bounds: a clause, or all but its full stop. `part` must lie
  /// inside it.
  [[nodiscard]] SentenceView within(TokenRange part) const {
    SentenceView closer = *this;
    closer.range_ = part;
    return closer;
  }

  [[nodiscard]] const Token& token(std::uint32_t i) const {
    return contains(i) ? tokens_[i] : kNoToken;
  }
  /// Token::word: the hash of the folded word; 0 outside.
  [[nodiscard]] std::uint64_t word(std::uint32_t i) const { return token(i).word; }
  [[nodiscard]] WordFlags flags(std::uint32_t i) const { return token(i).flags; }
  [[nodiscard]] bool has(std::uint32_t i, WordFlags any_of) const { return token(i).has(any_of); }
  [[nodiscard]] Mark mark(std::uint32_t i) const { return token(i).mark; }
  [[nodiscard]] bool is_word(std::uint32_t i) const { return token(i).is_word(); }
  /// Inside a quotation, its marks included.
  [[nodiscard]] bool is_quoted(std::uint32_t i) const { return token(i).is(shape::kQuoted); }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const {
    return token(i).is(shape::kCapitalised);
  }
  /// The token as written; empty outside.
  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    const Token& at = token(i);
    return text_.substr(at.begin, at.end - at.begin);
  }
  /// The text from the first token of `part` to its last; empty for no token.
  [[nodiscard]] std::string_view text(TokenRange part) const {
    if (part.empty()) return {};
    const std::uint32_t from = token(part.begin).begin;
    return text_.substr(from, token(part.end - 1).end - from);
  }

  /// Tags the whole sentence at the first request.
  [[nodiscard]] const Tag& tag(std::uint32_t i) const {
    return contains(i) ? tags()[i - sentence_.begin] : kNoTag;
  }
  [[nodiscard]] Xpos xpos(std::uint32_t i) const { return tag(i).xpos; }

 private:
  static constexpr Token kNoToken = {};
  static constexpr Tag kNoTag = {};

  [[nodiscard]] const Tag* tags() const {
    if (tags_ == nullptr) tags_ = lazy_->of(sentence_).data();
    return tags_;
  }

  std::string_view text_;  ///< of the whole document
  const Token* tokens_;    ///< of the whole document
  TokenRange range_;
  TokenRange sentence_;  ///< what is tagged together
  const LazyTags* lazy_;
  mutable const Tag* tags_ = nullptr;
};

}  // namespace galley::core
