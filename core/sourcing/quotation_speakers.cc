#include "quotation_speakers.h"

#include <algorithm>

namespace galley::core {
namespace {

/// A quotation of fewer words is a term, a title or a slogan as often as speech.
constexpr std::uint32_t kMinSpeechWords = 4;
/// Sentences in which the speaker of a quotation is looked for, either way: two or three short
/// paragraphs. By judgement; further off another speaker is as likely.
constexpr std::uint32_t kSpeakerReach = 8;
/// Tokens behind "her" that may hold "remarks" or "tweet": "her first two public remarks".
constexpr std::uint32_t kMediumReach = 3;

/// Cues of one sentence that are looked at for one quotation, on either side of it: no sentence of
/// an article comes near, and one with nothing but quotations and cues stays linear.
constexpr std::size_t kMostCues = 32;

/// Whether the attribution is of somebody who is heard.
bool speaks(const Attribution& a) {
  return a.frame != AttributionFrame::kAim && a.frame != AttributionFrame::kNoun &&
         a.frame != AttributionFrame::kHearsay;
}

bool overlaps(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

bool QuotationSpeakers::read(std::uint32_t index) {
  const Place place = place_of(document_.quotations()[index].tokens);
  if (is_covered(place.tokens)) {
    remember_speaker_inside(place);
    return true;
  }
  const bool speech = document_.count_words(place.tokens) >= kMinSpeechWords;
  const Attribution* speaker = speaker_inside(place);
  if (!speaker && speech) speaker = speaker_around(place);
  if (speaker) {
    add(place, *speaker);
    return true;
  }
  if (!speech) return false;
  if (is_spoken_by_layout(place)) return true;
  orphans_.push_back(index);
  return false;
}

QuotationSpeakers::Place QuotationSpeakers::place_of(TokenRange quotation) {
  const auto sentences = document_.sentences();
  while (sentence_ + 1 < sentences.size() && sentences[sentence_].tokens.end <= quotation.begin) {
    ++sentence_;
  }
  std::uint32_t last = sentence_;
  while (last + 1 < sentences.size() && sentences[last + 1].tokens.begin < quotation.end) ++last;
  return {quotation, sentence_, last};
}

std::uint32_t QuotationSpeakers::block_of(std::uint32_t sentence) const {
  return document_.sentences()[sentence].block;
}

/// Whether half of it or more is somebody's statement already.
bool QuotationSpeakers::is_covered(TokenRange quotation) const {
  std::uint32_t covered = 0;
  for (std::uint32_t i = quotation.begin; i < quotation.end; ++i) covered += content_[i] ? 1 : 0;
  return covered * 2 >= quotation.size();
}

/// The attributions of a sentence; the nearest to `token` where they are many.
std::span<const Attribution> QuotationSpeakers::cues_near(std::uint32_t sentence,
                                                          std::uint32_t token) const {
  const auto all = attributions_.in_sentence(sentence);
  if (all.size() <= 2 * kMostCues) return all;
  const auto at = static_cast<std::size_t>(
      std::partition_point(all.begin(), all.end(),
                           [&](const Attribution& a) { return a.cue.begin < token; }) -
      all.begin());
  const std::size_t begin = std::min(at - std::min(at, kMostCues), all.size() - 2 * kMostCues);
  return all.subspan(begin, 2 * kMostCues);
}

void QuotationSpeakers::remember_speaker_inside(const Place& place) {
  for (const Attribution& a : cues_near(place.first_sentence, place.tokens.begin)) {
    for (const TokenRange content : a.content()) {
      if (overlaps(content, place.tokens)) last_speaker_ = &a;
    }
  }
  last_speaker_block_ = block_of(place.first_sentence);
}

/// The last speaker of the first of its own sentences that has one.
const Attribution* QuotationSpeakers::speaker_inside(const Place& place) const {
  for (std::uint32_t s = place.first_sentence; s <= place.last_sentence; ++s) {
    const auto here = cues_near(s, place.tokens.begin);
    const auto found = std::find_if(here.rbegin(), here.rend(), speaks);
    if (found != here.rend()) return &*found;
  }
  return nullptr;
}

/// "Experts say …" in another paragraph: a crowd does not go on to speak with one voice.
bool QuotationSpeakers::can_speak(const Attribution& a, std::uint32_t block) const {
  return speaks(a) && (a.kind != SourceKind::kGroup || block_of(a.sentence) == block);
}

const Attribution* QuotationSpeakers::last_in(Sentences range, const Place& place) const {
  const std::uint32_t block = block_of(place.first_sentence);
  for (std::uint32_t n = 0; n < kSpeakerReach && range.begin + n < range.end; ++n) {
    const auto here = cues_near(range.end - 1 - n, place.tokens.begin);
    const auto found = std::find_if(here.rbegin(), here.rend(),
                                    [&](const Attribution& a) { return can_speak(a, block); });
    if (found != here.rend()) return &*found;
  }
  return nullptr;
}

const Attribution* QuotationSpeakers::first_in(Sentences range, const Place& place) const {
  const std::uint32_t block = block_of(place.first_sentence);
  for (std::uint32_t n = 0; n < kSpeakerReach && range.begin + n < range.end; ++n) {
    const auto here = cues_near(range.begin + n, place.tokens.begin);
    const auto found = std::find_if(here.begin(), here.end(),
                                    [&](const Attribution& a) { return can_speak(a, block); });
    if (found != here.end()) return &*found;
  }
  return nullptr;
}

/// Before it in its paragraph, behind it, in the quotation before, in the paragraph before, and
/// last in the first sentence of the one behind: late, but named.
const Attribution* QuotationSpeakers::speaker_around(const Place& place) const {
  const auto blocks = document_.blocks();
  const std::uint32_t block = block_of(place.first_sentence);
  const std::uint32_t last_block = block_of(place.last_sentence);
  if (const auto* a = last_in({blocks[block].first_sentence, place.first_sentence}, place)) {
    return a;
  }
  if (const auto* a = first_in({place.last_sentence + 1, blocks[last_block].end_sentence}, place)) {
    return a;
  }
  if (last_speaker_ && last_speaker_block_ + 1 >= block) return last_speaker_;
  if (block > 0) {
    const Block& before = blocks[block - 1];
    if (const auto* a = last_in({before.first_sentence, before.end_sentence}, place)) return a;
  }
  if (last_block + 1 >= blocks.size()) return nullptr;
  const Block& behind = blocks[last_block + 1];
  return first_in({behind.first_sentence, std::min(behind.first_sentence + 1, behind.end_sentence)},
                  place);
}

/// “…” – Ada Osei. “…” (Osei). “…” by Osei.
bool QuotationSpeakers::is_signed_behind(const Place& place) const {
  const auto tokens = document_.tokens();
  const std::uint32_t next = place.tokens.end;
  if (next >= tokens.size()) return false;
  const Mark mark = tokens[next].mark;
  return mark == Mark::kDash || mark == Mark::kHyphen || mark == Mark::kOpenBracket ||
         (attributions_.flags(next) &
          (sourcing::kByWord | sourcing::kSay | sourcing::kManner | sourcing::kTell)) != 0;
}

/// A line of its own before it, "Ada Osei, mayor of Loom", is the speaker too.
bool QuotationSpeakers::is_signed_before(const Place& place) const {
  const auto blocks = document_.blocks();
  const std::uint32_t block = block_of(place.first_sentence);
  if (block == 0 || place.tokens.begin != blocks[block].tokens.begin) return false;
  const Block& before = blocks[block - 1];
  return (before.kind == BlockKind::kShortLine || before.kind == BlockKind::kSubhead ||
          before.kind == BlockKind::kByline) &&
         document_.tokens()[before.tokens.begin].is(shape::kCapitalised);
}

/// "The mayor went on with her remarks. “…”", "His first tweet was mild. “…”"
bool QuotationSpeakers::is_announced(const Place& place) const {
  const auto sentences = document_.sentences();
  const std::uint32_t s = place.first_sentence;
  if (s == 0 || place.tokens.begin != sentences[s].tokens.begin ||
      sentences[s - 1].block + 1 < sentences[s].block) {
    return false;
  }
  const TokenRange before = sentences[s - 1].tokens;
  for (std::uint32_t i = before.begin; i + 1 < before.end; ++i) {
    if ((attributions_.flags(i) & sourcing::kPossessor) == 0) continue;
    const std::uint32_t most = std::min(i + 1 + kMediumReach, before.end);
    for (std::uint32_t k = i + 1; k < most; ++k) {
      if ((attributions_.flags(k) & (sourcing::kMedium | sourcing::kSpeechNoun)) != 0) return true;
    }
  }
  return false;
}

/// A name and a colon: “…” belongs to the name before it, and a signed one to its signer.
bool QuotationSpeakers::is_spoken_by_layout(const Place& place) const {
  const std::uint32_t begin = place.tokens.begin;
  return is_signed_behind(place) || is_signed_before(place) || is_announced(place) ||
         (begin > 0 && document_.tokens()[begin - 1].mark == Mark::kColon);
}

void QuotationSpeakers::add(const Place& place, const Attribution& speaker) {
  Attribution attribution;
  attribution.sentence = place.first_sentence;
  attribution.source = speaker.source;
  attribution.kind = speaker.kind;
  attribution.frame = AttributionFrame::kContinued;
  attribution.quoted = true;
  attribution.add_content(place.tokens);
  continued_.push_back(attribution);
  last_speaker_ = &speaker;
  const std::uint32_t block = block_of(place.first_sentence);
  const bool leaves = document_.blocks()[block].end_sentence <= place.last_sentence;
  last_speaker_block_ = leaves ? block_of(place.last_sentence) : block;
}

}  // namespace galley::core
