// Scores the sentences on standard input, one a line, by the language pack in the file that it is
// given: the score that fragment_score() gives each, or "clause" where there is a main clause. The
// tests ask it what the core makes of freshly trained weights.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/language_pack.h"
#include "galley/sentences/clauses.h"

int main(int argc, char** argv) {
  using namespace galley::core;
  std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
  std::vector<unsigned char> bytes{std::istreambuf_iterator<char>(file), {}};
  const LoadedPack pack = load_pack(std::move(bytes));
  if (pack.language == nullptr) {
    std::cerr << "trial_fragments: " << pack.message << '\n';
    return 2;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const Document document(line, *pack.language);
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
