# The library as others use it: libgalley.a with everything of ours, include/galley/galley.h, and what
# find_package(galley) reads. Inside the tree it is galley::galley too, so that a program uses the same
# name whether it is installed or added by add_subdirectory().
#
# galley_library(<target>...): made from the objects of these.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

function(galley_library)
  set(objects)
  foreach(target IN LISTS ARGN)
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL INTERFACE_LIBRARY)
      list(APPEND objects $<TARGET_OBJECTS:${target}>)
    endif()
  endforeach()
  add_library(libgalley STATIC ${objects})
  add_library(galley::galley ALIAS libgalley)
  set_target_properties(libgalley PROPERTIES
    OUTPUT_NAME galley EXPORT_NAME galley LINKER_LANGUAGE CXX)
  target_include_directories(libgalley PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(libgalley PUBLIC cxx_std_20)
  if(GALLEY_SANITIZE)
    target_link_options(libgalley INTERFACE -fsanitize=${GALLEY_SANITIZE})
  endif()

  # RE2 found on the system stays a package of its own; the pinned one is installed beside our library,
  # under a name that no other package has.
  if(GALLEY_RE2_FOUND)
    target_link_libraries(libgalley PUBLIC re2::re2)
  else()
    target_link_libraries(libgalley PUBLIC
      $<BUILD_INTERFACE:re2::re2> $<INSTALL_INTERFACE:galley::re2>)
    get_target_property(re2 re2::re2 IMPORTED_LOCATION)
    install(FILES ${re2} DESTINATION ${CMAKE_INSTALL_LIBDIR} RENAME libgalley_re2.a)
  endif()

  set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/galley)
  install(TARGETS libgalley EXPORT galley ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/galley DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/galley)
  install(EXPORT galley NAMESPACE galley:: FILE galleyTargets.cmake DESTINATION ${folder})
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/galleyConfig.cmake.in
    ${PROJECT_BINARY_DIR}/galleyConfig.cmake INSTALL_DESTINATION ${folder}
    PATH_VARS CMAKE_INSTALL_LIBDIR)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/galleyConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/galleyConfig.cmake ${PROJECT_BINARY_DIR}/galleyConfigVersion.cmake
    DESTINATION ${folder})
endfunction()
