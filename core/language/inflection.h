#pragma once

#include <string>
#include <string_view>

namespace galley::core {

/// Calls `use` with every word of a list of words separated by spaces.
template <typename Use>
void for_each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    if (space != 0) use(words.substr(0, space));
    if (space == std::string_view::npos) return;
    words.remove_prefix(space + 1);
  }
}

// The forms of an English verb in lower case.
[[nodiscard]] std::string third_person(std::string_view lemma);
[[nodiscard]] std::string ing_form(std::string_view lemma);
/// Past tense and past participle, separated by a space where they differ.
[[nodiscard]] std::string past_forms(std::string_view lemma);

template <typename Use>
void for_each_past(std::string_view lemma, Use use) {
  const std::string forms = past_forms(lemma);
  for_each_word(forms, use);
}

}  // namespace galley::core
