#pragma once

#include <string>
#include <vector>

namespace galley {

struct SourcesOptions {
  std::vector<std::string> files;
  std::string input = "text";
  std::string format = "text";
};

/// "galley sources": who says what in every file. Returns the exit status: 0, or 2 when something
/// could not be read or written.
int list_sources_of_files(const SourcesOptions& options);

}  // namespace galley
