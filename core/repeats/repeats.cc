#include "galley/repeats/repeats.h"

#include "alike_sentences.h"
#include "equal_runs.h"
#include "equal_sentences.h"
#include "numbered_text.h"
#include "repeat_list.h"

namespace galley::core {

Repeats::Repeats(const Document& document) {
  const NumberedText text(document);
  RepeatList list(text);
  const EqualSentences equal(text, list);
  const AlikeSentences alike(text, equal, list);
  EqualRuns(text, equal, alike, list).find();
  all_ = list.take_sorted();
}

}  // namespace galley::core
