#include <algorithm>
#include <array>
#include <cstdint>

#include "galley/language/language.h"
#include "galley/language/token.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// Words looked at: a language shows within a page, and the first page is not always the story.
constexpr std::size_t kMaxWords = 4000;
/// Of a hundred words of running prose some 40 are among these function words in any of the
/// languages; a list of names has under 10.
constexpr std::uint32_t kLeastShare = 15;
/// Another language must have this many function words for the pack's two: close languages share
/// some.
constexpr std::uint32_t kLead = 3;
constexpr std::uint32_t kLeastHits = 3;
/// The first byte, in UTF-8, of U+0340 and what follows: behind the Latin letters.
constexpr unsigned char kBehindLatin = 0xCD;
constexpr std::size_t kMostProfiles = 64;
/// Japanese has a kana for eight ideographs at the least; Chinese has none.
constexpr std::uint32_t kIdeographsPerKana = 8;

}  // namespace

std::string_view Language::detect(std::string_view text, std::span<const Token> tokens) const {
  std::array<std::uint32_t, kMostProfiles> hits{};
  std::vector<std::uint32_t> scripts(scripts_.size());
  std::uint32_t words = 0;
  std::uint32_t other_script = 0;
  for (const Token& token : tokens) {
    if (!token.is_word()) continue;
    if (++words > kMaxWords) break;
    if (static_cast<unsigned char>(text[token.begin]) >= kBehindLatin) {
      std::uint32_t next = 0;
      const char32_t c = code_point_at(text, token.begin, next);
      const auto script = std::find_if(scripts_.begin(), scripts_.end(), [c](const Script& s) {
        return c >= s.first && c <= s.last;
      });
      if (script != scripts_.end()) {
        ++scripts[static_cast<std::size_t>(script - scripts_.begin())];
        ++other_script;
      }
      continue;
    }
    const std::uint64_t languages = profiles_.find(token.word);
    for (std::size_t i = 0; i < kMostProfiles && languages >> i != 0; ++i)
      hits[i] += (languages >> i & 1U) != 0 ? 1U : 0U;
  }
  if (words == 0) return "und";
  if (other_script * 2 > words) {
    const auto of = [&](std::string_view code) {
      const auto at = std::find_if(scripts_.begin(), scripts_.end(),
                                   [code](const Script& s) { return s.code == code; });
      return at == scripts_.end() ? 0U : scripts[static_cast<std::size_t>(at - scripts_.begin())];
    };
    const auto most = std::max_element(scripts.begin(), scripts.end()) - scripts.begin();
    const std::string_view code = scripts_[static_cast<std::size_t>(most)].code;
    // Japanese mixes both scripts, Chinese does not.
    if (code == "zh" && of("ja") * kIdeographsPerKana > of("zh")) return "ja";
    return code;
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  if (best == 0 || hits[best] < kLeastHits) return code_;
  if (hits[best] * 100 < kLeastShare * words || hits[best] * 2 < hits[0] * kLead) return code_;
  return profile_codes_[best];
}

}  // namespace galley::core
