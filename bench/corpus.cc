#include "corpus.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::bench {
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
constexpr std::array<std::string_view, 6> kFurniture = {
    "Follow us on Facebook and Instagram for more local news",
    "Read more: What the tides did to the pier",
    "Related Articles",
    "Sign up for our morning newsletter",
    "Share this story",
    "Reporting by the Coastline News Agency; editing by R. Amsel"};
constexpr std::array<std::string_view, 10> kDays = {
    "on Monday",   "on Tuesday",   "last week",      "in early March", "on Friday evening",
    "this summer", "on Wednesday", "at the weekend", "in 2019",        "on October 7"};

class Writer {
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
        out.append(pick(kFurniture)).append("\n\n");
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
  /// Park and Miller's generator: the same sequence in every build.
  std::uint32_t next(std::uint32_t below) {
    state_ = state_ * 48271 % 2147483647;
    return static_cast<std::uint32_t>(state_ % below);
  }
  bool chance(std::uint32_t one_in) { return next(one_in) == 0; }

  static std::string capital(std::string_view text) {
    std::string out(text);
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
    return out;
  }
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

  std::uint64_t state_ = 20211;
};

}  // namespace

std::string corpus(std::size_t bytes) { return Writer().write(bytes); }

}  // namespace galley::bench
