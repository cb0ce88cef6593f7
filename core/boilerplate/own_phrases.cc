#include "galley/boilerplate/own_phrases.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "galley/text/excerpt.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// A pattern may use this much memory: a hundred words of alternatives fit a hundred times over.
constexpr std::int64_t kMaxPatternMemory = std::int64_t{1} << 20U;
/// Nine hundred words of alternatives; a longer one is a file that was taken for a pattern.
constexpr std::size_t kMaxPatternBytes = 10'000;
constexpr std::size_t kMaxExampleBytes = 2000;
/// Bytes of a phrase or of what is wrong with it that a message repeats.
constexpr std::size_t kMaxShownBytes = 200;
/// Hits in one block. A pattern may have to look at the rest of the block for each of its hits, so
/// that without a limit a long block takes the square of its length.
constexpr std::size_t kMaxHitsInBlock = 1000;
/// Shared word pairs out of ten, of both lines, that make one the other's copy.
constexpr std::size_t kSharedTenths = 7;

RE2::Options options() {
  RE2::Options out;
  out.set_log_errors(false);
  out.set_max_mem(kMaxPatternMemory);
  return out;
}

std::string shortened(std::string_view text) {
  const std::string_view head = head_of(text, kMaxShownBytes);
  return std::string(head) + (head.size() < text.size() ? "…" : "");
}

/// True where the pattern, one that RE2 takes, has "\C", which matches a single byte: hits would
/// begin and end inside of characters. Every escape is a backslash and one more character, but for
/// what stands between "\Q" and "\E".
bool matches_bytes(std::string_view pattern) {
  for (std::size_t at = pattern.find('\\'); at != std::string_view::npos;
       at = pattern.find('\\', at)) {
    const std::string_view escape = pattern.substr(at, 2);
    if (escape == "\\C") return true;
    at = escape == "\\Q" ? pattern.find("\\E", at) : at + 2;
  }
  return false;
}

/// The pairs of neighbouring words, sorted, each once; figures count as one word, other signs not.
void pairs_of(std::span<const Token> tokens, std::vector<std::uint64_t>& out) {
  out.clear();
  std::uint64_t previous = 1;
  for (const Token& token : tokens) {
    if (!token.is_wordlike()) continue;
    const std::uint64_t word = token.kind == TokenKind::kNumber ? 2 : token.word;
    Hash hash;
    hash.add(previous);
    hash.add(word);
    out.push_back(hash.value());
    previous = word;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

/// How many values of two sorted lists are in both; `shared` is memory to use again.
std::size_t common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b,
                   std::vector<std::uint64_t>& shared) {
  shared.clear();
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size();
}

}  // namespace

struct OwnPhrases::Pattern {
  std::unique_ptr<RE2> regexp;
};

struct OwnPhrases::Example {
  std::string line;
  std::vector<std::uint64_t> pairs;
};

/// Memory that blocks use one after the other.
struct OwnPhrases::Scratch {
  std::vector<std::uint64_t> pairs;
  std::vector<std::uint64_t> shared;
};

OwnPhrases::OwnPhrases(const Language& language) : language_(language) {}
OwnPhrases::~OwnPhrases() = default;

std::string OwnPhrases::add_pattern(std::string_view pattern) {
  if (patterns_.size() == kMaxPatterns) {
    return "there are more than " + std::to_string(kMaxPatterns) + " patterns";
  }
  if (pattern.size() > kMaxPatternBytes) {
    return "the pattern is longer than " + std::to_string(kMaxPatternBytes) + " bytes";
  }
  auto regexp = std::make_unique<RE2>(pattern, options());
  const std::string shown = quoted_whole(shortened(pattern));
  if (!regexp->ok()) return shown + " is no pattern: " + shortened(regexp->error());
  if (matches_bytes(pattern)) {
    return shown + R"( is no pattern: \C matches half a character; want . in its place)";
  }
  if (RE2::FullMatch("", *regexp)) {
    return shown + " matches the empty text; want a pattern that needs at least one letter";
  }
  patterns_.push_back({std::move(regexp)});
  return {};
}

std::string OwnPhrases::add_example(std::string_view line) {
  if (examples_.size() == kMaxExamples) {
    return "there are more than " + std::to_string(kMaxExamples) + " examples";
  }
  if (line.size() > kMaxExampleBytes) {
    return "the example is longer than " + std::to_string(kMaxExampleBytes) + " bytes";
  }
  const Document document(std::string(line), language_);
  Example example;
  example.line = line;
  pairs_of(document.tokens(), example.pairs);
  if (example.pairs.empty()) return quoted_whole(shortened(line)) + " holds no word";
  examples_.push_back(std::move(example));
  return {};
}

OwnPhrases::Hits OwnPhrases::find(const Document& document) const {
  Hits out;
  if (patterns_.empty() && examples_.empty()) return out;
  Scratch scratch;
  const auto blocks = document.blocks();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (const Example* example = example_like(document, blocks[i], scratch)) {
      out.list.push_back({blocks[i].span, i, true,
                          "it reads like your example " + quoted_whole(shortened(example->line))});
    } else {
      find_patterns(document, i, out);
    }
  }
  return out;
}

const OwnPhrases::Example* OwnPhrases::example_like(const Document& document, const Block& block,
                                                    Scratch& scratch) const {
  if (examples_.empty()) return nullptr;
  std::vector<std::uint64_t>& pairs = scratch.pairs;
  pairs_of(document.tokens(block.tokens), pairs);
  for (const Example& example : examples_) {
    // Lines of very unlike length have too little in common, whatever their words.
    const std::size_t longer = std::max(pairs.size(), example.pairs.size());
    if (std::min(pairs.size(), example.pairs.size()) * 10 < longer * kSharedTenths) continue;
    if (common(pairs, example.pairs, scratch.shared) * 10 >= longer * kSharedTenths)
      return &example;
  }
  return nullptr;
}

void OwnPhrases::find_patterns(const Document& document, std::uint32_t block, Hits& out) const {
  const FoldedText& folded = document.folded();
  const Span span = document.blocks()[block].span;
  const FoldedSpan place = folded.fold(span);
  const std::string_view text = folded.view().substr(place.begin, place.end - place.begin);
  const std::size_t first = out.list.size();
  for (const Pattern& pattern : patterns_) {
    // Those of the patterns before this one, sorted; where the next hit may meet one of them.
    const std::size_t known = out.list.size();
    std::size_t next = first;
    std::string_view hit;
    std::size_t from = 0;
    while (from < text.size() &&
           pattern.regexp->Match(text, from, text.size(), RE2::UNANCHORED, &hit, 1)) {
      const auto begin = static_cast<std::uint32_t>(hit.data() - text.data());
      const auto end = static_cast<std::uint32_t>(begin + hit.size());
      from = hit.empty() ? begin + 1 : end;
      if (hit.empty()) continue;
      const Span found = folded.original({place.begin + begin, place.begin + end});
      while (next < known && out.list[next].span.end <= found.begin) ++next;
      if (next < known && out.list[next].span.overlaps(found)) continue;
      if (out.list.size() > known && out.list.back().span.overlaps(found)) continue;
      if (out.list.size() - first == kMaxHitsInBlock) {
        out.complete = false;
        break;
      }
      out.list.push_back(
          {found, block, found == span,
           "it matches your pattern " + quoted_whole(shortened(pattern.regexp->pattern()))});
    }
    const auto middle = static_cast<std::ptrdiff_t>(known);
    std::inplace_merge(out.list.begin() + static_cast<std::ptrdiff_t>(first),
                       out.list.begin() + middle, out.list.end(),
                       [](const Hit& a, const Hit& b) { return a.span.begin < b.span.begin; });
  }
}

}  // namespace galley::core
