#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/language/language.h"
#include "galley/language/pack_table.h"
#include "galley/language/word_table.h"

namespace galley::core::rules {

/// Where a wording is looked for; core/language/english/wordings.tsv says what each
/// means.
enum class WordingPlace : std::uint8_t {
  kFirst,
  kLast,
  kLine,
  kStart,
  kWithin,
  kTopic,
  kBracket,
  kGap,
  kGapCaps,
  kGapLine,
  kGapTopic,
  kCut,
};
inline constexpr std::size_t kWordingPlaces = 12;

/// Bit i of a WordingRows stands for row i of the table.
using WordingRows = std::uint64_t;

/// Fixed wordings that no story has: what a text assistant says to its user, and gaps that someone
/// meant to fill. The section "wordings" of a language pack. A
/// pattern is compiled when a text first holds one of its cues: most texts compile none. Safe to
/// share between threads.
class Wordings {
 public:
  /// No wordings where the pack has none, or where its table is wrong.
  explicit Wordings(const Language& language);
  ~Wordings();
  Wordings(const Wordings&) = delete;
  Wordings& operator=(const Wordings&) = delete;

  /// What is wrong with the table, and in which line, or with a pattern; empty: nothing. Compiles
  /// all patterns.
  [[nodiscard]] std::string error() const;
  [[nodiscard]] std::size_t size() const { return patterns_.size(); }

  /// The rows that `word`, a Token::word, is a cue of.
  [[nodiscard]] WordingRows cued_by(std::uint64_t word) const { return cues_.find(word); }
  /// The rows of one place.
  [[nodiscard]] WordingRows at(WordingPlace place) const {
    return at_[static_cast<std::size_t>(place)];
  }
  /// The rows that no writer means.
  [[nodiscard]] WordingRows sure() const { return sure_; }

  struct Hit {
    std::size_t length = 0;  ///< bytes from the start of the text
    bool sure = false;
  };
  /// The first of `rows` that matches `text` (folded): from its start on, or anywhere in it where
  /// its place is kWithin.
  [[nodiscard]] std::optional<Hit> match(WordingRows rows, std::string_view text) const;

 private:
  class Compiled;

  using Cue = std::pair<std::uint64_t, WordingRows>;

  bool read_row(std::string_view line, const NamedParts& parts, std::vector<Cue>& cues);

  std::string error_;  ///< of the table
  std::vector<std::string> patterns_;
  WordTable<WordingRows> cues_;
  std::array<WordingRows, kWordingPlaces> at_{};
  WordingRows sure_ = 0;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace galley::core::rules
