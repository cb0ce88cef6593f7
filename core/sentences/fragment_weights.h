#pragma once

#include "galley/language/language.h"
#include "key_table.h"

namespace galley::core {

/// The weights of the features of a fragment: a pack's section "fragment-weights", one KeyTable,
/// written by the trainer of this model. A part of a Language; without keys where it has none.
struct FragmentWeights {
  explicit FragmentWeights(const Language& language) {
    std::string_view section = language.section("fragment-weights");
    static_cast<void>(table.take(section));
  }
  KeyTable table;
};

}  // namespace galley::core
