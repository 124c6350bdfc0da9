// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/stop_words.h"

#include <algorithm>
#include <array>

namespace readout::engine {
namespace {

struct List {
  std::string_view language;
  std::string_view words;  // folded, separated by single blanks
};

// The closed classes of each grammar: articles, pronouns, prepositions, conjunctions, auxiliary
// verbs, question words. Left out are those that are content in another language of the index:
// English "us" (typed for the United States), German "war", French "un".
constexpr auto kLists = std::to_array<List>({
    {"en",
     "a an the this that these those i me my mine myself we our ours ourselves you your yours "
     "yourself yourselves he him his himself she her hers herself it its itself they them their "
     "theirs themselves who whom whose which what when where why how am is are was were be been "
     "being do does did doing done have has had having can could may might must shall should will "
     "would let and or but nor if then else than because as until while although though whether "
     "of at by for with without about against between among into onto through during before after "
     "above below to from up down in out on off over under upon again further once here there all "
     "any both each few more most much many other another some such no not only own same so too "
     "very also just now ever yet per he's here's how's it's let's she's that's there's what's "
     "when's where's who's why's №"},
    {"de",
     "der die das den dem des ein eine einer eines einem einen kein keine keiner keines keinem "
     "keinen ich mich mir mein meine du dich dir dein deine er ihn ihm sein seine sie ihr ihre "
     "ihnen es wir uns unser unsere euch euer sich dieser diese dieses diesem diesen jener "
     "jene jenes wer wen wem wessen was welcher welche welches wo wann warum weshalb wie ist "
     "sind bin bist waren sei gewesen werden wird wurde wurden worden haben hat hatte hatten "
     "kann konnen konnte muss mussen soll sollen sollte will wollen und oder aber denn sondern "
     "wenn weil dass ob als wahrend bevor nachdem an am auf aus bei beim bis durch fur gegen "
     "in im ins mit nach ohne seit um unter uber von vom vor zu zum zur zwischen nicht nur "
     "noch schon auch so sehr hier dort da alle alles mehr viel viele andere anderen"},
    {"fr",
     "le la les l une des du de d au aux ce cet cette ces je j me m moi mon ma mes tu te t toi "
     "ton ta tes il elle on se s soi sa ses nous notre nos vous votre vos ils elles leur leurs "
     "lui y en qui que qu quoi dont ou quel quelle quels quelles quand comment pourquoi est "
     "sont suis es etait etaient ete etre sera seront as a avons avez ont avait avaient avoir "
     "peut peuvent doit doivent et mais donc ni si comme lorsque puisque dans par pour sur "
     "sous avec sans chez vers entre contre depuis pendant avant apres ne n pas moins tres "
     "aussi tout tous toute toutes autre autres meme c"},
    {"es",
     "el la los las lo una unos unas de del a yo me mi mis tu te ti tus ella ello se su sus si "
     "nosotros nos nuestro nuestra vosotros os ellos ellas les le este esta esto estos estas "
     "ese esa eso esos esas aquel aquella que quien quienes cual cuales cuyo donde cuando como "
     "cuanto porque es soy eran fue fueron ser sera sido estan estaba estar he ha han habia "
     "haber hay puede pueden debe deben y e o u ni pero sino aunque en con sin por para sobre "
     "entre desde hasta hacia contra segun durante ante bajo tras no mas muy ya tambien todo "
     "toda todos todas otro otra otros otras mismo"},
    {"it",
     "il lo la i gli le l uno una di a da in con su per tra fra del dello della dei degli "
     "delle allo alla agli alle dal dallo dalla dai nel nello nella nei negli nelle sul sulla "
     "sui io me mi mio mia tu te ti tuo tua egli lui lei si suo sua suoi sue noi ci nostro "
     "nostra voi vi vostro loro questo questa questi queste quello quella quelli quelle che "
     "chi cui quale quali dove quando come perche quanto e ed o ma se anche non piu sono erano "
     "stato stata essere ha hanno ho aveva avere puo possono deve molto tutto tutti tutte "
     "altro altri ne"},
    {"pt",
     "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas ao "
     "aos com sem para sobre entre ate desde contra eu me mim meu minha tu te teu tua ele ela "
     "se si seu sua seus suas nosso nossa voce voces eles elas lhe lhes este esta isto estes "
     "estas esse essa isso esses essas aquele aquela que quem qual quais cujo onde quando como "
     "porque quanto e ou mas nem embora eram foi foram ser sera sido estao estava estar tem "
     "tinha ter ha pode podem deve devem nao mais muito ja tambem todo toda todos todas outro "
     "outra outros outras mesmo"},
    {"nl",
     "de het een ik mij me mijn jij je jou jouw u uw hij hem zijn zij haar wij we ons onze "
     "jullie hen zich dit dat deze die wie wat welk welke waar wanneer waarom hoe is bent was "
     "waren geweest worden wordt werd werden heb heeft hebben had hadden kan kunnen kon moet "
     "moeten zal zullen zou en of maar als omdat dan toen terwijl in op aan bij met zonder "
     "voor na naar van uit door over onder tegen tussen tot om te er niet geen nog ook zo zeer "
     "meer veel alle andere"},
});

struct Bonds {
  std::string_view language;
  Bond bond;
  std::string_view words;
};

// Those of the lists above that make another meaning with the word beside them: negations, "own",
// and the adverbs of phrasal verbs.
constexpr auto kBonds = std::to_array<Bonds>({
    {"en", Bond::Next, "not no own №"},
    {"en", Bond::Either, "over up down out off under"},
    {"de", Bond::Next, "nicht kein keine keiner keines keinem keinen ohne"},
    {"fr", Bond::Next, "sans"},
    {"es", Bond::Next, "no sin"},
    {"it", Bond::Next, "non senza"},
    {"pt", Bond::Next, "nao sem"},
    {"nl", Bond::Next, "niet geen zonder"},
});

template <typename Take>
void for_each_word(std::string_view words, Take take) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    take(words.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

StopWords::StopWords(const std::vector<std::string>& languages) {
  const auto spoken = [&languages](std::string_view language) {
    return std::find(languages.begin(), languages.end(), language) != languages.end();
  };
  for (const List& list : kLists) {
    if (!spoken(list.language)) continue;
    for_each_word(list.words, [this](std::string_view word) { words_.insert(word); });
  }
  for (const Bonds& bonds : kBonds) {
    if (!spoken(bonds.language)) continue;
    for_each_word(bonds.words,
                  [&](std::string_view word) { bonds_.try_emplace(word, bonds.bond); });
  }
}

std::optional<Bond> StopWords::bond(std::string_view word) const {
  const auto found = bonds_.find(word);
  if (found == bonds_.end()) return std::nullopt;
  return found->second;
}

}  // namespace readout::engine
