#include "scan.h"

namespace galley::core::markup {
namespace {

/// A closing sign looks for its partner among so many open ones: markup is seldom nested deeper.
constexpr std::size_t kMaxDepth = 64;

/// For each candidate the index of its partner, its own where it has none.
std::vector<std::size_t> find_partners(const std::vector<Candidate>& candidates) {
  std::vector<std::size_t> partner(candidates.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    partner[i] = i;
    const Candidate& candidate = candidates[i];
    if (candidate.alone) continue;
    if (!candidate.closing) {
      open.push_back(i);
      continue;
    }
    const std::size_t least = open.size() > kMaxDepth ? open.size() - kMaxDepth : 0;
    for (std::size_t k = open.size(); k > least; --k) {
      const Candidate& other = candidates[open[k - 1]];
      if (other.name != candidate.name || other.sign.kind != candidate.sign.kind) continue;
      partner[i] = open[k - 1];
      partner[open[k - 1]] = i;
      open.resize(k - 1);
      break;
    }
  }
  return partner;
}

/// "[img]https://…[/img]": an address without a space.
bool holds_address(std::string_view text, Span between) {
  const std::string_view inner = text.substr(between.begin, between.size());
  return !inner.empty() && inner.find_first_of(" \n[") == std::string_view::npos;
}

void take_candidates(Scan& scan) {
  const std::vector<std::size_t> partner = find_partners(scan.candidates);
  for (std::size_t i = 0; i < scan.candidates.size(); ++i) {
    Candidate& candidate = scan.candidates[i];
    if (partner[i] == i) {
      if (!candidate.dropped) scan.signs.push_back(candidate.sign);
      continue;
    }
    candidate.sign.sureness = candidate.paired;
    const std::size_t first = std::min(i, partner[i]);
    const Span open = scan.candidates[first].sign.span;
    candidate.sign.group = open.begin;
    if (!candidate.takes_content) {
      scan.signs.push_back(candidate.sign);
      continue;
    }
    const Span close = scan.candidates[std::max(i, partner[i])].sign.span;
    if (!holds_address(scan.text, {open.end, close.begin})) {
      scan.signs.push_back(candidate.sign);
    } else if (first == i) {
      candidate.sign.span.end = close.end;
      scan.signs.push_back(candidate.sign);
    }
  }
}

/// By their first byte, those added earlier first. Sorts numbers, which the library does already.
void sort(std::vector<MarkupSign>& signs) {
  std::vector<std::uint64_t> order(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i)
    order[i] = (std::uint64_t{signs[i].span.begin} << 32U) | i;
  std::sort(order.begin(), order.end());
  const std::vector<MarkupSign> unsorted = signs;
  for (std::size_t i = 0; i < signs.size(); ++i) signs[i] = unsorted[order[i] & 0xFFFFFFFFU];
}

/// Tells the signs of a group of each other. A group whose first sign was dropped has none: each of
/// the rest is then one of its own.
void link_groups(std::vector<MarkupSign>& signs) {
  // Beside the first sign of each group, its last so far.
  std::vector<std::uint32_t> last(signs.size());
  for (std::uint32_t i = 0; i < signs.size(); ++i) {
    last[i] = i;
    const auto head =
        std::lower_bound(signs.begin(), signs.begin() + i, signs[i].group,
                         [](const MarkupSign& s, std::uint32_t at) { return s.span.begin < at; });
    const auto first = static_cast<std::uint32_t>(head - signs.begin());
    signs[i].first = first == i || signs[first].span.begin != signs[i].group;
    if (signs[i].first) continue;
    signs[last[first]].next = i;
    last[first] = i;
  }
}

}  // namespace

void pair_up(Scan& scan) {
  take_candidates(scan);
  auto& signs = scan.signs;
  sort(signs);
  std::uint32_t end = 0;
  std::erase_if(signs, [&](const MarkupSign& sign) {
    if (sign.span.begin < end) return true;
    end = sign.span.end;
    return false;
  });
  link_groups(signs);
}

}  // namespace galley::core::markup
