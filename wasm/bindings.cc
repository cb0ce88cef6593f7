#include <emscripten/bind.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <utility>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/engine/formats.h"
#include "galley/engine/structure.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace {

using namespace galley;

std::string as_json(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// `text` as JavaScript has it, lone surrogates included; std::u16string is the only string of
/// Embind that keeps them. `options`: {"id"?: any, "config"?: object, "structure"?: object}, the
/// last as galley/engine/structure.h has it. The result is a report, or {"error": "…"} when the
/// options cannot be read.
std::string lint(const std::u16string& text, const std::string& options) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(options.data(), options.size());
  std::string error = json.HasParseError() || !json.IsObject() ? "options: want a JSON object" : "";
  std::string id;
  Config config;
  Structure structure;
  std::string utf8 = utf8_from_utf16(text);
  if (error.empty()) {
    if (const auto member = json.FindMember("id"); member != json.MemberEnd())
      id = as_json(member->value);
    if (const auto member = json.FindMember("config"); member != json.MemberEnd()) {
      error = config.read(as_json(member->value));
    }
    if (const auto member = json.FindMember("structure");
        error.empty() && member != json.MemberEnd()) {
      error = read_structure(as_json(member->value), utf8, structure);
    }
  }
  if (!error.empty()) {
    rapidjson::Document out(rapidjson::kObjectType);
    out.AddMember("error", rapidjson::Value(error.c_str(), out.GetAllocator()), out.GetAllocator());
    return as_json(out);
  }
  const Document document(std::move(utf8), english(), structure);
  return to_json(Engine(std::move(config)).lint(document), document, id);
}

std::string version() { return GALLEY_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(galley) {
  emscripten::function("lint", &lint);
  emscripten::function("rules", &rules_to_json);
  emscripten::function("version", &version);
}
