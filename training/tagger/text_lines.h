#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace galley::core::training {

/// All of a gzipped file.
std::string read_gzip(const std::string& path);

template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> split(std::string_view line, char separator);

std::string lower_ascii(std::string_view text);

inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline bool is_alpha(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

inline bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

}  // namespace galley::core::training
