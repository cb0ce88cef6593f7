#include "galley/repeats/repeats.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>
#include <utility>

#include "galley/repeats/alignment.h"
#include "galley/text/hash.h"
#include "galley/text/hash_table.h"

namespace galley::core {
namespace {

constexpr auto kNone = HashTable::kNone;

/// Winnowing: every run of kShingle + kWindow - 1 words holds a remembered shingle. With less than
/// kMinRunWords, so that a sentence that was split otherwise the second time is found too.
constexpr std::uint32_t kShingle = 6;
constexpr std::uint32_t kWindow = 5;
/// Earlier places of one shingle that are looked at for the longest run.
constexpr std::uint32_t kTries = 4;
/// Shingles whose places in the table are fetched from memory ahead of their turn: in a long text
/// every look-up misses the caches.
constexpr std::uint32_t kAhead = 12;
/// A run with a period below this is one phrase said over and over.
constexpr std::uint32_t kMinPeriod = 8;
/// Steps that the verification of one sentence may take: 64 sentences of its own length. No
/// article comes near; a text made to hurt is cut off.
constexpr std::uint32_t kStepsPerWord = 64;

/// A repeat between ranges of words, before it becomes one between tokens.
struct Found {
  RepeatKind kind = RepeatKind::kExact;
  WordRange copy;  ///< what is marked
  WordRange twin;
  std::uint32_t similarity = 1000;
  std::uint32_t family = kNone;
};

class Search {
 public:
  explicit Search(const Document& document)
      : document_(document),
        words_(words_of(document, {0, static_cast<std::uint32_t>(document.tokens().size())})) {
    number_words();
    place_sentences();
  }

  std::vector<Repeat> run() {
    find_equal();
    count_copies(0);
    const std::size_t alike = out_.size();
    find_alike();
    count_copies(alike);
    const std::size_t runs = out_.size();
    find_runs();
    count_copies(runs);
    std::stable_sort(out_.begin(), out_.end(), [](const Repeat& a, const Repeat& b) {
      return std::pair(a.copy.begin, b.copy.end) < std::pair(b.copy.begin, a.copy.end);
    });
    return std::move(out_);
  }

 private:
  // ---- the text as numbers ----------------------------------------------------------------

  void number_words() {
    HashTable table(words_.size() / 8);
    ids_.reserve(words_.size());
    for (const Word& word : words_) {
      std::uint32_t& id = table.at(word.hash);
      if (id == kNone) id = id_count_++;
      ids_.push_back(id);
    }
  }

  void place_sentences() {
    std::uint32_t at = 0;
    begin_.reserve(document_.sentences().size() + 1);
    for (const Sentence& sentence : document_.sentences()) {
      while (at < words_.size() && words_[at].token < sentence.tokens.begin) ++at;
      begin_.push_back(at);
    }
    begin_.push_back(static_cast<std::uint32_t>(words_.size()));
    covered_.assign(begin_.size(), false);
  }

  [[nodiscard]] std::uint32_t sentence_count() const {
    return static_cast<std::uint32_t>(begin_.size()) - 1;
  }
  [[nodiscard]] WordRange sentence(std::uint32_t s) const { return {begin_[s], begin_[s + 1]}; }
  [[nodiscard]] WordRange sentences(std::uint32_t begin, std::uint32_t end) const {
    return {begin_[begin], begin_[end]};
  }
  [[nodiscard]] std::span<const std::uint32_t> ids(WordRange range) const {
    return std::span<const std::uint32_t>(ids_).subspan(range.begin, range.size());
  }
  [[nodiscard]] bool same_words(WordRange a, WordRange b) const {
    return a.size() == b.size() &&
           std::equal(ids_.begin() + a.begin, ids_.begin() + a.end, ids_.begin() + b.begin);
  }
  [[nodiscard]] std::uint64_t hash_of(WordRange range) const {
    Hash hash;
    for (std::uint32_t i = range.begin; i < range.end; ++i) hash.add(std::uint64_t{ids_[i]});
    return hash.value();
  }
  /// The sentence that holds word `word`.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t word) const {
    return static_cast<std::uint32_t>(std::upper_bound(begin_.begin(), begin_.end(), word) -
                                      begin_.begin()) -
           1;
  }

  /// The tokens of a range of words; with the signs around it where it ends or begins a sentence.
  [[nodiscard]] TokenRange tokens(WordRange range) const {
    TokenRange out = tokens_of(words_, range);
    if (range.empty()) return out;
    const std::uint32_t first = sentence_of(range.begin);
    const std::uint32_t last = sentence_of(range.end - 1);
    if (begin_[first] == range.begin) out.begin = document_.sentences()[first].tokens.begin;
    if (begin_[last + 1] == range.end) out.end = document_.sentences()[last].tokens.end;
    return out;
  }

  void add(Found found, std::vector<TokenRange> others, std::uint32_t more) {
    Repeat repeat;
    repeat.kind = found.kind;
    repeat.twin = tokens(found.twin);
    repeat.copy = tokens(found.copy);
    repeat.others = std::move(others);
    repeat.words = found.copy.size();
    repeat.more = more;
    repeat.family = found.family;
    repeat.similarity = static_cast<std::uint16_t>(found.similarity);
    found_.push_back(found);
    out_.push_back(std::move(repeat));
  }

  /// Sets `copies` of what one search found: out_ from `from` on.
  void count_copies(std::size_t from) {
    std::vector<std::uint32_t> copies(sentence_count() + 1, 1);
    for (std::size_t i = from; i < out_.size(); ++i) copies[out_[i].family] += 1 + out_[i].more;
    for (std::size_t i = from; i < out_.size(); ++i) out_[i].copies = copies[out_[i].family];
  }

  // ---- equal sentences --------------------------------------------------------------------

  void find_equal() {
    const std::uint32_t count = sentence_count();
    earlier_.assign(count, kNone);
    later_.assign(count, kNone);
    exact_.assign(count, kNone);
    same_.resize(count);
    std::vector<std::uint32_t> last_copy(count, kNone);
    HashTable table(count);
    for (std::uint32_t s = 0; s < count; ++s) {
      same_[s] = s;
      if (sentence(s).empty()) continue;
      std::uint32_t& first = table.at(hash_of(sentence(s)));
      if (first == kNone) {
        first = s;
        last_copy[s] = s;
      } else if (same_words(sentence(first), sentence(s))) {
        same_[s] = first;
        earlier_[s] = last_copy[first];
        later_[last_copy[first]] = s;
        last_copy[first] = s;
      }
    }
    const auto blocks = equal_blocks();

    listed_.assign(count, {});
    for (std::uint32_t s = 0; s < count;) {
      const std::uint32_t block = document_.sentences()[s].block;
      const bool heads_block = document_.blocks()[block].first_sentence == s;
      std::uint32_t twin = kNone;
      std::uint32_t least = 1;
      if (heads_block && blocks[block] != kNone) {
        twin = document_.blocks()[blocks[block]].first_sentence;
        least = document_.blocks()[block].end_sentence - s;
      } else if (sentence(s).size() >= Repeats::kMinSentenceWords) {
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
             document_.sentences()[begin - 1].block == block &&
             same_[begin - 1] == same_[twin - 1]) {
        --begin;
        --twin;
      }
      for (std::uint32_t i = begin; i < end; ++i) covered_[i] = true;
      add_stretch(begin, end, twin);
      s = end;
    }
  }

  /// For every block the nearest earlier one with the same words, where both have enough of them.
  [[nodiscard]] std::vector<std::uint32_t> equal_blocks() const {
    const auto blocks = document_.blocks();
    std::vector<std::uint32_t> out(blocks.size(), kNone);
    HashTable table(blocks.size());
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
      const WordRange range = sentences(blocks[b].first_sentence, blocks[b].end_sentence);
      if (range.size() < Repeats::kMinSentenceWords) continue;
      std::uint32_t& last = table.at(hash_of(range));
      if (last != kNone) {
        const WordRange other = sentences(blocks[last].first_sentence, blocks[last].end_sentence);
        // The same words in other sentences is a matter of signs: runs find that.
        const bool same_split = blocks[last].end_sentence - blocks[last].first_sentence ==
                                blocks[b].end_sentence - blocks[b].first_sentence;
        if (same_split && same_words(range, other)) out[b] = last;
      }
      last = b;
    }
    return out;
  }

  /// The end of the longest stretch from `s` that equals the one from `twin`, the two not
  /// overlapping. A short paragraph at its end (a heading, a label) is left out.
  [[nodiscard]] std::uint32_t grow(std::uint32_t s, std::uint32_t twin, std::uint32_t least) const {
    std::uint32_t length = least;
    std::uint32_t kept = least;
    while (s + length < sentence_count() && twin + length < s &&
           same_[s + length] == same_[twin + length]) {
      const std::uint32_t i = s + length++;
      const Block& block = document_.blocks()[document_.sentences()[i].block];
      const bool alone = block.end_sentence - block.first_sentence == 1;
      if (!alone || sentence(i).size() >= Repeats::kMinSentenceWords) kept = length;
    }
    return s + kept;
  }

  /// What of one family of copies is listed so far.
  struct Listed {
    std::uint32_t copies = 0;
    std::uint32_t last = 0;  ///< index into out_
  };

  /// True when the family may list one more copy; counts it with the last one otherwise.
  bool may_list(std::uint32_t family) {
    Listed& listed = listed_[family];
    if (++listed.copies <= Repeats::kMaxCopies) {
      listed.last = static_cast<std::uint32_t>(out_.size());
      return true;
    }
    ++out_[listed.last].more;
    return false;
  }

  void add_stretch(std::uint32_t begin, std::uint32_t end, std::uint32_t twin) {
    Found found;
    found.twin = sentences(twin, twin + (end - begin));
    found.copy = sentences(begin, end);
    found.family = same_[begin];
    if (may_list(found.family)) {
      for (std::uint32_t i = begin; i < end; ++i)
        exact_[i] = static_cast<std::uint32_t>(out_.size());
      add(found, earlier_copies(begin, end, twin), 0);
      return;
    }
    // Copy behind copy behind copy: the last finding takes them all.
    const std::uint32_t last = listed_[found.family].last;
    if (found_[last].copy.end != begin_[begin]) return;
    found_[last].copy.end = begin_[end];
    out_[last].copy.end = tokens(found.copy).end;
    out_[last].words += found.copy.size();
  }

  /// Other earlier copies of the sentences in [begin, end) than those behind `twin`.
  [[nodiscard]] std::vector<TokenRange> earlier_copies(std::uint32_t begin, std::uint32_t end,
                                                       std::uint32_t twin) const {
    std::vector<TokenRange> out;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches;  // begin and end of copies
    for (std::uint32_t s = begin; s < end && stretches.size() < Repeats::kMaxOthers; ++s) {
      if (sentence(s).size() < Repeats::kMinSentenceWords && end - begin > 1) continue;
      for (std::uint32_t copy = earlier_[s];
           copy != kNone && stretches.size() < Repeats::kMaxOthers; copy = earlier_[copy]) {
        if (copy >= twin && copy < twin + (end - begin)) continue;
        const bool known = std::any_of(
            stretches.begin(), stretches.end(),
            [&](const auto& stretch) { return copy >= stretch.first && copy < stretch.second; });
        if (known) continue;
        std::uint32_t length = 1;
        while (s + length < end && copy + length < s && same_[copy + length] == same_[s + length])
          ++length;
        stretches.emplace_back(copy, copy + length);
        out.push_back(tokens(sentences(copy, copy + length)));
      }
    }
    return out;
  }

  // ---- alike sentences --------------------------------------------------------------------

  [[nodiscard]] bool may_align(std::uint32_t s) const {
    const std::uint32_t size = sentence(s).size();
    return same_[s] == s && size >= Repeats::kMinSentenceWords && size <= Repeats::kMaxAlignedWords;
  }

  void index_sentences() {
    std::vector<std::uint32_t> seen_in(id_count_, kNone);
    postings_begin_.assign(id_count_ + 1, 0);
    for (std::uint32_t s = 0; s < sentence_count(); ++s) {
      if (!may_align(s)) continue;
      for (const std::uint32_t id : ids(sentence(s))) {
        if (std::exchange(seen_in[id], s) != s) ++postings_begin_[id + 1];
      }
    }
    for (std::uint32_t id = 0; id < id_count_; ++id) postings_begin_[id + 1] += postings_begin_[id];
    postings_.resize(postings_begin_.back());
    std::vector<std::uint32_t> next(postings_begin_.begin(), postings_begin_.end() - 1);
    signatures_.resize(sentence_count());
    std::fill(seen_in.begin(), seen_in.end(), kNone);
    for (std::uint32_t s = 0; s < sentence_count(); ++s) {
      if (!may_align(s)) continue;
      for (const std::uint32_t id : ids(sentence(s))) {
        if (std::exchange(seen_in[id], s) == s) continue;
        postings_[next[id]++] = s;
        signatures_[s].add(id);
      }
    }
  }

  [[nodiscard]] std::uint32_t sentences_with(std::uint32_t id) const {
    return postings_begin_[id + 1] - postings_begin_[id];
  }

  /// The sentences of word `id`, the nearest around `s` where there are too many.
  [[nodiscard]] std::span<const std::uint32_t> postings(std::uint32_t id, std::uint32_t s) const {
    const auto all =
        std::span<const std::uint32_t>(postings_).subspan(postings_begin_[id], sentences_with(id));
    if (all.size() <= Repeats::kMaxPostings) return all;
    const auto at =
        static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), s) - all.begin());
    const std::size_t half = Repeats::kMaxPostings / 2;
    const std::size_t from =
        std::min(at > half ? at - half : 0, all.size() - Repeats::kMaxPostings);
    return all.subspan(from, Repeats::kMaxPostings);
  }

  /// A bit for every word of a sentence, by its number: what is missing here is missing there.
  struct Signature {
    std::array<std::uint64_t, 4> bits{};
    void add(std::uint32_t id) {
      const std::uint32_t bit = id * 0x9E3779B1U >> 24U;
      bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    /// At most the number of distinct words here that `other` has not.
    [[nodiscard]] std::uint32_t missing_in(const Signature& other) const {
      int count = 0;
      for (std::size_t i = 0; i < bits.size(); ++i)
        count += std::popcount(bits[i] & ~other.bits[i]);
      return static_cast<std::uint32_t>(count);
    }
  };

  /// Two alike sentences; the later one is marked, or the one inside the other.
  struct Pair {
    std::uint32_t marked = 0;
    std::uint32_t twin = 0;
    std::uint32_t similarity = 0;
    RepeatKind kind = RepeatKind::kNear;
  };

  /// How many of the rarest words of sentence `of` a sentence holds.
  struct Hits {
    std::uint32_t of = kNone;
    std::uint32_t count = 0;
  };
  static constexpr std::uint32_t kMinHits = 2;

  void find_alike() {
    index_sentences();
    CommonWords common(id_count_);
    std::vector<Pair> pairs;
    std::vector<Hits> hits(sentence_count());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rarest;  // sentences of the word, word
    for (std::uint32_t s = 0; s < sentence_count(); ++s) {
      if (!may_align(s)) continue;
      const auto own = ids(sentence(s));
      // 80 % in common with a longer sentence: of the fifth of its words that are rarest, and two
      // more, at least two are there too.
      const std::size_t prefix = own.size() / 5 + 2;
      rarest.clear();
      for (const std::uint32_t id : own) rarest.emplace_back(sentences_with(id), id);
      std::nth_element(rarest.begin(), rarest.begin() + static_cast<std::ptrdiff_t>(prefix - 1),
                       rarest.end());
      std::sort(rarest.begin(), rarest.begin() + static_cast<std::ptrdiff_t>(prefix));
      bool pattern_set = false;
      std::uint32_t steps = kStepsPerWord * static_cast<std::uint32_t>(own.size());
      for (std::size_t p = 0; p < prefix;) {
        const auto [frequency, id] = rarest[p];
        std::uint32_t times = 0;
        while (p < prefix && rarest[p].second == id) ++p, ++times;
        if (frequency < 2) continue;
        for (const std::uint32_t other : postings(id, s)) {
          Hits& hit = hits[other];
          if (hit.of != s) hit = {s, 0};
          const std::uint32_t before = hit.count;
          hit.count += times;
          if (before >= kMinHits || hit.count < kMinHits) continue;
          const std::uint32_t size = sentence(other).size();
          if (size < own.size() || (size == own.size() && other <= s) || steps < size) continue;
          // No kind of similarity allows for more than a fifth of the shorter's words to be
          // missing.
          if (signatures_[s].missing_in(signatures_[other]) > own.size() / 5) continue;
          steps -= size;
          if (!std::exchange(pattern_set, true)) common.set_pattern(own);
          compare(s, other, common, pairs);
        }
      }
    }
    keep_best(pairs);
  }

  /// `s` is the shorter, or as long.
  void compare(std::uint32_t s, std::uint32_t other, const CommonWords& common,
               std::vector<Pair>& pairs) {
    const auto a = ids(sentence(s));
    const auto b = ids(sentence(other));
    const auto shorter = static_cast<std::uint32_t>(a.size());
    const auto longer = static_cast<std::uint32_t>(b.size());
    const std::uint32_t shared = common.with(b);
    Pair pair{std::max(s, other), std::min(s, other), 0, RepeatKind::kNear};
    pair.similarity = 2000 * shared / (shorter + longer);
    if (pair.similarity >= Repeats::kNearPermille) {
      pairs.push_back(pair);
      return;
    }
    if (shorter >= Repeats::kMinContainedWords &&
        shared * 1000 >= shorter * Repeats::kContainedPermille) {
      pair = {s, other, 0, RepeatKind::kContained};
      pair.similarity = shared * 1000 / shorter;
      pairs.push_back(pair);
      return;
    }
    if (shorter >= Repeats::kMinContainedWords && 10 * shorter >= 9 * longer && same_bag(a, b)) {
      pair.kind = RepeatKind::kReordered;
      pair.similarity = 2000 * shared / (shorter + longer);
      pairs.push_back(pair);
    }
  }

  /// True when nine words in ten of both passages are the same, in whatever order.
  [[nodiscard]] bool same_bag(std::span<const std::uint32_t> a,
                              std::span<const std::uint32_t> b) const {
    std::vector<std::uint32_t> left(a.begin(), a.end());
    std::vector<std::uint32_t> right(b.begin(), b.end());
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
      if (left[i] == right[j]) {
        ++shared, ++i, ++j;
      } else if (left[i] < right[j]) {
        ++i;
      } else {
        ++j;
      }
    }
    return 20 * shared >= 9 * (a.size() + b.size());
  }

  /// One repeat for every marked sentence; its best twin leads.
  void keep_best(std::vector<Pair>& pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      if (a.marked != b.marked) return a.marked < b.marked;
      if ((a.kind == RepeatKind::kContained) != (b.kind == RepeatKind::kContained))
        return b.kind == RepeatKind::kContained;
      if (a.similarity != b.similarity) return a.similarity > b.similarity;
      return a.twin < b.twin;
    });
    std::vector<std::uint32_t> family = same_;
    listed_.assign(sentence_count(), {});
    counted_.assign(sentence_count(), false);
    for (std::size_t i = 0; i < pairs.size();) {
      const Pair& best = pairs[i];
      std::size_t end = i + 1;
      while (end < pairs.size() && pairs[end].marked == best.marked) ++end;
      Found found;
      found.kind = best.kind;
      found.similarity = best.similarity;
      found.family = family[best.marked] = family[best.twin];
      found.twin = sentence(best.twin);
      found.copy = sentence(best.marked);
      if (!may_list(found.family)) {
        counted_[best.marked] = true;
      } else {
        std::vector<TokenRange> others;
        for (std::size_t k = i; k < end; ++k) {
          if (k > i) add_other(others, sentence(pairs[k].twin));
          add_copies(others, sentence(pairs[k].twin), found.copy);
        }
        alike_.emplace_back(best.marked, static_cast<std::uint32_t>(found_.size()));
        add(found, std::move(others), 0);
      }
      i = end;
    }
    for (const Pair& pair : pairs) {
      tell_copies(pair.twin, pair.marked);
      tell_copies(pair.marked, pair.twin);
    }
  }

  /// Later copies of sentence `s` are alike `other` too.
  void tell_copies(std::uint32_t s, std::uint32_t other) {
    std::uint32_t told = 0;
    for (std::uint32_t copy = later_[s]; copy != kNone && told < Repeats::kMaxCopies;
         copy = later_[copy], ++told) {
      if (exact_[copy] == kNone) continue;
      Repeat& repeat = out_[exact_[copy]];
      add_other(repeat.others, sentence(other));
      add_copies(repeat.others, sentence(other), found_[exact_[copy]].copy);
    }
  }

  void add_other(std::vector<TokenRange>& others, WordRange range) const {
    const TokenRange other = tokens(range);
    const bool known = std::any_of(others.begin(), others.end(), [&](TokenRange listed) {
      return listed.begin <= other.begin && other.end <= listed.end;
    });
    if (!known && others.size() < Repeats::kMaxOthers) others.push_back(other);
  }

  /// Adds the copies of `range`, a sentence or a part of one, that lie outside of `copy`.
  void add_copies(std::vector<TokenRange>& others, WordRange range, WordRange copy) const {
    const std::uint32_t s = sentence_of(range.begin);
    const std::uint32_t offset = range.begin - begin_[s];
    std::uint32_t seen = 0;
    for (std::uint32_t other = same_[s]; other != kNone && seen < Repeats::kMaxOthers;
         other = later_[other], ++seen) {
      const WordRange whole = sentence(other);
      if (other == s || offset >= whole.size() || overlap(whole, copy) > 0) continue;
      add_other(others,
                {whole.begin + offset, std::min(whole.end, whole.begin + offset + range.size())});
    }
  }

  // ---- equal runs of words ----------------------------------------------------------------

  /// A shingle that winnowing chose, and the place before it with the same one.
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t at = 0;
    std::uint32_t previous = kNone;
  };

  void find_runs() {
    const auto count = static_cast<std::uint32_t>(words_.size());
    if (count < 2 * kShingle) return;
    listed_.assign(sentence_count(), {});
    run_family_ = same_;
    HashTable table(count / 3);
    places_.reserve(count / 3);
    select_shingles();
    std::uint32_t run_end = 0;
    std::uint32_t current = 0;  // sentence of the selected shingle
    for (std::uint32_t place = 0; place < places_.size(); ++place) {
      if (place + kAhead < places_.size()) table.prefetch(places_[place + kAhead].hash);
      const std::uint32_t selected = places_[place].at;
      while (begin_[current + 1] <= selected) ++current;
      if (covered_[current]) continue;
      const std::uint32_t previous = std::exchange(table.at(places_[place].hash), place);
      places_[place].previous = previous;
      if (previous == kNone || selected < run_end) continue;
      Match run;
      std::uint32_t tries = 0;
      for (std::uint32_t p = previous; p != kNone && tries < kTries;
           p = places_[p].previous, ++tries) {
        const Match match = extend(places_[p].at, selected, run_end);
        if (match.size > run.size) run = match;
      }
      if (run.size < kShingle + kWindow - 1) continue;
      run_end = run.b + run.size;
      add_run(run, previous, selected);
    }
  }

  /// Winnowing: the least shingle of every window, the rightmost on a draw.
  void select_shingles() {
    const auto count = static_cast<std::uint32_t>(words_.size());
    std::uint64_t hashes[kWindow] = {};
    std::uint32_t last_selected = kNone;
    for (std::uint32_t at = 0; at + kShingle <= count; ++at) {
      hashes[at % kWindow] = shingle(at);
      if (at + 1 < kWindow) continue;
      std::uint32_t selected = at;
      for (std::uint32_t back = 1; back < kWindow; ++back) {
        if (hashes[(at - back) % kWindow] < hashes[selected % kWindow]) selected = at - back;
      }
      if (selected == last_selected) continue;
      last_selected = selected;
      places_.push_back({hashes[selected % kWindow], selected});
    }
  }

  [[nodiscard]] std::uint64_t shingle(std::uint32_t at) const {
    Hash hash;
    for (std::uint32_t i = at; i < at + kShingle; ++i) hash.add(std::uint64_t{ids_[i]});
    return hash.value();
  }

  /// The longest equal run through words a < b; it may overlap itself.
  [[nodiscard]] Match extend(std::uint32_t a, std::uint32_t b, std::uint32_t least_b) const {
    Match run{a, b, 0};
    while (b + run.size < ids_.size() && ids_[a + run.size] == ids_[b + run.size]) ++run.size;
    if (run.size < kShingle) return run;
    while (run.a > 0 && run.b > least_b && ids_[run.a - 1] == ids_[run.b - 1]) {
      --run.a;
      --run.b;
      ++run.size;
    }
    return run;
  }

  void add_run(const Match& run, std::uint32_t previous, std::uint32_t selected) {
    Found found;
    found.kind = RepeatKind::kRun;
    found.copy = {run.b, run.b + run.size};
    found.twin = {run.a, std::min(run.a + run.size, run.b)};
    const bool own_copy = run.a + run.size > run.b;
    if (own_copy && run.b - run.a < kMinPeriod && run.size < 2 * Repeats::kMinRunWords) return;
    trim_to_uncovered(found);
    if (found.copy.size() < kShingle + kWindow - 1) return;
    const bool later_inside = !own_copy && fills_sentence(found.copy);
    const bool earlier_inside = !own_copy && !later_inside && fills_sentence(found.twin);
    const bool inside = later_inside || earlier_inside;
    if (!inside && found.copy.size() < Repeats::kMinRunWords) return;
    if (is_known(found)) return;
    const std::uint32_t own = sentence_of(found.copy.begin);
    found.family = run_family_[own] = run_family_[sentence_of(found.twin.begin)];
    if (counted_[own] || !may_list(found.family)) return;
    if (inside) found.kind = RepeatKind::kContained;
    std::vector<TokenRange> others;
    std::uint32_t tries = 0;
    for (std::uint32_t p = previous; p != kNone && tries < Repeats::kMaxOthers;
         p = places_[p].previous, ++tries) {
      const Match other = extend(places_[p].at, selected, run.b);
      const std::uint32_t least = std::min(found.copy.size() * 3 / 4, Repeats::kMinRunWords);
      if (other.a == run.a || other.size < least || other.a + other.size > run.b) continue;
      add_other(others, {other.a, other.a + std::min(other.size, found.copy.size())});
    }
    add_copies(others, found.twin, found.copy);
    if (earlier_inside) std::swap(found.copy, found.twin);
    add(found, std::move(others), 0);
  }

  /// Leaves out what lies in sentences that are exact copies already, at both ends.
  void trim_to_uncovered(Found& found) const {
    std::uint32_t s = sentence_of(found.copy.begin);
    const std::uint32_t begin = found.copy.begin;
    while (s < sentence_count() && covered_[s]) ++s;
    found.copy.begin = std::min(std::max(begin, begin_[s]), found.copy.end);
    found.twin.begin = std::min(found.twin.begin + (found.copy.begin - begin), found.twin.end);
    while (s < sentence_count() && begin_[s] < found.copy.end && !covered_[s]) ++s;
    if (s >= sentence_count() || begin_[s] >= found.copy.end) return;
    const std::uint32_t cut = found.copy.end - begin_[s];
    found.copy.end -= cut;
    found.twin.end -= std::min(cut, found.twin.size());
  }

  /// True when the range holds nine tenths of a sentence that is long enough to count.
  [[nodiscard]] bool fills_sentence(WordRange range) const {
    for (std::uint32_t s = sentence_of(range.begin); s < sentence_count() && begin_[s] < range.end;
         ++s) {
      const WordRange whole = sentence(s);
      const std::uint32_t inside =
          std::min(whole.end, range.end) - std::max(whole.begin, range.begin);
      if (whole.size() >= Repeats::kMinContainedWords &&
          inside * 1000 >= whole.size() * Repeats::kContainedPermille)
        return true;
    }
    return false;
  }

  /// True when a repeat of sentences says the same already.
  [[nodiscard]] bool is_known(const Found& run) const {
    return is_known(run.copy, run.twin) || is_known(run.twin, run.copy);
  }
  [[nodiscard]] bool is_known(WordRange copy, WordRange twin) const {
    for (std::uint32_t s = sentence_of(copy.begin); s < sentence_count() && begin_[s] < copy.end;
         ++s) {
      auto at = std::lower_bound(alike_.begin(), alike_.end(), std::pair(s, 0U));
      for (; at != alike_.end() && at->first == s; ++at) {
        const Found& other = found_[at->second];
        if (overlap(other.twin, twin) > 0 && 2 * overlap(other.copy, copy) >= copy.size())
          return true;
      }
    }
    return false;
  }

  static std::uint32_t overlap(WordRange a, WordRange b) {
    const std::uint32_t begin = std::max(a.begin, b.begin);
    const std::uint32_t end = std::min(a.end, b.end);
    return end > begin ? end - begin : 0;
  }

  const Document& document_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> ids_;
  std::uint32_t id_count_ = 0;
  std::vector<std::uint32_t> begin_;    ///< first word of every sentence, and the end
  std::vector<std::uint32_t> same_;     ///< first sentence with the same words
  std::vector<std::uint32_t> earlier_;  ///< nearest earlier sentence with the same words
  std::vector<std::uint32_t> later_;    ///< nearest later sentence with the same words
  std::vector<std::uint32_t> exact_;    ///< index into out_ of the exact repeat that holds it
  std::vector<bool> covered_;           ///< sentences that are part of an exact repeat's later copy
  std::vector<std::uint32_t> postings_begin_;
  std::vector<std::uint32_t> postings_;
  std::vector<Signature> signatures_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> run_family_;  ///< by sentence: the family of the runs in it
  std::vector<bool> counted_;   ///< alike sentences that are counted with others and not listed
  std::vector<Listed> listed_;  ///< by family, within one search
  /// Marked sentence and index into found_ of every alike pair, sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> alike_;
  std::vector<Found> found_;
  std::vector<Repeat> out_;
};

}  // namespace

Repeats::Repeats(const Document& document) { all_ = Search(document).run(); }

}  // namespace galley::core
