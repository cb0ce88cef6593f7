# Toolchain file of the WebAssembly build: the Emscripten that tools/setup.sh settled on.
include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)
if(NOT EXISTS ${GALLEY_CACHE}/emscripten-root)
  message(FATAL_ERROR "No Emscripten yet: run tools/setup.sh wasm first.")
endif()
file(STRINGS ${GALLEY_CACHE}/emscripten-root EMSCRIPTEN_ROOT_PATH LIMIT_COUNT 1)
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
