#include "check.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

#include "verdict.h"

namespace galley::core::training {
namespace {

bool flags(const Row& row, std::size_t i, int odds, const TreeFeatures& signs) {
  const bool decided = signs[static_cast<std::size_t>(TreeFeature::kDecided)] != 0;
  return is_boilerplate(row.classes[i], decided, odds);
}

/// Every line that evaluation counts and the trees get wrong.
void list_errors(std::FILE* file, const Row& row, const std::vector<int>& odds,
                 const std::vector<TreeFeatures>& signs) {
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const bool boilerplate = row.labels[i] == kBoilerplate;
    if (!row.counted[i]) continue;
    if (flags(row, i, odds[i], signs[i]) == boilerplate) continue;
    const LineClass& line = row.classes[i];
    std::fprintf(file, "%s\t%s\t%s\t%zu/%zu\t%d\tmargin %d wording %d%s%s%s%s\t%s\n",
                 boilerplate ? "missed" : "false", kSets[row.set].name, row.id.c_str(), i,
                 odds.size(), odds[i], signs[i][0], line.pattern, line.certain ? " certain" : "",
                 line.head ? " head" : "", line.tail ? " tail" : "", line.prose ? " prose" : "",
                 row.lines[i].c_str());
  }
}

}  // namespace

void check(const Corpus& corpus, const Settings& settings, std::FILE* errors) {
  constexpr int kFolds = 4;
  struct Line {
    bool boilerplate;
    bool flagged;
    bool decided;  ///< by decide() alone, without trees
  };
  std::map<std::size_t, std::vector<Line>> lines;
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<const Row*> rows;
    for (const Row& row : corpus.rows) {
      if (fold_of(row, 1, kFolds) != fold) rows.push_back(&row);
    }
    const Verdict verdict = train_all(rows, corpus.ids.size(), settings);
    const LineTreesData trees = {verdict.trees.data(), verdict.trees.size(), verdict.bias};
    for (const Row& row : corpus.rows) {
      if (fold_of(row, 1, kFolds) != fold) continue;
      const std::vector<TreeFeatures> signs = tree_features_of(row, verdict.model);
      std::vector<int> odds;
      for (const TreeFeatures& line : signs) odds.push_back(odds_of(trees, line));
      if (errors != nullptr) list_errors(errors, row, odds, signs);
      for (std::size_t i = 0; i < odds.size(); ++i) {
        if (!row.counted[i]) continue;
        const bool decided = signs[i][static_cast<std::size_t>(TreeFeature::kDecided)] != 0;
        lines[row.set].push_back(
            {row.labels[i] == kBoilerplate, flags(row, i, odds[i], signs[i]), decided});
      }
    }
  }
  for (auto& [set, found] : lines) {
    std::printf("%s\n", kSets[set].name);
    int all = 0;
    for (const Line& line : found) all += line.boilerplate ? 1 : 0;
    const auto figures = [&](const char* what, bool Line::* flagged) {
      int right = 0;
      int wrong = 0;
      for (const Line& line : found) {
        if (line.*flagged) (line.boilerplate ? right : wrong) += 1;
      }
      std::printf("  %-16s precision %.4f recall %.4f, %d wrong\n", what,
                  right / std::max(1.0, static_cast<double>(right + wrong)),
                  right / std::max(1.0, static_cast<double>(all)), wrong);
    };
    figures("without trees", &Line::decided);
    figures("with trees", &Line::flagged);
  }
}

}  // namespace galley::core::training
