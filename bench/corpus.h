#pragma once

#include <cstddef>
#include <string>

namespace galley::core::bench {

/// About `bytes` of invented news, article behind article: words from wide lists, quotations,
/// figures and names, boilerplate and a slip here and there, hardly a passage twice. The same
/// text at every call.
[[nodiscard]] std::string news(std::size_t bytes);

/// About `bytes` of text that says the same things over and over: every sentence has others like
/// it, and one paragraph in forty stands twice. What costs most to compare.
[[nodiscard]] std::string repetitive(std::size_t bytes);

}  // namespace galley::core::bench
