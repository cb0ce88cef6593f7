#pragma once

#include <optional>
#include <span>
#include <unordered_set>

#include "reporting_verb.h"
#include "sentence_reader.h"

/// The frames of an attribution, a file each: what a sentence must look like to be read by it, and
/// what is source, cue and content then. A reader gives nothing back where its frame is not there.
namespace galley::core::frames {

// Frames of any word, tried at the token `at` outside quotation marks.

// "The dam would hold, | according to | the keeper": according.cc
[[nodiscard]] bool opens_according(const SentenceReader& s, std::uint32_t at);
[[nodiscard]] std::optional<Attribution> read_according(const SentenceReader& s, std::uint32_t at,
                                                        std::span<const Attribution> before);
// "The keeper | is worried | that the dam leaks": attitude.cc
[[nodiscard]] bool opens_attitude(const SentenceReader& s, std::uint32_t at);
[[nodiscard]] std::optional<Attribution> read_attitude(const SentenceReader& s, std::uint32_t at);
// "The health office | counted | 3,400 cases": count.cc
[[nodiscard]] std::optional<Attribution> read_count(const SentenceReader& s, std::uint32_t at);
// "The dam | reportedly | leaks": hearsay.cc
[[nodiscard]] std::optional<Attribution> read_hearsay(const SentenceReader& s, std::uint32_t at);
// "The keeper | made it clear | that the dam leaks": light_verb.cc
[[nodiscard]] std::optional<Attribution> read_light_verb(const SentenceReader& s, std::uint32_t at);
// "the keeper's | claim | that the dam leaks": noun.cc
[[nodiscard]] std::optional<Attribution> read_noun(const SentenceReader& s, std::uint32_t at);
// "| In | the latest Herald poll, 40 percent fear a flood": poll.cc
[[nodiscard]] std::optional<Attribution> read_poll(const SentenceReader& s, std::uint32_t at);
// "| Asked about | the dam, the keeper …": question.cc
[[nodiscard]] bool opens_question(const SentenceReader& s, std::uint32_t at);
[[nodiscard]] std::optional<Attribution> read_question(const SentenceReader& s, std::uint32_t at);

// The frame of a whole sentence, "OSEI: The dam leaks": label.cc

/// The words of a document that may be the name of a speaker in capitals: those that it writes as
/// names somewhere, and those of capital labels that stand twice. Read at the first request.
class LabelNames {
 public:
  explicit LabelNames(const Document& document) : document_(document) {}
  [[nodiscard]] bool contains(std::uint64_t word);

 private:
  void read(const Sentence& sentence, std::unordered_set<std::uint64_t>& labelled);

  const Document& document_;
  bool read_ = false;
  std::unordered_set<std::uint64_t> words_;
};
[[nodiscard]] std::optional<Attribution> read_label(const SentenceReader& s, LabelNames& names);

// Frames of a reporting verb. `is_…`: whether the verb is in that frame. Where it is, the
// frame alone decides, also that nothing is reported.

// "It led some | to say | that the dam leaks": infinitive.cc
[[nodiscard]] bool is_of_crowd(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_of_crowd(const SentenceReader& s,
                                                       const ReportingVerb& v);
/// "declined to say", "wants to call": the verb before it reports already.
[[nodiscard]] bool is_after_report(const SentenceReader& s, const ReportingVerb& v);
/// Whether something said follows: not in "It takes time to explain".
[[nodiscard]] bool has_report_behind(const SentenceReader& s, const ReportingVerb& v);

// “The dam leaks,” | said | the keeper. The dam leaks, the keeper | said |.: aside.cc
[[nodiscard]] std::optional<Attribution> read_inverted_aside(const SentenceReader& s,
                                                             const ReportingVerb& v);
/// “Does it leak?” the keeper | asked |.: the mark that ends the quotation ends a sentence too.
[[nodiscard]] std::optional<Attribution> read_aside_of_two_sentences(const SentenceReader& s,
                                                                     const ReportingVerb& v);
[[nodiscard]] bool is_aside(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_aside(const SentenceReader& s, const ReportingVerb& v,
                                                    std::span<const Attribution> before);
/// There is nothing but a sign where something said could begin.
[[nodiscard]] bool ends_where_said(const SentenceReader& s, const ReportingVerb& v);

// "The keeper | said | that the dam leaks": clause.cc
[[nodiscard]] bool is_announcement(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_announcement(const SentenceReader& s,
                                                           const ReportingVerb& v);
[[nodiscard]] bool is_clause(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] bool is_utterance(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] bool is_of_document(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_clause(const SentenceReader& s,
                                                     const ReportingVerb& v);

// "The keeper | promised | to mend the dam": aim.cc
[[nodiscard]] bool is_order(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_order(const SentenceReader& s,
                                                    const ReportingVerb& v);
[[nodiscard]] bool is_aim(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_aim(const SentenceReader& s, const ReportingVerb& v);

// "The keeper | praised | the mayor": judgement.cc
[[nodiscard]] bool is_judgement_as(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_judgement_as(const SentenceReader& s,
                                                           const ReportingVerb& v);
[[nodiscard]] bool is_judgement(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_judgement(const SentenceReader& s,
                                                        const ReportingVerb& v);

// "The dam | is said | to leak": passive.cc
[[nodiscard]] bool is_passive(const SentenceReader& s, const ReportingVerb& v);
[[nodiscard]] std::optional<Attribution> read_passive(const SentenceReader& s,
                                                      const ReportingVerb& v);

// What the frames of a verb share: complement.cc

/// The attribution with what the verb says: from `from` to the end of the sentence, and of a
/// passive what is around it. Nothing where there is no content, unless the verb needs none.
[[nodiscard]] std::optional<Attribution> with_complement(const SentenceReader& s,
                                                         const ReportingVerb& v, Attribution a,
                                                         std::uint32_t from);
/// "would support", "may want": not wanted or judged yet.
[[nodiscard]] bool is_hypothetical(const SentenceReader& s, const ReportingVerb& v);

}  // namespace galley::core::frames
