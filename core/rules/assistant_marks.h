#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"
#include "galley/rule/finding.h"

namespace galley::core::rules {

/// What an assistant's page leaves in copied text besides words.
struct AssistantMark {
  Span span;
  /// What is left when it is deleted, the space before it included.
  Edit edit;
  /// The mark holds nothing that a reader should see.
  bool empty = true;
  /// It stands in quotation or code marks, as where a text speaks of it.
  bool cited = false;
};

/// References to what was looked up ("citeturn0search0", with and without its private signs,
/// "[web:1]", "【4†source】", ":contentReference[oaicite:0]{index=0}", <grok-card …>), tags of the
/// machine (<think>…</think>, <|im_end|>), and the part of a link that names the assistant. In text
/// order; neighbours are one mark. Time is linear in the text.
[[nodiscard]] std::vector<AssistantMark> find_assistant_marks(const Document& document);

}  // namespace galley::core::rules
