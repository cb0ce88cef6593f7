// Stands in for Abseil's header of this name when RE2 itself is compiled (third_party/re2).
//
// Abseil's logging brings iostreams, locales and time zones: 46 KB of the compressed WebAssembly,
// for messages that nobody reads in a browser. RE2 reports what a caller needs through RE2::error()
// and return values. Here a message is discarded unevaluated, and a failed check ends the program,
// as it does with Abseil. Both builds use this, so they behave alike.
#ifndef GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_LOG_H_
#define GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_LOG_H_

#include <cstdlib>

namespace galley_shim {

// Takes anything that is streamed into it and drops it.
class Discard {
 public:
  template <typename T>
  const Discard& operator<<(const T&) const {
    return *this;
  }
};

// The same, and ends the program at the end of the statement.
class Abort {
 public:
  [[noreturn]] ~Abort() { std::abort(); }
  template <typename T>
  const Abort& operator<<(const T&) const {
    return *this;
  }
};

// Makes a chain of << a void expression, so that it can be an arm of ?: (binds weaker than <<).
class Voidify {
 public:
  template <typename T>
  void operator&(const T&) const {}
};

}  // namespace galley_shim

// RE2 is always compiled with NDEBUG here: DFATAL is ERROR.
#define ABSL_LOG(severity) true ? (void)0 : ::galley_shim::Voidify() & ::galley_shim::Discard()

#endif  // GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_LOG_H_
