#include "patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include "galley/language/pack_table.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// Where several kinds of pattern match one line, the first of these names it: the rarer a pattern
/// in another's place, the earlier.
constexpr std::array kPrecedence = {
    BoilerplateKind::kWire,      BoilerplateKind::kAffiliate,  BoilerplateKind::kCookie,
    BoilerplateKind::kCopyright, BoilerplateKind::kApp,        BoilerplateKind::kPhoto,
    BoilerplateKind::kDonation,  BoilerplateKind::kFollow,     BoilerplateKind::kComments,
    BoilerplateKind::kShare,     BoilerplateKind::kPaywall,    BoilerplateKind::kNewsletter,
    BoilerplateKind::kPlayer,    BoilerplateKind::kTags,       BoilerplateKind::kAdvert,
    BoilerplateKind::kRelated,   BoilerplateKind::kBio,        BoilerplateKind::kByline,
    BoilerplateKind::kForm,      BoilerplateKind::kNavigation, BoilerplateKind::kPage,
};
static_assert(kPrecedence.size() + 1 == kBoilerplateKinds, "every kind but kNone has its place");

/// Room for the states of an automaton, in bytes; with less it forgets states and builds them
/// again.
constexpr std::int64_t kPatternMemory = 32 << 20;

RE2::Options pattern_options() {
  RE2::Options options;
  // Matched byte by byte: smaller automata, and no pattern names a letter beyond ASCII except signs
  // spelled as their bytes.
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  return options;
}

/// What the patterns see of a line, in lower case, byte for byte: telling case apart makes classes
/// of letters that take RE2 three times as long to read.
class LowerCase {
 public:
  explicit LowerCase(std::string_view line) : size_(std::min(line.size(), kPatternBytes)) {
    std::transform(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(size_), bytes_.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kPatternBytes> bytes_;
  std::size_t size_;
};

}  // namespace

/// Reads a table of patterns line by line.
class Patterns::Table {
 public:
  /// Appends the table's rows to `out`. The result says what is wrong, and in which line; empty on
  /// success.
  [[nodiscard]] std::string read(std::string_view table, Patterns& out) {
    for (std::size_t number = 1; !table.empty(); ++number) {
      const std::string_view line = take(table, '\n');
      if (line.empty() || line.starts_with('#')) continue;
      const std::string problem =
          line.starts_with("part\t") ? read_part(line) : read_row(line, out);
      if (!problem.empty()) return "line " + std::to_string(number) + ": " + problem;
    }
    return {};
  }

 private:
  std::string read_part(std::string_view line) {
    take(line, '\t');
    const std::string_view name = take(line, '\t');
    if (name.empty() || line.empty()) return "a named part needs a name and a pattern";
    parts_.add(name, line);
    return {};
  }

  std::string read_row(std::string_view line, Patterns& out) const {
    const std::size_t i = out.patterns_.size();
    if (i == kMaxPatterns) return "more than " + std::to_string(kMaxPatterns) + " patterns";
    Pattern row;
    const std::string_view name = take(line, '\t');
    const auto* const known =
        std::find(std::begin(kBoilerplateKindNames) + 1, std::end(kBoilerplateKindNames), name);
    if (known == std::end(kBoilerplateKindNames)) {
      return "no kind of boilerplate is called \"" + std::string(name) + "\"";
    }
    row.kind = static_cast<BoilerplateKind>(known - std::begin(kBoilerplateKindNames));
    const std::string_view place = take(line, '\t');
    if (place != "head" && place != "anywhere") return "the place is neither head nor anywhere";
    row.at_head = place == "head";
    const std::string_view strength = take(line, '\t');
    if (strength != "weak" && strength != "strong")
      return "the strength is neither weak nor strong";
    row.pattern = parts_.expand(take(line, '\t'));
    row.brief = parts_.expand(take(line, '\t'));
    if (row.pattern.empty()) return "the pattern is missing";
    if (!line.empty()) return "more than five columns";
    if (strength == "weak") out.weak_ |= PatternSet{1} << i;
    out.by_kind_[static_cast<std::size_t>(row.kind)] |= PatternSet{1} << i;
    out.patterns_.push_back(std::move(row));
    return {};
  }

  NamedParts parts_;
};

/// The patterns of each place, matched together. Compiled once, where they are first needed.
class Patterns::Automata {
 public:
  /// What is wrong with the patterns; empty: nothing.
  [[nodiscard]] const std::string& error(const std::vector<Pattern>& patterns) {
    compile(patterns);
    return error_;
  }

  [[nodiscard]] PatternSet match(const std::vector<Pattern>& patterns, std::string_view line,
                                 bool is_brief) {
    compile(patterns);
    if (!error_.empty()) return 0;
    const PatternSet found =
        head_.match(line) | anywhere_[0].match(line) | anywhere_[1].match(line);
    return is_brief ? found | brief_.match(line) : found;
  }

 private:
  /// Patterns that are matched in one pass.
  class Together {
   public:
    explicit Together(RE2::Anchor anchor) : set_(pattern_options(), anchor) {}
    void add(const std::string& pattern, std::size_t index, std::string& error) {
      std::string problem;
      if (set_.Add(pattern, &problem) < 0) {
        error = "pattern " + std::to_string(index + 1) + ": " + problem;
      } else {
        index_.push_back(index);
      }
    }
    [[nodiscard]] bool compile() { return set_.Compile(); }
    [[nodiscard]] PatternSet match(std::string_view line) const {
      PatternSet found = 0;
      std::vector<int> hits;
      set_.Match(line, &hits);
      for (const int hit : hits) found |= PatternSet{1} << index_[static_cast<std::size_t>(hit)];
      return found;
    }

   private:
    RE2::Set set_;
    std::vector<std::size_t> index_;
  };

  void compile(const std::vector<Pattern>& patterns) {
    std::call_once(compiled_, [&] {
      for (std::size_t i = 0; i < patterns.size(); ++i) {
        Together& place = patterns[i].at_head ? head_ : anywhere_[i % 2];
        place.add(patterns[i].pattern, i, error_);
        if (!patterns[i].brief.empty()) brief_.add(patterns[i].brief, i, error_);
      }
      if (!head_.compile() || !anywhere_[0].compile() || !anywhere_[1].compile() ||
          !brief_.compile()) {
        error_ = "the patterns are too large together";
      }
    });
  }

  std::once_flag compiled_;
  Together head_{RE2::ANCHOR_START};
  /// Two halves: a state of an automaton is a combination of what each of its patterns waits for,
  /// so one for all of them has far more to build. A first pass over 34,000 lines takes 96 ms with
  /// one, 51 with two, 47 with three; each one more reads every line once more, in 5 ms.
  Together anywhere_[2] = {Together(RE2::UNANCHORED), Together(RE2::UNANCHORED)};
  Together brief_{RE2::ANCHOR_START};
  std::string error_;
};

/// Single patterns, compiled where a reason first quotes what one matched: a text needs few.
class Patterns::Quoter {
 public:
  [[nodiscard]] const RE2& compiled(std::size_t place, const std::string& pattern) {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<const RE2>& out = compiled_[place];
    if (out == nullptr) out = std::make_unique<const RE2>(pattern, pattern_options());
    return *out;
  }

 private:
  std::mutex mutex_;
  std::array<std::unique_ptr<const RE2>, kMaxPatterns * 2> compiled_;
};

Patterns::Patterns(std::string_view table)
    : automata_(std::make_unique<Automata>()), quoter_(std::make_unique<Quoter>()) {
  error_ = Table().read(table, *this);
  if (!error_.empty()) patterns_.clear();
}

Patterns::~Patterns() = default;

const std::string& Patterns::error() const {
  return error_.empty() ? automata_->error(patterns_) : error_;
}

PatternSet Patterns::find(std::string_view line, bool is_brief) const {
  if (patterns_.empty()) return 0;
  return automata_->match(patterns_, LowerCase(line).view(), is_brief);
}

BoilerplateKind Patterns::kind_of(PatternSet patterns) const {
  if (patterns == 0) return BoilerplateKind::kNone;
  const PatternSet strong = patterns & ~weak_;
  const PatternSet telling = strong != 0 ? strong : patterns;
  for (const BoilerplateKind kind : kPrecedence) {
    if ((telling & by_kind_[static_cast<std::size_t>(kind)]) != 0) return kind;
  }
  return BoilerplateKind::kNone;
}

std::string_view Patterns::text(std::size_t i, std::string_view line) const {
  const Pattern& pattern = patterns_[i];
  const LowerCase lower(line);
  std::string_view hit;
  const auto matches = [&](std::size_t place, const std::string& text, RE2::Anchor anchor) {
    return !text.empty() && quoter_->compiled(place, text)
                                .Match(lower.view(), 0, lower.view().size(), anchor, &hit, 1);
  };
  if (!matches(i, pattern.pattern, pattern.at_head ? RE2::ANCHOR_START : RE2::UNANCHORED) &&
      !matches(kMaxPatterns + i, pattern.brief, RE2::ANCHOR_START)) {
    return {};
  }
  // Matched byte by byte: the hit may cut a character, and is widened to whole ones.
  const auto inside = [&](std::size_t at) { return at < line.size() && is_continuation(line[at]); };
  auto begin = static_cast<std::size_t>(hit.data() - lower.view().data());
  std::size_t end = begin + hit.size();
  while (begin > 0 && inside(begin)) --begin;
  while (inside(end)) ++end;
  return line.substr(begin, end - begin);
}

}  // namespace galley::core
