#include "joined_words.h"

#include <algorithm>

#include "galley/text/chars.h"
#include "galley/text/hash.h"
#include "galley/text/utf.h"

namespace galley::core::rules {

std::uint64_t joined_hash(std::string_view first, std::string_view second) {
  Hash hash;
  for (const std::string_view part : {first, second}) {
    for (std::uint32_t at = 0; at < part.size();) {
      std::uint32_t next = 0;
      const char32_t c = code_point_at(part, at, next);
      const bool apostrophe = c == U'\'' || c == 0x2019;
      if (!apostrophe && char_class(c) != CharClass::kZeroWidth)
        hash.add(to_lower(c < 0x80 ? c : fold_sign(c)));
      at = next;
    }
  }
  return hash.value();
}

bool WordsOfText::know(std::uint64_t word) {
  return document_.language().flags(word) != 0 || hold(word, 1);
}

bool WordsOfText::hold(std::uint64_t word, std::uint32_t times) {
  if (!words_) {
    words_.emplace();
    for (const Token& token : document_.tokens()) {
      if (token.is_word()) words_->push_back(token.word);
    }
    std::sort(words_->begin(), words_->end());
  }
  const auto [first, last] = std::equal_range(words_->begin(), words_->end(), word);
  return last - first >= static_cast<std::ptrdiff_t>(times);
}

}  // namespace galley::core::rules
