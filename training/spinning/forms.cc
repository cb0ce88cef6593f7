#include "forms.h"

#include <fstream>
#include <sstream>
#include <string_view>

#include "support/fail.h"

namespace galley::core::training {
namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_vowel(char c) { return is_one_of(c, "aeiou"); }

bool ends_in_consonant_y(const std::string& word) {
  return word.ends_with("y") && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
  if (is_one_of(word.back(), "sxz") || word.ends_with("ch") || word.ends_with("sh")) {
    return word + "es";
  }
  return ends_in_consonant_y(word) ? word.substr(0, word.size() - 1) + "ies" : word + "s";
}

/// "plan" → "plann": what an ending that starts with a vowel is put to.
std::string doubled(const std::string& word) {
  const std::size_t n = word.size();
  const bool is_short = n > 2 && n <= 4 && !is_one_of(word[n - 1], "aeiouwxy") &&
                        is_vowel(word[n - 2]) && !is_vowel(word[n - 3]);
  return is_short ? word + word.back() : word;
}

std::string with_ed(const std::string& word) {
  if (word.ends_with("e")) return word + "d";
  return ends_in_consonant_y(word) ? word.substr(0, word.size() - 1) + "ied" : doubled(word) + "ed";
}

std::string with_ing(const std::string& word) {
  const bool drops = word.ends_with("e") && !word.ends_with("ee");
  return (drops ? word.substr(0, word.size() - 1) : doubled(word)) + "ing";
}

}  // namespace

Forms::Forms(const std::string& path) {
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    std::istringstream words(line);
    std::string part, word, form, other;
    words >> part >> word >> form >> other;
    if (part == "v") {
      verbs_[word] = {form, other};
    } else {
      plurals_[word] = form;
    }
  }
}

std::vector<std::string> Forms::of(const std::string& word, char part) const {
  if (part == 'n') {
    const auto at = plurals_.find(word);
    return {word, at == plurals_.end() ? with_s(word) : at->second};
  }
  if (part == 'v') {
    const auto at = verbs_.find(word);
    const Past past = at == verbs_.end() ? Past{with_ed(word), with_ed(word)} : at->second;
    return {word, with_s(word), with_ing(word), past.tense, past.participle};
  }
  return {word};
}

}  // namespace galley::core::training
