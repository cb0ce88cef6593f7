find_package(Threads REQUIRED)
add_library(galley::benchmark STATIC IMPORTED GLOBAL)
set_target_properties(galley::benchmark PROPERTIES
  IMPORTED_LOCATION ${GALLEY_BUILT}/libbenchmark.a
  INTERFACE_INCLUDE_DIRECTORIES ${GALLEY_CACHE}/third_party/benchmark-${BENCHMARK_VERSION}/include
  INTERFACE_COMPILE_DEFINITIONS BENCHMARK_STATIC_DEFINE
  INTERFACE_LINK_LIBRARIES Threads::Threads)
