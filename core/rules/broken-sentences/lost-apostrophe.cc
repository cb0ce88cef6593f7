#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "joined_words.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "lost-apostrophe",
    .family = Family::kBrokenSentences,
    .summary = "A contraction or possessive whose apostrophe was lost",
    .why =
        "Curly apostrophes vanish, or become spaces or letters, where a text is read in the "
        "wrong encoding.",
};

constexpr std::string_view kApostrophe = "\xE2\x80\x99";

/// Bytes behind the apostrophe of a contraction of the list: "ve" or "t".
std::uint32_t bytes_behind(const Document& document, std::string_view word) {
  constexpr std::size_t kLongest = 2;
  const bool two = word.size() > kLongest &&
                   document.is_listed(joined_hash(word.substr(word.size() - kLongest), {}),
                                      WordListId::kContractionEnd);
  return two ? 2 : 1;
}

/// The end of a contraction or possessive, alone.
bool is_end(const Document& document, const Token& token) {
  return token.is_word() && !token.is(shape::kCapitalised | shape::kAllCaps) &&
         document.is_listed(token.word, WordListId::kContractionEnd);
}

/// A letter of another code page that stands for the apostrophe: D5 of Mac Roman read as
/// Windows-1252, 92 of Windows-1252 read as Mac Roman or as a page of DOS.
std::size_t find_letter(std::string_view word) {
  for (const std::string_view letter : {"\xC3\x95", "\xC3\xAD", "\xC3\x86"}) {
    const std::size_t at = word.find(letter);
    if (at != std::string_view::npos && at > 0) return at;
  }
  return std::string_view::npos;
}

class LostApostrophe final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const bool has_letter = document.bytes().has('\xC3');  // all that find_letter() looks for
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].is_word()) continue;
      if (document.is_listed(tokens[i].word, WordListId::kLostApostrophe)) {
        check_whole(article, i, reporter);
      } else if (i > 0 && tokens[i].is(shape::kSpaceBefore) && is_end(document, tokens[i])) {
        check_parted(article, i, reporter);
      } else if (i > 1 && is_end(document, tokens[i]) && tokens[i - 1].mark == Mark::kSingle) {
        check_spaced(article, i, reporter);
      } else if (has_letter) {
        check_letter(document, tokens[i], reporter);
      }
    }
  }

 private:
  /// "wasnt". In capitals it may be a name, and speech may be written as it is typed.
  static void check_whole(const Article& article, std::uint32_t i, Reporter& reporter) {
    const Document& document = article.document();
    const Token& word = document.tokens()[i];
    if (word.is(shape::kAllCaps | shape::kMixedCase)) return;
    const std::uint32_t at = word.end - bytes_behind(document, document.view(word.span()));
    const bool doubt =
        word.is(shape::kQuoted) || !article.prose().is_running(document.block_index_of(i));
    report(reporter, word.span(), doubt ? Severity::kHint : Severity::kWarning, !doubt,
           "an apostrophe belongs in this word", {{at, at}, std::string(kApostrophe)});
  }

  /// "wasn t", "the mayor s plan", "the mayor ’s plan": the end stands alone.
  static void check_parted(const Article& article, std::uint32_t i, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& first = tokens[i - 1];
    const Token& end = tokens[i];
    if (!first.is_word() || first.is(shape::kDotted | shape::kHasDigit) ||
        end.is(shape::kLineBefore) || first.end - first.begin < 2) {
      return;
    }
    if (i + 1 >= tokens.size() || !tokens[i + 1].is_word() ||
        !tokens[i + 1].is(shape::kSpaceBefore) || tokens[i + 1].end - tokens[i + 1].begin < 2) {
      return;
    }
    const std::uint64_t joined =
        joined_hash(document.view(first.span()), document.view(end.span()));
    const bool contraction = document.is_listed(joined, WordListId::kLostApostrophe);
    // "the letter s is", "plural s": a letter that is spoken of.
    const bool possessive = document.view(end.span()) == "s" && !first.has(word::kFunctionWord) &&
                            !document.is_listed(first.word, WordListId::kNamesWord) &&
                            !tokens[i + 1].has(word::kFunctionWord | word::kFiniteAuxiliary);
    if (!contraction && !possessive) return;
    // "did n’t": the end has its apostrophe.
    const bool apart = document.view(end.span()).size() > 2;
    if (article.prose().is_code(document.block_index_of(i))) return;
    report(reporter, {first.begin, end.end}, contraction ? Severity::kWarning : Severity::kHint,
           contraction,
           apart ? "a space stands before the end of the contraction"
                 : "a space stands where the apostrophe was",
           {{first.end, end.begin}, apart ? "" : std::string(kApostrophe)});
  }

  /// "the mayor ’s plan", "wasn ’t": the space before the apostrophe is one too many.
  static void check_spaced(const Article& article, std::uint32_t i, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& first = tokens[i - 2];
    const Token& mark = tokens[i - 1];
    if (!first.is_word() || !mark.is(shape::kSpaceBefore) || mark.is(shape::kLineBefore) ||
        tokens[i].is(shape::kSpaceBefore)) {
      return;
    }
    // ‘s’: a letter that is quoted.
    if (i + 1 < tokens.size() &&
        (tokens[i + 1].mark == Mark::kSingle || !tokens[i + 1].is(shape::kSpaceBefore))) {
      return;
    }
    const std::uint64_t joined =
        joined_hash(document.view(first.span()), document.view(tokens[i].span()));
    const bool possessive = document.view(tokens[i].span()) == "s" &&
                            (!first.has(word::kFunctionWord) || first.has(word::kSubjectPronoun));
    if (!possessive && !document.is_listed(joined, WordListId::kLostApostrophe)) return;
    if (article.prose().is_code(document.block_index_of(i))) return;
    reporter
        .report({first.begin, tokens[i].end}, Severity::kWarning, 90,
                "There is a space before this apostrophe.")
        .because("the end of a contraction or possessive stands alone")
        .fix("Delete the space", true, {{{first.end, mark.begin}, ""}});
  }

  /// "donÕt", "itís".
  static void check_letter(const Document& document, const Token& word, Reporter& reporter) {
    const std::string_view view = document.view(word.span());
    bool ascii = true;
    for (const char c : view) ascii &= static_cast<unsigned char>(c) < 0x80;
    if (ascii) return;
    const std::size_t at = find_letter(view);
    if (at == std::string_view::npos) return;
    constexpr std::size_t kLetterBytes = 2;
    const std::string_view before = view.substr(0, at);
    const std::string_view end = view.substr(at + kLetterBytes);
    if (!document.is_listed(joined_hash(before, end), WordListId::kLostApostrophe) &&
        !(view.substr(at, kLetterBytes) == "\xC3\x95" && end == "s" && before.back() >= 'a' &&
          before.back() <= 'z')) {
      return;
    }
    const std::uint32_t from = word.begin + static_cast<std::uint32_t>(at);
    report(reporter, word.span(), Severity::kError, true,
           "the letter is what another encoding shows for the apostrophe",
           {{from, from + static_cast<std::uint32_t>(kLetterBytes)}, std::string(kApostrophe)});
  }

  static void report(Reporter& reporter, Span span, Severity severity, bool safe,
                     std::string reason, Edit edit) {
    reporter.report(span, severity, safe ? 92 : 70, "An apostrophe was lost here.")
        .because(std::move(reason))
        .fix("Write the apostrophe", safe, {std::move(edit)});
  }
};

}  // namespace

const Rule& lost_apostrophe() {
  static const LostApostrophe rule;
  return rule;
}

}  // namespace galley::core::rules
