#include "galley/language/english_tagger.h"

#include <cstddef>

namespace galley::core {

// Written at build time from data/english-tagger.bin.
extern const unsigned char kEnglishTagger[];
extern const std::size_t kEnglishTagger_size;

const Tagger& english_tagger() {
  static const Tagger tagger({kEnglishTagger, kEnglishTagger_size});
  return tagger;
}

}  // namespace galley::core
