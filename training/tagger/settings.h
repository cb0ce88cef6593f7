#pragma once

#include <map>
#include <string>

namespace galley::core::training {

/// What the command line asks for, and settings by name: "rounds=3".
struct Options {
  std::string data, out, cache, evaluate, model;
  bool show = false;
  std::map<std::string, float> tuning;
  [[nodiscard]] float get(const std::string& key, float otherwise) const {
    const auto at = tuning.find(key);
    return at == tuning.end() ? otherwise : at->second;
  }
};

}  // namespace galley::core::training
