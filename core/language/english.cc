#include <string>
#include <string_view>

#include "english_phrases.h"
#include "english_sourcing.h"
#include "english_tortured.h"
#include "galley/language/english_tagger.h"
#include "galley/language/language.h"
#include "galley/text/hash.h"
#include "inflection.h"
#include "word_lists.h"
#include "word_table.h"

namespace galley {

// Written at build time from the files of english/.
extern const unsigned char kEnglishWordLists[];
extern const std::size_t kEnglishWordLists_size;
extern const unsigned char kEnglishBoilerplatePatterns[];
extern const std::size_t kEnglishBoilerplatePatterns_size;
extern const unsigned char kEnglishBoilerplateWeights[];
extern const std::size_t kEnglishBoilerplateWeights_size;
extern const unsigned char kEnglishFragmentWeights[];
extern const std::size_t kEnglishFragmentWeights_size;
extern const unsigned char kEnglishSpinningWords[];
extern const std::size_t kEnglishSpinningWords_size;

namespace {

struct Words {
  WordFlags flags;
  std::string_view words;  ///< lower case, separated by spaces
};

constexpr WordFlags kClosed = word::kFunctionWord;

// Abbreviations stand without their last full stop, as a word is hashed.
constexpr Words kWords[] = {
    {word::kAbbreviation | word::kHonorific,
     "mr mrs ms dr prof rev fr sr sra hon gen col maj capt cmdr lt sgt cpl pvt adm insp det supt "
     "sen rep gov pres amb atty messrs mme mlle st"},
    {word::kAbbreviation, "vs cf eg ie e.g i.e viz approx ca fig figs vol nos pp ed eds mt"},
    {word::kAbbreviationAtEnd,
     "inc ltd co corp bros plc jr al ft etc dept univ assn ave blvd rd jan feb mar apr jun jul aug "
     "sep "
     "sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m u.s u.k u.n e.u d.c "
     "u.s.a ph.d m.d b.a m.a b.sc m.sc b.a.sc ll.b n.y l.a calif mass conn ala ariz ark colo del "
     "fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash "
     "wis wyo"},
    {word::kDeterminer | kClosed,
     "a an the this that these those my your his her its our their some any each every either "
     "neither no all both half another such what whatever which whichever much many more most "
     "few fewer several enough"},
    {word::kPreposition | kClosed,
     "about above across after against along alongside amid amidst among amongst around as at "
     "atop before behind below beneath beside besides between beyond by concerning despite down "
     "during except excluding following for from in including inside into like minus near of off "
     "on onto opposite out outside over past per plus regarding since than through throughout "
     "till to toward towards under underneath unlike until up upon versus via with within without"},
    {word::kCoordinator | kClosed, "and but or nor yet so"},
    {word::kSubordinator | kClosed,
     "although because if lest once since that though till unless until when whenever where "
     "whereas wherever whether while whilst after before as"},
    {word::kRelative | kClosed, "who whom whose which that where when"},
    {word::kSubjectPronoun | kClosed,
     "it this that these those there everything nothing something"},
    {word::kSubjectPronoun | word::kPersonPronoun | kClosed,
     "i you he she we they who someone somebody anyone anybody everyone everybody nobody"},
    {kClosed,
     "me him her us them myself yourself himself herself itself ourselves themselves mine yours "
     "hers ours theirs 's n't not never also just only very too then there here how why now even "
     "still already almost nearly about however therefore thus hence meanwhile"},
    {word::kFiniteAuxiliary | kClosed,
     "am is are was were has have had do does did will would can could may might must shall "
     "should ought 'm 're 've 'd 'll ca wo ai cannot"},
    {word::kSureFinite,
     "am is are was were has had does did would could should cannot 'm 're became began broke came "
     "chose drew drove fell flew forgot froze gave grew knew ran rose saw shook shrank sang sank "
     "spoke stole swam swore threw took tore went woke wore wrote"},
    {kClosed, "be been being having doing done"},
    {word::kNegation, "not n't never no neither nor none nobody nothing"},
    {word::kMonth,
     "january february march april may june july august september october november december jan "
     "feb mar apr jun jul aug sep sept oct nov dec"},
    {word::kWeekday, "monday tuesday wednesday thursday friday saturday sunday"},
    {word::kNumberWord,
     "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
     "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
     "ninety hundred hundreds thousand thousands million millions billion billions trillion "
     "trillions dozen dozens scores half quarter third thirds"},
    {word::kHedge,
     "reportedly allegedly apparently purportedly supposedly ostensibly seemingly evidently "
     "presumably arguably rumoredly rumouredly alleged suspected purported supposed"},
    {word::kNeverDoubled,
     "a an the of and to for with at by from or be was were has have are will would they we he she "
     "i its their our my your into onto if because"},
    {word::kHarm,
     "killed dead died dying deaths injured wounded hurt missing displaced homeless fled fleeing "
     "refuge refugees casualties fatalities victims arrested detained starving infected "
     "hospitalised hospitalized evacuated drowned"},
    {word::kSuperlative,
     "best worst largest biggest smallest highest lowest deadliest oldest youngest longest "
     "shortest fastest strongest greatest richest poorest busiest most least first only"},
    {word::kFirstPerson, "i me my mine myself we us our ours ourselves"},
    {word::kSecondPerson, "you your yours yourself yourselves"},
    {word::kUnit,
     "percent pc km kms kilometre kilometres kilometer kilometers mile miles metre metres meter "
     "meters m cm mm foot feet ft inch inches yard yards acre acres hectare hectares tonne tonnes "
     "ton tons kg kgs kilo kilos kilogram kilograms gram grams g lb lbs pound pounds ounce ounces "
     "oz litre litres liter liters ml gallon gallons barrel barrels degree degrees celsius "
     "fahrenheit mph kph kmh mw gw kw kwh mwh watt watts megawatt megawatts gigawatt gigawatts hz "
     "ghz mhz gb mb tb kb dollar dollars euro euros yen yuan rupee rupees cent cents pence usd "
     "eur gbp second seconds minute minutes hour hours day days week weeks month months year "
     "years decade decades century centuries point points bps"},
    {word::kUnit | word::kKitchen,
     "tbsp tbsps tablespoon tablespoons tsp tsps teaspoon teaspoons cup cups clove cloves pinch "
     "handful sprig sprigs slice slices stick sticks"},
    {word::kKitchen,
     "preheat oven bake simmer whisk stir flour butter sugar salt garlic onion chopped diced "
     "minced grated sliced bowl saucepan skillet drain serve servings"},
    {word::kLegalTerm,
     "shall hereby herein hereof hereto hereunder hereinafter thereof therein thereto thereunder "
     "pursuant notwithstanding aforesaid whereof indemnify indemnification licensee licensor "
     "lessee lessor covenant severability plaintiff defendant appellant respondent subsection "
     "statute herewith foregoing"},
    {word::kSport,
     "goal goals scored scorer innings wicket wickets touchdown touchdowns quarterback halftime "
     "penalty kickoff playoff playoffs championship league season seasons coach striker midfielder "
     "goalkeeper defender tournament semifinal semifinals quarterfinal quarterfinals rebounds "
     "inning homer points yards win wins match matches game games season's team teams cup fixture"},
    {word::kMarket,
     "shares stocks stock index indexes indices yields yield bond bonds futures investors nasdaq "
     "dow ftse nikkei sensex nifty trading traders equities earnings rally benchmark treasury "
     "rates inflation dividend analysts quarter revenue profit"},
    {word::kPhotoCredit,
     "photo photos photograph photographed photographer pictured image images getty shutterstock "
     "unsplash istock credit courtesy file handout screenshot illustration"},
    {word::kTimeStamp,
     "published updated posted modified gmt utc est edt ist pst pdt cst cdt bst cet ago min mins "
     "am pm a.m p.m read"},
    {word::kReviewTerm,
     "review reviews reviewed verdict rating ratings pros cons stars rated price pricing buy "
     "tested performance battery features recommend recommended album film movie novel sequel "
     "cinematography plot performances"},
    {word::kInstruction,
     "add mix stir heat place pour cut click tap select choose open press enter turn use make take "
     "check follow remove install download run set start try keep avoid put go find create write "
     "learn consider ensure remember look read pick wash dry fill measure apply attach connect "
     "save"},
    {word::kNewsAgency,
     "reuters ap afp upi dpa xinhua tass pti ani bloomberg wabc cnn bbc voa ians"},
    {word::kIntroducer,
     "in along despite due according as instead apart because besides following"},
    {word::kWeakSource,
     "organizations organisations groups agencies companies firms politicians authorities "
     "doctors workers employees investors traders students parents teachers leaders members "
     "witnesses villagers protesters demonstrators campaigners scholars pundits specialists "
     "academics bankers executives advocates veterans studies research surveys statistics"},
    {word::kSource,
     "statement report study survey poll census audit inquiry investigation filing "
     "affidavit indictment complaint lawsuit ruling verdict transcript testimony memo "
     "letter email post tweet interview briefing communique dataset data figures statistics "
     "estimates records documents minutes register analysis paper journal review "
     "meta-analysis index bulletin dispatch police prosecutors court judge ministry "
     "department agency bureau authority commission committee council parliament congress "
     "embassy consulate army military navy coroner hospital university institute think-tank "
     "NGO charity union federation company spokesperson spokesman spokeswoman lawyer "
     "attorney witness resident survivor relative neighbor statements reports studies "
     "surveys polls audits inquiries investigations filings affidavits indictments "
     "complaints lawsuits rulings verdicts transcripts memos letters emails posts tweets "
     "interviews briefings spokespeople spokespersons spokesmen spokeswomen lawyers "
     "attorneys witnesses residents survivors relatives neighbors neighbours judges courts "
     "ministries departments agencies authorities commissions committees councils embassies "
     "hospitals universities institutes charities unions federations companies minister "
     "president mayor governor senator secretary director chairman chairwoman chief premier "
     "chancellor ambassador commissioner sheriff coroners doctors professor officer "
     "detective inspector superintendent"},
    {word::kWeakSource,
     "official officials source sources insider insiders expert experts analyst analysts "
     "observer observers critic critics supporter supporters opponent opponents researcher "
     "researchers scientist scientists economist economists commentator commentators "
     "historian historians aide aides diplomat diplomats lawmaker lawmakers activist "
     "activists campaigner local locals people fans users netizens many some most others "
     "media reports rumor rumors internet"},
};

/// Reporting verbs by what they do to the claim; forms are inflected below.
constexpr Words kReportingVerbs[] = {
    {word::kReportsNeutral,
     "say tell state announce report write testify declare add note explain reply respond "
     "answer comment remark mention relate recount describe tweet post blog email text "
     "message publish broadcast issue release quote paraphrase read recall recollect "
     "observe continue conclude summarize specify clarify reiterate repeat stipulate inform "
     "notify brief advise disclose document record certify attest swear depose narrate"},
    {word::kReportsContested,
     "argue assert contend maintain claim allege charge accuse insist dispute deny reject "
     "rebut counter protest object complain lament grumble boast brag profess purport "
     "suggest insinuate imply hint intimate speculate theorize hypothesize propose posit "
     "submit venture opine editorialize decry denounce condemn criticize slam blast blame "
     "fault rail retort rejoin scoff"},
    {word::kReportsEndorsing,
     "reveal show prove demonstrate confirm verify establish discover find detect determine "
     "uncover expose acknowledge admit concede confess recognize realize know stress "
     "emphasize underline underscore highlight illustrate remind warn caution identify "
     "corroborate refute debunk"},
    {word::kReportsMind,
     "believe think feel consider suppose assume presume guess suspect doubt reckon figure "
     "hope fear worry expect anticipate predict forecast project estimate calculate reason "
     "judge deem view regard see understand agree disagree concur remember forget imagine "
     "foresee envision want prefer"},
    {word::kReportsDirective,
     "urge ask demand order instruct direct request plead beg appeal implore recommend "
     "advise propose encourage warn promise pledge vow commit guarantee threaten offer "
     "agree refuse decline invite suggest petition lobby"},
    {word::kReportsManner,
     "shout yell scream cry whisper mutter murmur mumble joke quip laugh chuckle sigh snap "
     "bark exclaim gush enthuse rave tease deadpan crow thunder fume begin interject "
     "interrupt muse ponder wonder reflect sob shrug grin smile"},
    {word::kReportsData,
     "show find indicate suggest reveal estimate reflect record list put place count tally "
     "track measure document note state say report conclude warn predict confirm detail "
     "outline cite"},
};

void add_verb(WordTable& table, std::string_view lemma, WordFlags tier) {
  const WordFlags finite = word::kReports | tier;
  table.add(lemma, finite);
  table.add(third_person(lemma), finite);
  table.add(ing_form(lemma), word::kReportsParticiple | tier);
  for_each_past(lemma, [&](std::string_view form) { table.add(form, finite); });
}

/// Of nouns for people, as they end in the singular or, where that differs, the plural.
constexpr std::string_view kPersonEndings[] = {"er",  "or",    "ist",   "ian",  "eer", "man",
                                               "men", "woman", "women", "mate", "ee"};

class English final : public Language {
 public:
  English() {
    for (const Words& list : kWords) {
      for_each_word(list.words, [&](std::string_view w) { table_.add(w, list.flags); });
    }
    for (const Words& list : kReportingVerbs) {
      for_each_word(list.words, [&](std::string_view w) { add_verb(table_, w, list.flags); });
    }
    add_english_sourcing(sourcing_);
    add_english_claim_words(claim_words_);
    // The build has checked the table: tests read every list.
    static_cast<void>(read_word_lists(section("word-lists"), lists_));
  }

  [[nodiscard]] std::string_view code() const override { return "en"; }
  [[nodiscard]] WordFlags flags(std::uint64_t word) const override { return table_.find(word); }
  [[nodiscard]] SourcingFlags sourcing(std::uint64_t word) const override {
    return sourcing_.find(word);
  }
  [[nodiscard]] WordFlags claim_words(std::uint64_t word) const override {
    return claim_words_.find(word);
  }
  [[nodiscard]] const WordList& list(WordListId id) const override {
    return lists_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] bool may_name_person(std::string_view noun) const override {
    constexpr std::size_t kLeast = 5;  // "her", "liar": shorter ones are in the word list
    if (noun.ends_with('s')) noun.remove_suffix(1);
    if (noun.size() < kLeast) return false;
    return std::any_of(std::begin(kPersonEndings), std::end(kPersonEndings),
                       [noun](std::string_view ending) { return noun.ends_with(ending); });
  }
  void tag(std::span<const std::string_view> words, std::span<Tag> tags) const override {
    english_tagger().tag(words, tags);
  }
  void numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out) const override {
    english_numbers(sentence, out);
  }
  void dates(const SentenceView& sentence, std::vector<DatePhrase>& out) const override {
    english_dates(sentence, out);
  }
  void names(const SentenceView& sentence, std::vector<NamePhrase>& out) const override {
    english_names(sentence, out);
  }
  void cues(const SentenceView& sentence, std::vector<ReportingCue>& out) const override {
    english_cues(sentence, out);
  }
  [[nodiscard]] std::span<const TorturedPhrase> tortured_phrases() const override {
    return english_tortured_phrases();
  }
  [[nodiscard]] std::string_view section(std::string_view name) const final {
    struct Section {
      std::string_view name;
      const unsigned char* bytes;
      std::size_t size;  ///< in bytes
    };
    static const Section kSections[] = {
        {"word-lists", kEnglishWordLists, kEnglishWordLists_size},
        {"boilerplate-patterns", kEnglishBoilerplatePatterns, kEnglishBoilerplatePatterns_size},
        {"boilerplate-weights", kEnglishBoilerplateWeights, kEnglishBoilerplateWeights_size},
        {"fragment-weights", kEnglishFragmentWeights, kEnglishFragmentWeights_size},
        {"spinning-words", kEnglishSpinningWords, kEnglishSpinningWords_size},
    };
    for (const Section& each : kSections) {
      if (each.name == name) return {reinterpret_cast<const char*>(each.bytes), each.size};
    }
    return {};
  }
  [[nodiscard]] bool may_be_finite(const Tag& tag) const override {
    // Odds of 20 to 1 against, in the tagger's units.
    constexpr int kSurelyNot = -24;
    return tag.finite_margin > kSurelyNot;
  }

 private:
  WordTable table_{3200};
  WordTable sourcing_{2500};
  WordTable claim_words_{500};
  WordLists lists_;
};

}  // namespace

const Language& english() {
  static const English pack;
  return pack;
}

}  // namespace galley
