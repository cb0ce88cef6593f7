#include <cstdio>
#include <cstdlib>
#include <utility>

#include "galley/language/language_pack.h"

namespace galley::core {

// Written at build time from core/language/english. The program links galley_english_pack for it,
// or galley_no_pack where it takes its packs from elsewhere.
extern const unsigned char kEnglishPack[];
extern const std::size_t kEnglishPack_size;

namespace {

std::unique_ptr<const Language>& given_pack() {
  static std::unique_ptr<const Language> language;
  return language;
}

}  // namespace

bool has_english() { return kEnglishPack_size != 0 || given_pack() != nullptr; }

LoadedPack give_english(std::vector<unsigned char> bytes) {
  LoadedPack pack = load_pack(std::move(bytes));
  // What was made with the first one may still be in use.
  if (pack.language != nullptr && given_pack() == nullptr) given_pack() = std::move(pack.language);
  pack.language.reset();
  return pack;
}

const Language& english() {
  if (given_pack() != nullptr) return *given_pack();
  static const LoadedPack pack = load_pack_in_place({kEnglishPack, kEnglishPack_size});
  if (pack.language == nullptr) {
    // The build made the pack with this program; has_english() tells of one that carries none.
    std::fputs(pack.message.c_str(), stderr);
    std::abort();
  }
  return *pack.language;
}

}  // namespace galley::core
