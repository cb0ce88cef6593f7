#include "galley/repeats/alignment.h"

#include <algorithm>
#include <bit>

#include "galley/text/hash.h"

namespace galley::core {

std::vector<Word> words_of(const Document& document, TokenRange range) {
  std::vector<Word> out;
  // One token of eight and more is a sign.
  out.reserve(range.size() - range.size() / 8);
  append_words(document, range, out);
  return out;
}

void append_words(const Document& document, TokenRange range, std::vector<Word>& out) {
  const auto tokens = document.tokens();
  const std::size_t first = out.size();
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kSymbol) continue;
    const bool clitic = out.size() > first && out.back().end == i && token.is_word() &&
                        tokens[i - 1].is_word() && tokens[i - 1].end == token.begin;
    if (clitic) {
      Hash hash;
      hash.add(out.back().hash);
      hash.add(token.word);
      out.back().hash = hash.value();
      out.back().end = i + 1;
    } else {
      out.push_back({token.word, i, i + 1});
    }
  }
}

std::vector<Match> align(std::span<const Word> a, std::span<const Word> b) {
  const std::size_t width = b.size() + 1;
  // common[i][j]: longest common subsequence of what follows a[i] and b[j], so that the walk below
  // goes forward and matches early words first.
  std::vector<std::uint16_t> common((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i * width + j] =
          a[i].hash == b[j].hash ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                                 : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  std::vector<Match> out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].hash == b[j].hash) {
      if (!out.empty() && out.back().a + out.back().size == i &&
          out.back().b + out.back().size == j) {
        ++out.back().size;
      } else {
        out.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), 1});
      }
      ++i;
      ++j;
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

void CommonWords::set_pattern(std::span<const std::uint32_t> ids) {
  for (const std::uint32_t id : pattern_) slot_[id] = 0;
  pattern_.assign(ids.begin(), ids.end());
  parts_ = static_cast<std::uint32_t>((ids.size() + 63) / 64);
  bits_.assign(1, {});
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    std::uint16_t& slot = slot_[ids[i]];
    if (slot == 0) {
      slot = static_cast<std::uint16_t>(bits_.size());
      bits_.emplace_back();
    }
    bits_[slot].part[i / 64] |= std::uint64_t{1} << (i % 64);
  }
}

std::uint32_t CommonWords::with(std::span<const std::uint32_t> ids) const {
  Bits row;
  for (std::uint64_t& part : row.part) part = ~std::uint64_t{0};
  for (const std::uint32_t id : ids) {
    const std::uint16_t slot = slot_[id];
    if (slot == 0) continue;
    const Bits& match = bits_[slot];
    std::uint64_t carry = 0;
    for (std::uint32_t p = 0; p < parts_; ++p) {
      const std::uint64_t both = row.part[p] & match.part[p];
      const std::uint64_t sum = row.part[p] + both;
      const std::uint64_t with_carry = sum + carry;
      carry = (sum < row.part[p] ? 1U : 0U) | (with_carry < sum ? 1U : 0U);
      row.part[p] = with_carry | (row.part[p] & ~match.part[p]);
    }
  }
  std::uint32_t zeros = 0;
  for (std::uint32_t p = 0; p < parts_; ++p) {
    const std::uint32_t left = static_cast<std::uint32_t>(pattern_.size()) - p * 64;
    const std::uint64_t used = left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
    zeros += static_cast<std::uint32_t>(std::popcount(~row.part[p] & used));
  }
  return zeros;
}

}  // namespace galley::core
