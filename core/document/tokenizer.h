#pragma once

#include <string_view>
#include <vector>

#include "galley/language/language.h"
#include "galley/language/token.h"
#include "galley/text/span.h"

namespace galley::core {

/// Appends the tokens of text[span] to `out`. `span` must start and end on code point borders.
void tokenize(std::string_view text, Span span, const Language& language, std::vector<Token>& out);

}  // namespace galley::core
