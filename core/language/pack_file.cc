#include "pack_file.h"

#include <algorithm>
#include <cstring>

namespace galley::core {
namespace {

constexpr std::string_view kMagic("GALPACK\0", 8);
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kNameSize = 24;
constexpr std::size_t kEntrySize = kNameSize + 8;
constexpr std::size_t kHeadSize = 24;
/// Where the part begins that the checksum covers.
constexpr std::size_t kCheckedFrom = 16;

std::uint32_t number_at(std::span<const unsigned char> bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) | static_cast<std::uint32_t>(bytes[at + 1]) << 8U |
         static_cast<std::uint32_t>(bytes[at + 2]) << 16U |
         static_cast<std::uint32_t>(bytes[at + 3]) << 24U;
}

/// RFC 1950. Finds every change of one byte, and others but for one in four billion.
std::uint32_t adler32(std::span<const unsigned char> bytes) {
  constexpr std::uint32_t kModulus = 65521;
  constexpr std::size_t kRun = 5552;  // sums of so many bytes fit 32 bits
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  while (!bytes.empty()) {
    const auto run = bytes.first(std::min(kRun, bytes.size()));
    for (const unsigned char byte : run) {
      low += byte;
      high += low;
    }
    low %= kModulus;
    high %= kModulus;
    bytes = bytes.subspan(run.size());
  }
  return high << 16U | low;
}

PackFile refuse(PackProblem problem, std::string message) {
  return {{}, problem, std::move(message)};
}

}  // namespace

PackFile open_pack(std::span<const unsigned char> bytes) {
  const std::size_t magic = std::min(bytes.size(), kMagic.size());
  if (bytes.empty() || std::memcmp(bytes.data(), kMagic.data(), magic) != 0) {
    return refuse(PackProblem::kNoPack, "This is no language pack.");
  }
  if (bytes.size() < kHeadSize) {
    return refuse(PackProblem::kTruncated, "The language pack is cut off in its head.");
  }
  if (const std::uint32_t version = number_at(bytes, 8); version != kVersion) {
    return refuse(PackProblem::kOtherVersion,
                  "The language pack is of version " + std::to_string(version) +
                      "; this program reads version " + std::to_string(kVersion) + ".");
  }
  if (const std::uint32_t size = number_at(bytes, kCheckedFrom); size != bytes.size()) {
    return refuse(PackProblem::kTruncated, "The language pack has " + std::to_string(bytes.size()) +
                                               " bytes, not " + std::to_string(size) + ".");
  }
  if (adler32(bytes.subspan(kCheckedFrom)) != number_at(bytes, 12)) {
    return refuse(PackProblem::kAltered,
                  "The language pack was altered: its checksum does not hold.");
  }
  const std::size_t count = number_at(bytes, 20);
  if (count > (bytes.size() - kHeadSize) / kEntrySize) {
    return refuse(PackProblem::kContent, "The language pack has more sections than bytes.");
  }
  PackFile pack;
  pack.sections.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto entry = bytes.subspan(kHeadSize + i * kEntrySize, kEntrySize);
    const std::string_view name(reinterpret_cast<const char*>(entry.data()), kNameSize);
    const std::size_t offset = number_at(entry, kNameSize);
    const std::size_t size = number_at(entry, kNameSize + 4);
    if (offset > bytes.size() || size > bytes.size() - offset) {
      return refuse(PackProblem::kContent, "A section lies outside the language pack.");
    }
    pack.sections.push_back({name.substr(0, name.find('\0')), bytes.subspan(offset, size)});
  }
  return pack;
}

}  // namespace galley::core
