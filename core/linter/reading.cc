#include "reading.h"

#include <utility>

#include "galley/text/file_kind.h"
#include "galley/text/line_break.h"
#include "galley/text/utf.h"
#include "values.h"

namespace galley {
namespace {

/// What people are told of an encoding.
std::string message_of(const core::DecodedText& from) {
  std::string out = "Read as " + std::string(core::name_of(from.encoding));
  out += from.sure
             ? "."
             : ", which is not sure: some signs may be wrong. Save the file as UTF-8 to be sure.";
  if (from.unreadable.empty()) return out;
  std::size_t count = 0;
  // Each is U+FFFD, three bytes.
  for (const core::Span span : from.unreadable) count += span.size() / 3;
  const std::string_view before =
      std::string_view(from.text).substr(0, from.unreadable.front().begin);
  const std::string line = std::to_string(core::count_line_breaks(before) + 1);
  out += count == 1
             ? " 1 sign could not be read and is U+FFFD now, in line " + line + "."
             : " " + std::to_string(count) +
                   " signs could not be read and are U+FFFD now, the first in line " + line + ".";
  return out;
}

static_assert(core::kMaxDecodedBytes == kMaxTextBytes);

/// An ill-formed byte becomes three, so what is short enough before may be too long after.
Result<DecodedText> made_of(core::DecodedText from, std::string place) {
  if (from.text.size() > kMaxTextBytes) return too_large(std::move(place));
  DecodedText out;
  if (from.encoding != core::Encoding::kUtf8 || !from.unreadable.empty()) {
    Encoding& encoding = out.encoding.emplace();
    encoding.name = core::to_string(from.encoding);
    encoding.sure = from.sure;
    encoding.message = message_of(from);
    const core::Utf16Offsets offsets(from.text);
    encoding.unreadable.reserve(from.unreadable.size());
    for (const core::Span span : from.unreadable)
      encoding.unreadable.push_back(span_of(span, offsets));
  }
  out.text = std::move(from.text);
  return out;
}

}  // namespace

Error too_large(std::string place) {
  return {ErrorCode::kTextTooLarge, std::move(place),
          "the text is larger than " + std::to_string(kMaxTextBytes >> 30U) + " GiB"};
}

Result<DecodedText> decode(std::string_view bytes, std::string place) {
  if (bytes.size() > kMaxTextBytes) return too_large(std::move(place));
  if (const auto kind = core::binary_kind(bytes)) {
    return Error{ErrorCode::kNotText, std::move(place),
                 "this is " + std::string(kind->name) + "; " + std::string(kind->advice)};
  }
  return made_of(core::decode_text(bytes), std::move(place));
}

Result<DecodedText> decode_known(std::string_view bytes, std::string place) {
  if (bytes.size() > kMaxTextBytes) return too_large(std::move(place));
  return made_of(core::decode_as_utf8(bytes, true), std::move(place));
}

Result<std::vector<Original>> decode(const std::vector<Original>& originals) {
  std::vector<Original> out;
  out.reserve(originals.size());
  for (std::size_t i = 0; i < originals.size(); ++i) {
    auto text = decode(originals[i].text, "/originals/" + std::to_string(i) + "/text");
    if (!text) return text.error();
    // What the caller read before is UTF-8 now, and how it was read is for the caller to say.
    if (!text->encoding) text->encoding = originals[i].encoding;
    out.push_back({originals[i].name, std::move(text->text), std::move(text->encoding)});
  }
  return out;
}

Result<DecodedText> decode(std::string_view bytes) { return decode(bytes, ""); }

}  // namespace galley
