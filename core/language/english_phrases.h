#pragma once

#include <vector>

#include "galley/language/phrases.h"

namespace galley::core {

// The English of galley/language/phrases.h; what Language says of each holds.

void english_numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out);
void english_dates(const SentenceView& sentence, std::vector<DatePhrase>& out);
void english_names(const SentenceView& sentence, std::vector<NamePhrase>& out);
void english_cues(const SentenceView& sentence, std::vector<ReportingCue>& out);

}  // namespace galley::core
