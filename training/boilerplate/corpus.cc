#include "corpus.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <set>
#include <utility>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "sites.h"
#include "support/gz_lines.h"

namespace galley::core::training {
namespace {

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

/// The number of the code point at each byte.
std::vector<std::uint32_t> code_points(std::string_view text) {
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

}  // namespace

bool Corpus::read(const std::string& folder, bool test) {
  for (std::size_t set = 0; set < std::size(kSets); ++set) {
    GzLines lines(folder + "/" + kSets[set].name + ".jsonl.gz");
    if (!lines.is_open()) return false;
    for (std::string line; lines.next(line);) add(set, line, test);
  }
  return true;
}

void Corpus::prune(std::size_t least) {
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

void Corpus::add(std::size_t set, const std::string& line, bool test) {
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

std::uint32_t Corpus::index_of(std::uint32_t id, const std::string& site) {
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

}  // namespace galley::core::training
