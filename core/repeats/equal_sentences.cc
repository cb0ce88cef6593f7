#include "equal_sentences.h"

#include <algorithm>
#include <utility>

#include "galley/text/hash_table.h"

namespace galley::core {

EqualSentences::EqualSentences(const NumberedText& text, RepeatList& list)
    : text_(text),
      list_(list),
      same_(text.sentence_count()),
      earlier_(text.sentence_count(), kNone),
      later_(text.sentence_count(), kNone),
      exact_(text.sentence_count(), kNone),
      covered_(text.sentence_count(), false) {
  link_equal();
  list_.begin_search();
  list_stretches();
  list_.end_search();
}

/// Sets same_, earlier_ and later_.
void EqualSentences::link_equal() {
  const std::uint32_t count = text_.sentence_count();
  std::vector<std::uint32_t> last_copy(count, kNone);
  HashTable table(count);
  for (std::uint32_t s = 0; s < count; ++s) {
    same_[s] = s;
    if (text_.sentence(s).empty()) continue;
    std::uint32_t& first = table.at(text_.hash_of(text_.sentence(s)));
    if (first == kNone) {
      first = s;
      last_copy[s] = s;
    } else if (text_.same_words(text_.sentence(first), text_.sentence(s))) {
      same_[s] = first;
      earlier_[s] = last_copy[first];
      later_[last_copy[first]] = s;
      last_copy[first] = s;
    }
  }
}

/// For every block the nearest earlier one with the same words, where both have enough of them.
std::vector<std::uint32_t> EqualSentences::equal_blocks() const {
  const auto blocks = text_.document().blocks();
  std::vector<std::uint32_t> out(blocks.size(), kNone);
  HashTable table(blocks.size());
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const WordRange range = text_.sentences(blocks[b].first_sentence, blocks[b].end_sentence);
    if (range.size() < Repeats::kMinSentenceWords) continue;
    std::uint32_t& last = table.at(text_.hash_of(range));
    if (last != kNone) {
      const WordRange other =
          text_.sentences(blocks[last].first_sentence, blocks[last].end_sentence);
      // The same words in other sentences is a matter of signs: runs find that.
      const bool same_split = blocks[last].end_sentence - blocks[last].first_sentence ==
                              blocks[b].end_sentence - blocks[b].first_sentence;
      if (same_split && text_.same_words(range, other)) out[b] = last;
    }
    last = b;
  }
  return out;
}

void EqualSentences::list_stretches() {
  const auto all_sentences = text_.document().sentences();
  const auto all_blocks = text_.document().blocks();
  const std::vector<std::uint32_t> twins = equal_blocks();
  for (std::uint32_t s = 0; s < text_.sentence_count();) {
    const std::uint32_t block = all_sentences[s].block;
    const bool heads_block = all_blocks[block].first_sentence == s;
    std::uint32_t twin = kNone;
    std::uint32_t least = 1;
    if (heads_block && twins[block] != kNone) {
      twin = all_blocks[twins[block]].first_sentence;
      least = all_blocks[block].end_sentence - s;
    } else if (text_.sentence(s).size() >= Repeats::kMinSentenceWords) {
      twin = earlier_[s];
    }
    if (twin == kNone || twin + least > s) {
      ++s;
      continue;
    }
    const std::uint32_t end = grow(s, twin, least);
    std::uint32_t begin = s;
    // The short sentences before it in its paragraph came along with it.
    while (begin > 0 && twin > 0 && twin + (end - begin) < begin && !covered_[begin - 1] &&
           all_sentences[begin - 1].block == block && same_[begin - 1] == same_[twin - 1]) {
      --begin;
      --twin;
    }
    for (std::uint32_t i = begin; i < end; ++i) covered_[i] = true;
    add_stretch(begin, end, twin);
    s = end;
  }
}

/// The end of the longest stretch from `s` that equals the one from `twin`, the two not
/// overlapping. A short paragraph at its end (a heading, a label) is left out.
std::uint32_t EqualSentences::grow(std::uint32_t s, std::uint32_t twin, std::uint32_t least) const {
  std::uint32_t length = least;
  std::uint32_t kept = least;
  while (s + length < text_.sentence_count() && twin + length < s &&
         same_[s + length] == same_[twin + length]) {
    const std::uint32_t i = s + length++;
    const Block& block = text_.document().blocks()[text_.document().sentences()[i].block];
    const bool alone = block.end_sentence - block.first_sentence == 1;
    if (!alone || text_.sentence(i).size() >= Repeats::kMinSentenceWords) kept = length;
  }
  return s + kept;
}

void EqualSentences::add_stretch(std::uint32_t begin, std::uint32_t end, std::uint32_t twin) {
  Found found;
  found.twin = text_.sentences(twin, twin + (end - begin));
  found.copy = text_.sentences(begin, end);
  found.family = same_[begin];
  if (list_.may_list(found.family)) {
    for (std::uint32_t i = begin; i < end; ++i) exact_[i] = list_.size();
    list_.add(found, earlier_copies(begin, end, twin));
    return;
  }
  // Copy behind copy behind copy: the last finding takes them all.
  const std::uint32_t last = list_.last_of(found.family);
  if (list_.found(last).copy.end != text_.first_word(begin)) return;
  list_.found(last).copy.end = text_.first_word(end);
  list_.repeat(last).copy.end = text_.tokens(found.copy).end;
  list_.repeat(last).words += found.copy.size();
}

/// Other earlier copies of the sentences in [begin, end) than those behind `twin`.
std::vector<TokenRange> EqualSentences::earlier_copies(std::uint32_t begin, std::uint32_t end,
                                                       std::uint32_t twin) const {
  std::vector<TokenRange> out;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches;  // begin and end of copies
  for (std::uint32_t s = begin; s < end && stretches.size() < Repeats::kMaxOthers; ++s) {
    if (text_.sentence(s).size() < Repeats::kMinSentenceWords && end - begin > 1) continue;
    for (std::uint32_t copy = earlier_[s]; copy != kNone && stretches.size() < Repeats::kMaxOthers;
         copy = earlier_[copy]) {
      if (copy >= twin && copy < twin + (end - begin)) continue;
      const bool known = std::any_of(stretches.begin(), stretches.end(), [&](const auto& stretch) {
        return copy >= stretch.first && copy < stretch.second;
      });
      if (known) continue;
      std::uint32_t length = 1;
      while (s + length < end && copy + length < s && same_[copy + length] == same_[s + length])
        ++length;
      stretches.emplace_back(copy, copy + length);
      out.push_back(text_.tokens(text_.sentences(copy, copy + length)));
    }
  }
  return out;
}

void EqualSentences::add_copies(std::vector<TokenRange>& others, WordRange range,
                                WordRange copy) const {
  const std::uint32_t s = text_.sentence_of(range.begin);
  const std::uint32_t offset = range.begin - text_.first_word(s);
  std::uint32_t seen = 0;
  for (std::uint32_t other = same_[s]; other != kNone && seen < Repeats::kMaxOthers;
       other = later_[other], ++seen) {
    const WordRange whole = text_.sentence(other);
    if (other == s || offset >= whole.size() || overlap(whole, copy) > 0) continue;
    const std::uint32_t begin = whole.begin + offset;
    list_.add_other(others, {begin, std::min(whole.end, begin + range.size())});
  }
}

}  // namespace galley::core
