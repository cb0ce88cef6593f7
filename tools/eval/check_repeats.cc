// Holds the repeats of real articles against the exhaustive search of the tests and lists where
// they differ: zcat articles.jsonl.gz | check_repeats
// Exit status 0: no difference; 1: some.

#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "input.h"
#include "support/reference_repeats.h"

int main() {
  using namespace galley::core;
  using galley::BatchLine, galley::LineReader, galley::read_batch_line;
  LineReader reader(stdin);
  std::string line;
  std::size_t texts = 0;
  std::size_t pairs = 0;
  std::size_t differing = 0;
  while (reader.next(line)) {
    BatchLine batch = read_batch_line(std::move(line));
    if (!batch.error.empty()) continue;
    const Document document(std::move(batch.text), english());
    const auto found = test::differences(document, Repeats(document));
    pairs += test::reference_repeats(document).size();
    ++texts;
    differing += found.size();
    for (const std::string& difference : found)
      std::cout << batch.id_json << ' ' << difference << "\n\n";
  }
  std::cout << differing << " differences in " << texts << " texts with " << pairs << " pairs\n";
  return differing == 0 ? 0 : 1;
}
