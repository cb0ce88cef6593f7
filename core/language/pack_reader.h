#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "galley/language/language.h"

namespace galley::core {

struct PackFile;

/// Fills a Language from the sections of its pack, one after the other.
class PackReader {
 public:
  /// What a made language lacks: content.
  [[nodiscard]] static std::unique_ptr<Language> make();
  /// Keeps the bytes with the language.
  static std::span<const unsigned char> own(Language& language, std::vector<unsigned char> bytes);

  explicit PackReader(Language& language) : language_(language) {}
  /// What is wrong with the content; empty on success.
  [[nodiscard]] std::string read(const PackFile& file);

 private:
  void read_settings();
  void read_setting(std::string_view key, std::string_view value);
  void add_clitic(std::string_view clitic);
  void add_marks(std::string_view marks, Mark mark);
  void read_lexicon();
  void read_word_lists();
  void read_phrases();
  void read_numbers();
  void read_detection();
  void fail(std::string what);

  Language& language_;
  std::string problem_;
};

}  // namespace galley::core
