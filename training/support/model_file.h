#pragma once

#include <fstream>
#include <string>
#include <string_view>

#include "support/fail.h"

namespace galley::core::training {

/// Writes a model: a section of the language pack. Ends the program where that fails.
inline void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) fail("cannot write " + path);
}

}  // namespace galley::core::training
