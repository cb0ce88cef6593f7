#include "galley/tagger/tagger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>

#include "tagger_features.h"
#include "tagger_model.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace galley::core {

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
constexpr std::size_t kChecksAtOnce = 8;

/// Writes the product of one word's row with its weights, each number held to 16 bits. Weights lie
/// as [pair of row numbers][hidden unit][2], which is what the multiply-and-add instructions of x86
/// and WebAssembly take.
#if defined(__SSE2__)
void product(const std::int16_t* row, const std::int16_t* weights, std::int16_t* out) {
  constexpr std::size_t kLanes = 8;  // registers of four sums: one half of the hidden units
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    __m128i lane[kLanes];
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = _mm_setzero_si128();
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
    auto* const to = reinterpret_cast<__m128i*>(out + half);
    for (std::size_t i = 0; i < kLanes; i += 2) {
      _mm_storeu_si128(to + i / 2, _mm_packs_epi32(lane[i], lane[i + 1]));
    }
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
/// The positive part of the sum of some products, added up in their order.
void add_up(std::span<const std::int16_t* const> parts, std::int16_t* hidden) {
  constexpr std::size_t kLanes = kHidden / 8;
  __m128i lane[kLanes];
  for (std::size_t i = 0; i < kLanes; ++i) lane[i] = _mm_setzero_si128();
  for (const std::int16_t* const part : parts) {
    const auto* const in = reinterpret_cast<const __m128i*>(part);
    for (std::size_t i = 0; i < kLanes; ++i) {
      lane[i] = _mm_adds_epi16(lane[i], _mm_loadu_si128(in + i));
    }
  }
  for (std::size_t i = 0; i < kLanes; ++i) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(hidden) + i,
                     _mm_max_epi16(lane[i], _mm_setzero_si128()));
  }
}
unsigned equal_checks(const std::uint16_t* checks, std::uint16_t wanted) {
  const __m128i equal = _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(checks)),
                                        _mm_set1_epi16(static_cast<std::int16_t>(wanted)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(equal, _mm_setzero_si128())));
}
#elif defined(__wasm_simd128__)
void product(const std::int16_t* row, const std::int16_t* weights, std::int16_t* out) {
  constexpr std::size_t kLanes = 8;
  for (std::size_t half = 0; half < kHidden; half += kLanes * 4) {
    std::array<v128_t, kLanes> lane;
    for (std::size_t i = 0; i < kLanes; ++i) lane[i] = wasm_i32x4_const(0, 0, 0, 0);
    for (std::size_t pair = 0; pair < kRow / 2; ++pair) {
      const v128_t factor = wasm_v128_load32_splat(row + 2 * pair);
      const std::int16_t* const in = weights + (pair * kHidden + half) * 2;
      for (std::size_t i = 0; i < kLanes; ++i) {
        lane[i] = wasm_i32x4_add(lane[i], wasm_i32x4_dot_i16x8(factor, wasm_v128_load(in + 8 * i)));
      }
    }
    for (std::size_t i = 0; i < kLanes; i += 2) {
      wasm_v128_store(out + half + 4 * i, wasm_i16x8_narrow_i32x4(lane[i], lane[i + 1]));
    }
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
void add_up(std::span<const std::int16_t* const> parts, std::int16_t* hidden) {
  constexpr std::size_t kLanes = kHidden / 8;
  std::array<v128_t, kLanes> lane;
  for (std::size_t i = 0; i < kLanes; ++i) lane[i] = wasm_i16x8_const_splat(0);
  for (const std::int16_t* const part : parts) {
    for (std::size_t i = 0; i < kLanes; ++i) {
      lane[i] = wasm_i16x8_add_sat(lane[i], wasm_v128_load(part + 8 * i));
    }
  }
  for (std::size_t i = 0; i < kLanes; ++i) {
    wasm_v128_store(hidden + 8 * i, wasm_i16x8_max(lane[i], wasm_i16x8_const_splat(0)));
  }
}
unsigned equal_checks(const std::uint16_t* checks, std::uint16_t wanted) {
  return wasm_i16x8_bitmask(
      wasm_i16x8_eq(wasm_v128_load(checks), wasm_i16x8_splat(static_cast<std::int16_t>(wanted))));
}
#else
std::int16_t held(std::int32_t x) {
  return static_cast<std::int16_t>(std::clamp(x, -32768, 32767));
}
void product(const std::int16_t* row, const std::int16_t* weights, std::int16_t* out) {
  std::array<std::int32_t, kHidden> sums{};
  for (std::size_t pair = 0; pair < kRow / 2; ++pair) {
    const std::int32_t first = row[2 * pair];
    const std::int32_t second = row[2 * pair + 1];
    for (std::size_t unit = 0; unit < kHidden; ++unit, weights += 2) {
      sums[unit] += first * weights[0] + second * weights[1];
    }
  }
  std::transform(sums.begin(), sums.end(), out, held);
}
std::int32_t dot(const std::int16_t* a, const std::int16_t* b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kHidden; ++i) sum += a[i] * b[i];
  return sum;
}
void add_up(std::span<const std::int16_t* const> parts, std::int16_t* hidden) {
  std::fill_n(hidden, kHidden, static_cast<std::int16_t>(0));
  for (const std::int16_t* const part : parts) {
    for (std::size_t unit = 0; unit < kHidden; ++unit) {
      hidden[unit] = held(std::int32_t{hidden[unit]} + part[unit]);
    }
  }
  for (std::size_t unit = 0; unit < kHidden; ++unit) {
    hidden[unit] = std::max<std::int16_t>(hidden[unit], 0);
  }
}
unsigned equal_checks(const std::uint16_t* checks, std::uint16_t wanted) {
  unsigned same = 0;
  for (unsigned i = 0; i < kChecksAtOnce; ++i) {
    same |= static_cast<unsigned>(checks[i] == wanted) << i;
  }
  return same;
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
  std::array<const std::int16_t*, kMaxParts> parts;
};

/// The numbers at the head of a model; see tagger_model.h.
struct Tagger::Sizes {
  std::size_t classes = 0;
  std::size_t masks = 0;
  std::size_t entries = 0;
  std::int64_t past_unit = 0;
};

/// What a model says before products are made of it: [place][row number][hidden unit] and so on.
struct Tagger::Weights {
  std::vector<signed char> other_rows;  ///< of shapes, then of both edges
  std::vector<std::int32_t> hidden;
  std::vector<std::int32_t> past;
  std::vector<std::int32_t> last;
  std::vector<std::int32_t> bias;
};

namespace {

/// Of the rows that stand for no word of their own: one a shape, and one for each edge.
constexpr std::size_t kOtherRows = tagger::kShapeRows + 2;

std::int16_t held_to_16_bits(std::int64_t x) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(x, -32768, 32767));
}

std::int16_t held_to_8_bits(std::int32_t x) {
  return static_cast<std::int16_t>(std::clamp(x, -127, 127));
}

std::size_t number_at(std::span<const unsigned char> bytes, std::size_t at) {
  return bytes[at] | static_cast<std::size_t>(bytes[at + 1]) << 8U |
         static_cast<std::size_t>(bytes[at + 2]) << 16U |
         static_cast<std::size_t>(bytes[at + 3]) << 24U;
}

std::vector<std::int32_t> read_weights(tagger::Decoder& in, std::size_t count) {
  tagger::SignedModel<> weights;
  std::vector<std::int32_t> out(count);
  for (std::int32_t& x : out) x = weights.code(in);
  return out;
}

}  // namespace

Tagger::Tagger(std::span<const unsigned char> model) {
  constexpr std::size_t kHead = tagger::kMagic.size() + 8;
  if (model.size() < kHead ||
      !std::equal(tagger::kMagic.begin(), tagger::kMagic.end(), model.begin())) {
    return;
  }
  const std::size_t notice_size = number_at(model, kHead - 8);
  const std::size_t rest = model.size() - kHead;
  if (notice_size > rest || number_at(model, kHead - 4) != rest - notice_size) return;
  const auto notice = model.subspan(kHead, notice_size);
  tagger::Decoder in(model.subspan(kHead + notice_size));
  Sizes sizes;
  Weights weights;
  // Nothing in the lists may point outside: a damaged model tags badly and breaks nothing.
  if (!read_sizes(in, sizes) || !read_classes(in, sizes) || !read_masks(in, sizes) ||
      !read_entries(in, sizes) || !read_network(in, sizes, weights)) {
    return;
  }
  set_weights(sizes, weights);
  make_products(weights);
  notice_ = {reinterpret_cast<const char*>(notice.data()), notice.size()};
  valid_ = true;
}

bool Tagger::read_sizes(tagger::Decoder& in, Sizes& sizes) {
  tagger::NumberModel<> numbers;
  if (numbers.code(in) != kRow || numbers.code(in) != kHidden || numbers.code(in) != kReach ||
      numbers.code(in) != tagger::kShapeRows) {
    return false;
  }
  sizes.classes = numbers.code(in);
  sizes.masks = numbers.code(in);
  sizes.entries = numbers.code(in);
  margin_factor_ = numbers.code(in);
  sizes.past_unit = numbers.code(in);
  return sizes.classes > 0 && sizes.classes <= 255 && sizes.masks >= tagger::kShapeCount &&
         sizes.masks <= tagger::kMostMasks && sizes.entries <= 0xFFFF && sizes.past_unit <= 0xFFFF;
}

bool Tagger::read_classes(tagger::Decoder& in, const Sizes& sizes) {
  for (std::size_t i = 0; i < sizes.classes; ++i) {
    const std::uint32_t xpos = in.plain(8, 0);
    const std::uint32_t upos = in.plain(8, 0);
    if (xpos >= kXposCount || upos >= kUposCount) return false;
    classes_.push_back({static_cast<Xpos>(xpos), static_cast<Upos>(upos)});
  }
  return true;
}

bool Tagger::read_masks(tagger::Decoder& in, const Sizes& sizes) {
  tagger::MaskModel model;
  std::vector<std::uint8_t> mask;
  for (std::size_t i = 0; i < sizes.masks; ++i) {
    model.code_list(in, mask);
    if (mask.empty() || mask.back() >= sizes.classes) return false;
    mask_starts_.push_back(static_cast<std::uint32_t>(mask_lists_.size()));
    mask_lists_.insert(mask_lists_.end(), mask.begin(), mask.end());
  }
  mask_starts_.push_back(static_cast<std::uint32_t>(mask_lists_.size()));
  return true;
}

bool Tagger::read_entries(tagger::Decoder& in, const Sizes& sizes) {
  constexpr unsigned kCheckBits = tagger::kKeyBits - kBucketBits;
  bucket_starts_.reserve((std::size_t{1} << kBucketBits) + 1);
  entry_checks_.reserve(sizes.entries + kChecksAtOnce);
  entry_masks_.reserve(sizes.entries);
  entry_rows_.resize(sizes.entries * kRow);
  tagger::NumberModel<> gaps;
  const auto model = std::make_unique<tagger::EntryModel<kRow>>();
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < sizes.entries; ++i) {
    const std::uint32_t gap = gaps.code(in);
    if (gap >= (1U << tagger::kKeyBits) - key) return false;
    key += gap;
    while (bucket_starts_.size() <= key >> kCheckBits) {
      bucket_starts_.push_back(static_cast<std::uint16_t>(i));
    }
    entry_checks_.push_back(static_cast<std::uint16_t>(key & ((1U << kCheckBits) - 1)));
    const unsigned own = model->code_mask(in);
    const unsigned mask = own & tagger::kNoMask;
    if (mask >= sizes.masks && mask != tagger::kNoMask) return false;
    entry_masks_.push_back(static_cast<std::uint16_t>(own));
    model->code_row(in, own, std::span(entry_rows_).subspan(i * kRow).first<kRow>());
  }
  while (bucket_starts_.size() <= std::size_t{1} << kBucketBits) {
    bucket_starts_.push_back(static_cast<std::uint16_t>(sizes.entries));
  }
  entry_checks_.resize(sizes.entries + kChecksAtOnce);
  return true;
}

bool Tagger::read_network(tagger::Decoder& in, const Sizes& sizes, Weights& weights) {
  tagger::RowModel<kRow> model;
  weights.other_rows.resize(kOtherRows * kRow);
  for (std::size_t i = 0; i < kOtherRows; ++i) {
    model.code(in, 0, std::span(weights.other_rows).subspan(i * kRow).first<kRow>());
  }
  weights.hidden = read_weights(in, kWindow * kRow * kHidden);
  weights.past =
      read_weights(in, (2 * (sizes.classes + 1) + tagger::TagHistory::kVerbRows) * kHidden);
  weights.last = read_weights(in, sizes.classes * kHidden);
  weights.bias = read_weights(in, kHidden);
  class_bias_ = read_weights(in, sizes.classes);
  return in.plain(16, 0) == tagger::kEnd;
}

void Tagger::set_weights(const Sizes& sizes, const Weights& weights) {
  hidden_weights_.resize(weights.hidden.size());
  for (std::size_t place = 0; place < kWindow; ++place) {
    for (std::size_t i = 0; i < kRow; ++i) {
      const std::int32_t* const from = &weights.hidden[(place * kRow + i) * kHidden];
      std::int16_t* const to = &hidden_weights_[(place * kRow + i / 2 * 2) * kHidden + i % 2];
      for (std::size_t unit = 0; unit < kHidden; ++unit) to[2 * unit] = held_to_8_bits(from[unit]);
    }
  }
  for (const std::int32_t x : weights.last) class_weights_.push_back(held_to_8_bits(x));
  for (const std::int32_t x : weights.bias) hidden_bias_.push_back(held_to_16_bits(x));
  for (const std::int32_t x : weights.past) {
    past_products_.push_back(held_to_16_bits((x * sizes.past_unit + 128) >> 8));
  }
}

void Tagger::make_products(const Weights& weights) {
  const auto multiply = [this](const signed char* from, std::int16_t* to) {
    std::array<std::int16_t, kRow> row;
    std::copy_n(from, kRow, row.begin());
    for (std::size_t place = 0; place < kWindow; ++place) {
      product(row.data(), &hidden_weights_[place * kRow * kHidden], to + place * kHidden);
    }
  };
  other_products_.resize(kOtherRows * kWindow * kHidden);
  for (std::size_t i = 0; i < kOtherRows; ++i) {
    multiply(&weights.other_rows[i * kRow], &other_products_[i * kWindow * kHidden]);
  }
  shape_rows_.assign(weights.other_rows.begin(), weights.other_rows.end() - 2 * kRow);
  const auto is_common = [](std::uint16_t mask) { return (mask & tagger::kCommon) != 0; };
  const auto common =
      static_cast<std::size_t>(std::count_if(entry_masks_.begin(), entry_masks_.end(), is_common));
  common_of_entry_.resize(entry_masks_.size());
  common_products_.resize(common * kWindow * kHidden);
  std::size_t next = 0;
  for (std::size_t i = 0; i < entry_masks_.size(); ++i) {
    if (!is_common(entry_masks_[i])) continue;
    multiply(&entry_rows_[i * kRow], &common_products_[next * kWindow * kHidden]);
    common_of_entry_[i] = static_cast<std::uint16_t>(next++);
  }
}

int Tagger::find(std::uint64_t key) const {
  constexpr unsigned kCheckBits = tagger::kKeyBits - kBucketBits;
  const auto top = static_cast<std::uint32_t>(key >> (64 - tagger::kKeyBits));
  const std::size_t bucket = top >> kCheckBits;
  const auto check = static_cast<std::uint16_t>(top & ((1U << kCheckBits) - 1));
  const std::size_t end = bucket_starts_[bucket + 1];
  for (std::size_t at = bucket_starts_[bucket]; at < end; at += kChecksAtOnce) {
    const unsigned same =
        equal_checks(&entry_checks_[at], check) & ((1U << std::min(end - at, kChecksAtOnce)) - 1);
    if (same != 0) return static_cast<int>(at) + std::countr_zero(same);
  }
  return -1;
}

void Tagger::look_up(std::string_view word, tagger::Mode mode, tagger::Position& position,
                     Slot& slot) const {
  tagger::Form form = tagger::fold_word(word);
  const bool start = position.start();
  position.pass(word, form);

  // First which rows make up the word; most frequent words never need their sum.
  const std::size_t shape = tagger::shape_row(form.shape, mode, start);
  std::array<std::size_t, 2 + tagger::kMaxAffixes> entries;
  std::size_t entry_count = 0;
  bool all_common = true;
  const auto add = [&](std::uint64_t key) {
    const int found = find(key);
    if (found < 0) return false;
    const auto entry = static_cast<std::size_t>(found);
    if ((entry_masks_[entry] & tagger::kCommon) == 0) {
      all_common = false;
      prefetch(&entry_rows_[entry * kRow]);
    }
    entries[entry_count++] = entry;
    return true;
  };
  slot.mask = static_cast<std::uint16_t>(form.shape);
  bool whole = false;
  if (add(tagger::finish_key(form.word, tagger::Kind::kWord))) {
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
    slot.parts[slot.part_count++] = &other_products_[shape * kWindow * kHidden];
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

void Tagger::tag(std::span<const std::string_view> words, std::span<Tag> tags) const {
  const std::size_t count = std::min(words.size(), tags.size());
  if (!valid_) {
    std::fill(tags.begin(), tags.end(), Tag());
    return;
  }
  const tagger::Mode mode = tagger::sentence_mode(words);
  tagger::Position position;
  tagger::TagHistory past(classes_.size());

  const auto edge = [this](std::size_t side) {
    Slot slot;
    slot.part_count = 1;
    slot.parts[0] = &other_products_[(tagger::kShapeRows + side) * kWindow * kHidden];
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
      look_up(words[next], mode, position, ring[next % kRing]);
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
    tags[at] = decide(window.data(), past);
  }
}

void Tagger::add_window(const Slot* const* window, const tagger::TagHistory& past,
                        std::int16_t* hidden) const {
  std::array<const std::int16_t*, 4 + kWindow * Slot::kMaxParts> parts;
  alignas(16) std::array<std::array<std::int16_t, kHidden>, kWindow> products;
  std::size_t part_count = 0;
  parts[part_count++] = hidden_bias_.data();
  const std::size_t past_classes = classes_.size() + 1;
  for (const std::size_t row :
       {past.last(), past_classes + past.before(), 2 * past_classes + past.verb_row()}) {
    parts[part_count++] = &past_products_[row * kHidden];
  }
  for (std::size_t place = 0; place < kWindow; ++place) {
    const Slot& slot = *window[place];
    if (slot.part_count == 0) {
      product(slot.row.data(), &hidden_weights_[place * kRow * kHidden], products[place].data());
      parts[part_count++] = products[place].data();
    }
    for (std::size_t i = 0; i < slot.part_count; ++i) {
      parts[part_count++] = slot.parts[i] + place * kHidden;
    }
  }
  add_up({parts.data(), part_count}, hidden);
}

Tag Tagger::decide(const Slot* const* window, tagger::TagHistory& past) const {
  const std::size_t mask = window[kReach]->mask;
  const auto candidates =
      std::span(mask_lists_)
          .subspan(mask_starts_[mask], mask_starts_[mask + 1] - mask_starts_[mask]);
  const auto choose = [&](std::size_t tag_class) {
    const Class& chosen = classes_[tag_class];
    past.pass(tag_class, chosen.xpos, chosen.upos);
    return Tag{chosen.xpos, chosen.upos, -127};
  };
  if (candidates.size() == 1) {
    Tag only = choose(candidates[0]);
    if (is_finite_verb_tag(only.xpos)) only.finite_margin = 127;
    return only;
  }

  alignas(16) std::array<std::int16_t, kHidden> hidden;
  add_window(window, past, hidden.data());

  constexpr std::int64_t kNone = INT64_MIN;
  std::int64_t best_finite = kNone;
  std::int64_t best_other = kNone;
  std::size_t finite = 0;
  std::size_t other = 0;
  for (const std::size_t candidate : candidates) {
    const std::int64_t score = std::int64_t{class_bias_[candidate]} +
                               dot(hidden.data(), &class_weights_[candidate * kHidden]);
    if (is_finite_verb_tag(classes_[candidate].xpos)) {
      if (score > best_finite) {
        best_finite = score;
        finite = candidate;
      }
    } else if (score > best_other) {
      best_other = score;
      other = candidate;
    }
  }
  if (best_finite == kNone) return choose(other);
  Tag out = choose(best_other == kNone || best_finite >= best_other ? finite : other);
  if (best_other == kNone) {
    out.finite_margin = 127;
  } else {
    const std::int64_t margin = (best_finite - best_other) * margin_factor_;
    out.finite_margin = static_cast<std::int8_t>(std::clamp<std::int64_t>(margin >> 32, -127, 127));
  }
  return out;
}

}  // namespace galley::core
