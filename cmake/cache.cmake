# GALLEY_CACHE: the ignored folder with what tools/setup.sh fetched. Shared between work trees by the
# environment variable of that name.
if(DEFINED ENV{GALLEY_CACHE})
  file(TO_CMAKE_PATH "$ENV{GALLEY_CACHE}" GALLEY_CACHE)
else()
  get_filename_component(GALLEY_CACHE ${CMAKE_CURRENT_LIST_DIR}/../.cache ABSOLUTE)
endif()
