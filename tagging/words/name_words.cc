// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/name_words.h"

#include <array>
#include <unordered_map>

namespace readout::tagging {
namespace {

constexpr std::string_view kTitles =
    "legislator magistrate advocate parliamentarian madam aunt aunty uncle host cmdr dgp igp dcp "
    "ceos cpo cso mp mla mep mna mca pm dpm dp cm dcm vp evp svp cs cj fm hon amb pfc spc acp dsp "
    "dig cto coo "
    "mufti maulana swami guru duke taoiseach hojatoleslam archimandrite "
    "laureate chancellor vicar deacon abbot apostle "
    "actor actress adm admiral adviser advisor ambassador analyst anchor archbishop archduke "
    "artist "
    "astronaut athlete attorney author ayatollah baron baroness billionaire bishop brig "
    "broker businessman businesswoman candidate capt captain cardinal ceo cfo chair chairman "
    "chairperson chairwoman chancellor chief clerk cleric coach col colonel columnist comedian "
    "commandant commander commissioner comptroller comrade congressman congresswoman constable "
    "consul "
    "coordinator coroner corporal councillor councilman councilmember councilor councilwoman "
    "counsel "
    "counselor count countess cpl creator critic czar dean designer det detective dictator "
    "diplomat director "
    "doctor dr duchess duke economist editor emir emperor engineer envoy ex expert fellow "
    "filmmaker financier "
    "founder gen general gov governor guitarist historian imam inspector investigator journalist "
    "judge "
    "justice king lady lawmaker lawyer leader lecturer lieutenant lord lt maj major marshal mayor "
    "minister ministers mogul msgr mullah negotiator nominee officer official ombudsman oligarch "
    "organizer owner "
    "painter partner pastor philosopher photographer physicist pilot player poet politician pope "
    "premier "
    "president presidents prince princess principal prof professor prosecutor publisher pvt queen "
    "rabbi "
    "rapper reporter rep representative reps researcher rev reverend saint scholar scientist "
    "secretary sec sen "
    "senator senators sens sergeant sgt sheikh sheriff shaikh shah singer solicitor songwriter "
    "speaker spokesman "
    "spokesperson spokeswoman star statesman strategist striker sultan superintendent supt "
    "teacher technician treasurer trainer trooper trustee tycoon undersecretary veteran "
    "viscount warden whip winger writer activist goalkeeper midfielder defender father sister "
    "brother "
    "pharaoh cofounder coach manager specialist "
    "accountant alderman alderwoman anthropologist archaeologist assemblyman assemblywoman "
    "astronomer barrister biologist blogger broadcaster cardiologist cartoonist chef chemist "
    "congressmember congressmembers consultant contributor correspondent curator cyclist delegate "
    "delegates dentist drummer "
    "entrepreneur epidemiologist firefighter golfer illustrator influencer investor judges jurist "
    "linebacker lobbyist mathematician musician novelist paramedic pediatrician playwright "
    "podcaster "
    "pollster pres psychiatrist psychologist quarterback sculptor sociologist sprinter surgeon "
    "swimmer theologian virologist";

constexpr std::string_view kModifiers =
    "acting assistant associate attorney board brigadier cabinet chief co communications corporate "
    "country crown culture defence defense democratic deputy development district education "
    "economy economic "
    "emeritus energy environment executive federal field finance financial first foreign former "
    "fleet general "
    "global grand health head health home house human immigration incoming independent industry "
    "information "
    "interim interior joint justice labor labour late lead lieutenant life madam majority managing "
    "marketing "
    "master military minority national office operating outgoing parliamentary party police policy "
    "political "
    "presidential press prime principal private project public rear regional republican research "
    "retired rights rural "
    "security senate senior special staff state supreme team technology tourism trade transport "
    "transportation treasury vice warrant water women youth agriculture communication commerce "
    "planning "
    "air squadron flight petty elect "
    "sports social cultural labor religious affairs tourism royal honorary then";

constexpr std::string_view kHonorifics =
    "dame herr lady lord miss mme monsieur mr mrs ms mx sir sri shri smt";

constexpr std::string_view kHeads =
    "academy administration agency alliance army assembly association authority bank board bureau "
    "cabinet "
    "center centers centre centres chamber church circle city coalition college command commission "
    "committee "
    "community company confederation conference congress consortium consulate convention "
    "corporation corps "
    "council court department directorate division embassy faculty federation force forces forum "
    "foundation "
    "friends front fund government group guild headquarters high house initiative "
    "inspectorate "
    "institute institution international international journal lawyers league legion medecins "
    "ministry mission "
    "mothers movement museum national network observatory office order organisation organization "
    "palace parliament party "
    "people's police post presidium republic royal school secretariat senate service "
    "society "
    "sons state students supreme synod tribunal trust union university women workers youth zone";

constexpr std::string_view kTails =
    "academy administration ag agency airline airlines airways alliance ambulance archives army "
    "arsenal assembly battalion "
    "associates association athletic authority bank bancorp bloc board boys brands brigade "
    "brigades brotherhood brothers bureau cabinet "
    "capital caucus center centre chamber church cia clinic club co coalition collective college "
    "command commission committee "
    "commune communications company confederation congress consortium consulting cooperative corp "
    "corporation corps council court "
    "courts crusade daily department diocese directorate division dynamics electronics embassy "
    "energy "
    "enterprises "
    "entertainment exchange factory faction federation fc financial firm fleet force forces forum "
    "foundation "
    "front fund funds gazette gmbh government group guard guards guild guardian hamas healthcare "
    "herald hezbollah holding holdings hospital "
    "inc industries industry initiative inquirer inspectorate institute institution insurance "
    "international "
    "investments journal jury kwanza laboratories laboratory labs lashkar law league legion "
    "legislature lines llc llp lobby lodge logistics "
    "ltd mafia magazine management media militia ministries ministry mint mission mobile monitor "
    "morgan mosque motor motors movement "
    "museum navy network networks news newspaper observatory office oil operation operations "
    "opposition orchestra organisation "
    "organization parliament partners partnership party petroleum pharma pharmaceuticals pictures "
    "plc police polytechnic press productions "
    "program project prosecutors prosecution publications radio rangers records refinery regiment "
    "regime registry reserve resources restaurant "
    "sa savings school schools science sciences secretariat securities semiconductor senate "
    "service services society software solutions squad "
    "staff steel store stores studio studios supermarket syndicate synod systems taskforce team "
    "technologies technology telecom telecommunications telegraph "
    "television temple times tribunal tribune trust union united university vaccines ventures "
    "vodafone watch watchdog "
    "wing works workers";

constexpr std::string_view kParticles =
    "ab abu al ap ben bin bint da dal de del della den der des di do dos du e el ibn la las le los "
    "ou san "
    "st ter und ud ul van vom von y zu";

constexpr std::string_view kOpeners =
    "a about above according across after again against ago ahead albeit all almost along already "
    "also although "
    "always amid among an and another any anyone anything anyway apart are around as ask asked at "
    "back based because "
    "been before behind being below beneath besides best better between beyond both but by can "
    "certainly clearly come "
    "compared considering could currently dear despite did do does doing down due during each "
    "earlier either "
    "else elsewhere enough even eventually ever every everybody everyone everything exactly except "
    "fact far few "
    "finally first firstly five following for forget formerly fortunately four from further "
    "furthermore generally get "
    "given go going good got great had half has have having he hence her here hers herself him "
    "himself his how "
    "however i if imagine important in including indeed initially instead interestingly into "
    "ironically is it its "
    "itself just keep largely last lastly late later least less let like likewise long look "
    "looking made make many "
    "maybe me meanwhile might mine more moreover most mostly much must my myself namely nearly "
    "neither never "
    "nevertheless new next nine no nobody none nonetheless nor not nothing notably now obviously "
    "of off often oh "
    "ok okay on once one only onto or other others otherwise ought our ours out outside over "
    "overall own part "
    "people perhaps please possibly predictably presumably previously probably quite rather read "
    "really recently "
    "regarding regardless reportedly right said same say saying says second secondly see seen "
    "seven several shall she "
    "should similarly simply since six so some somebody someone something sometimes somewhere soon "
    "speaking "
    "specifically still strong subsequently such suddenly supposedly surely surprisingly take "
    "taken ten than thank "
    "thanks that the their theirs them themselves then there thereafter therefore these they thing "
    "things think third this "
    "those though three through throughout thus till to today together tomorrow tonight too top "
    "toward towards "
    "traditionally true try turning two typically ultimately under underneath understandably "
    "unfortunately "
    "unless unlike until up upon us use used using usually very via wait was watch we well were "
    "what whatever "
    "when whenever where whereas wherever whether which whichever while who whoever whole whom "
    "whose why will "
    "with within without would yes yesterday yet you your yours yourself eight eleven twelve "
    "twenty thirty "
    "click share subscribe sign advertisement photo image video related copyright breaking updated "
    "published "
    "editor's exclusive opinion correction update comment comments follow facts note source "
    "sources story topics";

constexpr std::string_view kNoActors =
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays "
    "saturdays sundays january february march april may june july august september october "
    "november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan eid thanksgiving "
    "halloween hanukkah diwali "
    "act acts bill law laws treaty treaties agreement agreements accord accords pact protocol "
    "convention deal "
    "amendment amendments constitution declaration resolution charter doctrine code rule rules "
    "ruling decree "
    "war wars battle revolution crisis uprising spring intifada genocide holocaust massacre "
    "day days week month year eve season century era age olympics games cup championship "
    "championships tournament "
    "marathon festival award awards prize prizes medal oscar oscars grammy grammys emmy emmys "
    "summit meeting ceremony "
    "muslim muslims christian christians catholic catholics jew jews jewish islam islamic islamist "
    "islamists "
    "christianity buddhist buddhists hindu hindus sikh sikhs sunni sunnis shia shias shiite "
    "shiites protestant "
    "protestants evangelical evangelicals mormon mormons arab arabs kurd kurds kurdish african "
    "africans asian "
    "asians european europeans latin latino latinos latina hispanic hispanics black blacks white "
    "whites western westerner "
    "westerners native indigenous roma uighur uighurs uyghur uyghurs tibetan tibetans rohingya "
    "hutu tutsi "
    "democrat democrats republican republicans conservative conservatives liberal liberals "
    "communist communists "
    "socialist socialists marxist nazi nazis bolshevik capitalist fascist "
    "english french german spanish arabic mandarin cantonese hindi urdu farsi swahili "
    "god allah bible quran koran jesus christ lord messiah santa covid coronavirus ebola aids hiv "
    "zika omicron "
    "dna tv pc usb gps gdp gmt est edt pst pdt utc am pm ad bc mp mps ngo ngos ied ieds id iq llc "
    "suv gop "
    "street avenue road boulevard lane drive highway bridge square plaza park river lake sea ocean "
    "bay gulf strait "
    "mountain mountains mount hill hills valley island islands peninsula coast beach desert forest "
    "airport station "
    "county province district region state states city town village capital north south east west "
    "northern southern "
    "eastern western northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern "
    "central upper lower middle internet web wifi covid-19 brexit earth moon mars sun heaven hell "
    "chapter section article page figure table part volume photo mr mrs ms dr sir madam president "
    "prime minister "
    "secretary senator general governor king queen prince princess pope director chairman manager "
    "judge officer "
    "tower building hall stadium arena palace prison jail boulevard terrace gardens zoo cemetery "
    "memorial "
    "virus vaccine flu pandemic hurricane typhoon cyclone storm earthquake tsunami "
    "twitter facebook instagram youtube tiktok whatsapp "
    "america american americans asia asians oceania pacific atlantic caribbean land islander "
    "islanders camp heights basin "
    "valley falls canal border route line railway pipeline dam plant stock index reef harbour "
    "harbor port "
    "project program programme plan strategy policy initiative theory model index report survey "
    "study poll peoples";

constexpr std::string_view kHyphenEndings =
    "a aged affiliated age aligned allied alike and area at backed based born bound brokered built "
    "by centered centric class "
    "controlled dominated driven educated era esque ever financed focused for free friendly funded "
    "held imposed in "
    "influenced inspired installed invested is issued language leaning led like level linked "
    "listed majority made "
    "mandated manufactured mediated minded of old on only or organized oriented owned per picked "
    "plus populated proposed "
    "registered related ridden ruled run sanctioned size speaking sponsored starved style supplied "
    "supported the time "
    "to trained type up wide wing winning year years";

constexpr std::string_view kLegalForms = "inc ltd llc plc jr sr corp co llp lp";

constexpr std::string_view kPlurals =
    "people women children men farmers workers teachers writers nurses students prosecutors "
    "veterans doctors "
    "lawyers players peoples citizens soldiers mothers";

// Of navies and merchants.
constexpr std::string_view kShipPrefixes =
    "ara bap bns brp fgs fns frs hdms hmas hmcs hmnzs hms hnlms hnoms hswms hts ins jds js "
    "kri mt mv nrp orp pns rfa rms roks rss rv sas slns ss stv tcg usat uscgc usns uss vfs";

constexpr std::string_view kThings =
    "airbase airfield airport avenue base boulevard campus cathedral center centre "
    "clinic college doctrine foundation highway hospital hotel institute library mall medal "
    "memorial "
    "monument mosque museum observatory plaza prize scholarship school shipyard square stadium "
    "station street theater theatre tower towers trophy university "
    "ballot battalion bell campground clause memorandum parade zone one two three four five six "
    "seven eight nine ten";

constexpr std::string_view kSurnames =
    "abbot baron bishop cardinal dean duke fellow judge justice king lord major marshal painter "
    "pope "
    "prince singer star";

constexpr std::string_view kSuffixes = "jr sr ii iii iv";

constexpr std::string_view kLetterOffices = "cj cm cs dp fm";

struct List {
  std::string_view words;
  NameWord use;
};

constexpr auto kLists = std::to_array<List>({
    {kTitles, kPersonTitle},
    {kModifiers, kTitleModifier},
    {kHonorifics, kHonorific},
    {kHeads, kBodyHead},
    {kTails, kBodyTail},
    {kParticles, kParticle},
    {kOpeners, kOpener},
    {kNoActors, kNoActor},
    {kHyphenEndings, kAfterHyphen},
    {kLegalForms, kLegalForm},
    {kPlurals, kPluralPossessive},
    {kShipPrefixes, kShipPrefix},
    {kThings, kNoPerson},
    {kLetterOffices, kLetterOffice},
    {kSurnames, kTitleOrSurname},
    {kSuffixes, kNameSuffix},
});

std::unordered_map<std::string_view, std::uint16_t> all_words() {
  std::unordered_map<std::string_view, std::uint16_t> words;
  for (const List& list : kLists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      std::uint16_t& uses = words[rest.substr(0, end)];
      uses = static_cast<std::uint16_t>(uses | list.use);
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
  }
  return words;
}

}  // namespace

std::uint16_t name_word(std::string_view folded) {
  static const auto words = all_words();
  const auto found = words.find(folded);
  return found == words.end() ? std::uint16_t{0} : found->second;
}

}  // namespace readout::tagging
