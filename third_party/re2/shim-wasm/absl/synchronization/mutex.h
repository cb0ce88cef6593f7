// Stands in for Abseil's header of this name when RE2 is compiled for WebAssembly
// (third_party/re2).
//
// The WebAssembly has one thread: a lock is always free, and Abseil's, with its allocator, queues
// and search for deadlocks, is 12 KB of the compressed download. Native builds use Abseil's.
#ifndef GALLEY_THIRD_PARTY_RE2_SHIM_WASM_ABSL_SYNCHRONIZATION_MUTEX_H_
#define GALLEY_THIRD_PARTY_RE2_SHIM_WASM_ABSL_SYNCHRONIZATION_MUTEX_H_

#ifdef __EMSCRIPTEN_PTHREADS__
#error \
    "With threads, RE2 needs the locks of Abseil: leave shim-wasm out of its include directories."
#endif

#include "absl/base/config.h"
#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"

namespace absl {
ABSL_NAMESPACE_BEGIN

class Mutex {
 public:
  void lock() {}
  void unlock() {}
  void lock_shared() {}
  void unlock_shared() {}
  bool try_lock() { return true; }
  void Lock() {}
  void Unlock() {}
  void ReaderLock() {}
  void ReaderUnlock() {}
  void WriterLock() {}
  void WriterUnlock() {}
  bool TryLock() { return true; }
  void ForgetDeadlockInfo() {}
};

class MutexLock {
 public:
  explicit MutexLock(Mutex*) {}
  explicit MutexLock(Mutex&) {}
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;
  ~MutexLock() {}  // not trivial: an unused one is no warning
};

ABSL_NAMESPACE_END
}  // namespace absl

#endif  // GALLEY_THIRD_PARTY_RE2_SHIM_WASM_ABSL_SYNCHRONIZATION_MUTEX_H_
