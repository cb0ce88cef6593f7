#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace galley::training {

/// The key of a feature or word in the tables that find_key() of core/sentences reads: the first 24
/// bits of its hash.
inline std::uint32_t table_key(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 40U);
}

/// Writes `const std::uint<bits>_t <name>[] = {…};` with so many numbers a line.
inline void write_numbers(std::FILE* file, const char* name, int bits,
                          const std::vector<std::uint32_t>& values, std::size_t width) {
  std::fprintf(file, "const std::uint%d_t %s[] = {\n", bits, name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::fprintf(file, "%s0x%0*x%s", i % width == 0 ? "    " : " ", bits / 4, values[i],
                 (i + 1) % width == 0 || i + 1 == values.size() ? ",\n" : ",");
  }
  std::fputs("};\n", file);
}

/// Sorted keys as find_key() reads them: where the keys of each first byte begin, and the last 16
/// bits of each.
inline void write_keys(std::FILE* file, const char* begins_name, const char* keys_name,
                       const std::vector<std::uint32_t>& keys, std::size_t width) {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> rest;
  for (const std::uint32_t key : keys) {
    while (begins.size() <= key >> 16U) begins.push_back(static_cast<std::uint32_t>(rest.size()));
    rest.push_back(key & 0xFFFFU);
  }
  while (begins.size() <= 256) begins.push_back(static_cast<std::uint32_t>(rest.size()));
  write_numbers(file, begins_name, 16, begins, width);
  write_numbers(file, keys_name, 16, rest, width);
}

}  // namespace galley::training
