#include "inflection.h"

namespace galley::core {
namespace {

struct Irregular {
  std::string_view lemma;
  std::string_view forms;  ///< past tense and, where it differs, past participle
};
constexpr Irregular kIrregular[] = {
    {"say", "said"},
    {"tell", "told"},
    {"write", "wrote written"},
    {"read", "read"},
    {"find", "found"},
    {"show", "showed shown"},
    {"hold", "held"},
    {"put", "put"},
    {"think", "thought"},
    {"know", "knew known"},
    {"see", "saw seen"},
    {"understand", "understood"},
    {"foresee", "foresaw foreseen"},
    {"swear", "swore sworn"},
    {"feel", "felt"},
    {"forget", "forgot forgotten"},
    {"begin", "began begun"},
    {"broadcast", "broadcast"},
    {"crow", "crowed"},
    {"beg", "begged"},
    {"brag", "bragged"},
    {"admit", "admitted"},
    {"submit", "submitted"},
    {"blog", "blogged"},
    {"quip", "quipped"},
    {"rebut", "rebutted"},
    {"snap", "snapped"},
    {"sob", "sobbed"},
    {"shrug", "shrugged"},
    {"grin", "grinned"},
    {"commit", "committed"},
    {"slam", "slammed"},
    {"prefer", "preferred"},
    {"debunk", "debunked"},
    {"fume", "fumed"},
    {"rip", "ripped"},
    {"rap", "rapped"},
    {"pan", "panned"},
    {"plan", "planned"},
    {"dub", "dubbed"},
    {"tap", "tapped"},
    {"bet", "bet"},
    {"mean", "meant"},
    {"seek", "sought"},
    {"choose", "chose chosen"},
    {"bring", "brought"},
    {"give", "gave given"},
    {"hear", "heard"},
    {"learn", "learned learnt"},
    {"fight", "fought"},
    {"dream", "dreamed dreamt"},
    {"label", "labeled labelled"},
    {"refer", "referred"},
    {"steal", "stole stolen"},
    {"lie", "lied"},
    {"rig", "rigged"},
    {"rebuke", "rebuked"},
    {"rape", "raped"},
    {"wound", "wounded"},
    {"hurt", "hurt"},
    {"drive", "drove driven"},
    {"lead", "led"},
    {"worry", "worried"},
    {"spur", "spurred"},
    {"die", "died"},
    {"speak", "spoke spoken"},
    {"hit", "hit"},
};
/// Double their last consonant before -ing.
constexpr std::string_view kDoubling =
    " put forget begin beg brag admit submit blog quip rebut snap sob shrug grin commit slam "
    "prefer "
    "rip rap pan plan dub tap bet refer rig spur hit ";

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::string third_person(std::string_view lemma) {
  std::string form(lemma);
  const char last = form.back();
  const char before = form.size() > 1 ? form[form.size() - 2] : 'a';
  if (last == 'y' && !is_vowel(before)) {
    form.pop_back();
    return form + "ies";
  }
  const bool hisses = last == 's' || last == 'x' || last == 'z' ||
                      (last == 'h' && (before == 'c' || before == 's'));
  return form + (hisses ? "es" : "s");
}

std::string past_forms(std::string_view lemma) {
  for (const Irregular& irregular : kIrregular) {
    if (irregular.lemma == lemma) return std::string(irregular.forms);
  }
  std::string form(lemma);
  if (form.back() == 'e') return form + "d";
  if (form.back() == 'y' && form.size() > 1 && !is_vowel(form[form.size() - 2])) {
    form.pop_back();
    return form + "ied";
  }
  return form + "ed";
}

std::string ing_form(std::string_view lemma) {
  std::string form(lemma);
  if (kDoubling.find(" " + form + " ") != std::string_view::npos) {
    form.push_back(form.back());
  } else if (form.ends_with("ie")) {
    form.resize(form.size() - 2);
    form.push_back('y');
  } else if (form.back() == 'e' && form.size() > 2 && form[form.size() - 2] != 'e') {
    form.pop_back();
  }
  return form + "ing";
}

}  // namespace galley::core
