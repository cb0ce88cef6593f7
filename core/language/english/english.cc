#include "english.h"

namespace galley::core {
namespace {

class EnglishGrammar final : public Grammar {
 public:
  void numbers(const Language& language, const SentenceView& sentence,
               std::vector<NumberPhrase>& out) const override {
    english_rules::numbers({language, sentence}, out);
  }
  void names(const Language& language, const SentenceView& sentence,
             std::vector<NamePhrase>& out) const override {
    english_rules::names({language, sentence}, out);
  }
};

}  // namespace

const Grammar& english_grammar() {
  static const EnglishGrammar grammar;
  return grammar;
}

}  // namespace galley::core
