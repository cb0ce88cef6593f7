#include <emscripten/bind.h>
#include <emscripten/em_asm.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/engine/source_markup.h"
#include "galley/language/language.h"
#include "galley/report/article_formats.h"
#include "galley/report/formats.h"
#include "galley/text/utf.h"

namespace {

using namespace galley;

std::string as_json(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// What came with a text.
struct Request {
  std::string text;
  std::string id;
  Config config;
  SourceMarkup structure;
  bool sources = false;
  std::vector<std::string> names;      ///< of the originals
  std::vector<std::string> originals;  ///< their texts
  std::vector<std::string> reverted;
  std::vector<std::string> ignored;
  std::string format;
};

std::string string_of(const rapidjson::Value& value) {
  return value.IsString() ? std::string(value.GetString(), value.GetStringLength()) : "";
}

/// The result says what is wrong with the options; it is empty when they could be read.
std::string read(const std::u16string& text, const std::string& options, Request& out) {
  out.text = utf8_from_utf16(text);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(options.data(), options.size());
  if (json.HasParseError() || !json.IsObject()) return "options: want a JSON object";
  const auto find = [&](const char* name) -> const rapidjson::Value* {
    const auto member = json.FindMember(name);
    return member == json.MemberEnd() ? nullptr : &member->value;
  };
  const auto each = [&](const char* name, auto take) {
    if (const auto* value = find(name); value != nullptr && value->IsArray()) {
      for (const rapidjson::Value& item : value->GetArray()) take(item);
    }
  };
  if (const auto* id = find("id")) out.id = as_json(*id);
  if (const auto* sources = find("sources")) out.sources = sources->IsTrue();
  if (const auto* format = find("format")) out.format = string_of(*format);
  each("putBack", [&](const auto& item) { out.reverted.push_back(string_of(item)); });
  each("ignored", [&](const auto& item) { out.ignored.push_back(string_of(item)); });
  each("originals", [&](const auto& item) {
    if (!item.IsObject()) return;
    const auto name = item.FindMember("name");
    const auto original = item.FindMember("text");
    if (original == item.MemberEnd()) return;
    out.names.push_back(name == item.MemberEnd() ? "" : string_of(name->value));
    out.originals.push_back(string_of(original->value));
  });
  std::string error;
  if (const auto* config = find("config")) error = out.config.read(as_json(*config));
  if (const auto* structure = find("structure"); structure != nullptr && error.empty())
    error = read_source_markup(as_json(*structure), out.text, out.structure);
  return error;
}

std::string as_object(const char* name, const std::string& value) {
  rapidjson::Document out(rapidjson::kObjectType);
  const auto size = static_cast<rapidjson::SizeType>(value.size());
  out.AddMember(rapidjson::StringRef(name), rapidjson::StringRef(value.data(), size),
                out.GetAllocator());
  return as_json(out);
}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"
void say_progress(std::uint32_t done, std::uint32_t total) {
  // clang-format off
  EM_ASM({ Module["onProgress"]?.($0, $1); }, done, total);
  // clang-format on
}
#pragma clang diagnostic pop

Report report_on(const Request& request, const Document& document) {
  const Engine engine(request.config);
  Report report = request.sources ? engine.lint_with_sources(document, say_progress)
                                  : engine.lint(document, say_progress);
  std::erase_if(report.findings, [&](const ReportedFinding& reported) {
    return std::find(request.ignored.begin(), request.ignored.end(), reported.key) !=
           request.ignored.end();
  });
  return report;
}

/// `text` as JavaScript has it, lone surrogates included; std::u16string is the only string of
/// Embind that keeps them. `options`, all members optional: {"id": any, "config": object,
/// "structure": object as galley/engine/source_markup.h has it, "sources": true for who says what,
/// "originals": [{"name", "text"}] to compare with, "ignored": [keys]}. The result is a report, or
/// {"error": "…"} when the options cannot be read.
std::string lint(const std::u16string& text, const std::string& options) {
  Request request;
  const std::string error = read(text, options, request);
  if (!error.empty()) return as_object("error", error);
  const Document document(std::move(request.text), english(), request.structure);
  Report report = report_on(request, document);
  std::deque<Document> originals;
  if (!request.originals.empty()) {
    std::vector<Original> named;
    for (std::size_t i = 0; i < request.originals.size(); ++i) {
      const Document& original = originals.emplace_back(request.originals[i], english());
      named.push_back({request.names[i], &original});
    }
    report.comparison = compare(document, std::move(named));
  }
  return to_json(report, document, request.id);
}

/// The article with its safe fixes applied, as galley/engine/clean.h writes it; options as for
/// lint(), and "putBack": [ids of changes to leave out].
std::string clean_copy(const std::u16string& text, const std::string& options) {
  Request request;
  const std::string error = read(text, options, request);
  if (!error.empty()) return as_object("error", error);
  const Document document(std::move(request.text), english(), request.structure);
  const Report report = report_on(request, document);
  return to_json(clean(report, document, request.structure, request.reverted), document);
}

/// {"content": the report as a file}; options as for lint(), and "format": "html", "markdown",
/// "csv" or "json".
std::string write_report(const std::u16string& text, const std::string& options) {
  Request request;
  std::string error = read(text, options, request);
  if (!error.empty()) return as_object("error", error);
  const Document document(std::move(request.text), english(), request.structure);
  const Report report = report_on(request, document);
  if (request.format == "html") return as_object("content", to_html(report, document));
  if (request.format == "markdown") return as_object("content", to_markdown(report, document));
  if (request.format == "csv") return as_object("content", to_csv(report, document));
  if (request.format == "json")
    return as_object("content", to_json(report, document, request.id) + "\n");
  return as_object("error", "format: want html, markdown, csv or json");
}

std::string version() { return GALLEY_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(galley) {
  emscripten::function("lint", &lint);
  emscripten::function("clean", &clean_copy);
  emscripten::function("write", &write_report);
  emscripten::function("rules", &rules_to_json);
  emscripten::function("version", &version);
}
