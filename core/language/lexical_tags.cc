#include <algorithm>

#include "galley/language/language.h"
#include "galley/language/sourcing.h"
#include "galley/text/chars.h"
#include "galley/text/utf.h"
#include "word_hashes.h"

namespace galley::core {
namespace {

struct ByFlag {
  WordFlags any_of;
  Xpos xpos;
  Upos upos;
};
/// The first that holds tells the part of speech.
constexpr ByFlag kByFlag[] = {
    {word::kFiniteAuxiliary, Xpos::kVbz, Upos::kAux},
    {word::kDeterminer, Xpos::kDt, Upos::kDet},
    {word::kPersonPronoun | word::kSubjectPronoun, Xpos::kPrp, Upos::kPron},
    {word::kCoordinator, Xpos::kCc, Upos::kCconj},
    {word::kSubordinator, Xpos::kIn, Upos::kSconj},
    {word::kPreposition, Xpos::kIn, Upos::kAdp},
    {word::kNumberWord, Xpos::kCd, Upos::kNum},
    {word::kReports, Xpos::kVbd, Upos::kVerb},
    {word::kReportsParticiple, Xpos::kVbg, Upos::kVerb},
    {word::kSource | word::kWeakSource, Xpos::kNn, Upos::kNoun},
};

struct ByForm {
  SourcingFlags form;
  Xpos xpos;
};
constexpr ByForm kByForm[] = {
    {sourcing::kPast, Xpos::kVbd},
    {sourcing::kThirdPerson, Xpos::kVbz},
    {sourcing::kIng, Xpos::kVbg},
    {sourcing::kBase, Xpos::kVbp},
};

Tag of(Xpos xpos, Upos upos) {
  constexpr std::int8_t kSure = 127;
  return {xpos, upos, is_finite_verb_tag(xpos) ? kSure : static_cast<std::int8_t>(-kSure)};
}

}  // namespace

void Language::tag_by_lexicon(std::span<const std::string_view> words, std::span<Tag> tags) const {
  for (std::size_t i = 0; i < std::min(words.size(), tags.size()); ++i) {
    std::uint32_t next = 0;
    const char32_t first = words[i].empty() ? U' ' : code_point_at(words[i], 0, next);
    const CharClass kind = char_class(first);
    if (kind == CharClass::kDigit) {
      tags[i] = of(Xpos::kCd, Upos::kNum);
      continue;
    }
    if (!is_letter(kind)) {
      tags[i] = of(Xpos::kSym, Upos::kPunct);
      continue;
    }
    const std::uint64_t hash = folded_hash(words[i]);
    const SourcingFlags forms = sourcing(hash);
    const auto* const form = std::find_if(std::begin(kByForm), std::end(kByForm),
                                          [&](const ByForm& f) { return (forms & f.form).any(); });
    const WordFlags flags = this->flags(hash);
    const auto* const known =
        std::find_if(std::begin(kByFlag), std::end(kByFlag),
                     [&](const ByFlag& f) { return (flags & f.any_of).any(); });
    if (form != std::end(kByForm)) {
      tags[i] = of(form->xpos, Upos::kVerb);
    } else if (known != std::end(kByFlag)) {
      tags[i] = of(known->xpos, known->upos);
    } else if (i > 0 && kind == CharClass::kUpper) {
      tags[i] = of(Xpos::kNnp, Upos::kPropn);
    } else {
      tags[i] = of(Xpos::kNn, Upos::kNoun);
    }
  }
}

}  // namespace galley::core
