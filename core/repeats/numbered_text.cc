#include "numbered_text.h"

#include "galley/text/hash_table.h"

namespace galley::core {

static_assert(kNone == HashTable::kNone);

/// Words of a long text repeat: room for one in so many; a shorter text grows the table.
constexpr std::size_t kWordsPerId = 8;

NumberedText::NumberedText(const Document& document)
    : document_(document),
      words_(words_of(document, {0, static_cast<std::uint32_t>(document.tokens().size())})) {
  HashTable table(words_.size() / kWordsPerId);
  ids_.reserve(words_.size());
  for (const Word& word : words_) {
    std::uint32_t& id = table.at(word.hash);
    if (id == kNone) id = id_count_++;
    ids_.push_back(id);
  }
  std::uint32_t at = 0;
  begin_.reserve(document_.sentences().size() + 1);
  for (const Sentence& sentence : document_.sentences()) {
    while (at < words_.size() && words_[at].token < sentence.tokens.begin) ++at;
    begin_.push_back(at);
  }
  begin_.push_back(word_count());
}

TokenRange NumberedText::tokens(WordRange range) const {
  TokenRange out = tokens_of(words_, range);
  if (range.empty()) return out;
  const std::uint32_t first = sentence_of(range.begin);
  const std::uint32_t last = sentence_of(range.end - 1);
  if (begin_[first] == range.begin) out.begin = document_.sentences()[first].tokens.begin;
  if (begin_[last + 1] == range.end) out.end = document_.sentences()[last].tokens.end;
  return out;
}

}  // namespace galley::core
