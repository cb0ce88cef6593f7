#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

/// One statement of a source. Spans are UTF-8 bytes of the document.
struct Statement {
  Span source;  ///< the words that name the source here: "he"; empty: a continued quotation
  Span cue;     ///< the words that report: "told reporters"; empty: a continued quotation
  std::vector<Span> content;
  AttributionFrame frame = AttributionFrame::kClause;
  bool quoted = false;  ///< some of it in the source's own words
};

/// One who says something, with all their statements.
struct Source {
  /// The fullest form of the name in the text; "(not named)" collects statements without a source.
  std::string name;
  SourceKind kind = SourceKind::kNone;
  std::vector<Statement> statements;  ///< in text order
  std::uint32_t quotations = 0;       ///< statements that quote
  std::uint32_t words = 0;            ///< words of their statements
};

/// Who is quoted how often, and which statements rest on each source: what an editor checks last
/// before print.
struct SourceList {
  std::vector<Source> sources;   ///< most words first, ties in text order; without a source last
  std::uint32_t words = 0;       ///< words of the text
  std::uint32_t said_words = 0;  ///< words that are somebody's statement
};

[[nodiscard]] std::string_view to_string(SourceKind kind);
[[nodiscard]] std::string_view to_string(AttributionFrame frame);

/// Lists the sources of an article: statements that the text itself reports, not those inside
/// another's ("she said that he wants to go" is hers). Mentions are joined by their last name ("Ada
/// Osei", "Osei", "Mayor Osei"), roles by their words; "he" and "she" go to the last person heard
/// before or the subject of a nearer sentence, other pronouns to the last source. No coreference
/// beyond that: two people of one last name are one entry.
///
/// `left_out`: indices into Document::blocks(), sorted: what is there is no part of the story,
/// a note on the author or a share bar.
[[nodiscard]] SourceList list_sources(const Document& document, const Attributions& attributions,
                                      std::span<const std::uint32_t> left_out = {});

}  // namespace galley::core
