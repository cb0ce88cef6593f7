#pragma once

#include <cstddef>
#include <cstdio>
#include <span>
#include <vector>

#include "galley/tagger/tagger.h"
#include "gold_text.h"

namespace galley::core::training {

/// How many words were tagged right.
struct Figures {
  std::size_t words = 0, xpos = 0, upos = 0, finite = 0, found = 0, said = 0;
  void add(const Word& gold, Xpos x, Upos u) {
    ++words;
    xpos += gold.xpos == x ? 1 : 0;
    upos += gold.upos == u ? 1 : 0;
    finite += is_finite_verb_tag(gold.xpos) ? 1 : 0;
    said += is_finite_verb_tag(x) ? 1 : 0;
    found += is_finite_verb_tag(gold.xpos) && is_finite_verb_tag(x) ? 1 : 0;
  }
  void print(const char* what) const {
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("%s: XPOS %.2f  UPOS %.2f  finite verbs: recall %.2f precision %.2f\n", what,
                percent(xpos, words), percent(upos, words), percent(found, finite),
                percent(found, said));
    std::fflush(stdout);
  }
};

std::size_t gzip_size(std::span<const unsigned char> data);

/// Prints how a tagger does on gold sentences; with `time`, how fast it is too.
void measure(const Tagger& tagger, const std::vector<Sentence>& sentences, const char* what,
             bool time);

}  // namespace galley::core::training
