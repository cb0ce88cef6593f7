#include "galley/document/document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "stages.h"
#include "tokenizer.h"

namespace galley::core {
namespace {

/// English news runs at 5.2 bytes a token, spaces included; one reservation then holds.
constexpr std::size_t kBytesPerToken = 5;

/// Index of the sentence or block that holds `token`; `parts` tile the tokens in order.
template <class Part>
std::uint32_t index_of(const std::vector<Part>& parts, std::uint32_t token) {
  const auto after =
      std::upper_bound(parts.begin(), parts.end(), token,
                       [](std::uint32_t at, const Part& part) { return at < part.tokens.begin; });
  return static_cast<std::uint32_t>(after - parts.begin()) - 1;
}

}  // namespace

Document::Document(std::string text, const Language& language, const SourceMarkup& structure)
    : text_(std::move(text)), bytes_(text_), language_(&language), utf16_(text_), folded_(text_) {
  tokens_.reserve(text_.size() / kBytesPerToken + 8);
  const std::vector<BlockSpan> spans = split_regions(text_, structure);
  blocks_.reserve(spans.size());
  std::vector<std::optional<RegionKind>> parts;
  parts.reserve(spans.size());
  for (const auto& [span, after_blank, part] : spans) {
    Block block;
    block.span = span;
    block.after_blank = after_blank;
    block.tokens.begin = static_cast<std::uint32_t>(tokens_.size());
    tokenize(text_, span, language, tokens_);
    block.tokens.end = static_cast<std::uint32_t>(tokens_.size());
    if (block.tokens.empty()) continue;
    blocks_.push_back(block);
    parts.push_back(part);
  }
  for (const Span link : structure.links) {
    const bool sorted = links_.empty() || links_.back().end <= link.begin;
    if (sorted && is_span_of(text_, link)) links_.push_back(link);
  }
  tags_ = LazyTags(text_, tokens_, language);
  Quotations quotations = find_quotations(text_, tokens_, blocks_);
  quotations_ = std::move(quotations.outer);
  nested_quotations_ = std::move(quotations.nested);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    blocks_[i].first_sentence = static_cast<std::uint32_t>(sentences_.size());
    split_sentences(tokens_, blocks_[i], i, language, sentences_);
    blocks_[i].end_sentence = static_cast<std::uint32_t>(sentences_.size());
  }
  detected_language_ = language.detect(text_, tokens_);
  classify_blocks(*this, parts, blocks_);
  genre_ = guess_genre(*this);
}

const Tag& Document::tag(std::uint32_t token) const {
  const Sentence& sentence = sentence_of(token);
  return tags_.of(sentence.tokens)[token - sentence.tokens.begin];
}

bool Document::is_linked(Span span) const {
  const auto after = std::upper_bound(links_.begin(), links_.end(), span.begin,
                                      [](std::uint32_t at, Span link) { return at < link.end; });
  return after != links_.end() && after->overlaps(span);
}

std::uint32_t Document::sentence_index_of(std::uint32_t token) const {
  return index_of(sentences_, token);
}

std::uint32_t Document::block_index_of(std::uint32_t token) const {
  return index_of(blocks_, token);
}

std::uint32_t Document::count_words(TokenRange range) const {
  std::uint32_t words = 0;
  for (const Token& token : tokens(range)) words += token.is_wordlike() ? 1 : 0;
  return words;
}

bool Document::ends_like_a_sentence(TokenRange range) const {
  for (std::uint32_t i = range.end; i > range.begin; --i) {
    const Token& token = tokens_[i - 1];
    switch (token.mark) {
      case Mark::kStop:
      case Mark::kQuestion:
      case Mark::kExclamation:
      case Mark::kEllipsis:
        return true;
      case Mark::kCloseQuote:
      case Mark::kQuote:
      case Mark::kSingle:
      case Mark::kCloseBracket:
        break;
      default:
        return token.is(shape::kDotted) && text_[token.end - 1] == '.';
    }
  }
  return false;
}

}  // namespace galley::core
