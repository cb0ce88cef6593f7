#include "mentions.h"

#include <algorithm>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// Whether the preposition at `i` belongs to the name: "the Ministry of Health", "Bank of Loom";
/// not "Ada Osei of Loom".
bool joins_name(const Document& document, TokenRange source, std::uint32_t i) {
  const auto tokens = document.tokens();
  if (i + 1 >= source.end || !tokens[i + 1].is_word() || !tokens[i + 1].is(shape::kCapitalised)) {
    return false;
  }
  const Token& before = tokens[i - 1];
  return before.is(shape::kCapitalised) && (tokens[source.begin].has(word::kDeterminer) ||
                                            before.has(word::kSource) || i - 1 == source.begin);
}

/// The name that follows a description: "A spokeswoman for the port, Ada Osei"; empty where
/// the description is none or what follows is no name. One word is a place as often ("the mayor of
/// Loom, Texas").
TokenRange name_behind(const Document& document, TokenRange source) {
  if (source.empty()) return source;
  const auto tokens = document.tokens();
  const Token& opens = tokens[source.begin];
  const bool description =
      opens.has(word::kDeterminer | word::kNumberWord) || !opens.is(shape::kCapitalised);
  std::uint32_t begin = source.begin;
  while (begin < source.end && tokens[begin].mark != Mark::kComma) ++begin;
  if (!description || begin == source.end) return {source.end, source.end};
  std::uint32_t end = ++begin;
  while (end < source.end && tokens[end].is_word() && tokens[end].is(shape::kCapitalised)) ++end;
  const bool whole = end == source.end || tokens[end].mark == Mark::kComma;
  const bool name = whole && end - begin > 1 && !tokens[begin].has(word::kFunctionWord);
  return name ? TokenRange{begin, end} : TokenRange{source.end, source.end};
}

}  // namespace

TokenRange name_head(const Document& document, TokenRange source) {
  if (const TokenRange name = name_behind(document, source); !name.empty()) return name;
  TokenRange head{source.begin, source.begin};
  const auto tokens = document.tokens();
  bool name = false;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    const Token& token = tokens[i];
    if (token.mark == Mark::kComma || token.has(word::kRelative)) break;
    if (name && token.has(word::kPreposition) && !joins_name(document, source, i)) break;
    name |= token.is_word() && token.is(shape::kCapitalised) && !token.has(word::kFunctionWord);
    head.end = i + 1;
  }
  return head.empty() ? source : head;
}

std::uint64_t mention_key(const Document& document, TokenRange head, SourceKind kind) {
  const auto tokens = document.tokens(head);
  const bool of = std::any_of(tokens.begin(), tokens.end(),
                              [](const Token& token) { return token.has(word::kPreposition); });
  if (kind == SourceKind::kNamed && !of) {
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
      if (token->is_word() && token->is(shape::kCapitalised)) return token->word;
    }
  }
  Hash hash;
  for (const Token& token : tokens) {
    if (!token.has(word::kDeterminer)) hash.add(token.word);
  }
  return hash.value();
}

}  // namespace galley::core
