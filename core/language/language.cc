#include "galley/language/language.h"

#include <algorithm>

#include "galley/language/language_pack.h"
#include "galley/language/tortured_phrase.h"
#include "grammar.h"
#include "pack_file.h"
#include "pack_reader.h"

namespace galley::core {
namespace {

LoadedPack load(std::unique_ptr<Language> language, std::span<const unsigned char> bytes) {
  PackFile file = open_pack(bytes);
  if (file.problem != PackProblem::kNone) {
    return {nullptr, file.problem, std::move(file.message)};
  }
  std::string problem = PackReader(*language).read(file);
  if (!problem.empty()) return {nullptr, PackProblem::kContent, std::move(problem)};
  return {std::move(language), PackProblem::kNone, {}};
}

bool contains(const std::vector<std::string_view>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Whether `text` is `lower`, but for the case of ASCII letters.
bool equals_lower(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
  });
}

constexpr std::string_view kApostrophes[] = {"'", "\xE2\x80\x99"};

}  // namespace

LoadedPack load_pack(std::vector<unsigned char> bytes) {
  std::unique_ptr<Language> language = PackReader::make();
  const std::span<const unsigned char> kept = PackReader::own(*language, std::move(bytes));
  return load(std::move(language), kept);
}

LoadedPack load_pack_in_place(std::span<const unsigned char> bytes) {
  return load(PackReader::make(), bytes);
}

Language::Language() = default;
Language::~Language() = default;

const NumberWord* Language::number_word(std::uint64_t word) const {
  const auto at =
      std::lower_bound(numbers_.begin(), numbers_.end(), word,
                       [](const NumberWord& n, std::uint64_t wanted) { return n.word < wanted; });
  return at != numbers_.end() && at->word == word ? &*at : nullptr;
}

bool Language::may_name_person(std::string_view noun) const {
  constexpr std::size_t kLeast = 5;  // "her", "liar": shorter ones are in the lexicon
  if (may_be_plural(noun)) noun.remove_suffix(plural_ending_.size());
  return noun.size() >= kLeast &&
         std::any_of(person_endings_.begin(), person_endings_.end(),
                     [noun](std::string_view ending) { return noun.ends_with(ending); });
}

std::span<const TorturedPhrase> Language::tortured_phrases() const { return tortured_phrases_; }

bool Language::is_currency_sign(std::string_view sign) const {
  return contains(currency_signs_, sign);
}

std::size_t Language::clitic_split(std::string_view word) const {
  // The last apostrophe that is near enough to the end.
  for (std::size_t after = 0; after <= most_after_ && after < word.size(); ++after) {
    const std::string_view head = word.substr(0, word.size() - after);
    const auto* const apostrophe =
        std::find_if(std::begin(kApostrophes), std::end(kApostrophes),
                     [head](std::string_view sign) { return head.ends_with(sign); });
    if (apostrophe == std::end(kApostrophes)) continue;
    const std::string_view stem = head.substr(0, head.size() - apostrophe->size());
    for (const Clitic& clitic : clitics_) {
      if (stem.size() > clitic.before.size() &&
          equals_lower(word.substr(word.size() - after), clitic.after) &&
          equals_lower(stem.substr(stem.size() - clitic.before.size()), clitic.before)) {
        return stem.size() - clitic.before.size();
      }
    }
    break;
  }
  for (const std::string_view letters : heads_) {
    if (!equals_lower(word.substr(0, letters.size()), letters)) continue;
    for (const std::string_view sign : kApostrophes) {
      const std::size_t split = letters.size() + sign.size();
      if (word.size() > split && word.substr(letters.size(), sign.size()) == sign) return split;
    }
  }
  return 0;
}

const Tagger& Language::tagger() const {
  std::call_once(tagger_once_, [this] {
    const std::string_view model = section("tagger");
    tagger_.emplace(std::span(reinterpret_cast<const unsigned char*>(model.data()), model.size()));
  });
  return *tagger_;  // NOLINT(bugprone-unchecked-optional-access): call_once() has set it
}

void Language::numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out) const {
  grammar_->numbers(*this, sentence, out);
}

void Language::names(const SentenceView& sentence, std::vector<NamePhrase>& out) const {
  grammar_->names(*this, sentence, out);
}

std::string_view Language::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return section.bytes;
  }
  return {};
}

}  // namespace galley::core
