# The variables of tools/versions.conf.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../tools/versions.conf lines REGEX "^[A-Z0-9_]+=")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([^=]+)=(.*)$" matched "${line}")
  set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
