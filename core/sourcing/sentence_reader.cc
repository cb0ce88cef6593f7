#include "sentence_reader.h"

namespace galley::core {

using namespace sourcing;

SentenceReader SentenceReader::without_stops() const {
  TokenRange range = this->range();
  while (!range.empty() && (mark(range.end - 1) == Mark::kStop || is_stop(range.end - 1))) {
    --range.end;
  }
  return {*this, range};
}

bool SentenceReader::is_adverb(std::uint32_t i) const {
  // Shorter words with the ending of one ("fly", "July") are none.
  constexpr std::size_t kShortestAdverb = 5;  // bytes
  if (!is_word(i)) return false;
  const bool capital = token(i).is(shape::kCapitalised);
  // "Latimer", tagged as an adverb: a name.
  const bool name = i > begin() && capital;
  return is(i, kMidAdverb) || (xpos(i) == Xpos::kRb && !name) ||
         (!capital && text(i).size() >= kShortestAdverb &&
          document().language().may_be_adverb(text(i)));
}

bool SentenceReader::is_time(std::uint32_t i) const {
  if (is(i, kTimeOpener)) {
    return is(i + 1, kTimeWord) || has(i + 1, word::kWeekday | word::kMonth);
  }
  return has(i, word::kWeekday | word::kMonth) || is(i, kTimeWord);
}

bool SentenceReader::is_clause_break(std::uint32_t i) const {
  if (!contains(i)) return true;
  if (is_punctuation(i)) {
    // A full stop inside a sentence is that of an abbreviation.
    return mark(i) != Mark::kHyphen && mark(i) != Mark::kSlash && mark(i) != Mark::kSingle &&
           mark(i) != Mark::kStop;
  }
  if (is(i, kContrast)) return true;
  if (is(i, kThatWord)) return xpos(i) != Xpos::kDt;
  // "Will wrote", "May said": a name.
  if (i > begin() && is_capitalised_word(i)) {
    return is_finite_verb(i) && !has(i, word::kFiniteAuxiliary);
  }
  return is_finite_verb(i) || has(i, word::kFiniteAuxiliary) || is_be(i);
}

TokenRange SentenceReader::trimmed(TokenRange range) const {
  const auto is_loose = [this](std::uint32_t i) {
    const Mark here = mark(i);
    return !is_quoted(i) && (here == Mark::kComma || here == Mark::kSemicolon ||
                             here == Mark::kDash || here == Mark::kColon || here == Mark::kStop ||
                             here == Mark::kQuestion || here == Mark::kExclamation);
  };
  while (!range.empty() && is_loose(range.begin)) ++range.begin;
  while (!range.empty() && is_loose(range.end - 1)) --range.end;
  return range;
}

}  // namespace galley::core
