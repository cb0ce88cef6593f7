#include "galley/language/sentence_view.h"

namespace galley::core {

std::span<const Tag> LazyTags::of(TokenRange sentence) const {
  if (sentence.empty()) return {};
  if (tags_.empty()) tags_.resize(tokens_.size());
  const std::span<Tag> out = std::span<Tag>(tags_).subspan(sentence.begin, sentence.size());
  if (out.front().xpos == Xpos::kOther) {
    words_.clear();
    for (const Token& token : tokens_.subspan(sentence.begin, sentence.size())) {
      words_.push_back(text_.substr(token.begin, token.end - token.begin));
    }
    language_->tag(words_, out);
  }
  return out;
}

}  // namespace galley::core
