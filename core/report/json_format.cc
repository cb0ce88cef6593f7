#include <galley/galley.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace galley {
namespace {

/// One line of JSON that is being written.
class Json {
 public:
  Json() : writer_(buffer_) {}

  Json& key(std::string_view name) {
    writer_.Key(name.data(), size(name));
    return *this;
  }
  void value(std::string_view text) { writer_.String(text.data(), size(text)); }
  void value(std::uint32_t number) { writer_.Uint(number); }
  void value(int number) { writer_.Int(number); }
  void value(bool truth) { writer_.Bool(truth); }
  template <class T>
  void member(std::string_view name, const T& what) {
    key(name);
    value(what);
  }
  /// A value that is JSON already; an empty one leaves the member out.
  void member_if_any(std::string_view name, std::string_view json) {
    if (json.empty()) return;
    key(name);
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  }
  /// An object; `write` writes its members.
  template <class Write>
  void object(Write write) {
    writer_.StartObject();
    write();
    writer_.EndObject();
  }
  /// An array; `write(element)` writes one value.
  template <class List, class Write>
  void array(std::string_view name, const List& list, Write write) {
    key(name);
    array(list, write);
  }
  template <class List, class Write>
  void array(const List& list, Write write) {
    writer_.StartArray();
    for (const auto& element : list) write(element);
    writer_.EndArray();
  }
  [[nodiscard]] std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  static rapidjson::SizeType size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

void put(Json& out, const Span& span) {
  out.member("start", span.utf16.begin);
  out.member("end", span.utf16.end);
}

void put(Json& out, std::string_view name, const Span& span) {
  out.key(name).object([&] { put(out, span); });
}

void put(Json& out, const std::vector<Edit>& edits) {
  out.array("edits", edits, [&](const Edit& edit) {
    out.object([&] {
      put(out, edit.span);
      out.member("text", std::string_view(edit.text));
    });
  });
}

void put(Json& out, const Reason& reason) {
  out.member("text", std::string_view(reason.text));
  if (reason.weight) out.member("weight", *reason.weight);
}

void put(Json& out, const Finding& finding) {
  out.object([&] {
    out.member("rule", finding.rule);
    out.member("family", to_string(finding.family));
    out.member("severity", to_string(finding.severity));
    out.member("confidence", finding.confidence);
    out.member("key", std::string_view(finding.key));
    put(out, finding.span);
    out.member("message", std::string_view(finding.message));
    out.array("why", finding.why,
              [&](const Reason& reason) { out.object([&] { put(out, reason); }); });
    out.array("related", finding.related, [&](const Related& related) {
      out.object([&] {
        put(out, related.span);
        out.member("message", std::string_view(related.message));
      });
    });
    out.array("fixes", finding.fixes, [&](const Fix& fix) {
      out.object([&] {
        out.member("title", std::string_view(fix.title));
        out.member("safe", fix.safe);
        put(out, fix.edits);
      });
    });
    out.array("folded", finding.folded, [&](const Finding& inner) { put(out, inner); });
  });
}

void put(Json& out, const Statement& statement) {
  out.object([&] {
    out.member("frame", to_string(statement.frame));
    out.member("quoted", statement.quoted);
    if (statement.source) put(out, "source", *statement.source);
    if (statement.cue) put(out, "cue", *statement.cue);
    out.array("content", statement.content,
              [&](const Span& span) { out.object([&] { put(out, span); }); });
  });
}

void put(Json& out, const SourceList& list) {
  out.array("sources", list.sources, [&](const Source& source) {
    out.object([&] {
      out.member("name", std::string_view(source.name));
      out.member("kind", to_string(source.kind));
      out.member("quotations", source.quotations);
      out.member("words", source.words);
      out.array("statements", source.statements,
                [&](const Statement& statement) { put(out, statement); });
    });
  });
}

void put(Json& out, const Difference& difference) {
  out.object([&] {
    out.member("kind", to_string(difference.kind));
    out.member("severity", to_string(difference.severity));
    put(out, difference.span);
    out.member("message", std::string_view(difference.message));
    out.member("why", std::string_view(difference.why));
    out.member("likeness", difference.similarity);
    if (!difference.original) return;
    out.key("original").object([&] {
      out.member("index", difference.original_index);
      put(out, *difference.original);
    });
  });
}

void put(Json& out, const Encoding& encoding) {
  out.key("encoding").object([&] {
    out.member("name", encoding.name);
    out.member("sure", encoding.sure);
    out.member("message", std::string_view(encoding.message));
    if (encoding.unreadable.empty()) return;
    out.array("unreadable", encoding.unreadable,
              [&](const Span& span) { out.object([&] { put(out, span); }); });
  });
}

void put(Json& out, const Comparison& comparison) {
  out.key("compare").object([&] {
    out.array("originals", comparison.originals, [&](const Original& original) {
      out.object([&] {
        out.member("name", std::string_view(original.name));
        if (original.encoding) put(out, *original.encoding);
      });
    });
    out.array("differences", comparison.differences,
              [&](const Difference& difference) { put(out, difference); });
  });
}

void put(Json& out, const CleanChange& change) {
  out.object([&] {
    out.member("id", std::string_view(change.id));
    out.member("rule", change.rule);
    out.member("family", to_string(change.family));
    out.member("title", std::string_view(change.title));
    out.member("message", std::string_view(change.message));
    out.member("applied", change.applied);
    put(out, change.edits);
  });
}

void put(Json& out, const RuleInfo& rule) {
  out.object([&] {
    const std::string page =
        "docs/rules/" + std::string(to_string(rule.family)) + "/" + std::string(rule.id) + ".md";
    out.member("id", rule.id);
    out.member("family", to_string(rule.family));
    out.member("summary", rule.summary);
    out.member("why", rule.why);
    out.member("page", std::string_view(page));
    out.array("options", rule.thresholds, [&](const ThresholdInfo& threshold) {
      out.object([&] {
        out.member("name", threshold.name);
        out.member("default", threshold.value);
        out.member("least", threshold.least);
        out.member("most", threshold.most);
        out.member("what", threshold.what);
      });
    });
  });
}

}  // namespace

std::string to_json(const Report& report, std::string_view id_json) {
  Json out;
  out.object([&] {
    out.member("version", kReportVersion);
    out.member_if_any("id", id_json);
    out.member("language", std::string_view(report.language));
    out.member("genre", std::string_view(report.genre));
    if (report.encoding) put(out, *report.encoding);
    out.array("findings", report.findings, [&](const Finding& finding) { put(out, finding); });
    if (!report.capped.empty())
      out.array("capped", report.capped, [&](std::string_view rule) { out.value(rule); });
    if (report.sources) put(out, *report.sources);
    if (report.comparison) put(out, *report.comparison);
  });
  return out.take();
}

std::string to_json(const DecodedText& text) {
  Json out;
  out.object([&] {
    out.member("text", std::string_view(text.text));
    if (text.encoding) put(out, *text.encoding);
  });
  return out.take();
}

std::string to_json(const CleanCopy& copy, std::string_view id_json) {
  Json out;
  out.object([&] {
    out.member_if_any("id", id_json);
    out.member("text", std::string_view(copy.text));
    if (copy.html) out.member("html", std::string_view(*copy.html));
    if (copy.markdown) out.member("markdown", std::string_view(*copy.markdown));
    out.array("changes", copy.changes, [&](const CleanChange& change) { put(out, change); });
    out.key("remaining").object([&] {
      out.member("placeholders", copy.remaining.placeholders);
      out.member("others", copy.remaining.others);
      out.member("hints", copy.remaining.hints);
    });
    out.member("summary", std::string_view(to_text(copy)));
  });
  return out.take();
}

std::string to_json(const std::vector<RuleInfo>& rules) {
  Json out;
  out.array(rules, [&](const RuleInfo& rule) { put(out, rule); });
  return out.take();
}

std::string to_json(const Error& error) {
  Json out;
  out.object([&] {
    out.member("code", to_string(error.code));
    out.member("place", std::string_view(error.place));
    out.member("message", std::string_view(error.message));
  });
  return out.take();
}

}  // namespace galley
