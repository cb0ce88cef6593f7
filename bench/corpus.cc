#include "corpus.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::core::bench {
namespace {

constexpr std::array<std::string_view, 24> kPeople = {
    "Mara Lindqvist", "Tomas Okafor",    "Ines Varga",     "Peter Halloran", "Yuki Sandoval",
    "Ada Brandt",     "Ruben Castell",   "Nora Achebe",    "Felix Ostrow",   "Leila Haddad",
    "Oskar Nyman",    "Priya Raman",     "Hugo Delacroix", "Sanna Virtanen", "Ivo Kostic",
    "Clara Mendes",   "Amir Soltani",    "Greta Holm",     "Jonas Pryce",    "Esther Mbeki",
    "Daniel Roche",   "Wanda Zielinska", "Kofi Asante",    "Lucia Ferrer"};
constexpr std::array<std::string_view, 16> kRoles = {"harbour master",
                                                     "mayor",
                                                     "county engineer",
                                                     "union leader",
                                                     "school principal",
                                                     "fire chief",
                                                     "museum director",
                                                     "hospital spokeswoman",
                                                     "transport secretary",
                                                     "festival organizer",
                                                     "farm owner",
                                                     "councillor",
                                                     "water board chair",
                                                     "coast guard officer",
                                                     "judge",
                                                     "librarian"};
constexpr std::array<std::string_view, 16> kPlaces = {
    "Port Ellery",    "Grenholm",      "Saint Avel",     "Lower Marsh",
    "Tamsin Bay",     "Oakridge",      "Vellmar",        "the northern district",
    "Kestrel Island", "Dunmore",       "Alder Falls",    "the old town",
    "Brackwater",     "Hollin Valley", "Castor Heights", "the river quarter"};
constexpr std::array<std::string_view, 20> kSubjects = {"the new ferry terminal",
                                                        "a flood wall along the quay",
                                                        "the budget for road repairs",
                                                        "a ban on night flights",
                                                        "the closing of two schools",
                                                        "the price of drinking water",
                                                        "a plan to plant 4,000 trees",
                                                        "the strike at the cannery",
                                                        "repairs to the iron bridge",
                                                        "a vote on the wind park",
                                                        "the search for the missing trawler",
                                                        "the sale of the tram depot",
                                                        "a rise in bus fares",
                                                        "the inquiry into the factory fire",
                                                        "the opening of the art museum",
                                                        "the size of the fishing quota",
                                                        "a reform of the rental law",
                                                        "the return of the wolf",
                                                        "the shortage of nurses",
                                                        "the route of the marathon"};
constexpr std::array<std::string_view, 16> kVerbs = {"has been delayed by",
                                                     "was approved after",
                                                     "will depend on",
                                                     "has divided",
                                                     "surprised",
                                                     "came as a relief to",
                                                     "was postponed because of",
                                                     "has cost more than",
                                                     "followed months of",
                                                     "could be decided by",
                                                     "was first proposed by",
                                                     "has drawn criticism from",
                                                     "is backed by",
                                                     "was rejected by",
                                                     "has been linked to",
                                                     "may be reviewed by"};
constexpr std::array<std::string_view, 16> kObjects = {"a late snowfall",
                                                       "residents of the quarter",
                                                       "a court ruling in spring",
                                                       "talks that lasted all night",
                                                       "the regional parliament",
                                                       "a survey of 1,250 households",
                                                       "three rounds of public hearings",
                                                       "the drop in tax revenue",
                                                       "a letter signed by 86 shop owners",
                                                       "the federal audit office",
                                                       "engineers from two universities",
                                                       "the storm of last October",
                                                       "a shortage of steel",
                                                       "families who live near the river",
                                                       "an agreement with the port authority",
                                                       "the national rail company"};
constexpr std::array<std::string_view, 12> kQuotes = {
    "We have waited long enough for this",
    "Nobody asked the people who live here",
    "The figures do not lie, and they are not good",
    "It is a fair result for both sides",
    "I would rather see it done well than done fast",
    "We are still looking at every option",
    "There is simply no money left in the fund",
    "This town has seen worse winters",
    "My phone has not stopped ringing since Monday",
    "We will publish the whole report in June",
    "You can hear the pumps from every kitchen",
    "The work begins as soon as the ground thaws"};
constexpr std::array<std::string_view, 6> kBoilerplate = {
    "Follow us on Facebook and Instagram for more local news",
    "Read more: What the tides did to the pier",
    "Related Articles",
    "Sign up for our morning newsletter",
    "Share this story",
    "Reporting by the Coastline News Agency; editing by R. Amsel"};
constexpr std::array<std::string_view, 10> kDays = {
    "on Monday",   "on Tuesday",   "last week",      "in early March", "on Friday evening",
    "this summer", "on Wednesday", "at the weekend", "in 2019",        "on October 7"};

/// Park and Miller's generator: the same sequence in every build.
class Random {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 48271 % 2147483647;
    return static_cast<std::uint32_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 20211;
};

std::string capital(std::string_view text) {
  std::string out(text);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

/// Sentences out of few parts, and paragraphs that come back: every sentence is like many others.
class TemplateWriter {
 public:
  std::string write(std::size_t bytes) {
    std::vector<std::size_t> starts;
    std::string out = "Council weighs " + std::string(pick(kSubjects)) + "\n\n";
    while (out.size() < bytes) {
      if (chance(40) && !starts.empty()) {
        const std::size_t from =
            starts[starts.size() - 1 -
                   next(static_cast<std::uint32_t>(std::min<std::size_t>(starts.size(), 30)))];
        out += out.substr(from, out.find("\n\n", from) - from) + "\n\n";
        continue;
      }
      starts.push_back(out.size());
      if (chance(25)) {
        out.append(pick(kBoilerplate)).append("\n\n");
        continue;
      }
      const std::uint32_t sentences = 1 + next(4);
      for (std::uint32_t i = 0; i < sentences; ++i) out += (i == 0 ? "" : " ") + sentence();
      out += "\n\n";
    }
    return out;
  }

 private:
  template <std::size_t n>
  std::string_view pick(const std::array<std::string_view, n>& from) {
    return from[next(n)];
  }
  std::uint32_t next(std::uint32_t below) { return random_.below(below); }
  bool chance(std::uint32_t one_in) { return next(one_in) == 0; }
  std::string number() {
    return chance(3) ? std::to_string(1 + next(9)) + "," + std::to_string(100 + next(900))
                     : std::to_string(2 + next(980));
  }

  std::string sentence() {
    const std::string who = std::string(pick(kPeople));
    std::string what = std::string(pick(kSubjects)) + " in " + std::string(pick(kPlaces)) + " " +
                       std::string(pick(kVerbs)) + " " + std::string(pick(kObjects));
    if (chance(60)) what += " the the";
    switch (next(8)) {
      case 0:
        return "“" + std::string(pick(kQuotes)) + ",” said " + who + ", the " +
               std::string(pick(kRoles)) + " of " + std::string(pick(kPlaces)) + ".";
      case 1:
        return who + ", a " + std::string(pick(kRoles)) + ", said " + what + " " +
               std::string(pick(kDays)) + ".";
      case 2:
        return "At least " + number() + " people were affected " + std::string(pick(kDays)) +
               ", according to the " + std::string(pick(kRoles)) + "’s office, and " + what + ".";
      case 3:
        return capital(what) + ", which " + std::string(pick(kVerbs)) + " " +
               std::string(pick(kObjects)) + ".";
      case 4:
        return "About " + number() + " homes in " + std::string(pick(kPlaces)) + " lost power " +
               std::string(pick(kDays)) + ".";
      case 5:
        return "“" + std::string(pick(kQuotes)) + ". " + std::string(pick(kQuotes)) +
               ",” she added.";
      case 6:
        return "Experts say " + what + ".";
      default:
        return capital(what) + (chance(30) ? " ." : ".");
    }
  }

  Random random_;
};

constexpr std::array<std::string_view, 96> kNouns = {
    "bridge",     "harbour",   "school",    "river",    "market",    "hospital",  "council",
    "factory",    "road",      "tunnel",    "station",  "forest",    "museum",    "library",
    "orchard",    "reservoir", "pension",   "contract", "permit",    "licence",   "budget",
    "tariff",     "deposit",   "mortgage",  "election", "ballot",    "petition",  "campaign",
    "motion",     "treaty",    "inquiry",   "verdict",  "storm",     "drought",   "landslip",
    "frost",      "flood",     "heatwave",  "tide",     "avalanche", "nurse",     "teacher",
    "driver",     "farmer",    "mason",     "plumber",  "trader",    "baker",     "engine",
    "turbine",    "pump",      "cable",     "antenna",  "sensor",    "battery",   "boiler",
    "goalkeeper", "striker",   "referee",   "stadium",  "league",    "trophy",    "transfer",
    "defender",   "novel",     "orchestra", "gallery",  "festival",  "canvas",    "archive",
    "theatre",    "choir",     "vaccine",   "clinic",   "surgeon",   "symptom",   "patient",
    "ward",       "remedy",    "dose",      "ferry",    "trawler",   "freighter", "lighthouse",
    "quay",       "anchor",    "pier",      "canal",    "warehouse", "loan",      "auction",
    "invoice",    "retailer",  "shipment",  "surplus",  "invoicing"};
constexpr std::array<std::string_view, 64> kAdjectives = {
    "narrow",     "municipal", "derelict", "crowded",   "northern",   "temporary", "costly",
    "quiet",      "disputed",  "wooden",   "regional",  "annual",     "private",   "damaged",
    "ancient",    "modern",    "seasonal", "volunteer", "joint",      "federal",   "coastal",
    "rural",      "urgent",    "modest",   "generous",  "unfinished", "former",    "reopened",
    "shallow",    "steep",     "foreign",  "domestic",  "hourly",     "digital",   "printed",
    "electric",   "empty",     "flooded",  "rebuilt",   "planned",    "postponed", "cheap",
    "industrial", "medical",   "legal",    "criminal",  "civil",      "military",  "sturdy",
    "fragile",    "brick",     "granite",  "suburban",  "central",    "remote",    "popular",
    "obscure",    "familiar",  "late",     "early",     "partial",    "complete",  "strict",
    "lenient"};
constexpr std::array<std::string_view, 64> kDeeds = {
    "closed",    "opened",    "repaired",  "sold",       "bought",     "inspected", "painted",
    "abandoned", "extended",  "shortened", "praised",    "criticised", "delayed",   "cancelled",
    "approved",  "rejected",  "financed",  "insured",    "measured",   "surveyed",  "photographed",
    "visited",   "defended",  "replaced",  "restored",   "removed",    "expanded",  "restricted",
    "leased",    "audited",   "renamed",   "cleaned",    "drained",    "guarded",   "searched",
    "sealed",    "evacuated", "connected", "abolished",  "introduced", "tested",    "upgraded",
    "ignored",   "promoted",  "discussed", "postponed",  "planted",    "harvested", "shipped",
    "stored",    "weighed",   "recycled",  "published",  "translated", "recorded",  "performed",
    "coached",   "trained",   "treated",   "vaccinated", "examined",   "released",  "transferred",
    "honoured"};
constexpr std::array<std::string_view, 40> kCircumstances = {"before dawn",
                                                             "after a long debate",
                                                             "without notice",
                                                             "for the third time",
                                                             "in heavy rain",
                                                             "against the advice of engineers",
                                                             "with borrowed money",
                                                             "during the holidays",
                                                             "at half the price",
                                                             "under police escort",
                                                             "to the surprise of many",
                                                             "within a fortnight",
                                                             "because of the cold",
                                                             "in spite of the noise",
                                                             "on the last day of the month",
                                                             "by a single vote",
                                                             "since the war",
                                                             "outside the town walls",
                                                             "beside the old mill",
                                                             "along the southern shore",
                                                             "between two elections",
                                                             "in front of cameras",
                                                             "over the weekend",
                                                             "near the railway line",
                                                             "behind closed doors",
                                                             "for want of staff",
                                                             "under a new law",
                                                             "with the help of scouts",
                                                             "in record time",
                                                             "at the height of the season",
                                                             "across three counties",
                                                             "after the thaw",
                                                             "for safety reasons",
                                                             "at public expense",
                                                             "ahead of schedule",
                                                             "until further notice",
                                                             "on the advice of lawyers",
                                                             "in the presence of both families",
                                                             "despite a court order",
                                                             "while the shops were shut"};
constexpr std::array<std::string_view, 40> kSyllables = {
    "bar", "bel", "bor", "cal", "dor",  "dun", "el",  "fen", "gar", "hal",
    "hol", "ing", "jar", "kel", "kor",  "lan", "len", "mar", "mel", "mor",
    "nel", "nor", "ol",  "pel", "quin", "ran", "ros", "sal", "sel", "tam",
    "tor", "ul",  "val", "ver", "wen",  "wil", "yar", "yor", "zan", "zel"};

/// News as it is: words from wide lists, names that come back within an article and not beyond it,
/// hardly a passage twice. About 8 findings in 1,000 words, as in published articles.
class NewsWriter {
 public:
  std::string write(std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) article(out);
    return out;
  }

 private:
  void article(std::string& out) {
    for (auto& name : people_) name = word(2) + " " + word(2 + next(2));
    for (auto& name : places_) name = word(2 + next(2));
    out += capital(thing()) + " " + std::string(pick(kDeeds)) + " in " + place() + "\n\n";
    std::string caption;
    const std::uint32_t paragraphs = 8 + next(16);
    for (std::uint32_t p = 0; p < paragraphs; ++p) {
      const std::size_t from = out.size();
      const std::uint32_t sentences = 1 + next(4);
      for (std::uint32_t i = 0; i < sentences; ++i) out += (i == 0 ? "" : " ") + sentence();
      if (p == 2) caption = out.substr(from);
      out += "\n\n";
    }
    if (next(6) == 0) out += caption + "\n\n";
    if (next(2) == 0) out.append(pick(kBoilerplate)).append("\n\n");
  }

  std::string sentence() {
    switch (next(12)) {
      case 0:
        return "“" + capital(clause()) + ",” said " + person() + ", a " + role() + " from " +
               place() + ".";
      case 1:
        return person() + " told reporters that " + clause() + ".";
      case 2:
        return "In " + place() + ", " + clause() + " " + circumstance() + ".";
      case 3:
        return "About " + std::to_string(20 + next(9000)) + " " + std::string(pick(kNouns)) +
               "s were " + std::string(pick(kDeeds)) + ", according to the " + role() + ", and " +
               clause() + ".";
      case 4:
        return capital(thing()) + ", which " + person() + " had " + std::string(pick(kDeeds)) +
               " " + circumstance() + ", was " + std::string(pick(kDeeds)) + " " + pick_day() + ".";
      case 5:
        return "“" + capital(clause()) + ". " + capital(clause()) + ",” she added.";
      case 6:
        return "When " + clause() + ", " + person() + " " + std::string(pick(kDeeds)) + " " +
               thing() + ".";
      case 7:
        return "It was " + circumstance() + " that " + person() + " " + std::string(pick(kDeeds)) +
               " " + thing() + ", but " + clause() + ".";
      case 8:
        return "No one in " + place() + " knows why " + clause() + ".";
      case 9:
        return "The " + role() + " also " + std::string(pick(kDeeds)) + " " + thing() + " " +
               circumstance() + (next(60) == 0 ? " ." : ".");
      default:
        return capital(clause()) + " " + circumstance() +
               (next(150) == 0 ? " the the house." : ".");
    }
  }
  std::string clause() { return thing() + " was " + std::string(pick(kDeeds)) + " by " + thing(); }
  std::string thing() {
    return (next(2) == 0 ? "the " : "a ") + std::string(pick(kAdjectives)) + " " +
           std::string(pick(kNouns)) + (next(3) == 0 ? " of " + place() : "");
  }
  std::string circumstance() { return std::string(pick(kCircumstances)); }
  std::string role() { return std::string(pick(kRoles)); }
  std::string pick_day() { return std::string(pick(kDays)); }
  std::string person() { return people_[next(static_cast<std::uint32_t>(people_.size()))]; }
  std::string place() { return places_[next(static_cast<std::uint32_t>(places_.size()))]; }
  std::string word(std::uint32_t syllables) {
    std::string out;
    for (std::uint32_t i = 0; i < syllables; ++i) out += pick(kSyllables);
    return capital(out);
  }
  template <std::size_t n>
  std::string_view pick(const std::array<std::string_view, n>& from) {
    return from[next(n)];
  }
  std::uint32_t next(std::uint32_t below) { return random_.below(below); }

  Random random_;
  std::array<std::string, 6> people_;
  std::array<std::string, 4> places_;
};

}  // namespace

std::string news(std::size_t bytes) { return NewsWriter().write(bytes); }
std::string repetitive(std::size_t bytes) { return TemplateWriter().write(bytes); }

}  // namespace galley::core::bench
