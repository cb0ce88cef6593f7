// Trains the line model of core/boilerplate: a linear-chain conditional random field over the
// blocks of a text, each story or boilerplate; and the trees that weigh its margins, on margins of
// models that had not seen the site.
//
//   train_boilerplate --data DIR --out FILE     writes the weights, as line_weights.h lays them out
//   train_boilerplate --data DIR --check        four-fold cross-validation by site, prints figures
//                              --errors FILE  … and lists every line it decided wrongly
//
// DIR holds spam-footers/ and clean/ as JSON lines, gzipped. One site in three (by SHA-1 of its
// name) is left for testing and never read here. Labels: "flag" and "boilerplate" lines are
// boilerplate, "keep" lines story; lines of other labels take part in the sequence with their label
// summed out. The same data give the same file, bit for bit, on one machine.

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "gz_lines.h"
#include "line_model.h"
#include "line_trees.h"
#include "line_weights.h"

namespace {

using namespace galley::core;

// ---- SHA-1 (FIPS 180-4), for the split that evaluation uses too ------------------------------

std::array<std::uint32_t, 5> sha1(std::string text) {
  std::array<std::uint32_t, 5> h = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const std::uint64_t bits = text.size() * 8;
  text += '\x80';
  while (text.size() % 64 != 56) text += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(bits >> shift & 0xFF);
  const auto rotate = [](std::uint32_t x, int n) { return x << n | x >> (32 - n); };
  for (std::size_t at = 0; at < text.size(); at += 64) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 64; ++i) {
      w[i / 4] = w[i / 4] << 8 | static_cast<unsigned char>(text[at + i]);
    }
    for (std::size_t i = 16; i < 80; ++i) {
      w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    }
    auto [a, b, c, d, e] = h;
    for (std::size_t i = 0; i < 80; ++i) {
      std::uint32_t f = b ^ c ^ d;
      std::uint32_t k = i < 40 ? 0x6ED9EBA1 : 0xCA62C1D6;
      if (i < 20) {
        f = (b & c) | (~b & d);
        k = 0x5A827999;
      } else if (i >= 40 && i < 60) {
        f = (b & c) | (b & d) | (c & d);
        k = 0x8F1BBCDC;
      }
      const std::uint32_t t = rotate(a, 5) + f + e + k + w[i];
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = t;
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
    h[4] += e;
  }
  return h;
}

/// 2^32 leaves 1 when divided by 3, so the remainder of the whole is that of the sum of its words.
bool is_test_site(const std::string& site) {
  std::uint64_t sum = 0;
  for (const std::uint32_t word : sha1(site)) sum += word;
  return sum % 3 == 0;
}

// ---- Data ------------------------------------------------------------------------------------

enum Label : std::uint8_t { kStory, kBoilerplate, kUnknown };

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

struct Set {
  const char* name;
  double weight;
};
constexpr Set kSets[] = {{"spam-footers/zyte_area", 1.5},
                         {"spam-footers/wcxb_area", 1.0},
                         {"spam-footers/zyte_page", 0.7},
                         {"spam-footers/trafilatura_segments", 1.0},
                         {"clean/zyte", 0.5},
                         {"clean/wcxb", 0.5},
                         {"raw-scraped/news", 1.0}};

struct Marked {
  std::uint32_t begin, end;
  Label label;
  bool counted;
  std::string kind;
  bool excerpt = false;
};

/// Labels of lines that are neither flagged nor kept: parts of the article, though not of its body.
bool is_article_part(const std::string& kind) {
  static const std::set<std::string> kParts = {"title", "summary", "partly_body", "pullquote",
                                               "long_dropped"};
  return kParts.count(kind) > 0;
}

std::vector<Marked> marked_spans(const rapidjson::Document& json, bool clean) {
  std::vector<Marked> out;
  const auto span = [](const rapidjson::Value& v, Label label, bool counted,
                       const std::string& kind = "") {
    return Marked{v[0].GetUint(), v[1].GetUint(), label, counted, kind};
  };
  if (json.HasMember("lines")) {
    for (const auto& line : json["lines"].GetArray()) {
      const std::string label = line[2].GetString();
      const std::string kind = line[3].IsString() ? line[3].GetString() : "";
      if (label == "flag") out.push_back(span(line, kBoilerplate, true, kind));
      if (label == "furniture") out.push_back(span(line, kBoilerplate, false));
      if (label == "keep") out.push_back(span(line, kStory, true));
      if (label == "neutral" && is_article_part(kind)) out.push_back(span(line, kStory, false));
    }
  }
  const auto all = [&](const char* name, Label label) {
    if (!json.HasMember(name)) return;
    for (const auto& v : json[name].GetArray()) out.push_back(span(v, label, label != kUnknown));
  };
  all("boilerplate_spans", kBoilerplate);
  all("body_spans", kStory);
  for (Marked& mark : out) mark.excerpt = json.HasMember("boilerplate_spans");
  all("known_footer_spans", kBoilerplate);
  all("suspect_spans", kUnknown);
  if (clean) out.push_back({0, 0xFFFFFFFF, kStory, true, ""});
  return out;
}

class Corpus {
 public:
  std::vector<Row> rows;
  std::vector<std::uint32_t> ids;  ///< feature of every index

  bool read(const std::string& folder, bool test) {
    for (std::size_t set = 0; set < std::size(kSets); ++set) {
      GzLines lines(folder + "/" + kSets[set].name + ".jsonl.gz");
      if (!lines.is_open()) return false;
      for (std::string line; lines.next(line);) add(set, line, test);
    }
    return true;
  }

  /// Drops features seen on fewer than `least` sites: what one site says is no evidence.
  void prune(std::size_t least) {
    std::vector<std::uint32_t> place(ids.size(), kDropped);
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (sites_[i].count < least) continue;
      place[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(ids[i]);
    }
    for (Row& row : rows) {
      for (auto& features : row.features) {
        std::vector<std::uint32_t> left;
        for (const std::uint32_t f : features) {
          if (place[f] != kDropped) left.push_back(place[f]);
        }
        features = std::move(left);
      }
    }
    ids = std::move(kept);
  }

 private:
  static constexpr std::uint32_t kDropped = 0xFFFFFFFF;
  struct Sites {
    std::size_t count = 0;
    std::string last;
  };

  void add(std::size_t set, const std::string& line, bool test) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    Row row;
    row.set = set;
    row.id = json["id"].GetString();
    row.site = json.HasMember("site") && json["site"].IsString() ? json["site"].GetString() : "";
    if (row.site.empty() || row.site == "?") row.site = json["id"].GetString();
    if (is_test_site(row.site) || test) return;
    row.weight = kSets[set].weight;
    const bool clean = std::strncmp(kSets[set].name, "clean/", 6) == 0;
    const std::vector<Marked> marks = marked_spans(json, clean);
    const Document document({json["text"].GetString(), json["text"].GetStringLength()}, english());
    const LineFeatures lines(document);
    const std::vector<std::uint32_t> points = code_points(document.text());
    std::vector<LineFeature> features;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      lines.of(i, features);
      auto& own = row.features.emplace_back();
      for (const LineFeature& f : features) own.push_back(index_of(f.id, row.site));
      std::sort(own.begin(), own.end());
      own.erase(std::unique(own.begin(), own.end()), own.end());
      row.gaps.push_back(static_cast<std::uint8_t>(lines.gap(i)));
      const Span span = document.blocks()[i].span;
      const std::uint32_t begin = points[span.begin];
      const std::uint32_t end = points[span.end];
      Label label = kUnknown;
      bool counted = false;
      std::string kind;
      for (const Marked& mark : marks) {
        const std::uint32_t low = std::max(begin, mark.begin);
        const std::uint32_t high = std::min(end, mark.end);
        // A marked passage may be an excerpt of a line, which stands for the whole of it.
        const std::uint32_t least =
            mark.excerpt ? std::min(end - begin, mark.end - mark.begin) : end - begin;
        if (high <= low || (high - low) * 2 < least) continue;
        label = mark.label;
        counted = mark.counted;
        kind = mark.kind;
        break;
      }
      row.classes.push_back(class_of(lines, i));
      row.labels.push_back(label);
      row.counted.push_back(counted);
      row.lines.push_back(kind + "\t" + std::string(document.view(span)));
    }
    row.signs = tree_features_of(lines, row.classes);
    rows.push_back(std::move(row));
  }

  std::uint32_t index_of(std::uint32_t id, const std::string& site) {
    const auto [at, added] = index_.try_emplace(id, static_cast<std::uint32_t>(ids.size()));
    if (added) {
      ids.push_back(id);
      sites_.emplace_back();
    }
    Sites& sites = sites_[at->second];
    if (sites.last != site) {
      sites.last = site;
      ++sites.count;
    }
    return at->second;
  }

  static std::vector<std::uint32_t> code_points(std::string_view text) {
    std::vector<std::uint32_t> out(text.size() + 1);
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      out[i] = n;
      n += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 ? 1 : 0;
      if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) out[i] = n;
    }
    out[text.size()] = n;
    return out;
  }

  std::unordered_map<std::uint32_t, std::uint32_t> index_;
  std::vector<Sites> sites_;
};

// ---- Training --------------------------------------------------------------------------------

struct Settings {
  int epochs = 20;
  double rate = 0.15;
  double l2 = 2e-3;
  double l1 = 2e-4;
  /// Weights below it after a first training are dropped, the others trained anew.
  double least = 0.6;
  int trees = 120;
  double shrink = 0.12;
  double lambda = 8;
};

double log_add(double a, double b) {
  const double high = std::max(a, b);
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

struct Model {
  std::vector<double> weights;
  double transitions[2][2][2] = {};
};

class Trainer {
 public:
  /// `kept`: the features that take part; none given: all.
  Trainer(std::size_t features, const Settings& settings, const std::vector<bool>* kept)
      : settings_(settings), kept_(kept), squares_(features, 1e-2) {
    model_.weights.resize(features);
  }

  void epoch(const std::vector<const Row*>& rows) {
    for (const Row* row : rows) step(*row);
  }
  [[nodiscard]] const Model& model() const { return model_; }

 private:
  using Pair = std::array<double, 2>;

  /// Marginals of the lines and of neighbouring pairs, over the labellings that `labels` allows.
  void marginals(const Row& row, const std::vector<double>& scores, bool constrained,
                 std::vector<double>& line, std::vector<std::array<double, 4>>& pair) const {
    const std::size_t n = scores.size();
    const auto own = [&](std::size_t i, int label) {
      if (constrained && row.labels[i] != kUnknown && row.labels[i] != label) return -1e9;
      return label == 1 ? scores[i] : 0.0;
    };
    std::vector<Pair> ahead(n), back(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (int b = 0; b < 2; ++b) {
        double sum = 0;
        if (i > 0) {
          const auto& t = model_.transitions[row.gaps[i]];
          sum = log_add(ahead[i - 1][0] + t[0][b], ahead[i - 1][1] + t[1][b]);
        }
        ahead[i][static_cast<std::size_t>(b)] = sum + own(i, b);
      }
    }
    for (std::size_t i = n - 1; i-- > 0;) {
      const auto& t = model_.transitions[row.gaps[i + 1]];
      for (int a = 0; a < 2; ++a) {
        back[i][static_cast<std::size_t>(a)] = log_add(t[a][0] + own(i + 1, 0) + back[i + 1][0],
                                                       t[a][1] + own(i + 1, 1) + back[i + 1][1]);
      }
    }
    const double total = log_add(ahead[n - 1][0], ahead[n - 1][1]);
    line.resize(n);
    pair.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      line[i] = std::exp(ahead[i][1] + back[i][1] - total);
      if (i == 0) continue;
      const auto& t = model_.transitions[row.gaps[i]];
      for (int a = 0; a < 2; ++a) {
        for (int b = 0; b < 2; ++b) {
          pair[i][static_cast<std::size_t>(a * 2 + b)] =
              std::exp(ahead[i - 1][static_cast<std::size_t>(a)] + t[a][b] + own(i, b) +
                       back[i][static_cast<std::size_t>(b)] - total);
        }
      }
    }
  }

  void step(const Row& row) {
    const std::size_t n = row.labels.size();
    if (n == 0) return;
    std::vector<double> scores(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (const std::uint32_t f : row.features[i]) scores[i] += model_.weights[f];
    }
    std::vector<double> want, have;
    std::vector<std::array<double, 4>> want_pair, have_pair;
    marginals(row, scores, true, want, want_pair);
    marginals(row, scores, false, have, have_pair);
    for (std::size_t i = 0; i < n; ++i) {
      const double gradient = row.weight * (want[i] - have[i]);
      if (std::abs(gradient) > 1e-4) {
        for (const std::uint32_t f : row.features[i]) update(f, gradient);
      }
      if (i == 0) continue;
      for (std::size_t k = 0; k < 4; ++k) {
        double& t = model_.transitions[row.gaps[i]][k / 2][k % 2];
        t += 0.002 * row.weight * (want_pair[i][k] - have_pair[i][k]) - 1e-6 * t;
      }
    }
  }

  void update(std::uint32_t f, double gradient) {
    if (kept_ != nullptr && !(*kept_)[f]) return;
    double& w = model_.weights[f];
    const double g = gradient - settings_.l2 * w;
    squares_[f] += g * g;
    const double rate = settings_.rate / std::sqrt(squares_[f]);
    w += rate * g;
    // Truncated gradient (Langford, Li, Zhang 2009) keeps the weights few.
    const double shrink = rate * settings_.l1;
    w = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0;
  }

  Settings settings_;
  const std::vector<bool>* kept_;
  Model model_;
  std::vector<double> squares_;
};

/// The mean of models (averaged stochastic gradient, Polyak and Juditsky 1992): steadier than the
/// last of them.
class Mean {
 public:
  void add(const Model& model) {
    ++count_;
    sum_.weights.resize(model.weights.size());
    for (std::size_t i = 0; i < model.weights.size(); ++i) sum_.weights[i] += model.weights[i];
    for (int i = 0; i < 8; ++i) at(sum_, i) += model.transitions[i / 4][i / 2 % 2][i % 2];
  }
  [[nodiscard]] Model result() const {
    Model out = sum_;
    for (double& w : out.weights) w /= count_;
    for (int i = 0; i < 8; ++i) at(out, i) /= count_;
    return out;
  }

 private:
  static double& at(Model& model, int i) { return model.transitions[i / 4][i / 2 % 2][i % 2]; }

  Model sum_;
  int count_ = 0;
};

Model train(const std::vector<const Row*>& rows, std::size_t features, const Settings& settings,
            const std::vector<bool>* kept = nullptr) {
  Trainer trainer(features, settings, kept);
  std::vector<const Row*> order = rows;
  Mean mean;
  std::uint64_t state = 88172645463325252ULL;  // xorshift64 (Marsaglia 2003)
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      std::swap(order[i - 1], order[state % i]);
    }
    trainer.epoch(order);
    if (epoch >= settings.epochs / 2) mean.add(trainer.model());
  }
  if (kept != nullptr) return mean.result();
  std::vector<bool> strong(features);
  for (std::size_t i = 0; i < features; ++i) {
    strong[i] = std::abs(trainer.model().weights[i]) >= settings.least;
  }
  return train(rows, features, settings, &strong);
}

// ---- Rounding, checking, writing --------------------------------------------------------------

struct Rounded {
  std::vector<int> weights;
  Transitions transitions;
};

Rounded round(const Model& model) {
  Rounded out;
  const auto points = [](double w) {
    return std::clamp(static_cast<int>(std::lround(w * kPointsPerNat)), -127, 127);
  };
  for (const double w : model.weights) out.weights.push_back(points(w));
  for (int i = 0; i < 8; ++i) {
    out.transitions[i / 4][i / 2 % 2][i % 2] = points(model.transitions[i / 4][i / 2 % 2][i % 2]);
  }
  return out;
}

std::vector<int> scores_of(const Row& row, const Rounded& model) {
  std::vector<int> scores;
  for (const auto& features : row.features) {
    int sum = 0;
    for (const std::uint32_t f : features) sum += model.weights[f];
    scores.push_back(sum);
  }
  return scores;
}

/// The signs of a row's lines, those that `model` gives among them.
std::vector<TreeFeatures> tree_features_of(const Row& row, const Rounded& model) {
  const std::vector<int> scores = scores_of(row, model);
  const std::vector<int> m = margins(scores, row.gaps, model.transitions);
  std::vector<TreeFeatures> signs = row.signs;
  add_margins(signs, scores, m, decide(row.classes, m));
  return signs;
}

// ---- Trees ------------------------------------------------------------------------------------

struct Example {
  TreeFeatures signs;
  double label;
  double weight;
  double odds = 0;
};

class TreeTrainer {
 public:
  TreeTrainer(std::vector<Example>& examples, const Settings& settings)
      : examples_(examples),
        settings_(settings),
        gradient_(examples.size()),
        hessian_(examples.size()),
        leaf_(examples.size()),
        bins_(kTreeFeatures) {
    for (std::size_t s = 0; s < kTreeFeatures; ++s) find_borders(s);
  }

  std::vector<LineTree> train(int& bias) {
    double have = 1;
    double all = 2;
    for (const Example& e : examples_) {
      have += e.label * e.weight;
      all += e.weight;
    }
    bias = static_cast<int>(std::lround(std::log(have / (all - have)) * kLeavesPerNat));
    for (Example& e : examples_) e.odds = static_cast<double>(bias) / kLeavesPerNat;
    std::vector<LineTree> out;
    for (int round = 0; round < settings_.trees; ++round) out.push_back(grow());
    return out;
  }

 private:
  void find_borders(std::size_t sign) {
    std::vector<std::int16_t> values;
    for (const Example& e : examples_) values.push_back(e.signs[sign]);
    std::sort(values.begin(), values.end());
    auto& borders = borders_[sign];
    constexpr std::size_t kBins = 32;
    const auto add = [&](std::int16_t value) {
      if (value > values.front() && (borders.empty() || borders.back() < value))
        borders.push_back(value);
    };
    std::vector<std::int16_t> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.size() <= kBins) {
      for (const std::int16_t value : distinct) add(value);
    } else {
      for (std::size_t b = 1; b <= kBins; ++b) add(values[values.size() * b / (kBins + 1)]);
    }
    bins_[sign].reserve(examples_.size());
    for (const Example& e : examples_) {
      bins_[sign].push_back(static_cast<std::uint8_t>(
          std::upper_bound(borders.begin(), borders.end(), e.signs[sign]) - borders.begin()));
    }
  }

  LineTree grow() {
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      const Example& e = examples_[i];
      const double p = 1 / (1 + std::exp(-e.odds));
      gradient_[i] = e.weight * (e.label - p);
      hessian_[i] = e.weight * p * (1 - p);
      leaf_[i] = 0;
    }
    LineTree tree{};
    for (std::size_t level = 0; level < kTreeDepth; ++level) split(tree, level);
    constexpr std::size_t kLeaves = 1U << kTreeDepth;
    std::array<double, kLeaves> g{}, h{};
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      g[leaf_[i]] += gradient_[i];
      h[leaf_[i]] += hessian_[i];
    }
    for (std::size_t l = 0; l < kLeaves; ++l) {
      const double step = settings_.shrink * g[l] / (h[l] + settings_.lambda);
      tree.leaves[l] = static_cast<std::int16_t>(std::lround(step * kLeavesPerNat));
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      examples_[i].odds += static_cast<double>(tree.leaves[leaf_[i]]) / kLeavesPerNat;
    }
    return tree;
  }

  void split(LineTree& tree, std::size_t level) {
    const std::size_t leaves = 1U << level;
    double best = -1;
    std::size_t best_bin = 0;
    std::vector<double> g, h;
    for (std::size_t s = 0; s < kTreeFeatures; ++s) {
      const std::size_t bins = borders_[s].size() + 1;
      if (bins == 1) continue;
      g.assign(leaves * bins, 0);
      h.assign(leaves * bins, 0);
      for (std::size_t i = 0; i < examples_.size(); ++i) {
        const std::size_t at = leaf_[i] * bins + bins_[s][i];
        g[at] += gradient_[i];
        h[at] += hessian_[i];
      }
      std::vector<double> gain(bins);
      for (std::size_t l = 0; l < leaves; ++l) {
        double all_g = 0, all_h = 0;
        for (std::size_t b = 0; b < bins; ++b) {
          all_g += g[l * bins + b];
          all_h += h[l * bins + b];
        }
        double low_g = 0, low_h = 0;
        for (std::size_t b = 1; b < bins; ++b) {
          low_g += g[l * bins + b - 1];
          low_h += h[l * bins + b - 1];
          gain[b] += low_g * low_g / (low_h + settings_.lambda) +
                     (all_g - low_g) * (all_g - low_g) / (all_h - low_h + settings_.lambda);
        }
      }
      for (std::size_t b = 1; b < bins; ++b) {
        if (gain[b] <= best) continue;
        best = gain[b];
        tree.feature[level] = static_cast<std::uint8_t>(s);
        tree.least[level] = borders_[s][b - 1];
        best_bin = b;
      }
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      leaf_[i] = leaf_[i] * 2 + (bins_[tree.feature[level]][i] >= best_bin ? 1 : 0);
    }
  }

  std::vector<Example>& examples_;
  const Settings& settings_;
  std::vector<double> gradient_, hessian_;
  std::vector<std::size_t> leaf_;
  std::vector<std::vector<std::uint8_t>> bins_;
  std::array<std::vector<std::int16_t>, kTreeFeatures> borders_;
};

int fold_of(const Row& row, std::size_t word, int folds, unsigned shift = 0) {
  return static_cast<int>((sha1(row.site)[word] >> shift) % static_cast<std::uint32_t>(folds));
}

struct Verdict {
  Rounded model;
  std::vector<LineTree> trees;
  int bias = 0;
};

/// The line model on all rows, and the trees on margins of models that had not seen the row's site.
Verdict train_all(const std::vector<const Row*>& rows, std::size_t features,
                  const Settings& settings) {
  constexpr int kFolds = 4;
  // Several partitions of the sites: what the trees learn hangs less on which lines one model saw.
  constexpr int kPartitions = 3;
  std::vector<Example> examples;
  for (int part = 0; part < kFolds * kPartitions; ++part) {
    const int fold = part % kFolds;
    const unsigned shift = 8U * static_cast<unsigned>(part / kFolds);
    std::vector<const Row*> seen;
    for (const Row* row : rows) {
      if (fold_of(*row, 2, kFolds, shift) != fold) seen.push_back(row);
    }
    const Rounded model = round(train(seen, features, settings));
    for (const Row* row : rows) {
      if (fold_of(*row, 2, kFolds, shift) != fold) continue;
      const std::vector<TreeFeatures> signs = tree_features_of(*row, model);
      for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!row->counted[i]) continue;
        const double weight = row->weight / kPartitions;
        examples.push_back({signs[i], row->labels[i] == kBoilerplate ? 1.0 : 0.0, weight});
      }
    }
  }
  Verdict out;
  out.trees = TreeTrainer(examples, settings).train(out.bias);
  out.model = round(train(rows, features, settings));
  return out;
}

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

bool write(const std::string& path, const Corpus& corpus, const Verdict& verdict) {
  const Rounded& model = verdict.model;
  std::vector<std::pair<std::uint32_t, int>> entries;
  for (std::size_t i = 0; i < corpus.ids.size(); ++i) {
    if (model.weights[i] != 0) entries.emplace_back(corpus.ids[i], model.weights[i]);
  }
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint16_t> steps;
  std::vector<std::int8_t> weights;
  std::uint32_t last = 0;
  for (const auto& [id, weight] : entries) {
    if (id - last > 0xFFFF) return false;
    steps.push_back(static_cast<std::uint16_t>(id - last));
    weights.push_back(static_cast<std::int8_t>(weight));
    last = id;
  }
  const auto& t = model.transitions;
  LineWeights out;
  out.model.steps = steps.data();
  out.model.weights = weights.data();
  out.model.size = entries.size();
  std::memcpy(out.model.transitions, t, sizeof t);
  out.trees = {verdict.trees.data(), verdict.trees.size(), verdict.bias};
  const std::string section = write_line_weights(out);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(section.data(), 1, section.size(), file) == section.size();
  std::printf("%zu weights, transitions %d %d %d %d, %d %d %d %d\n", entries.size(), t[0][0][0],
              t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0], t[1][0][1], t[1][1][0], t[1][1][1]);
  return std::fclose(file) == 0 && written;
}

}  // namespace

int main(int argc, char** argv) {
  std::string data, out, errors;
  bool checking = false;
  std::size_t least_sites = 3;
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--check") {
      checking = true;
    } else if (i + 1 < argc) {
      const std::string value = argv[++i];
      if (name == "--data") data = value;
      if (name == "--out") out = value;
      if (name == "--errors") errors = value;
      if (name == "--sites") least_sites = std::stoul(value);
      if (name == "--epochs") settings.epochs = std::stoi(value);
      if (name == "--rate") settings.rate = std::stod(value);
      if (name == "--l2") settings.l2 = std::stod(value);
      if (name == "--least") settings.least = std::stod(value);
      if (name == "--l1") settings.l1 = std::stod(value);
      if (name == "--trees") settings.trees = std::stoi(value);
      if (name == "--shrink") settings.shrink = std::stod(value);
      if (name == "--lambda") settings.lambda = std::stod(value);
    }
  }
  if (data.empty() || (out.empty() && !checking)) {
    std::fputs("usage: train_boilerplate --data DIR (--out FILE | --check)\n", stderr);
    return 2;
  }
  Corpus corpus;
  if (!corpus.read(data, false)) {
    std::fputs("train_boilerplate: a data file cannot be read\n", stderr);
    return 2;
  }
  corpus.prune(least_sites);
  std::printf("%zu texts, %zu features\n", corpus.rows.size(), corpus.ids.size());
  if (checking) {
    std::FILE* file = errors.empty() ? nullptr : std::fopen(errors.c_str(), "w");
    check(corpus, settings, file);
    if (file != nullptr) std::fclose(file);
  }
  if (out.empty()) return 0;
  std::vector<const Row*> rows;
  for (const Row& row : corpus.rows) rows.push_back(&row);
  return write(out, corpus, train_all(rows, corpus.ids.size(), settings)) ? 0 : 2;
}
