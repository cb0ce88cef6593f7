// Measures the sentence splitter on Universal Dependencies treebanks; see --help.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "support/gz_lines.h"

namespace {

using galley::core::Document;

constexpr const char* kHelp =
    "usage: score_sentences [--errors] FILE.conllu.gz...\n"
    "\n"
    "Joins the sentences of a treebank (Universal Dependencies English EWT, PUD) to a text, a "
    "blank\n"
    "line at each paragraph and document, and prints precision, recall and F1 of the sentence "
    "spans\n"
    "that the document finds in it. --errors also prints the spans that differ.\n";

using Spans = std::set<std::pair<std::uint32_t, std::uint32_t>>;

struct Gold {
  std::string text;
  Spans spans;
};

/// PUD marks no paragraphs: its documents are runs of two or three sentences.
Gold read(const char* path, bool& readable) {
  galley::core::training::GzLines lines(path);
  readable = lines.is_open();
  Gold gold;
  std::string line;
  std::string sentence;
  bool new_paragraph = false;
  bool space_after = true;
  if (!readable) return gold;
  while (lines.next(line)) {
    const std::string_view view(line);
    if (view.starts_with("# newpar") || view.starts_with("# newdoc")) {
      new_paragraph = true;
    } else if (view.starts_with("# text = ")) {
      sentence = line.substr(9);
    } else if (line.empty() && !sentence.empty()) {
      if (!gold.text.empty()) gold.text += new_paragraph ? "\n\n" : space_after ? " " : "";
      const auto begin = static_cast<std::uint32_t>(gold.text.size());
      gold.text += sentence;
      gold.spans.emplace(begin, static_cast<std::uint32_t>(gold.text.size()));
      new_paragraph = false;
      sentence.clear();
    } else if (!view.starts_with("#") && !view.empty()) {
      space_after = view.find("SpaceAfter=No") == std::string_view::npos;
    }
  }
  return gold;
}

void show(char sign, const Document& document, std::pair<std::uint32_t, std::uint32_t> span) {
  const std::string_view text = document.view({span.first, span.second});
  std::printf("%c %u %.*s\n", sign, span.first, static_cast<int>(text.size()), text.data());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<const char*> files;
  bool errors = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--errors") {
      errors = true;
    } else {
      files.push_back(argv[i]);
    }
  }
  if (files.empty() || std::string_view(files[0]) == "--help") {
    std::fputs(kHelp, stdout);
    return files.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
  }
  for (const char* file : files) {
    bool readable = false;
    Gold gold = read(file, readable);
    if (!readable) {
      std::fprintf(stderr, "score_sentences: %s: cannot be read\n", file);
      return EXIT_FAILURE;
    }
    const Document document(galley::core::decode_utf8(gold.text, false), galley::core::english());
    std::size_t right = 0;
    Spans found;
    for (const galley::core::Sentence& s : document.sentences())
      found.emplace(s.span.begin, s.span.end);
    for (const auto& span : found) right += gold.spans.contains(span) ? 1 : 0;
    if (errors) {
      Spans all = gold.spans;
      all.insert(found.begin(), found.end());
      for (const auto& span : all) {
        if (!found.contains(span)) show('-', document, span);
        if (!gold.spans.contains(span)) show('+', document, span);
      }
    }
    const double precision = static_cast<double>(right) / static_cast<double>(found.size());
    const double recall = static_cast<double>(right) / static_cast<double>(gold.spans.size());
    std::printf("%s: sentences %zu, found %zu, precision %.4f, recall %.4f, F1 %.4f\n", file,
                gold.spans.size(), found.size(), precision, recall,
                2 * precision * recall / (precision + recall));
  }
  return EXIT_SUCCESS;
}
