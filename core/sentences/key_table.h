#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace galley::core {

/// Small weights by hash, a part of a language pack's section that is read in place. A key is the
/// first 24 bits of a hash. A third of the bytes of whole hashes, and nothing to unpack. Layout,
/// all numbers little-endian, offsets in bytes:
///
///     0  u32       n, the number of keys
///     4  u32       1: weights follow; 0: a set
///     8  u16[257]  where the keys of each first byte begin; the last is n
///   522  u16[n]    the last 16 bits of each key, sorted within their first byte
///        u8[n]     the weights plus kZero, where there are any
///        u8[]      zeros to a multiple of 4 bytes
class KeyTable {
 public:
  static constexpr std::size_t kFirstBytes = 256;
  /// What stands for a weight of 0.
  static constexpr int kZero = 128;

  /// A table without keys.
  KeyTable() = default;

  /// Takes a table off the head of `section`, which must start at an even address and outlive it.
  /// False where there is none of this layout: the table and `section` are then as before.
  [[nodiscard]] bool take(std::string_view& section) {
    std::uint32_t head[2];
    if (section.size() < kKeysAt) return false;
    std::memcpy(head, section.data(), sizeof head);
    const std::size_t bytes = size_of(head[0], head[1] != 0);
    const auto* begins = reinterpret_cast<const std::uint16_t*>(section.data() + sizeof head);
    if (section.size() < bytes || begins[kFirstBytes] != head[0] ||
        !std::is_sorted(begins, begins + kFirstBytes + 1)) {
      return false;
    }
    begins_ = begins;
    keys_ = begins + kFirstBytes + 1;
    weights_ = head[1] == 0 ? nullptr : reinterpret_cast<const std::uint8_t*>(keys_ + head[0]);
    section.remove_prefix(bytes);
    return true;
  }

  [[nodiscard]] bool contains(std::uint64_t hash) const { return find(hash) >= 0; }
  /// 0 for a key that is not in the table.
  [[nodiscard]] int weight(std::uint64_t hash) const {
    const int at = find(hash);
    return at < 0 || weights_ == nullptr ? 0 : weights_[at] - kZero;
  }
  /// Calls `visit` with every key, in ascending order.
  template <class Visit>
  void for_each_key(Visit visit) const {
    for (std::uint32_t first = 0; first < kFirstBytes; ++first) {
      for (std::uint32_t i = begins_[first]; i < begins_[first + 1]; ++i) {
        visit(first << 16U | keys_[i]);
      }
    }
  }

  /// The table as take() reads it. `keys`: sorted, each once; `weights`: one a key, or none at all.
  [[nodiscard]] static std::string write(std::span<const std::uint32_t> keys,
                                         std::span<const int> weights) {
    const auto n = static_cast<std::uint32_t>(keys.size());
    std::string out;
    const auto put = [&out](std::uint32_t value, std::size_t bytes) {
      for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
    };
    put(n, 4);
    put(weights.empty() ? 0 : 1, 4);
    for (std::uint32_t first = 0; first <= kFirstBytes; ++first) {
      const auto* const begin = std::lower_bound(keys.data(), keys.data() + n, first << 16U);
      put(static_cast<std::uint32_t>(begin - keys.data()), 2);
    }
    for (const std::uint32_t key : keys) put(key & 0xFFFFU, 2);
    for (const int weight : weights) put(static_cast<std::uint32_t>(weight + kZero), 1);
    out.resize(size_of(n, !weights.empty()));
    return out;
  }

 private:
  static_assert(std::endian::native == std::endian::little, "the numbers are read in place");
  static constexpr std::size_t kKeysAt = std::size_t{2} * 4 + (std::size_t{kFirstBytes} + 1) * 2;
  static constexpr std::uint16_t kNoKeys[kFirstBytes + 1] = {};

  static constexpr std::size_t size_of(std::size_t keys, bool has_weights) {
    return (kKeysAt + keys * (has_weights ? 3 : 2) + 3) / 4 * 4;
  }

  /// The place of a key, -1 where it is not.
  [[nodiscard]] int find(std::uint64_t hash) const {
    const std::uint64_t first = hash >> 56U;
    const auto rest = static_cast<std::uint16_t>(hash >> 40U);
    const std::uint16_t* begin = keys_ + begins_[first];
    const std::uint16_t* end = keys_ + begins_[first + 1];
    const std::uint16_t* at = std::lower_bound(begin, end, rest);
    return at != end && *at == rest ? static_cast<int>(at - keys_) : -1;
  }

  const std::uint16_t* begins_ = kNoKeys;
  const std::uint16_t* keys_ = kNoKeys;
  const std::uint8_t* weights_ = nullptr;
};

}  // namespace galley::core
