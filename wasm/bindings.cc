#include <emscripten/bind.h>
#include <emscripten/em_asm.h>
#include <galley/galley.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "galley/json/json.h"

namespace {

using namespace galley;

/// What came with a text.
struct Call {
  std::string id;  ///< JSON; empty: none
  Options settings;
  Request request;
  CleanOptions cleaning{.html = true, .markdown = true};
  std::string format;
};

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"
/// False, which ends the run, where the page's function says false.
bool say_progress(std::uint32_t done, std::uint32_t total) {
  // clang-format off
  return EM_ASM_INT({ return Module["onProgress"]?.($0, $1) === false ? 0 : 1; }, done, total) != 0;
  // clang-format on
}
#pragma clang diagnostic pop

std::string text_of(const rapidjson::Value& value) { return std::string(core::string_of(value)); }

/// Calls `take` for each element of a list; what is none has no element.
template <class Take>
void each(std::string_view json, Take take) {
  rapidjson::Document list;
  if (core::parse_json(json, list) || !list.IsArray()) return;
  for (const rapidjson::Value& item : list.GetArray()) take(item);
}

Result<Call> read(std::string options) {
  core::mend_lone_surrogates(options);
  std::string_view id;
  std::string_view sources;
  std::string_view format;
  std::string_view config;
  std::string_view structure;
  std::string_view put_back;
  std::string_view ignored;
  std::string_view originals;
  const auto fault = core::read_members(options, {{"id", &id},
                                                  {"sources", &sources},
                                                  {"format", &format},
                                                  {"config", &config},
                                                  {"structure", &structure},
                                                  {"putBack", &put_back},
                                                  {"ignored", &ignored},
                                                  {"originals", &originals}});
  if (fault || !core::is_object(options))
    return Error{ErrorCode::kWrongType, "", "want a JSON object"};
  Call out;
  out.id = id;
  out.request.sources = sources == "true";
  out.format = core::string_in(format).value_or("");
  out.settings.json = config;
  out.request.structure = structure;
  each(put_back, [&](const auto& change) { out.cleaning.reverted.push_back(text_of(change)); });
  each(ignored, [&](const auto& key) { out.request.ignored.push_back(text_of(key)); });
  each(originals, [&](const auto& item) {
    const auto* text = item.IsObject() ? core::find_member(item, "text") : nullptr;
    if (text == nullptr) return;
    const auto* name = core::find_member(item, "name");
    out.request.originals.push_back({name == nullptr ? "" : text_of(*name), text_of(*text)});
  });
  out.request.progress = say_progress;
  return out;
}

/// An error of the settings stands in the member "config" of the options.
Error in_options(Error error) {
  error.place = error.code == ErrorCode::kSyntax ? "/config" : "/config" + error.place;
  return error;
}

std::string failed(const Error& error) { return "{\"error\":" + to_json(error) + "}"; }

/// The linter that holds the language pack; nothing before there is one.
std::optional<Linter>& pack_reader() {
  static std::optional<Linter> linter;
  return linter;
}

/// Reads the options, lints, and hands on the linter, its report and what was asked for; the result
/// is that of `write` or the error.
template <class Write>
std::string report_on(const std::u16string& text, const std::string& options, Write write) {
  const Result<Call> call = read(options);
  if (!call) return failed(call.error());
  if (!pack_reader()) return failed({ErrorCode::kBadPack, "", "call setPack() first"});
  const Result<Linter> linter = pack_reader()->with(call->settings);
  if (!linter) return failed(in_options(linter.error()));
  const Result<Report> report = linter->lint(text, call->request);
  if (!report) return failed(report.error());
  return write(*linter, *report, *call);
}

/// `text` as JavaScript has it, lone surrogates included; std::u16string is the only string of
/// Embind that keeps them. `options`, all members optional: {"id": any, "config": object,
/// "structure": object as docs/report.md has it, "sources": true for who says what, "originals":
/// [{"name", "text"}] to compare with, "ignored": [keys]}. The result is a report, or {"error":
/// {"code", "place", "message"}}, the place a JSON pointer into the options.
std::string lint(const std::u16string& text, const std::string& options) {
  return report_on(text, options, [](const Linter&, const Report& report, const Call& call) {
    return to_json(report, call.id);
  });
}

/// The article with its safe fixes applied, as docs/report.md has it; options as for lint(), and
/// "putBack": [ids of changes to leave out].
std::string clean_copy(const std::u16string& text, const std::string& options) {
  return report_on(text, options, [](const Linter& linter, const Report& report, const Call& call) {
    return to_json(linter.clean(report, call.cleaning));
  });
}

/// {"content": the report as a file}; options as for lint(), and "format": "html", "markdown",
/// "csv" or "json".
std::string write_report(const std::u16string& text, const std::string& options) {
  return report_on(text, options, [](const Linter&, const Report& report, const Call& call) {
    const auto content = [](const std::string& file) {
      return "{\"content\":" + core::quoted_json(file) + "}";
    };
    if (call.format == "html") return content(to_html(report));
    if (call.format == "markdown") return content(to_markdown(report));
    if (call.format == "csv") return content(to_csv(report));
    if (call.format == "json") return content(to_json(report, call.id) + "\n");
    return failed({ErrorCode::kBadValue, "/format", "want html, markdown, csv or json"});
  });
}

/// {"text", "encoding"?} of a file, as a Uint8Array or an ArrayBuffer: what lint() is to be given.
/// {"error": …} where it is no text; the message says what it is and what to do. Needs no pack.
std::string decode_bytes(const std::string& bytes) {
  const Result<DecodedText> text = decode(bytes);
  return text ? to_json(*text) : failed(text.error());
}

/// The language pack to read with, as a Uint8Array or an ArrayBuffer: the module carries none.
/// Before any text. The result is "{}", or {"error": …} as above.
std::string set_pack(const std::string& bytes) {
  // No pack at all would be English, which the module does not carry.
  if (bytes.empty()) return failed({ErrorCode::kBadPack, "", "the pack is empty"});
  Options options;
  options.language_pack = bytes;
  Result<Linter> linter = Linter::create(options);
  if (!linter) return failed({linter.error().code, "", linter.error().message});
  pack_reader() = *std::move(linter);
  return "{}";
}

std::string rules() { return to_json(rule_table()); }
std::string version_text() { return std::string(version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(galley) {
  emscripten::function("decode", &decode_bytes);
  emscripten::function("lint", &lint);
  emscripten::function("clean", &clean_copy);
  emscripten::function("write", &write_report);
  emscripten::function("setPack", &set_pack);
  emscripten::function("rules", &rules);
  emscripten::function("version", &version_text);
}
