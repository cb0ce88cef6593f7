#pragma once

#include <optional>
#include <span>

#include "sentence_reader.h"
#include "verbs.h"

namespace galley::core {

/// A reporting verb in its place: what the frames of a verb ask about it, found once. Indices are
/// tokens of the document.
struct ReportingVerb {
  std::uint32_t at = 0;     ///< the verb itself
  SourcingFlags flags = 0;  ///< verb_flags()
  VerbForm form = VerbForm::kNone;
  TokenRange cue;          ///< its group, with a medium or preposition: "said in a statement"
  TokenRange subject;      ///< who says it; empty: not named
  bool inverted = false;   ///< the subject follows the verb: “…,” said Ada Osei
  std::uint32_t said = 0;  ///< where what is said begins: behind listener, time and place
  bool clause = false;     ///< a clause or quotation begins there
  bool to_aim = false;     ///< an infinitive or a particle follows: "promised to", "called on"
  bool halts = false;      ///< nothing but a sign follows the verb

  [[nodiscard]] std::uint32_t begin() const { return cue.begin; }
  /// Right behind the verb, which is not always behind the cue.
  [[nodiscard]] std::uint32_t next() const { return at + 1; }
  [[nodiscard]] bool takes(SourcingFlags any_of) const { return (flags & any_of) != 0; }
  [[nodiscard]] bool is_passive() const { return form == VerbForm::kPassive; }
  [[nodiscard]] bool has_subject() const { return !subject.empty(); }
  /// The subject is one before the verb in the verb's own sentence.
  [[nodiscard]] bool has_subject_before() const {
    return has_subject() && subject.end <= cue.begin;
  }
  /// The statement without its content.
  [[nodiscard]] Attribution attribution(AttributionFrame frame) const {
    Attribution out;
    out.frame = frame;
    out.source = subject;
    out.cue = cue;
    return out;
  }
};

/// What the verb at `at` of that form reports; nothing where it reports nothing. `before`: the
/// attributions of the sentence that were read already.
[[nodiscard]] std::optional<Attribution> read_reporting_verb(const SentenceReader& s,
                                                             std::uint32_t at, VerbForm form,
                                                             std::span<const Attribution> before);

}  // namespace galley::core
