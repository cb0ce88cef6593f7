# Flags that everything linked into one program shares, our code and others'.
if(EMSCRIPTEN)
  # Exceptions and type information cost room in the download and nothing in the core uses them.
  set(GALLEY_COMMON_FLAGS -fno-exceptions -fno-rtti -msimd128)
else()
  set(GALLEY_COMMON_FLAGS)
endif()
