#include "english_phrases.h"

#include <algorithm>
#include <optional>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

constexpr std::int64_t kLargest = 9'000'000'000'000'000;  // thousandths; far from overflow

constexpr std::uint64_t w(std::string_view word) { return word_hash(word); }

template <std::size_t Size>
bool is_one_of(std::uint64_t word, const std::uint64_t (&list)[Size]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// A sentence with bounds-checked neighbours: a token past either end is an empty one.
class Reader {
 public:
  explicit Reader(const SentenceView& sentence) : sentence_(sentence) {}
  [[nodiscard]] std::uint32_t begin() const { return sentence_.begin(); }
  [[nodiscard]] std::uint32_t end() const { return sentence_.end(); }
  [[nodiscard]] const Token& at(std::uint32_t i) const { return sentence_.token(i); }
  [[nodiscard]] std::uint64_t word(std::uint32_t i) const { return at(i).word; }
  [[nodiscard]] Tag tag(std::uint32_t i) const { return sentence_.tag(i); }
  [[nodiscard]] std::string_view view(std::uint32_t i) const { return sentence_.text(i); }

 private:
  const SentenceView& sentence_;
};

// ---- numbers ----

std::int64_t times(std::int64_t value, std::int64_t factor) {
  return value > kLargest / factor ? kLargest : value * factor;
}

/// The thousandfold of the digits at the head of `text`; `rest` is what is left of it.
std::int64_t parse_digits(std::string_view text, std::string_view& rest) {
  std::int64_t value = 0;
  std::size_t i = 0;
  int decimals = -1;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      if (decimals < 0) {
        value = std::min(kLargest, value * 10 + std::int64_t{c - '0'} * 1000);
      } else if (decimals < 3) {
        constexpr std::int64_t kPlaces[] = {100, 10, 1};
        value = std::min(kLargest, value + (c - '0') * kPlaces[decimals++]);
      }
    } else if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (c != ',') {
      break;
    }
  }
  rest = text.substr(i);
  return value;
}

struct NumberWord {
  std::uint64_t word;
  std::int64_t value;
};
constexpr NumberWord kSmall[] = {
    {w("zero"), 0},     {w("one"), 1},        {w("two"), 2},       {w("three"), 3},
    {w("four"), 4},     {w("five"), 5},       {w("six"), 6},       {w("seven"), 7},
    {w("eight"), 8},    {w("nine"), 9},       {w("ten"), 10},      {w("eleven"), 11},
    {w("twelve"), 12},  {w("thirteen"), 13},  {w("fourteen"), 14}, {w("fifteen"), 15},
    {w("sixteen"), 16}, {w("seventeen"), 17}, {w("eighteen"), 18}, {w("nineteen"), 19},
    {w("twenty"), 20},  {w("thirty"), 30},    {w("forty"), 40},    {w("fifty"), 50},
    {w("sixty"), 60},   {w("seventy"), 70},   {w("eighty"), 80},   {w("ninety"), 90},
};
constexpr NumberWord kScales[] = {
    {w("dozen"), 12},          {w("hundred"), 100},           {w("thousand"), 1000},
    {w("million"), 1'000'000}, {w("billion"), 1'000'000'000}, {w("trillion"), 1'000'000'000'000},
    {w("m"), 1'000'000},       {w("bn"), 1'000'000'000},      {w("tn"), 1'000'000'000'000},
    {w("lakh"), 100'000},      {w("crore"), 10'000'000},
};

template <std::size_t Size>
std::optional<std::int64_t> value_of(std::uint64_t word, const NumberWord (&list)[Size]) {
  for (const NumberWord& entry : list) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

bool is_currency(std::string_view sign) {
  return sign == "$" || sign == "€" || sign == "£" || sign == "¥" || sign == "₹" || sign == "₦" ||
         sign == "₩" || sign == "₽";
}

constexpr std::uint64_t kCurrencyWords[] = {
    w("dollar"), w("dollars"), w("euro"),  w("euros"), w("yen"), w("yuan"), w("rupee"),
    w("rupees"), w("cents"),   w("pence"), w("usd"),   w("eur"), w("gbp"),
};
constexpr std::uint64_t kApproximate[] = {
    w("about"), w("around"), w("nearly"), w("almost"),    w("roughly"), w("approximately"),
    w("some"),  w("over"),   w("under"),  w("estimated"), w("circa"),
};
constexpr std::uint64_t kFirstOfPair[] = {w("more"), w("less"), w("fewer"),
                                          w("at"),   w("up"),   w("as")};
constexpr std::uint64_t kSecondOfPair[] = {w("than"), w("least"), w("most"),
                                           w("to"),   w("many"),  w("much")};

bool is_approximate(const Reader& read, std::uint32_t begin, std::uint32_t end) {
  if (is_one_of(read.word(begin - 1), kApproximate)) return true;
  const bool many_as = read.word(begin - 1) == w("as");
  const std::uint32_t last = many_as ? begin - 2 : begin - 1;
  if (is_one_of(read.word(last), kSecondOfPair) && is_one_of(read.word(last - 1), kFirstOfPair))
    return true;
  return read.word(end) == w("or") &&
         (read.word(end + 1) == w("so") || read.word(end + 1) == w("more"));
}

/// Adds scale, currency, percent sign and unit behind the figure, and tells its kind.
void complete(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  while (const auto scale = value_of(read.word(end), kScales)) {
    number.thousandths = times(number.thousandths, *scale);
    ++end;
  }
  const std::uint32_t before = number.tokens.begin - 1;
  if (is_currency(read.view(before))) {
    number.tokens.begin = before;
    // US$, A$
    if (!read.at(before).is(shape::kSpaceBefore) && read.at(before - 1).is(shape::kAllCaps)) {
      --number.tokens.begin;
    }
    number.kind = NumberKind::kMoney;
    return;
  }
  if (read.view(end) == "%" || read.word(end) == w("percent") ||
      (read.word(end) == w("per") && read.word(end + 1) == w("cent"))) {
    end += read.word(end) == w("per") ? 2 : 1;
    if (read.word(end) == w("point") || read.word(end) == w("points")) ++end;
    number.kind = NumberKind::kPercent;
    return;
  }
  const bool hyphen = read.at(end).mark == Mark::kHyphen;
  const Token& unit = read.at(hyphen ? end + 1 : end);
  if (hyphen && (unit.word == w("year"))) {
    const bool old = read.at(end + 2).mark == Mark::kHyphen && read.word(end + 3) == w("old");
    if (old) {
      end += 4;
      number.kind = NumberKind::kAge;
      return;
    }
  }
  if (unit.has(word::kUnit) && unit.is_word()) {
    end += hyphen ? 2 : 1;
    number.kind = is_one_of(unit.word, kCurrencyWords) ? NumberKind::kMoney : NumberKind::kMeasure;
    if (read.word(end) == w("old")) number.kind = NumberKind::kAge;
    return;
  }
  if (read.word(end) == w("a.m") || read.word(end) == w("p.m") || read.word(end) == w("am") ||
      read.word(end) == w("pm")) {
    ++end;
    number.kind = NumberKind::kClock;
    return;
  }
  if (read.word(before) == w("aged") || read.word(before) == w("age")) {
    number.kind = NumberKind::kAge;
    return;
  }
  // "Ana Reyes, 34, said"
  const bool between = read.at(before).mark == Mark::kComma &&
                       read.at(before - 1).is(shape::kCapitalised) &&
                       (read.at(end).mark == Mark::kComma || read.at(end).mark == Mark::kStop);
  if (between && number.thousandths < 120'000 && !read.at(before - 1).has(word::kMonth)) {
    number.kind = NumberKind::kAge;
    return;
  }
  const bool day = number.thousandths <= 31'000 &&
                   (read.at(before).has(word::kMonth) || read.at(end).has(word::kMonth));
  if (day) {
    number.kind = NumberKind::kDay;
    return;
  }
  // The head of the noun phrase: the last noun of up to four words.
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = end; i < end + kReach; ++i) {
    const Token& token = read.at(i);
    const Xpos tag = read.tag(i).xpos;
    if (token.mark == Mark::kHyphen) continue;
    if (is_noun_tag(tag)) {
      number.counted = {i, i + 1};
    } else if (!is_adjective_tag(tag) && tag != Xpos::kVbn && tag != Xpos::kVbg) {
      // "12 of the victims"
      if (token.word != w("of") || i != end) break;
      if (read.at(i + 1).has(word::kDeterminer)) ++i;
    }
  }
}

/// The figure in words that starts at `i`; an empty range where none does.
NumberPhrase in_words(const Reader& read, std::uint32_t i) {
  NumberPhrase number;
  std::uint32_t at = i;
  std::int64_t value = 0;
  bool any = false;
  if (read.word(at) == w("a") && value_of(read.word(at + 1), kScales)) {
    value = 1;
    ++at;
    any = true;
  } else if (const auto small = value_of(read.word(at), kSmall)) {
    value = *small;
    ++at;
    any = true;
    const auto unit = value_of(read.word(at + 1), kSmall);
    if (value >= 20 && read.at(at).mark == Mark::kHyphen && unit && *unit < 10) {
      value += *unit;
      at += 2;
    }
  }
  if (!any) return number;
  number.tokens = {i, at};
  number.thousandths = value * 1000;
  return number;
}

// ---- cues ----

/// Verbs that report nothing unless a clause or a quotation follows: their other sense is commoner.
constexpr std::uint64_t kNeedContent[] = {
    w("add"),         w("adds"),        w("added"),        w("claim"),        w("claims"),
    w("claimed"),     w("find"),        w("finds"),        w("found"),        w("charge"),
    w("charges"),     w("charged"),     w("post"),         w("posts"),        w("posted"),
    w("report"),      w("reports"),     w("reported"),     w("observe"),      w("observes"),
    w("observed"),    w("maintain"),    w("maintains"),    w("maintained"),   w("recall"),
    w("recalls"),     w("recalled"),    w("issue"),        w("issues"),       w("issued"),
    w("release"),     w("releases"),    w("released"),     w("read"),         w("reads"),
    w("cite"),        w("cites"),       w("cited"),        w("reveal"),       w("reveals"),
    w("revealed"),    w("put"),         w("puts"),         w("declare"),      w("declares"),
    w("declared"),    w("describe"),    w("describes"),    w("described"),    w("argue"),
    w("argues"),      w("argued"),      w("offer"),        w("offers"),       w("offered"),
    w("promise"),     w("promises"),    w("promised"),     w("place"),        w("places"),
    w("placed"),      w("count"),       w("counts"),       w("counted"),      w("project"),
    w("projects"),    w("projected"),   w("estimate"),     w("estimates"),    w("estimated"),
    w("conclude"),    w("concludes"),   w("concluded"),    w("continue"),     w("continues"),
    w("continued"),   w("record"),      w("records"),      w("recorded"),     w("list"),
    w("lists"),       w("listed"),      w("show"),         w("shows"),        w("showed"),
    w("shown"),       w("note"),        w("notes"),        w("noted"),        w("state"),
    w("states"),      w("stated"),      w("publish"),      w("publishes"),    w("published"),
    w("broadcast"),   w("broadcasts"),  w("email"),        w("emails"),       w("text"),
    w("texts"),       w("blog"),        w("blogs"),        w("message"),      w("messages"),
    w("write"),       w("writes"),      w("wrote"),        w("written"),      w("relate"),
    w("relates"),     w("related"),     w("repeat"),       w("repeats"),      w("repeated"),
    w("respond"),     w("responds"),    w("responded"),    w("document"),     w("documents"),
    w("documented"),  w("track"),       w("tracks"),       w("tracked"),      w("measure"),
    w("measures"),    w("measured"),    w("reflect"),      w("reflects"),     w("reflected"),
    w("detail"),      w("details"),     w("detailed"),     w("outline"),      w("outlines"),
    w("outlined"),    w("view"),        w("views"),        w("viewed"),       w("figure"),
    w("figures"),     w("figured"),     w("reason"),       w("reasons"),      w("reasoned"),
    w("hope"),        w("hopes"),       w("hoped"),        w("fear"),         w("fears"),
    w("feared"),      w("doubt"),       w("doubts"),       w("forecast"),     w("forecasts"),
    w("prefer"),      w("prefers"),     w("preferred"),    w("want"),         w("wants"),
    w("wanted"),      w("see"),         w("sees"),         w("saw"),          w("seen"),
    w("know"),        w("knows"),       w("knew"),         w("known"),        w("begin"),
    w("begins"),      w("began"),       w("volunteer"),    w("establish"),    w("establishes"),
    w("established"), w("discover"),    w("discovers"),    w("discovered"),   w("identify"),
    w("identifies"),  w("identified"),  w("determine"),    w("determines"),   w("determined"),
    w("prove"),       w("proves"),      w("proved"),       w("expose"),       w("exposes"),
    w("exposed"),     w("demonstrate"), w("demonstrates"), w("demonstrated"), w("highlight"),
    w("highlights"),  w("highlighted"), w("stress"),       w("stresses"),     w("stressed"),
    w("project"),     w("counter"),     w("counters"),     w("countered"),    w("answer"),
    w("answers"),     w("answered"),    w("submit"),       w("submits"),      w("submitted"),
    w("quote"),       w("quotes"),      w("quoted"),       w("snap"),         w("snapped"),
    w("rail"),        w("blast"),       w("blasted"),      w("fault"),        w("order"),
    w("orders"),
};

bool ends_clause(const Token& token) {
  switch (token.mark) {
    case Mark::kStop:
    case Mark::kQuestion:
    case Mark::kExclamation:
    case Mark::kSemicolon:
    case Mark::kCloseBracket:
      return true;
    default:
      return token.has(word::kCoordinator) && !token.has(word::kPreposition);
  }
}

/// True when a clause or a quotation is what the verb at `i` says.
bool has_content(const Reader& read, std::uint32_t i) {
  const Token& next = read.at(i + 1);
  if (next.word == w("that") || next.mark == Mark::kColon) return true;
  if (next.mark == Mark::kOpenQuote || next.mark == Mark::kQuote || next.mark == Mark::kOpenSingle)
    return true;
  const bool at_end = i + 1 >= read.end() || next.mark == Mark::kStop;
  const bool comma_after = next.mark == Mark::kComma;
  if (comma_after &&
      (read.at(i + 2).mark == Mark::kOpenQuote || read.at(i + 2).mark == Mark::kQuote))
    return true;
  // ", she added." — the subject stands between a comma or closing mark and the verb.
  constexpr std::uint32_t kSubject = 8;
  for (std::uint32_t k = i; k > read.begin() && i - k < kSubject; --k) {
    const Token& before = read.at(k - 1);
    const bool edge = before.mark == Mark::kCloseQuote || before.mark == Mark::kQuote ||
                      before.mark == Mark::kSingle || before.mark == Mark::kDash;
    if (edge) return true;
    if (before.mark == Mark::kComma) {
      if (at_end || comma_after) return true;
      break;
    }
    if (before.is_word() && is_finite_verb_tag(read.tag(k - 1).xpos)) break;
  }
  // "added the bridge was safe": a finite verb before the clause ends.
  constexpr std::uint32_t kClause = 40;
  for (std::uint32_t k = i + 1; k < read.end() && k < i + kClause; ++k) {
    const Token& token = read.at(k);
    if (ends_clause(token) || token.mark == Mark::kComma) return false;
    if (k > i + 1 && token.has(word::kRelative | word::kSubordinator) && token.word != w("that"))
      return false;
    if (k > i + 1 && token.is_word() && is_finite_verb_tag(read.tag(k).xpos)) return true;
  }
  return false;
}

/// The traps of words that look like cues.
bool reports(const Reader& read, std::uint32_t i) {
  const Token& token = read.at(i);
  const std::uint64_t verb = token.word;
  const std::uint64_t before = read.word(i - 1);
  const std::uint64_t after = read.word(i + 1);
  const Xpos tag = read.tag(i).xpos;
  const bool known = tag != Xpos::kOther;
  // "aid groups stress that": a verb whatever the tagger says, unless a noun phrase asks for it.
  if (after == w("that") && verb != w("report") && !is_adjective_tag(read.tag(i - 1).xpos) &&
      !read.at(i - 1).has(word::kDeterminer) && before != w("'s") && tag != Xpos::kVb &&
      tag != Xpos::kVbn) {
    return true;
  }
  if (known && !is_verb_tag(tag)) return false;
  if (known && tag == Xpos::kVbg) return false;
  // An infinitive or a bare form does not say that anybody said so: "to say", "will announce".
  if (known && tag == Xpos::kVb) return false;
  if (verb == w("told") && (before == w("all") || after == w("apart") || after == w("off")))
    return false;
  const bool participle = tag == Xpos::kVbn;
  const bool have = before == w("has") || before == w("have") || before == w("had") ||
                    before == w("'ve") || read.word(i - 2) == w("has") ||
                    read.word(i - 2) == w("have") || read.word(i - 2) == w("had");
  if (participle && !have) {
    // "is said to be", "found dead", "charged with": passive. "was quoted as saying" reports.
    return verb == w("quoted") || (after == w("that"));
  }
  if (verb == w("said") && after == w("goodbye")) return false;
  if (is_one_of(verb, kNeedContent)) return has_content(read, i);
  if (token.has(word::kReportsManner) && !token.has(word::kReportsNeutral | word::kReportsMind)) {
    return has_content(read, i);
  }
  return true;
}

}  // namespace

void english_numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out) {
  const Reader read(sentence);
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    const Token& token = read.at(i);
    NumberPhrase number;
    if (token.kind == TokenKind::kNumber) {
      std::string_view rest;
      number.tokens = {i, i + 1};
      number.thousandths = parse_digits(read.view(i), rest);
      const bool plain = rest.empty();
      if (rest.starts_with(':')) {
        number.kind = NumberKind::kClock;
      } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "s") {
        number.kind = NumberKind::kOrdinal;
      } else if (!plain) {
        // 5m, 3bn, 20k, 12km
        const std::int64_t scale = rest == "m"                  ? 1'000'000
                                   : rest == "bn"               ? 1'000'000'000
                                   : rest == "k" || rest == "K" ? 1000
                                   : rest == "M"                ? 1'000'000
                                                                : 1;
        number.thousandths = times(number.thousandths, scale);
        number.kind = NumberKind::kMeasure;
        if (scale != 1) number.kind = NumberKind::kCount;
        complete(read, number);
        if (scale == 1 && number.kind == NumberKind::kCount) number.kind = NumberKind::kMeasure;
      } else {
        const bool year = token.end - token.begin == 4 && number.thousandths >= 1'500'000 &&
                          number.thousandths < 2'100'000;
        complete(read, number);
        if (year && number.kind == NumberKind::kCount && number.tokens.size() == 1 &&
            (number.counted.empty() || number.counted.begin != i + 1 ||
             read.at(i - 1).has(word::kPreposition | word::kMonth) ||
             read.at(i - 1).has(word::kDeterminer))) {
          number.kind = NumberKind::kYear;
          number.counted = {};
        }
      }
    } else if (token.has(word::kNumberWord) || token.word == w("a")) {
      number = in_words(read, i);
      if (number.tokens.empty()) continue;
      complete(read, number);
    } else {
      continue;
    }
    number.approximate = is_approximate(read, number.tokens.begin, number.tokens.end);
    i = std::max(i, number.tokens.end - 1);
    out.push_back(number);
  }
}

void english_dates(const SentenceView& sentence, std::vector<DatePhrase>& out) {
  constexpr std::uint64_t kAlone[] = {w("yesterday"), w("today"), w("tomorrow"), w("tonight")};
  constexpr std::uint64_t kPointers[] = {w("last"), w("next"), w("this"), w("past"), w("previous")};
  constexpr std::uint64_t kPeriods[] = {w("week"),    w("month"),  w("year"),    w("weekend"),
                                        w("night"),   w("spring"), w("summer"),  w("autumn"),
                                        w("fall"),    w("winter"), w("morning"), w("afternoon"),
                                        w("evening"), w("decade"), w("century")};
  const Reader read(sentence);
  const auto is_day = [&](std::uint32_t i) {
    if (read.at(i).kind != TokenKind::kNumber) return false;
    std::string_view rest;
    const std::int64_t day = parse_digits(read.view(i), rest) / 1000;
    return day >= 1 && day <= 31 &&
           (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
  };
  const auto is_year = [&](std::uint32_t i) {
    const Token& token = read.at(i);
    const std::string_view view = read.view(i);
    return token.kind == TokenKind::kNumber && view.size() == 4 && view.back() <= '9' &&
           (view.starts_with("1") || view.starts_with("20"));
  };
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    const Token& token = read.at(i);
    DatePhrase date{{i, i + 1}, DateKind::kDay};
    std::uint32_t& end = date.tokens.end;
    // "may" and "march" are verbs unless a capital and a number say otherwise.
    const bool month =
        token.has(word::kMonth) && token.is(shape::kCapitalised) &&
        (!token.has(word::kFiniteAuxiliary) || is_day(i + 1) || is_year(i + 1) ||
         read.at(i - 1).kind == TokenKind::kNumber || read.at(i - 1).has(word::kPreposition));
    if (is_day(i) && read.at(i + 1).has(word::kMonth) && read.at(i + 1).is(shape::kCapitalised)) {
      end = i + 2;
      if (is_year(end)) {
        ++end;
        date.kind = DateKind::kFull;
      }
    } else if (month) {
      const std::uint32_t stop = read.at(i + 1).mark == Mark::kStop && is_day(i + 2) ? 1 : 0;
      if (is_day(i + 1 + stop)) {
        end = i + 2 + stop;
        const std::uint32_t comma = read.at(end).mark == Mark::kComma ? 1 : 0;
        if (is_year(end + comma)) {
          end += comma + 1;
          date.kind = DateKind::kFull;
        }
      } else {
        date.kind = DateKind::kMonth;
        if (is_year(end)) ++end;
      }
    } else if (token.has(word::kWeekday) && token.is(shape::kCapitalised)) {
      date.kind = DateKind::kWeekday;
      if (is_one_of(read.word(end), kPeriods)) ++end;
    } else if (is_one_of(token.word, kAlone)) {
      date.kind = DateKind::kRelative;
    } else if (is_one_of(token.word, kPointers) && is_one_of(read.word(i + 1), kPeriods)) {
      date.kind = DateKind::kRelative;
      end = i + 2;
    } else if (token.word == w("ago") && i >= read.begin() + 2 && read.at(i - 1).has(word::kUnit)) {
      date.kind = DateKind::kRelative;
      date.tokens.begin = i - 2;
    } else if (is_year(i) && read.at(i - 1).has(word::kPreposition)) {
      date.kind = DateKind::kYear;
    } else {
      continue;
    }
    i = end - 1;
    out.push_back(date);
  }
}

void english_names(const SentenceView& sentence, std::vector<NamePhrase>& out) {
  constexpr std::uint64_t kLinks[] = {w("of"),  w("the"), w("de"), w("van"), w("von"),
                                      w("bin"), w("al"),  w("da"), w("di"),  w("del"),
                                      w("la"),  w("and"), w("for")};
  constexpr WordFlags kNever = word::kWeekday | word::kMonth | word::kFirstPerson;
  const Reader read(sentence);
  const auto is_part = [&](std::uint32_t i) {
    const Token& token = read.at(i);
    if (!token.is_word() || !token.is(shape::kCapitalised) || token.has(kNever)) return false;
    const Xpos tag = read.tag(i).xpos;
    if (is_proper_noun_tag(tag)) return true;
    if (token.has(word::kFunctionWord) || token.has(word::kHonorific))
      return token.has(word::kHonorific);
    // The head of a sentence is capitalised whatever it is.
    return i != read.begin() && (tag == Xpos::kOther || is_noun_tag(tag) || is_adjective_tag(tag));
  };
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    if (!is_part(i)) continue;
    NamePhrase name{{i, i + 1}, false};
    std::uint32_t& end = name.tokens.end;
    while (end < read.end()) {
      const Token& next = read.at(end);
      if (is_part(end)) {
        ++end;
      } else if ((next.mark == Mark::kHyphen || next.mark == Mark::kStop) && is_part(end + 1) &&
                 (next.mark == Mark::kHyphen || read.at(end - 1).has(word::kHonorific) ||
                  read.at(end - 1).end - read.at(end - 1).begin == 1)) {
        end += 2;
      } else if (is_one_of(next.word, kLinks) && !next.is(shape::kCapitalised) &&
                 next.word != w("and") && next.word != w("the") && is_part(end + 1)) {
        end += 2;
      } else if (next.word == w("of") && read.word(end + 1) == w("the") && is_part(end + 2)) {
        end += 3;
      } else {
        break;
      }
    }
    const Token& first = read.at(i);
    const Token& before = read.at(i - 1);
    name.person =
        first.has(word::kHonorific) || before.has(word::kHonorific) ||
        (before.has(word::kSource) && is_noun_tag(read.tag(i - 1).xpos) &&
         !before.is(shape::kCapitalised)) ||
        read.word(end) == w("who") ||
        (read.at(end).mark == Mark::kComma && read.at(end + 1).kind == TokenKind::kNumber &&
         read.at(end + 2).mark == Mark::kComma);
    i = end - 1;
    out.push_back(name);
  }
}

void english_cues(const SentenceView& sentence, std::vector<ReportingCue>& out) {
  constexpr WordFlags kTiers = word::kReportsNeutral | word::kReportsContested |
                               word::kReportsEndorsing | word::kReportsMind |
                               word::kReportsDirective | word::kReportsManner | word::kReportsData;
  const Reader read(sentence);
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    const Token& token = read.at(i);
    if (!token.is_word()) continue;
    if (token.word == w("according")) {
      // "according them the right" gives something to somebody.
      if (read.word(i + 1) == w("to")) out.push_back({i, 0});
      continue;
    }
    if (token.has(word::kReportsParticiple)) {
      const bool citing = token.word == w("citing") || token.word == w("quoting");
      const bool saying = token.word == w("saying") || token.word == w("adding") ||
                          token.word == w("telling") || token.word == w("warning") ||
                          token.word == w("claiming") || token.word == w("arguing");
      if (citing || (saying && (has_content(read, i) || read.at(i - 1).mark == Mark::kComma))) {
        out.push_back({i, token.flags & kTiers});
      }
      continue;
    }
    if (token.has(word::kReports) && token.has(kTiers) && reports(read, i)) {
      out.push_back({i, token.flags & kTiers});
    }
  }
}

}  // namespace galley::core
