#pragma once

#include "sentence_reader.h"

namespace galley::core {

/// Who the words of a source are, by their capitals and by what the language pack knows of them.
[[nodiscard]] SourceKind source_kind(const SentenceReader& s, TokenRange source);

/// Whether the phrase names an office or organisation, and no person: "the Ministry of Health",
/// "WHO", "police".
[[nodiscard]] bool names_body(const SentenceReader& s, TokenRange source);

}  // namespace galley::core
