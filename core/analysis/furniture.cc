#include "galley/analysis/furniture.h"

#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <utility>

namespace galley {
namespace {

/// A line of furniture is short; an author's biography and a run of credits may be a paragraph.
constexpr std::uint32_t kMaxLineWords = 30;
constexpr std::uint32_t kMaxBioWords = 150;

struct Wording {
  FurnitureKind kind;
  std::uint32_t max_words;
  const char* pattern;  ///< anchored at the head of the folded block
};

constexpr Wording kWordings[] = {
    {FurnitureKind::kFollow, kMaxLineWords,
     R"((?:(?:follow|like|find|join|connect with|subscribe to) (?:us|our|me|@\w+)\b[^.]{0,60}\b(?:facebook|twitter|instagram|google ?news|whats ?app|telegram|you ?tube|linked ?in|tik ?tok|pinterest|discord|threads|bluesky|x)\b|(?:follow us|stay connected|join (?:our|the) (?:whats ?app|telegram))\b))"},
    {FurnitureKind::kRelated, kMaxLineWords,
     R"(\[?(?:(?:see|read) (?:also|more|next)|also (?:read|see)|recommended(?: for you| reading| stories)?|related(?: (?:articles?|stories|story|posts?|news|content|coverage|links|reading|topics|videos?))?|you (?:may|might) (?:also )?like|more (?:from|on|stories)|most (?:read|popular|viewed)|trending(?: now)?)(?:\s*[:|>»–]|  |\]?$))"},
    {FurnitureKind::kWire, kMaxLineWords * 2,
     R"((?:[^.]{0,120}\bcontributed to this (?:report|article|story)\b|\(?(?:with|includes) (?:inputs|files|reporting) from\b|\(?(?:additional )?(?:reporting|writing|editing) by\b|(?:some )?information (?:for|in) this (?:report|article|story) (?:was|came|is)\b|this (?:story|article|report) (?:was originally published|first appeared|has not been edited)\b))"},
    {FurnitureKind::kBio, kMaxBioWords,
     R"(about the author\b)"},
};

/// Says of a person what a note on an author says, and a story about that person seldom.
constexpr const char* kBioPattern =
    R"(\b(?:(?:is|was) (?:a|an|the|our) (?:[\w-]+ ){0,4}(?:writer|blogger|journalist|reporter|editor|columnist|correspondent|author|contributor)|(?:dedicated|passionate|avid|freelance|seasoned) (?:[\w-]+ ){0,2}(?:writer|blogger|journalist|storyteller|author)|(?:his|her|their|hers) (?:articles|blogs|work|writing|writings|pieces)|(?:writes|covers|reports|blogs) (?:about|on|for)|holds an? (?:[\w']+ )?(?:degree|bachelor|master|b\.)|passion for (?:writing|learning|storytelling)))";

class Patterns {
 public:
  Patterns() {
    RE2::Options options;
    // The folded text is matched byte by byte: smaller automata, and no pattern names a letter
    // beyond ASCII.
    options.set_encoding(RE2::Options::EncodingLatin1);
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    for (const Wording& wording : kWordings) {
      lines_.push_back(std::make_unique<RE2>(wording.pattern, options));
    }
    bio_ = std::make_unique<RE2>(kBioPattern, options);
  }
  [[nodiscard]] const RE2& line(std::size_t i) const { return *lines_[i]; }
  [[nodiscard]] const RE2& bio() const { return *bio_; }

 private:
  std::vector<std::unique_ptr<RE2>> lines_;
  std::unique_ptr<RE2> bio_;
};

const Patterns& patterns() {
  static const Patterns all;
  return all;
}

/// A name alone on its line: two to four capitalised words, or one that opens the next block.
bool is_name_line(const Document& document, const Block& block) {
  const auto tokens = document.tokens(block.tokens);
  if (tokens.size() > 4) return false;
  for (const Token& token : tokens) {
    if (!token.is_word() || !token.is(shape::kCapitalised) || token.has(word::kFunctionWord)) {
      return false;
    }
  }
  return true;
}

/// Distinct patterns of a biography that the block's text holds; one alone may be a story's.
int bio_signs(std::string_view text) {
  int signs = 0;
  std::string_view rest = text;
  while (RE2::FindAndConsume(&rest, patterns().bio())) ++signs;
  return signs;
}

}  // namespace

Furniture::Furniture(const Document& document) {
  const auto blocks = document.blocks();
  const FoldedText& folded = document.folded();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (i == 0 && block.kind == BlockKind::kHeadline) continue;
    const std::uint32_t words = document.count_words(block.tokens);
    if (words > kMaxBioWords) continue;
    const std::string_view text = folded.fold_view(block.span);
    FurnitureKind kind = FurnitureKind::kNone;
    std::string evidence;
    for (std::size_t w = 0; w < std::size(kWordings) && kind == FurnitureKind::kNone; ++w) {
      std::string_view hit;
      if (words <= kWordings[w].max_words &&
          patterns().line(w).Match(text, 0, text.size(), RE2::ANCHOR_START, &hit, 1)) {
        kind = kWordings[w].kind;
        evidence = "the wording \"" + std::string(hit) + "\"";
      }
    }
    const bool last_third = i * 3 >= blocks.size() * 2;
    if (kind == FurnitureKind::kNone && last_third && bio_signs(text) >= 2) {
      kind = FurnitureKind::kBio;
      evidence = "it says who writes, not what happened, and stands near the end";
    }
    if (kind == FurnitureKind::kBio && !blocks_.empty() && i > 0 && blocks_.back().block != i - 1 &&
        is_name_line(document, blocks[i - 1])) {
      blocks_.push_back({i - 1, FurnitureKind::kByline,
                         "a name alone on its line, with a note on the author after it"});
    }
    if (kind != FurnitureKind::kNone) blocks_.push_back({i, kind, std::move(evidence)});
  }
}

}  // namespace galley
