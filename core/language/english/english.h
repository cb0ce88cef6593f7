#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/text/hash.h"
#include "grammar.h"
#include "sentence_reader.h"

/// How English builds figures, names and reports. Sets of words are lists of the pack; a word that
/// a construction is about stands here.
namespace galley::english_rules {

constexpr std::uint64_t w(std::string_view word) { return word_hash(word); }

void numbers(const SentenceReader& read, std::vector<NumberPhrase>& out);
void names(const SentenceReader& read, std::vector<NamePhrase>& out);
void cues(const SentenceReader& read, std::vector<ReportingCue>& out);

}  // namespace galley::english_rules
