#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace galley::core::training {

/// Random numbers, the same from the same seed everywhere: xorshift64 (Marsaglia 2003), its upper
/// half.
class Random {
 public:
  explicit Random(std::uint64_t seed)
      : state_(seed * 0x9E3779B97F4A7C15ULL + 0x2545F4914F6CDD1DULL) {}
  std::uint32_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>(state_ >> 32U);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next()) % bound; }
  float unit() { return static_cast<float>(next() >> 8U) * (1.0F / 16777216.0F); }
  /// Mean 0, deviation 1; a sum of twelve, for the same bits everywhere.
  float bell() {
    float sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
  }

 private:
  std::uint64_t state_;
};

template <typename Item>
void shuffle(std::vector<Item>& order, Random& random) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
}

}  // namespace galley::core::training
