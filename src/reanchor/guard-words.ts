/**
 * The words that the guard watches, in English and Russian, in small letters. Where
 * a word changes its form, every form stands here, or its stem with a `*`. Negations and
 * large numbers stand here in some other languages too: they matter where they come to
 * stand beside words that are the same.
 */

/** A test for a word, from a table of words and stems (`отказ*`). */
function wordTable(table: string): (word: string) => boolean {
  const words = new Set<string>();
  const stems: string[] = [];
  for (const entry of table.trim().split(/\s+/)) {
    if (entry.endsWith('*')) stems.push(entry.slice(0, -1));
    else words.add(entry);
  }
  return (word) => words.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** A word that negates, excludes or limits. */
export const isNegation = wordTable(`
  no not non never none nobody nothing nowhere neither nor cannot ain't without hardly scarcely
  barely rarely seldom despite unless except only merely less least false falsely untrue
  anti counter against instead
  deny denies denied denying refus* reject* fail fails failed failing lack lacks lacked lacking
  impossib* improbab* unlikely unable incapab* unwilling* forbid* forbad* prohibit* prevent* doubt*
  не ни нет нету никогда никто никого никому никем ничто ничего ничему ничем нигде никуда
  никак никакой никакая никакое никакие никаких никаким ничей нечего некому некого незачем
  нельзя без безо кроме вопреки против едва вряд отнюдь якобы лишь только менее наименее ложь
  ложно анти контр отриц* отказ* отверг* отклон* невозмож* невероят* неспособ* недопусти*
  запре* сомне* сомни*
  nicht nichts nie niemals niemand kein* weder ohne kaum ne pas jamais aucun* rien ni sans nul nulle
  nunca jamás nadie nada ningún ningun* tampoco nessun* niente mai senza nem não niet geen nooit
  nie żaden ні ніхто ніщо немає ніколи без емес жоқ жок эмес`);

/** A number or a quantity in words. */
export const isNumber = wordTable(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred* thousand* million* billion* trillion* dozen dozens half halves quarter quarters
  double doubled triple tripled once twice thrice first second third fourth fifth sixth seventh
  eighth ninth tenth couple couples pair pairs both all some any many most much more few fewer little every each several
  majority minority percent per
  i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi
  score scores enough
  десяток дюжин* пятого пятый пятая пятое шестого шестой шестая шестое седьм* восьмой восьмого девят* десятый десятого
  двое двоих двоим двоими трое троих троим троими четверо четверых четверым пятеро пятерых пятерым
  шестеро шестерых семеро семерых восьмеро девятеро десятеро пара пару пары
  ноль нуль один одна одно одни одного одной одному одним одну два две двух двум двумя
  три трёх трех трём трем тремя четыре четырёх четырех пять пяти шесть шести семь семи восемь
  восьми девять девяти десять десяти одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат*
  шестнадцат* семнадцат* восемнадцат* девятнадцат* двадцат* тридцат* сорок сорока пятьдесят
  шестьдесят семьдесят восемьдесят девяносто сто ста двести триста четыреста пятьсот тысяч*
  миллион* миллиард* десятк* сотн* половин* треть трети четверть четверти вдвое втрое дважды
  трижды перв* второй вторая второе второго вторую третий третья третье третьего оба обе обоих
  обеих весь вся всё все всех всем всеми всего некотор* несколько нескольких многие многих
  много мало немного больше меньше более каждый каждая каждое каждого каждую любой любая любое
  большинств* меньшинств* процент*
  minus plus минус плюс мільйон* мільярд* тисяч* тыс млн млрд трлн hundert* tausend* milliard*
  millon* millón* milion* miliard* milhões milhão bilhões mille mil bn mn tn`);

/** A month, a day of the week, or a word that says when. */
export const isDate = wordTable(`
  january february april june july september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday* tuesday* wednesday* thursday* friday* saturday* sunday*
  today yesterday tomorrow tonight before after later earlier ago since until till now already
  январ* феврал* март марта марте мартом апрел* май мая мае маем июн* июл* август* сентябр*
  октябр* ноябр* декабр*
  понедельник* вторник* среда среду среды среде четверг* пятниц* суббот* воскресень*
  сегодня вчера завтра накануне позавчера послезавтра до после позже ранее раньше прежде
  назад уже ещё еще теперь`);

/** Months that are other words without their capital: “may”, “march”, “august”. */
export const isMonthByCapital = wordTable('May March August');

/** A preposition of a phrase that may open a sentence, with a comma behind it or without. */
export const isOpeningPreposition = wordTable('in on at during');

/** A word that a subject begins with, behind such a phrase. */
export const isSubject = wordTable(`
  the a an this these those his its their our my he she it they we you there`);

/** A word that opens a sentence, and nothing is called by. */
export const isOpener = wordTable(`
  a an the this that these those he she it they we you his her its their our your my
  who what which when where how why and but or nor so yet for if as because although though while
  since once then thus here there also however after before until in on at by from to of with
  without under over into about against between among during through
  и а но или да то так как что чтобы если когда хотя пока потому поэтому он она оно они мы вы я ты
  это этот эта эти этого этой этих тот та те того той тех его её ее их наш наша наше наши ваш мой
  свой в во на с со к ко у о об от из за под над по при про для без до после через между перед
  здесь там тут тогда затем также однако же вот кто который которая которые где куда`);

/** A part that stands before a word, with a hyphen or without, and leaves it what it is. */
export const isNeutralPrefix = wordTable(`
  co inter multi semi micro macro geo neo socio electro
  вице экс само много полу микро макро меж супер ультра`);

/** What turns the word behind it into its opposite. */
export const negativePrefixes = `
  un in im il ir dis mis non de anti counter mal не ни без бес анти противо контр де дис`
  .trim()
  .split(/\s+/);

/** Pairs of endings that turn a word around: careful, careless. */
export const oppositeEndings: readonly (readonly [string, string])[] = [['ful', 'less']];
