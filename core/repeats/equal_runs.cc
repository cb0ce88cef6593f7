#include "equal_runs.h"

#include <algorithm>
#include <utility>

#include "galley/text/hash.h"
#include "galley/text/hash_table.h"

namespace galley::core {
namespace {

/// Winnowing: every run of kShingle + kWindow - 1 words holds a remembered shingle. With less than
/// kMinRunWords, so that a sentence that was split otherwise the second time is found too.
constexpr std::uint32_t kShingle = 6;
constexpr std::uint32_t kWindow = 5;
/// Winnowing keeps two shingles of every kWindow + 1 on average.
constexpr std::uint32_t kWordsPerPlace = 3;
/// Earlier places of one shingle that are looked at for the longest run.
constexpr std::uint32_t kTries = 4;
/// Shingles whose places in the table are fetched from memory ahead of their turn: in a long text
/// every look-up misses the caches.
constexpr std::uint32_t kAhead = 12;
/// A run with a period below this is one phrase said over and over.
constexpr std::uint32_t kMinPeriod = 8;
/// Another copy of a short run has at least this part of its words, by judgement.
constexpr std::uint32_t kOtherPercent = 75;

}  // namespace

void EqualRuns::find() {
  if (text_.word_count() < 2 * kShingle) return;
  places_.reserve(text_.word_count() / kWordsPerPlace);
  select_shingles();
  list_.begin_search();
  match_places();
  list_.end_search();
}

/// Winnowing: the least shingle of every window, the rightmost on a draw.
void EqualRuns::select_shingles() {
  std::uint64_t hashes[kWindow] = {};
  std::uint32_t last_selected = kNone;
  for (std::uint32_t at = 0; at + kShingle <= text_.word_count(); ++at) {
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

std::uint64_t EqualRuns::shingle(std::uint32_t at) const {
  return text_.hash_of({at, at + kShingle});
}

void EqualRuns::match_places() {
  HashTable table(text_.word_count() / kWordsPerPlace);
  std::uint32_t run_end = 0;
  std::uint32_t current = 0;  // sentence of the selected shingle
  for (std::uint32_t place = 0; place < places_.size(); ++place) {
    if (place + kAhead < places_.size()) table.prefetch(places_[place + kAhead].hash);
    const std::uint32_t selected = places_[place].at;
    while (text_.first_word(current + 1) <= selected) ++current;
    if (equal_.is_covered(current)) continue;
    places_[place].previous = std::exchange(table.at(places_[place].hash), place);
    if (places_[place].previous == kNone || selected < run_end) continue;
    const Match run = longest_run(place, run_end);
    if (run.size < kShingle + kWindow - 1) continue;
    run_end = run.b + run.size;
    add_run(run, place);
  }
}

/// The longest of the runs through `place` and one of the places before it with its shingle.
Match EqualRuns::longest_run(std::uint32_t place, std::uint32_t least_b) const {
  Match run;
  std::uint32_t tries = 0;
  for (std::uint32_t p = places_[place].previous; p != kNone && tries < kTries;
       p = places_[p].previous, ++tries) {
    const Match match = extend(places_[p].at, places_[place].at, least_b);
    if (match.size > run.size) run = match;
  }
  return run;
}

/// The longest equal run through words a < b; it may overlap itself.
Match EqualRuns::extend(std::uint32_t a, std::uint32_t b, std::uint32_t least_b) const {
  Match run{a, b, 0};
  while (b + run.size < text_.word_count() && text_.id(a + run.size) == text_.id(b + run.size))
    ++run.size;
  if (run.size < kShingle) return run;
  while (run.a > 0 && run.b > least_b && text_.id(run.a - 1) == text_.id(run.b - 1)) {
    --run.a;
    --run.b;
    ++run.size;
  }
  return run;
}

void EqualRuns::add_run(const Match& run, std::uint32_t place) {
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
  if (alike_.is_known(found.copy, found.twin)) return;
  const std::uint32_t own = text_.sentence_of(found.copy.begin);
  found.family = family_[own] = family_[text_.sentence_of(found.twin.begin)];
  if (alike_.is_counted(own) || !list_.may_list(found.family)) return;
  if (inside) found.kind = RepeatKind::kContained;
  std::vector<TokenRange> others = others_of(run, found, place);
  if (earlier_inside) std::swap(found.copy, found.twin);
  list_.add(found, std::move(others));
}

/// Copies of the run before the twin.
std::vector<TokenRange> EqualRuns::others_of(const Match& run, const Found& found,
                                             std::uint32_t place) const {
  std::vector<TokenRange> others;
  const std::uint32_t least =
      std::min(found.copy.size() * kOtherPercent / 100, Repeats::kMinRunWords);
  std::uint32_t tries = 0;
  for (std::uint32_t p = places_[place].previous; p != kNone && tries < Repeats::kMaxOthers;
       p = places_[p].previous, ++tries) {
    const Match other = extend(places_[p].at, places_[place].at, run.b);
    if (other.a == run.a || other.size < least || other.a + other.size > run.b) continue;
    list_.add_other(others, {other.a, other.a + std::min(other.size, found.copy.size())});
  }
  equal_.add_copies(others, found.twin, found.copy);
  return others;
}

/// Leaves out what lies in sentences that are exact copies already, at both ends.
void EqualRuns::trim_to_uncovered(Found& found) const {
  const std::uint32_t count = text_.sentence_count();
  std::uint32_t s = text_.sentence_of(found.copy.begin);
  const std::uint32_t begin = found.copy.begin;
  while (s < count && equal_.is_covered(s)) ++s;
  found.copy.begin = std::min(std::max(begin, text_.first_word(s)), found.copy.end);
  found.twin.begin = std::min(found.twin.begin + (found.copy.begin - begin), found.twin.end);
  while (s < count && text_.first_word(s) < found.copy.end && !equal_.is_covered(s)) ++s;
  if (s >= count || text_.first_word(s) >= found.copy.end) return;
  const std::uint32_t cut = found.copy.end - text_.first_word(s);
  found.copy.end -= cut;
  found.twin.end -= std::min(cut, found.twin.size());
}

/// True when the range holds nine tenths of a sentence that is long enough to count.
bool EqualRuns::fills_sentence(WordRange range) const {
  for (std::uint32_t s = text_.sentence_of(range.begin);
       s < text_.sentence_count() && text_.first_word(s) < range.end; ++s) {
    const WordRange whole = text_.sentence(s);
    const std::uint32_t inside =
        std::min(whole.end, range.end) - std::max(whole.begin, range.begin);
    if (whole.size() >= Repeats::kMinContainedWords &&
        inside * 1000 >= whole.size() * Repeats::kContainedPermille)
      return true;
  }
  return false;
}

}  // namespace galley::core
