#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What a site knows of its own pages: patterns, and lines to recognise.
class OwnPhrases {
 public:
  /// What a site may have of either: every block of every text is held against all of them.
  static constexpr std::size_t kMaxPatterns = 200;
  static constexpr std::size_t kMaxExamples = 1000;

  /// `language` tells the words of examples apart; it must outlive the phrases.
  explicit OwnPhrases(const Language& language);
  ~OwnPhrases();
  OwnPhrases(const OwnPhrases&) = delete;
  OwnPhrases& operator=(const OwnPhrases&) = delete;

  /// A pattern in RE2 syntax, matched inside one block of the text, typographic signs folded, case
  /// as written ((?i) in front ignores it); no longer than a few pages, and without \C, which cuts
  /// characters in two. The result says in short what is wrong with it; empty on success.
  [[nodiscard]] std::string add_pattern(std::string_view pattern);

  /// A line that is boilerplate on this site. Blocks with nearly its words are found: figures,
  /// links and signs left aside, at least seven in ten of the word pairs of both in common. Empty
  /// on success.
  [[nodiscard]] std::string add_example(std::string_view line);

  struct Hit {
    Span span;
    std::uint32_t block = 0;
    bool whole_block = false;
    std::string evidence;
  };
  struct Hits {
    std::vector<Hit> list;  ///< in text order; those of one block do not overlap
    bool complete = true;   ///< false: a block has more than are listed
  };
  /// Linear in the text.
  [[nodiscard]] Hits find(const Document& document) const;

 private:
  struct Pattern;
  struct Example;
  struct Scratch;
  void find_patterns(const Document& document, std::uint32_t block, Hits& out) const;
  [[nodiscard]] const Example* example_like(const Document& document, const Block& block,
                                            Scratch& scratch) const;

  const Language& language_;
  std::vector<Pattern> patterns_;
  std::vector<Example> examples_;
};

}  // namespace galley::core
