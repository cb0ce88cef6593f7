#include <benchmark/benchmark.h>
#include <galley/galley.h>

#include <string>

#include "corpus.h"
#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley {
namespace {

constexpr int kSmall = 10'000;
constexpr int kMiddle = 100'000;
constexpr int kLarge = 10'000'000;

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void bench_decode(benchmark::State& state) {
  const std::string text = core::bench::news(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(core::decode_utf8(text, true));
  count_bytes(state, text.size());
}

void bench_document(benchmark::State& state) {
  const std::string text = core::bench::news(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const core::Document document(text, core::english());
    benchmark::DoNotOptimize(document.tokens().data());
  }
  count_bytes(state, text.size());
}

/// The rules of one family over a document that stands already.
void bench_family(benchmark::State& state, core::Family family) {
  const std::string text = core::bench::news(static_cast<std::size_t>(state.range(0)));
  const core::Document document(text, core::english());
  core::Config config;
  config.only(family);
  const core::Engine engine(config);
  for (auto _ : state) benchmark::DoNotOptimize(engine.lint(document).findings.data());
  count_bytes(state, text.size());
}

/// From bytes to the JSON report: what a batch run does for every line.
void bench_lint(benchmark::State& state, std::string (*write)(std::size_t)) {
  const std::string text = write(static_cast<std::size_t>(state.range(0)));
  const Linter linter;
  for (auto _ : state) benchmark::DoNotOptimize(to_json(*linter.lint(text)));
  count_bytes(state, text.size());
}

BENCHMARK(bench_decode)->Name("decode")->Arg(kMiddle);
BENCHMARK(bench_document)
    ->Name("document")
    ->Arg(kSmall)
    ->Arg(kMiddle)
    ->Arg(kLarge)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_family, duplicates, core::Family::kDuplicates)
    ->Name("duplicates")
    ->Arg(kMiddle)
    ->Arg(kLarge)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_family, broken_sentences, core::Family::kBrokenSentences)
    ->Name("broken-sentences")
    ->Arg(kMiddle)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_family, spam_footers, core::Family::kSpamFooters)
    ->Name("spam-footers")
    ->Arg(kMiddle)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_family, unattributed_claims, core::Family::kUnattributedClaims)
    ->Name("unattributed-claims")
    ->Arg(kMiddle)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_lint, news, core::bench::news)
    ->Name("lint")
    ->Arg(kSmall)
    ->Arg(kMiddle)
    ->Arg(kLarge)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(bench_lint, repetitive, core::bench::repetitive)
    ->Name("lint, repetitive text")
    ->Arg(kSmall)
    ->Arg(kMiddle)
    ->Arg(kLarge)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace galley

BENCHMARK_MAIN();
