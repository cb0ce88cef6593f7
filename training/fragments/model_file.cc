#include "model_file.h"

#include <cstdint>
#include <cstdio>
#include <vector>

#include "support/fail.h"
#include "support/key_table.h"

namespace galley::training {

void write_model(const std::string& path, const Weights& weights) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) fail("cannot write " + path);
  std::vector<std::uint32_t> keys;
  std::vector<std::uint32_t> values;
  for (const auto& [key, weight] : weights) {
    keys.push_back(key);
    values.push_back(static_cast<std::uint32_t>(weight + 128));
  }
  std::fprintf(file,
               "#include \"fragment_weights.h\"\n\nnamespace galley {\n\n"
               "// %zu weights written by train_fragments: see training/README.md.\n"
               "// clang-format off\n",
               keys.size());
  write_keys(file, "kFragmentBegins", "kFragmentKeys", keys, 14);
  write_numbers(file, "kFragmentWeights", 8, values, 20);
  std::fputs("// clang-format on\n\n}  // namespace galley\n", file);
  if (std::fclose(file) != 0) fail("cannot write " + path);
}

}  // namespace galley::training
