#pragma once

#include <string>
#include <vector>

#include "galley/repeats/passage.h"
#include "galley/rule/edits.h"
#include "galley/rule/rule.h"

namespace galley::core::rules {

/// Which of the rules speaks of a repeat; every repeat has exactly one.
enum class RepeatRule : std::uint8_t { kParagraph, kSentence, kCaption, kNear, kContained, kRun };
[[nodiscard]] RepeatRule rule_for(const Document& document, const Repeat& repeat);

/// What weighs for and against a repeat being a slip.
struct RepeatEvidence {
  PassageKind setting = PassageKind::kProse;
  bool adjacent = false;     ///< nothing stands between the copies
  bool set_apart = false;    ///< one copy is a paragraph of its own, the other is not: a pull quote
  bool is_template = false;  ///< three copies and more: a form that is filled in again and again
};
[[nodiscard]] RepeatEvidence weigh(const Document& document, const Repeat& repeat);

/// Reports a repeat with its twins, its small difference and the fixes that delete either copy.
/// `fixable`: the copies are whole sentences; `safe`: the later one may go unread.
Finding& report_repeat(const Document& document, const Repeat& repeat,
                       const RepeatEvidence& evidence, Severity severity, int confidence,
                       std::string message, bool fixable, bool safe, Reporter& reporter);

/// What a rule says of copies that are whole paragraphs or whole sentences.
struct WholeCopies {
  RepeatRule rule;
  int adjacent_confidence;
  int apart_confidence;
  const char* set_apart;  ///< messages
  const char* adjacent;
  const char* apart;
};
/// Reports every repeat that is `copies.rule`'s: an error where nothing stands between the copies,
/// a warning where something does, a hint where pages repeat themselves on purpose.
void report_whole_copies(const Article& article, const WholeCopies& copies, Reporter& reporter);

/// Deletes whole sentences, whole paragraphs as a whole, and leaves correct spacing.
[[nodiscard]] std::vector<Edit> delete_passage(const Document& document, TokenRange range);

}  // namespace galley::core::rules
