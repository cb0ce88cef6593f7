#include <galley/galley.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace galley {

namespace core {
extern const unsigned char kEnglishPack[];
extern const std::size_t kEnglishPack_size;
}  // namespace core

namespace {

Linter only(std::string rule) {
  Options options;
  options.only = {std::move(rule)};
  return *Linter::create(options);
}

TEST(Linter, NamesThePlaceInBothUnits) {
  const auto report = only("doubled-word").lint("It was 😀 the the end.");
  ASSERT_TRUE(report);
  ASSERT_EQ(report->findings.size(), 1U);
  const Finding& finding = report->findings[0];
  EXPECT_EQ(finding.span, (Span{{12, 19}, {10, 17}}));
  EXPECT_EQ(report->at(finding.span), "the the");
  EXPECT_EQ(finding.rule, "doubled-word");
  EXPECT_EQ(finding.family, Family::kBrokenSentences);
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(report->count(Severity::kError), 1U);
  EXPECT_EQ(report->language, "en");
}

TEST(Linter, TheReportOutlivesLinterAndText) {
  Report report;
  {
    const std::string text = "We met on the the third of May.";
    report = *only("doubled-word").lint(text);
  }
  EXPECT_EQ(report.at(report.findings.at(0).span), "the the");
  EXPECT_EQ(report.findings[0].message, "“the” stands twice.");
}

TEST(Linter, TakesTheBytesOfAnyText) {
  const Linter linter = only("doubled-word");
  EXPECT_EQ(linter.lint("é \xFF b")->text, "é \uFFFD b");
  EXPECT_EQ(linter.lint("\xEF\xBB\xBFone")->text, "one");
  EXPECT_EQ(linter.lint("\xEF\xBB\xBFone", {.decoded = true})->text, "\uFEFFone");
  EXPECT_EQ(linter.lint("caf\xE9", {.decoded = true})->text, "caf\uFFFD");
  EXPECT_EQ(linter.lint(std::string_view("a\0b", 3))->text, std::string("a\0b", 3));
  EXPECT_TRUE(linter.lint("")->findings.empty());
}

TEST(Linter, SaysHowATextWasReadWhereThatWasNotPlainUtf8) {
  const Linter linter = only("doubled-word");
  const std::string text = "It was the the café’s 50th year.";
  const auto plain = linter.lint(text);
  EXPECT_FALSE(plain->encoding);
  EXPECT_FALSE(linter.lint("\xEF\xBB\xBF" + text)->encoding);
  EXPECT_EQ(to_json(*plain).find("encoding"), std::string::npos);

  const auto windows = linter.lint("It was the the caf\xE9\x92s 50th year.");
  EXPECT_EQ(windows->text, text);
  ASSERT_TRUE(windows->encoding);
  EXPECT_EQ(windows->encoding->name, "windows-1252");
  EXPECT_TRUE(windows->encoding->sure);
  EXPECT_EQ(windows->encoding->message, "Read as Windows-1252.");
  EXPECT_EQ(windows->findings.at(0).span, plain->findings.at(0).span);
  EXPECT_NE(to_json(*windows).find(R"("genre":"unknown","encoding":{"name":"windows-1252",)"
                                   R"("sure":true,"message":"Read as Windows-1252."},"findings")"),
            std::string::npos);
  EXPECT_TRUE(to_text(*windows, "a.txt").starts_with("a.txt: Read as Windows-1252.\na.txt:1:8: "));
  EXPECT_NE(to_html(*windows).find("<p>Read as Windows-1252.</p>"), std::string::npos);
  EXPECT_NE(to_markdown(*windows).find("\nRead as Windows-1252.\n"), std::string::npos);

  EXPECT_FALSE(linter.lint("Lech Wa\xB3\xEAsa")->encoding->sure);
  EXPECT_NE(linter.lint("Lech Wa\xB3\xEAsa")->encoding->message.find("not sure"),
            std::string::npos);
}

TEST(Linter, NamesEveryPlaceThatItCouldNotRead) {
  const auto report = Linter().lint("One.\r\n\r\nThe café \xFF\xFF was “\xC3 ” open.");
  ASSERT_TRUE(report->encoding);
  EXPECT_EQ(report->encoding->name, "utf-8");
  ASSERT_EQ(report->encoding->unreadable.size(), 2U);
  EXPECT_EQ(report->encoding->unreadable[0], (Span{{18, 24}, {17, 19}}));
  EXPECT_EQ(report->at(report->encoding->unreadable[1]), "\uFFFD");
  EXPECT_EQ(report->encoding->message,
            "Read as UTF-8. 3 signs could not be read and are U+FFFD now, the first in line 3.");
  EXPECT_NE(to_json(*report).find(R"("unreadable":[{"start":17,"end":19},)"), std::string::npos);
  // A text that came with such a sign was read as it is: what is said of it is a finding.
  EXPECT_FALSE(Linter().lint("It was \uFFFD here.")->encoding);
}

TEST(Linter, RefusesWhatIsNoText) {
  const Error pdf = Linter().lint("%PDF-1.7\n").error();
  EXPECT_EQ(pdf, (Error{ErrorCode::kNotText, "/text",
                        "this is a PDF; copy its text, or save it as .txt"}));
  EXPECT_EQ(to_string(pdf.code), "not-text");
  EXPECT_EQ(Linter().dump("%PDF-1.7\n").error().code, ErrorCode::kNotText);
  EXPECT_EQ(decode("%PDF-1.7\n").error().place, "");
  Request request;
  request.originals = {{"a.txt", "One."}, {"b.gz", std::string("\x1F\x8B\x08", 3)}};
  EXPECT_EQ(Linter().lint("One.", request).error().place, "/originals/1/text");
  // Of a string that was decoded before, nothing is refused.
  EXPECT_TRUE(Linter().lint("%PDF-1.7\n", {.decoded = true}));
}

TEST(Linter, ReadsOriginalsAsItReadsTheText) {
  Request request;
  request.originals = {{"a.txt", "The caf\xE9 was shut."}, {"b.txt", "One."}};
  const auto report = Linter().lint("The café was shut.", request);
  const auto& originals = report->comparison->originals;
  EXPECT_EQ(originals[0].text, "The café was shut.");
  EXPECT_EQ(originals[0].encoding->name, "iso-8859-1");
  EXPECT_FALSE(originals[1].encoding);
  EXPECT_NE(to_json(*report).find(R"({"name":"a.txt","encoding":{"name":"iso-8859-1")"),
            std::string::npos);
  EXPECT_TRUE(comparison_to_text(*report, "c.txt").starts_with("a.txt: Read as ISO 8859-1"));
}

// What is found, and in which line, is the same whatever the lines end with.
TEST(Linter, ReadsEveryLineEnd) {
  const std::string text =
      "The bridge is open~~The council met on the the fourth of May, the mayor said .~"
      "Nobody objected to the the plan, she said.~~~~Follow us on Facebook~Read more~~"
      "“We are glad,” said Ada Osei. It was a day that many had waited for for years.";
  const auto with = [&](std::string_view end) {
    std::string out;
    for (const char c : text) c == '~' ? out.append(end) : out.append(1, c);
    return out;
  };
  const auto told = [](std::string_view bytes) {
    const auto report = Linter().lint(bytes);
    std::string out;
    for (const Finding& finding : report->findings)
      out.append(finding.rule).append(" ").append(finding.key).append("\n");
    const std::string lines = to_text(*report, "a");
    for (std::size_t at = lines.find("\na:"); at != std::string::npos;
         at = lines.find("\na:", at + 1))
      out += lines.substr(at + 1, lines.find(" ", at) - at);
    return out;
  };
  const std::string usual = told(with("\n"));
  EXPECT_NE(usual.find("doubled-word"), std::string::npos);
  EXPECT_NE(usual.find("a:4:"), std::string::npos);
  for (const std::string_view end : {"\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"})
    EXPECT_EQ(told(with(end)), usual) << ::testing::PrintToString(end);
}

TEST(Linter, TakesUtf16) {
  const Linter linter = only("doubled-word");
  const auto report = linter.lint(u"😀 the the end.");
  EXPECT_EQ(report->findings.at(0).span, (Span{{5, 12}, {3, 10}}));
  const char16_t lone[] = {u'a', 0xD800, u'b'};
  EXPECT_EQ(linter.lint(std::u16string_view(lone, 3))->text, "a\uFFFDb");
}

TEST(Linter, RefusesATextThatItsOffsetsCannotCount) {
  // No byte of it is read, so there need be none.
  const std::string_view large("", kMaxTextBytes + 1);
  EXPECT_EQ(Linter().lint(large).error(),
            (Error{ErrorCode::kTextTooLarge, "/text", "the text is larger than 2 GiB"}));
  EXPECT_EQ(Linter().dump(large).error().code, ErrorCode::kTextTooLarge);
  EXPECT_EQ(Linter().lint(std::u16string_view(u"", kMaxTextBytes + 1)).error().code,
            ErrorCode::kTextTooLarge);
}

TEST(Linter, SettingsThatAreWrongAreErrors) {
  Options options;
  options.rules = {{.rule = "typos", .on = false}};
  EXPECT_EQ(Linter::create(options).error().code, ErrorCode::kUnknownRule);
  options.rules = {{.rule = "repeated-quotation", .thresholds = {{"min-words", 2}}}};
  EXPECT_EQ(to_string(Linter::create(options).error()),
            "rules.repeated-quotation.min-words: want a whole number from 5 to 50");
  options.rules.clear();
  options.patterns = {"^Visit", "a(b"};
  EXPECT_EQ(Linter::create(options).error().place, "/phrases/patterns/1");
  options.patterns.clear();
  options.language_pack = "?";
  EXPECT_EQ(Linter::create(options).error().code, ErrorCode::kBadPack);
  EXPECT_EQ(Linter::create(options).error().place, "/language_pack");
}

TEST(Linter, ReadsWithThePackThatItIsGiven) {
  Options options;
  options.examples = {"Ring the tip line on 555 0100"};
  const std::string text =
      "Experts say the the bridge will open .\n\nRing the tip line on 555 0199";
  const std::string built_in = to_json(*Linter::create(options)->lint(text));
  options.language_pack.assign(reinterpret_cast<const char*>(core::kEnglishPack),
                               core::kEnglishPack_size);
  Result<Linter> linter = Linter::create(options);
  ASSERT_TRUE(linter);
  options.language_pack.clear();
  const Linter copy = *linter;
  linter = Error{};
  EXPECT_EQ(to_json(*copy.lint(text)), built_in);
  // Other settings, the same pack.
  const Result<Linter> other = copy.with({.only = {"vague-source"}});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->lint(text)->findings.at(0).rule, "vague-source");
  EXPECT_EQ(copy.with({.only = {"typos"}}).error().code, ErrorCode::kUnknownRule);
  EXPECT_EQ(copy.with({.language_pack = "?"}).error().place, "/language_pack");
}

TEST(Linter, ALaterSettingHasTheLastWord) {
  Options options;
  options.json = R"({"rules": {"doubled-word": "off"}})";
  const std::string text = "We met on the the third of May.";
  const auto rules = [&] {
    std::string out;
    const Result<Report> report = Linter::create(options)->lint(text);
    for (const Finding& finding : report->findings)
      out += std::string(finding.rule) + " " + std::string(to_string(finding.severity)) + " ";
    return out;
  };
  EXPECT_EQ(rules(), "");
  options.rules = {{.rule = "doubled-word", .on = true, .severity = Severity::kHint}};
  EXPECT_EQ(rules(), "doubled-word hint ");
  options.only = {"vague-source"};
  EXPECT_EQ(rules(), "");
}

TEST(Linter, FindsPhrasesOfTheSite) {
  Options options;
  options.patterns = {"^Visit our shop"};
  options.examples = {"Ring the tip line on 555 0100"};
  const auto report = Linter::create(options)->lint(
      "The harbour opened on Monday.\n\nVisit our shop in Orle\n\nRing the tip line on 555 0199");
  std::string found;
  for (const Finding& finding : report->findings) {
    if (finding.rule == "own-phrase") found += std::string(report->at(finding.span)) + "|";
  }
  EXPECT_EQ(found, "Visit our shop|Ring the tip line on 555 0199|");
}

TEST(Linter, LeavesOutWhatIsIgnored) {
  const Linter linter = only("doubled-word");
  const std::string text = "We met on the the third of May.";
  Request request;
  request.ignored = {linter.lint(text)->findings.at(0).key};
  EXPECT_TRUE(linter.lint(text, request)->findings.empty());
}

TEST(Linter, ListsSourcesWhereAskedFor) {
  const std::string text = "Ada Osei said the dam would hold.";
  EXPECT_FALSE(Linter().lint(text)->sources);
  EXPECT_EQ(to_json(*Linter().lint(text)).find("\"sources\""), std::string::npos);
  const auto report = Linter().lint(text, {.findings = false, .sources = true});
  ASSERT_TRUE(report->sources);
  ASSERT_EQ(report->sources->sources.size(), 1U);
  const Source& source = report->sources->sources[0];
  EXPECT_EQ(source.name, "Ada Osei");
  EXPECT_EQ(source.kind, SourceKind::kNamed);
  ASSERT_EQ(source.statements.size(), 1U);
  EXPECT_EQ(report->at(source.statements[0].cue.value()), "said");
  EXPECT_NE(to_json(*report).find("\"sources\":[{\"name\":\"Ada Osei\",\"kind\":\"named\""),
            std::string::npos);
  EXPECT_EQ(sources_to_text(*report, "a.txt"),
            "a.txt: 1 source; 4 of 7 words are somebody's statement\n\n"
            "Ada Osei [named]: 1 statement, 0 quotations, 4 words\n  - the dam would hold\n");
}

TEST(Linter, StopsWhenItIsTold) {
  std::uint32_t calls = 0;
  Request request;
  request.progress = [&](std::uint32_t done, std::uint32_t total) {
    EXPECT_EQ(done, calls);
    EXPECT_EQ(total, rule_table().size());
    return ++calls < 3;
  };
  EXPECT_EQ(Linter().lint("A text.", request).error().code, ErrorCode::kCancelled);
  EXPECT_EQ(calls, 3U);
  request.progress = [](std::uint32_t, std::uint32_t) { return true; };
  EXPECT_TRUE(Linter().lint("A text.", request));
}

TEST(Linter, StructureThatCannotBeReadIsAnError) {
  Request request;
  request.structure = R"({"parts": [{"start": 0, "end": 1, "kind": "footer"}]})";
  EXPECT_EQ(Linter().lint("A text.", request).error().place, "/structure/parts/0/kind");
}

TEST(Linter, DumpsADocument) {
  EXPECT_TRUE(Linter().dump("We met.")->starts_with("document  language "));
}

#ifndef __EMSCRIPTEN__  // the WebAssembly has one thread
TEST(Linter, IsForManyThreads) {
  const Linter linter;
  const std::string text =
      "Experts say the the bridge will open .\n\n“Nobody asked us.”\n\nFollow us on Facebook";
  const std::string alone = to_json(*linter.lint(text));
  std::vector<std::string> reports(4);
  std::vector<std::thread> threads;
  for (std::string& report : reports) {
    threads.emplace_back([&report, &text, copy = linter] {
      for (int i = 0; i < 10; ++i) report = to_json(*copy.lint(text));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& report : reports) EXPECT_EQ(report, alone);
}
#endif

TEST(RuleTable, HasEveryRuleWithItsThresholds) {
  bool found = false;
  for (const RuleInfo& rule : rule_table()) {
    EXPECT_FALSE(rule.id.empty());
    EXPECT_FALSE(rule.why.empty());
    if (rule.id != "repeated-quotation") continue;
    found = true;
    ASSERT_EQ(rule.thresholds.size(), 1U);
    EXPECT_EQ(rule.thresholds[0].name, "min-words");
    EXPECT_EQ(rule.thresholds[0].least, 5);
  }
  EXPECT_TRUE(found);
}

TEST(Names, GoBothWays) {
  for (const Severity severity : {Severity::kHint, Severity::kWarning, Severity::kError})
    EXPECT_EQ(severity_from(to_string(severity)), severity);
  EXPECT_EQ(severity_from("loud"), std::nullopt);
  EXPECT_EQ(to_string(Family::kUnattributedClaims), "unattributed-claims");
  EXPECT_EQ(to_string(ErrorCode::kSyntax), "syntax");
  EXPECT_EQ(to_string(ErrorCode::kCancelled), "cancelled");
  EXPECT_EQ(to_string(DifferenceKind::kAttributionDropped), "attribution-dropped");
  EXPECT_EQ(to_string(SourceKind::kAnonymous), "anonymous");
  EXPECT_EQ(to_string(StatementFrame::kHearsay), "hearsay");
}

TEST(Error, IsJsonForJavaScript) {
  EXPECT_EQ(to_json(Error{ErrorCode::kBadPattern, "/phrases/patterns/1", "\"a(b\" is no pattern"}),
            R"({"code":"bad-pattern","place":"/phrases/patterns/1",)"
            R"("message":"\"a(b\" is no pattern"})");
}

TEST(Result, HoldsAValueOrAnError) {
  const Result<std::string> value(std::string("yes"));
  EXPECT_TRUE(value);
  EXPECT_EQ(*value, "yes");
  EXPECT_EQ(value->size(), 3U);
  const Result<std::string> failed(Error{ErrorCode::kBadValue, "/a", "want b"});
  EXPECT_FALSE(failed);
  EXPECT_EQ(failed.error().place, "/a");
}

}  // namespace
}  // namespace galley
