# galley_pack(<name> <folder>): compiles the tables and models of <folder> into the language pack
# <build folder>/<name>.pack, by tools/pack/build_pack.py. The target is galley_pack_<name>.
find_package(Python3 COMPONENTS Interpreter REQUIRED)

function(galley_pack name folder)
  set(script ${PROJECT_SOURCE_DIR}/tools/pack/build_pack.py)
  set(output ${PROJECT_BINARY_DIR}/${name}.pack)
  file(GLOB inputs CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/${folder}/*.tsv ${PROJECT_SOURCE_DIR}/${folder}/*.bin
    ${PROJECT_SOURCE_DIR}/${folder}/*.txt ${PROJECT_SOURCE_DIR}/core/language/*.tsv
    ${PROJECT_SOURCE_DIR}/core/language/include/galley/language/*.def
    ${PROJECT_SOURCE_DIR}/tools/pack/*.py)
  add_custom_command(OUTPUT ${output}
    COMMAND ${Python3_EXECUTABLE} -B ${script} ${PROJECT_SOURCE_DIR}/${folder} ${output}
    DEPENDS ${inputs}
    COMMENT "Compiling the language pack ${name}" VERBATIM)
  add_custom_target(galley_pack_${name} ALL DEPENDS ${output})
endfunction()
