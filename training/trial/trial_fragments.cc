// Scores the sentences on standard input, one a line, with the weights that the trial trained on
// the few sentences of tests/training: this program carries them in place of the committed ones.
// Prints the score of each, or "clause" where the core finds a main clause.

#include <iostream>
#include <string>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/sentences/clauses.h"

int main() {
  using namespace galley;
  for (std::string line; std::getline(std::cin, line);) {
    const Document document(line, english());
    const Sentence& sentence = document.sentences().front();
    const ClauseShape shape = read_clauses(document, sentence);
    if (shape.main > 0) {
      std::cout << "clause\n";
    } else {
      std::cout << fragment_score(document, sentence, shape) << '\n';
    }
  }
  return 0;
}
