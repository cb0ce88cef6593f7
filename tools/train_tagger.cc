// Trains and measures the English part-of-speech tagger; see --help.
//
// Three steps. Word vectors from plain news text and the treebanks (skip-gram with a position of
// its own for each neighbour: Ling et al., 2015). A group of large networks, each a long short-term
// memory from either end of the sentence, trained on the treebanks. The small network that ships,
// trained on the treebanks and on what the group says of the plain text: its numbers rounded in
// training as they will be stored, its choice held to the readings that the word list allows, the
// tags to the left those that it gave itself.
//
// Every run gives the same bytes: random numbers from fixed seeds, one thread, and of floating
// point only operations that IEEE 754 defines to the last bit.
//
// The committed model, in per cent on gold words of English EWT, was trained by
//   train_tagger --data DIR --out core/language/english/tagger.bin
// which, run again from the start, gave the same bytes. It takes less than an hour of one core, the
// small network two minutes of it.
//                         XPOS   UPOS   finite verbs: recall, precision
//   development set       94.76  95.34  96.63  97.65
//   test set              95.21  95.70  97.31  97.52
// in 151,732 bytes (151,754 with gzip -9). The group has 95.40 and 95.95 on the development set.
// By size, development set: 123,103 bytes (shrink=0.1) 94.32 and 94.94; 127,937 bytes (group=2
// rounds=3 shrink=0.03) 94.73 and 95.31, test set 95.02 and 95.56; 226,838 bytes (group=2
// row_step=0.08 shrink=0) 94.67 and 95.27.

#include <rapidjson/document.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "galley/language/language.h"
#include "galley/tagger/tagger.h"
#include "galley/text/chars.h"
#include "galley/text/folded_text.h"
#include "tagger_features.h"
#include "tagger_model.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__AVX2__)
#define GALLEY_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define GALLEY_WIDE
#endif

namespace galley::core {
namespace {

using tagger::Kind;

constexpr std::string_view kNotice =
    "English part-of-speech model. Trained on Universal Dependencies English EWT (CC BY-SA 4.0) "
    "and "
    "PUD (CC BY-SA 3.0). Word statistics of news text from WCXB (CC BY 4.0), Hyperpartisan News "
    "Detection (CC BY 4.0), FakeNewsCorpus (Apache-2.0) and Trafilatura's evaluation set "
    "(Apache-2.0). The weights are licensed under CC BY-SA 4.0.";

constexpr std::string_view kHelp =
    "Trains the English part-of-speech tagger, or measures one.\n"
    "\n"
    "  train_tagger --data DIR --out FILE [--cache FILE]\n"
    "  train_tagger --evaluate FILE.conllu.gz [--model FILE]\n"
    "  train_tagger --show [--model FILE] < sentences, a line each, words apart\n"
    "\n"
    "DIR holds the public treebanks of Universal Dependencies, English EWT and PUD, as\n"
    "treebanks/en_ewt.{train,dev}.conllu.gz and treebanks/en_pud.conllu.gz, and plain news text "
    "as\n"
    "clean/wcxb.jsonl.gz, raw-scraped/news.jsonl.gz and "
    "spam-footers/trafilatura_segments.jsonl.gz,\n"
    "each line an object with a member \"text\". --cache keeps what each large network said, as\n"
    "FILE.1 and on, to go on after a stop; delete them when anything about the large ones "
    "changes.\n";

struct Options {
  std::string data, out, cache, evaluate, model;
  bool show = false;
  std::map<std::string, float> tuning;
  [[nodiscard]] float get(const std::string& key, float otherwise) const {
    const auto at = tuning.find(key);
    return at == tuning.end() ? otherwise : at->second;
  }
};

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "train_tagger: %s\n", why.c_str());
  std::exit(2);
}

// ---------------------------------------------------------------------------------------------
// Numbers

class Random {
 public:
  explicit Random(std::uint64_t seed)
      : state_(seed * 0x9E3779B97F4A7C15ULL + 0x2545F4914F6CDD1DULL) {}
  std::uint32_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>(state_ >> 32U);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next()) % bound; }
  float unit() { return static_cast<float>(next() >> 8U) * (1.0F / 16777216.0F); }
  /// Mean 0, deviation 1; a sum of twelve, for the same bits everywhere.
  float bell() {
    float sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
  }

 private:
  std::uint64_t state_;
};

/// e^x to about seven digits, without the mathematics library, whose last bit differs by version.
float exponential(float x) {
  x = std::clamp(x, -80.0F, 80.0F);
  const float whole = std::floor(x * 1.44269504F + 0.5F);
  const float r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
  float y = 1.9875691500e-4F;
  y = y * r + 1.3981999507e-3F;
  y = y * r + 8.3334519073e-3F;
  y = y * r + 4.1665795894e-2F;
  y = y * r + 1.6666665459e-1F;
  y = y * r + 5.0000001201e-1F;
  y = y * r * r + r + 1.0F;
  const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(whole) + 127) << 23U;
  return y * std::bit_cast<float>(bits);
}

/// Of whole sixteens of numbers.
inline float dot(const float* a, const float* b, std::size_t n) {
  std::array<float, 16> lanes{};
  for (std::size_t i = 0; i + 16 <= n; i += 16) {
    for (std::size_t j = 0; j < 16; ++j) lanes[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}
inline void add_scaled(float factor, const float* from, float* to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to[i] += factor * from[i];
}

/// out += in * weights; weights are [in][out].
GALLEY_WIDE void multiply(const float* in, std::size_t rows, const float* weights, float* out,
                          std::size_t columns) {
  for (std::size_t i = 0; i < rows; ++i) {
    if (in[i] != 0) add_scaled(in[i], weights + i * columns, out, columns);
  }
}
/// The same backwards: adds to the gradients of the weights and of the input.
GALLEY_WIDE void multiply_back(const float* in, std::size_t rows, const float* weights,
                               const float* out_gradient, std::size_t columns,
                               float* weight_gradient, float* in_gradient) {
  for (std::size_t i = 0; i < rows; ++i) {
    if (in[i] != 0) add_scaled(in[i], out_gradient, weight_gradient + i * columns, columns);
    in_gradient[i] += dot(weights + i * columns, out_gradient, columns);
  }
}
/// out[i] += weights[i] . in; weights are [out][in].
GALLEY_WIDE void project(const float* in, std::size_t columns, const float* weights, float* out,
                         std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) out[i] += dot(weights + i * columns, in, columns);
}
GALLEY_WIDE void project_back(const float* in, std::size_t columns, const float* weights,
                              const float* out_gradient, std::size_t rows, float* weight_gradient,
                              float* in_gradient) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float g = out_gradient[i];
    if (g < 1e-6F && g > -1e-6F) continue;
    add_scaled(g, weights + i * columns, in_gradient, columns);
    add_scaled(g, in, weight_gradient + i * columns, columns);
  }
}
/// Adam (Kingma and Ba, 2015), then a pull of `shrink` towards zero.
GALLEY_WIDE void adam(float* weights, float* gradient, float* mean, float* square, std::size_t n,
                      float rate, float fix_mean, float fix_square, float shrink) {
  for (std::size_t i = 0; i < n; ++i) {
    mean[i] = 0.9F * mean[i] + 0.1F * gradient[i];
    square[i] = 0.999F * square[i] + 0.001F * gradient[i] * gradient[i];
    const float step = rate * (mean[i] * fix_mean) / (std::sqrt(square[i] * fix_square) + 1e-8F);
    const float moved = weights[i] - step;
    weights[i] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0.0F;
    gradient[i] = 0;
  }
}
GALLEY_WIDE void skip_gram(float* word, float* neighbour, float* change, float target, float rate,
                           std::size_t n) {
  const float error = (target - 1 / (1 + exponential(-dot(word, neighbour, n)))) * rate;
  add_scaled(error, neighbour, change, n);
  add_scaled(error, word, neighbour, n);
}

GALLEY_WIDE void add_rounded(const float* from, float* to, std::size_t n, float step) {
  for (std::size_t i = 0; i < n; ++i) {
    to[i] += std::clamp(std::floor(from[i] / step + 0.5F), -127.0F, 127.0F) * step;
  }
}
GALLEY_WIDE void round_to(const float* from, float* to, std::size_t n, float step) {
  for (std::size_t i = 0; i < n; ++i) to[i] = std::floor(from[i] / step + 0.5F) * step;
}

/// Rows of numbers that learn. Only rows that were touched since the last step move.
class Table {
 public:
  Table() = default;
  Table(std::size_t rows, std::size_t width, float deviation, Random& random)
      : width_(width),
        weights_(rows * width),
        gradient_(rows * width),
        mean_(rows * width),
        square_(rows * width),
        steps_(rows),
        touched_(rows) {
    for (float& w : weights_) w = deviation > 0 ? random.bell() * deviation : 0;
  }
  [[nodiscard]] std::size_t rows() const { return steps_.size(); }
  [[nodiscard]] std::size_t width() const { return width_; }
  float* row(std::size_t i) { return &weights_[i * width_]; }
  [[nodiscard]] const float* row(std::size_t i) const { return &weights_[i * width_]; }
  float* gradient(std::size_t i) {
    if (!touched_[i]) {
      touched_[i] = true;
      list_.push_back(i);
    }
    return &gradient_[i * width_];
  }
  /// All rows as one block.
  float* all_gradients() {
    if (list_.size() != rows()) {
      for (std::size_t i = 0; i < rows(); ++i) gradient(i);
    }
    return gradient_.data();
  }
  void step(float rate, float shrink = 0) {
    for (const std::size_t i : list_) {
      const std::uint32_t n = ++steps_[i];
      while (fix_.size() <= n && fix_.size() < kFixes) {
        power_mean_ *= 0.9;
        power_square_ *= 0.999;
        fix_.emplace_back(static_cast<float>(1 / (1 - power_mean_)),
                          static_cast<float>(1 / (1 - power_square_)));
      }
      const auto fix = n < fix_.size() ? fix_[n] : std::pair<float, float>{1.0F, 1.0F};
      adam(row(i), &gradient_[i * width_], &mean_[i * width_], &square_[i * width_], width_, rate,
           fix.first, fix.second, shrink);
      touched_[i] = false;
    }
    list_.clear();
  }

 private:
  static constexpr std::size_t kFixes = 10000;
  std::size_t width_ = 0;
  std::vector<float> weights_, gradient_, mean_, square_;
  std::vector<std::uint32_t> steps_;
  std::vector<char> touched_;
  std::vector<std::size_t> list_;
  std::vector<std::pair<float, float>> fix_{{1.0F, 1.0F}};
  double power_mean_ = 1;
  double power_square_ = 1;
};

// ---------------------------------------------------------------------------------------------
// Text

struct Word {
  std::string form;
  Xpos xpos = Xpos::kOther;
  Upos upos = Upos::kX;
  bool space_after = true;
};
using Sentence = std::vector<Word>;

std::string read_gzip(const std::string& path) {
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) fail("cannot read " + path);
  std::string text;
  std::array<char, 65536> buffer;
  int got = 0;
  while ((got = gzread(file, buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  gzclose(file);
  return text;
}

template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = line.find(separator);
    parts.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return parts;
    line.remove_prefix(end + 1);
  }
}

/// CoNLL-U, by gold words. Empty nodes are left out.
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

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// Copies of some sentences as other writers and other tokenisers put them: headlines in title case
/// and in capitals, "co-worker" in three parts, "cannot" and "gonna" in one.
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

/// Splits one run of text without spaces as the treebanks do.
void split_run(std::string word, std::vector<std::string>& out) {
  std::vector<std::string> tail;
  const auto finish = [&] { out.insert(out.end(), tail.rbegin(), tail.rend()); };
  const auto cut_tail = [&](std::size_t length) {
    tail.push_back(word.substr(word.size() - length));
    word.erase(word.size() - length);
  };
  if (word.starts_with("http") || word.starts_with("www.") ||
      (word.find('@') != std::string::npos && word.find('.') != std::string::npos)) {
    while (word.size() > 1 && is_one_of(word.back(), ".,;:!?)\"'")) cut_tail(1);
    out.push_back(word);
    return finish();
  }
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
  while (word.size() > 1) {
    if (word.size() > 3 && word.ends_with("...")) {
      cut_tail(3);
    } else if (word == "..." || word == "--") {
      break;
    } else if (word.size() > 2 && word.ends_with("--")) {
      cut_tail(2);
    } else if (is_one_of(word.back(), "\",;:!?)]}>%*'") ||
               (word.back() == '.' && !keeps_stop(word))) {
      cut_tail(1);
    } else {
      break;
    }
  }
  const std::size_t dash = word.find("--", 1);
  if (word.size() > 4 && dash != std::string::npos && dash + 2 < word.size()) {
    split_run(word.substr(0, dash), out);
    out.emplace_back("--");
    split_run(word.substr(dash + 2), out);
    return finish();
  }
  const std::string lower = lower_ascii(word);
  std::size_t clitic = 0;
  for (const std::string_view end : {"n't", "'s", "'m", "'d", "'re", "'ve", "'ll"}) {
    if (lower.size() > end.size() && lower.ends_with(end)) clitic = end.size();
  }
  std::string last;
  if (clitic != 0) {
    last = word.substr(word.size() - clitic);
    word.erase(word.size() - clitic);
  }
  if (word.size() > 2 && is_alpha(word[0])) {
    std::size_t at = 0;
    while ((at = word.find('-', 1)) != std::string::npos && at + 1 < word.size()) {
      out.push_back(word.substr(0, at));
      out.emplace_back("-");
      word.erase(0, at + 1);
    }
  }
  if (!word.empty()) out.push_back(word);
  if (clitic != 0) out.push_back(last);
  finish();
}

using Words = std::vector<std::string>;

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

// ---------------------------------------------------------------------------------------------
// Features

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Numbers for keys.
class Index {
 public:
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const auto at = numbers_.find(key);
    return at == numbers_.end() ? kNone : at->second;
  }
  std::uint32_t add(std::uint64_t key) {
    const auto [at, is_new] = numbers_.emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) keys_.push_back(key);
    return at->second;
  }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> keys_;
};

struct Seen {
  std::uint64_t word = 0;
  std::uint64_t cased = 0;  ///< 0: no capitals
  std::array<std::uint64_t, tagger::kMaxAffixes> affixes;
  std::uint8_t affix_count = 0;
  std::uint8_t shape = 0;  ///< row
  tagger::Shape form_shape = tagger::Shape::kSigns;
};

template <typename Range>
std::vector<Seen> look(const Range& forms) {
  std::vector<std::string_view> views(forms.begin(), forms.end());
  const tagger::Mode mode = tagger::sentence_mode(views);
  tagger::Position position;
  std::vector<Seen> out;
  for (const std::string_view view : views) {
    tagger::Form form = tagger::fold_word(view);
    const bool start = position.start();
    position.pass(view, form);
    Seen seen;
    seen.word = tagger::finish_key(form.word, Kind::kWord);
    if (form.has_upper) seen.cased = tagger::finish_key(form.cased, Kind::kCased);
    tagger::for_each_affix(form,
                           [&](std::uint64_t key) { seen.affixes[seen.affix_count++] = key; });
    seen.shape = static_cast<std::uint8_t>(tagger::shape_row(form.shape, mode, start));
    seen.form_shape = form.shape;
    out.push_back(seen);
  }
  return out;
}
static_assert(tagger::kShapeRows <= 256);

/// Classes that a word may have.
using Candidates = std::vector<std::uint8_t>;

/// The readings that classes stand for.
struct Classes {
  std::vector<std::pair<Xpos, Upos>> tags;  ///< most frequent first
  std::vector<Candidates> masks;            ///< by Shape first, then those of single words
  [[nodiscard]] std::uint8_t of(const Word& word) const {
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i] == std::pair{word.xpos, word.upos}) return static_cast<std::uint8_t>(i);
    }
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i].first == word.xpos) return static_cast<std::uint8_t>(i);
    }
    return 0;
  }
};

struct Share {
  std::uint8_t tag_class;
  float part;
};

/// A sentence with what is known of its tags: gold (one share of 1 a word) or the group's opinion.
struct Example {
  std::vector<Seen> words;
  std::vector<std::vector<Share>> shares;
  std::vector<std::uint16_t> masks;  ///< of each word, or tagger::kNoMask
};

/// The features that a network has rows for, and how often training meets the words.
struct Features {
  Index words, cased, affixes;
  std::vector<float> counts;  ///< per word
  std::vector<char> whole;    ///< per word: affixes add nothing
};

struct Sparse {
  std::uint32_t word = kNone;
  std::uint32_t cased = kNone;
  std::array<std::uint32_t, tagger::kMaxAffixes> affixes;
  std::uint8_t affix_count = 0;
  std::uint8_t shape = 0;
  bool hidden = false;  ///< the word itself is unknown, or forgotten for this once
};

// ---------------------------------------------------------------------------------------------
// Networks

struct Shape {
  std::size_t row = 64;      ///< numbers of a word that are learned
  std::size_t given = 0;     ///< numbers of a word that pretraining gave
  float forget_word = 0.5F;  ///< a word met n times is hidden with chance f / (f + n)
  float drop_row = 0;
  float drop_hidden = 0;
  float row_step = 0;  ///< rows are rounded to multiples of this; 0: not
  float shrink = 0;
};

/// What the words of a sentence bring to a network: a row each, the sum of the rows of its
/// features.
class WordRows {
 public:
  WordRows(const Shape& shape, const Features& features, const std::vector<float>* given,
           Random& random)
      : shape_(shape), features_(features), given_(given) {
    const float start = shape.row_step > 0 ? 0.0F : 0.05F;
    words = Table(features.words.size(), shape.row, start, random);
    cased = Table(features.cased.size(), shape.row, start, random);
    affixes = Table(features.affixes.size(), shape.row, 0.05F, random);
    shapes = Table(tagger::kShapeRows, shape.row, 0.1F, random);
  }
  [[nodiscard]] std::size_t width() const { return shape_.row + shape_.given; }
  [[nodiscard]] const float* row(std::size_t word) const { return &rows_[word * width()]; }
  [[nodiscard]] bool hidden(std::size_t word) const { return sparse_[word].hidden; }

  void read(const Example& example, bool learning, Random& random) {
    const std::size_t count = example.words.size();
    rows_.assign(count * width(), 0);
    sparse_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
      const Seen& seen = example.words[i];
      Sparse& s = sparse_[i];
      const std::uint32_t word = features_.words.find(seen.word);
      const bool whole = word != kNone && features_.whole[word] != 0;
      bool hide = word == kNone;
      if (!hide && learning && !whole && shape_.forget_word > 0) {
        hide = random.unit() < shape_.forget_word / (shape_.forget_word + features_.counts[word]);
      }
      s.hidden = hide;
      float* const row = &rows_[i * width()];
      if (!hide) {
        s.word = word;
        add_rounded(words.row(word), row, shape_.row);
        if (seen.cased != 0) s.cased = features_.cased.find(seen.cased);
        if (s.cased != kNone) add_rounded(cased.row(s.cased), row, shape_.row);
      }
      for (std::size_t j = 0; j < seen.affix_count && !whole; ++j) {
        const std::uint32_t affix = features_.affixes.find(seen.affixes[j]);
        if (affix == kNone) continue;
        s.affixes[s.affix_count++] = affix;
        add_rounded(affixes.row(affix), row, shape_.row);
      }
      s.shape = seen.shape;
      add_rounded(shapes.row(seen.shape), row, shape_.row);
      if (shape_.given != 0 && word != kNone && !(hide && random.unit() < 0.3F)) {
        add_scaled(1, &(*given_)[word * shape_.given], row + shape_.row, shape_.given);
      }
    }
    keep_.clear();
    if (!learning || shape_.drop_row <= 0) return;
    for (float& x : rows_) {
      keep_.push_back(random.unit() < shape_.drop_row ? 0 : 1 / (1 - shape_.drop_row));
      x *= keep_.back();
    }
  }
  /// Takes the gradients of all rows that read() gave.
  void learn(std::vector<float>& gradients) {
    for (std::size_t i = 0; i < keep_.size(); ++i) gradients[i] *= keep_[i];
    for (std::size_t i = 0; i < sparse_.size(); ++i) {
      const float* const g = &gradients[i * width()];
      const Sparse& s = sparse_[i];
      const auto give = [&](Table& table, std::uint32_t at) {
        add_scaled(1, g, table.gradient(at), shape_.row);
      };
      if (s.word != kNone) give(words, s.word);
      if (s.cased != kNone) give(cased, s.cased);
      for (std::size_t j = 0; j < s.affix_count; ++j) give(affixes, s.affixes[j]);
      give(shapes, s.shape);
    }
  }
  void step(float rate) {
    const float shrink = rate * shape_.shrink;
    words.step(rate, shrink);
    cased.step(rate, shrink);
    affixes.step(rate, shrink);
    shapes.step(rate);
  }
  void add_rounded(const float* from, float* to, std::size_t n) const {
    if (shape_.row_step <= 0) return add_scaled(1, from, to, n);
    galley::core::add_rounded(from, to, n, shape_.row_step);
  }

  Table words, cased, affixes, shapes;

 private:
  Shape shape_;
  const Features& features_;
  const std::vector<float>* given_;
  std::vector<float> rows_, keep_;
  std::vector<Sparse> sparse_;
};

/// Scores to chances.
void soften(std::span<float> scores) {
  const float most = *std::max_element(scores.begin(), scores.end());
  float total = 0;
  for (float& s : scores) {
    s = exponential(s - most);
    total += s;
  }
  for (float& s : scores) s /= total;
}

GALLEY_WIDE void sigmoid(float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) x[i] = 1 / (1 + exponential(-x[i]));
}

/// A long short-term memory that reads a sentence in one direction (Hochreiter and Schmidhuber,
/// 1997; Gers et al., 2000).
class Memory {
 public:
  Memory(std::size_t inputs, std::size_t units, bool backwards, Random& random)
      : inputs_(inputs), units_(units), backwards_(backwards) {
    const auto deviation = [](std::size_t n) { return std::sqrt(1.0F / static_cast<float>(n)); };
    from_word_ = Table(inputs, 4 * units, deviation(inputs), random);
    from_self_ = Table(units, 4 * units, deviation(units), random);
    bias_ = Table(1, 4 * units, 0, random);
    std::fill_n(bias_.row(0) + units, units, 1.0F);
  }

  /// Writes units() numbers a word to out, `stride` apart.
  void forward(const float* rows, std::size_t count, float* out, std::size_t stride) {
    gates_.assign(count * 4 * units_, 0);
    cells_.assign(count * units_, 0);
    squashed_.assign(count * units_, 0);
    outputs_.assign(count * units_, 0);
    for (std::size_t n = 0; n < count; ++n) {
      const std::size_t i = backwards_ ? count - 1 - n : n;
      const std::size_t last = backwards_ ? i + 1 : i - 1;
      float* const g = &gates_[i * 4 * units_];
      std::copy_n(bias_.row(0), 4 * units_, g);
      multiply(rows + i * inputs_, inputs_, from_word_.row(0), g, 4 * units_);
      if (n > 0) multiply(&outputs_[last * units_], units_, from_self_.row(0), g, 4 * units_);
      // In, forget, out, and the candidate: tanh x = 2 sigmoid(2x) - 1.
      for (std::size_t j = 3 * units_; j < 4 * units_; ++j) g[j] *= 2;
      sigmoid(g, 4 * units_);
      for (std::size_t j = 0; j < units_; ++j) {
        float& candidate = g[3 * units_ + j];
        candidate = 2 * candidate - 1;
        const float kept = n > 0 ? g[units_ + j] * cells_[last * units_ + j] : 0;
        cells_[i * units_ + j] = kept + g[j] * candidate;
        squashed_[i * units_ + j] = 2 * cells_[i * units_ + j];
      }
      sigmoid(&squashed_[i * units_], units_);
      for (std::size_t j = 0; j < units_; ++j) {
        float& squashed = squashed_[i * units_ + j];
        squashed = 2 * squashed - 1;
        outputs_[i * units_ + j] = g[2 * units_ + j] * squashed;
      }
      std::copy_n(&outputs_[i * units_], units_, out + i * stride);
    }
  }
  void backward(const float* rows, std::size_t count, const float* out_gradient, std::size_t stride,
                float* row_gradient) {
    std::vector<float> output(units_), cell(units_), gate(4 * units_);
    float* const word_gradient = from_word_.all_gradients();
    float* const self_gradient = from_self_.all_gradients();
    float* const bias_gradient = bias_.gradient(0);
    for (std::size_t n = count; n-- > 0;) {
      const std::size_t i = backwards_ ? count - 1 - n : n;
      const std::size_t last = backwards_ ? i + 1 : i - 1;
      const float* const g = &gates_[i * 4 * units_];
      for (std::size_t j = 0; j < units_; ++j) {
        output[j] += out_gradient[i * stride + j];
        const float in = g[j];
        const float forget = g[units_ + j];
        const float out = g[2 * units_ + j];
        const float candidate = g[3 * units_ + j];
        const float squashed = squashed_[i * units_ + j];
        const float before = n > 0 ? cells_[last * units_ + j] : 0;
        cell[j] += output[j] * out * (1 - squashed * squashed);
        gate[j] = cell[j] * candidate * in * (1 - in);
        gate[units_ + j] = cell[j] * before * forget * (1 - forget);
        gate[2 * units_ + j] = output[j] * squashed * out * (1 - out);
        gate[3 * units_ + j] = cell[j] * in * (1 - candidate * candidate);
        cell[j] *= forget;
      }
      add_scaled(1, gate.data(), bias_gradient, 4 * units_);
      multiply_back(rows + i * inputs_, inputs_, from_word_.row(0), gate.data(), 4 * units_,
                    word_gradient, row_gradient + i * inputs_);
      std::fill(output.begin(), output.end(), 0.0F);
      if (n > 0) {
        multiply_back(&outputs_[last * units_], units_, from_self_.row(0), gate.data(), 4 * units_,
                      self_gradient, output.data());
      }
    }
  }
  void step(float rate) {
    for (Table* table : {&from_word_, &from_self_, &bias_}) table->step(rate);
  }

 private:
  std::size_t inputs_, units_;
  bool backwards_;
  Table from_word_, from_self_, bias_;
  std::vector<float> gates_, cells_, squashed_, outputs_;
};

/// A large network: two memories, one from either end of the sentence.
class LargeNetwork {
 public:
  LargeNetwork(const Shape& shape, std::size_t units, const Features& features, std::size_t classes,
               const std::vector<float>* given, std::uint64_t seed)
      : shape_(shape),
        units_(units),
        classes_(classes),
        random_(seed),
        rows_(shape, features, given, random_),
        forwards_(shape.row + shape.given, units, false, random_),
        backwards_(shape.row + shape.given, units, true, random_),
        last_(classes, 2 * units, std::sqrt(0.5F / static_cast<float>(units)), random_),
        last_bias_(1, classes, 0, random_) {}

  /// Gradients of one sentence; the loss.
  float learn(const Example& example) {
    const std::size_t count = example.words.size();
    const std::size_t wide = 2 * units_;
    read(example, true);
    std::vector<float> gradients(count * wide, 0), row_gradients(count * rows_.width(), 0);
    std::vector<float> keep(wide), scores(classes_);
    float* const last_gradient = last_.all_gradients();
    float loss = 0;
    for (std::size_t i = 0; i < count; ++i) {
      float* const seen = &seen_[i * wide];
      for (std::size_t j = 0; j < wide; ++j) {
        keep[j] = random_.unit() < shape_.drop_hidden ? 0 : 1 / (1 - shape_.drop_hidden);
        seen[j] *= keep[j];
      }
      score(seen, scores);
      for (const Share& share : example.shares[i]) {
        loss += share.part * (1 - scores[share.tag_class]);
        scores[share.tag_class] -= share.part;
      }
      project_back(seen, wide, last_.row(0), scores.data(), classes_, last_gradient,
                   &gradients[i * wide]);
      add_scaled(1, scores.data(), last_bias_.gradient(0), classes_);
      for (std::size_t j = 0; j < wide; ++j) gradients[i * wide + j] *= keep[j];
    }
    forwards_.backward(rows_.row(0), count, gradients.data(), wide, row_gradients.data());
    backwards_.backward(rows_.row(0), count, gradients.data() + units_, wide, row_gradients.data());
    rows_.learn(row_gradients);
    return loss;
  }
  void step(float rate) {
    rows_.step(rate);
    forwards_.step(rate);
    backwards_.step(rate);
    last_.step(rate);
    last_bias_.step(rate);
  }
  /// Chances of every class for every word: [word][class].
  void judge(const Example& example, std::vector<float>& out) {
    read(example, false);
    out.assign(example.words.size() * classes_, 0);
    std::vector<float> scores(classes_);
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      score(&seen_[i * 2 * units_], scores);
      std::copy(scores.begin(), scores.end(), &out[i * classes_]);
    }
  }

 private:
  void read(const Example& example, bool learning) {
    const std::size_t count = example.words.size();
    rows_.read(example, learning, random_);
    seen_.assign(count * 2 * units_, 0);
    forwards_.forward(rows_.row(0), count, seen_.data(), 2 * units_);
    backwards_.forward(rows_.row(0), count, seen_.data() + units_, 2 * units_);
  }
  void score(const float* seen, std::vector<float>& scores) {
    std::copy_n(last_bias_.row(0), classes_, scores.begin());
    project(seen, 2 * units_, last_.row(0), scores.data(), classes_);
    soften(scores);
  }

  Shape shape_;
  std::size_t units_, classes_;
  Random random_;
  WordRows rows_;
  Memory forwards_, backwards_;
  Table last_, last_bias_;
  std::vector<float> seen_;
};

/// The small network that ships: see tagger_model.h. Rounds its numbers as they will be stored, and
/// reads the tags that it gave itself.
class SmallNetwork {
 public:
  SmallNetwork(const Shape& shape, const Features& features, const Classes& classes,
               std::uint64_t seed)
      : shape_(shape),
        classes_(classes),
        count_(classes.tags.size()),
        random_(seed),
        rows_(shape, features, nullptr, random_) {
    constexpr std::size_t kInputs = tagger::kWindow * tagger::kRow;
    edges_ = Table(2, tagger::kRow, 0.1F, random_);
    hidden_ = Table(kInputs, kHidden, std::sqrt(2.0F / static_cast<float>(kInputs)), random_);
    past_ = Table(2 * (count_ + 1) + tagger::TagHistory::kVerbRows, kHidden, 0.05F, random_);
    hidden_bias_ = Table(1, kHidden, 0, random_);
    std::fill_n(hidden_bias_.row(0), kHidden, 0.1F);
    last_ = Table(count_, kHidden, std::sqrt(1.0F / static_cast<float>(kHidden)), random_);
    last_bias_ = Table(1, count_, 0, random_);
  }

  [[nodiscard]] const Shape& shape() const { return shape_; }
  WordRows& rows() { return rows_; }
  Table& edges() { return edges_; }
  Table& hidden() { return hidden_; }
  Table& past() { return past_; }
  Table& hidden_bias() { return hidden_bias_; }
  Table& last() { return last_; }
  Table& last_bias() { return last_bias_; }

  /// One step on one sentence; the loss.
  float learn(const Example& example, float rate) {
    const std::size_t count = example.words.size();
    read(example, true);
    std::vector<float> row_gradients(count * tagger::kRow, 0);
    std::array<float, kHidden> pass, gradient;
    std::vector<float> scores;
    float loss = 0;
    tagger::TagHistory past(count_);
    for (std::size_t i = 0; i < count; ++i) {
      const Candidates& candidates = candidates_of(example, i);
      std::uint8_t best = candidates[0];
      if (candidates.size() > 1) {
        const auto inputs = past_rows(past);
        forward(i, count, inputs);
        for (std::size_t j = 0; j < kHidden; ++j) {
          const bool dropped = shape_.drop_hidden > 0 && random_.unit() < shape_.drop_hidden;
          pass[j] = sums_[j] > 0 && !dropped ? 1 / (1 - shape_.drop_hidden) : 0;
          sums_[j] *= pass[j];
        }
        score(candidates, scores);
        best = candidates[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                                   scores.begin())];
        float known = 0;
        for (const Share& share : example.shares[i]) {
          if (std::find(candidates.begin(), candidates.end(), share.tag_class) !=
              candidates.end()) {
            known += share.part;
          }
        }
        if (known > 0.3F) {
          for (const Share& share : example.shares[i]) {
            const auto at = std::find(candidates.begin(), candidates.end(), share.tag_class);
            if (at == candidates.end()) continue;
            float& s = scores[static_cast<std::size_t>(at - candidates.begin())];
            loss += share.part / known * (1 - s);
            s -= share.part / known;
          }
          gradient.fill(0);
          for (std::size_t k = 0; k < candidates.size(); ++k) {
            const float g = scores[k];
            if (g < 1e-6F && g > -1e-6F) continue;
            const std::size_t c = candidates[k];
            add_scaled(g, &last_rounded_[c * kHidden], gradient.data(), kHidden);
            add_scaled(g, sums_.data(), last_.gradient(c), kHidden);
            last_bias_.gradient(0)[c] += g;
          }
          for (std::size_t j = 0; j < kHidden; ++j) gradient[j] *= pass[j];
          backward(i, count, inputs, gradient.data(), row_gradients);
        }
      }
      past.pass(best, classes_.tags[best].first, classes_.tags[best].second);
    }
    rows_.learn(row_gradients);
    if (++turn_ % kAtOnce == 0) {
      rows_.step(rate);
      for (Table* table : {&edges_, &hidden_, &past_, &hidden_bias_, &last_, &last_bias_}) {
        table->step(rate);
      }
    }
    return loss;
  }

  /// The class of every word.
  std::vector<std::uint8_t> tag(const Example& example) {
    read(example, false);
    std::vector<std::uint8_t> out;
    std::vector<float> scores;
    tagger::TagHistory past(count_);
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      const Candidates& candidates = candidates_of(example, i);
      out.push_back(candidates[0]);
      if (candidates.size() > 1) {
        forward(i, example.words.size(), past_rows(past));
        most_ = std::max(most_, *std::max_element(sums_.begin(), sums_.end()));
        for (float& s : sums_) s = std::max(s, 0.0F);
        score(candidates, scores);
        out.back() = candidates[static_cast<std::size_t>(
            std::max_element(scores.begin(), scores.end()) - scores.begin())];
      }
      past.pass(out.back(), classes_.tags[out.back()].first, classes_.tags[out.back()].second);
    }
    return out;
  }
  /// Largest hidden unit that tag() has met.
  [[nodiscard]] float peak() const { return most_; }

  [[nodiscard]] static float step_of(const Table& table) {
    float most = 1e-6F;
    for (std::size_t i = 0; i < table.rows() * table.width(); ++i) {
      most = std::max(most, std::abs(table.row(0)[i]));
    }
    return most / 127;
  }

 private:
  static constexpr std::size_t kHidden = tagger::kHidden;
  static constexpr std::size_t kAtOnce = 2;  ///< sentences a step
  using PastRows = std::array<std::size_t, 3>;

  [[nodiscard]] PastRows past_rows(const tagger::TagHistory& past) const {
    return {past.last(), count_ + 1 + past.before(), 2 * (count_ + 1) + past.verb_row()};
  }
  [[nodiscard]] const Candidates& candidates_of(const Example& example, std::size_t i) const {
    const std::uint16_t own = example.masks[i];
    const bool known = own != tagger::kNoMask && !rows_.hidden(i);
    return classes_.masks[known ? own : static_cast<std::size_t>(example.words[i].form_shape)];
  }
  void read(const Example& example, bool learning) {
    rows_.read(example, learning, random_);
    edge_rows_.fill(0);
    add_rounded(edges_.row(0), edge_rows_.data(), edge_rows_.size(), shape_.row_step);
    if (learning && turn_ % 8 != 0) return;
    const auto round_all = [](const Table& table, std::vector<float>& out) {
      out.resize(table.rows() * table.width());
      round_to(table.row(0), out.data(), out.size(), step_of(table));
    };
    round_all(hidden_, hidden_rounded_);
    round_all(past_, past_rounded_);
    round_all(last_, last_rounded_);
  }
  [[nodiscard]] const float* row_at(std::size_t index, std::size_t count) const {
    return index < tagger::kReach            ? edge_rows_.data()
           : index - tagger::kReach >= count ? &edge_rows_[tagger::kRow]
                                             : rows_.row(index - tagger::kReach);
  }
  void forward(std::size_t i, std::size_t count, const PastRows& past) {
    std::copy_n(hidden_bias_.row(0), kHidden, sums_.begin());
    for (const std::size_t row : past) {
      add_scaled(1, &past_rounded_[row * kHidden], sums_.data(), kHidden);
    }
    for (std::size_t place = 0; place < tagger::kWindow; ++place) {
      multiply(row_at(i + place, count), tagger::kRow,
               &hidden_rounded_[place * tagger::kRow * kHidden], sums_.data(), kHidden);
    }
  }
  void backward(std::size_t i, std::size_t count, const PastRows& past, const float* gradient,
                std::vector<float>& row_gradients) {
    add_scaled(1, gradient, hidden_bias_.gradient(0), kHidden);
    for (const std::size_t row : past) add_scaled(1, gradient, past_.gradient(row), kHidden);
    float* const hidden_gradient = hidden_.all_gradients();
    for (std::size_t place = 0; place < tagger::kWindow; ++place) {
      const std::size_t at = i + place;
      float* const in_gradient = at < tagger::kReach ? edges_.gradient(0)
                                 : at - tagger::kReach >= count
                                     ? edges_.gradient(1)
                                     : &row_gradients[(at - tagger::kReach) * tagger::kRow];
      const std::size_t first = place * tagger::kRow * kHidden;
      multiply_back(row_at(at, count), tagger::kRow, &hidden_rounded_[first], gradient, kHidden,
                    hidden_gradient + first, in_gradient);
    }
  }
  void score(const Candidates& candidates, std::vector<float>& scores) {
    scores.clear();
    for (const std::size_t c : candidates) {
      scores.push_back(last_bias_.row(0)[c] +
                       dot(sums_.data(), &last_rounded_[c * kHidden], kHidden));
    }
    soften(scores);
  }

  Shape shape_;
  const Classes& classes_;
  std::size_t count_;
  Random random_;
  WordRows rows_;
  Table edges_, hidden_, past_, hidden_bias_, last_, last_bias_;
  std::array<float, 2 * tagger::kRow> edge_rows_{};
  std::array<float, kHidden> sums_{};
  std::vector<float> hidden_rounded_, past_rounded_, last_rounded_;
  std::size_t turn_ = 0;
  float most_ = 0;
};

// ---------------------------------------------------------------------------------------------
// Measuring

struct Figures {
  std::size_t words = 0, xpos = 0, upos = 0, finite = 0, found = 0, said = 0;
  void add(const Word& gold, Xpos x, Upos u) {
    ++words;
    xpos += gold.xpos == x ? 1 : 0;
    upos += gold.upos == u ? 1 : 0;
    finite += is_finite_verb_tag(gold.xpos) ? 1 : 0;
    said += is_finite_verb_tag(x) ? 1 : 0;
    found += is_finite_verb_tag(gold.xpos) && is_finite_verb_tag(x) ? 1 : 0;
  }
  void print(const char* what) const {
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("%s: XPOS %.2f  UPOS %.2f  finite verbs: recall %.2f precision %.2f\n", what,
                percent(xpos, words), percent(upos, words), percent(found, finite),
                percent(found, said));
    std::fflush(stdout);
  }
};

std::size_t gzip_size(std::span<const unsigned char> data) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
  std::vector<unsigned char> out(deflateBound(&stream, static_cast<uLong>(data.size())));
  stream.next_in = const_cast<unsigned char*>(data.data());
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  const std::size_t size = stream.total_out;
  deflateEnd(&stream);
  return size;
}

void measure(const Tagger& tagger, const std::vector<Sentence>& sentences, const char* what,
             bool time) {
  Figures figures;
  std::vector<std::vector<std::string_view>> views;
  std::size_t longest = 0;
  for (const Sentence& sentence : sentences) {
    auto& list = views.emplace_back();
    for (const Word& word : sentence) list.push_back(word.form);
    longest = std::max(longest, list.size());
  }
  std::vector<Tag> tags(longest);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tagger.tag(views[i], tags);
    for (std::size_t j = 0; j < sentences[i].size(); ++j) {
      figures.add(sentences[i][j], tags[j].xpos, tags[j].upos);
    }
  }
  figures.print(what);
  if (!time) return;
  double best = 0;
  for (int round = 0; round < 15; ++round) {
    const std::clock_t start = std::clock();
    for (const auto& list : views) tagger.tag(list, tags);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = std::max(best, static_cast<double>(figures.words) / took);
  }
  std::printf("%.2f million words a second of processor time, best of 15 rounds\n", best / 1e6);
}

// ---------------------------------------------------------------------------------------------
// Training

struct Corpus {
  std::vector<Sentence> gold;  ///< with variations
  std::vector<Sentence> dev;
  std::vector<Words> plain;
  Classes classes;
  std::vector<Example> gold_examples, dev_examples, plain_examples;
};

Example as_example(const Sentence& sentence, const Classes& classes) {
  std::vector<std::string_view> forms;
  for (const Word& word : sentence) forms.push_back(word.form);
  Example example;
  example.words = look(forms);
  for (const Word& word : sentence) example.shares.push_back({{classes.of(word), 1.0F}});
  return example;
}

Corpus read_corpus(const std::string& data) {
  Corpus corpus;
  corpus.gold = read_treebank(data + "/treebanks/en_ewt.train.conllu.gz");
  for (Sentence& s : read_treebank(data + "/treebanks/en_pud.conllu.gz")) {
    corpus.gold.push_back(std::move(s));
  }
  for (Sentence& s : vary(corpus.gold)) corpus.gold.push_back(std::move(s));
  corpus.dev = read_treebank(data + "/treebanks/en_ewt.dev.conllu.gz");
  std::set<Words> once;
  for (const char* file : {"/clean/wcxb.jsonl.gz", "/raw-scraped/news.jsonl.gz",
                           "/spam-footers/trafilatura_segments.jsonl.gz"}) {
    for (Words& s : read_plain(data + file)) {
      if (once.insert(s).second) corpus.plain.push_back(std::move(s));
    }
  }
  std::map<std::pair<Xpos, Upos>, int> counts;
  for (const Sentence& s : corpus.gold) {
    for (const Word& word : s) ++counts[{word.xpos, word.upos}];
  }
  std::vector<std::pair<int, std::pair<Xpos, Upos>>> order;
  constexpr int kLeast = 5;
  for (const auto& [tags, count] : counts) {
    if (count >= kLeast) order.emplace_back(-count, tags);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [count, tags] : order) corpus.classes.tags.push_back(tags);
  for (const Sentence& s : corpus.gold) {
    corpus.gold_examples.push_back(as_example(s, corpus.classes));
  }
  for (const Sentence& s : corpus.dev) corpus.dev_examples.push_back(as_example(s, corpus.classes));
  for (const Words& s : corpus.plain) corpus.plain_examples.push_back({look(s), {}, {}});
  return corpus;
}

/// Keys by how often they occur; a map for an order that no library decides.
struct Counts {
  std::map<std::uint64_t, float> words, cased, affixes;
  void add(const Example& example) {
    for (const Seen& seen : example.words) {
      ++words[seen.word];
      if (seen.cased != 0) ++cased[seen.cased];
      for (std::size_t i = 0; i < seen.affix_count; ++i) ++affixes[seen.affixes[i]];
    }
  }
};

constexpr std::size_t kVector = 64;

/// Word vectors by skip-gram with negative samples, each neighbour's place with weights of its own.
std::vector<float> pretrain(const Corpus& corpus, const Features& features, std::size_t width,
                            std::uint64_t seed) {
  constexpr int kRounds = 8;
  constexpr std::size_t kSide = 2;
  constexpr int kSamples = 5;
  Random random(seed);
  std::vector<std::vector<std::uint32_t>> texts;
  std::vector<float> counts(features.words.size(), 0);
  float total = 0;
  for (const auto* part : {&corpus.plain_examples, &corpus.gold_examples}) {
    for (const Example& example : *part) {
      auto& text = texts.emplace_back();
      for (const Seen& seen : example.words) {
        const std::uint32_t word = features.words.find(seen.word);
        text.push_back(word);
        if (word != kNone) {
          ++counts[word];
          ++total;
        }
      }
    }
  }
  std::vector<std::uint32_t> lots;  // by the power 3/4 of the count
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const float times = std::sqrt(counts[i]) * std::sqrt(std::sqrt(counts[i]));
    for (float n = 0.5F; n < times; ++n) lots.push_back(i);
  }
  std::vector<float> in(features.words.size() * width);
  std::vector<float> out(2 * kSide * features.words.size() * width, 0);
  for (float& x : in) x = (random.unit() - 0.5F) / static_cast<float>(width);
  std::vector<float> change(width);
  const double all = static_cast<double>(total) * kRounds;
  double done = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& text : texts) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kNone) continue;
        ++done;
        const float keep = std::sqrt(1e-3F * total / counts[text[i]]);
        if (keep < 1 && random.unit() > keep) continue;
        const float rate = std::max(0.025F * static_cast<float>(1 - done / all), 0.0005F);
        float* const word = &in[text[i] * width];
        for (std::size_t place = 0; place <= 2 * kSide; ++place) {
          const std::size_t at = i + place;
          if (place == kSide || at < kSide || at - kSide >= text.size()) continue;
          const std::uint32_t neighbour = text[at - kSide];
          if (neighbour == kNone) continue;
          const std::size_t side = place < kSide ? place : place - 1;
          std::fill(change.begin(), change.end(), 0.0F);
          for (int n = 0; n <= kSamples; ++n) {
            const std::uint32_t other = n == 0 ? neighbour : lots[random.below(lots.size())];
            if (n != 0 && other == neighbour) continue;
            skip_gram(word, &out[(side * features.words.size() + other) * width], change.data(),
                      n == 0 ? 1.0F : 0.0F, rate, width);
          }
          add_scaled(1, change.data(), word, width);
        }
      }
    }
  }
  double square = 0;
  for (const float x : in) square += static_cast<double>(x) * static_cast<double>(x);
  const auto scale = static_cast<float>(0.2 / std::sqrt(square / static_cast<double>(in.size())));
  for (float& x : in) x *= scale;
  return in;
}

Figures judge_dev(LargeNetwork& network, const Corpus& corpus) {
  Figures figures;
  std::vector<float> chances;
  const std::size_t classes = corpus.classes.tags.size();
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    network.judge(corpus.dev_examples[i], chances);
    for (std::size_t j = 0; j < corpus.dev[i].size(); ++j) {
      const float* const row = &chances[j * classes];
      const auto best = static_cast<std::size_t>(std::max_element(row, row + classes) - row);
      figures.add(corpus.dev[i][j], corpus.classes.tags[best].first,
                  corpus.classes.tags[best].second);
    }
  }
  return figures;
}

void shuffle(std::vector<std::size_t>& order, Random& random) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
}

Features all_features(const Corpus& corpus, float least_plain) {
  Counts gold, all;
  for (const Example& e : corpus.gold_examples) gold.add(e);
  all = gold;
  for (const Example& e : corpus.plain_examples) all.add(e);
  Features features;
  for (const auto& [key, count] : all.words) {
    const auto in_gold = gold.words.find(key);
    if (in_gold == gold.words.end() && count < least_plain) continue;
    features.words.add(key);
    features.counts.push_back(in_gold == gold.words.end() ? 0 : in_gold->second);
    features.whole.push_back(0);
  }
  for (const auto& [key, count] : gold.cased) {
    if (count >= 2) features.cased.add(key);
  }
  for (const auto& [key, count] : gold.affixes) {
    if (count >= 2) features.affixes.add(key);
  }
  return features;
}

using Shares = std::vector<std::vector<Share>>;  ///< [word][reading]

/// What one large network says of some sentences; readings below `least` are left out.
std::vector<Shares> judge_all(LargeNetwork& network, const std::vector<Example>& examples,
                              std::size_t classes, float least) {
  std::vector<Shares> out;
  std::vector<float> chances;
  for (const Example& example : examples) {
    network.judge(example, chances);
    Shares& shares = out.emplace_back(example.words.size());
    for (std::size_t i = 0; i < chances.size(); ++i) {
      if (chances[i] < least) continue;
      shares[i / classes].push_back({static_cast<std::uint8_t>(i % classes), chances[i]});
    }
  }
  return out;
}

void write_shares(const std::vector<Shares>& sentences, std::ofstream& out) {
  for (const Shares& sentence : sentences) {
    for (const auto& shares : sentence) {
      out.put(static_cast<char>(shares.size()));
      for (const Share& share : shares) {
        out.put(static_cast<char>(share.tag_class));
        out.write(reinterpret_cast<const char*>(&share.part), sizeof share.part);
      }
    }
  }
}
std::vector<Shares> read_shares(const std::vector<Example>& examples, std::ifstream& in) {
  std::vector<Shares> out;
  for (const Example& example : examples) {
    for (auto& shares : out.emplace_back(example.words.size())) {
      shares.resize(static_cast<unsigned char>(in.get()));
      for (Share& share : shares) {
        share.tag_class = static_cast<std::uint8_t>(in.get());
        in.read(reinterpret_cast<char*>(&share.part), sizeof share.part);
      }
    }
  }
  return out;
}

/// Trains one large network and asks it about the plain sentences and the development set.
std::pair<std::vector<Shares>, std::vector<Shares>> ask_member(const Corpus& corpus,
                                                               const Features& features,
                                                               const std::vector<float>& given,
                                                               std::size_t member,
                                                               const Options& options) {
  constexpr float kLeastShare = 0.002F;
  constexpr std::size_t kAtOnce = 4;  // sentences a step
  const std::size_t classes = corpus.classes.tags.size();
  Shape shape;
  shape.row = static_cast<std::size_t>(options.get("large_row", 64));
  shape.given = kVector;
  shape.forget_word = 0.5F;
  shape.drop_row = options.get("large_drop_row", 0.25F);
  shape.drop_hidden = options.get("large_drop", 0.4F);
  LargeNetwork network(shape, static_cast<std::size_t>(options.get("units", 96)), features, classes,
                       &given, 200 + member);
  std::vector<std::size_t> order(corpus.gold_examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(300 + member);
  const int rounds = static_cast<int>(options.get("group_rounds", 12));
  const float top_rate = options.get("large_rate", 0.003F);
  const float all = static_cast<float>(rounds) * static_cast<float>(order.size());
  float done = 0;
  for (int round = 0; round < rounds; ++round) {
    shuffle(order, random);
    float loss = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      loss += network.learn(corpus.gold_examples[order[i]]);
      ++done;
      if ((i + 1) % kAtOnce == 0) network.step(top_rate * (1 - done / all) + 1e-5F);
    }
    std::printf("large network %zu, round %d, loss %.0f, ", member + 1, round + 1,
                static_cast<double>(loss));
    judge_dev(network, corpus).print("development set");
  }
  return {judge_all(network, corpus.plain_examples, classes, kLeastShare),
          judge_all(network, corpus.dev_examples, classes, kLeastShare)};
}

/// What the group of large networks says of the plain sentences; of the development set, its
/// figures.
void ask_group(Corpus& corpus, const Options& options) {
  const std::size_t classes = corpus.classes.tags.size();
  const Features features = all_features(corpus, 3);
  const auto members = static_cast<std::size_t>(options.get("group", 3));
  std::vector<float> given;
  std::vector<std::vector<std::vector<float>>> sum(2);  // [plain, dev][sentence][word and class]
  for (std::size_t member = 0; member < members; ++member) {
    std::pair<std::vector<Shares>, std::vector<Shares>> opinion;
    const std::string path = options.cache + "." + std::to_string(member + 1);
    std::ifstream in;
    if (!options.cache.empty()) in.open(path, std::ios::binary);
    if (in.is_open()) {
      opinion.first = read_shares(corpus.plain_examples, in);
      opinion.second = read_shares(corpus.dev_examples, in);
      if (!in) fail("does not fit the data; delete it: " + path);
    } else {
      if (given.empty()) given = pretrain(corpus, features, kVector, 100);
      opinion = ask_member(corpus, features, given, member, options);
      if (!options.cache.empty()) {
        std::ofstream out(path, std::ios::binary);
        write_shares(opinion.first, out);
        write_shares(opinion.second, out);
      }
    }
    for (std::size_t part = 0; part < 2; ++part) {
      const auto& sentences = part == 0 ? opinion.first : opinion.second;
      sum[part].resize(sentences.size());
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        sum[part][i].resize(sentences[i].size() * classes);
        for (std::size_t j = 0; j < sentences[i].size(); ++j) {
          for (const Share& share : sentences[i][j]) {
            sum[part][i][j * classes + share.tag_class] += share.part;
          }
        }
      }
    }
    Figures figures;
    for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
      for (std::size_t j = 0; j < corpus.dev[i].size(); ++j) {
        const float* const row = &sum[1][i][j * classes];
        const auto [x, u] =
            corpus.classes
                .tags[static_cast<std::size_t>(std::max_element(row, row + classes) - row)];
        figures.add(corpus.dev[i][j], x, u);
      }
    }
    figures.print(("a group of " + std::to_string(member + 1)).c_str());
  }
  const float least = 0.01F * static_cast<float>(members);
  for (std::size_t i = 0; i < corpus.plain_examples.size(); ++i) {
    Example& example = corpus.plain_examples[i];
    example.shares.assign(example.words.size(), {});
    for (std::size_t j = 0; j < example.words.size(); ++j) {
      float kept = 0;
      for (std::size_t c = 0; c < classes; ++c) {
        const float part = sum[0][i][j * classes + c];
        if (part < least) continue;
        example.shares[j].push_back({static_cast<std::uint8_t>(c), part});
        kept += part;
      }
      for (Share& share : example.shares[j]) share.part /= kept;
    }
    std::vector<float>().swap(sum[0][i]);
  }
}

// ---------------------------------------------------------------------------------------------
// Writing the model

using Mask = std::set<std::uint8_t>;

/// Which classes a word may have, from gold tags and the group's.
struct Masks {
  std::map<std::uint64_t, Mask> of_word;
  std::array<Mask, tagger::kShapeCount> of_shape;
};

Masks gather_masks(const Corpus& corpus, const Options& options) {
  const float least_count = options.get("mask_least", 8);
  const float least_part = options.get("mask_part", 0.002F);
  const float shape_part = options.get("mask_shape_part", 0.002F);
  // A share below this is doubt that the group has of every word, not a reading of this one.
  const float clear = options.get("mask_clear", 0.08F);
  std::map<std::uint64_t, std::map<std::uint8_t, float>> words;
  std::map<std::uint64_t, float> seen_count;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    const float weight = part == &corpus.gold_examples ? 2.0F : 1.0F;
    for (const Example& example : *part) {
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        ++seen_count[example.words[i].word];
        for (const Share& share : example.shares[i]) {
          if (share.part < clear) continue;
          words[example.words[i].word][share.tag_class] += weight * share.part;
        }
      }
    }
  }
  Masks masks;
  std::array<std::map<std::uint8_t, float>, tagger::kShapeCount> shapes;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    for (const Example& example : *part) {
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        const Seen& seen = example.words[i];
        if (seen_count[seen.word] > least_count * 1.5F) continue;
        for (const Share& share : example.shares[i]) {
          if (share.part < clear) continue;
          shapes[static_cast<std::size_t>(seen.form_shape)][share.tag_class] += share.part;
        }
      }
    }
  }
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    float total = 0;
    for (const auto& [c, count] : shapes[i]) total += count;
    for (const auto& [c, count] : shapes[i]) {
      if (count >= std::max(1.0F, total * shape_part)) masks.of_shape[i].insert(c);
    }
    if (masks.of_shape[i].empty()) {
      for (std::size_t c = 0; c < corpus.classes.tags.size(); ++c) {
        masks.of_shape[i].insert(static_cast<std::uint8_t>(c));
      }
    }
  }
  for (const auto& [key, counts] : words) {
    if (seen_count[key] < least_count) continue;
    float total = 0;
    for (const auto& [c, count] : counts) total += count;
    Mask mask;
    for (const auto& [c, count] : counts) {
      if (count >= std::max(options.get("mask_count", 1), total * least_part)) mask.insert(c);
    }
    if (!mask.empty()) masks.of_word[key] = mask;
  }
  return masks;
}

/// Numbers the masks, and tells every example which its words have.
std::map<std::uint64_t, std::uint16_t> number_masks(const Masks& masks, Corpus& corpus) {
  std::vector<Candidates>& list = corpus.classes.masks;
  const auto number_of = [&list](const Mask& mask) {
    const Candidates wanted(mask.begin(), mask.end());
    const auto at =
        static_cast<std::size_t>(std::find(list.begin(), list.end(), wanted) - list.begin());
    if (at == list.size()) list.push_back(wanted);
    return static_cast<std::uint16_t>(at);
  };
  list.clear();
  for (const Mask& mask : masks.of_shape) list.emplace_back(mask.begin(), mask.end());
  std::map<std::uint64_t, std::uint16_t> numbers;
  for (const auto& [key, mask] : masks.of_word) numbers[key] = number_of(mask);
  for (auto* part : {&corpus.gold_examples, &corpus.dev_examples, &corpus.plain_examples}) {
    for (Example& e : *part) {
      e.masks.clear();
      for (const Seen& seen : e.words) {
        const auto at = numbers.find(seen.word);
        e.masks.push_back(at == numbers.end() ? tagger::kNoMask : at->second);
      }
    }
  }
  return numbers;
}

/// How much of the development set the masks allow.
void print_bounds(const Corpus& corpus) {
  Figures figures;
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    const Example& e = corpus.dev_examples[i];
    for (std::size_t j = 0; j < e.words.size(); ++j) {
      const auto shape = static_cast<std::size_t>(e.words[j].form_shape);
      const Candidates& mask =
          corpus.classes.masks[e.masks[j] == tagger::kNoMask ? shape : e.masks[j]];
      const std::uint8_t own = e.shares[j][0].tag_class;
      const bool allowed = std::find(mask.begin(), mask.end(), own) != mask.end();
      const auto [x, u] = corpus.classes.tags[allowed ? own : mask[0]];
      figures.add(corpus.dev[i][j], x, u);
    }
  }
  figures.print("at best by the masks");
}

/// Writes what tagger::Decoder reads.
class Encoder {
 public:
  bool bit(tagger::BitModel& chance, bool bit) {
    split((range_ >> 12U) * chance.of_zero(), bit);
    chance.learn(bit);
    return bit;
  }
  std::uint32_t plain(unsigned bits, std::uint32_t value) {
    for (unsigned i = bits; i-- > 0;) split(range_ >> 1U, ((value >> i) & 1U) != 0);
    return value;
  }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  std::vector<unsigned char> finish() {
    for (int i = 0; i < 5; ++i) shift();
    return bytes_;
  }

 private:
  void split(std::uint32_t bound, bool bit) {
    if (bit) {
      low_ += bound;
      range_ -= bound;
    } else {
      range_ = bound;
    }
    while (range_ < (1U << 24U)) {
      range_ <<= 8U;
      shift();
    }
  }
  void shift() {
    if (low_ < 0xFF000000U || low_ > 0xFFFFFFFFU) {
      const auto carry = static_cast<unsigned char>(low_ >> 32U);
      for (; waiting_ != 0; --waiting_) {
        bytes_.push_back(static_cast<unsigned char>(held_ + carry));
        held_ = 0xFF;
      }
      held_ = static_cast<unsigned char>(low_ >> 24U);
    }
    ++waiting_;
    low_ = (low_ & 0x00FFFFFFU) << 8U;
  }

  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xFFFFFFFF;
  unsigned char held_ = 0;
  std::size_t waiting_ = 1;
  std::vector<unsigned char> bytes_;
};

/// Products of so many words and capitalised forms are kept ready.
constexpr std::size_t kCommonEntries = 300;

std::vector<unsigned char> pack(SmallNetwork& network, const Features& features,
                                const Corpus& corpus,
                                const std::map<std::uint64_t, std::uint16_t>& masks) {
  const float row_step = network.shape().row_step;
  using Row = std::array<signed char, tagger::kRow>;
  const auto whole_steps = [&](const float* row) {
    Row out;
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<signed char>(
          std::clamp(std::floor(row[i] / row_step + 0.5F), -127.0F, 127.0F));
    }
    return out;
  };

  // The most frequent words and capitalised forms.
  std::map<std::uint64_t, float> counts, cased_counts;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    for (const Example& e : *part) {
      for (const Seen& seen : e.words) {
        ++counts[seen.word];
        if (seen.cased != 0) ++cased_counts[seen.cased];
      }
    }
  }
  std::vector<float> by_count;
  for (const auto& [key, count] : counts) by_count.push_back(count);
  for (const auto& [key, count] : cased_counts) by_count.push_back(count);
  std::sort(by_count.rbegin(), by_count.rend());
  const float common_count = by_count[std::min<std::size_t>(kCommonEntries, by_count.size() - 1)];

  struct Entry {
    std::uint64_t key;
    unsigned mask;  ///< with flags
    Row row;
  };
  std::vector<Entry> entries;
  const auto is_zero = [](const Row& row) {
    return std::all_of(row.begin(), row.end(), [](signed char x) { return x == 0; });
  };
  WordRows& rows = network.rows();
  for (std::uint32_t i = 0; i < features.words.size(); ++i) {
    const std::uint64_t key = features.words.keys()[i];
    const auto own = masks.find(key);
    Entry entry{key, own == masks.end() ? tagger::kNoMask : own->second,
                whole_steps(rows.words.row(i))};
    if (entry.mask == tagger::kNoMask && is_zero(entry.row)) continue;
    if (features.whole[i] != 0) entry.mask |= tagger::kWhole;
    if (features.whole[i] != 0 && counts[key] >= common_count) entry.mask |= tagger::kCommon;
    entries.push_back(entry);
  }
  const std::size_t word_entries = entries.size();
  const auto add_table = [&](const Index& index, const Table& table) {
    for (std::uint32_t i = 0; i < index.size(); ++i) {
      Entry entry{index.keys()[i], tagger::kNoMask, whole_steps(table.row(i))};
      if (const auto at = cased_counts.find(entry.key);
          at != cased_counts.end() && at->second >= common_count) {
        entry.mask |= tagger::kCommon;
      }
      if (!is_zero(entry.row)) entries.push_back(entry);
    }
  };
  add_table(features.cased, rows.cased);
  const std::size_t cased_entries = entries.size() - word_entries;
  add_table(features.affixes, rows.affixes);
  const std::size_t classes = corpus.classes.tags.size();
  std::printf("%zu words, %zu capitalised forms, %zu affixes, %zu masks\n", word_entries,
              cased_entries, entries.size() - word_entries - cased_entries,
              corpus.classes.masks.size());
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.key >> (64 - tagger::kKeyBits) < b.key >> (64 - tagger::kKeyBits);
  });

  float hidden_step = SmallNetwork::step_of(network.hidden());
  const float past_step = SmallNetwork::step_of(network.past());
  const float last_step = SmallNetwork::step_of(network.last());
  for (const Example& e : corpus.gold_examples) network.tag(e);
  while (network.peak() > row_step * hidden_step * 32767) hidden_step *= 2;
  const float sum_unit = row_step * hidden_step;
  const float score_unit = sum_unit * last_step;

  Encoder out;
  tagger::NumberModel<> sizes;
  for (const std::size_t number :
       {tagger::kRow, tagger::kHidden, tagger::kReach, tagger::kShapeRows, classes,
        corpus.classes.masks.size(), entries.size(),
        static_cast<std::size_t>(score_unit * 8 * 4294967296.0F),
        static_cast<std::size_t>(past_step / sum_unit * 256 + 0.5F)}) {
    sizes.code(out, static_cast<std::uint32_t>(number));
  }
  for (const auto& [x, u] : corpus.classes.tags) {
    out.plain(8, static_cast<std::uint32_t>(x));
    out.plain(8, static_cast<std::uint32_t>(u));
  }
  tagger::MaskModel mask_model;
  for (const Candidates& mask : corpus.classes.masks) mask_model.code_list(out, mask);
  const std::size_t before_entries = out.size();
  tagger::NumberModel<> gaps;
  tagger::EntryModel<tagger::kRow> entry_model;
  std::uint32_t last_key = 0;
  for (Entry& entry : entries) {
    const auto key = static_cast<std::uint32_t>(entry.key >> (64 - tagger::kKeyBits));
    gaps.code(out, key - last_key);
    last_key = key;
    const unsigned mask = entry_model.code_mask(out, entry.mask);
    entry_model.code_row(out, mask, std::span(entry.row));
  }
  const std::size_t after_entries = out.size();
  tagger::RowModel<tagger::kRow> row_model;
  const auto put_row = [&](const float* row) {
    Row numbers = whole_steps(row);
    row_model.code(out, 0, std::span(numbers));
  };
  for (std::size_t i = 0; i < tagger::kShapeRows; ++i) put_row(rows.shapes.row(i));
  for (std::size_t i = 0; i < 2; ++i) put_row(network.edges().row(i));
  const auto put_weights = [&](const Table& table, float step) {
    tagger::SignedModel<> model;
    for (std::size_t i = 0; i < table.rows() * table.width(); ++i) {
      model.code(out, static_cast<std::int32_t>(std::floor(table.row(0)[i] / step + 0.5F)));
    }
  };
  put_weights(network.hidden(), hidden_step);
  put_weights(network.past(), past_step);
  put_weights(network.last(), last_step);
  put_weights(network.hidden_bias(), sum_unit);
  put_weights(network.last_bias(), score_unit);
  out.plain(16, tagger::kEnd);

  std::printf("%zu bytes of entries, %zu of weights\n", after_entries - before_entries,
              out.size() - after_entries);
  const std::vector<unsigned char> numbers = out.finish();
  std::vector<unsigned char> bytes(tagger::kMagic.begin(), tagger::kMagic.end());
  for (const std::size_t size : {kNotice.size(), numbers.size()}) {
    for (unsigned i = 0; i < 4; ++i) bytes.push_back((size >> (8 * i)) & 0xFF);
  }
  bytes.insert(bytes.end(), kNotice.begin(), kNotice.end());
  bytes.insert(bytes.end(), numbers.begin(), numbers.end());
  return bytes;
}

Figures judge_dev(SmallNetwork& network, const Corpus& corpus) {
  Figures figures;
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    const auto tags = network.tag(corpus.dev_examples[i]);
    for (std::size_t j = 0; j < tags.size(); ++j) {
      const auto [x, u] = corpus.classes.tags[tags[j]];
      figures.add(corpus.dev[i][j], x, u);
    }
  }
  return figures;
}

void train(const Options& options) {
  Corpus corpus = read_corpus(options.data);
  std::size_t words = 0;
  for (const Words& s : corpus.plain) words += s.size();
  std::printf("%zu gold sentences with variations, %zu plain ones (%zu words), %zu classes\n",
              corpus.gold.size(), corpus.plain.size(), words, corpus.classes.tags.size());
  std::fflush(stdout);
  ask_group(corpus, options);
  const auto masks = number_masks(gather_masks(corpus, options), corpus);
  print_bounds(corpus);

  Counts counts;
  for (const Example& e : corpus.gold_examples) counts.add(e);
  for (const Example& e : corpus.plain_examples) counts.add(e);
  Features features;
  for (const auto& [key, count] : counts.words) {
    if (count < options.get("least_word", 3)) continue;
    features.words.add(key);
    features.counts.push_back(count);
    features.whole.push_back(count >= options.get("whole", 100) ? 1 : 0);
  }
  for (const auto& [key, count] : counts.cased) {
    if (count >= options.get("least_cased", 10)) features.cased.add(key);
  }
  for (const auto& [key, count] : counts.affixes) {
    if (count >= options.get("least_affix", 30)) features.affixes.add(key);
  }

  Shape shape;
  shape.row = tagger::kRow;
  shape.forget_word = options.get("forget", 0.25F);
  shape.drop_row = options.get("drop_row", 0);
  shape.drop_hidden = options.get("drop_hidden", 0.05F);
  shape.row_step = options.get("row_step", 0.12F);
  shape.shrink = options.get("shrink", 0.02F);
  SmallNetwork network(shape, features, corpus.classes, 400);

  const int rounds = static_cast<int>(options.get("rounds", 6));
  const int gold_times = static_cast<int>(options.get("gold_times", 2));
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < corpus.plain_examples.size(); ++i) order.push_back(i);
  for (int time = 0; time < gold_times; ++time) {
    for (std::size_t i = 0; i < corpus.gold_examples.size(); ++i) {
      order.push_back(corpus.plain_examples.size() + i);
    }
  }
  Random random(500);
  const float all = static_cast<float>(rounds) * static_cast<float>(order.size());
  float done = 0;
  for (int round = 0; round < rounds; ++round) {
    shuffle(order, random);
    float loss = 0;
    for (const std::size_t i : order) {
      const bool plain = i < corpus.plain_examples.size();
      const Example& example =
          plain ? corpus.plain_examples[i] : corpus.gold_examples[i - corpus.plain_examples.size()];
      loss += network.learn(example, options.get("rate", 0.003F) * (1 - done / all) + 1e-5F);
      ++done;
    }
    std::printf("round %d, loss %.0f, ", round + 1, static_cast<double>(loss));
    judge_dev(network, corpus).print("development set");
  }

  const std::vector<unsigned char> model = pack(network, features, corpus, masks);
  std::ofstream(options.out, std::ios::binary)
      .write(reinterpret_cast<const char*>(model.data()),
             static_cast<std::streamsize>(model.size()));
  std::printf("%zu bytes, %zu with gzip -9\n", model.size(), gzip_size(model));
  std::fflush(stdout);
  const Tagger tagger(model);
  if (!tagger.valid()) fail("the model cannot be read back");
  measure(tagger, corpus.dev, "development set, as stored", false);
}

std::vector<unsigned char> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void show(const Tagger& tagger) {
  std::string line;
  std::array<char, 4096> buffer;
  while (std::fgets(buffer.data(), buffer.size(), stdin) != nullptr) {
    line = buffer.data();
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.pop_back();
    const auto words = split(line, ' ');
    std::vector<Tag> tags(words.size());
    tagger.tag(words, tags);
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::printf("%s%s/%s:%d", i == 0 ? "" : " ", std::string(words[i]).c_str(),
                  std::string(name(tags[i].xpos)).c_str(), tags[i].finite_margin);
    }
    std::printf("\n");
  }
}

int run(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    const bool more = i + 1 < count;
    if (argument == "--help") {
      std::printf("%s", std::string(kHelp).c_str());
      return 0;
    }
    const std::size_t equals = argument.find('=');
    if (argument == "--show") {
      options.show = true;
    } else if (argument == "--data" && more) {
      options.data = arguments[++i];
    } else if (argument == "--out" && more) {
      options.out = arguments[++i];
    } else if (argument == "--cache" && more) {
      options.cache = arguments[++i];
    } else if (argument == "--evaluate" && more) {
      options.evaluate = arguments[++i];
    } else if (argument == "--model" && more) {
      options.model = arguments[++i];
    } else if (!argument.starts_with("--") && equals != std::string::npos) {
      options.tuning[argument.substr(0, equals)] =
          static_cast<float>(std::atof(argument.c_str() + equals + 1));
    } else {
      fail("what is " + argument + "? See --help.");
    }
  }
  if (!options.evaluate.empty() || options.show) {
    std::vector<unsigned char> bytes;
    if (!options.model.empty()) bytes = read_file(options.model);
    const Tagger own(bytes);
    const Tagger& tagger = options.model.empty() ? english().tagger() : own;
    if (!tagger.valid()) fail("no model in " + options.model);
    if (!bytes.empty())
      std::printf("%zu bytes, %zu with gzip -9\n", bytes.size(), gzip_size(bytes));
    if (options.show) {
      show(tagger);
    } else {
      measure(tagger, read_treebank(options.evaluate), options.evaluate.c_str(), true);
    }
    return 0;
  }
  if (options.data.empty() || options.out.empty()) fail("--data and --out are needed; see --help");
  train(options);
  return 0;
}

}  // namespace
}  // namespace galley::core

int main(int count, char** arguments) { return galley::core::run(count, arguments); }
