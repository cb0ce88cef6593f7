#include "model_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <span>
#include <string_view>

namespace galley::core::training {
namespace {

constexpr std::string_view kNotice =
    "English part-of-speech model. Trained on Universal Dependencies English EWT (CC BY-SA 4.0) "
    "and "
    "PUD (CC BY-SA 3.0). Word statistics of news text from WCXB (CC BY 4.0), Hyperpartisan News "
    "Detection (CC BY 4.0), FakeNewsCorpus (Apache-2.0) and Trafilatura's evaluation set "
    "(Apache-2.0). The weights are licensed under CC BY-SA 4.0.";

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

using Row = std::array<signed char, tagger::kRow>;

/// A row as multiples of `step`.
Row whole_steps(const float* row, float step) {
  Row out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] =
        static_cast<signed char>(std::clamp(std::floor(row[i] / step + 0.5F), -127.0F, 127.0F));
  }
  return out;
}

bool is_zero(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](signed char x) { return x == 0; });
}

struct Entry {
  std::uint64_t key;
  unsigned mask;  ///< with flags
  Row row;
};

/// How often words and capitalised forms occur, and how often the most frequent of them at least.
struct Commonness {
  std::map<std::uint64_t, float> counts, cased_counts;
  float least = 0;
};

Commonness count_words(const Corpus& corpus) {
  Commonness out;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    for (const Example& e : *part) {
      for (const Seen& seen : e.words) {
        ++out.counts[seen.word];
        if (seen.cased != 0) ++out.cased_counts[seen.cased];
      }
    }
  }
  std::vector<float> by_count;
  for (const auto& [key, count] : out.counts) by_count.push_back(count);
  for (const auto& [key, count] : out.cased_counts) by_count.push_back(count);
  std::sort(by_count.rbegin(), by_count.rend());
  out.least = by_count[std::min<std::size_t>(kCommonEntries, by_count.size() - 1)];
  return out;
}

/// The rows of words, capitalised forms and affixes that are worth storing, in the order of keys.
std::vector<Entry> gather_entries(WordRows& rows, float row_step, const Features& features,
                                  const Corpus& corpus,
                                  const std::map<std::uint64_t, std::uint16_t>& masks) {
  Commonness common = count_words(corpus);
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < features.words.size(); ++i) {
    const std::uint64_t key = features.words.keys()[i];
    const auto own = masks.find(key);
    Entry entry{key, own == masks.end() ? tagger::kNoMask : own->second,
                whole_steps(rows.words.row(i), row_step)};
    if (entry.mask == tagger::kNoMask && is_zero(entry.row)) continue;
    if (features.whole[i] != 0) entry.mask |= tagger::kWhole;
    if (features.whole[i] != 0 && common.counts[key] >= common.least) {
      entry.mask |= tagger::kCommon;
    }
    entries.push_back(entry);
  }
  const std::size_t word_entries = entries.size();
  const auto add_table = [&](const Index& index, const Table& table) {
    for (std::uint32_t i = 0; i < index.size(); ++i) {
      Entry entry{index.keys()[i], tagger::kNoMask, whole_steps(table.row(i), row_step)};
      if (const auto at = common.cased_counts.find(entry.key);
          at != common.cased_counts.end() && at->second >= common.least) {
        entry.mask |= tagger::kCommon;
      }
      if (!is_zero(entry.row)) entries.push_back(entry);
    }
  };
  add_table(features.cased, rows.cased);
  const std::size_t cased_entries = entries.size() - word_entries;
  add_table(features.affixes, rows.affixes);
  std::printf("%zu words, %zu capitalised forms, %zu affixes, %zu masks\n", word_entries,
              cased_entries, entries.size() - word_entries - cased_entries,
              corpus.classes.masks.size());
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.key >> (64 - tagger::kKeyBits) < b.key >> (64 - tagger::kKeyBits);
  });
  return entries;
}

/// What the stored numbers are multiples of.
struct Steps {
  float row, hidden, past, last;
  [[nodiscard]] float sum() const { return row * hidden; }
  [[nodiscard]] float score() const { return sum() * last; }
};

Steps steps_of(SmallNetwork& network, const Corpus& corpus) {
  Steps steps{network.shape().row_step, SmallNetwork::step_of(network.hidden()),
              SmallNetwork::step_of(network.past()), SmallNetwork::step_of(network.last())};
  for (const Example& e : corpus.gold_examples) network.tag(e);
  while (network.peak() > steps.sum() * 32767) steps.hidden *= 2;
  return steps;
}

void put_head(Encoder& out, const Classes& classes, std::size_t entries, const Steps& steps) {
  tagger::NumberModel<> sizes;
  for (const std::size_t number :
       {tagger::kRow, tagger::kHidden, tagger::kReach, tagger::kShapeRows, classes.tags.size(),
        classes.masks.size(), entries, static_cast<std::size_t>(steps.score() * 8 * 4294967296.0F),
        static_cast<std::size_t>(steps.past / steps.sum() * 256 + 0.5F)}) {
    sizes.code(out, static_cast<std::uint32_t>(number));
  }
  for (const auto& [x, u] : classes.tags) {
    out.plain(8, static_cast<std::uint32_t>(x));
    out.plain(8, static_cast<std::uint32_t>(u));
  }
  tagger::MaskModel mask_model;
  for (const Candidates& mask : classes.masks) mask_model.code_list(out, mask);
}

void put_entries(Encoder& out, std::vector<Entry>& entries) {
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
}

void put_network(Encoder& out, SmallNetwork& network, const Steps& steps) {
  tagger::RowModel<tagger::kRow> row_model;
  const auto put_row = [&](const float* row) {
    Row numbers = whole_steps(row, steps.row);
    row_model.code(out, 0, std::span(numbers));
  };
  for (std::size_t i = 0; i < tagger::kShapeRows; ++i) put_row(network.rows().shapes.row(i));
  for (std::size_t i = 0; i < 2; ++i) put_row(network.edges().row(i));
  const auto put_weights = [&](const Table& table, float step) {
    tagger::SignedModel<> model;
    for (std::size_t i = 0; i < table.rows() * table.width(); ++i) {
      model.code(out, static_cast<std::int32_t>(std::floor(table.row(0)[i] / step + 0.5F)));
    }
  };
  put_weights(network.hidden(), steps.hidden);
  put_weights(network.past(), steps.past);
  put_weights(network.last(), steps.last);
  put_weights(network.hidden_bias(), steps.sum());
  put_weights(network.last_bias(), steps.score());
  out.plain(16, tagger::kEnd);
}

}  // namespace

std::vector<unsigned char> pack(SmallNetwork& network, const Features& features,
                                const Corpus& corpus,
                                const std::map<std::uint64_t, std::uint16_t>& masks) {
  std::vector<Entry> entries =
      gather_entries(network.rows(), network.shape().row_step, features, corpus, masks);
  const Steps steps = steps_of(network, corpus);
  Encoder out;
  put_head(out, corpus.classes, entries.size(), steps);
  const std::size_t before_entries = out.size();
  put_entries(out, entries);
  const std::size_t after_entries = out.size();
  put_network(out, network, steps);
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

}  // namespace galley::core::training
