#include "galley/language/detect.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "galley/text/hash.h"
#include "galley/text/utf.h"
#include "word_table.h"

namespace galley::core {
namespace {

/// The commonest words of a language that are no common words of another one here. A bit of the
/// table's flags is an index into this list.
struct Profile {
  std::string_view code;
  std::string_view words;
};
constexpr Profile kProfiles[] = {
    {"en",
     "the of and to in that is was for it with as his on be at by had not are but from or have "
     "an they which you were her all she there would their we him been has when who will no "
     "more if out so said what its about into than them can only this your"},
    {"es",
     "de la que el en y los se del las por un para con no una su al lo como más pero sus le ya o "
     "este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde"},
    {"pt",
     "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele "
     "das tem à seu sua ou ser quando muito nos já está eu também só pelo pela até isso"},
    {"fr",
     "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il "
     "sont la avec son les aux d' cette mais ou ont été nous vous leur était elle comme même"},
    {"it",
     "di e il la che in un a per è una sono mi non si ma lo ha le con i da del ti se della al come "
     "nel alla gli dei più anche delle questo stato suo dalla ai essere hanno"},
    {"de",
     "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an "
     "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum"},
    {"nl",
     "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door "
     "naar nog wordt worden hij heeft ze deze over tot je meer wat werd hebben"},
    {"sv",
     "och att det i en som på är av för med den till inte om ett han var jag men har de från vi så "
     "när kan ska eller hade under också efter nu sig"},
    {"da",
     "og at det i en den til er som på de med han af for ikke der var et har men jeg om vi kan fra "
     "blev så eller efter også sig skal efter hun bliver noe å etter"},
    {"pl",
     "w i na z do się że nie jest to o jak za po co ale od przez tym był są dla tego oraz może już "
     "tylko jego które który przed przy także została"},
    {"tr",
     "ve bir bu da de için ile olarak çok daha olan gibi ne kadar sonra en ancak değil olduğu var "
     "ya her göre ise ama diye olduğunu tarafından"},
    {"id",
     "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah oleh juga tersebut "
     "sebagai ada bahwa telah atau mereka saya kata karena lebih sudah bisa"},
    {"ro",
     "de și în a la cu pe din că nu o un care se mai pentru este sunt fost au lui ca dar prin sau "
     "fi această după între"},
    {"cs",
     "a v se na je že o s z do to i ve pro za by který jsou ale podle jako když jeho bude které "
     "byl není však také"},
    {"hu",
     "a az és hogy nem is egy ez volt van meg csak de már még mint el ha vagy azt lehet ki kell "
     "szerint amely"},
    {"fi",
     "ja on ei se että oli hän mutta ovat kun myös niin kuin sen joka mukaan vain voi jos ole tai "
     "nyt hänen"},
    {"vi",
     "và của là có được cho trong không các một những với người này đã đến khi về ở như ra tại"},
    {"sw", "na ya wa kwa ni za katika la cha hiyo huo kuwa yake hii kama alisema pia wake ambayo"},
};
static_assert(std::size(kProfiles) <= 63);

class Profiles {
 public:
  Profiles() {
    WordFlags bit = 1;
    for (const Profile& profile : kProfiles) {
      std::string_view rest = profile.words;
      while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        table_.add(rest.substr(0, space), bit);
        rest.remove_prefix(std::min(space + 1, rest.size()));
      }
      bit <<= 1U;
    }
  }
  [[nodiscard]] WordFlags find(std::uint64_t word) const { return table_.find(word); }

 private:
  WordTable table_{900};
};

struct Script {
  char32_t first, last;
  std::string_view code;  ///< the language; of several that write it, the one with most readers
};
constexpr Script kScripts[] = {
    {0x0370, 0x03FF, "el"}, {0x0400, 0x052F, "ru"}, {0x0530, 0x058F, "hy"}, {0x0590, 0x05FF, "he"},
    {0x0600, 0x06FF, "ar"}, {0x0900, 0x097F, "hi"}, {0x0980, 0x09FF, "bn"}, {0x0A00, 0x0A7F, "pa"},
    {0x0A80, 0x0AFF, "gu"}, {0x0B80, 0x0BFF, "ta"}, {0x0C00, 0x0C7F, "te"}, {0x0C80, 0x0CFF, "kn"},
    {0x0D00, 0x0D7F, "ml"}, {0x0D80, 0x0DFF, "si"}, {0x0E00, 0x0E7F, "th"}, {0x1000, 0x109F, "my"},
    {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"}, {0x1780, 0x17FF, "km"}, {0x3040, 0x30FF, "ja"},
    {0x3400, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"},
};
constexpr std::size_t kKana = 19;
constexpr std::size_t kHan = 20;
static_assert(kScripts[kKana].code == "ja" && kScripts[kHan].code == "zh");

/// Words looked at: a language shows within a page, and the first page is not always the story.
constexpr std::size_t kMaxWords = 4000;
/// Of a hundred words of running prose some 40 are among these function words in any of the
/// languages; a list of names has under 10.
constexpr std::uint32_t kLeastShare = 15;
/// Another language must have this many function words for English's two: close languages share
/// some.
constexpr std::uint32_t kLead = 3;
constexpr std::uint32_t kLeastHits = 3;

}  // namespace

std::string_view detect_language(std::string_view text, std::span<const Token> tokens) {
  static const Profiles profiles;
  std::array<std::uint32_t, std::size(kProfiles)> hits{};
  std::array<std::uint32_t, std::size(kScripts)> scripts{};
  std::uint32_t words = 0;
  std::uint32_t other_script = 0;
  for (const Token& token : tokens) {
    if (!token.is_word()) continue;
    if (++words > kMaxWords) break;
    if (static_cast<unsigned char>(text[token.begin]) >= 0xCD) {
      std::uint32_t next = 0;
      const char32_t c = code_point_at(text, token.begin, next);
      for (std::size_t i = 0; i < std::size(kScripts); ++i) {
        if (c < kScripts[i].first || c > kScripts[i].last) continue;
        ++scripts[i];
        ++other_script;
        break;
      }
      continue;
    }
    const WordFlags languages = profiles.find(token.word);
    for (std::size_t i = 0; languages >> i != 0; ++i)
      hits[i] += (languages >> i & 1U) != 0 ? 1U : 0U;
  }
  if (words == 0) return "und";
  if (other_script * 2 > words) {
    const auto most = std::max_element(scripts.begin(), scripts.end()) - scripts.begin();
    // Japanese mixes both scripts, Chinese does not.
    if (static_cast<std::size_t>(most) == kHan && scripts[kKana] * 8 > scripts[kHan]) return "ja";
    return kScripts[most].code;
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  if (best == 0 || hits[best] < kLeastHits) return "en";
  if (hits[best] * 100 < kLeastShare * words || hits[best] * 2 < hits[0] * kLead) return "en";
  return kProfiles[best].code;
}

}  // namespace galley::core
