# re2::re2, and GALLEY_RE2_FOUND where it is the system's.
#
# The pinned RE2 gives the same reports on every machine: what \p{L} means depends on its tables. So it
# is what our presets take. AUTO prefers the RE2 of the system, so that a program that uses RE2 itself
# has it once.
set(GALLEY_RE2 AUTO CACHE STRING "RE2: SYSTEM, PINNED, or AUTO for the system's where there is one")
set_property(CACHE GALLEY_RE2 PROPERTY STRINGS AUTO SYSTEM PINNED)

# The first release whose patterns take std::string_view (2023-07-01).
set(oldest 11)

set(GALLEY_RE2_FOUND OFF)
if(GALLEY_RE2 STREQUAL "SYSTEM")
  find_package(re2 CONFIG REQUIRED)
elseif(GALLEY_RE2 STREQUAL "AUTO" AND NOT EMSCRIPTEN)
  find_package(re2 CONFIG QUIET)
endif()
if(re2_FOUND AND re2_VERSION VERSION_GREATER_EQUAL oldest)
  set(GALLEY_RE2_FOUND ON)
  message(STATUS "RE2: the system's, ${re2_DIR}")
elseif(GALLEY_RE2 STREQUAL "SYSTEM")
  message(FATAL_ERROR "RE2 of the system is ${re2_VERSION}; ${oldest} or newer is wanted")
else()
  galley_third_party(re2)
endif()

# galley_unicode_tables(<layer>): the classes of characters, which <layer> reads from tables that RE2
# keeps to itself. No package installs their headers: beside the system's RE2 they are compiled in from
# the pinned sources.
function(galley_unicode_tables layer)
  if(NOT GALLEY_RE2_FOUND)
    target_link_libraries(galley_${layer} PRIVATE re2::re2)
    return()
  endif()
  set(source ${GALLEY_CACHE}/third_party/re2-${RE2_PACKAGE_VERSION}/vendor/re2)
  set(tables ${source}/re2/unicode_casefold.cc ${source}/re2/unicode_groups.cc)
  target_sources(galley_${layer} PRIVATE ${tables})
  set_source_files_properties(${tables} PROPERTIES COMPILE_OPTIONS -w)
  target_include_directories(galley_${layer} SYSTEM PRIVATE ${source})
endfunction()
