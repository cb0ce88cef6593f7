#include "group.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "large_network.h"
#include "measure.h"
#include "pretraining.h"
#include "support/fail.h"

namespace galley::core::training {
namespace {

constexpr std::size_t kVector = 64;

Figures judge_dev(LargeNetwork& network, const Corpus& corpus) {
  Figures figures;
  std::vector<float> chances;
  const std::size_t classes = corpus.classes.tags.size();
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    network.judge(corpus.dev_examples[i], chances);
    for (std::size_t j = 0; j < corpus.dev[i].size(); ++j) {
      const float* const row = &chances[j * classes];
      const auto best = static_cast<std::size_t>(std::max_element(row, row + classes) - row);
      figures.add(corpus.dev[i][j], corpus.classes.tags[best].first,
                  corpus.classes.tags[best].second);
    }
  }
  return figures;
}

Features all_features(const Corpus& corpus, float least_plain) {
  Counts gold, all;
  for (const Example& e : corpus.gold_examples) gold.add(e);
  all = gold;
  for (const Example& e : corpus.plain_examples) all.add(e);
  Features features;
  for (const auto& [key, count] : all.words) {
    const auto in_gold = gold.words.find(key);
    if (in_gold == gold.words.end() && count < least_plain) continue;
    features.words.add(key);
    features.counts.push_back(in_gold == gold.words.end() ? 0 : in_gold->second);
    features.whole.push_back(0);
  }
  for (const auto& [key, count] : gold.cased) {
    if (count >= 2) features.cased.add(key);
  }
  for (const auto& [key, count] : gold.affixes) {
    if (count >= 2) features.affixes.add(key);
  }
  return features;
}

using Shares = std::vector<std::vector<Share>>;  ///< [word][reading]

/// What one large network says of some sentences; readings below `least` are left out.
std::vector<Shares> judge_all(LargeNetwork& network, const std::vector<Example>& examples,
                              std::size_t classes, float least) {
  std::vector<Shares> out;
  std::vector<float> chances;
  for (const Example& example : examples) {
    network.judge(example, chances);
    Shares& shares = out.emplace_back(example.words.size());
    for (std::size_t i = 0; i < chances.size(); ++i) {
      if (chances[i] < least) continue;
      shares[i / classes].push_back({static_cast<std::uint8_t>(i % classes), chances[i]});
    }
  }
  return out;
}

void write_shares(const std::vector<Shares>& sentences, std::ofstream& out) {
  for (const Shares& sentence : sentences) {
    for (const auto& shares : sentence) {
      out.put(static_cast<char>(shares.size()));
      for (const Share& share : shares) {
        out.put(static_cast<char>(share.tag_class));
        out.write(reinterpret_cast<const char*>(&share.part), sizeof share.part);
      }
    }
  }
}

std::vector<Shares> read_shares(const std::vector<Example>& examples, std::ifstream& in) {
  std::vector<Shares> out;
  for (const Example& example : examples) {
    for (auto& shares : out.emplace_back(example.words.size())) {
      shares.resize(static_cast<unsigned char>(in.get()));
      for (Share& share : shares) {
        share.tag_class = static_cast<std::uint8_t>(in.get());
        in.read(reinterpret_cast<char*>(&share.part), sizeof share.part);
      }
    }
  }
  return out;
}

/// Trains one large network and asks it about the plain sentences and the development set.
std::pair<std::vector<Shares>, std::vector<Shares>> ask_member(const Corpus& corpus,
                                                               const Features& features,
                                                               const std::vector<float>& given,
                                                               std::size_t member,
                                                               const Options& options) {
  constexpr float kLeastShare = 0.002F;
  constexpr std::size_t kAtOnce = 4;  // sentences a step
  const std::size_t classes = corpus.classes.tags.size();
  Shape shape;
  shape.row = static_cast<std::size_t>(options.get("large_row", 64));
  shape.given = kVector;
  shape.forget_word = 0.5F;
  shape.drop_row = options.get("large_drop_row", 0.25F);
  shape.drop_hidden = options.get("large_drop", 0.4F);
  LargeNetwork network(shape, static_cast<std::size_t>(options.get("units", 96)), features, classes,
                       &given, 200 + member);
  std::vector<std::size_t> order(corpus.gold_examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(300 + member);
  const int rounds = static_cast<int>(options.get("group_rounds", 12));
  const float top_rate = options.get("large_rate", 0.003F);
  const float all = static_cast<float>(rounds) * static_cast<float>(order.size());
  float done = 0;
  for (int round = 0; round < rounds; ++round) {
    shuffle(order, random);
    float loss = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      loss += network.learn(corpus.gold_examples[order[i]]);
      ++done;
      if ((i + 1) % kAtOnce == 0) network.step(top_rate * (1 - done / all) + 1e-5F);
    }
    std::printf("large network %zu, round %d, loss %.0f, ", member + 1, round + 1,
                static_cast<double>(loss));
    judge_dev(network, corpus).print("development set");
  }
  return {judge_all(network, corpus.plain_examples, classes, kLeastShare),
          judge_all(network, corpus.dev_examples, classes, kLeastShare)};
}

/// What members of the group said, summed: [sentence][word and class].
using Sums = std::vector<std::vector<float>>;

void add_shares(const std::vector<Shares>& sentences, std::size_t classes, Sums& sums) {
  sums.resize(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    sums[i].resize(sentences[i].size() * classes);
    for (std::size_t j = 0; j < sentences[i].size(); ++j) {
      for (const Share& share : sentences[i][j]) {
        sums[i][j * classes + share.tag_class] += share.part;
      }
    }
  }
}

/// How the group does on the development set.
Figures judge_sums(const Sums& sums, const Corpus& corpus) {
  const std::size_t classes = corpus.classes.tags.size();
  Figures figures;
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    for (std::size_t j = 0; j < corpus.dev[i].size(); ++j) {
      const float* const row = &sums[i][j * classes];
      const auto best = static_cast<std::size_t>(std::max_element(row, row + classes) - row);
      const auto [x, u] = corpus.classes.tags[best];
      figures.add(corpus.dev[i][j], x, u);
    }
  }
  return figures;
}

}  // namespace

void ask_group(Corpus& corpus, const Options& options) {
  const std::size_t classes = corpus.classes.tags.size();
  const Features features = all_features(corpus, 3);
  const auto members = static_cast<std::size_t>(options.get("group", 3));
  std::vector<float> given;
  std::vector<Sums> sum(2);  // of the plain sentences and of the development set
  for (std::size_t member = 0; member < members; ++member) {
    std::pair<std::vector<Shares>, std::vector<Shares>> opinion;
    const std::string path = options.cache + "." + std::to_string(member + 1);
    std::ifstream in;
    if (!options.cache.empty()) in.open(path, std::ios::binary);
    if (in.is_open()) {
      opinion.first = read_shares(corpus.plain_examples, in);
      opinion.second = read_shares(corpus.dev_examples, in);
      if (!in) fail("does not fit the data; delete it: " + path);
    } else {
      if (given.empty()) given = pretrain(corpus, features, kVector, 100);
      opinion = ask_member(corpus, features, given, member, options);
      if (!options.cache.empty()) {
        std::ofstream out(path, std::ios::binary);
        write_shares(opinion.first, out);
        write_shares(opinion.second, out);
      }
    }
    add_shares(opinion.first, classes, sum[0]);
    add_shares(opinion.second, classes, sum[1]);
    judge_sums(sum[1], corpus).print(("a group of " + std::to_string(member + 1)).c_str());
  }
  const float least = 0.01F * static_cast<float>(members);
  for (std::size_t i = 0; i < corpus.plain_examples.size(); ++i) {
    Example& example = corpus.plain_examples[i];
    example.shares.assign(example.words.size(), {});
    for (std::size_t j = 0; j < example.words.size(); ++j) {
      float kept = 0;
      for (std::size_t c = 0; c < classes; ++c) {
        const float part = sum[0][i][j * classes + c];
        if (part < least) continue;
        example.shares[j].push_back({static_cast<std::uint8_t>(c), part});
        kept += part;
      }
      for (Share& share : example.shares[j]) share.part /= kept;
    }
    std::vector<float>().swap(sum[0][i]);
  }
}

}  // namespace galley::core::training
