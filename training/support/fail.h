#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace galley::core::training {

/// Says why a trainer cannot go on, and ends it.
[[noreturn]] inline void fail(const std::string& why) {
  std::fprintf(stderr, "training: %s\n", why.c_str());
  std::exit(2);
}

}  // namespace galley::core::training
