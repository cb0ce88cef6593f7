#include "uses.h"

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "support/rows.h"

namespace galley::core::training {

Uses::Uses(const std::string& data) {
  for (const char* name : {"clean/wcxb", "clean/zyte", "raw-scraped/news"}) {
    for_each_text(data + "/" + name + ".jsonl", [&](std::string text) { add(std::move(text)); });
  }
  for_each_line(data + "/treebanks/en_ewt.train.conllu", [&](const std::string& line) {
    if (line.starts_with("# text = ")) add(line.substr(9));
  });
}

void Uses::add(std::string text) {
  const Document document(std::move(text), english());
  for (const Sentence& sentence : document.sentences()) {
    const Token* before = nullptr;
    for (const Token& token : document.tokens(sentence.tokens)) {
      if (token.is_word()) ++words_[token.word];
      if (before != nullptr && before->is_word() && token.is_word()) {
        pairs_.emplace_back(before->word, token.word);
      }
      before = &token;
    }
  }
}

}  // namespace galley::core::training
