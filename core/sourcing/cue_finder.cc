#include "cue_finder.h"

#include "content.h"
#include "reporting_verb.h"
#include "verbs.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Attributions read of one sentence; prose has at most a dozen, and pairs of them are compared.
constexpr std::size_t kMaxCues = 32;

/// Whether `a` is a part of what `outer` says: "she said that he wants to go". A statement behind
/// a comma is a second one beside it more often than a part.
bool lies_in(std::span<const Token> tokens, const Attribution& a, const Attribution& outer) {
  const auto states = [](const Attribution& one) {
    return is_statement(one.frame) || one.frame == AttributionFrame::kLabel;
  };
  bool inside = false;
  for (const TokenRange content : outer.content()) {
    inside |= content.begin <= a.cue.begin && a.cue.end <= content.end;
  }
  if (!inside || a.frame == AttributionFrame::kAside) return false;
  if (!states(a) && states(outer)) return true;
  if (states(a) && !states(outer)) return false;
  for (std::uint32_t i = outer.cue.end; i < a.cue.begin; ++i) {
    const Mark mark = tokens[i].mark;
    if (mark == Mark::kComma || mark == Mark::kDash || mark == Mark::kSemicolon) return false;
  }
  return true;
}

void mark_nested(std::span<const Token> tokens, std::span<Attribution> all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = 0; k < all.size() && !all[i].nested; ++k) {
      all[i].nested = k != i && lies_in(tokens, all[i], all[k]);
    }
  }
}

}  // namespace

std::span<const Attribution> CueFinder::find(std::uint32_t index) {
  found_.clear();
  const SentenceReader whole(document_, flags_, document_.sentences()[index]);
  const SentenceReader s = whole.without_stops();
  if (s.range().size() < 2) return found_;
  add(s, frames::read_label(s, label_names_));
  for (std::uint32_t i = s.begin(); i < s.end() && found_.size() < kMaxCues; ++i) {
    if (s.is_word(i) && !s.is_quoted(i)) read_token(s, i);
  }
  part_contents(s, found_);
  mark_nested(document_.tokens(), found_);
  return found_;
}

void CueFinder::read_token(const SentenceReader& s, std::uint32_t at) {
  const bool in_cue =
      !found_.empty() && found_.back().cue.begin <= at && at < found_.back().cue.end;
  if (s.is(at, kSeems)) {
    add(s, frames::read_hearsay(s, at));
  } else if (frames::opens_according(s, at)) {
    add(s, frames::read_according(s, at, found_));
  } else if (frames::opens_attitude(s, at)) {
    add(s, frames::read_attitude(s, at));
    return;
  } else if (read_verb(s, at)) {
    return;
  }
  if (add(s, frames::read_count(s, at)) || add(s, frames::read_light_verb(s, at)) ||
      add(s, frames::read_poll(s, at))) {
    return;
  }
  if (!in_cue) add(s, frames::read_noun(s, at));
}

/// Reads a reporting verb; false where none reports at `at`.
bool CueFinder::read_verb(const SentenceReader& s, std::uint32_t at) {
  const SourcingFlags flags = verb_flags(s, at);
  if ((flags & kVerb) == 0) return false;
  if (frames::opens_question(s, at)) {
    add(s, frames::read_question(s, at));
    return true;
  }
  if (add(s, frames::read_light_verb(s, at))) return true;
  const VerbForm form = verb_form(s, at, flags);
  if (form == VerbForm::kNone) return false;
  add(s, read_reporting_verb(s, at, form, found_));
  return true;
}

/// False where there is nothing to add.
bool CueFinder::add(const SentenceReader& s, const std::optional<Attribution>& found) {
  if (!found) return false;
  const TokenRange cue = found->cue;
  // "felt sure that": the longer cue holds.
  while (!found_.empty() && !found_.back().cue.empty() && cue.begin <= found_.back().cue.begin &&
         found_.back().cue.end <= cue.end) {
    found_.pop_back();
  }
  found_.push_back(finished(s, *found));
  return true;
}

}  // namespace galley::core
