#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace galley::core::training {

/// SHA-1 (FIPS 180-4), for the split that evaluation uses too.
[[nodiscard]] std::array<std::uint32_t, 5> sha1(std::string text);

/// True for one site in three, by its name: left for testing. 2^32 leaves 1 when divided by 3, so
/// the remainder of the whole is that of the sum of its words.
[[nodiscard]] bool is_test_site(const std::string& site);

}  // namespace galley::core::training
