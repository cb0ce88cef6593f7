// Trains the line model of core/analysis: a linear-chain conditional random field over the blocks
// of a text, each story or page furniture.
//
//   train_furniture --data DIR --out FILE     writes the weights as a C++ source
//   train_furniture --data DIR --check        five-fold cross-validation by site, prints figures
//
// DIR holds spam-footers/ and clean/ as JSON lines, gzipped. One site in three (by SHA-1 of its
// name) is left for testing and never read here. Labels: "flag" and "furniture" lines are
// furniture, "keep" lines story; lines of other labels take part in the sequence with their label
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

namespace {

using namespace galley;

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

enum Label : std::uint8_t { kStory, kFurniture, kUnknown };

struct Row {
  std::string site;
  std::size_t set = 0;
  std::vector<std::vector<std::uint32_t>> features;  ///< indices into the weights
  std::vector<std::uint8_t> gaps;
  std::vector<Label> labels;
  std::vector<bool> counted;  ///< "flag" or "keep": lines that evaluation counts
  double weight = 1;
  std::vector<LineClass> classes;
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
};

/// Labels of lines that are neither flagged nor kept: parts of the article, though not of its body.
bool is_article_part(const std::string& kind) {
  static const std::set<std::string> kParts = {"title", "summary", "partly_body", "pullquote",
                                               "long_dropped"};
  return kParts.count(kind) > 0;
}

std::vector<Marked> marked_spans(const rapidjson::Document& json, bool clean) {
  std::vector<Marked> out;
  const auto span = [](const rapidjson::Value& v, Label label, bool counted) {
    return Marked{v[0].GetUint(), v[1].GetUint(), label, counted};
  };
  if (json.HasMember("lines")) {
    for (const auto& line : json["lines"].GetArray()) {
      const std::string label = line[2].GetString();
      const std::string kind = line[3].IsString() ? line[3].GetString() : "";
      if (label == "flag") out.push_back(span(line, kFurniture, true));
      if (label == "furniture") out.push_back(span(line, kFurniture, false));
      if (label == "keep") out.push_back(span(line, kStory, true));
      if (label == "neutral" && is_article_part(kind)) out.push_back(span(line, kStory, false));
    }
  }
  const auto all = [&](const char* name, Label label) {
    if (!json.HasMember(name)) return;
    for (const auto& v : json[name].GetArray()) out.push_back(span(v, label, label != kUnknown));
  };
  all("boilerplate_spans", kFurniture);
  all("body_spans", kStory);
  all("known_footer_spans", kFurniture);
  all("suspect_spans", kUnknown);
  if (clean) out.push_back({0, 0xFFFFFFFF, kStory, true});
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
      for (const Marked& mark : marks) {
        const std::uint32_t low = std::max(begin, mark.begin);
        const std::uint32_t high = std::min(end, mark.end);
        if (high <= low || (high - low) * 2 < end - begin) continue;
        label = mark.label;
        counted = mark.counted;
        break;
      }
      row.classes.push_back(class_of(lines, i));
      row.labels.push_back(label);
      row.counted.push_back(counted);
    }
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
  double least =
      0.6;  ///< weights below it after a first training are dropped, the others trained anew
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

Model train(const std::vector<const Row*>& rows, std::size_t features, const Settings& settings,
            const std::vector<bool>* kept = nullptr) {
  Trainer trainer(features, settings, kept);
  std::vector<const Row*> order = rows;
  std::uint64_t state = 88172645463325252ULL;  // xorshift64 (Marsaglia 2003)
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      std::swap(order[i - 1], order[state % i]);
    }
    trainer.epoch(order);
  }
  if (kept != nullptr) return trainer.model();
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

std::vector<int> margins_of(const Row& row, const Rounded& model) {
  std::vector<int> scores;
  for (const auto& features : row.features) {
    int sum = 0;
    for (const std::uint32_t f : features) sum += model.weights[f];
    scores.push_back(sum);
  }
  return margins(scores, row.gaps, model.transitions);
}

void check(const Corpus& corpus, const Settings& settings) {
  constexpr int kFolds = 4;
  struct Line {
    int margin;
    bool furniture;
    bool decided;
  };
  std::map<std::size_t, std::vector<Line>> lines;
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto in_fold = [&](const Row& row) {
      return static_cast<int>(sha1(row.site)[1] % kFolds) == fold;
    };
    std::vector<const Row*> rows;
    for (const Row& row : corpus.rows) {
      if (!in_fold(row)) rows.push_back(&row);
    }
    const Rounded model = round(train(rows, corpus.ids.size(), settings));
    for (const Row& row : corpus.rows) {
      if (!in_fold(row)) continue;
      const std::vector<int> m = margins_of(row, model);
      const std::vector<bool> decided = decide(row.classes, m);
      for (std::size_t i = 0; i < m.size(); ++i) {
        if (row.counted[i])
          lines[row.set].push_back({m[i], row.labels[i] == kFurniture, decided[i]});
      }
    }
  }
  for (auto& [set, found] : lines) {
    std::printf("%s\n", kSets[set].name);
    int all = 0;
    for (const Line& line : found) all += line.furniture ? 1 : 0;
    const auto figures = [&](const char* what, int floor, auto flagged) {
      int right = 0;
      int wrong = 0;
      for (const Line& line : found) {
        if (flagged(line)) (line.furniture ? right : wrong) += 1;
      }
      std::printf("  %s %4d: precision %.4f recall %.4f, %d wrong\n", what, floor,
                  right / std::max(1.0, static_cast<double>(right + wrong)),
                  right / std::max(1.0, static_cast<double>(all)), wrong);
    };
    figures("decided, whatever", 0, [](const Line& line) { return line.decided; });
    for (const int floor : {-40, -20, 0, 20, 40, 60, 80, 100}) {
      figures("margin of at least", floor, [&](const Line& line) { return line.margin >= floor; });
    }
  }
}

bool write(const std::string& path, const Corpus& corpus, const Rounded& model) {
  std::vector<std::pair<std::uint32_t, int>> entries;
  for (std::size_t i = 0; i < corpus.ids.size(); ++i) {
    if (model.weights[i] != 0) entries.emplace_back(corpus.ids[i], model.weights[i]);
  }
  std::sort(entries.begin(), entries.end());
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) return false;
  std::fputs(
      "// Generated by tools/train_furniture.cc; do not edit. Trained on the public page sets of\n"
      "// scrapinghub/article-extraction-benchmark (MIT), WCXB (CC BY 4.0), adbar/trafilatura\n"
      "// (Apache-2.0), SemEval-2019 task 4 (CC BY 4.0): weights of hashed features, no text.\n"
      "// clang-format off\n"
      "#include \"line_model.h\"\n\nnamespace galley {\nnamespace {\n\n",
      file);
  std::fprintf(file, "constexpr std::uint32_t kIds[] = {");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::fprintf(file, "%s%u,", i % 10 == 0 ? "\n" : "", entries[i].first);
  }
  std::fprintf(file, "\n};\nconstexpr std::int8_t kWeights[] = {");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::fprintf(file, "%s%d,", i % 25 == 0 ? "\n" : "", entries[i].second);
  }
  const auto& t = model.transitions;
  std::fprintf(file,
               "\n};\n\n}  // namespace\n\nconst LineModelData kLineModel = {kIds, kWeights, %zu,\n"
               "    {{{%d, %d}, {%d, %d}}, {{%d, %d}, {%d, %d}}}};\n\n}  // namespace galley\n",
               entries.size(), t[0][0][0], t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0],
               t[1][0][1], t[1][1][0], t[1][1][1]);
  std::printf("%zu weights, transitions %d %d %d %d, %d %d %d %d\n", entries.size(), t[0][0][0],
              t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0], t[1][0][1], t[1][1][0], t[1][1][1]);
  return std::fclose(file) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string data, out;
  bool checking = false;
  std::size_t least_sites = 5;
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--check") {
      checking = true;
    } else if (i + 1 < argc) {
      const std::string value = argv[++i];
      if (name == "--data") data = value;
      if (name == "--out") out = value;
      if (name == "--sites") least_sites = std::stoul(value);
      if (name == "--epochs") settings.epochs = std::stoi(value);
      if (name == "--rate") settings.rate = std::stod(value);
      if (name == "--l2") settings.l2 = std::stod(value);
      if (name == "--least") settings.least = std::stod(value);
      if (name == "--l1") settings.l1 = std::stod(value);
    }
  }
  if (data.empty() || (out.empty() && !checking)) {
    std::fputs("usage: train_furniture --data DIR (--out FILE | --check)\n", stderr);
    return 2;
  }
  Corpus corpus;
  if (!corpus.read(data, false)) {
    std::fputs("train_furniture: a data file cannot be read\n", stderr);
    return 2;
  }
  corpus.prune(least_sites);
  std::printf("%zu texts, %zu features\n", corpus.rows.size(), corpus.ids.size());
  if (checking) check(corpus, settings);
  if (out.empty()) return 0;
  std::vector<const Row*> rows;
  for (const Row& row : corpus.rows) rows.push_back(&row);
  return write(out, corpus, round(train(rows, corpus.ids.size(), settings))) ? 0 : 2;
}
