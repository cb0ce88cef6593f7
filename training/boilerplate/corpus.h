#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "line_features.h"
#include "line_model.h"
#include "line_trees.h"

namespace galley::core::training {

enum Label : std::uint8_t { kStory, kBoilerplate, kUnknown };

/// A text, by its lines (blocks).
struct Row {
  std::string site;
  std::size_t set = 0;
  std::vector<std::vector<std::uint32_t>> features;  ///< indices into the weights
  std::vector<std::uint8_t> gaps;
  std::vector<Label> labels;
  std::vector<bool> counted;  ///< "flag" or "keep": lines that evaluation counts
  double weight = 1;
  std::vector<LineClass> classes;
  std::vector<TreeFeatures> signs;
  std::string id;
  std::vector<std::string> lines;  ///< kind and text, for the list of errors
};

/// A file of texts, and what each of them counts for.
struct Set {
  const char* name;
  double weight;
};

inline constexpr Set kSets[] = {{"spam-footers/zyte_area", 1.5},
                                {"spam-footers/wcxb_area", 1.0},
                                {"spam-footers/zyte_page", 0.7},
                                {"spam-footers/trafilatura_segments", 1.0},
                                {"clean/zyte", 0.5},
                                {"clean/wcxb", 0.5},
                                {"raw-scraped/news", 1.0}};

class Corpus {
 public:
  std::vector<Row> rows;
  std::vector<std::uint32_t> ids;  ///< feature of every index

  bool read(const std::string& folder, bool test);

  /// Drops features seen on fewer than `least` sites: what one site says is no evidence.
  void prune(std::size_t least);

 private:
  static constexpr std::uint32_t kDropped = 0xFFFFFFFF;
  struct Sites {
    std::size_t count = 0;
    std::string last;
  };

  void add(std::size_t set, const std::string& line, bool test);

  std::uint32_t index_of(std::uint32_t id, const std::string& site);

  std::unordered_map<std::uint32_t, std::uint32_t> index_;
  std::vector<Sites> sites_;
};

}  // namespace galley::core::training
