// Stands in for Abseil's header of this name when RE2 itself is compiled: see absl_log.h.
#ifndef GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_CHECK_H_
#define GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_CHECK_H_

#include "absl/log/absl_log.h"

#define ABSL_CHECK(condition) \
  (condition) ? (void)0 : ::galley_shim::Voidify() & ::galley_shim::Abort()
#define ABSL_CHECK_EQ(a, b) ABSL_CHECK((a) == (b))

// Compiled, so that names stay used, and never evaluated.
#define ABSL_DCHECK(condition) \
  (true || (condition)) ? (void)0 : ::galley_shim::Voidify() & ::galley_shim::Discard()
#define ABSL_DCHECK_EQ(a, b) ABSL_DCHECK((a) == (b))
#define ABSL_DCHECK_NE(a, b) ABSL_DCHECK((a) != (b))
#define ABSL_DCHECK_GE(a, b) ABSL_DCHECK((a) >= (b))
#define ABSL_DCHECK_LE(a, b) ABSL_DCHECK((a) <= (b))

#endif  // GALLEY_THIRD_PARTY_RE2_SHIM_ABSL_LOG_ABSL_CHECK_H_
