#include "corpus.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace galley::core::training {
namespace {

Example as_example(const Sentence& sentence, const Classes& classes) {
  std::vector<std::string_view> forms;
  for (const Word& word : sentence) forms.push_back(word.form);
  Example example;
  example.words = look(forms);
  for (const Word& word : sentence) example.shares.push_back({{classes.of(word), 1.0F}});
  return example;
}

}  // namespace

Corpus read_corpus(const std::string& data) {
  Corpus corpus;
  corpus.gold = read_treebank(data + "/treebanks/en_ewt.train.conllu.gz");
  for (Sentence& s : read_treebank(data + "/treebanks/en_pud.conllu.gz")) {
    corpus.gold.push_back(std::move(s));
  }
  for (Sentence& s : vary(corpus.gold)) corpus.gold.push_back(std::move(s));
  corpus.dev = read_treebank(data + "/treebanks/en_ewt.dev.conllu.gz");
  std::set<Words> once;
  for (const char* file : {"/clean/wcxb.jsonl.gz", "/raw-scraped/news.jsonl.gz",
                           "/spam-footers/trafilatura_segments.jsonl.gz"}) {
    for (Words& s : read_plain(data + file)) {
      if (once.insert(s).second) corpus.plain.push_back(std::move(s));
    }
  }
  std::map<std::pair<Xpos, Upos>, int> counts;
  for (const Sentence& s : corpus.gold) {
    for (const Word& word : s) ++counts[{word.xpos, word.upos}];
  }
  std::vector<std::pair<int, std::pair<Xpos, Upos>>> order;
  constexpr int kLeast = 5;
  for (const auto& [tags, count] : counts) {
    if (count >= kLeast) order.emplace_back(-count, tags);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [count, tags] : order) corpus.classes.tags.push_back(tags);
  for (const Sentence& s : corpus.gold) {
    corpus.gold_examples.push_back(as_example(s, corpus.classes));
  }
  for (const Sentence& s : corpus.dev) corpus.dev_examples.push_back(as_example(s, corpus.classes));
  for (const Words& s : corpus.plain) corpus.plain_examples.push_back({look(s), {}, {}});
  return corpus;
}

}  // namespace galley::core::training
