#include "support/reference_repeats.h"

#include <algorithm>

#include "galley/repeats/alignment.h"

namespace galley::core::test {
namespace {

using Words = std::vector<Word>;

std::uint32_t common_words(const Words& a, const Words& b) {
  std::vector<std::vector<std::uint32_t>> common(a.size() + 1,
                                                 std::vector<std::uint32_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      common[i][j] = a[i - 1].hash == b[j - 1].hash ? common[i - 1][j - 1] + 1
                                                    : std::max(common[i - 1][j], common[i][j - 1]);
    }
  }
  return common[a.size()][b.size()];
}

/// Words that two passages share in whatever order: the most that they can share in one order.
std::uint32_t bag(const Words& a, const Words& b) {
  std::vector<std::uint64_t> left;
  std::vector<std::uint64_t> right;
  for (const Word& word : a) left.push_back(word.hash);
  for (const Word& word : b) right.push_back(word.hash);
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::uint64_t> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(both));
  return static_cast<std::uint32_t>(both.size());
}

bool same(const Words& a, const Words& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Word& x, const Word& y) { return x.hash == y.hash; });
}

std::uint32_t overlap(TokenRange a, TokenRange b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

/// True when `repeats` marks half of `one` and names something in `other`.
bool named(const std::vector<Repeat>& repeats, TokenRange one, TokenRange other) {
  std::uint32_t covered = 0;
  for (const Repeat& repeat : repeats) {
    bool twin = overlap(repeat.twin, other) > 0;
    for (const TokenRange listed : repeat.others) twin |= overlap(listed, other) > 0;
    if (twin) covered += overlap(repeat.copy, one);
  }
  return 2 * covered >= one.size();
}

std::string quote(const Document& document, TokenRange range) {
  return "\"" + std::string(document.view(document.span_of(range))) + "\"";
}

}  // namespace

std::vector<ReferencePair> reference_repeats(const Document& document) {
  std::vector<ReferencePair> out;
  const auto sentences = document.sentences();
  std::vector<Words> words;
  for (const Sentence& sentence : sentences) words.push_back(words_of(document, sentence.tokens));
  for (std::size_t j = 0; j < sentences.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) {
      const auto shorter = static_cast<std::uint32_t>(std::min(words[i].size(), words[j].size()));
      const auto longer = static_cast<std::uint32_t>(std::max(words[i].size(), words[j].size()));
      if (shorter < Repeats::kMinSentenceWords) continue;
      if (same(words[i], words[j])) {
        out.push_back({RepeatKind::kExact, sentences[i].tokens, sentences[j].tokens});
        continue;
      }
      if (longer > Repeats::kMaxAlignedWords) continue;
      const auto near = [&](std::uint32_t shared) {
        return 2000 * shared >= Repeats::kNearPermille * (shorter + longer);
      };
      const auto contained = [&](std::uint32_t shared) {
        return shorter >= Repeats::kMinContainedWords &&
               1000 * shared >= Repeats::kContainedPermille * shorter;
      };
      const std::uint32_t most = bag(words[i], words[j]);
      if (!near(most) && !contained(most)) continue;
      const std::uint32_t shared = common_words(words[i], words[j]);
      if (near(shared)) {
        out.push_back({RepeatKind::kNear, sentences[i].tokens, sentences[j].tokens});
      } else if (contained(shared)) {
        out.push_back({RepeatKind::kContained, sentences[i].tokens, sentences[j].tokens});
      }
    }
  }
  const Words all = words_of(document, {0, static_cast<std::uint32_t>(document.tokens().size())});
  std::vector<std::uint32_t> row(all.size() + 1,
                                 0);  // length of the run that ends before word j and word i
  for (std::size_t i = 1; i <= all.size(); ++i) {
    for (std::size_t j = all.size(); j > i; --j) {
      row[j] = all[i - 1].hash == all[j - 1].hash ? row[j - 1] + 1 : 0;
      const bool ends = j == all.size() || all[i].hash != all[j].hash;
      if (row[j] < Repeats::kMinRunWords || !ends || i > j - row[j]) continue;
      const auto length = row[j];
      out.push_back(
          {RepeatKind::kRun,
           tokens_of(all, {static_cast<std::uint32_t>(i) - length, static_cast<std::uint32_t>(i)}),
           tokens_of(all,
                     {static_cast<std::uint32_t>(j) - length, static_cast<std::uint32_t>(j)})});
    }
    row[i] = 0;
  }
  return out;
}

std::vector<std::string> differences(const Document& document, const Repeats& repeats) {
  std::vector<std::string> out;
  const std::vector<ReferencePair> reference = reference_repeats(document);
  for (const ReferencePair& pair : reference) {
    if (named(repeats.all(), pair.later, pair.earlier) ||
        named(repeats.all(), pair.earlier, pair.later))
      continue;
    constexpr const char* kKinds[] = {"equal", "near", "reordered", "contained", "run"};
    out.push_back("missed " + std::string(kKinds[static_cast<std::size_t>(pair.kind)]) + ": " +
                  quote(document, pair.earlier) + " and " + quote(document, pair.later));
  }
  for (const Repeat& repeat : repeats.all()) {
    const Words copy = words_of(document, repeat.copy);
    const Words twin = words_of(document, repeat.twin);
    const std::uint32_t shared =
        copy.size() * twin.size() < kMaxAlignment ? common_words(copy, twin) : 0;
    const auto shorter = std::min(copy.size(), twin.size());
    bool holds = true;
    switch (repeat.kind) {
      case RepeatKind::kExact:
        holds = same(copy, twin);
        break;
      case RepeatKind::kNear:
        holds = 2000 * shared >= Repeats::kNearPermille * (copy.size() + twin.size());
        break;
      case RepeatKind::kReordered:
        holds = 20 * bag(copy, twin) >= 9 * (copy.size() + twin.size());
        break;
      case RepeatKind::kContained:
        holds = 1000 * shared >= Repeats::kContainedPermille * shorter;
        break;
      case RepeatKind::kRun:
        holds = same(copy, twin) || shared == twin.size();
        break;
    }
    if (!holds && repeat.more == 0) {
      out.push_back("not in the reference: " + quote(document, repeat.twin) + " and " +
                    quote(document, repeat.copy));
    }
  }
  return out;
}

}  // namespace galley::core::test
