#include "english.h"

namespace galley::core::english_rules {
namespace {

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
  const Token& next = read.token(i + 1);
  if (next.word == w("that") || next.mark == Mark::kColon) return true;
  if (next.mark == Mark::kOpenQuote || next.mark == Mark::kQuote || next.mark == Mark::kOpenSingle)
    return true;
  const bool at_end = i + 1 >= read.end() || next.mark == Mark::kStop;
  const bool comma_after = next.mark == Mark::kComma;
  if (comma_after &&
      (read.token(i + 2).mark == Mark::kOpenQuote || read.token(i + 2).mark == Mark::kQuote))
    return true;
  // ", she added." — the subject stands between a comma or closing mark and the verb.
  constexpr std::uint32_t kSubject = 8;
  for (std::uint32_t k = i; k > read.begin() && i - k < kSubject; --k) {
    const Token& before = read.token(k - 1);
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
    const Token& token = read.token(k);
    if (ends_clause(token) || token.mark == Mark::kComma) return false;
    if (k > i + 1 && token.has(word::kRelative | word::kSubordinator) && token.word != w("that"))
      return false;
    if (k > i + 1 && token.is_word() && is_finite_verb_tag(read.tag(k).xpos)) return true;
  }
  return false;
}

/// The traps of words that look like cues.
bool reports(const Reader& read, std::uint32_t i) {
  const Token& token = read.token(i);
  const std::uint64_t verb = token.word;
  const std::uint64_t before = read.word(i - 1);
  const std::uint64_t after = read.word(i + 1);
  const Xpos tag = read.tag(i).xpos;
  const bool known = tag != Xpos::kOther;
  // "aid groups stress that": a verb whatever the tagger says, unless a noun phrase asks for it.
  if (after == w("that") && verb != w("report") && !is_adjective_tag(read.tag(i - 1).xpos) &&
      !read.token(i - 1).has(word::kDeterminer) && before != w("'s") && tag != Xpos::kVb &&
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
  if (read.is_in(WordListId::kReportsWithContent, i)) return has_content(read, i);
  if (token.has(word::kReportsManner) && !token.has(word::kReportsNeutral | word::kReportsMind)) {
    return has_content(read, i);
  }
  return true;
}

}  // namespace

void cues(const Reader& read, std::vector<ReportingCue>& out) {
  constexpr WordFlags kTiers = word::kReportsNeutral | word::kReportsContested |
                               word::kReportsEndorsing | word::kReportsMind |
                               word::kReportsDirective | word::kReportsManner | word::kReportsData;
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    const Token& token = read.token(i);
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
      if (citing || (saying && (has_content(read, i) || read.token(i - 1).mark == Mark::kComma))) {
        out.push_back({i, token.flags & kTiers});
      }
      continue;
    }
    if (token.has(word::kReports) && token.has(kTiers) && reports(read, i)) {
      out.push_back({i, token.flags & kTiers});
    }
  }
}

}  // namespace galley::core::english_rules
