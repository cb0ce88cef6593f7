#include "galley/article/article.h"

#include <cstdint>
#include <vector>

namespace galley::core {

const Boilerplate& Article::boilerplate() const {
  if (!boilerplate_) boilerplate_ = std::make_unique<Boilerplate>(document_);
  return *boilerplate_;
}

const Repeats& Article::repeats() const {
  if (!repeats_) repeats_ = std::make_unique<Repeats>(document_);
  return *repeats_;
}

const Attributions& Article::attributions() const {
  if (!attributions_) attributions_ = std::make_unique<Attributions>(document_);
  return *attributions_;
}

const Claims& Article::claims() const {
  if (!claims_) claims_ = std::make_unique<Claims>(document_, attributions());
  return *claims_;
}

SourceList Article::sources() const {
  std::vector<std::uint32_t> page;
  for (const BoilerplateBlock& block : boilerplate().blocks()) page.push_back(block.block);
  return list_sources(document_, attributions(), page);
}

const Prose& Article::prose() const {
  if (!prose_) prose_ = std::make_unique<Prose>(document_);
  return *prose_;
}

const Markup& Article::markup() const {
  if (!markup_) markup_ = std::make_unique<Markup>(document_.text());
  return *markup_;
}

const QuoteMarks& Article::quote_marks() const {
  if (!quote_marks_) quote_marks_ = std::make_unique<QuoteMarks>(document_, prose());
  return *quote_marks_;
}

}  // namespace galley::core
