set(vendor ${GALLEY_CACHE}/third_party/re2-${RE2_PACKAGE_VERSION}/vendor)
find_package(Threads REQUIRED)
add_library(re2::re2 STATIC IMPORTED GLOBAL)
set_target_properties(re2::re2 PROPERTIES
  IMPORTED_LOCATION ${GALLEY_BUILT}/libre2.a
  INTERFACE_INCLUDE_DIRECTORIES "${vendor}/re2;${vendor}/abseil-cpp"
  INTERFACE_LINK_LIBRARIES Threads::Threads)
