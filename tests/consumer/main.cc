// Lints a text, makes the clean copy, writes JSON. With an argument, the name of a rule, it runs
// that rule alone.
#include <galley/galley.h>

#include <iostream>

int main(int count, char** arguments) {
  galley::Options options;
  if (count > 1) options.only = {arguments[1]};
  const galley::Result<galley::Linter> linter = galley::Linter::create(options);
  if (!linter) {
    std::cerr << galley::to_string(linter.error()) << '\n';
    return 2;
  }
  const auto report = linter->lint("The ferry left the the quay at noon, the harbour master said.");
  if (!report) return 2;
  std::cout << galley::to_json(*report, "\"ferry\"") << '\n';
  const galley::CleanCopy copy = linter->clean(*report);
  std::cout << copy.text << '\n' << galley::to_json(copy) << '\n';
  std::cout << galley::to_text(*report, "ferry.txt");
  return report->findings.empty() ? 0 : 1;
}
