#include "galley/language/tagger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "galley/language/tagger_features.h"
#include "galley/language/tagger_model.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace galley {

// Written at build time from data/english-tagger.bin.
extern const unsigned char kEnglishTagger[];
extern const std::size_t kEnglishTagger_size;

namespace {

using tagger::kHidden;
using tagger::kReach;
using tagger::kRow;
using tagger::kWindow;

constexpr std::array<std::string_view, kXposCount> kXposNames = {
    "",    "CC",  "CD",   "DT",    "EX",    "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",  "NN",
    "NNS", "NNP", "NNPS", "PDT",   "POS",   "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM", "TO",
    "UH",  "VB",  "VBD",  "VBG",   "VBN",   "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", ".",   ",",
    ":",   "``",  "''",   "-LRB-", "-RRB-", "$",   "HYPH", "AFX", "GW",  "ADD", "NFP"};
constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

/// How many of an entry's checks equal_checks() compares, equal or not: bit i stands for check i.
/// It reads 16 bytes wherever it starts; the sections after the checks are longer than that.
constexpr std::size_t kChecksAtOnce = 8;

/// Adds the product of one word's row with its weights to the hidden sums. Weights lie as
/// [pair of row numbers][hidden unit][2], which is what the multiply-and-add instructions of x86
/// and WebAssembly take.
#if defined(__SSE2__)
void add_product(const std::int16_t* row, const std::int16_t* weights, std::int32_t* sums) {
  constexpr std::size_t kLanes = 8;  // registers of four sums: one half of the hidden units
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    __m128i lane[kLanes];
    auto* const out = reinterpret_cast<__m128i*>(sums + half);
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = _mm_loadu_si128(out + i);
    for (std::size_t pair = 0; pair < kRow / 2; ++pair) {
      std::int32_t both;
      std::memcpy(&both, row + 2 * pair, sizeof both);
      const __m128i factor = _mm_set1_epi32(both);
      const auto* const in =
          reinterpret_cast<const __m128i*>(weights + (pair * kHidden + half) * 2);
      for (std::size_t i = 0; i < kLanes; ++i) {
        lane[i] = _mm_add_epi32(lane[i], _mm_madd_epi16(factor, _mm_loadu_si128(in + i)));
      }
    }
    for (std::size_t i = 0; i < kLanes; ++i) _mm_storeu_si128(out + i, lane[i]);
  }
}
std::int32_t dot(const std::int16_t* a, const std::int16_t* b) {
  __m128i sum = _mm_setzero_si128();
  for (std::size_t i = 0; i < kHidden; i += 8) {
    sum = _mm_add_epi32(sum,
                        _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i)),
                                       _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i))));
  }
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4E));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xB1));
  return _mm_cvtsi128_si32(sum);
}
void add_parts(std::span<const std::int32_t* const> parts, std::int32_t* sums) {
  constexpr std::size_t kLanes = 8;
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    __m128i lane[kLanes];
    auto* const out = reinterpret_cast<__m128i*>(sums + half);
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = _mm_loadu_si128(out + i);
    for (const std::int32_t* const part : parts) {
      const auto* const in = reinterpret_cast<const __m128i*>(part + half);
      for (std::size_t i = 0; i < kLanes; ++i) {
        lane[i] = _mm_add_epi32(lane[i], _mm_loadu_si128(in + i));
      }
    }
    for (std::size_t i = 0; i < kLanes; ++i) _mm_storeu_si128(out + i, lane[i]);
  }
}
unsigned equal_checks(const unsigned char* checks, std::uint16_t wanted) {
  const __m128i equal = _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(checks)),
                                        _mm_set1_epi16(static_cast<std::int16_t>(wanted)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(equal, _mm_setzero_si128())));
}
void activate(const std::int32_t* sums, int shift, std::int16_t* hidden) {
  const __m128i by = _mm_cvtsi32_si128(shift);
  for (std::size_t i = 0; i < kHidden; i += 8) {
    const auto* const in = reinterpret_cast<const __m128i*>(sums + i);
    const __m128i low = _mm_sra_epi32(_mm_loadu_si128(in), by);
    const __m128i high = _mm_sra_epi32(_mm_loadu_si128(in + 1), by);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(hidden + i),
                     _mm_max_epi16(_mm_packs_epi32(low, high), _mm_setzero_si128()));
  }
}
#elif defined(__wasm_simd128__)
void add_product(const std::int16_t* row, const std::int16_t* weights, std::int32_t* sums) {
  constexpr std::size_t kLanes = 8;
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    std::array<v128_t, kLanes> lane;
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = wasm_v128_load(sums + half + 4 * i);
    for (std::size_t pair = 0; pair < kRow / 2; ++pair) {
      const v128_t factor = wasm_v128_load32_splat(row + 2 * pair);
      const std::int16_t* const in = weights + (pair * kHidden + half) * 2;
      for (std::size_t i = 0; i < kLanes; ++i) {
        lane[i] = wasm_i32x4_add(lane[i], wasm_i32x4_dot_i16x8(factor, wasm_v128_load(in + 8 * i)));
      }
    }
    for (std::size_t i = 0; i < kLanes; ++i) wasm_v128_store(sums + half + 4 * i, lane[i]);
  }
}
std::int32_t dot(const std::int16_t* a, const std::int16_t* b) {
  v128_t sum = wasm_i32x4_const(0, 0, 0, 0);
  for (std::size_t i = 0; i < kHidden; i += 8) {
    sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(wasm_v128_load(a + i), wasm_v128_load(b + i)));
  }
  return wasm_i32x4_extract_lane(sum, 0) + wasm_i32x4_extract_lane(sum, 1) +
         wasm_i32x4_extract_lane(sum, 2) + wasm_i32x4_extract_lane(sum, 3);
}
void add_parts(std::span<const std::int32_t* const> parts, std::int32_t* sums) {
  constexpr std::size_t kLanes = 8;
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    std::array<v128_t, kLanes> lane;
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = wasm_v128_load(sums + half + 4 * i);
    for (const std::int32_t* const part : parts) {
      for (std::size_t i = 0; i < kLanes; ++i) {
        lane[i] = wasm_i32x4_add(lane[i], wasm_v128_load(part + half + 4 * i));
      }
    }
    for (std::size_t i = 0; i < kLanes; ++i) wasm_v128_store(sums + half + 4 * i, lane[i]);
  }
}
unsigned equal_checks(const unsigned char* checks, std::uint16_t wanted) {
  return wasm_i16x8_bitmask(
      wasm_i16x8_eq(wasm_v128_load(checks), wasm_i16x8_splat(static_cast<std::int16_t>(wanted))));
}
void activate(const std::int32_t* sums, int shift, std::int16_t* hidden) {
  for (std::size_t i = 0; i < kHidden; i += 8) {
    const v128_t low = wasm_i32x4_shr(wasm_v128_load(sums + i), static_cast<unsigned>(shift));
    const v128_t high = wasm_i32x4_shr(wasm_v128_load(sums + i + 4), static_cast<unsigned>(shift));
    wasm_v128_store(hidden + i,
                    wasm_i16x8_max(wasm_i16x8_narrow_i32x4(low, high), wasm_i16x8_const_splat(0)));
  }
}
#else
void add_product(const std::int16_t* row, const std::int16_t* weights, std::int32_t* sums) {
  for (std::size_t pair = 0; pair < kRow / 2; ++pair) {
    const std::int32_t first = row[2 * pair];
    const std::int32_t second = row[2 * pair + 1];
    for (std::size_t unit = 0; unit < kHidden; ++unit, weights += 2) {
      sums[unit] += first * weights[0] + second * weights[1];
    }
  }
}
std::int32_t dot(const std::int16_t* a, const std::int16_t* b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kHidden; ++i) sum += a[i] * b[i];
  return sum;
}
void add_parts(std::span<const std::int32_t* const> parts, std::int32_t* sums) {
  for (const std::int32_t* const part : parts) {
    for (std::size_t unit = 0; unit < kHidden; ++unit) sums[unit] += part[unit];
  }
}
unsigned equal_checks(const unsigned char* checks, std::uint16_t wanted) {
  unsigned same = 0;
  for (unsigned i = 0; i < kChecksAtOnce; ++i) {
    const unsigned check = checks[2 * i] | static_cast<unsigned>(checks[2 * i + 1]) << 8U;
    same |= static_cast<unsigned>(check == wanted) << i;
  }
  return same;
}
/// The positive part, shifted right and held to 16 bits.
void activate(const std::int32_t* sums, int shift, std::int16_t* hidden) {
  for (std::size_t i = 0; i < kHidden; ++i) {
    hidden[i] = static_cast<std::int16_t>(std::clamp(sums[i] >> shift, 0, 32767));
  }
}
#endif

void add_row(std::int16_t* out, const signed char* row) {
  for (std::size_t i = 0; i < kRow; ++i) out[i] = static_cast<std::int16_t>(out[i] + row[i]);
}

/// Half the time of a rare word is waiting for its rows.
void prefetch(const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

/// Cuts sections off the front of a model; sticks at empty once one does not fit.
class Reader {
 public:
  explicit Reader(std::span<const unsigned char> rest) : rest_(rest) {}
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  std::span<const unsigned char> bytes(std::size_t size) {
    if (size > rest_.size()) {
      good_ = false;
      rest_ = {};
      return {};
    }
    const auto taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
  }
  std::span<const signed char> signed_bytes(std::size_t size) {
    const auto taken = bytes(size);
    return {reinterpret_cast<const signed char*>(taken.data()), taken.size()};
  }
  std::uint32_t number() {
    const auto taken = bytes(4);
    if (taken.empty()) return 0;
    return taken[0] | static_cast<std::uint32_t>(taken[1]) << 8U |
           static_cast<std::uint32_t>(taken[2]) << 16U |
           static_cast<std::uint32_t>(taken[3]) << 24U;
  }
  std::vector<std::int32_t> numbers(std::size_t count) {
    std::vector<std::int32_t> out;
    if (count * 4 > rest_.size()) {
      good_ = false;
      return out;
    }
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) out.push_back(static_cast<std::int32_t>(number()));
    return out;
  }

 private:
  std::span<const unsigned char> rest_;
  bool good_ = true;
};

}  // namespace

std::string_view name(Xpos tag) {
  const auto at = static_cast<std::size_t>(tag);
  return at < kXposCount ? kXposNames[at] : std::string_view();
}
std::string_view name(Upos tag) {
  const auto at = static_cast<std::size_t>(tag);
  return at < kUposCount ? kUposNames[at] : std::string_view();
}
Xpos xpos_from_name(std::string_view name) {
  const auto at = std::find(kXposNames.begin(), kXposNames.end(), name);
  return at == kXposNames.end() ? Xpos::kOther : static_cast<Xpos>(at - kXposNames.begin());
}
Upos upos_from_name(std::string_view name) {
  const auto at = std::find(kUposNames.begin(), kUposNames.end(), name);
  return at == kUposNames.end() ? Upos::kX : static_cast<Upos>(at - kUposNames.begin());
}

/// One word of the window.
struct Tagger::Slot {
  static constexpr std::size_t kMaxParts = 3;
  alignas(16) std::array<std::int16_t, kRow> row;
  std::uint16_t mask = 0;
  /// Ready products that make up the row, when every part of it has one; else no part.
  std::uint8_t part_count = 0;
  std::array<const std::int32_t*, kMaxParts> parts;
};

Tagger::Tagger(std::span<const unsigned char> model) {
  Reader in(model);
  const auto magic = in.bytes(tagger::kMagic.size());
  if (!std::equal(magic.begin(), magic.end(), tagger::kMagic.begin(), tagger::kMagic.end())) return;
  if (in.number() != kRow || in.number() != kHidden || in.number() != kReach ||
      in.number() != tagger::kShapeRows) {
    return;
  }
  const std::size_t notice_size = in.number();
  class_count_ = in.number();
  const std::size_t mask_count = in.number();
  const std::size_t mask_list_size = in.number();
  entry_count_ = in.number();
  bucket_bits_ = in.number();
  hidden_shift_ = static_cast<int>(in.number());
  margin_factor_ = in.number();
  if (!in.good() || class_count_ > 255 || mask_count >= tagger::kNoMask || bucket_bits_ < 1 ||
      bucket_bits_ > 16 || entry_count_ > 0xFFFF || mask_list_size > 0xFFFF || hidden_shift_ > 30) {
    return;
  }

  const auto notice = in.bytes(notice_size);
  notice_ = {reinterpret_cast<const char*>(notice.data()), notice.size()};
  classes_ = in.bytes(2 * class_count_);
  const auto mask_sizes = in.bytes(mask_count);
  mask_lists_ = in.bytes(mask_list_size);
  shape_masks_ = in.bytes(tagger::kShapeCount);
  const auto bucket_sizes = in.bytes(std::size_t{1} << bucket_bits_);
  entry_checks_ = in.bytes(2 * entry_count_);
  const auto entry_masks = in.bytes(2 * entry_count_);
  entry_rows_ = in.signed_bytes(entry_count_ * kRow);
  shape_rows_ = in.signed_bytes(tagger::kShapeRows * kRow);
  edge_rows_ = in.signed_bytes(2 * kRow);
  const auto hidden = in.signed_bytes(kWindow * kRow * kHidden);
  hidden_bias_ = in.numbers(kHidden);
  const auto last = in.signed_bytes(class_count_ * kHidden);
  class_bias_ = in.numbers(class_count_);
  if (!in.good() || !in.at_end()) return;

  // Nothing in the lists may point outside: a damaged model tags badly and breaks nothing.
  std::size_t total = 0;
  mask_starts_.reserve(mask_count + 1);
  entry_masks_.reserve(entry_count_);
  bucket_starts_.reserve(bucket_sizes.size() + 1);
  for (const unsigned char size : mask_sizes) {
    if (size == 0) return;
    mask_starts_.push_back(static_cast<std::uint16_t>(total));
    total += size;
  }
  if (total != mask_list_size) return;
  mask_starts_.push_back(static_cast<std::uint16_t>(total));
  const auto bad_class = [this](unsigned char c) { return c >= class_count_; };
  if (std::any_of(mask_lists_.begin(), mask_lists_.end(), bad_class)) return;
  for (std::size_t i = 0; i < entry_count_; ++i) {
    entry_masks_.push_back(static_cast<std::uint16_t>(
        entry_masks[i] | static_cast<unsigned>(entry_masks[entry_count_ + i]) << 8U));
    const unsigned mask = entry_masks_[i] & tagger::kNoMask;
    if (mask >= mask_count && mask != tagger::kNoMask) return;
  }
  if (std::any_of(shape_masks_.begin(), shape_masks_.end(),
                  [&](unsigned char m) { return m >= mask_count; })) {
    return;
  }
  total = 0;
  for (const unsigned char size : bucket_sizes) {
    bucket_starts_.push_back(static_cast<std::uint16_t>(total));
    total += size;
  }
  if (total != entry_count_) return;
  bucket_starts_.push_back(static_cast<std::uint16_t>(total));

  hidden_weights_.resize(hidden.size());
  for (std::size_t place = 0; place < kWindow; ++place) {
    for (std::size_t i = 0; i < kRow; ++i) {
      const signed char* const from = &hidden[(place * kRow + i) * kHidden];
      std::int16_t* const to = &hidden_weights_[(place * kRow + i / 2 * 2) * kHidden + i % 2];
      for (std::size_t unit = 0; unit < kHidden; ++unit) to[2 * unit] = from[unit];
    }
  }
  class_weights_.assign(last.begin(), last.end());

  const auto multiply = [this](const signed char* from, std::int32_t* to) {
    std::array<std::int16_t, kRow> row;
    std::copy_n(from, kRow, row.begin());
    for (std::size_t place = 0; place < kWindow; ++place) {
      add_product(row.data(), &hidden_weights_[place * kRow * kHidden], to + place * kHidden);
    }
  };
  shape_products_.resize(tagger::kShapeRows * kWindow * kHidden);
  for (std::size_t i = 0; i < tagger::kShapeRows; ++i) {
    multiply(&shape_rows_[i * kRow], &shape_products_[i * kWindow * kHidden]);
  }
  std::uint16_t common = 0;
  common_of_entry_.resize(entry_count_);
  for (std::size_t i = 0; i < entry_count_; ++i) {
    if ((entry_masks_[i] & tagger::kCommon) != 0) common_of_entry_[i] = common++;
  }
  common_products_.resize(common * kWindow * kHidden);
  for (std::size_t i = 0; i < entry_count_; ++i) {
    if ((entry_masks_[i] & tagger::kCommon) == 0) continue;
    multiply(&entry_rows_[i * kRow], &common_products_[common_of_entry_[i] * kWindow * kHidden]);
  }
  valid_ = true;
}

int Tagger::find(std::uint64_t key) const {
  const auto bucket = static_cast<std::size_t>(key >> (64 - bucket_bits_));
  const std::size_t end = bucket_starts_[bucket + 1];
  for (std::size_t at = bucket_starts_[bucket]; at < end; at += kChecksAtOnce) {
    const unsigned same = equal_checks(&entry_checks_[2 * at], static_cast<std::uint16_t>(key)) &
                          ((1U << std::min(end - at, kChecksAtOnce)) - 1);
    if (same != 0) return static_cast<int>(at) + std::countr_zero(same);
  }
  return -1;
}

void Tagger::tag(std::span<const std::string_view> words, std::span<Tag> tags) const {
  const std::size_t count = std::min(words.size(), tags.size());
  if (!valid_) {
    std::fill(tags.begin(), tags.end(), Tag());
    return;
  }
  const tagger::Mode mode = tagger::sentence_mode(words);
  tagger::Position position;

  const auto edge = [this](std::size_t side) {
    Slot slot;
    std::copy_n(&edge_rows_[side * kRow], kRow, slot.row.begin());
    return slot;
  };
  const Slot before = edge(0);
  const Slot after = edge(1);

  // A ring of the words around the one that is decided; words arrive kReach ahead of it.
  constexpr std::size_t kRing = 8;
  static_assert(kRing >= kWindow);
  std::array<Slot, kRing> ring;
  for (std::size_t next = 0; next < count + kReach; ++next) {
    if (next < words.size()) {
      Slot& slot = ring[next % kRing];
      tagger::Form form = tagger::fold_word(words[next]);
      const bool start = position.start();
      position.pass(words[next], form);

      // First which rows make up the word; most frequent words never need their sum.
      const std::size_t shape = tagger::shape_row(form.shape, mode, start);
      std::array<std::size_t, 2 + tagger::kMaxAffixes> entries;
      std::size_t entry_count = 0;
      bool all_common = true;
      const auto add = [&](std::uint64_t key) {
        const int found = find(key);
        if (found < 0) return;
        const auto entry = static_cast<std::size_t>(found);
        if ((entry_masks_[entry] & tagger::kCommon) == 0) {
          all_common = false;
          prefetch(&entry_rows_[entry * kRow]);
        }
        entries[entry_count++] = entry;
      };
      slot.mask = shape_masks_[static_cast<std::size_t>(form.shape)];
      bool whole = false;
      add(tagger::finish_key(form.word, tagger::Kind::kWord));
      if (entry_count != 0) {
        const unsigned mask = entry_masks_[entries[0]];
        whole = (mask & tagger::kWhole) != 0;
        if ((mask & tagger::kNoMask) != tagger::kNoMask) {
          slot.mask = static_cast<std::uint16_t>(mask & tagger::kNoMask);
        }
      }
      if (form.has_upper) add(tagger::finish_key(form.cased, tagger::Kind::kCased));
      if (!whole) tagger::for_each_affix(form, add);

      slot.part_count = 0;
      if (all_common && entry_count < Slot::kMaxParts) {
        slot.parts[slot.part_count++] = &shape_products_[shape * kWindow * kHidden];
        for (std::size_t i = 0; i < entry_count; ++i) {
          slot.parts[slot.part_count++] =
              &common_products_[common_of_entry_[entries[i]] * kWindow * kHidden];
        }
      } else {
        std::copy_n(&shape_rows_[shape * kRow], kRow, slot.row.begin());
        for (std::size_t i = 0; i < entry_count; ++i) {
          add_row(slot.row.data(), &entry_rows_[entries[i] * kRow]);
        }
      }
    }
    if (next < kReach) continue;
    const std::size_t at = next - kReach;
    std::array<const Slot*, kWindow> window;
    for (std::size_t place = 0; place < kWindow; ++place) {
      const std::size_t index = at + place;  // shifted by kReach
      window[place] = index < kReach                   ? &before
                      : index - kReach >= words.size() ? &after
                                                       : &ring[(index - kReach) % kRing];
    }
    tags[at] = decide(window.data());
  }
}

Tag Tagger::decide(const Slot* const* window) const {
  const auto tag_of = [this](std::size_t class_index) {
    return Tag{static_cast<Xpos>(classes_[2 * class_index]),
               static_cast<Upos>(classes_[2 * class_index + 1]), -127};
  };
  const std::size_t mask = window[kReach]->mask;
  const auto candidates =
      mask_lists_.subspan(mask_starts_[mask], mask_starts_[mask + 1] - mask_starts_[mask]);
  if (candidates.size() == 1) {
    Tag only = tag_of(candidates[0]);
    if (is_finite_verb_tag(only.xpos)) only.finite_margin = 127;
    return only;
  }

  alignas(16) std::array<std::int32_t, kHidden> sums;
  std::copy(hidden_bias_.begin(), hidden_bias_.end(), sums.begin());
  std::array<const std::int32_t*, kWindow * Slot::kMaxParts> parts;
  std::size_t part_count = 0;
  for (std::size_t place = 0; place < kWindow; ++place) {
    const Slot& slot = *window[place];
    if (slot.part_count == 0) {
      add_product(slot.row.data(), &hidden_weights_[place * kRow * kHidden], sums.data());
    }
    for (std::size_t i = 0; i < slot.part_count; ++i) {
      parts[part_count++] = slot.parts[i] + place * kHidden;
    }
  }
  add_parts({parts.data(), part_count}, sums.data());
  alignas(16) std::array<std::int16_t, kHidden> hidden;
  activate(sums.data(), hidden_shift_, hidden.data());

  constexpr std::int64_t kNone = INT64_MIN;
  std::int64_t best_finite = kNone;
  std::int64_t best_other = kNone;
  std::size_t finite = 0;
  std::size_t other = 0;
  for (const std::size_t candidate : candidates) {
    const std::int64_t score = std::int64_t{class_bias_[candidate]} +
                               dot(hidden.data(), &class_weights_[candidate * kHidden]);
    if (is_finite_verb_tag(static_cast<Xpos>(classes_[2 * candidate]))) {
      if (score > best_finite) {
        best_finite = score;
        finite = candidate;
      }
    } else if (score > best_other) {
      best_other = score;
      other = candidate;
    }
  }
  if (best_finite == kNone) return tag_of(other);
  Tag out = best_other == kNone || best_finite >= best_other ? tag_of(finite) : tag_of(other);
  if (best_other == kNone) {
    out.finite_margin = 127;
  } else {
    const std::int64_t margin = (best_finite - best_other) * margin_factor_;
    out.finite_margin = static_cast<std::int8_t>(std::clamp<std::int64_t>(margin >> 32, -127, 127));
  }
  return out;
}

const Tagger& english_tagger() {
  static const Tagger tagger({kEnglishTagger, kEnglishTagger_size});
  return tagger;
}

}  // namespace galley
