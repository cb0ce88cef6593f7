# Writes OUTPUT, a C++ source that holds the bytes of INPUT as SYMBOL. Run by galley_embed().
file(READ ${INPUT} bytes HEX)
file(SIZE ${INPUT} size)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "#include <cstddef>
namespace galley::core {
extern const unsigned char ${SYMBOL}[];
extern const std::size_t ${SYMBOL}_size;
alignas(16) const unsigned char ${SYMBOL}[] = {${bytes}};
const std::size_t ${SYMBOL}_size = ${size};
}  // namespace galley::core
")
