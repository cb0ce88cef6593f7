#include "model_file.h"

#include <cstdint>
#include <vector>

#include "key_table.h"
#include "support/model_file.h"

namespace galley::core::training {

void write_model(const std::string& path, const Weights& weights) {
  std::vector<std::uint32_t> keys;
  std::vector<int> values;
  for (const auto& [key, weight] : weights) {
    keys.push_back(key);
    values.push_back(weight);
  }
  write_file(path, KeyTable::write(keys, values));
}

}  // namespace galley::core::training
