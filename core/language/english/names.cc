#include "english.h"

namespace galley::core::english_rules {

void names(const Reader& read, std::vector<NamePhrase>& out) {
  constexpr WordFlags kNever = word::kWeekday | word::kMonth | word::kFirstPerson;
  const auto is_part = [&](std::uint32_t i) {
    const Token& token = read.token(i);
    if (!token.is_word() || !token.is(shape::kCapitalised) || token.has(kNever)) return false;
    const Xpos tag = read.tag(i).xpos;
    if (is_proper_noun_tag(tag)) return true;
    if (token.has(word::kFunctionWord) || token.has(word::kHonorific))
      return token.has(word::kHonorific);
    // The head of a sentence is capitalised whatever it is.
    return i != read.begin() && (tag == Xpos::kOther || is_noun_tag(tag) || is_adjective_tag(tag));
  };
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    if (!is_part(i)) continue;
    NamePhrase name{{i, i + 1}, false};
    std::uint32_t& end = name.tokens.end;
    while (end < read.end()) {
      const Token& next = read.token(end);
      if (is_part(end)) {
        ++end;
      } else if ((next.mark == Mark::kHyphen || next.mark == Mark::kStop) && is_part(end + 1) &&
                 (next.mark == Mark::kHyphen || read.token(end - 1).has(word::kHonorific) ||
                  read.token(end - 1).end - read.token(end - 1).begin == 1)) {
        end += 2;
      } else if (read.is_in(WordListId::kNameLinks, end) && !next.is(shape::kCapitalised) &&
                 is_part(end + 1)) {
        end += 2;
      } else if (next.word == w("of") && read.word(end + 1) == w("the") && is_part(end + 2)) {
        end += 3;
      } else {
        break;
      }
    }
    const Token& first = read.token(i);
    const Token& before = read.token(i - 1);
    name.person =
        first.has(word::kHonorific) || before.has(word::kHonorific) ||
        (before.has(word::kSource) && is_noun_tag(read.tag(i - 1).xpos) &&
         !before.is(shape::kCapitalised)) ||
        read.word(end) == w("who") ||
        (read.token(end).mark == Mark::kComma && read.token(end + 1).kind == TokenKind::kNumber &&
         read.token(end + 2).mark == Mark::kComma);
    i = end - 1;
    out.push_back(name);
  }
}

}  // namespace galley::core::english_rules
