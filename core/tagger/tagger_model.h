#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

/// The file that train_tagger writes and Tagger reads: eight bytes of kMagic, two numbers of 32
/// bits (little-endian) for the length of the notice and of the rest, the notice (licence and
/// origin of the training data, UTF-8), and the rest: numbers that an adaptive binary range coder
/// wrote (Martin, 1979; two estimates of each chance, one quick and one slow). That takes a third
/// less room than gzip makes of bytes. Read and written by the same functions below, in this order:
///
///   sizes                row, hidden, reach, shape rows (as in tagger_features.h, or the model is
///                        refused), classes, masks, entries, margin factor, past unit
///   classes              a class is one pair of Xpos and Upos
///   masks                the classes that a word may have; the first kShapeCount are those of
///                        words that have none of their own, by Shape
///   entries              by key: what it is more than the last key, mask, flags, row
///   shape rows, two edge rows
///   hidden weights       [window place][row number][hidden unit]
///   past weights         [class before, class before that, verb][hidden unit], see Past
///   class weights        [class][hidden unit]
///   hidden bias, class bias
///   kEnd
///
/// A word's row is the sum of its shape's, its own, its capitalised form's and its affixes' rows. A
/// hidden unit is the positive part of bias + past weights times past unit / 256 + rows times
/// weights, added in this order and held to 16 bits throughout; a class's score its bias + hidden
/// units times weights.
/// Margin factor / 2^32 makes eighths of a natural-log unit of a difference of two scores.
namespace galley::core::tagger {

inline constexpr std::array<unsigned char, 8> kMagic = {'G', 'A', 'L', 'T', 'A', 'G', '0', '2'};
inline constexpr std::uint32_t kEnd = 0x5A17;

/// An entry is known by the top bits of its key. Of words that the model has not, one in a thousand
/// meets another's entry.
inline constexpr unsigned kKeyBits = 25;

inline constexpr unsigned kMaskBits = 10;
inline constexpr std::size_t kMostMasks = std::size_t{1} << kMaskBits;
inline constexpr unsigned kNoMask = 0x3FFF;
inline constexpr unsigned kCommon = 0x4000;  ///< frequent: its products are worth keeping
inline constexpr unsigned kWhole = 0x8000;   ///< affixes add nothing to its row

/// How likely a bit is to be 0, by what the bits before it were.
class BitModel {
 public:
  [[nodiscard]] std::uint32_t of_zero() const {
    return std::clamp<std::uint32_t>((std::uint32_t{quick_} + slow_) >> 5U, 16, 4080);
  }
  void learn(bool bit) {
    const auto move = [bit](std::uint16_t& chance, unsigned speed) {
      chance = static_cast<std::uint16_t>(bit ? chance - (chance >> speed)
                                              : chance + ((65535U - chance) >> speed));
    };
    move(quick_, 4);
    move(slow_, 7);
  }

 private:
  std::uint16_t quick_ = 32768;
  std::uint16_t slow_ = 32768;
};

/// Reads past the end as zeros.
class Decoder {
 public:
  explicit Decoder(std::span<const unsigned char> data) : data_(data) {
    for (int i = 0; i < 5; ++i) code_ = code_ << 8U | next();
  }
  bool bit(BitModel& chance, bool /*unknown*/) {
    const std::uint32_t bound = (range_ >> 12U) * chance.of_zero();
    const bool bit = split(bound);
    chance.learn(bit);
    return bit;
  }
  std::uint32_t plain(unsigned bits, std::uint32_t /*unknown*/) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < bits; ++i) value = value << 1U | (split(range_ >> 1U) ? 1U : 0U);
    return value;
  }

 private:
  std::uint32_t next() { return at_ < data_.size() ? data_[at_++] : 0U; }
  bool split(std::uint32_t bound) {
    const bool bit = code_ >= bound;
    if (bit) {
      code_ -= bound;
      range_ -= bound;
    } else {
      range_ = bound;
    }
    while (range_ < (1U << 24U)) {
      range_ <<= 8U;
      code_ = code_ << 8U | next();
    }
    return bit;
  }

  std::span<const unsigned char> data_;
  std::size_t at_ = 0;
  std::uint32_t range_ = 0xFFFFFFFF;
  std::uint32_t code_ = 0;
};

/// A number: how many bits it has, then the bits below the top one, the first of them by chance.
template <unsigned kMost = 32>
class NumberModel {
 public:
  /// Decodes a number of at most kMost bits, or encodes `value`.
  template <typename Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value = 0) {
    const auto wanted = static_cast<unsigned>(std::bit_width(value));
    unsigned bits = 0;
    while (bits < kMost && coder.bit(length_[bits], wanted > bits)) ++bits;
    if (bits < 2) return bits;
    std::uint32_t out =
        2U + (coder.bit(second_[bits - 2], ((value >> (bits - 2)) & 1U) != 0) ? 1U : 0U);
    const std::uint32_t rest = (1U << (bits - 2)) - 1;
    out = out << (bits - 2) | coder.plain(bits - 2, value & rest);
    return out;
  }

 private:
  std::array<BitModel, kMost> length_;
  std::array<BitModel, kMost - 1> second_;
};

template <unsigned kMost = 31>
class SignedModel {
 public:
  template <typename Coder>
  std::int32_t code(Coder& coder, std::int32_t value = 0) {
    const auto size = size_.code(coder, static_cast<std::uint32_t>(value < 0 ? -value : value));
    if (size == 0) return 0;
    const bool negative = coder.bit(sign_, value < 0);
    return negative ? -static_cast<std::int32_t>(size) : static_cast<std::int32_t>(size);
  }

 private:
  NumberModel<kMost> size_;
  BitModel sign_;
};

/// The rows of entries, by kind of entry, column, and how large the numbers before it were.
template <std::size_t kWidth>
class RowModel {
 public:
  static constexpr std::size_t kKinds = 3;
  template <typename Coder>
  void code(Coder& coder, std::size_t kind, std::span<signed char, kWidth> row) {
    const bool some = std::any_of(row.begin(), row.end(), [](signed char x) { return x != 0; });
    if (!coder.bit(some_[kind], some)) {
      std::fill(row.begin(), row.end(), static_cast<signed char>(0));
      return;
    }
    std::uint32_t heat = 0;
    for (std::size_t i = 0; i < kWidth; ++i) {
      const std::size_t level = std::min<std::size_t>(heat / (i + 2), kLevels - 1);
      const std::int32_t x = numbers_[kind][level][i].code(coder, row[i]);
      row[i] = static_cast<signed char>(std::clamp(x, -127, 127));
      heat += 16U * static_cast<std::uint32_t>(x < 0 ? -row[i] : row[i]) / 3;
    }
  }

 private:
  static constexpr std::size_t kLevels = 12;
  std::array<BitModel, kKinds> some_;
  std::array<std::array<std::array<SignedModel<7>, kWidth>, kLevels>, kKinds> numbers_;
};

/// Masks as lists of classes.
class MaskModel {
 public:
  template <typename Coder, typename List>
  void code_list(Coder& coder, List& list) {
    const std::size_t size = size_.code(coder, static_cast<std::uint32_t>(list.size()));
    if constexpr (requires { list.resize(size); }) list.resize(std::min<std::size_t>(size, 256));
    std::uint32_t before = 0;
    for (auto& tag_class : list) {
      before += gap_.code(coder, tag_class - before);
      if constexpr (requires { tag_class = 0; }) {
        tag_class = static_cast<std::uint8_t>(std::min(before, 255U));
      }
    }
  }

 private:
  NumberModel<9> size_;
  NumberModel<9> gap_;
};

/// Mask, flags and row of an entry.
template <std::size_t kWidth>
class EntryModel {
 public:
  template <typename Coder>
  unsigned code_mask(Coder& coder, unsigned mask = 0) {
    unsigned out = 0;
    if (coder.bit(whole_, (mask & kWhole) != 0)) out |= kWhole;
    if (coder.bit(common_[out != 0 ? 1 : 0], (mask & kCommon) != 0)) out |= kCommon;
    const std::size_t kind = out / kCommon;
    const unsigned number = mask & kNoMask;
    if (!coder.bit(masked_[kind], number != kNoMask)) return out | kNoMask;
    // Bit by bit from the top, each by those before it.
    std::size_t at = 1;
    for (unsigned i = kMaskBits; i-- > 0;) {
      at = 2 * at + (coder.bit(numbers_[kind / 2][at], ((number >> i) & 1U) != 0) ? 1 : 0);
    }
    return out | static_cast<unsigned>(at - (std::size_t{1} << kMaskBits));
  }
  template <typename Coder>
  void code_row(Coder& coder, unsigned mask, std::span<signed char, kWidth> row) {
    rows_.code(coder, (mask & kWhole) != 0 ? 2 : (mask & kNoMask) != kNoMask ? 1 : 0, row);
  }

 private:
  BitModel whole_;
  std::array<BitModel, 2> common_;
  std::array<BitModel, 4> masked_;
  std::array<std::array<BitModel, std::size_t{1} << kMaskBits>, 2> numbers_;
  RowModel<kWidth> rows_;
};

}  // namespace galley::core::tagger
