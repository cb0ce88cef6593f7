#pragma once

#include <cstdio>
#include <map>
#include <string>

#include "support/fail.h"

namespace galley::core::training {

/// The arguments of a trainer: names, each with a value.
class Options {
 public:
  /// Ends the program where a name has no value; prints `usage` for --help.
  Options(int count, char** arguments, const char* usage) : usage_(usage) {
    for (int i = 1; i < count; i += 2) {
      const std::string name = arguments[i];
      if (name == "--help") {
        std::printf("usage: %s\nSee training/README.md.\n", usage);
        std::exit(0);
      }
      if (!name.starts_with("--") || i + 1 == count) fail("usage: " + usage_);
      values_[name] = arguments[i + 1];
    }
  }
  [[nodiscard]] std::string get(const std::string& name, const std::string& otherwise) const {
    const auto at = values_.find(name);
    return at == values_.end() ? otherwise : at->second;
  }
  [[nodiscard]] std::string needed(const std::string& name) const {
    if (!values_.contains(name)) fail("usage: " + usage_);
    return values_.at(name);
  }

 private:
  std::string usage_;
  std::map<std::string, std::string> values_;
};

}  // namespace galley::core::training
