#pragma once

#include <span>
#include <string_view>

#include "galley/language/token.h"

namespace galley::core {

/// The language of a run of tokens as a BCP 47 primary tag: "en", "de", "hi"; "und" where it cannot
/// be told. By script where a script is written by one language (and by the commonest language of
/// the script otherwise), by function words where it is Latin. Latin text with too few function
/// words of any language counts as English: a headline, a table and a list of names have none.
///
/// Told apart among the Latin ones: English, Spanish, Portuguese, French, Italian, German, Dutch,
/// Swedish, Danish (with Norwegian), Polish, Turkish, Indonesian (with Malay), Romanian, Czech,
/// Hungarian, Finnish, Vietnamese, Swahili.
[[nodiscard]] std::string_view detect_language(std::string_view text,
                                               std::span<const Token> tokens);

}  // namespace galley::core
