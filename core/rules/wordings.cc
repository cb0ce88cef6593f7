#include "wordings.h"

#include <re2/re2.h>

#include <algorithm>
#include <bit>
#include <mutex>

#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr std::size_t kMaxRows = 64;
constexpr std::string_view kPlaces[kWordingPlaces] = {"first",    "last",     "line",      "start",
                                                      "within",   "topic",    "bracket",   "gap",
                                                      "gap-caps", "gap-line", "gap-topic", "cut"};

}  // namespace

/// The patterns that some text has asked for.
class Wordings::Compiled {
 public:
  const RE2& get(std::size_t row, const std::string& pattern) {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<const RE2>& out = compiled_[row];
    if (out == nullptr) {
      RE2::Options options;
      options.set_encoding(RE2::Options::EncodingLatin1);
      options.set_case_sensitive(false);
      options.set_log_errors(false);
      out = std::make_unique<const RE2>(pattern, options);
    }
    return *out;
  }

 private:
  std::mutex mutex_;
  std::array<std::unique_ptr<const RE2>, kMaxRows> compiled_;
};

Wordings::Wordings(const Language& language) : compiled_(std::make_unique<Compiled>()) {
  NamedParts parts;
  std::vector<Cue> cues;
  std::size_t number = 0;
  for (std::string_view table = language.section("wordings"); !table.empty();) {
    ++number;
    std::string_view line = take(table, '\n');
    if (line.starts_with("part\t")) {
      take(line, '\t');
      const std::string_view name = take(line, '\t');
      parts.add(name, line);
    } else if (!read_row(line, parts, cues)) {
      error_ = "row " + std::to_string(number) + ": no such place, or too many rows";
      at_ = {};
      return;
    }
  }
  cues_.reserve(cues.size());
  for (const auto& [word, rows] : cues) cues_.add(word, rows);
}

Wordings::~Wordings() = default;

std::string Wordings::error() const {
  if (!error_.empty()) return error_;
  for (std::size_t row = 0; row < patterns_.size(); ++row) {
    const RE2& pattern = compiled_->get(row, patterns_[row]);
    if (!pattern.ok()) return "pattern " + std::to_string(row + 1) + ": " + pattern.error();
  }
  return {};
}

bool Wordings::read_row(std::string_view line, const NamedParts& parts, std::vector<Cue>& cues) {
  const std::size_t row = patterns_.size();
  const std::string_view name = take(line, '\t');
  const auto* const place = std::find(std::begin(kPlaces), std::end(kPlaces), name);
  if (row == kMaxRows || place == std::end(kPlaces)) return false;
  const WordingRows bit = WordingRows{1} << row;
  at_[static_cast<std::size_t>(place - std::begin(kPlaces))] |= bit;
  if (take(line, '\t') == "sure") sure_ |= bit;
  for (std::string_view words = take(line, '\t'); !words.empty();) {
    cues.emplace_back(word_hash(take(words, ' ')), bit);
  }
  patterns_.push_back(parts.expand(line));
  return true;
}

std::optional<Wordings::Hit> Wordings::match(WordingRows rows, std::string_view text) const {
  for (; rows != 0; rows &= rows - 1) {
    const auto row = static_cast<std::size_t>(std::countr_zero(rows));
    const bool within = (at(WordingPlace::kWithin) >> row & 1U) != 0;
    const RE2& pattern = compiled_->get(row, patterns_[row]);
    std::string_view hit;
    if (pattern.Match(text, 0, text.size(), within ? RE2::UNANCHORED : RE2::ANCHOR_START, &hit,
                      1)) {
      return Hit{static_cast<std::size_t>(hit.data() + hit.size() - text.data()),
                 (sure_ >> row & 1U) != 0};
    }
  }
  return std::nullopt;
}

}  // namespace galley::core::rules
