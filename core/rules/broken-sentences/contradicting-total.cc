#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "galley/language/phrases.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "contradicting-total",
    .family = Family::kBrokenSentences,
    .summary = "A total that its own parts do not add up to",
    .why = "One of the figures is wrong, or one was lost on the way.",
};

/// "four in the old harbour and three": words of one part.
constexpr std::uint32_t kMaxPartTokens = 8;
constexpr std::size_t kMinParts = 2;
constexpr std::int64_t kOne = 1000;

bool is_figure(const Token& token) {
  return token.kind == TokenKind::kNumber || token.has(word::kNumberWord);
}

class ContradictingTotal final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    std::vector<NumberPhrase> numbers;
    for (const Sentence& sentence : document.sentences()) {
      // Parts of speech are dear: a total and two parts are three figures.
      std::uint32_t figures = 0;
      for (const Token& token : document.tokens(sentence.tokens)) {
        figures += is_figure(token) && !token.is(shape::kQuoted) ? 1 : 0;
      }
      if (figures <= kMinParts || !article.prose().is_running(sentence.block)) continue;
      numbers.clear();
      document.language().numbers(document.read(sentence), numbers);
      for (std::size_t total = 0; total + kMinParts < numbers.size(); ++total) {
        if (read(document, reporter, sentence, numbers, total)) break;
      }
    }
  }

 private:
  /// What tells the parts from each other.
  enum class Split : std::uint8_t { kNone, kPlace, kKind };
  struct Parts {
    std::int64_t sum = 0;
    std::size_t count = 0;
    std::size_t last = 0;  ///< index of its figure
    bool closed = false;   ///< a list between two marks: the whole of it
    Split split = Split::kNone;
  };

  static bool is_whole(const NumberPhrase& number) {
    return number.kind == NumberKind::kCount && !number.approximate && number.thousandths >= kOne &&
           number.thousandths % kOne == 0;
  }

  /// "in Orle", "from the north": a preposition behind the figure. "men", "women", "children": what
  /// it counts is no longer what the total counts.
  static Split split_of(const Document& document, const NumberPhrase& part,
                        const NumberPhrase& total) {
    const auto tokens = document.tokens();
    const std::uint32_t next = part.tokens.end;
    if (part.counted.empty()) {
      if (next >= tokens.size()) return Split::kNone;
      const std::uint64_t word = tokens[next].word;
      const bool place = document.is_listed(word, WordListId::kAtPlace);
      return place ? Split::kPlace : Split::kNone;
    }
    const std::uint64_t counted = tokens[part.counted.end - 1].word;
    if (counted == tokens[total.counted.end - 1].word) return Split::kNone;
    const bool kind = document.is_listed(counted, WordListId::kPeopleByKind);
    return kind ? Split::kKind : Split::kNone;
  }

  static bool is_opening(Mark mark) {
    return mark == Mark::kComma || mark == Mark::kColon || mark == Mark::kDash ||
           mark == Mark::kOpenBracket;
  }

  /// Parts from number `first` on, one behind the other, with nothing but commas and "and" between.
  static Parts read_parts(const Document& document, const Sentence& sentence,
                          const std::vector<NumberPhrase>& numbers, std::size_t total,
                          std::size_t first) {
    const auto tokens = document.tokens();
    Parts parts;
    const std::uint32_t before = numbers[first].tokens.begin;
    if (before <= numbers[total].tokens.end || !is_opening(tokens[before - 1].mark)) return {};
    const Mark opening = tokens[before - 1].mark;
    for (std::size_t i = first; i < numbers.size(); ++i) {
      const NumberPhrase& part = numbers[i];
      if (!is_whole(part) || tokens[part.tokens.begin].is(shape::kQuoted)) return {};
      const Split split = split_of(document, part, numbers[total]);
      if (split == Split::kNone || (i > first && split != parts.split)) return {};
      parts.split = split;
      parts.sum += part.thousandths;
      parts.last = i;
      ++parts.count;
      const std::uint32_t end = end_of_part(document, sentence, numbers, i);
      if (end == 0) return {};
      const Mark mark = tokens[end].mark;
      if (mark == Mark::kStop || (opening == Mark::kDash && mark == Mark::kDash) ||
          (opening == Mark::kOpenBracket && mark == Mark::kCloseBracket)) {
        parts.closed = mark != Mark::kStop || opening == Mark::kColon;
        return parts;
      }
    }
    return {};
  }

  /// The mark that ends the list, or the first token of the next part; 0 where the list goes on as
  /// something else.
  static std::uint32_t end_of_part(const Document& document, const Sentence& sentence,
                                   const std::vector<NumberPhrase>& numbers, std::size_t part) {
    const auto tokens = document.tokens();
    const std::uint32_t from = numbers[part].tokens.end;
    const std::uint32_t next =
        part + 1 < numbers.size() ? numbers[part + 1].tokens.begin : sentence.tokens.end;
    for (std::uint32_t i = from; i < sentence.tokens.end && i < from + kMaxPartTokens; ++i) {
      if (i == next) return i;
      const Token& token = tokens[i];
      switch (token.mark) {
        case Mark::kStop:
        case Mark::kDash:
        case Mark::kCloseBracket:
          return i;
        case Mark::kNone:
          break;
        case Mark::kComma:
          if (i + 1 == next ||
              (i + 2 == next && document.is_listed(tokens[i + 1].word, WordListId::kAnd)))
            continue;
          return 0;
        default:
          return 0;
      }
      // A verb or another clause: the figure is no part.
      if (token.has(word::kFiniteAuxiliary | word::kSubordinator | word::kSubjectPronoun |
                    word::kRelative)) {
        return 0;
      }
      if (token.has(word::kCoordinator) && i + 1 != next) return 0;
    }
    return 0;
  }

  static bool read(const Document& document, Reporter& reporter, const Sentence& sentence,
                   const std::vector<NumberPhrase>& numbers, std::size_t total) {
    const NumberPhrase& whole = numbers[total];
    const auto tokens = document.tokens();
    if (!is_whole(whole) || whole.counted.empty()) return false;
    if (tokens[whole.tokens.begin].is(shape::kQuoted)) return false;
    const Parts parts = read_parts(document, sentence, numbers, total, total + 1);
    if (parts.count < kMinParts || parts.sum == whole.thousandths) return false;
    const bool more = parts.sum > whole.thousandths;
    // Places named need not be all of them, unless the list is closed or tells where people came
    // to harm.
    bool harm = false;
    for (std::uint32_t i = sentence.tokens.begin; i < numbers[total + 1].tokens.begin; ++i) {
      harm |= tokens[i].has(word::kHarm);
    }
    if (!more && parts.split == Split::kPlace && !parts.closed && !harm) return false;
    const Span span =
        document.span_of({whole.tokens.begin, std::max(whole.tokens.end, whole.counted.end)});
    const Span list = document.span_of(
        {numbers[total + 1].tokens.begin, end_of_part(document, sentence, numbers, parts.last)});
    const std::string sum = std::to_string(parts.sum / kOne);
    reporter
        .report(span, Severity::kWarning, 75,
                "The parts add up to " + sum + ", the total is " +
                    std::to_string(whole.thousandths / kOne) + ".")
        .because("“" + std::string(document.view(list)) + "” makes " + sum)
        .relates_to(list, "the parts");
    return true;
  }
};

}  // namespace

const Rule& contradicting_total() {
  static const ContradictingTotal rule;
  return rule;
}

}  // namespace galley::core::rules
