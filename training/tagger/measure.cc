#include "measure.h"

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace galley::core::training {

std::size_t gzip_size(std::span<const unsigned char> data) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
  std::vector<unsigned char> out(deflateBound(&stream, static_cast<uLong>(data.size())));
  stream.next_in = const_cast<unsigned char*>(data.data());
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  const std::size_t size = stream.total_out;
  deflateEnd(&stream);
  return size;
}

void measure(const Tagger& tagger, const std::vector<Sentence>& sentences, const char* what,
             bool time) {
  Figures figures;
  std::vector<std::vector<std::string_view>> views;
  std::size_t longest = 0;
  for (const Sentence& sentence : sentences) {
    auto& list = views.emplace_back();
    for (const Word& word : sentence) list.push_back(word.form);
    longest = std::max(longest, list.size());
  }
  std::vector<Tag> tags(longest);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tagger.tag(views[i], tags);
    for (std::size_t j = 0; j < sentences[i].size(); ++j) {
      figures.add(sentences[i][j], tags[j].xpos, tags[j].upos);
    }
  }
  figures.print(what);
  if (!time) return;
  double best = 0;
  for (int round = 0; round < 15; ++round) {
    const std::clock_t start = std::clock();
    for (const auto& list : views) tagger.tag(list, tags);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = std::max(best, static_cast<double>(figures.words) / took);
  }
  std::printf("%.2f million words a second of processor time, best of 15 rounds\n", best / 1e6);
}

}  // namespace galley::core::training
