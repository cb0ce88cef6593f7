#include "galley/text/file_kind.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "galley/text/decode.h"

namespace galley::core {
namespace {

constexpr std::string_view kSaveAsText = "open it in its program and save it as .txt";
constexpr std::string_view kUnpack = "unpack it and name the text inside";
constexpr std::string_view kTypeWords = "an article is text: copy or type its words";
constexpr std::string_view kNoArticle = "name a text file";

constexpr FileKind kPdf = {"a PDF", "copy its text, or save it as .txt"};
constexpr FileKind kPicture = {"a picture", kTypeWords};
constexpr FileKind kSound = {"sound or video", "an article is text: write down what is said"};
constexpr FileKind kProgram = {"a program", kNoArticle};

/// Whether a control character has to stand near a signature that is made of letters: a text may
/// begin with them.
enum class Proof : std::uint8_t { kAlone, kWithControl };

struct Signature {
  std::string_view bytes;
  FileKind kind;
  Proof proof = Proof::kAlone;
  std::size_t at = 0;
};

using namespace std::string_view_literals;
constexpr Signature kSignatures[] = {
    {"%PDF-", kPdf},
    {"{\\rtf", {"an RTF document", "open it in a word processor and save it as .txt"}},
    {"%!PS-Adobe", {"a PostScript file", "copy its text, or save it as .txt"}},
    {"\x89PNG\r\n\x1A\n", {"a PNG picture", kTypeWords}},
    {"\xFF\xD8\xFF", {"a JPEG picture", kTypeWords}},
    {"GIF87a", {"a GIF picture", kTypeWords}, Proof::kWithControl},
    {"GIF89a", {"a GIF picture", kTypeWords}, Proof::kWithControl},
    {"WEBP", {"a WebP picture", kTypeWords}, Proof::kWithControl, 8},
    {"II*\0"sv, {"a TIFF picture", kTypeWords}},
    {"MM\0*"sv, {"a TIFF picture", kTypeWords}},
    {"BM", kPicture, Proof::kWithControl},
    {"8BPS", kPicture, Proof::kWithControl},
    {"ftypavif", kPicture, Proof::kWithControl, 4},
    {"ftyphei", kPicture, Proof::kWithControl, 4},
    {"ftypmif1", kPicture, Proof::kWithControl, 4},
    {"ftyp", kSound, Proof::kWithControl, 4},
    {"RIFF", kSound, Proof::kWithControl},
    {"ID3", kSound, Proof::kWithControl},
    {"OggS", kSound, Proof::kWithControl},
    {"fLaC", kSound, Proof::kWithControl},
    {"\xFF\xFB", kSound, Proof::kWithControl},
    {"\x1A\x45\xDF\xA3", kSound},
    {"\x1F\x8B", {"a gzip archive", kUnpack}},
    {"1AY&SY", {"a bzip2 archive", kUnpack}, Proof::kAlone, 4},
    {"\xFD"
     "7zXZ\0"sv,
     {"an xz archive", kUnpack}},
    {"7z\xBC\xAF\x27\x1C", {"a 7z archive", kUnpack}},
    {"Rar!\x1A\x07", {"a RAR archive", kUnpack}},
    {"\x28\xB5\x2F\xFD", {"a zstd archive", kUnpack}},
    {"ustar", {"a tar archive", kUnpack}, Proof::kWithControl, 257},
    {"\x7F"
     "ELF",
     kProgram},
    {"MZ", kProgram, Proof::kWithControl},
    {"\0asm"sv, kProgram},
    {"\xCF\xFA\xED\xFE", kProgram},
    {"\xCE\xFA\xED\xFE", kProgram},
    {"\xCA\xFE\xBA\xBE", kProgram},
    {"SQLite format 3\0"sv, {"a database", kNoArticle}},
    {"bplist00", {"a property list or web archive of a Mac", "copy its text, or save it as .txt"}},
    {"wOF", {"a font", kNoArticle}, Proof::kWithControl},
};

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kEmptyZip = "PK\x05\x06";
constexpr FileKind kArchive = {"a ZIP archive", kUnpack};

/// What is packed as a ZIP, by the name of a file in it. Names are never compressed.
struct Packed {
  std::string_view name;
  FileKind kind;
};
constexpr Packed kPacked[] = {
    {"word/document.xml",
     {"a Word document (.docx)", "open it in a word processor and save it as .txt"}},
    {"xl/workbook.xml", {"an Excel workbook (.xlsx)", "copy its text, or save it as .txt"}},
    {"ppt/presentation.xml", {"a PowerPoint file (.pptx)", "copy its text, or save it as .txt"}},
    {"application/vnd.oasis.opendocument",
     {"an OpenDocument file (.odt)", "open it in a word processor and save it as .txt"}},
    {"application/epub+zip", {"an EPUB book", "copy its text, or save it as .txt"}},
    {"Index/Document.iwa", {"a Pages document", "export it as plain text (.txt)"}},
};

/// The same of the older container (OLE), whose names are UTF-16.
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kShortOle = kOle.substr(0, 4);
constexpr Packed kInOle[] = {
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     {"an old Word document (.doc)", "open it in a word processor and save it as .docx or .txt"}},
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0"sv,
     {"a document locked with a password", "open it, and save it without the password as .txt"}},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv,
     {"an old Excel workbook (.xls)", "copy its text, or save it as .txt"}},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv,
     {"an old PowerPoint file (.ppt)", "copy its text, or save it as .txt"}},
    {"_\0_\0s\0u\0b\0s\0t\0g\0"sv, {"an Outlook mail (.msg)", kSaveAsText}},
};
constexpr FileKind kOldOffice = {"an old Office document (.doc, .xls or .ppt)", kSaveAsText};

template <std::size_t kSize>
FileKind by_name_inside(std::string_view bytes, const Packed (&names)[kSize], FileKind otherwise) {
  for (const Packed& packed : names) {
    if (bytes.find(packed.name) != std::string_view::npos) return packed.kind;
  }
  return otherwise;
}

/// Control characters that no text has. Tab, line ends, form feed, the end mark of DOS and the
/// escape of terminals are none.
bool is_binary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1A && byte != 0x1B;
}

/// Bytes behind a signature of letters in which a control character proves it.
constexpr std::size_t kHead = 512;
/// A text may hold a few control characters; one in so many bytes, and so many of them, is none.
constexpr std::size_t kBytesAControl = 50;
constexpr std::size_t kLeastControls = 4;

}  // namespace

std::optional<FileKind> binary_kind(std::string_view bytes) {
  if (bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip))
    return by_name_inside(bytes, kPacked, kArchive);
  if (bytes.starts_with(kShortOle)) return by_name_inside(bytes, kInOle, kOldOffice);
  const std::string_view head = bytes.substr(0, kHead);
  const bool has_control = std::any_of(head.begin(), head.end(), is_binary);
  for (const Signature& signature : kSignatures) {
    if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes) &&
        (has_control || signature.proof == Proof::kAlone)) {
      return signature.kind;
    }
  }
  if (wide_encoding(bytes) != Encoding::kUtf8) return std::nullopt;
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_binary));
  if (controls >= kLeastControls && controls * kBytesAControl > bytes.size())
    return FileKind{"no text", kNoArticle};
  return std::nullopt;
}

}  // namespace galley::core
