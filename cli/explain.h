#pragma once

#include <string>

namespace galley {

/// `galley explain FILE`: prints what the document makes of the text of `path` ("-": standard
/// input). The result is the exit status: 0, or 2 when the text cannot be read.
[[nodiscard]] int explain_file(const std::string& path);

}  // namespace galley
