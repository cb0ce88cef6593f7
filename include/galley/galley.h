#pragma once

// Galley reads an article and says where it repeats itself, where a sentence is broken, where the
// page left something of its own behind, and where a claim has no source. This header is the whole
// interface, and it includes nothing but the standard library.
//
// LINT A TEXT
// -----------
// A Linter holds the rules and their settings; lint() reads one text and returns a Report, which
// owns everything that it says.
//
//   #include <galley/galley.h>
//
//   const galley::Linter linter;  // every rule, as it comes
//   const galley::Result<galley::Report> report = linter.lint("We met on the the third of May.");
//   if (!report) return complain(galley::to_string(report.error()));
//   for (const galley::Finding& finding : report->findings) {
//     std::cout << report->at(finding.span) << ": " << finding.message << '\n';
//   }
//
// That prints: the the: “the” stands twice.
//
// WHAT IS READ
// ------------
// The bytes of a file are read as what they are: UTF-8, UTF-16 and UTF-32 by their byte-order mark
// or by their zero bytes, Windows-1252, Latin-1, Latin-9 and Mac Roman by what their bytes would
// mean. Report::encoding says so where it was not plain UTF-8, and names every place that could not
// be read and is U+FFFD now. What is no text, such as a PDF or a picture, is ErrorCode::kNotText,
// with what to do in the message; more than kMaxTextBytes is an error too. UTF-16 in memory is
// taken as std::u16string_view; of a string that a program has decoded already, Request::decoded
// says so.
//
// WHERE A FINDING STANDS
// ----------------------
// A Span names its place twice: in UTF-8 bytes of Report::text, for C++, and in UTF-16 code units,
// for JavaScript, Java and C#. Both are half-open.
//
//   It was 😀 the the end.
//             ────────       bytes 12–19, code units 10–17
//
// Report::text is the text after decoding. It is the text that was given, byte for byte, where that
// was UTF-8 and began with no byte-order mark. Lines end as they ended there: LF, CR LF, CR, VT,
// FF, U+0085, U+2028 or U+2029.
//
// Findings are sorted by place. One that lies inside another and has the same cause is in
// Finding::folded of that one: six slips inside a line of advertising are one thing to mend.
//
// SETTINGS
// --------
// Everything is set before the Linter is made, and a wrong setting is an error, so that a typing
// mistake in a rule's name does not pass in silence.
//
//   galley::Options options;
//   options.json = read_file("galley.json");  // what `galley lint --config` reads
//   options.rules.push_back({.rule = "vague-source", .on = false});
//   options.rules.push_back({.rule = "repeated-quotation",
//                            .severity = galley::Severity::kHint,
//                            .thresholds = {{"min-words", 12}}});
//   options.patterns = {"^Visit our shop"};  // lines that this site adds to its pages
//   galley::Result<galley::Linter> linter = galley::Linter::create(options);
//   if (!linter) return complain(galley::to_string(linter.error()));
//
// rule_table() lists the rules with their thresholds.
//
// ERRORS
// ------
// Nothing throws. What can fail returns a Result: a value, or an Error with a code to branch on,
// the place (a JSON pointer such as /phrases/patterns/1) and a message for people. Asking for the
// value of a Result that has none ends the program.
//
// A CLEAN COPY
// ------------
// Fixes that are right unread at least 95 times in 100 are marked as safe. clean() applies those of
// a report until there is none left, and says what it changed and what remains; a change can be put
// back by its id.
//
//   galley::CleanCopy copy = linter.clean(*report);
//   galley::to_text(copy);  // "6 changes; 1 placeholder and 14 other findings remain"
//   copy = linter.clean(*report, {.reverted = {copy.changes[0].id}});
//
// SOURCES AND ORIGINALS
// ---------------------
// A Request asks for more than findings: who says what in the article, and what became of the texts
// that it was made from.
//
//   galley::Request request;
//   request.sources = true;
//   request.originals = {{"agency.txt", agency_text}};
//   const auto report = linter.lint(article, request);
//   report->sources;     // "Ada Osei", two statements, one quotation
//   report->comparison;  // “14” became “40”
//
// A LONG TEXT
// -----------
// Time and memory are linear in the text, hostile input included: about two seconds and 200 MB for
// 10 MB of prose. A program that shows how far the work is, or that may have to stop it, passes a
// function; returning false ends the run with ErrorCode::kCancelled.
//
//   request.progress = [&](std::uint32_t done, std::uint32_t total) {
//     bar.show(done, total);
//     return !stop_requested;
//   };
//
// WRITING A REPORT
// ----------------
// to_json() writes the shape that docs/report.md describes, one line of it, the same bytes on every
// platform; to_text(), to_html(), to_markdown() and to_csv() are for people.
//
// THREADS
// -------
// A Linter never changes: any number of threads may use one at the same time. Copies share what is
// inside and cost a pointer. Reports and the other values here are plain data without hidden ties:
// what one thread made another may read. The library starts no thread, does no input or output and
// reads neither clock nor locale: the same text and settings give the same report.
//
// THE BUILD
// ---------
//   find_package(galley REQUIRED)
//   target_link_libraries(my_program PRIVATE galley::galley)
//
// C++20 is needed. docs/embedding.md has the rest.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace galley {

// ------------------------------------------------------------------------------------------------
// Errors
// ------------------------------------------------------------------------------------------------

enum class ErrorCode : std::uint8_t {
  kSyntax,         ///< the text is no JSON
  kWrongType,      ///< JSON of another kind is wanted there: an object, a list, a string
  kUnknownMember,  ///< an object has a member that means nothing
  kUnknownRule,    ///< there is no rule of that id
  kUnknownOption,  ///< the rule has no threshold of that name
  kBadValue,       ///< outside its range, or none of the words that are allowed
  kBadPattern,     ///< an own pattern that is no RE2 pattern, or that matches the empty text
  kBadExample,     ///< an own example without a word, or too long
  kBadPack,        ///< the bytes are no language pack that this version reads
  kTooMany,        ///< more own patterns or examples than are taken; those that follow are too many
  kTextTooLarge,   ///< a text of more than kMaxTextBytes
  kNotText,        ///< bytes of something else: a PDF, a picture, an archive
  kCancelled,      ///< Request::progress returned false
};
/// "syntax", "wrong-type", "unknown-member" …: the enumerator in kebab-case; what JavaScript gets.
[[nodiscard]] std::string_view to_string(ErrorCode code);

/// What was wrong, and where.
struct Error {
  ErrorCode code = ErrorCode::kBadValue;
  /// A JSON pointer (RFC 6901) to the member at fault. In settings it starts at the settings:
  /// "/rules/vague-source/severity", "" for the whole; in what a Request holds, at the request:
  /// "/structure/parts/0", "/originals/1". Of kSyntax it is the character, counted from 1, at which
  /// the JSON breaks off, in decimal digits.
  std::string place;
  /// For people: one sentence without a full stop and without the place.
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};
/// The error as one line for people, the place as they write it: `phrases.patterns[1]: "a(b" is no
/// pattern: missing ): a(b`.
[[nodiscard]] std::string to_string(const Error& error);

/// A value, or the error for want of it. Converts from both, and to true where there is a value.
/// value(), * and -> need a value: without one they end the program. What they refer to lives as
/// long as the Result: give it a name before a loop over a part of it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] const T& value() const& { return *or_end(std::get_if<0>(&state_)); }
  [[nodiscard]] T& value() & { return *or_end(std::get_if<0>(&state_)); }
  [[nodiscard]] T&& value() && { return std::move(value()); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }
  [[nodiscard]] T* operator->() { return &value(); }

  /// Needs an error: with a value it ends the program.
  [[nodiscard]] const Error& error() const { return *or_end(std::get_if<1>(&state_)); }

 private:
  template <class U>
  static U* or_end(U* pointer) {
    if (pointer == nullptr) std::abort();
    return pointer;
  }

  std::variant<T, Error> state_;
};

// ------------------------------------------------------------------------------------------------
// Places in a text
// ------------------------------------------------------------------------------------------------

/// The longest text that is read, in bytes of UTF-8 after decoding: offsets have 32 bits, and what
/// is reckoned with them must not run over.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 31U;

/// Where a passage begins and ends in one unit, half-open: [begin, end).
struct Offsets {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(Offsets, Offsets) = default;
};

/// One passage, in two units.
struct Span {
  Offsets bytes;  ///< UTF-8 bytes of the text that the passage stands in
  Offsets utf16;  ///< UTF-16 code units of the same text

  friend constexpr bool operator==(Span, Span) = default;
};

/// How the bytes of a text were read, where that was not simply as UTF-8.
struct Encoding {
  /// Its name in the Encoding Standard: "utf-8" (of which some bytes were none), "utf-16le",
  /// "utf-16be", "utf-32le", "utf-32be", "windows-1252", "iso-8859-1", "iso-8859-15", "macintosh".
  /// Lives as long as the program.
  std::string_view name;
  /// False: what it makes of the bytes is not plausible everywhere, or another encoding does nearly
  /// as well. The words in the text may be wrong then.
  bool sure = true;
  /// Every U+FFFD that stands for bytes which could not be read, neighbours as one passage.
  std::vector<Span> unreadable;
  /// For people: "Read as Windows-1252." One sentence or more, with the first unreadable line.
  std::string message;
};

/// A text out of bytes.
struct DecodedText {
  std::string text;                  ///< well-formed UTF-8
  std::optional<Encoding> encoding;  ///< nothing where it was plain UTF-8
};

/// Reads bytes as Linter::lint() does. Fails where they are no text (kNotText) and where they are
/// too many (kTextTooLarge).
[[nodiscard]] Result<DecodedText> decode(std::string_view bytes);

// ------------------------------------------------------------------------------------------------
// Rules
// ------------------------------------------------------------------------------------------------

enum class Family : std::uint8_t {
  kDuplicates,          ///< passages that stand twice
  kBrokenSentences,     ///< sentences that are damaged or were never whole
  kSpamFooters,         ///< what the page added: prompts, links, advertising
  kUnattributedClaims,  ///< claims on nobody's authority
};
/// "duplicates", "broken-sentences", "spam-footers", "unattributed-claims".
[[nodiscard]] std::string_view to_string(Family family);

enum class Severity : std::uint8_t {
  kHint,     ///< may be shown folded, never fails a run
  kWarning,  ///< an editor should look
  kError,    ///< acting on it unread is right at least 95 times in 100
};
/// "hint", "warning", "error".
[[nodiscard]] std::string_view to_string(Severity severity);
/// The other way round; nothing for any other word.
[[nodiscard]] std::optional<Severity> severity_from(std::string_view name);

/// A number of a rule that a user may set.
struct ThresholdInfo {
  std::string_view name;  ///< kebab-case
  int value = 0;          ///< the default
  int least = 0;
  int most = 0;
  std::string_view what;  ///< one sentence: what it does, why the default
};

/// What is known of a rule without running it. Its strings live as long as the program.
struct RuleInfo {
  std::string_view id;  ///< kebab-case, unique, never renamed
  Family family = Family::kDuplicates;
  std::string_view summary;  ///< a few words, no full stop
  std::string_view why;      ///< why it matters, one or two sentences
  std::vector<ThresholdInfo> thresholds;
};
/// All rules, in the order in which they are listed to users.
[[nodiscard]] std::vector<RuleInfo> rule_table();

// ------------------------------------------------------------------------------------------------
// The report
// ------------------------------------------------------------------------------------------------

/// One piece of the evidence that fired, so that an editor can disagree.
struct Reason {
  std::string text;
  std::optional<int> weight;  ///< where the rule adds up points
};

/// Another passage that a finding is about: the twin of a repeat, the quotation of a speaker.
struct Related {
  Span span;
  std::string message;
};

/// Replaces a passage by `text`; an empty span inserts, an empty text deletes.
struct Edit {
  Span span;
  std::string text;
};

/// One way to mend a finding. The edits are sorted, do not overlap and belong together. `safe`:
/// applying it unread is right at least 95 times in 100.
struct Fix {
  std::string title;
  bool safe = false;
  std::vector<Edit> edits;
};

/// What a rule says of a passage.
struct Finding {
  std::string_view rule;  ///< its id; lives as long as the program
  Family family = Family::kDuplicates;
  Severity severity = Severity::kWarning;
  int confidence = 0;  ///< 0 to 100: how often out of a hundred an editor would agree
  /// 16 hexadecimal digits: a hash of the rule and the words in and around the passage, without
  /// position. Stays the same when the article changes elsewhere; no text can be read from it. What
  /// lists of ignored findings and baselines store: Request::ignored.
  std::string key;
  Span span;
  std::string message;  ///< what is wrong, one sentence
  std::vector<Reason> why;
  std::vector<Related> related;
  std::vector<Fix> fixes;  ///< the likeliest first
  /// Findings that lie inside this one and share its cause; sorted, none folded again.
  std::vector<Finding> folded;
};

/// Who a source is, as far as the words tell.
enum class SourceKind : std::uint8_t {
  kNone,       ///< nobody is named: "is expected to"
  kNamed,      ///< "Ada Osei", "the Ministry of Health"
  kRole,       ///< one office or body: "the mayor", "police"
  kDocument,   ///< "the report"
  kPronoun,    ///< "he", where nobody was named before whom it may mean
  kGroup,      ///< nobody in particular: "experts", "critics"
  kAnonymous,  ///< whose name is withheld: "a source close to the talks"
};
/// "none", "named" …: the enumerator in lower case.
[[nodiscard]] std::string_view to_string(SourceKind kind);

/// How the words of a statement hang together.
enum class StatementFrame : std::uint8_t {
  kClause,     ///< X said that …
  kAside,      ///< …, X said
  kAccording,  ///< according to X, …
  kAim,        ///< X wants to …
  kJudgement,  ///< X praised …
  kNoun,       ///< X's claim that …
  kLabel,      ///< X: …
  kContinued,  ///< a quotation whose speaker is named elsewhere
  kHearsay,    ///< seems to, reportedly: nobody's
};
/// "clause", "aside" …: the enumerator in lower case.
[[nodiscard]] std::string_view to_string(StatementFrame frame);

/// One statement of a source.
struct Statement {
  StatementFrame frame = StatementFrame::kClause;
  bool quoted = false;         ///< some of it in the source's own words
  std::optional<Span> source;  ///< the words that name the source here: "he"
  std::optional<Span> cue;     ///< the words that report: "told reporters"
  std::vector<Span> content;   ///< in text order
};

/// One who says something, with all that stands on them.
struct Source {
  /// The fullest form of the name in the text; "(not named)" collects statements without a source.
  std::string name;
  SourceKind kind = SourceKind::kNone;
  std::vector<Statement> statements;  ///< in text order
  std::uint32_t quotations = 0;       ///< statements that quote
  std::uint32_t words = 0;            ///< words that stand on this source
};

/// Who is quoted how often, and what stands on whom.
struct SourceList {
  std::vector<Source> sources;   ///< most words first; without a name last
  std::uint32_t words = 0;       ///< of the text
  std::uint32_t said_words = 0;  ///< words that are somebody's statement
};

/// A text that an article was made from, with a name for people: a file name, an agency.
struct Original {
  std::string name;
  std::string text;  ///< any bytes in a Request, decoded in a Report
  /// As Report::encoding. A Request need not have it: of a text that was read by decode() it says
  /// how.
  std::optional<Encoding> encoding{};
};

enum class DifferenceKind : std::uint8_t {
  kCopied,              ///< sentences, or a long run of words, taken over as they are
  kRewritten,           ///< a sentence that says the same in other words
  kQuotationAltered,    ///< words between quotation marks that the original has otherwise
  kQuotationAdded,      ///< a quotation that no original has in any form
  kNumberChanged,       ///< a figure that the original does not give there
  kDateChanged,         ///< a weekday or month in the place of another
  kNameChanged,         ///< a name in the place of another
  kNegationChanged,     ///< a "not" that came or went
  kAttributionDropped,  ///< the original says who says so, the article does not
};
/// "copied", "quotation-altered" …: the enumerator in kebab-case.
[[nodiscard]] std::string_view to_string(DifferenceKind kind);

/// One passage of the article and what it was made from.
struct Difference {
  DifferenceKind kind = DifferenceKind::kCopied;
  /// A warning where the article says something else than its original; a hint where it merely
  /// takes over its words.
  Severity severity = Severity::kHint;
  Span span;                         ///< of the article
  std::uint32_t original_index = 0;  ///< into Comparison::originals
  std::optional<Span> original;      ///< of that original; none where no original has the words
  int similarity = 0;                ///< words in common, per cent
  std::string message;
  std::string why;  ///< which words changed, or what is missing; empty for an unchanged copy
};

/// An article beside the texts that it was made from.
struct Comparison {
  std::vector<Original> originals;
  std::vector<Difference> differences;  ///< sorted by place in the article
};

/// What was found in one text.
struct Report {
  std::string text;                  ///< as it was read: well-formed UTF-8, what all spans count in
  std::optional<Encoding> encoding;  ///< nothing where the bytes were plain UTF-8
  std::string language;              ///< BCP 47 primary tag; "und" where it could not be told
  std::string genre;                 ///< "news", "how-to" …; "unknown" where it could not be told
  /// Sorted by begin, then the longer first, then the order of rule_table().
  std::vector<Finding> findings;
  /// Ids of rules that found more than the 10,000 of each that a report holds, or more in one
  /// paragraph than they look for: there is more of theirs than `findings` has. Empty for an
  /// article that is one.
  std::vector<std::string_view> capped;
  std::optional<SourceList> sources;     ///< where Request::sources asked for it
  std::optional<Comparison> comparison;  ///< where Request::originals had any
  std::string structure;                 ///< Request::structure, for clean()
  std::vector<Span> ignored;  ///< where Request::ignored left a finding out: clean() leaves it too

  /// The words of a passage; a view of `text`.
  [[nodiscard]] std::string_view at(const Span& span) const {
    return std::string_view(text).substr(span.bytes.begin, span.bytes.size());
  }
  /// Findings at or above `floor`, folded ones left aside.
  [[nodiscard]] std::size_t count(Severity floor) const;
};

// ------------------------------------------------------------------------------------------------
// The linter
// ------------------------------------------------------------------------------------------------

/// How one rule runs. What is not set stays as the rule has it.
struct RuleSetting {
  struct Threshold {
    std::string name;
    int value = 0;
  };
  std::string rule;  ///< its id
  std::optional<bool> on{};
  std::optional<Severity> severity{};  ///< in place of what the rule says
  std::vector<Threshold> thresholds{};
};

/// The settings of a Linter. They are read in the order of the members, so that a later one has the
/// last word.
struct Options {
  /// Settings as JSON, what `galley lint --config` reads; empty: none.
  ///   {"rules": {"vague-source": "off", "repeated-quotation": {"severity": "hint", "min-words":
  ///   12}},
  ///    "phrases": {"patterns": ["^Visit our shop"], "examples": ["Ring the tip line on 555
  ///    0100"]}}
  std::string json{};
  std::vector<RuleSetting> rules{};
  /// Ids; where there are any, all other rules are off.
  std::vector<std::string> only{};
  /// What the site itself adds to its pages. Patterns are RE2's, matched inside one block of the
  /// text, case as written; blocks with nearly the words of an example are found too. Where either
  /// list has anything, both take the place of "phrases" of the JSON.
  std::vector<std::string> patterns{};
  std::vector<std::string> examples{};
  /// The bytes of a language pack (tools/pack/build_pack.py makes them); empty: English, which is
  /// built in. The linter keeps a copy.
  std::string language_pack{};
};

/// Called before each rule with the number of rules done and their total; false ends the run.
using Progress = std::function<bool(std::uint32_t done, std::uint32_t total)>;

/// What is asked of one text, beside its findings.
struct Request {
  /// False: no rule runs, and the report holds what else was asked for.
  bool findings = true;
  /// Keys of findings to leave out.
  std::vector<std::string> ignored{};
  /// True: who says what.
  bool sources = false;
  /// The texts that the article was made from, to compare it with.
  std::vector<Original> originals{};
  /// What a page said of the text that was copied from it, as JSON; empty: plain text. In UTF-16
  /// code units of the text; docs/report.md describes it under "structure".
  std::string structure{};
  /// True for a text that a program has decoded already, such as a string out of JSON: it is UTF-8,
  /// whatever it looks like, and its own offsets count a byte-order mark, so that stays. Originals
  /// are bytes all the same.
  bool decoded = false;
  /// May be empty. Called in the thread that called lint().
  Progress progress{};
};

/// What to make of the safe fixes of a report.
struct CleanOptions {
  std::vector<std::string> reverted{};  ///< ids of changes to leave out
  bool html = false;                    ///< also as an HTML fragment
  bool markdown = false;                ///< also as Markdown
};

/// What is still to be done by hand once the safe fixes are made.
struct Remaining {
  std::uint32_t placeholders = 0;  ///< words that somebody meant to replace: see to them first
  std::uint32_t others = 0;        ///< other findings of any severity, folded ones left aside
  std::uint32_t hints = 0;         ///< how many of the others are hints
};

/// One safe fix and what became of it.
struct CleanChange {
  /// Names the change among all of the same text and settings: the finding's key, and "#n" for its
  /// n-th fellow with the same key. Holds no text.
  std::string id;
  std::string_view rule;  ///< id; lives as long as the program
  Family family = Family::kDuplicates;
  std::string title;    ///< of the fix
  std::string message;  ///< of the finding
  bool applied = true;  ///< false: it was reverted
  /// As made: places in the text of the report. The edits of all applied changes together make the
  /// copy; none overlaps another.
  std::vector<Edit> edits;
};

/// An article with its safe fixes applied.
struct CleanCopy {
  std::string text;
  /// Headings, lists, quotations, tables, code and links as far as the linter knows them. Of the
  /// addresses only http, https and mailto are written.
  std::optional<std::string> html;
  std::optional<std::string> markdown;
  /// In the order of the report; then what came up when these were made.
  std::vector<CleanChange> changes;
  Remaining remaining;  ///< in the copy
};

/// Runs the rules over texts. Immutable and thread-safe: keep one and use it from everywhere. Cheap
/// to copy.
class Linter {
 public:
  /// Every rule on, as it comes.
  Linter();
  /// The error says which setting is wrong.
  [[nodiscard]] static Result<Linter> create(const Options& options);
  /// A linter of other settings that reads with the language pack of this one, without reading the
  /// pack again; Options::language_pack has to be empty.
  [[nodiscard]] Result<Linter> with(const Options& options) const;

  /// Fails where the text or an original is none (kNotText) or is too large (kTextTooLarge), where
  /// Request::structure cannot be read, and where Request::progress said so (kCancelled).
  [[nodiscard]] Result<Report> lint(std::string_view bytes, const Request& request = {}) const;
  /// A lone surrogate becomes U+FFFD, one code unit for one. Keeps a byte-order mark.
  [[nodiscard]] Result<Report> lint(std::u16string_view units, const Request& request = {}) const;

  /// Applies the safe fixes of a report, folded findings included, then those of the text that
  /// comes of it, until there is none: cleaning a copy again changes nothing. Where two overlap,
  /// the first of the report wins; the other one comes up when that is reverted. `report` is one of
  /// lint(). Takes as long as lint() for each round; most texts need one.
  [[nodiscard]] CleanCopy clean(const Report& report, const CleanOptions& options = {}) const;

  /// What the linter makes of a text, for whoever traces a wrong finding to its cause: language and
  /// genre, blocks, sentences, tokens with part of speech, quotations. For people: its form changes
  /// between versions. Offsets are UTF-8 bytes.
  [[nodiscard]] Result<std::string> dump(std::string_view bytes) const;

 private:
  struct State;
  explicit Linter(std::shared_ptr<const State> state);
  Result<Report> lint_decoded(std::string text, const Request& request) const;

  std::shared_ptr<const State> state_;
};

// ------------------------------------------------------------------------------------------------
// Writing
// ------------------------------------------------------------------------------------------------

/// Version of the report's JSON, in its field "version"; docs/report.md describes the fields.
inline constexpr int kReportVersion = 1;

/// One line of JSON without a line break. Offsets are UTF-16 code units. `id_json` is a JSON value
/// put in as "id"; empty leaves the field out.
[[nodiscard]] std::string to_json(const Report& report, std::string_view id_json = {});
/// {"id"?, "text", "html"?, "markdown"?, "changes", "remaining", "summary"}, as docs/report.md
/// describes it.
[[nodiscard]] std::string to_json(const CleanCopy& copy, std::string_view id_json = {});
/// An array: id, family, summary, why, page, options.
[[nodiscard]] std::string to_json(const std::vector<RuleInfo>& rules);
/// {"text", "encoding"?}.
[[nodiscard]] std::string to_json(const DecodedText& text);
/// {"code", "place", "message"}.
[[nodiscard]] std::string to_json(const Error& error);

/// The report as a document to send on: place, severity, rule, message, words, reasons and fixes of
/// each finding. The HTML is one file with the article, the findings marked in it, without a script
/// and without any address; the CSV is one finding a line (RFC 4180), with cells that a spreadsheet
/// would take for a formula made text.
[[nodiscard]] std::string to_html(const Report& report);
[[nodiscard]] std::string to_markdown(const Report& report);
[[nodiscard]] std::string to_csv(const Report& report);

/// For a person at a terminal: place, severity, rule, message, the line with a caret under the
/// span, the reasons, the fixes. `name` is what each place begins with, such as the path of a file.
/// Findings below `floor` are left out.
[[nodiscard]] std::string to_text(const Report& report, std::string_view name,
                                  Severity floor = Severity::kHint);
/// The same of Report::comparison: place, severity, kind, both wordings, what changed.
[[nodiscard]] std::string comparison_to_text(const Report& report, std::string_view name,
                                             Severity floor = Severity::kHint);
/// The same of Report::sources.
[[nodiscard]] std::string sources_to_text(const Report& report, std::string_view name);
/// What was done and what remains, on one line without a stop: "6 changes; 1 placeholder and 14
/// other findings remain, 9 of them hints".
[[nodiscard]] std::string to_text(const CleanCopy& copy);

/// "1.4.0": the version of the library that the program runs with.
[[nodiscard]] std::string_view version();

}  // namespace galley
