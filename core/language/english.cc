#include <cstdlib>

#include "galley/language/language_pack.h"

namespace galley::core {

// Written at build time from core/language/english. The program links galley_english_pack for it,
// or galley_no_pack where it takes its packs from elsewhere.
extern const unsigned char kEnglishPack[];
extern const std::size_t kEnglishPack_size;

const Language& english() {
  static const LoadedPack pack = load_pack_in_place({kEnglishPack, kEnglishPack_size});
  // The build made the pack with this program. One that carries none does not ask for it.
  if (pack.language == nullptr) std::abort();
  return *pack.language;
}

}  // namespace galley::core
