#include "english_sourcing.h"

#include <string_view>

#include "galley/language/claim_words.h"
#include "galley/language/sourcing.h"
#include "inflection.h"

namespace galley::core {
namespace {

using namespace sourcing;

struct Words {
  SourcingFlags flags;
  std::string_view words;  ///< lower case, separated by spaces; of verbs the base forms
};

constexpr Words kVerbs[] = {
    {kSay,
     "say argue insist contend believe think explain acknowledge concede assert predict warn "
     "suggest write tweet testify joke allege announce reiterate boast complain deny stress "
     "emphasize emphasise confirm lament recall hope fear worry guess suspect caution counter vow "
     "quip opine quote retort reply respond declare estimate speculate profess imply insinuate "
     "hint doubt reckon admit confess muse theorize wonder conclude expect agree disagree "
     "assume presume figure contend reaffirm affirm clarify mention comment remark decide "
     "understand realize realise recognize recognise imagine forecast anticipate proclaim scoff "
     "rejoin brag gripe posit surmise intimate elaborate foresee envision marvel plead attest "
     "concur "
     "stipulate narrate swear editorialize hypothesize signal "
     "aver avow blog bluster certify divulge expound prophesy rant recap retort sermonize "
     "grumble grouse moan ascertain infer deduce sense perceive "
     "acquiesce concur object protest"},
    {kFind,
     "find add claim report show note state post charge maintain observe discover learn "
     "determine "
     "reveal indicate demonstrate prove signal know feel see hear point relate repeat describe "
     "detail disclose document calculate project judge consider "
     "regard view deem continue answer agree read message email text specify highlight underline "
     "underscore outline trust remember forget discuss address recount recommend propose submit "
     "verify establish illustrate identify reflect dream bet venture chime rule"},
    {kTell,
     "tell inform remind assure notify brief convince persuade advise promise warn ask teach"},
    {kWant,
     "want urge vow pledge promise refuse decline hope seek intend plan demand ask call threaten "
     "swear prefer agree offer request order instruct plead beg implore encourage recommend "
     "aspire crave yearn contemplate mull opt resolve endeavor endeavour undertake consent dare "
     "exhort goad beseech entreat coax nudge prod forbid authorize authorise mandate "
     "propose aim wish desire hesitate volunteer invite petition lobby press push commit"},
    {kJudge,
     "praise criticize criticise slam blast attack defend denounce condemn support oppose endorse "
     "back mock dismiss reject welcome accuse blame call describe label brand view regard "
     "consider question doubt love hate like dislike admire applaud commend credit laud tout hail "
     "deride ridicule decry deplore disavow repudiate rebuke rebut refute dispute deny disparage "
     "denigrate insult vilify lambaste rip bash pan knock fault chide scold taunt belittle "
     "challenge contest protest lament mourn bemoan resent fear favor favour champion espouse "
     "embrace advocate trumpet cite reference mention address discuss explain acknowledge "
     "downplay deflect renounce celebrate congratulate thank characterize characterise depict "
     "portray dub term deem liken compare ask reiterate announce outline detail stress highlight "
     "emphasize emphasise predict anticipate reveal disclose confirm cheer jeer lambast excoriate "
     "assail scorn spurn tweet allege assert affirm propose recommend respect value prize "
     "appreciate echo parrot second "
     "abhor acclaim admonish berate bemoan castigate censure cherish condone decry defame despise "
     "detest disown eschew eulogize eulogise exalt extol heckle idolize impugn loathe lionize "
     "malign pillory rebuff reprimand reproach resent revere revile roast salute savage scorn "
     "shame shun slight snub trash uphold upbraid venerate distrust mistrust trust regret relish "
     "minimize minimise mischaracterize misrepresent equate underplay overstate understate "
     "paint hype peddle note repeat recount remember relate observe specify recite "
     "summarize summarise articulate convey relay identify diagnose"},
    {kJudge | kWithPreposition,
     "speak talk point refer rail lash vote apologize apologise complain react object worry agree "
     "disagree approve disapprove side focus dwell call insist allude hint brag boast gripe "
     "bristle "
     "zero press vouch lean rally warn testify"},
    {kJudge,
     "contradict portray advocate invoke repudiate jab savage eviscerate retweet attribute promote "
     "question disparage venerate malign discredit uncover refute corroborate debunk quote report"},
    {kJudge | kWithPreposition, "allude balk preach vouch quibble marvel spar shrug hint jab"},
    {kFind | kWithAs, "see cast frame interpret perceive peg pitch present treat pick"},
    {kManner, "chant boom marvel vent blurt howl bawl share order"},
    {kJudge, "express voice chastise lampoon skewer hammer pummel commiserate"},
    {kManner,
     "shout yell scream cry whisper mutter murmur mumble laugh chuckle sigh snap bark exclaim "
     "gush enthuse rave tease deadpan crow thunder fume begin interject interrupt reflect sob "
     "shrug grin smile intone roar bellow chant go start conclude ask"},
};

/// Verbs whose base and third-person forms are nouns as well.
constexpr std::string_view kNounVerbs =
    " report post charge claim comment remark state note show call attack support plan hope fear "
    "demand offer promise vow pledge question challenge blast estimate project record view praise "
    "blame doubt dispute fault label brand credit tout joke boast tweet text message email quote "
    "reply answer guess forecast signal point detail document release issue list judge order "
    "request desire wish aim need address back second value prize respect echo reference press "
    "push welcome love hate like feature insult rebuke protest contest favor favour champion "
    "embrace cheer worry cry shout scream whisper sigh laugh smile counter brief warn advocate "
    "figure suspect reason read update petition lobby volunteer thank bet dream hint brag rule "
    "invite counter knock pan rip bash term start go mean hold find ";

/// Judge the speaker or vouch for what is said; rule books prefer "said".
constexpr std::string_view kLoadedVerbs =
    " claim admit concede confess insist reveal brag gripe gush rant whine scoff rail "
    "profess purport grumble allege acknowledge ";

constexpr Words kNouns[] = {
    {kSpeechNoun,
     "claim claims statement statements argument arguments allegation allegations accusation "
     "accusations assertion assertions belief beliefs view views contention suggestion "
     "suggestions warning warnings prediction predictions promise promises pledge pledges vow "
     "call calls comment comments remark remarks criticism criticisms concern concerns fear fears "
     "hope hopes doubt doubts opinion opinions position insistence admission confirmation "
     "announcement announcements declaration demand demands denial denials conclusion conclusions "
     "finding findings assessment estimate estimates rumor rumors rumour rumours speculation "
     "worries assurance assurances complaint complaints notion idea perception impression "
     "testimony proposal proposals opposition praise condemnation description refusal "
     "willingness desire vows feeling sentiment expectation expectations recommendation "
     "question questions judgment support endorsement critique disagreement "
     "disagreements skepticism scepticism anxiety anger outrage"},
    {kDataNoun,
     "poll polls polling survey surveys study studies report reports data figures statistics "
     "numbers "
     "research records documents filing filings emails analysis analyses review census audit "
     "results findings returns tally index email memo letter statement transcript transcripts "
     "indictment complaint lawsuit affidavit article story book memoir paper newspaper "
     "documentary video ad ads photo photos photograph photographs picture pictures image images "
     "footage map chart graph tape recording clip commercial poster banner search evidence "
     "investigation inquiry website site estimates forecasts"},
    {kSpokesperson,
     "spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative "
     "representatives rep"},
    {kGroup,
     "voters observers "
     "residents neighbors neighbours users fans pundits strategists operatives advisers advisors "
     "allies advocates backers donors delegates aides staffers insiders members leaders parents "
     "students women men evangelicals independents partisans detractors proponents lawmakers "
     "legislators senators congressmen governors lawyers scholars academics activists protesters "
     "demonstrators witnesses authorities investigators prosecutors polls pollsters studies "
     "surveys reports friends colleagues rivals person commentators consultants executives "
     "contributors sympathizers loyalists prognosticators forecasters skeptics sceptics "
     "outsiders reporters journalists outlets organizations organisations groups "
     "agencies campaigners specialists teachers workers traders investors villagers politicians "
     "bankers veterans doctors locals viewers readers listeners customers consumers taxpayers "
     "strategist operative pundit attendee participant staffer insider "
     "employees relatives survivors critics supporters opponents experts analysts officials"},
    {kVerbParticle, "for on of about to at against out with up off over in back after"},
    {kAttitude,
     "alarmed annoyed anxious appalled apprehensive ashamed astonished baffled bothered bullish "
     "comfortable uncomfortable curious delighted desperate disgusted distressed disturbed dubious "
     "embarrassed encouraged enthusiastic excited frightened frustrated gratified happy heartened "
     "hesitant horrified impatient impressed unimpressed incredulous indifferent insistent keen "
     "nervous outraged outspoken passionate perplexed puzzled relieved resentful sad saddened "
     "scared shocked sorry startled stunned suspicious terrified thankful touched troubled uneasy "
     "unaware conscious unconvinced undecided vocal irked miffed rattled torn divided conflicted "
     "unequivocal undeterred unapologetic unmoved blunt candid explicit emphatic clear "
     "worried concerned confident optimistic pessimistic convinced hopeful sure certain aware "
     "afraid skeptical sceptical doubtful wary leery adamant opposed supportive critical "
     "dismissive fearful mindful proud angry furious upset disappointed unhappy glad pleased "
     "surprised eager reluctant unwilling willing determined committed interested inclined "
     "dissatisfied satisfied thrilled grateful open hostile sympathetic uncertain unsure"},
    {kAnonymity, "anonymity unnamed anonymous anonymously unidentified undisclosed"},
    {kReasonGiven,
     "authorized authorised sensitive sensitivity retaliation reprisal reprisals safety fear "
     "fearing confidential private privately freely candidly permitted allowed ongoing because "
     "internal publicly private deliberations candid"},
    {kCasualty,
     "killed kill kills killing dead death deaths died dies dying injured injuries wounded victim "
     "victims casualty casualties fatalities fatality drowned massacre massacred perished slain "
     "murdered lives toll"},
    {kDisplaced,
     "displaced homeless fled fleeing flee refuge refugees evacuated missing stranded starving "
     "arrested detained infected hospitalised hospitalized"},
    {kCrime,
     "accused accuse accuses accusing accusation accusations illegal illegally illegality racist "
     "racism sexist xenophobe xenophobic xenophobia criminal criminals assault assaults assaulted "
     "crime crimes scandal scandals alleged allege alleges alleging allegedly allegation "
     "allegations fraud frauds fraudulent fraudster guilty rigged rigging lie lies lied liar "
     "lying abuse abuses abused abusive corrupt corruption violate violates violated violating "
     "violation violations steal steals stole stolen stealing theft misconduct bribe bribes "
     "bribed bribery perjury harassed harassment groped embezzled embezzlement laundering "
     "smuggled trafficking extortion blackmail murder murdered rape raped unlawful unlawfully "
     "misled misleading deceived cheated cover-up malfeasance"},
    {kRank,
     "best worst first largest biggest smallest highest lowest deadliest oldest youngest longest "
     "shortest fastest strongest greatest richest poorest busiest record unprecedented "
     "unparalleled unrivalled unrivaled unmatched historic leading toughest hardest costliest "
     "hottest coldest wettest driest"},
    {kAbsolute,
     "all most only never every always everyone everybody everything nobody none "
     "undoubtedly"},
    {kCause,
     "because cause caused causes causing blame blamed blames blaming prompted prompt prompting "
     "prompts driven fueled fuelled fueling fuelling fuels trigger triggered "
     "triggers triggering sparked sparking spurred spurring thanks"},
    {kForecast,
     "will would could wo 'll likely unlikely bound poised doomed destined inevitable inevitably "
     "predicts forecasts"},
    {kShare, "percent percentage majority thirds quarters half plurality pct"},
    {kManyNoun,
     "dozens hundreds thousands millions billions trillions tens scores million billion trillion "
     "thousand"},
    {kHealth,
     "disease diseases cancer vaccine vaccines virus infection infections drug drugs obesity "
     "diabetes dementia alzheimer depression dose doses mortality epidemic pandemic"},
    {kEvaluation,
     "contentious controversial shocking brutal horrific landmark outrageous disgraceful "
     "disastrous catastrophic stunning notorious infamous devastating egregious appalling "
     "unacceptable scandalous remarkable extraordinary incredible amazing spectacular divisive "
     "polarizing polarising radical extremist"},
    {kCurrency, "dollars euros pounds cents"},
    {kPublicAct,
     "voted passed signed approved ruled sentenced convicted indicted launched opened resigned "
     "elected appointed nominated adopted enacted sworn inaugurated airdropped deployed "
     "unveiled won lost defeated endorsed suspended filed"},
};

constexpr Words kJoints[] = {
    {kBeForm, "is are was were be been being 're am"},
    {kHaveForm, "have has had having 've 'd"},
    {kMidAdverb,
     "also then later first even still again now once often never always have has had long further "
     "soon just not n't so instead only twice sometimes already ever"},
    {kClauseOpener, "that whether how why what if when where who"},
    {kContrast,
     "but while though although whereas because as when after before since if unless until once "
     "than"},
    {kTimeWord,
     "yesterday today tonight week month year morning afternoon evening night earlier later fall "
     "spring summer winter recently time weekend ago early late"},
    {kTimeWord | kTimeOpener, "last this next"},
    {kObjectPronoun, "him her me us them it you"},
    {kPossessor, "his her their its my our 's"},
    {kSetting, "in on at to for with during after via by about through of"},
    {kSurelyFinite, "said says told"},
    {kUnnamed, "source sources"},
    {kAccordingTo, "according"},
    {kCites, "citing"},
    {kThatWord, "that"},
    {kToWord, "to"},
    {kByWord, "by"},
    {kAsWord, "as"},
    {kItWord, "it"},
    {kInWord, "in"},
    {kOnWord, "on"},
    {kIncludes, "including"},
    {kMatter, "about of against for out back"},
    {kMedium,
     "statement statements interview interviews email emails e-mail tweet tweets letter letters "
     "speech post release memo briefing conference"},
    {kPutsOut,
     "issue issued issues issuing release released releases releasing send sent sends publish "
     "published publishes post posted deliver delivered give gave put"},
    {kLight,
     "make makes made making take takes took taken taking raise raises raised raising cast casts "
     "casting draw draws drew drawn drawing launch launches launched launching file files filed "
     "filing level levels leveled levelled mount mounted mounting throw throws threw throwing lend "
     "lends lent lending voice voices voiced voicing show shows showed shown showing pay pays paid "
     "paying lodge lodged shed sheds have has had having lay lays laid laying repeat repeats "
     "repeated repeating hold holds held holding find finds found finding put puts putting offer "
     "offers offered offering give gives gave given giving send sends sent sending issue issues "
     "issued issuing deliver delivers delivered delivering"},
    {kTopic,
     "clear plain aim issue exception attention swipe swipes jab jabs shot shots fun light note "
     "notice tribute heed case credit interest confidence faith trust regret thanks support "
     "endorsement opposition sympathy anger frustration outrage alarm dismay skepticism scepticism "
     "enthusiasm respect disdain contempt appreciation gratitude approval disapproval objection "
     "objections reservations misgivings worry worries anxiety resentment sense signs reason "
     "reasons decision decisions plans attack attacks joke jokes lie lies point points advice "
     "warning threat threats request requests appeal appeals plea pleas lawsuit blame doubt "
     "response answer answers explanation account accounts plan decision stance admiration "
     "preference threat "
     "intention intentions goal dislike distrust hatred reaction rejection embrace defense "
     "defence"},
    {kSeems | kBase, "seem appear sound"},
    {kSeems | kThirdPerson, "seems appears sounds looks"},
    {kSeems | kPast, "seemed appeared sounded"},
    {kSeems, "reportedly allegedly supposedly purportedly ostensibly"},
    {kGoesOn, "go goes went gone going"},
};

constexpr Words kClaimWords[] = {
    {claim_word::kForecastTo, "expected set going scheduled"},
    {claim_word::kCauseTo, "led due leads"},
    {claim_word::kCauseIn, "result resulted resulting"},
    {claim_word::kMotiveTo, "attempt bid effort order"},
    {claim_word::kApproximate, "nearly almost roughly approximately estimated"},
    {claim_word::kThan, "than"},
    {claim_word::kMoreOrLess, "more less fewer"},
    {claim_word::kMay, "may might"},
    {claim_word::kNo, "no"},
    {claim_word::kOne, "one"},
    {claim_word::kAll, "all"},
    {claim_word::kAfterAt, "after at"},
    {claim_word::kDay, "day"},
    {claim_word::kMost, "most"},
    {claim_word::kOfTime, "recent recently likely part"},
    {claim_word::kFraction, "half quarters"},
    {claim_word::kThanks, "thanks"},
    {claim_word::kWill, "will"},
    {claim_word::kFirst, "first"},
    {claim_word::kFirstWhat, "lady name names responder responders time times person aid class"},
    {claim_word::kHabit, "practice practices friend friends man men wishes regards known interest"},
    {claim_word::kPrice, "costs priced price ticket tickets admission fare fee fees per"},
    {claim_word::kDefines, "means meaning refers defined abbreviation acronym"},
    {claim_word::kOf, "of"},
    {claim_word::kIn, "in"},
    {claim_word::kOut, "out"},
    {claim_word::kThe, "the"},
    {claim_word::kTo, "to"},
    {claim_word::kScored, "by with"},
    {claim_word::kHour, "a.m p.m am pm"},
    {claim_word::kAge, "age aged turned turns"},
    {claim_word::kYear, "year years month months"},
    {claim_word::kOld, "old olds"},
    {claim_word::kLeading, "leading"},
    {claim_word::kNamed, "named identified quoted"},
    {claim_word::kRefuses, "decline declines declined declining refuse refuses refused refusing"},
    {claim_word::kName, "name names identity"},
    {claim_word::kUsed, "used published printed revealed disclosed"},
    {claim_word::kInsider, "familiar close briefed knowledge"},
    {claim_word::kDefinite, "the that this those these his her their"},
    {claim_word::kPoll, "poll survey study census"},
    {claim_word::kOrder, "before after until till during in at from since"},
    {claim_word::kAnswers,
     "discuss say comment answer elaborate respond reply confirm deny name identify disclose "
     "reveal specify speculate explain talk speak tell"},
    {claim_word::kNot, "not n't"},
    {claim_word::kCounts,
     "count counts counted record records recorded register registers registered log logs logged "
     "tally tallies tallied"},
    {claim_word::kWhen, "when and but now"},
    {claim_word::kNoPerson,
     "valley river creek lake sea ocean bay island islands mount mountain mountains hills forest "
     "street road avenue lane square bridge airport station port county city town village district "
     "province state states park hall house tower school college academy library museum church "
     "club united rovers fc company corp inc ltd llc group bank fund trust foundation institute "
     "association society league cup party congress senate assembly office service services press "
     "herald times news post gazette journal magazine radio television festival act award prize "
     "day week"},
    {claim_word::kHurts,
     "tortured torture shot shoot beat beaten stabbed strangled kidnapped abducted poisoned gassed "
     "executed assassinated lynched whipped flogged enslaved molested bullied threatened"},
    {claim_word::kDumps,
     "dump dumps dumped dumping pour pours poured discharged "
     "discharges spilled spilt"},
    {claim_word::kPollutant,
     "poison poisons waste wastes chemicals sewage effluent toxins pesticide pesticides sludge "
     "asbestos mercury arsenic cyanide slurry"},
    {claim_word::kPerson,
     "person people man men woman women boy boys girl girls child children baby babies infant "
     "infants toddler toddlers teen teens adult adults kid kids youth youths human humans "
     "mother mothers mom mum father fathers dad son sons daughter daughters brother brothers "
     "sister sisters sibling siblings wife wives husband husbands spouse parent parents cousin "
     "cousins uncle aunt nephew niece grandson granddaughter couple family families twins friend "
     "friends guest guests colleague colleagues neighbor neighbour neighbors neighbours victim "
     "victims survivor survivors patient patients suspect suspects gunman gunmen civilian "
     "civilians soldier soldiers troops personnel crew crews guard guards police cop cops "
     "militant militants terrorist rebel rebels resident residents citizen citizens native "
     "inhabitants migrant migrants immigrant immigrants refugee refugees passenger passengers "
     "pedestrian pedestrians student students pupil pupils nurse nurses priest monk king queen "
     "prince princess pope bishop president chief mayor judge captain pilot pilots athlete "
     "athletes chef artist actor actress poet widow widower hostage hostages inmate inmates "
     "detainee detainees prisoner prisoners protester protesters demonstrator demonstrators "
     "veteran veterans member members staff nationals americans who everyone everybody someone "
     "somebody anyone nobody others him her them us me he she they we i those"},
    {claim_word::kDies, "died dies dying die dead death deaths perished"},
    {claim_word::kKills, "kill kills killed killing"},
    {claim_word::kLives, "lives"},
    {claim_word::kTakesLife,
     "lose loses losing lost loss claim claims claiming claimed cost costs costing take takes "
     "taking took taken save saves saved saving risk risked risking"},
    {claim_word::kToll, "toll"},
};

/// Whether `list`, which has a space at either end, holds `lemma`.
bool lists(std::string_view list, std::string_view lemma) {
  const std::size_t at = list.find(lemma);
  if (at == std::string_view::npos) return false;
  if (at > 0 && list[at - 1] == ' ' && list[at + lemma.size()] == ' ') return true;
  return lists(list.substr(at + 1), lemma);
}

void add_verb(WordTable& table, std::string_view lemma, SourcingFlags takes) {
  if (lists(kLoadedVerbs, lemma)) takes |= kLoaded;
  const SourcingFlags noun = lists(kNounVerbs, lemma) ? kNounToo : 0;
  table.add(lemma, takes | kBase | noun);
  table.add(third_person(lemma), takes | kThirdPerson | noun);
  table.add(ing_form(lemma), takes | kIng);
  for_each_past(lemma, [&](std::string_view form) { table.add(form, takes | kPast); });
}

}  // namespace

void add_english_sourcing(WordTable& table) {
  for (const Words& list : kVerbs) {
    for_each_word(list.words, [&](std::string_view w) { add_verb(table, w, list.flags); });
  }
  for (const Words& list : kJoints) {
    for_each_word(list.words, [&](std::string_view w) { table.add(w, list.flags); });
  }
  for (const Words& list : kNouns) {
    for_each_word(list.words, [&](std::string_view w) { table.add(w, list.flags); });
  }
}

void add_english_claim_words(WordTable& table) {
  for (const Words& list : kClaimWords) {
    for_each_word(list.words, [&](std::string_view w) { table.add(w, list.flags); });
  }
}

}  // namespace galley::core
