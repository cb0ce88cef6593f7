#include "pack_reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "galley/language/claim_words.h"
#include "galley/language/pack_table.h"
#include "galley/language/sourcing.h"
#include "galley/language/token.h"
#include "galley/language/tortured_phrase.h"
#include "galley/text/chars.h"
#include "galley/text/hash.h"
#include "galley/text/utf.h"
#include "grammar.h"
#include "pack_file.h"
#include "word_hashes.h"

namespace galley::core {
namespace {

/// The bytes of a section from the first on; past the end, zeros.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] bool empty() const { return rest_.empty(); }
  [[nodiscard]] unsigned char peek() const {
    return rest_.empty() ? '\0' : static_cast<unsigned char>(rest_.front());
  }
  unsigned char byte() {
    const unsigned char first = peek();
    if (!rest_.empty()) rest_.remove_prefix(1);
    return first;
  }
  std::size_t number() {
    const std::size_t low = byte();
    return low | static_cast<std::size_t>(byte()) << 8U;
  }
  std::string_view run(std::size_t size) {
    const std::string_view head = rest_.substr(0, size);
    rest_.remove_prefix(head.size());
    return head;
  }
  std::string_view until(char mark) { return take(rest_, mark); }

 private:
  std::string_view rest_;
};

/// What a word is in each of the three tables.
struct AllFlags {
  WordFlags word{};
  SourcingFlags sourcing{};
  ClaimWordFlags claim{};

  friend AllFlags operator|(AllFlags a, const AllFlags& b) {
    a.word |= b.word;
    a.sourcing |= b.sourcing;
    a.claim |= b.claim;
    return a;
  }
};

template <std::size_t Size>
std::optional<unsigned> place_of(std::string_view name, const std::string_view (&names)[Size]) {
  const auto* const at = std::find(std::begin(names), std::end(names), name);
  if (at == std::end(names)) return std::nullopt;
  return static_cast<unsigned>(at - names);
}

std::optional<AllFlags> flag_of_name(std::string_view name) {
  AllFlags out;
  if (const auto at = place_of(name, kWordFlagNames)) {
    out.word = WordFlags::at(*at);
  } else if (const auto of_sourcing = place_of(name, kSourcingFlagNames)) {
    out.sourcing = SourcingFlags::at(*of_sourcing);
  } else if (const auto of_claim = place_of(name, kClaimWordNames)) {
    out.claim = ClaimWordFlags::at(*of_claim);
  } else {
    return std::nullopt;
  }
  return out;
}

/// Calls `use` with every code point of a list with one space between them.
template <typename Use>
void for_each_sign(std::string_view signs, Use use) {
  for_each_word(signs, [&](std::string_view sign) {
    std::uint32_t next = 0;
    if (!sign.empty()) use(code_point_at(sign, 0, next));
  });
}

std::uint32_t hexadecimal(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

}  // namespace

std::unique_ptr<Language> PackReader::make() { return std::unique_ptr<Language>(new Language); }

std::span<const unsigned char> PackReader::own(Language& language,
                                               std::vector<unsigned char> bytes) {
  language.owned_ = std::move(bytes);
  return language.owned_;
}

std::string PackReader::read(const PackFile& file) {
  for (const auto& [name, bytes] : file.sections) {
    language_.sections_.push_back(
        {name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}});
  }
  read_settings();
  read_lexicon();
  read_word_lists();
  read_phrases();
  read_numbers();
  read_detection();
  return std::move(problem_);
}

void PackReader::fail(std::string what) {
  if (problem_.empty()) problem_ = std::move(what);
}

void PackReader::read_settings() {
  std::string_view rest = language_.section("settings");
  while (!rest.empty()) {
    std::string_view value = take(rest, '\n');
    const std::string_view key = take(value, '\t');
    read_setting(key, value);
  }
  if (language_.code_.empty()) fail("The language pack does not say its language.");
}

void PackReader::read_setting(std::string_view key, std::string_view value) {
  Language& out = language_;
  const auto into = [value](std::vector<std::string_view>& list) {
    for_each_word(value, [&](std::string_view word) { list.push_back(word); });
  };
  if (key == "code") {
    out.code_ = value;
  } else if (key == "name") {
    out.name_ = value;
  } else if (key == "grammar") {
    out.grammar_ = grammar_named(value);
    if (out.grammar_ == nullptr) fail("There is no grammar “" + std::string(value) + "”.");
  } else if (key == "clitics") {
    for_each_word(value, [this](std::string_view clitic) { add_clitic(clitic); });
  } else if (key == "decimal-mark" && value.size() == 1) {
    out.number_format_.decimal_mark = value[0];
  } else if (key == "digit-grouping" && value.size() == 1) {
    out.number_format_.grouping = value[0];
  } else if (key == "currency-signs") {
    into(out.currency_signs_);
  } else if (key == "person-endings") {
    into(out.person_endings_);
  } else if (key == "plural-ending") {
    out.plural_ending_ = value;
  } else if (key == "adverb-ending") {
    out.adverb_ending_ = value;
  } else if (key == "sentence-ends") {
    add_marks(value, Mark::kStop);
    std::vector<std::uint64_t> hashes;
    for_each_sign(value, [&](char32_t sign) {
      Hash hash;
      hash.add(fold_sign(sign));
      hashes.push_back(hash.value());
    });
    out.sentence_ends_ = WordList(std::move(hashes));
  } else if (key == "open-quotes") {
    add_marks(value, Mark::kOpenQuote);
  } else if (key == "close-quotes") {
    add_marks(value, Mark::kCloseQuote);
  } else {
    fail("The language pack has a setting “" + std::string(key) + "” that cannot be read.");
  }
}

void PackReader::add_clitic(std::string_view clitic) {
  std::string_view after = clitic;
  const std::string_view before = take(after, '\'');
  if (after.empty()) {
    language_.heads_.push_back(before);
  } else {
    language_.clitics_.push_back({before, after});
    language_.most_after_ = std::max(language_.most_after_, after.size());
  }
}

void PackReader::add_marks(std::string_view marks, Mark mark) {
  for_each_sign(marks, [&](char32_t sign) { language_.marks_.emplace_back(sign, mark); });
}

void PackReader::read_lexicon() {
  Bytes bytes(language_.section("lexicon"));
  const std::size_t words = bytes.number();
  const std::size_t sets = bytes.number();
  std::vector<AllFlags> flags;
  for_each_word(bytes.until('\0'), [&](std::string_view name) {
    const auto known = flag_of_name(name);
    if (!known) fail("The language pack speaks of a flag “" + std::string(name) + "”.");
    flags.push_back(known.value_or(AllFlags()));
  });
  std::vector<AllFlags> flags_of_set(sets);
  for (AllFlags& set : flags_of_set) {
    for (std::size_t left = bytes.byte(); left > 0; --left) {
      const std::size_t at = bytes.byte();
      if (at < flags.size()) set = set | flags[at];
    }
  }
  const std::string_view low = bytes.run(words);
  const std::string_view high = bytes.run(words);
  if (high.size() != words) return fail("The lexicon of the language pack is cut off.");
  const auto set_of = [&](std::size_t word) {
    const std::size_t at = static_cast<std::size_t>(static_cast<unsigned char>(low[word])) |
                           static_cast<std::size_t>(static_cast<unsigned char>(high[word])) << 8U;
    return at < sets ? flags_of_set[at] : AllFlags();
  };
  std::size_t with_word = 0;
  std::size_t with_sourcing = 0;
  std::size_t with_claim = 0;
  for (std::size_t i = 0; i < words; ++i) {
    const AllFlags set = set_of(i);
    with_word += set.word.any() ? 1 : 0;
    with_sourcing += set.sourcing.any() ? 1 : 0;
    with_claim += set.claim.any() ? 1 : 0;
  }
  language_.words_.reserve(with_word);
  language_.sourcing_.reserve(with_sourcing);
  language_.claim_words_.reserve(with_claim);
  constexpr unsigned char kFirstLetter = 32;  // below it, how much a word shares with the last
  std::string word;
  for (std::size_t i = 0; i < words; ++i) {
    word.resize(std::min<std::size_t>(bytes.byte(), word.size()));
    while (bytes.peek() >= kFirstLetter) word += static_cast<char>(bytes.byte());
    const std::uint64_t hash = folded_hash(word);
    const AllFlags set = set_of(i);
    if (set.word.any()) language_.words_.add(hash, set.word);
    if (set.sourcing.any()) language_.sourcing_.add(hash, set.sourcing);
    if (set.claim.any()) language_.claim_words_.add(hash, set.claim);
  }
}

void PackReader::read_word_lists() {
  std::array<std::vector<std::uint64_t>, kWordListCount> hashes;
  std::string_view rest = language_.section("word-lists");
  while (!rest.empty()) {
    std::string_view words = take(rest, '\n');
    const std::string_view name = take(words, '\t');
    const auto known = place_of(name, kWordListNames);
    if (!known) return fail("The language pack has a word list “" + std::string(name) + "”.");
    for_each_word(words,
                  [&](std::string_view word) { hashes[*known].push_back(folded_hash(word)); });
  }
  for (std::size_t i = 0; i < kWordListCount; ++i) {
    language_.lists_[i] = WordList(std::move(hashes[i]));
  }
}

void PackReader::read_phrases() {
  std::string_view rest = language_.section("phrases");
  while (!rest.empty()) {
    std::string_view meant = take(rest, '\n');
    const std::string_view kind = take(meant, '\t');
    const std::string_view phrase = take(meant, '\t');
    if (kind == "tortured") language_.tortured_phrases_.push_back({phrase, meant});
  }
}

void PackReader::read_numbers() {
  std::string_view rest = language_.section("numbers");
  while (!rest.empty()) {
    std::string_view value = take(rest, '\n');
    NumberWord number;
    number.word = folded_hash(take(value, '\t'));
    number.scale = take(value, '\t') == "scale";
    std::from_chars(value.data(), value.data() + value.size(), number.value);
    language_.numbers_.push_back(number);
  }
  std::sort(language_.numbers_.begin(), language_.numbers_.end(),
            [](const NumberWord& a, const NumberWord& b) { return a.word < b.word; });
}

void PackReader::read_detection() {
  constexpr std::size_t kMostProfiles = 64;  // bits of a WordTable's flags
  const std::string_view table = language_.section("detection");
  language_.profiles_.reserve(
      static_cast<std::size_t>(std::count(table.begin(), table.end(), ' ')) + kMostProfiles);
  std::string_view rest = table;
  while (!rest.empty()) {
    std::string_view value = take(rest, '\n');
    const std::string_view kind = take(value, '\t');
    const std::string_view code = take(value, '\t');
    if (kind == "script") {
      const std::string_view first = take(value, ' ');
      language_.scripts_.push_back({hexadecimal(first), hexadecimal(value), code});
    } else if (language_.profile_codes_.size() < kMostProfiles) {
      const std::uint64_t bit = std::uint64_t{1} << language_.profile_codes_.size();
      for_each_word(value,
                    [&](std::string_view word) { language_.profiles_.add(word_hash(word), bit); });
      language_.profile_codes_.push_back(code);
    }
  }
  if (language_.profile_codes_.empty()) fail("The language pack knows no language by its words.");
}

}  // namespace galley::core
