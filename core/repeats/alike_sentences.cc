#include "alike_sentences.h"

#include <algorithm>
#include <bit>

#include "galley/text/sorted.h"

namespace galley::core {
namespace {

/// Steps that the verification of one sentence may take: 64 sentences of its own length. No
/// article comes near; a text made to hurt is cut off.
constexpr std::uint32_t kStepsPerWord = 64;
/// 80 % in common with a longer sentence: of the fifth of its words that are rarest, and two more,
/// at least two are there too. No kind of similarity allows for more than a fifth of the shorter's
/// words to be missing.
constexpr std::size_t kMissingShare = 5;
constexpr std::uint32_t kMinHits = 2;
/// Sentences of the same words in another order: nine words in ten of both, and nearly as long.
constexpr std::size_t kSameBagPermille = 900;

/// True when enough words of both passages are the same, in whatever order.
bool same_bag(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::vector<std::uint32_t> left(a.begin(), a.end());
  std::vector<std::uint32_t> right(b.begin(), b.end());
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  return 2000 * count_common(left, right) >= kSameBagPermille * (a.size() + b.size());
}

}  // namespace

void AlikeSentences::Signature::add(std::uint32_t id) {
  const std::uint32_t bit = id * 0x9E3779B1U >> 24U;
  bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

std::uint32_t AlikeSentences::Signature::missing_in(const Signature& other) const {
  int count = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) count += std::popcount(bits[i] & ~other.bits[i]);
  return static_cast<std::uint32_t>(count);
}

AlikeSentences::AlikeSentences(const NumberedText& text, const EqualSentences& equal,
                               RepeatList& list)
    : text_(text), equal_(equal), list_(list), counted_(text.sentence_count(), false) {
  index_sentences();
  Scratch scratch{CommonWords(text.id_count()), std::vector<Hits>(text.sentence_count()), {}};
  for (std::uint32_t s = 0; s < text.sentence_count(); ++s) {
    if (may_align(s)) find_pairs(s, scratch);
  }
  list_.begin_search();
  list_best();
  list_.end_search();
}

bool AlikeSentences::may_align(std::uint32_t s) const {
  const std::uint32_t size = text_.sentence(s).size();
  return equal_.first_copies()[s] == s && size >= Repeats::kMinSentenceWords &&
         size <= Repeats::kMaxAlignedWords;
}

/// Sets postings_ and signatures_.
void AlikeSentences::index_sentences() {
  const std::uint32_t id_count = text_.id_count();
  std::vector<std::uint32_t> seen_in(id_count, kNone);
  postings_begin_.assign(id_count + 1, 0);
  for (std::uint32_t s = 0; s < text_.sentence_count(); ++s) {
    if (!may_align(s)) continue;
    for (const std::uint32_t id : text_.ids(text_.sentence(s))) {
      if (std::exchange(seen_in[id], s) != s) ++postings_begin_[id + 1];
    }
  }
  for (std::uint32_t id = 0; id < id_count; ++id) postings_begin_[id + 1] += postings_begin_[id];
  postings_.resize(postings_begin_.back());
  std::vector<std::uint32_t> next(postings_begin_.begin(), postings_begin_.end() - 1);
  signatures_.resize(text_.sentence_count());
  std::fill(seen_in.begin(), seen_in.end(), kNone);
  for (std::uint32_t s = 0; s < text_.sentence_count(); ++s) {
    if (!may_align(s)) continue;
    for (const std::uint32_t id : text_.ids(text_.sentence(s))) {
      if (std::exchange(seen_in[id], s) == s) continue;
      postings_[next[id]++] = s;
      signatures_[s].add(id);
    }
  }
}

/// The sentences of word `id`, the nearest around `s` where there are too many.
std::span<const std::uint32_t> AlikeSentences::postings(std::uint32_t id, std::uint32_t s) const {
  const auto all =
      std::span<const std::uint32_t>(postings_).subspan(postings_begin_[id], sentences_with(id));
  if (all.size() <= Repeats::kMaxPostings) return all;
  const auto at =
      static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), s) - all.begin());
  const std::size_t half = Repeats::kMaxPostings / 2;
  const std::size_t from = std::min(at > half ? at - half : 0, all.size() - Repeats::kMaxPostings);
  return all.subspan(from, Repeats::kMaxPostings);
}

/// The prefix of the sentence: its rarest words, sorted.
std::span<const AlikeSentences::Frequency> AlikeSentences::rarest_words(std::uint32_t s,
                                                                        Scratch& scratch) const {
  const auto own = text_.ids(text_.sentence(s));
  const std::size_t prefix = own.size() / kMissingShare + kMinHits;
  std::vector<Frequency>& rarest = scratch.rarest;
  rarest.clear();
  for (const std::uint32_t id : own) rarest.emplace_back(sentences_with(id), id);
  std::nth_element(rarest.begin(), rarest.begin() + static_cast<std::ptrdiff_t>(prefix - 1),
                   rarest.end());
  std::sort(rarest.begin(), rarest.begin() + static_cast<std::ptrdiff_t>(prefix));
  return std::span<const Frequency>(rarest).first(prefix);
}

/// Adds to pairs_ the sentences that `s` is alike to, those not shorter than it.
void AlikeSentences::find_pairs(std::uint32_t s, Scratch& scratch) {
  const auto own = text_.ids(text_.sentence(s));
  const auto prefix = rarest_words(s, scratch);
  bool pattern_set = false;
  std::uint32_t steps = kStepsPerWord * static_cast<std::uint32_t>(own.size());
  for (std::size_t p = 0; p < prefix.size();) {
    const auto [frequency, id] = prefix[p];
    std::uint32_t times = 0;
    while (p < prefix.size() && prefix[p].second == id) ++p, ++times;
    if (frequency < 2) continue;
    for (const std::uint32_t other : postings(id, s)) {
      Hits& hit = scratch.hits[other];
      if (hit.of != s) hit = {s, 0};
      const std::uint32_t before = hit.count;
      hit.count += times;
      if (before >= kMinHits || hit.count < kMinHits) continue;
      const std::uint32_t size = text_.sentence(other).size();
      if (size < own.size() || (size == own.size() && other <= s) || steps < size) continue;
      if (signatures_[s].missing_in(signatures_[other]) > own.size() / kMissingShare) continue;
      steps -= size;
      if (!std::exchange(pattern_set, true)) scratch.common.set_pattern(own);
      compare(s, other, scratch.common);
    }
  }
}

/// `s` is the shorter, or as long.
void AlikeSentences::compare(std::uint32_t s, std::uint32_t other, const CommonWords& common) {
  const auto a = text_.ids(text_.sentence(s));
  const auto b = text_.ids(text_.sentence(other));
  const auto shorter = static_cast<std::uint32_t>(a.size());
  const auto longer = static_cast<std::uint32_t>(b.size());
  const std::uint32_t shared = common.with(b);
  Pair pair{std::max(s, other), std::min(s, other), 0, RepeatKind::kNear};
  pair.similarity = 2000 * shared / (shorter + longer);
  if (pair.similarity >= Repeats::kNearPermille) {
    pairs_.push_back(pair);
  } else if (shorter < Repeats::kMinContainedWords) {
    return;
  } else if (shared * 1000 >= shorter * Repeats::kContainedPermille) {
    pairs_.push_back({s, other, shared * 1000 / shorter, RepeatKind::kContained});
  } else if (std::size_t{1000} * shorter >= kSameBagPermille * longer && same_bag(a, b)) {
    pair.kind = RepeatKind::kReordered;
    pairs_.push_back(pair);
  }
}

/// One repeat for every marked sentence; its best twin leads.
void AlikeSentences::list_best() {
  std::sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) {
    if (a.marked != b.marked) return a.marked < b.marked;
    if ((a.kind == RepeatKind::kContained) != (b.kind == RepeatKind::kContained))
      return b.kind == RepeatKind::kContained;
    if (a.similarity != b.similarity) return a.similarity > b.similarity;
    return a.twin < b.twin;
  });
  std::vector<std::uint32_t> family = equal_.first_copies();
  for (std::size_t i = 0; i < pairs_.size();) {
    const Pair& best = pairs_[i];
    std::size_t end = i + 1;
    while (end < pairs_.size() && pairs_[end].marked == best.marked) ++end;
    Found found;
    found.kind = best.kind;
    found.similarity = best.similarity;
    found.family = family[best.marked] = family[best.twin];
    found.twin = text_.sentence(best.twin);
    found.copy = text_.sentence(best.marked);
    if (!list_.may_list(found.family)) {
      counted_[best.marked] = true;
    } else {
      std::vector<TokenRange> others;
      for (std::size_t k = i; k < end; ++k) {
        if (k > i) list_.add_other(others, text_.sentence(pairs_[k].twin));
        equal_.add_copies(others, text_.sentence(pairs_[k].twin), found.copy);
      }
      listed_.emplace_back(best.marked, list_.size());
      list_.add(found, std::move(others));
    }
    i = end;
  }
  for (const Pair& pair : pairs_) {
    mention_copies(pair.twin, pair.marked);
    mention_copies(pair.marked, pair.twin);
  }
}

/// Later copies of sentence `s` are alike `other` too.
void AlikeSentences::mention_copies(std::uint32_t s, std::uint32_t other) {
  std::uint32_t count = 0;
  for (std::uint32_t copy = equal_.later(s); copy != kNone && count < Repeats::kMaxCopies;
       copy = equal_.later(copy), ++count) {
    const std::uint32_t repeat = equal_.repeat_of(copy);
    if (repeat == kNone) continue;
    std::vector<TokenRange>& others = list_.repeat(repeat).others;
    list_.add_other(others, text_.sentence(other));
    equal_.add_copies(others, text_.sentence(other), list_.found(repeat).copy);
  }
}

bool AlikeSentences::is_listed(WordRange copy, WordRange twin) const {
  for (std::uint32_t s = text_.sentence_of(copy.begin);
       s < text_.sentence_count() && text_.first_word(s) < copy.end; ++s) {
    auto at = std::lower_bound(listed_.begin(), listed_.end(), std::pair(s, 0U));
    for (; at != listed_.end() && at->first == s; ++at) {
      const Found& other = std::as_const(list_).found(at->second);
      if (overlap(other.twin, twin) > 0 && 2 * overlap(other.copy, copy) >= copy.size())
        return true;
    }
  }
  return false;
}

}  // namespace galley::core
