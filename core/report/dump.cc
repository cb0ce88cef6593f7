#include "galley/report/dump.h"

#include <string_view>
#include <utility>
#include <vector>

#include "galley/language/phrases.h"
#include "galley/text/excerpt.h"

namespace galley::core {
namespace {

struct ShapeName {
  std::uint8_t bit;
  std::string_view name;
};
constexpr ShapeName kShapeNames[] = {
    {shape::kCapitalised, "capitalised"}, {shape::kAllCaps, "all-caps"},
    {shape::kMixedCase, "mixed-case"},    {shape::kHasDigit, "digit"},
    {shape::kQuoted, "quoted"},           {shape::kDotted, "dotted"},
};

std::string_view kind_name(TokenKind kind) {
  switch (kind) {
    case TokenKind::kWord:
      return "word";
    case TokenKind::kNumber:
      return "number";
    case TokenKind::kLink:
      return "link";
    case TokenKind::kPunctuation:
      return "punctuation";
    case TokenKind::kSymbol:
      return "symbol";
  }
  return {};
}

void put(std::string& out, Span span) {
  out += std::to_string(span.begin);
  out += '-';
  out += std::to_string(span.end);
}

/// The text in quotation marks on one line: line breaks as spaces. A long one is cut, as passages
/// that lie in one another, such as quotations that never end, take the square of the text.
void put_text(std::string& out, std::string_view text) {
  constexpr std::size_t kMostBytes = 400;
  const std::string_view head = head_of(text, kMostBytes);
  out += '"';
  for (const char c : head) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  out += head.size() < text.size() ? "…\"" : "\"";
}

void put_token(std::string& out, const Document& document, const Token& token, const Tag& tag) {
  out += "      ";
  out += std::to_string(token.begin);
  out += "  ";
  put_text(out, document.view(token.span()));
  const std::string_view xpos = name(tag.xpos);
  out += "  ";
  out += xpos.empty() ? "-" : xpos;
  out += "  ";
  out += kind_name(token.kind);
  std::string_view gap = "  ";
  const auto put_name = [&](std::string_view flag) {
    out += std::exchange(gap, " ");
    out += flag;
  };
  for (const ShapeName& shape : kShapeNames) {
    if (token.is(shape.bit)) put_name(shape.name);
  }
  unsigned place = 0;
  for (const std::string_view flag_name : kWordFlagNames) {
    if (token.has(WordFlags::at(place++))) put_name(flag_name);
  }
  out += '\n';
}

void put_quotations(std::string& out, const Document& document,
                    std::span<const Quotation> quotations, std::string_view what) {
  for (const Quotation& quotation : quotations) {
    out += what;
    out += "  ";
    put(out, quotation.span);
    if (quotation.single) out += "  single";
    if (!quotation.opened) out += "  not opened";
    if (!quotation.closed) out += "  not closed";
    out += "  ";
    put_text(out, document.view(quotation.span));
    out += '\n';
  }
}

std::string_view kind_name(NumberKind kind) {
  switch (kind) {
    case NumberKind::kCount:
      return "count";
    case NumberKind::kPercent:
      return "percent";
    case NumberKind::kMoney:
      return "money";
    case NumberKind::kMeasure:
      return "measure";
    case NumberKind::kOrdinal:
      return "ordinal";
    case NumberKind::kYear:
      return "year";
    case NumberKind::kClock:
      return "clock";
    case NumberKind::kAge:
      return "age";
    case NumberKind::kDay:
      return "day";
  }
  return {};
}

/// Figures and names of one sentence.
void put_phrases(std::string& out, const Document& document, const Sentence& sentence) {
  const SentenceView view = document.read(sentence);
  const auto line = [&](std::string_view what, TokenRange tokens) {
    out += "      ";
    out += what;
    out += "  ";
    put_text(out, document.view(document.span_of(tokens)));
  };
  std::vector<NumberPhrase> numbers;
  document.language().numbers(view, numbers);
  for (const NumberPhrase& number : numbers) {
    line("number", number.tokens);
    out += "  ";
    out += kind_name(number.kind);
    out += "  " + std::to_string(number.thousandths / 1000);
    if (number.approximate) out += "  about";
    if (!number.counted.empty()) {
      out += "  of ";
      put_text(out, document.view(document.span_of(number.counted)));
    }
    out += '\n';
  }
  std::vector<NamePhrase> names;
  document.language().names(view, names);
  for (const NamePhrase& name : names) {
    line(name.person ? "person" : "name", name.tokens);
    out += '\n';
  }
}

void put_block(std::string& out, const Document& document, const Block& block, std::size_t number) {
  out += "block " + std::to_string(number) + "  ";
  put(out, block.span);
  out += "  ";
  out += to_string(block.kind);
  if (block.foreign) out += "  foreign";
  if (!block.after_blank) out += "  same group";
  if (block.dateline != 0) out += "  dateline of " + std::to_string(block.dateline) + " tokens";
  out += '\n';
  std::size_t in_block = 0;
  for (const Sentence& sentence : document.sentences(block)) {
    out += "  sentence " + std::to_string(++in_block) + "  ";
    put(out, sentence.span);
    out += '\n';
    const std::span<const Token> tokens = document.tokens(sentence.tokens);
    const std::span<const Tag> tags = document.tags(sentence);
    for (std::size_t i = 0; i < tokens.size(); ++i) put_token(out, document, tokens[i], tags[i]);
    put_phrases(out, document, sentence);
  }
}

}  // namespace

std::string dump(const Document& document) {
  std::string out = "document  language ";
  out += document.detected_language();
  out += ", genre ";
  out += to_string(document.genre());
  out += ", " + std::to_string(document.blocks().size()) + " blocks, " +
         std::to_string(document.sentences().size()) + " sentences, " +
         std::to_string(document.tokens().size()) + " tokens\n";
  std::size_t number = 0;
  for (const Block& block : document.blocks()) put_block(out, document, block, ++number);
  put_quotations(out, document, document.quotations(), "quotation");
  put_quotations(out, document, document.nested_quotations(), "quotation inside");
  return out;
}

}  // namespace galley::core
