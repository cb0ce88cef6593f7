# Toolchain file of the presets dev and asan. Clang with precompiled headers takes half the time of gcc
# with them; where it is not installed, the system's compiler does.
include(${CMAKE_CURRENT_LIST_DIR}/versions.cmake)
find_program(GALLEY_CLANG clang++-${LLVM_MAJOR})
find_program(GALLEY_LLD ld.lld-${LLVM_MAJOR})
mark_as_advanced(GALLEY_CLANG GALLEY_LLD)
if(GALLEY_CLANG)
  set(CMAKE_CXX_COMPILER ${GALLEY_CLANG})
  if(GALLEY_LLD)
    set(CMAKE_EXE_LINKER_FLAGS_INIT -fuse-ld=lld-${LLVM_MAJOR})
  endif()
endif()
