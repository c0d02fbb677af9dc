/**
 * Spelling: which two words are one word, written in two ways. A table, and not a
 * distance: by letters, `revolution` is nearer to `resolution` than `honour` to `honor`.
 */

/** Words that are others without the two points: `осёл`, `осел`. A `*` stands for any letters. */
const withTwoPoints = new RegExp(
  `^(?:${`
  *знаё* передохнё* поём поёшь поёт поёте моём совершён совершённ* истёкш* крёстн* запрёт
  всё чём перёд берёг мёл смёл стёк тёк лёт лёта самоё
  осёл нёб* падёж падёжн* заём съём чёрт вёдро
  звёзды сёстры жёны сёла сёл слёзы слёз колёса стёкла вёсла вёсел гнёзда вёдра зёрна озёра рёбра
  бёдра вёсны пчёлы ремёсла брёвна сёдла щёки мётлы вёрсты дёсны блёсны свёрла жёрла чёрта чёрту
  чёртом шлём берёт лётом запоём тёлок наём полёт засёк потёк утёк отсёк просёк шёлка нём решёта
  веретёна лён лёс лёса оберёг пахнёт дохнёт сложённ* вселённ* напоём`
    .trim()
    .split(/\s+/)
    .join('|')
    .replaceAll('*', '[а-яё]*')})$`,
);

/** Endings and letters that are written in two ways; the first is taken for the second. */
const rules: readonly (readonly [RegExp, string])[] = [
  // honour, honor; favourable, favorable. Not: outpouring, outporing
  [
    /(?<=(?:ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig))our/,
    'or',
  ],
  // organise, organize; destabilisation, destabilization. Not: promise, exercise
  [
    /(?<=[aeiouy][a-z]*[b-df-hj-np-tv-z])(?<!appr|prom|prem|adv|dev|rev|superv|telev|improv|exerc|dem|compr|surpr|enterpr|franch|merchand|exc|inc|circumc|desp|pract|prec|conc|tre?at|apprent|disgu)is(?=(?:e[ds]?|ers?|ing|ations?|ational|able)$)/,
    'iz',
  ],
  // analyse, analyze. Not: the analyses
  [/(?<=[aeiouy]l)ys(?=(?:ed?|ers?|ing)$)/, 'yz'],
  // travelled, traveled; signalling, signaling. Not: filling, filing; dispelled
  [
    /(?<=[aeiouy][a-z]*[ae]l)(?<!(?:comp|disp|exc|exp|prop|reb|rep|imp)el)l(?=(?:ed|ing|ers?|ors?|ous)$)/,
    '',
  ],
  // defence, defense; licence, license
  [/(?<=^(?:def|off|pret|lic))ence(?=s?$)/, 'ense'],
];

/**
 * Other words that are written in two ways, and slips of the pen that are no word
 * of their own, each before what is meant. A plural in `s` goes with its singular.
 */
const pairs = new Map(
  `
  grey/gray programme/program centre/center centred/centered theatre/theater litre/liter
  kilometre/kilometer centimetre/centimeter millimetre/millimeter fibre/fiber
  calibre/caliber sombre/somber spectre/specter catalogue/catalog
  dialogue/dialog analogue/analog judgement/judgment skilful/skillful
  acknowledgement/acknowledgment sceptic/skeptic sceptical/skeptical plough/plow mould/mold
  enrol/enroll fulfil/fulfill fulfilment/fulfillment instalment/installment ageing/aging
  artefact/artifact moustache/mustache manoeuvre/maneuver encyclopaedia/encyclopedia metre/meter
  e-mail/email sabre/saber meagre/meager sulphur/sulfur catalogued/cataloged defenceless/defenseless
  wilful/willful instil/instill practised/practiced practising/practicing jewellery/jewelry paediatric/pediatric
  paediatrician/pediatrician focussed/focused focussing/focusing rôle/role amongst/among
  whilst/while towards/toward café/cafe naïve/naive façade/facade régime/regime

  nothern/northern teh/the adn/and taht/that thier/their wich/which becuase/because
  recieve/receive recieved/received percieve/perceive percieved/perceived decieve/deceive
  beleive/believe beleived/believed acheive/achieve acheived/achieved cheif/chief foriegn/foreign
  freind/friend wierd/weird govenment/government presidental/presidential seperate/separate
  seperately/separately seperatist/separatist definately/definitely existance/existence
  resistence/resistance persistant/persistent occured/occurred refered/referred prefered/preferred
  begining/beginning comming/coming commitee/committee concious/conscious knowlege/knowledge
  publically/publicly relevent/relevant tommorow/tomorrow accross/across
  apparant/apparent arguement/argument noticable/noticeable privelege/privilege similiar/similar
  suprise/surprise suprised/surprised
  tendancy/tendency truely/truly unforseen/unforeseen wether/whether situtation/situation
  sitation/situation demostration/demonstration demonstation/demonstration
  intervension/intervention

  участвал/участвовал вообщем/вообще ньюанс/нюанс`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]),
);

/**
 * Beginnings of words that are misspelt, each before what is meant: so a word is
 * mended in all its forms. None is the beginning of another word.
 */
const stems = `
  accomodat/accommodat acommodat/accommodat occassion/occasion ocasion/occasion ocurr/occurr
  occuren/occurren embarass/embarrass embaras/embarrass recomend/recommend reccomend/recommend
  commision/commission comission/commission committment/commitment posess/possess
  possesion/possession agress/aggress aggresi/aggressi succesf/successf sucess/success
  neccess/necess necesar/necessar assasin/assassin dissapoint/disappoint disapoint/disappoint
  dissapear/disappear oposition/opposition opress/oppress supress/suppress colaps/collaps
  colaborat/collaborat comunic/communic comunit/communit imediat/immediat imigra/immigra
  interupt/interrupt irespons/irrespons paralel/parallel profesor/professor proffes/profess
  profesion/profession proffession/profession teritor/territor teroris/terroris
  millenium/millennium goverment/government parliment/parliament enviroment/environment
  independan/independen coöp/coop coördinat/coordinat

  агенств/агентств опозици/оппозици комиси/комисси коммиси/комисси коммисси/комисси корупц/коррупц
  агреси/агресси агресор/агрессор терорис/террорис тероризм/терроризм територ/территор
  програм/программ искуств/искусств исскуств/искусств росийск/российск росия/россия росию/россию
  росией/россией росии/россии професи/професси проффес/професс професор/профессор дискуси/дискусси
  конгрес/конгресс прогрес/прогресс процес/процесс репреси/репресси колектив/коллектив
  колег/коллег комунис/коммунис коментар/комментар комерч/коммерч групиров/группиров
  апарат/аппарат аппеляц/апелляц апеляц/апелляц опонент/оппонент окупац/оккупац окупант/оккупант
  анекси/аннекси эфект/эффект оффици/офици корес/коррес илюзи/иллюзи имигра/иммигра
  паралел/параллел интелект/интеллект интелиг/интеллиг асоциац/ассоциац асамбл/ассамбл
  президет/президент правительсв/правительств правителств/правительств инциндент/инцидент
  прецендент/прецедент компроментир/компрометир будующ/будущ следущ/следующ чуств/чувств
  здраству/здравству расследыва/расследова учавств/участв`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('/') as [string, string]);

/**
 * Whether two words are spellings of one.
 *
 * @param a in small letters, composed (NFC); so is `b`
 */
export const isSpellingOf = (a: string, b: string): boolean => spellingOf(a) === spellingOf(b);

/** The same of a word in the possessive. */
function spellingOf(word: string): string {
  const [ending = ''] = /'s?$/.exec(word) ?? [];
  return spelling(word.slice(0, word.length - ending.length)) + ending;
}

/** The one way to write a word that all its spellings are taken for. */
function spelling(word: string): string {
  const singular = word.replace(/s$/, '');
  const plural = pairs.get(singular);
  const written = pairs.get(word) ?? (plural === undefined ? word : `${plural}s`);
  const lettered = withTwoPoints.test(written) ? written : written.replaceAll('ё', 'е');
  return rules.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    withStemMended(lettered),
  );
}

function withStemMended(word: string): string {
  // A misspelt stem may be the beginning of the right one: `програм`, `программ`.
  const stem = stems.find(([slip, meant]) => word.startsWith(slip) && !word.startsWith(meant));
  return stem ? stem[1] + word.slice(stem[0].length) : word;
}
