#pragma once

#include <map>
#include <string>
#include <vector>

namespace galley::core::training {

/// The inflected forms of English words in lower case: by rule, and for irregular words by a list.
class Forms {
 public:
  /// Reads irregular_forms.txt. Ends the program where it cannot be read.
  explicit Forms(const std::string& path);

  /// `part` 'n': the word and its plural; 'v': the word, with -s, with -ing, past tense, past
  /// participle; others: the word alone. Forms of the same place in two words replace each other.
  [[nodiscard]] std::vector<std::string> of(const std::string& word, char part) const;

 private:
  struct Past {
    std::string tense;
    std::string participle;
  };
  std::map<std::string, Past> verbs_;
  std::map<std::string, std::string> plurals_;
};

}  // namespace galley::core::training
