# A rule is one line of rules.def, one source, one test and one page. Configuring fails here when one
# of the four is missing, or when a part belongs to no line.
#
# GALLEY_INCOMPLETE_RULES=ON turns the failure into a warning while a rule is being written.
option(GALLEY_INCOMPLETE_RULES "Only warn about a rule without source, test or page" OFF)

function(galley_check_rules)
  set(registry core/rules/include/galley/rules/rules.def)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${registry})
  file(STRINGS ${PROJECT_SOURCE_DIR}/${registry} lines REGEX "^RULE\\(")

  set(expected)
  set(problems)
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^RULE\\(([a-z0-9_]+), ([a-z0-9_]+)\\)$")
      list(APPEND problems "${registry}: '${line}' is not of the form RULE(family_name, rule_name)")
      continue()
    endif()
    string(REPLACE _ - family ${CMAKE_MATCH_1})
    string(REPLACE _ - rule ${CMAKE_MATCH_2})
    foreach(part core/rules/${family}/${rule}.cc tests/rules/${family}/${rule}_test.cc docs/rules/${family}/${rule}.md)
      list(APPEND expected ${part})
      if(NOT EXISTS ${PROJECT_SOURCE_DIR}/${part})
        list(APPEND problems "rule '${rule}' is in ${registry}, but ${part} is missing")
      endif()
    endforeach()
  endforeach()

  # Only files in a family's folder are parts of rules; what families share lies above.
  file(GLOB present CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
    core/rules/*-*/*.cc tests/rules/*-*/*_test.cc docs/rules/*-*/*.md)
  foreach(part IN LISTS present)
    if(NOT part IN_LIST expected)
      list(APPEND problems "${part} belongs to no line of ${registry}")
    endif()
  endforeach()

  if(problems)
    list(JOIN problems "\n  " problems)
    if(GALLEY_INCOMPLETE_RULES)
      set(mode WARNING)
    else()
      set(mode FATAL_ERROR)
    endif()
    message(${mode} "Rules are incomplete (tools/new-rule.mjs writes all parts):\n  ${problems}")
  endif()
endfunction()
