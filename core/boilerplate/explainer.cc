#include "explainer.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "galley/text/excerpt.h"

namespace galley::core {
namespace {

/// A reason that moved the odds by fewer points is left out of a finding.
constexpr int kLeastReason = 4;
constexpr std::size_t kMaxReasons = 5;
constexpr std::size_t kMaxNamedWords = 3;

}  // namespace

std::vector<BoilerplateReason> Explainer::reasons(std::uint32_t block) {
  lines_.of(block, features_);
  std::array<int, kFeatureGroups> sums{};
  for (const LineFeature& f : features_) {
    sums[static_cast<std::size_t>(f.group)] += model_.weight(f.id);
  }
  std::vector<BoilerplateReason> out;
  for (std::size_t g = 0; g < kFeatureGroups; ++g) {
    if (std::abs(sums[g]) < kLeastReason) continue;
    std::string text = words_for(static_cast<FeatureGroup>(g), block, sums[g]);
    if (!text.empty()) out.push_back({std::move(text), sums[g]});
  }
  std::stable_sort(
      out.begin(), out.end(),
      [](const BoilerplateReason& a, const BoilerplateReason& b) { return a.weight > b.weight; });
  if (out.size() > kMaxReasons) out.resize(kMaxReasons);
  return out;
}

std::string Explainer::words_for(FeatureGroup group, std::uint32_t block, int points) const {
  switch (group) {
    case FeatureGroup::kPattern:
      return pattern(block);
    case FeatureGroup::kWords:
      return named_words(points);
    case FeatureGroup::kShape:
      return shape(block);
    case FeatureGroup::kPlace:
      return place(block);
    case FeatureGroup::kNeighbours:
      return points > 0 ? "lines like it stand around it" : "the lines around it read like a story";
    case FeatureGroup::kStory:
      return shared(block);
    case FeatureGroup::kRepetition:
      return lines_.copies(block) > 1
                 ? "it stands " + std::to_string(lines_.copies(block)) + " times"
                 : std::string();
  }
  return {};
}

std::string Explainer::pattern(std::uint32_t block) const {
  const PatternSet patterns = lines_.patterns(block);
  if (patterns == 0) return "no wording of page furniture is in it";
  const Patterns& known = lines_.known_patterns();
  const BoilerplateKind kind = known.kind_of(patterns);
  std::string_view best;
  for_each_pattern(patterns, [&](std::size_t i) {
    if (known.kind(i) != kind) return;
    const std::string_view hit = known.text(i, lines_.text(block));
    if (hit.size() > best.size()) best = hit;
  });
  return "the wording " + quoted(best);
}

std::string Explainer::named_words(int points) const {
  std::vector<std::pair<int, std::uint32_t>> tokens;
  for (const LineFeature& f : features_) {
    if (f.group != FeatureGroup::kWords) continue;
    const int weight = points > 0 ? model_.weight(f.id) : -model_.weight(f.id);
    if (weight <= 0) continue;
    const auto at = std::find_if(tokens.begin(), tokens.end(),
                                 [&](const auto& entry) { return entry.second == f.token; });
    if (at == tokens.end()) {
      tokens.emplace_back(weight, f.token);
    } else {
      at->first += weight;
    }
  }
  std::stable_sort(tokens.begin(), tokens.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (tokens.empty()) return {};
  std::string out = points > 0 ? "words that pages use: " : "words that stories use: ";
  for (std::size_t i = 0; i < std::min(tokens.size(), kMaxNamedWords); ++i) {
    out +=
        (i == 0 ? "" : ", ") + quoted(document_.view(document_.tokens()[tokens[i].second].span()));
  }
  return out;
}

std::string Explainer::shape(std::uint32_t block) const {
  const std::uint32_t words = lines_.words(block);
  const bool ends = document_.ends_like_a_sentence(document_.blocks()[block].tokens);
  return (words == 1 ? std::string("a single word")
                     : "a line of " + std::to_string(words) + " words") +
         (ends ? "" : " without a full stop");
}

std::string Explainer::place(std::uint32_t block) const {
  const bool head = lines_.prose_before(block) == 0;
  const bool tail = lines_.prose_after(block) == 0;
  if (head && tail) return "there is no paragraph before or after it";
  if (head) return "it stands before the first paragraph";
  if (tail) return "no paragraph of the story comes after it";
  return "it stands between paragraphs of the story";
}

std::string Explainer::shared(std::uint32_t block) const {
  const std::uint32_t tenths = lines_.shared(block);
  if (tenths > 10) return {};  // it has no word to share
  if (tenths == 0) return "it shares no word with the story";
  return "it shares " + std::to_string(tenths) + " in 10 of its words with the story";
}

}  // namespace galley::core
