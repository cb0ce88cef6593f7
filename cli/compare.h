#pragma once

#include <string>
#include <vector>

namespace galley {

/// What "galley compare" was asked for; "-" names standard input.
struct CompareOptions {
  std::string article;
  std::vector<std::string> originals;
  std::string format = "text";
  std::string threshold = "warning";
};

/// Compares an article with its originals and writes the result to standard output. The exit
/// status: 0 nothing at or above the threshold, 1 differences, 2 something could not be read or
/// written.
[[nodiscard]] int run_compare(const CompareOptions& options);

}  // namespace galley
