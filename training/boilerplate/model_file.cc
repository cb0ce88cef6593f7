#include "model_file.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

namespace galley::training {

bool write(const std::string& path, const Corpus& corpus, const Verdict& verdict) {
  const Rounded& model = verdict.model;
  std::vector<std::pair<std::uint32_t, int>> entries;
  for (std::size_t i = 0; i < corpus.ids.size(); ++i) {
    if (model.weights[i] != 0) entries.emplace_back(corpus.ids[i], model.weights[i]);
  }
  std::sort(entries.begin(), entries.end());
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) return false;
  std::fputs(
      "// Written by train_boilerplate: see training/README.md. Weights of hashed features, no "
      "text.\n"
      "// clang-format off\n"
      "#include \"line_model.h\"\n#include \"line_trees.h\"\n\nnamespace galley {\nnamespace {\n\n",
      file);
  std::fprintf(file, "constexpr std::uint16_t kSteps[] = {");
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::uint32_t step = entries[i].first - last;
    if (step > 0xFFFF) return false;
    std::fprintf(file, "%s%u,", i % 16 == 0 ? "\n" : "", step);
    last = entries[i].first;
  }
  std::fprintf(file, "\n};\nconstexpr std::int8_t kWeights[] = {");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::fprintf(file, "%s%d,", i % 25 == 0 ? "\n" : "", entries[i].second);
  }
  const auto& t = model.transitions;
  std::fprintf(
      file,
      "\n};\n\n}  // namespace\n\nconst LineModelData kLineModel = {kSteps, kWeights, %zu,\n"
      "    {{{%d, %d}, {%d, %d}}, {{%d, %d}, {%d, %d}}}};\n\nnamespace {\n\n"
      "constexpr LineTree kTrees[] = {\n",
      entries.size(), t[0][0][0], t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0], t[1][0][1],
      t[1][1][0], t[1][1][1]);
  for (const LineTree& tree : verdict.trees) {
    std::fputs("{{", file);
    for (const auto sign : tree.feature) std::fprintf(file, "%d,", sign);
    std::fputs("},{", file);
    for (const auto least : tree.least) std::fprintf(file, "%d,", least);
    std::fputs("},{", file);
    for (const auto leaf : tree.leaves) std::fprintf(file, "%d,", leaf);
    std::fputs("}},\n", file);
  }
  std::fprintf(file,
               "};\n\n}  // namespace\n\nconst LineTreesData kLineTrees = {kTrees, %zu, %d};\n\n"
               "}  // namespace galley\n",
               verdict.trees.size(), verdict.bias);
  std::printf("%zu weights, transitions %d %d %d %d, %d %d %d %d\n", entries.size(), t[0][0][0],
              t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0], t[1][0][1], t[1][1][0], t[1][1][1]);
  return std::fclose(file) == 0;
}

}  // namespace galley::training
