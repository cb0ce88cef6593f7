#pragma once

#include <cstddef>
#include <string>

namespace galley::bench {

/// About `bytes` of invented news: paragraphs of varied sentences with quotations, figures and
/// names, page furniture here and there, now and then a slip. The same text at every call, no
/// paragraph twice but for the planted repeats (one in forty).
[[nodiscard]] std::string corpus(std::size_t bytes);

}  // namespace galley::bench
