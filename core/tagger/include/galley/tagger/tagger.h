#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace galley::core {

/// Penn Treebank tags as Universal Dependencies English EWT writes them. Values are stored in the
/// model: new ones go to the end.
enum class Xpos : std::uint8_t {
  kOther,  ///< no token was tagged
  kCc,
  kCd,
  kDt,
  kEx,
  kFw,
  kIn,
  kJj,
  kJjr,
  kJjs,
  kLs,
  kMd,
  kNn,
  kNns,
  kNnp,
  kNnps,
  kPdt,
  kPos,
  kPrp,
  kPrpPossessive,
  kRb,
  kRbr,
  kRbs,
  kRp,
  kSym,
  kTo,
  kUh,
  kVb,
  kVbd,
  kVbg,
  kVbn,
  kVbp,
  kVbz,
  kWdt,
  kWp,
  kWpPossessive,
  kWrb,
  kStop,          ///< "."
  kComma,         ///< ","
  kColon,         ///< ":" and dashes
  kOpenQuote,     ///< "``"
  kCloseQuote,    ///< "''"
  kOpenBracket,   ///< "-LRB-"
  kCloseBracket,  ///< "-RRB-"
  kCurrency,      ///< "$"
  kHyphen,        ///< "HYPH": inside a compound
  kAffix,         ///< "AFX": "co" of co-founder
  kGoesWith,      ///< "GW": a word torn in two
  kAddress,       ///< "ADD": link, e-mail address, handle
  kOddMark,       ///< "NFP": bullet, emoticon, line of signs
};
inline constexpr std::size_t kXposCount = 50;

/// Universal part-of-speech tags, version 2.
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};
inline constexpr std::size_t kUposCount = 17;

/// "VBZ", "``"; "" for Xpos::kOther. And back: kOther, kX for a name that is none.
[[nodiscard]] std::string_view name(Xpos tag);
[[nodiscard]] std::string_view name(Upos tag);
[[nodiscard]] Xpos xpos_from_name(std::string_view name);
[[nodiscard]] Upos upos_from_name(std::string_view name);

/// What the tagger says of one token.
struct Tag {
  Xpos xpos = Xpos::kOther;
  Upos upos = Upos::kX;
  /// How sure it is that the token is, or is no, finite verb: score of the best finite reading less
  /// that of the best other reading, in eighths of a natural-log unit, held to [-127, 127]. Zero or
  /// more exactly when xpos is finite. 8 is odds of e to 1, 24 of 20 to 1. A rule that speaks of a
  /// missing verb asks for the margin of every token to be well below zero.
  std::int8_t finite_margin = -127;

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// VBD, VBP, VBZ or MD: a verb that makes a clause by itself.
[[nodiscard]] constexpr bool is_finite_verb_tag(Xpos tag) {
  return tag == Xpos::kVbd || tag == Xpos::kVbp || tag == Xpos::kVbz || tag == Xpos::kMd;
}
/// Any verb form, modals included.
[[nodiscard]] constexpr bool is_verb_tag(Xpos tag) {
  return (tag >= Xpos::kVb && tag <= Xpos::kVbz) || tag == Xpos::kMd;
}
[[nodiscard]] constexpr bool is_noun_tag(Xpos tag) {
  return tag >= Xpos::kNn && tag <= Xpos::kNnps;
}
[[nodiscard]] constexpr bool is_proper_noun_tag(Xpos tag) {
  return tag == Xpos::kNnp || tag == Xpos::kNnps;
}
[[nodiscard]] constexpr bool is_adjective_tag(Xpos tag) {
  return tag >= Xpos::kJj && tag <= Xpos::kJjs;
}
[[nodiscard]] constexpr bool is_adverb_tag(Xpos tag) {
  return tag >= Xpos::kRb && tag <= Xpos::kRbs;
}

namespace tagger {
class Decoder;
class Position;
class TagHistory;
enum class Mode : std::uint8_t;
}  // namespace tagger

/// Tags the words of a sentence, from left to right, by a small neural network over the word, the
/// two on either side of it and the tags it gave before. After the feed-forward taggers of Botha et
/// al., "Natural Language Processing with Small Feed-Forward Networks" (2017), trained by
/// distilling a group of larger ones. All arithmetic is in integers, so every build gives the same
/// tags.
///
/// Immutable after construction and free of caches: one object may serve many threads.
class Tagger {
 public:
  /// Borrows the notice in `model`, which must outlive the object. A model that is truncated or of
  /// another version leaves the tagger invalid.
  explicit Tagger(std::span<const unsigned char> model);

  /// False when the model could not be read; tag() then gives every token the default Tag.
  [[nodiscard]] bool valid() const { return valid_; }
  /// Licence and origin of the data the model was trained on.
  [[nodiscard]] std::string_view notice() const { return notice_; }

  /// Tags one sentence. `words` are UTF-8 as written, split as in Universal Dependencies English:
  /// clitics apart (do|n't, he|'s), hyphened compounds in three (long|-|term), punctuation apart.
  /// Typographic quotation marks, apostrophes and dashes read like their ASCII forms. Words that
  /// are not UTF-8 are tagged as something, and nothing breaks.
  /// `tags` must be as long as `words`; longer is allowed, shorter leaves the rest untagged.
  /// Allocates nothing. Linear in the length of the sentence.
  void tag(std::span<const std::string_view> words, std::span<Tag> tags) const;

 private:
  struct Slot;
  struct Sizes;
  struct Weights;
  struct Class {
    Xpos xpos;
    Upos upos;
  };
  static constexpr unsigned kBucketBits = 13;
  // The parts of a model, in their order; false for one that cannot be.
  [[nodiscard]] bool read_sizes(tagger::Decoder& in, Sizes& sizes);
  [[nodiscard]] bool read_classes(tagger::Decoder& in, const Sizes& sizes);
  [[nodiscard]] bool read_masks(tagger::Decoder& in, const Sizes& sizes);
  [[nodiscard]] bool read_entries(tagger::Decoder& in, const Sizes& sizes);
  [[nodiscard]] bool read_network(tagger::Decoder& in, const Sizes& sizes, Weights& weights);
  void set_weights(const Sizes& sizes, const Weights& weights);
  void make_products(const Weights& weights);

  /// Finds what the model has of the next word of a sentence.
  void look_up(std::string_view word, tagger::Mode mode, tagger::Position& position,
               Slot& slot) const;
  /// The hidden units of the word in the middle of the window, 16-byte aligned.
  void add_window(const Slot* const* window, const tagger::TagHistory& past,
                  std::int16_t* hidden) const;
  [[nodiscard]] Tag decide(const Slot* const* window, tagger::TagHistory& past) const;
  [[nodiscard]] int find(std::uint64_t key) const;

  bool valid_ = false;
  std::string_view notice_;
  std::int64_t margin_factor_ = 0;
  std::vector<Class> classes_;
  std::vector<std::uint8_t> mask_lists_;    ///< classes of all masks, one after the other
  std::vector<std::uint32_t> mask_starts_;  ///< in mask_lists_
  std::vector<std::uint16_t> bucket_starts_;
  std::vector<std::uint16_t> entry_checks_;  ///< the key's bits below those of the bucket
  std::vector<std::uint16_t> entry_masks_;
  std::vector<signed char> entry_rows_;
  std::vector<signed char> shape_rows_;
  std::vector<std::int16_t> hidden_weights_;
  std::vector<std::int16_t> hidden_bias_;
  std::vector<std::int16_t> class_weights_;
  std::vector<std::int32_t> class_bias_;
  /// What the tags before add to the hidden units.
  std::vector<std::int16_t> past_products_;
  /// What each shape and edge, and each common entry, adds to the hidden units from each place of
  /// the window: three words in five need no multiplication at all.
  std::vector<std::int16_t> other_products_;
  std::vector<std::int16_t> common_products_;
  std::vector<std::uint16_t>
      common_of_entry_;  ///< number of its product; 0 also for what is not common
};

}  // namespace galley::core
