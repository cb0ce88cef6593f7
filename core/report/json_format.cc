#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "galley/report/article_formats.h"
#include "galley/report/formats.h"

namespace galley {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put(Writer& out, std::string_view text) {
  out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void member(Writer& out, std::string_view name, std::string_view text) {
  out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  put(out, text);
}

void span(Writer& out, Span bytes, const Document& document) {
  const Utf16Span units = document.utf16().from_bytes(bytes);
  out.Key("start");
  out.Uint(units.begin);
  out.Key("end");
  out.Uint(units.end);
}

void finding(Writer& out, const ReportedFinding& reported, const Document& document) {
  const Finding& f = reported.finding;
  out.StartObject();
  member(out, "rule", reported.rule->id);
  member(out, "family", to_string(reported.rule->family));
  member(out, "severity", to_string(f.severity));
  out.Key("confidence");
  out.Int(f.confidence);
  member(out, "key", reported.key);
  span(out, f.span, document);
  member(out, "message", f.message);
  out.Key("why");
  out.StartArray();
  for (const Reason& reason : f.why) {
    out.StartObject();
    member(out, "text", reason.text);
    if (reason.weight) {
      out.Key("weight");
      out.Int(*reason.weight);
    }
    out.EndObject();
  }
  out.EndArray();
  out.Key("related");
  out.StartArray();
  for (const Related& related : f.related) {
    out.StartObject();
    span(out, related.span, document);
    member(out, "message", related.message);
    out.EndObject();
  }
  out.EndArray();
  out.Key("fixes");
  out.StartArray();
  for (const Fix& fix : f.fixes) {
    out.StartObject();
    member(out, "title", fix.title);
    out.Key("safe");
    out.Bool(fix.safe);
    out.Key("edits");
    out.StartArray();
    for (const Edit& edit : fix.edits) {
      out.StartObject();
      span(out, edit.span, document);
      member(out, "text", edit.text);
      out.EndObject();
    }
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
  out.Key("folded");
  out.StartArray();
  for (const ReportedFinding& folded : reported.folded) finding(out, folded, document);
  out.EndArray();
  out.EndObject();
}

void comparison(Writer& out, const ComparisonResult& result, const Document& document) {
  out.Key("compare");
  out.StartObject();
  out.Key("originals");
  out.StartArray();
  for (const Original& original : result.originals) {
    out.StartObject();
    member(out, "name", original.name);
    out.EndObject();
  }
  out.EndArray();
  out.Key("differences");
  out.StartArray();
  for (const ReportedDifference& difference : result.differences) {
    out.StartObject();
    member(out, "kind", to_string(difference.kind));
    member(out, "severity", to_string(difference.severity));
    span(out, difference.span, document);
    member(out, "message", difference.message);
    member(out, "why", difference.why);
    out.Key("likeness");
    out.Int(difference.similarity);
    if (!difference.original.empty()) {
      out.Key("original");
      out.StartObject();
      out.Key("index");
      out.Uint(difference.original_index);
      span(out, difference.original, *result.originals[difference.original_index].document);
      out.EndObject();
    }
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
}

void sources(Writer& out, const SourceList& list, const Document& document) {
  out.Key("sources");
  out.StartArray();
  for (const Source& source : list.sources) {
    out.StartObject();
    member(out, "name", source.name);
    member(out, "kind", to_string(source.kind));
    out.Key("quotations");
    out.Uint(source.quotations);
    out.Key("words");
    out.Uint(source.words);
    out.Key("statements");
    out.StartArray();
    for (const Statement& statement : source.statements) {
      out.StartObject();
      member(out, "frame", to_string(statement.frame));
      out.Key("quoted");
      out.Bool(statement.quoted);
      const auto part = [&](std::string_view name, Span bytes) {
        if (bytes.empty()) return;
        out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        out.StartObject();
        span(out, bytes, document);
        out.EndObject();
      };
      part("source", statement.source);
      part("cue", statement.cue);
      out.Key("content");
      out.StartArray();
      for (const Span bytes : statement.content) {
        out.StartObject();
        span(out, bytes, document);
        out.EndObject();
      }
      out.EndArray();
      out.EndObject();
    }
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace

std::string to_json(const Report& report, const Document& document, std::string_view id_json) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  out.Key("version");
  out.Int(kReportVersion);
  if (!id_json.empty()) {
    out.Key("id");
    out.RawValue(id_json.data(), id_json.size(), rapidjson::kStringType);
  }
  member(out, "language", report.language);
  member(out, "genre", report.genre);
  out.Key("findings");
  out.StartArray();
  for (const ReportedFinding& reported : report.findings) finding(out, reported, document);
  out.EndArray();
  if (report.sources) sources(out, *report.sources, document);
  if (report.comparison) comparison(out, *report.comparison, document);
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string rules_to_json() {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartArray();
  for (const RuleInfo* info : rule_table()) {
    out.StartObject();
    member(out, "id", info->id);
    member(out, "family", to_string(info->family));
    member(out, "summary", info->summary);
    member(out, "why", info->why);
    member(
        out, "page",
        "docs/rules/" + std::string(to_string(info->family)) + "/" + std::string(info->id) + ".md");
    out.Key("options");
    out.StartArray();
    for (const Option& option : info->options) {
      out.StartObject();
      member(out, "name", option.name);
      out.Key("default");
      out.Int(option.value);
      out.Key("least");
      out.Int(option.least);
      out.Key("most");
      out.Int(option.most);
      member(out, "what", option.what);
      out.EndObject();
    }
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string to_json(const CleanCopy& copy, const Document& document, std::string_view id_json,
                    CleanForms forms) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
  const auto member = [&](std::string_view name, std::string_view text) {
    out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  out.StartObject();
  if (!id_json.empty()) {
    out.Key("id");
    out.RawValue(id_json.data(), id_json.size(), rapidjson::kObjectType);
  }
  member("text", copy.text);
  if (forms == CleanForms::kTextHtmlMarkdown) {
    const Document cleaned(copy.text, document.language(), copy.structure);
    member("html", article_to_html(cleaned, copy.structure));
    member("markdown", article_to_markdown(cleaned, copy.structure));
  }
  out.Key("changes");
  out.StartArray();
  for (const CleanChange& change : copy.changes) {
    out.StartObject();
    member("id", change.id);
    member("rule", change.finding->rule->id);
    member("family", to_string(change.finding->rule->family));
    member("title", change.fix->title);
    member("message", change.finding->finding.message);
    out.Key("applied");
    out.Bool(change.applied);
    out.Key("edits");
    out.StartArray();
    for (const Edit& edit : change.edits) {
      const Utf16Span units = document.utf16().from_bytes(edit.span);
      out.StartObject();
      out.Key("start");
      out.Uint(units.begin);
      out.Key("end");
      out.Uint(units.end);
      member("text", edit.text);
      out.EndObject();
    }
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace galley
