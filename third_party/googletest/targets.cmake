find_package(Threads REQUIRED)
add_library(galley::gtest STATIC IMPORTED GLOBAL)
set_target_properties(galley::gtest PROPERTIES
  IMPORTED_LOCATION ${GALLEY_BUILT}/libgtest.a
  INTERFACE_INCLUDE_DIRECTORIES /usr/src/googletest/googletest/include
  INTERFACE_LINK_LIBRARIES Threads::Threads)
if(EMSCRIPTEN)
  set_target_properties(galley::gtest PROPERTIES INTERFACE_COMPILE_DEFINITIONS GTEST_HAS_PTHREAD=0)
endif()
