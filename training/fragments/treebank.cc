#include "treebank.h"

#include <cstdlib>
#include <string_view>
#include <utility>

#include "support/rows.h"

namespace galley::core::training {
namespace {

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  while (true) {
    const std::size_t end = line.find('\t');
    columns.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return columns;
    line.remove_prefix(end + 1);
  }
}

bool is_finite(const TreebankWord& word) {
  return word.features.find("VerbForm=Fin") != std::string::npos || word.xpos == "VBD" ||
         word.xpos == "VBP" || word.xpos == "VBZ" || word.xpos == "MD";
}

/// Without its subtype: "aux" of "aux:pass".
std::string_view plain_relation(const TreebankWord& word) {
  return std::string_view(word.relation).substr(0, word.relation.find(':'));
}

}  // namespace

std::vector<TreebankSentence> read_treebank(const std::string& path) {
  std::vector<TreebankSentence> out;
  TreebankSentence sentence;
  for_each_line(path, [&](const std::string& line) {
    if (line.starts_with("# newdoc id = ")) {
      sentence.document = line.substr(14);
    } else if (line.starts_with("# text = ")) {
      sentence.text = line.substr(9);
    } else if (line.empty()) {
      if (!sentence.words.empty()) out.push_back(sentence);
      sentence.words.clear();
    } else if (line[0] != '#') {
      std::vector<std::string> column = columns_of(line);
      // Words torn apart ("12-13") and empty nodes ("12.1") are no words of the tree.
      if (column.size() < 10 || column[0].find_first_of("-.") != std::string::npos) return;
      sentence.words.push_back({std::move(column[4]), std::move(column[5]), std::move(column[7]),
                                std::strtoul(column[6].c_str(), nullptr, 10)});
    }
  });
  if (!sentence.words.empty()) out.push_back(sentence);
  return out;
}

bool has_main_clause(const TreebankSentence& sentence) {
  const std::vector<TreebankWord>& words = sentence.words;
  // Heads of clauses beside the root: what is joined to it by "and" or by nothing.
  std::vector<bool> main(words.size());
  for (bool grew = true; grew;) {
    grew = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view relation = plain_relation(words[i]);
      const bool joined = (relation == "conj" || relation == "parataxis") && words[i].head > 0 &&
                          main[words[i].head - 1];
      if (main[i] || (words[i].head != 0 && !joined)) continue;
      main[i] = true;
      grew = true;
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_finite(words[i])) continue;
    if (main[i]) return true;
    const std::string_view relation = plain_relation(words[i]);
    if ((relation == "cop" || relation == "aux") && words[i].head > 0 && main[words[i].head - 1])
      return true;
  }
  return false;
}

}  // namespace galley::core::training
