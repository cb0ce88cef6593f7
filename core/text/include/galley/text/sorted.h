#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace galley::core {

/// An output iterator that counts what is written to it and keeps nothing.
class CountingIterator {
 public:
  using iterator_category = std::output_iterator_tag;
  using value_type = void;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = void;

  CountingIterator& operator*() { return *this; }
  CountingIterator& operator++() { return *this; }
  CountingIterator operator++(int) { return *this; }
  template <class Value>
  CountingIterator& operator=(const Value&) {
    ++count_;
    return *this;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

/// How many elements two sorted ranges share; one that stands several times in both counts as often
/// as it does in the range that has it less often. Linear; allocates nothing.
template <class Range>
[[nodiscard]] std::size_t count_common(const Range& a, const Range& b) {
  return std::set_intersection(std::begin(a), std::end(a), std::begin(b), std::end(b),
                               CountingIterator())
      .count();
}

}  // namespace galley::core
