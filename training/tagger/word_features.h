#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gold_text.h"
#include "tagger_features.h"
#include "tagger_model.h"

namespace galley::core::training {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Numbers for keys.
class Index {
 public:
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const auto at = numbers_.find(key);
    return at == numbers_.end() ? kNone : at->second;
  }
  std::uint32_t add(std::uint64_t key) {
    const auto [at, is_new] = numbers_.emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) keys_.push_back(key);
    return at->second;
  }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> keys_;
};

struct Seen {
  std::uint64_t word = 0;
  std::uint64_t cased = 0;  ///< 0: no capitals
  std::array<std::uint64_t, tagger::kMaxAffixes> affixes;
  std::uint8_t affix_count = 0;
  std::uint8_t shape = 0;  ///< row
  tagger::Shape form_shape = tagger::Shape::kSigns;
};

template <typename Range>
std::vector<Seen> look(const Range& forms) {
  std::vector<std::string_view> views(forms.begin(), forms.end());
  const tagger::Mode mode = tagger::sentence_mode(views);
  tagger::Position position;
  std::vector<Seen> out;
  for (const std::string_view view : views) {
    tagger::Form form = tagger::fold_word(view);
    const bool start = position.start();
    position.pass(view, form);
    Seen seen;
    seen.word = tagger::finish_key(form.word, tagger::Kind::kWord);
    if (form.has_upper) seen.cased = tagger::finish_key(form.cased, tagger::Kind::kCased);
    tagger::for_each_affix(form,
                           [&](std::uint64_t key) { seen.affixes[seen.affix_count++] = key; });
    seen.shape = static_cast<std::uint8_t>(tagger::shape_row(form.shape, mode, start));
    seen.form_shape = form.shape;
    out.push_back(seen);
  }
  return out;
}
static_assert(tagger::kShapeRows <= 256);

/// Classes that a word may have.
using Candidates = std::vector<std::uint8_t>;

/// The readings that classes stand for.
struct Classes {
  std::vector<std::pair<Xpos, Upos>> tags;  ///< most frequent first
  std::vector<Candidates> masks;            ///< by Shape first, then those of single words
  [[nodiscard]] std::uint8_t of(const Word& word) const {
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i] == std::pair{word.xpos, word.upos}) return static_cast<std::uint8_t>(i);
    }
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i].first == word.xpos) return static_cast<std::uint8_t>(i);
    }
    return 0;
  }
};

struct Share {
  std::uint8_t tag_class;
  float part;
};

/// A sentence with what is known of its tags: gold (one share of 1 a word) or the group's opinion.
struct Example {
  std::vector<Seen> words;
  std::vector<std::vector<Share>> shares;
  std::vector<std::uint16_t> masks;  ///< of each word, or tagger::kNoMask
};

/// The features that a network has rows for, and how often training meets the words.
struct Features {
  Index words, cased, affixes;
  std::vector<float> counts;  ///< per word
  std::vector<char> whole;    ///< per word: affixes add nothing
};

}  // namespace galley::core::training
