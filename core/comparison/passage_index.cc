#include "passage_index.h"

#include <algorithm>
#include <cstddef>

#include "content_words.h"
#include "galley/comparison/comparison.h"

namespace galley::core {
namespace {

/// Votes that a word shares out among its passages: a multiple of most small numbers of them, so
/// that little is lost in rounding.
constexpr std::uint32_t kVotesOfWord = 4096;

}  // namespace

void PassageIndex::add(const Document& document, const Place& place) {
  const auto index = static_cast<std::uint32_t>(places_.size());
  places_.push_back(place);
  votes_.push_back(0);
  for (const Token& token : document.tokens(place.tokens)) {
    const std::uint64_t key = content_key(document, token);
    if (key == 0) continue;
    std::vector<std::uint32_t>& list = postings_[key];
    if (list.size() < Comparison::kMaxPostings && (list.empty() || list.back() != index)) {
      list.push_back(index);
    }
  }
}

std::vector<std::uint32_t> PassageIndex::nearest(const std::vector<std::uint64_t>& content) {
  std::vector<std::uint32_t> touched;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (i > 0 && content[i] == content[i - 1]) continue;
    const auto list = postings_.find(content[i]);
    if (list == postings_.end()) continue;
    const auto votes = kVotesOfWord / static_cast<std::uint32_t>(list->second.size());
    for (const std::uint32_t place : list->second) {
      if (votes_[place] == 0) touched.push_back(place);
      votes_[place] += votes;
    }
  }
  const std::size_t keep = std::min<std::size_t>(touched.size(), Comparison::kMaxCandidates);
  std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(keep),
                    touched.end(), [&](std::uint32_t a, std::uint32_t b) {
                      return votes_[a] != votes_[b] ? votes_[a] > votes_[b] : a < b;
                    });
  for (const std::uint32_t place : touched) votes_[place] = 0;
  touched.resize(keep);
  return touched;
}

}  // namespace galley::core
