#pragma once

#include <string>
#include <vector>

namespace galley::core::training {

using Words = std::vector<std::string>;

/// The sentences of the member "text" of every line of a gzipped file.
std::vector<Words> read_plain(const std::string& path);

}  // namespace galley::core::training
