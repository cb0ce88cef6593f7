#include "repeat_list.h"

#include <algorithm>
#include <utility>

namespace galley::core {

void RepeatList::begin_search() {
  listed_.assign(text_.sentence_count(), {});
  search_begin_ = out_.size();
}

void RepeatList::end_search() {
  std::vector<std::uint32_t> copies(text_.sentence_count() + 1, 1);
  for (std::size_t i = search_begin_; i < out_.size(); ++i) {
    copies[out_[i].family] += 1 + out_[i].more;
  }
  for (std::size_t i = search_begin_; i < out_.size(); ++i) {
    out_[i].copies = copies[out_[i].family];
  }
}

bool RepeatList::may_list(std::uint32_t family) {
  Listed& listed = listed_[family];
  if (++listed.copies <= Repeats::kMaxCopies) {
    listed.last = size();
    return true;
  }
  ++out_[listed.last].more;
  return false;
}

void RepeatList::add(const Found& found, std::vector<TokenRange> others) {
  Repeat repeat;
  repeat.kind = found.kind;
  repeat.twin = text_.tokens(found.twin);
  repeat.copy = text_.tokens(found.copy);
  repeat.others = std::move(others);
  repeat.words = found.copy.size();
  repeat.family = found.family;
  repeat.similarity = static_cast<std::uint16_t>(found.similarity);
  found_.push_back(found);
  out_.push_back(std::move(repeat));
}

void RepeatList::add_other(std::vector<TokenRange>& others, WordRange range) const {
  const TokenRange other = text_.tokens(range);
  const bool known = std::any_of(others.begin(), others.end(), [&](TokenRange listed) {
    return listed.begin <= other.begin && other.end <= listed.end;
  });
  if (!known && others.size() < Repeats::kMaxOthers) others.push_back(other);
}

std::vector<Repeat> RepeatList::take_sorted() {
  std::stable_sort(out_.begin(), out_.end(), [](const Repeat& a, const Repeat& b) {
    return std::pair(a.copy.begin, b.copy.end) < std::pair(b.copy.begin, a.copy.end);
  });
  return std::move(out_);
}

}  // namespace galley::core
