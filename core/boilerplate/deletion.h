#pragma once

#include <span>

#include "galley/boilerplate/boilerplate.h"
#include "line_features.h"

namespace galley::core {

/// Sets BoilerplateBlock::unread of the `blocks` of boilerplate of one document. Linear.
void mark_unread(const Document& document, const LineFeatures& lines,
                 std::span<BoilerplateBlock> blocks);

}  // namespace galley::core
