// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/word_classes.h"

#include <array>

namespace readout::tagging {
namespace {

// Stand before a name without being part of it.
constexpr std::string_view kTitles =
    "adm administrator admiral ambassador archbishop attorney ayatollah baroness "
    "billionaire bishop brigadier candidate capt captain cardinal ceo chair chairman "
    "chairperson chairwoman chancellor chief col colonel commissioner comrade "
    "congressman congressmember congresswoman dame defence defense democrat democratic democrats "
    "deputy director dr emir emperor envoy father first foreign frontrunner gen "
    "general gop gov governor governors imam incumbent judge justice justices king "
    "lady lawmaker lawmakers leader lord lt maj major marine marshal mayor minister "
    "miss mogul mr mrs ms mx nominee pastor pope premier president presidents prime "
    "prince princess prof professor queen rabbi rep representative reps republican "
    "republicans rev reverend secretary sen senator senators sens sgt sheikh sir "
    "sister speaker spokesman spokesperson spokeswoman state sultan team treasury "
    "vice amb brig cfo cm coo cs dcm dp dpm fm hon lieutenant mep mla mna mp pm sergeant "
    "vp";

// Open a sentence with a capital without being a given name.
constexpr std::string_view kFunctions =
    "a about above according across after again against ahead all along already also "
    "although amid among an and another any april are around as asked at august back "
    "because been before behind being below besides between beyond both but by can "
    "could december despite did do does down during each earlier either even ever "
    "every far february few finally first five following for former four friday from "
    "further given had has have having he her here hers him his how however i if in "
    "indeed instead into is it its january july june just last late later least less "
    "let like likewise many march may maybe meanwhile might monday mondays more "
    "moreover most much must my near nearly neither never nevertheless new next no "
    "nobody none nor not nothing november now october of off often on once one only "
    "onto or other others otherwise our out outside over own part perhaps possibly "
    "rather recently regarding said same saturday says second see september seven "
    "several shall she should similarly since six so some someone something "
    "sometimes soon speaking still such sunday sundays ten than that the their them "
    "then there therefore these they third this those though three through "
    "throughout thursday thus to today together tomorrow too toward towards tuesday "
    "two under unless unlike until up upon us use using very via was watch we "
    "wednesday well were what whatever when whenever where whereas whether which "
    "while who whom whose why will with within without would yes yesterday yet you "
    "your";

// After a surname: something named for a person, or another person of the name.
constexpr std::string_view kInstitutions =
    "act airlines airport associates avenue award bay beach boulevard bridge "
    "brothers building capital center centre city college company corp county "
    "doctrine family foundation group hall heights hospital hotel house ii iii inc "
    "institute island islands jr junior lake library llc ltd memorial mountain "
    "mountains museum organisation organization park partners plaza presidential "
    "prize river road school sons square sr stadium street tower towers university "
    "valley";

// Before the name of a publisher: it only takes down what is said.
constexpr std::string_view kBeforeQuoted =
    "cites citing copyright courtesy per quotes quoting reported reports tell telling tells told "
    "via";

// After the name of a publisher: it only reports.
constexpr std::string_view kAfterQuoting =
    "adds analysis app article articles broadcast cited editorial explains headline interview "
    "interviewed noted notes oped opinion photo photograph photos poll polls profile published "
    "publishes quoted report reported reports show stories story survey writes wrote";

// Work for a publisher.
constexpr std::string_view kJournalists =
    "analyst anchor columnist columnists contributor correspondent correspondents editor editors "
    "host journalist journalists moderator photographer producer reporter reporters writer writers";

// Before a month's name.
constexpr std::string_view kBeforeDates =
    "after before by during early from in last late mid next of since this through "
    "till until";

// Before a capital's name: something is there, or comes from there.
constexpr std::string_view kBeforePlaces =
    "around at downtown central from in inside into leave leaving left near outside reached "
    "through throughout to toward towards via visit visited visiting";

// What is named for persons.
constexpr std::string_view kThings =
    "airbase airfield airport amphitheater arboretum arena auditorium avenue basilica boulevard "
    "bridge campus canal cathedral cemetery center centre clinic college dam doctrine expressway "
    "fellowship foundation freeway gallery gardens gymnasium hall harbor harbour highway hospital "
    "hotel institute island islands lake lectures library mall mausoleum medal memorial monument "
    "mosque mountain mountains museum observatory park parkway peninsula plaza prize reservoir "
    "river road scholarship school shipyard shrine square stadium strait street synagogue theater "
    "theatre tower towers trophy tunnel turnpike university valley wharf zoo";

constexpr std::string_view kVagueThings =
    "act award awards base building city drive field fort lane port range station terminal";

constexpr std::string_view kThingModifiers =
    "academic air art arts book business children cultural elementary engineering federal "
    "film football force geriatric graduate high human international jr law maritime "
    "medical memorial middle military national naval nuclear peace performing polytechnic power "
    "presidential primary public regional research rights science sciences secondary space state "
    "studies technical test training veterans";

constexpr std::string_view kBeforeThings =
    "camp cape cyclone fort hurricane lake mount port typhoon";

constexpr std::string_view kShips =
    "battleship carrier corvette cruiser destroyer frigate icebreaker submarine supercarrier "
    "superyacht trawler warship yacht";

struct List {
  std::string_view words;
  WordClass meaning;
};

constexpr auto kLists = std::to_array<List>({
    {kTitles, kTitleWord},
    {kFunctions, kFunctionWord},
    {kInstitutions, kInstitutionWord},
    {kBeforeQuoted, kQuotingBefore},
    {kAfterQuoting, kQuotingAfter},
    {kJournalists, kJournalist},
    {kBeforeDates, kDateWord},
    {kBeforePlaces, kPlaceWord},
    {kThings, kThingWord},
    {kVagueThings, kVagueThingWord},
    {kThingModifiers, kThingModifier},
    {kBeforeThings, kThingBeforeName},
    {kShips, kShipWord},
});

}  // namespace

std::vector<WordClassEntry> word_classes() {
  std::vector<WordClassEntry> entries;
  for (const List& list : kLists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      entries.push_back({rest.substr(0, end), list.meaning});
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
  }
  return entries;
}

}  // namespace readout::tagging
