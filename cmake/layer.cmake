# What is compiled and how. The root CMakeLists.txt says what there is.
include(${CMAKE_CURRENT_LIST_DIR}/third_party.cmake)

# Warnings are errors with the compilers that every change is tested on; others may warn of more.
if(EMSCRIPTEN OR (CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
   OR (CMAKE_CXX_COMPILER_ID STREQUAL Clang AND CMAKE_CXX_COMPILER_VERSION MATCHES "^${LLVM_MAJOR}[.]"))
  set(tested_compiler ON)
else()
  set(tested_compiler OFF)
endif()
option(GALLEY_WERROR "Treat warnings as errors" ${tested_compiler})
set(GALLEY_SANITIZE "" CACHE STRING "Sanitizers of gcc or clang, such as address,undefined")

# RapidJSON, CLI11 and two header-only parts of ICU, without the rest of the system's headers.
add_library(galley_headers INTERFACE)
target_include_directories(galley_headers SYSTEM INTERFACE ${GALLEY_CACHE}/include)
target_compile_definitions(galley_headers INTERFACE RAPIDJSON_HAS_STDSTRING=1)

# Flags of all our own code.
add_library(galley_flags INTERFACE)
target_compile_features(galley_flags INTERFACE cxx_std_20)
target_compile_options(galley_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion $<$<BOOL:${GALLEY_WERROR}>:-Werror>
  ${GALLEY_COMMON_FLAGS})
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # gcc 12 sees overlaps in std::string's operator+ that are not there (its bug 105651).
  target_compile_options(galley_flags INTERFACE -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang AND NOT EMSCRIPTEN)
  # std::stable_sort() of libstdc++ 12 calls what libstdc++ 12 deprecates.
  target_compile_options(galley_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(EMSCRIPTEN)
  # The linker chooses the variants of the system libraries by them.
  target_link_options(galley_flags INTERFACE ${GALLEY_COMMON_FLAGS})
  # Browsers compile what runs often a second time, beside the first article: functions into which
  # everything was inlined take a third of a second of that, small ones half of it. Both numbers by
  # trial: the first report comes a third sooner, the download is 4 % smaller, long texts take 3 % more.
  target_compile_options(galley_flags INTERFACE "SHELL:-mllvm -inline-threshold=80")
  target_link_options(galley_flags INTERFACE
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=50)
endif()
if(GALLEY_SANITIZE)
  target_compile_options(galley_flags INTERFACE
    -fsanitize=${GALLEY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(galley_flags INTERFACE
      -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/sanitize-ignore.txt)
  endif()
  target_link_options(galley_flags INTERFACE -fsanitize=${GALLEY_SANITIZE})
endif()

# Half of what a compiler does for a file is reading the standard headers. ON reads them once; a file that
# forgets to include one then compiles all the same, so at least one preset that is tested leaves it OFF.
option(GALLEY_PRECOMPILE "Precompile the headers of the standard library" OFF)

# galley_precompiled(<target> [HEADERS <header>...] [OPTIONS <option>...] [PARTS <library>...])
#
# The standard headers, and those named, for targets that are compiled with the same options and say
# target_precompile_headers(... REUSE_FROM <target>). None of our own: every layer would see it.
function(galley_precompiled target)
  cmake_parse_arguments(PARSE_ARGV 1 precompiled "" "" "HEADERS;OPTIONS;PARTS")
  file(WRITE ${PROJECT_BINARY_DIR}/${target}.cc "")
  add_library(${target} OBJECT ${PROJECT_BINARY_DIR}/${target}.cc)
  target_compile_options(${target} PRIVATE ${precompiled_OPTIONS})
  target_link_libraries(${target} PRIVATE ${precompiled_PARTS} galley_flags)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <array> <bit> <bitset> <cstddef> <cstdint> <cstring> <deque> <functional> <initializer_list>
    <limits> <map> <memory> <optional> <span> <string> <string_view> <unordered_map> <unordered_set>
    <utility> <vector> ${precompiled_HEADERS})
  # What clang writes holds the path of the build folder: a compiler cache must not hand it to another.
  set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER "")
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    # Templates are instantiated here, once. Without times inside, the same input gives the same file,
    # and a compiler cache knows what is compiled with it.
    set_target_properties(${target} PROPERTIES PCH_INSTANTIATE_TEMPLATES ON)
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()
if(GALLEY_PRECOMPILE)
  galley_precompiled(galley_standard OPTIONS -fno-exceptions -fno-rtti)
endif()

# galley_layer(<name> [USES <layer>...] [HIDES <layer>...] [PARTS <library>...] [SMALL] [SMALL_FILES <file>...])
#
# The library galley_<name> from core/<name>, whose public headers lie in core/<name>/include. It sees
# the headers of what it USES, and so does whoever uses it; what it HIDES is seen by itself alone. A
# header of any other layer is not found. PARTS are libraries for its own sources. SMALL: the
# WebAssembly, which is downloaded, takes it, or those of its files, in few bytes: they run once a
# text or over findings, not over each word.
function(galley_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "SMALL" "" "USES;HIDES;PARTS;SMALL_FILES")
  set(folder ${PROJECT_SOURCE_DIR}/core/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cc)
  list(TRANSFORM layer_USES PREPEND galley_)
  list(TRANSFORM layer_HIDES PREPEND galley_)
  if(sources)
    add_library(galley_${name} STATIC ${sources})
    target_include_directories(galley_${name} PUBLIC ${folder}/include PRIVATE ${folder})
    target_compile_options(galley_${name} PRIVATE -fno-exceptions -fno-rtti)
    if(EMSCRIPTEN AND layer_SMALL)
      target_compile_options(galley_${name} PRIVATE -Os)
    endif()
    if(EMSCRIPTEN AND layer_SMALL_FILES)
      list(TRANSFORM layer_SMALL_FILES PREPEND ${folder}/)
      set_source_files_properties(${layer_SMALL_FILES} PROPERTIES COMPILE_OPTIONS -Os)
    endif()
    target_link_libraries(galley_${name} PUBLIC ${layer_USES}
                          PRIVATE ${layer_HIDES} ${layer_PARTS} galley_flags)
    if(GALLEY_PRECOMPILE)
      target_precompile_headers(galley_${name} REUSE_FROM galley_standard)
    endif()
  else()
    add_library(galley_${name} INTERFACE)
    target_include_directories(galley_${name} INTERFACE ${folder}/include)
    target_link_libraries(galley_${name} INTERFACE ${layer_USES})
  endif()
endfunction()

# galley_embed(<target> <file> <symbol>): an object library with the bytes of <file>, of none for "", as
#   namespace galley::core { extern const unsigned char <symbol>[]; extern const std::size_t <symbol>_size; }
function(galley_embed target file symbol)
  set(source ${PROJECT_BINARY_DIR}/embedded/${target}.cc)
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed.cmake)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${source} -DSYMBOL=${symbol} -P ${script}
    DEPENDS ${file} ${script}
    COMMENT "Embedding ${file}" VERBATIM)
  add_library(${target} OBJECT EXCLUDE_FROM_ALL ${source})
  target_link_libraries(${target} PRIVATE galley_flags)
endfunction()

# galley_program(<target> <folder> <libraries>...): an executable from all sources of a folder, left
# in the build folder itself.
function(galley_program target folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cc)
  # What lies beside a CMakeLists.txt of its own further down is another project.
  file(GLOB_RECURSE projects ${PROJECT_SOURCE_DIR}/${folder}/*/CMakeLists.txt)
  foreach(project IN LISTS projects)
    get_filename_component(other ${project} DIRECTORY)
    list(FILTER sources EXCLUDE REGEX "^${other}/")
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/${folder})
  target_compile_definitions(${target} PRIVATE GALLEY_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${target} PRIVATE ${ARGN} galley_flags)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  if(EMSCRIPTEN)
    # A program for Node: files are the real ones, the heap and the exit status too.
    target_link_options(${target} PRIVATE
      -sENVIRONMENT=node -sNODERAWFS -sALLOW_MEMORY_GROWTH -sEXIT_RUNTIME -sSTACK_SIZE=1MB)
  endif()
endfunction()
