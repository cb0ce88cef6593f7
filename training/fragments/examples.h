#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace galley::core::training {

/// A sentence in which read_clauses() finds no main clause.
struct Example {
  std::vector<std::uint32_t> keys;  ///< of its features, by table_key(), each as often as it occurs
  std::string document;             ///< its name, for parting the examples
  bool fragment = false;
  /// Counts in cross-validation: of a treebank, five words or more, ends on a full stop.
  bool judged = false;
  double weight = 1;  ///< of its error in training
};

/// The examples among the sentences of a treebank.
[[nodiscard]] std::vector<Example> read_gold(const std::string& path);

/// The examples in articles that are taken for sound, and how many sentences there are in all.
struct Sound {
  std::vector<Example> examples;
  std::size_t sentences = 0;  ///< of running text
};
/// Adds those of one file, each example with the weight.
void read_sound(const std::string& path, double weight, Sound& out);

}  // namespace galley::core::training
