/**
 * Spelling: which two words are one word, written in two ways. A table, and not a
 * distance: by letters, `revolution` is nearer to `resolution` than `honour` to `honor`.
 */

/** Endings and letters that are written in two ways; the first is taken for the second. */
const rules: readonly (readonly [RegExp, string])[] = [
  // ещё, еще
  [/ё/g, 'е'],
  // honour, honor; favourable, favorable. Not: pouring, poring
  [/(?<=[aeiouy][a-z]*)our/, 'or'],
  // organise, organize; destabilisation, destabilization
  [/(?<=[aeiouy][a-z]*[b-df-hj-np-tv-z])is(?=(?:e[ds]?|ers?|ing|ations?|able)$)/, 'iz'],
  // analyse, analyze
  [/(?<=[aeiouy]l)ys(?=(?:e[ds]?|ers?|ing)$)/, 'yz'],
  // travelled, traveled; signalling, signaling. Not: filling, filing
  [/(?<=[aeiouy][a-z]*[ae]l)l(?=(?:ed|ing|ers?|ous)$)/, ''],
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
  kilometre/kilometer fibre/fiber calibre/caliber sombre/somber spectre/specter
  catalogue/catalog dialogue/dialog analogue/analog judgement/judgment skilful/skillful
  acknowledgement/acknowledgment sceptic/skeptic sceptical/skeptical plough/plow mould/mold
  enrol/enroll fulfil/fulfill fulfilment/fulfillment instalment/installment ageing/aging
  artefact/artifact moustache/mustache manoeuvre/maneuver encyclopaedia/encyclopedia
  amongst/among whilst/while towards/toward café/cafe naïve/naive façade/facade régime/regime
  an/a

  teh/the adn/and taht/that thier/their wich/which becuase/because recieve/receive
  recieved/received percieve/perceive percieved/perceived decieve/deceive beleive/believe
  beleived/believed acheive/achieve acheived/achieved cheif/chief foriegn/foreign freind/friend
  wierd/weird goverment/government govenment/government parliment/parliament
  presidental/presidential enviroment/environment seperate/separate seperately/separately
  seperatist/separatist definately/definitely independant/independent
  independance/independence existance/existence resistence/resistance persistant/persistent
  occured/occurred refered/referred prefered/preferred begining/beginning comming/coming
  commitee/committee concious/conscious knowlege/knowledge posession/possession
  publically/publicly relevent/relevant succesful/successful sucessful/successful
  tommorow/tomorrow agression/aggression agressive/aggressive accross/across
  apparant/apparent arguement/argument embarass/embarrass neccessary/necessary
  necesary/necessary noticable/noticeable privelege/privilege similiar/similar
  suprise/surprise suprised/surprised tendancy/tendency truely/truly unforseen/unforeseen
  wether/whether situtation/situation sitation/situation demostration/demonstration
  demonstation/demonstration intervension/intervention

  агенство/агентство агенства/агентства участвал/участвовал будующий/будущий
  будующее/будущее следущий/следующий вообщем/вообще програма/программа комисия/комиссия
  искуственный/искусственный чуствовать/чувствовать здраствуйте/здравствуйте
  росийский/российский росия/россия расследывать/расследовать президет/президент
  правительсво/правительство правителство/правительство инциндент/инцидент
  прецендент/прецедент компроментировать/компрометировать ньюанс/нюанс агресия/агрессия
  агресии/агрессии агресию/агрессию терористы/террористы тероризм/терроризм`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]),
);

/** Double consonants that are often written once; `д` is not: `поддержать` is not `подержать`. */
const doubled = /([bcdfgklmnprstклмнпрстф])\1/g;

/** In words as long as this, a double consonant makes no other word. */
const longWord = 10;

/**
 * Whether two words are spellings of one.
 *
 * @param a in small letters, composed (NFC); so is `b`
 */
export function isSpellingOf(a: string, b: string): boolean {
  if (spelling(a) === spelling(b)) return true;
  if (Math.max(a.length, b.length) < longWord) return false;
  return spelling(a).replace(doubled, '$1') === spelling(b).replace(doubled, '$1');
}

/** The one way to write a word that all its spellings are taken for. */
function spelling(word: string): string {
  const singular = word.replace(/s$/, '');
  const written = pairs.get(word) ?? (pairs.has(singular) ? `${pairs.get(singular)}s` : word);
  return rules.reduce((text, [pattern, instead]) => text.replace(pattern, instead), written);
}
