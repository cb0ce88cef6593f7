#include "gold_text.h"

#include <cstddef>
#include <cstdlib>
#include <set>
#include <string_view>
#include <utility>

#include "numbers.h"
#include "text_lines.h"

namespace galley::core::training {

std::vector<Sentence> read_treebank(const std::string& path) {
  const std::string text = read_gzip(path);
  std::vector<Sentence> sentences;
  Sentence sentence;
  int joined_until = 0;
  bool space_after_joined = true;
  for_each_line(text, [&](std::string_view line) {
    if (line.empty()) {
      if (!sentence.empty()) sentences.push_back(std::move(sentence));
      sentence.clear();
      joined_until = 0;
      return;
    }
    if (line[0] == '#') return;
    const auto column = split(line, '\t');
    if (column.size() < 10 || column[0].find('.') != std::string_view::npos) return;
    const bool space = column[9].find("SpaceAfter=No") == std::string_view::npos;
    const std::size_t dash = column[0].find('-');
    if (dash != std::string_view::npos) {
      joined_until = std::atoi(std::string(column[0].substr(dash + 1)).c_str());
      space_after_joined = space;
      return;
    }
    Word word;
    word.form = column[1];
    word.xpos = xpos_from_name(column[4]);
    word.upos = upos_from_name(column[3]);
    const int id = std::atoi(std::string(column[0]).c_str());
    word.space_after = id < joined_until ? false : id == joined_until ? space_after_joined : space;
    sentence.push_back(std::move(word));
  });
  if (!sentence.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

std::vector<Sentence> vary(const std::vector<Sentence>& sentences) {
  const std::set<std::string> small = {"a",   "an",  "the", "of",  "in",  "on", "at",   "to",
                                       "for", "and", "or",  "but", "by",  "as", "with", "from",
                                       "n't", "'s",  "'m",  "'re", "'ve", "'d", "'ll"};
  std::vector<Sentence> out;
  Random random(777);
  for (const Sentence& sentence : sentences) {
    const std::size_t lot = random.below(1000);
    if (sentence.size() >= 3 && sentence.size() <= 16 && lot < 120) {
      Sentence headline = sentence;
      if (headline.back().form == ".") headline.pop_back();
      for (std::size_t i = 0; i < headline.size(); ++i) {
        std::string& form = headline[i].form;
        const auto raise = [](char& c) {
          c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        };
        if (lot < 40) {
          for (char& c : form) raise(c);
        } else if (i == 0 || !small.contains(lower_ascii(form))) {
          raise(form[0]);
        }
      }
      out.push_back(std::move(headline));
    }
    Sentence parted;
    bool changed = false;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Word& word = sentence[i];
      const std::string lower = lower_ascii(word.form);
      const std::size_t dash = word.form.find('-');
      if (i + 1 < sentence.size() && !word.space_after &&
          ((lower == "can" && sentence[i + 1].form == "not") ||
           (lower == "gon" && sentence[i + 1].form == "na") ||
           (lower == "wan" && sentence[i + 1].form == "na") ||
           (lower == "got" && sentence[i + 1].form == "ta"))) {
        Word whole = word;
        whole.form += sentence[i + 1].form;
        parted.push_back(std::move(whole));
        ++i;
        changed = true;
      } else if (dash != std::string::npos && dash > 0 && dash + 1 < word.form.size() &&
                 is_alpha(word.form[0]) && is_alpha(word.form[dash + 1]) &&
                 word.xpos != Xpos::kAddress && word.xpos != Xpos::kGoesWith &&
                 word.form.find('-', dash + 1) == std::string::npos) {
        const bool name = is_upper(word.form[0]) && is_proper_noun_tag(word.xpos);
        parted.push_back({word.form.substr(0, dash), name ? Xpos::kNnp : Xpos::kAffix,
                          name ? Upos::kPropn : Upos::kX, false});
        parted.push_back({"-", Xpos::kHyphen, Upos::kPunct, false});
        parted.push_back({word.form.substr(dash + 1), word.xpos, word.upos, word.space_after});
        changed = true;
      } else {
        parted.push_back(word);
      }
    }
    if (changed) out.push_back(std::move(parted));
  }
  return out;
}

}  // namespace galley::core::training
