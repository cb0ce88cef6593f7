# Writes OUTPUT, a C++ source that holds the bytes of INPUT as SYMBOL; of no file, a zero that does
# not count. Run by galley_embed().
if(INPUT)
  file(READ ${INPUT} bytes HEX)
  file(SIZE ${INPUT} size)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
else()
  set(bytes 0)
  set(size 0)
endif()
file(WRITE ${OUTPUT} "#include <cstddef>
namespace galley::core {
extern const unsigned char ${SYMBOL}[];
extern const std::size_t ${SYMBOL}_size;
alignas(16) const unsigned char ${SYMBOL}[] = {${bytes}};
const std::size_t ${SYMBOL}_size = ${size};
}  // namespace galley::core
")
