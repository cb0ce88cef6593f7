#pragma once

#include <memory>

#include "galley/boilerplate/boilerplate.h"
#include "galley/boilerplate/own_phrases.h"
#include "galley/document/document.h"
#include "galley/markup/markup.h"
#include "galley/repeats/repeats.h"
#include "galley/sentences/prose.h"
#include "galley/sentences/quote_marks.h"
#include "galley/sourcing/attribution.h"
#include "galley/sourcing/claims.h"
#include "galley/sourcing/source_list.h"

namespace galley::core {

/// A document and what several rules want to know of it. Each analysis is computed at the first
/// request and kept; the document itself never changes. For one thread at a time.
/// Holds a reference: valid while the document lives.
class Article {
 public:
  /// `own_phrases` may be null; it must outlive the article.
  explicit Article(const Document& document, const OwnPhrases* own_phrases = nullptr)
      : document_(document), own_phrases_(own_phrases) {}
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  [[nodiscard]] const Document& document() const { return document_; }
  /// What the user's site calls boilerplate; null where the user said nothing.
  [[nodiscard]] const OwnPhrases* own_phrases() const { return own_phrases_; }
  /// Which blocks are page and not story.
  [[nodiscard]] const Boilerplate& boilerplate() const;
  /// Which passages stand twice.
  [[nodiscard]] const Repeats& repeats() const;
  /// Which sentences name who says so.
  [[nodiscard]] const Attributions& attributions() const;
  /// Which sentences claim something on nobody's authority.
  [[nodiscard]] const Claims& claims() const;
  /// Who says what in the story, what the page added left out. Computed at every call.
  [[nodiscard]] SourceList sources() const;
  /// Which blocks are running text, and which are code.
  [[nodiscard]] const Prose& prose() const;
  /// What of the text is markup of a page, a wiki, Markdown …
  [[nodiscard]] const Markup& markup() const;
  /// How the double quotation marks pair.
  [[nodiscard]] const QuoteMarks& quote_marks() const;

 private:
  const Document& document_;
  const OwnPhrases* own_phrases_;
  mutable std::unique_ptr<Boilerplate> boilerplate_;
  mutable std::unique_ptr<Repeats> repeats_;
  mutable std::unique_ptr<Attributions> attributions_;
  mutable std::unique_ptr<Claims> claims_;
  mutable std::unique_ptr<Prose> prose_;
  mutable std::unique_ptr<Markup> markup_;
  mutable std::unique_ptr<QuoteMarks> quote_marks_;
};

}  // namespace galley::core
