#include "plain_text.h"

#include <rapidjson/document.h>

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "galley/text/folded_text.h"
#include "support/fail.h"
#include "text_lines.h"

namespace galley::core::training {
namespace {

bool keeps_stop(std::string_view word) {
  static const std::set<std::string> known = {
      "mr.",   "mrs.",  "ms.",   "dr.",   "prof.",  "gen.",  "sen.",  "rep.",  "gov.",  "st.",
      "jr.",   "sr.",   "inc.",  "co.",   "corp.",  "ltd.",  "vs.",   "jan.",  "feb.",  "mar.",
      "apr.",  "aug.",  "sept.", "sep.",  "oct.",   "nov.",  "dec.",  "lt.",   "col.",  "sgt.",
      "capt.", "rev.",  "hon.",  "pres.", "fig.",   "al.",   "etc.",  "dept.", "est.",  "ave.",
      "mt.",   "ft.",   "va.",   "md.",   "calif.", "conn.", "mass.", "pa.",   "fla.",  "ariz.",
      "colo.", "ill.",  "wash.", "tex.",  "ga.",    "mich.", "minn.", "mo.",   "tenn.", "wis.",
      "ore.",  "okla.", "ala.",  "ark.",  "bros."};
  const std::string lower = lower_ascii(word);
  if (known.contains(lower)) return true;
  if (lower.size() == 2 && is_alpha(lower[0])) return true;
  return lower.size() <= 8 && is_alpha(lower[0]) && lower.find('.') < lower.size() - 1;
}

/// Cuts `length` bytes off the end of the word; `tail` holds what was cut, the last first.
void cut_tail(std::string& word, std::size_t length, std::vector<std::string>& tail) {
  tail.push_back(word.substr(word.size() - length));
  word.erase(word.size() - length);
}

bool is_address(std::string_view word) {
  return word.starts_with("http") || word.starts_with("www.") ||
         (word.find('@') != std::string::npos && word.find('.') != std::string::npos);
}

/// Opening marks and currency signs, each a word of its own.
void split_front(std::string& word, std::vector<std::string>& out) {
  while (word.size() > 1 && !word.starts_with("...") && !word.starts_with("--")) {
    if (is_one_of(word[0], "\"([{<$*`") ||
        (word[0] == '\'' && !is_digit(word[1]) && word != "'s")) {
      out.emplace_back(1, word[0]);
      word.erase(0, 1);
    } else if (word.size() > 2 && word.starts_with("\xC2\xA3")) {
      out.emplace_back("\xC2\xA3");
      word.erase(0, 2);
    } else if (word.size() > 3 && word.starts_with("\xE2\x82\xAC")) {
      out.emplace_back("\xE2\x82\xAC");
      word.erase(0, 3);
    } else {
      break;
    }
  }
}

/// Closing marks, dashes and stops that belong to no abbreviation.
void split_back(std::string& word, std::vector<std::string>& tail) {
  while (word.size() > 1) {
    if (word.size() > 3 && word.ends_with("...")) {
      cut_tail(word, 3, tail);
    } else if (word == "..." || word == "--") {
      break;
    } else if (word.size() > 2 && word.ends_with("--")) {
      cut_tail(word, 2, tail);
    } else if (is_one_of(word.back(), "\",;:!?)]}>%*'") ||
               (word.back() == '.' && !keeps_stop(word))) {
      cut_tail(word, 1, tail);
    } else {
      break;
    }
  }
}

/// "do" + "n't", "Ana" + "'s": the length of the second part, 0 where there is none.
std::size_t clitic_length(std::string_view word) {
  const std::string lower = lower_ascii(word);
  std::size_t length = 0;
  for (const std::string_view end : {"n't", "'s", "'m", "'d", "'re", "'ve", "'ll"}) {
    if (lower.size() > end.size() && lower.ends_with(end)) length = end.size();
  }
  return length;
}

/// A word without marks around it: its clitic and the parts that hyphens join.
void split_word(std::string word, std::vector<std::string>& out) {
  std::vector<std::string> clitic;
  if (const std::size_t length = clitic_length(word); length != 0) cut_tail(word, length, clitic);
  if (word.size() > 2 && is_alpha(word[0])) {
    std::size_t at = 0;
    while ((at = word.find('-', 1)) != std::string::npos && at + 1 < word.size()) {
      out.push_back(word.substr(0, at));
      out.emplace_back("-");
      word.erase(0, at + 1);
    }
  }
  if (!word.empty()) out.push_back(word);
  out.insert(out.end(), clitic.begin(), clitic.end());
}

/// Splits one run of text without spaces as the treebanks do.
void split_run(std::string word, std::vector<std::string>& out) {
  std::vector<std::string> tail;
  if (is_address(word)) {
    while (word.size() > 1 && is_one_of(word.back(), ".,;:!?)\"'")) cut_tail(word, 1, tail);
    out.push_back(word);
  } else {
    split_front(word, out);
    split_back(word, tail);
    const std::size_t dash = word.find("--", 1);
    if (word.size() > 4 && dash != std::string::npos && dash + 2 < word.size()) {
      split_run(word.substr(0, dash), out);
      out.emplace_back("--");
      split_run(word.substr(dash + 2), out);
    } else {
      split_word(word, out);
    }
  }
  out.insert(out.end(), tail.rbegin(), tail.rend());
}

/// Plain text to sentences, roughly: what the large networks read.
void split_text(std::string_view text, std::vector<Words>& out) {
  const FoldedText folded(text);
  for_each_line(folded.view(), [&](std::string_view line) {
    Words sentence;
    const auto finish = [&] {
      if (!sentence.empty() && sentence.size() <= 150) out.push_back(sentence);
      sentence.clear();
    };
    std::vector<std::string> runs;
    for (const std::string_view run : split(line, ' ')) {
      if (run.empty()) continue;
      // FoldedText keeps dashes of all lengths as one; the treebanks write two hyphens.
      std::string plain;
      for (std::size_t i = 0; i < run.size(); ++i) {
        if (run.substr(i, 3) == "\xE2\x80\x93") {
          plain += "--";
          i += 2;
        } else if (run[i] != '\t') {
          plain += run[i];
        }
      }
      if (!plain.empty()) runs.push_back(std::move(plain));
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
      split_run(runs[i], sentence);
      std::string_view run = runs[i];
      while (!run.empty() && is_one_of(run.back(), "\"')]")) run.remove_suffix(1);
      if (run.empty() || !is_one_of(run.back(), ".!?") || keeps_stop(run)) continue;
      if (i + 1 == runs.size() || is_upper(runs[i + 1][0]) || is_digit(runs[i + 1][0]) ||
          is_one_of(runs[i + 1][0], "\"'([")) {
        finish();
      }
    }
    finish();
  });
}

}  // namespace

std::vector<Words> read_plain(const std::string& path) {
  const std::string text = read_gzip(path);
  std::vector<Words> sentences;
  for_each_line(text, [&](std::string_view line) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject() || !json.HasMember("text")) {
      fail("a line without text in " + path);
    }
    const auto& value = json["text"];
    split_text({value.GetString(), value.GetStringLength()}, sentences);
  });
  return sentences;
}

}  // namespace galley::core::training
