import {describe, expect, test} from 'vitest';
import {type Reason, reasonsToAsk} from '../../src/annotate/guard.ts';

const names = [
  'Kassym-Jomart Tokayev',
  'Tokaev',
  'Xi',
  'Касым-Жомарт Токаев',
  'Alexander Lukashenko',
  'Александр Лукашенко',
  '托卡耶夫',
];

/** What is changed, the quote, the words of the text now, and every reason to ask. */
type Row = [what: string, quote: string, candidate: string, ...reasons: Reason[]];

/** Each row as a title, and what the guard says of it. */
const judge = (rows: readonly Row[]) =>
  test.each(rows)('%s', (_, quote, candidate, ...reasons) => {
    expect(reasonsToAsk(quote, candidate, names)).toEqual(reasons);
  });

describe('the guard lets through, in English,', () => {
  judge([
    ['nothing changed', 'the law was passed', 'the law was passed'],
    ['-our for -or', 'an honour for the whole country', 'an honor for the whole country'],
    ['-ize for -ise', 'the West organised this revolt', 'the West organized this revolt'],
    ['-yze for -yse', 'the paper analysed the crisis', 'the paper analyzed the crisis'],
    ['-l- for -ll-', 'the envoy travelled to Almaty', 'the envoy traveled to Almaty'],
    ['-ense for -ence', 'the ministry of defence said so', 'the ministry of defense said so'],
    [
      'another spelling of a word',
      'the centre of the old capital',
      'the center of the old capital',
    ],
    [
      'a plural in another spelling',
      'two new programmes began then',
      'two new programs began then',
    ],
    ['a slip of the pen', 'the goverment stepped down', 'the government stepped down'],
    [
      'a consonant doubled in a long word',
      'they accomodated the guests',
      'they accommodated the guests',
    ],
    ['an article before another sound', 'it was an historic day', 'it was a historic day'],
    ['an accent in a word of the table', 'the regime fell at last', 'the régime fell at last'],
    ['a hyphen within a word', 'they will co-operate with us', 'they will cooperate with us'],
    ['a hyphen between words', 'a long term plan of theirs', 'a long-term plan of theirs'],
    ['a comma', 'In Almaty the crowds grew', 'In Almaty, the crowds grew'],
    [
      'a semicolon for a comma',
      'the crowds grew, the police left',
      'the crowds grew; the police left',
    ],
    ['a colon for a dash', 'one cause - interference', 'one cause: interference'],
    ['marks of another kind around a word', "the 'terrorists' left", 'the "terrorists" left'],
    ['a sentence cut in two', 'the crowd left; they were tired', 'the crowd left. They were tired'],
    [
      'two sentences made one',
      'The crowd left. They were tired',
      'The crowd left; they were tired',
    ],
  ]);
});

describe('the guard lets through, in Russian,', () => {
  judge([
    ['ё for е', 'партия зеленых ушла', 'партия зелёных ушла'],
    ['a slip of the pen', 'сообщает агенство новостей', 'сообщает агентство новостей'],
    ['a consonant doubled', 'виновата опозиционная партия', 'виновата оппозиционная партия'],
    ['a comma', 'По словам главы страны кризис прошел', 'По словам главы страны, кризис прошел'],
    ['a sentence cut in two', 'люди ушли; они устали', 'люди ушли. Они устали'],
    ['marks of another kind', "эти 'люди' ушли", 'эти "люди" ушли'],
  ]);
});

describe('the guard asks about a negation, in English,', () => {
  judge([
    ['that is added', 'the tax was lawful', 'the tax was not lawful', 'negation', 'word'],
    ['that is dropped', 'he was not in Moscow', 'he was in Moscow', 'negation', 'word'],
    ['in a short form', 'they can leave the city', 'they can’t leave the city', 'negation', 'word'],
    [
      'written in one word',
      'they can not leave the city',
      'they cannot leave the city',
      'negation',
      'word',
      'share',
    ],
    ['in a prefix', 'the tax was lawful', 'the tax was unlawful', 'negation', 'word'],
    ['in a prefix with a hyphen', 'a violent protest', 'a non-violent protest', 'negation', 'word'],
    ['in an ending', 'a harmless measure', 'a harmful measure', 'negation', 'word'],
    [
      'in a word that excludes',
      'with the consent of all',
      'without the consent of all',
      'negation',
      'word',
    ],
    ['in a word that limits', 'he blamed the West', 'he blamed only the West', 'negation', 'word'],
    ['in a verb', 'he confirmed the report', 'he denied the report', 'negation', 'word'],
    [
      'in a side taken',
      'a pro-Western party',
      'an anti-Western party',
      'negation',
      'word',
      'share',
    ],
    ['parted by a comma', 'No, protests are allowed', 'No protests are allowed', 'negation'],
  ]);
});

describe('the guard asks about a negation, in Russian,', () => {
  judge([
    ['that is added', 'он признал кризис', 'он не признал кризис', 'negation', 'word'],
    ['that gives way to a dash', 'он не президент', 'он – президент', 'negation', 'word'],
    ['in a prefix', 'это возможно сейчас', 'это невозможно сейчас', 'negation', 'word'],
    ['in another prefix', 'законное решение', 'беззаконное решение', 'negation', 'word'],
    ['in a preposition', 'с согласия народа', 'без согласия народа', 'negation', 'word'],
    ['in a verb', 'он подтвердил доклад', 'он отрицал доклад', 'negation', 'word'],
    ['in a word that doubts', 'власть якобы пала', 'власть пала', 'negation', 'word'],
    ['parted by a comma', 'казнить, нельзя помиловать', 'казнить нельзя, помиловать', 'negation'],
  ]);
});

describe('the guard asks about a number or a quantity,', () => {
  judge([
    ['in digits', 'a growth of 3.5 points', 'a growth of 2.7 points', 'number', 'word'],
    ['written in another way', 'some 20 000 men', 'some 20,000 men', 'number', 'word', 'share'],
    ['that falls below zero', 'it fell to 5 degrees', 'it fell to −5 degrees', 'number'],
    ['that becomes a share', 'it rose by 5 in May', 'it rose by 5% in May', 'number', 'sign'],
    ['in words', 'three men were held', 'four men were held', 'number', 'word'],
    ['from all to some', 'all speakers agreed', 'some speakers agreed', 'number', 'word'],
    ['from few to a few', 'few people came', 'a few people came', 'word'],
    ['in Russian words', 'задержали трёх человек', 'задержали двух человек', 'number', 'word'],
    ['from many to all', 'многие согласны с ним', 'все согласны с ним', 'number', 'word'],
    ['from all to everything', 'все решили за нас', 'всё решили за нас', 'number'],
    ['joined by a hyphen', 'twenty odd men came', 'twenty-odd men came', 'number'],
  ]);
});

describe('the guard asks about a date,', () => {
  judge([
    ['a day of the week', 'they met on Monday', 'they met on Tuesday', 'date', 'word'],
    ['a month', 'it began in January', 'it began in February', 'date', 'word'],
    ['a month that is a word too', 'it began in May', 'it began in March', 'date', 'word'],
    ['an order in time', 'before the session', 'after the session', 'date', 'word'],
    ['a Russian day', 'встреча в понедельник', 'встреча во вторник', 'date', 'word', 'share'],
    ['a Russian month', 'это было в январе', 'это было в феврале', 'date', 'word'],
    ['a day of the month', 'on 10 January 2022', 'on 11 January 2022', 'number', 'word'],
  ]);
});

describe('the guard asks about a name,', () => {
  judge([
    ['in another form of the registry', 'Tokayev said it', 'Tokaev said it', 'name', 'word'],
    ['in a form of no registry', 'Tokayev said it', 'Tokajew said it', 'name', 'word'],
    ['of another actor', 'Tokayev said it', 'Lukashenko said it', 'name', 'word'],
    ['in the possessive', 'Tokayev’s speech', 'Lukashenko’s speech', 'name', 'word'],
    ['that is short, in the possessive', 'on Xi’s speech', 'on his speech', 'name', 'word'],
    ['of which a part is left out', 'Kassym-Jomart Tokayev', 'Tokayev', 'name', 'word', 'share'],
    ['in Cyrillic', 'Токаев сказал это', 'Лукашенко сказал это', 'name', 'word'],
    ['in a Russian case', 'сказал Токаеву', 'сказал о Токаеве', 'name', 'word', 'share'],
    ['that moves into Latin', 'Токаев сказал это', 'Tokayev сказал это', 'name', 'word'],
    ['parted by a comma', 'the president, Tokayev, left', 'the president Tokayev left', 'name'],
    ['in Chinese', '危机来自托卡耶夫', '危机来自普京', 'name', 'word', 'share'],
    ['that no registry has, as a word', 'in Iran and Syria', 'in Iraq and Syria', 'word'],
  ]);
});

describe('the guard asks about words,', () => {
  judge([
    ['one for its opposite', 'it reduces the risk', 'it increases the risk', 'word'],
    [
      'one for another by one letter',
      'the revolution of that year',
      'the resolution of that year',
      'word',
    ],
    ['one for another by a letter less', 'the whole country rose', 'the whole county rose', 'word'],
    [
      'one for another by a letter turned',
      'a causal link between both',
      'a casual link between both',
      'word',
    ],
    [
      'a verb for one that sounds alike',
      'they will adopt the plan',
      'they will adapt the plan',
      'word',
    ],
    ['a plural for a singular', 'the leader of the state', 'the leaders of the state', 'word'],
    ['a tense', 'the state is in crisis', 'the state was in crisis', 'word'],
    ['may for will', 'it may end in war', 'it will end in war', 'word'],
    ['and for or', 'the army and the police', 'the army or the police', 'word'],
    ['by for for', 'killed by the state', 'killed for the state', 'word'],
    ['a doubt that is dropped', 'the alleged coup failed', 'the coup failed', 'word'],
    ['an article that comes', 'protesters burned cars', 'the protesters burned cars', 'word'],
    [
      'two that are one without a blank',
      'they stand a part today',
      'they stand apart today',
      'word',
      'share',
    ],
    ['resigned for re-signed', 're-signed the treaty', 'resigned the treaty', 'word', 'share'],
    ['in Russian, by one letter', 'они осудили закон', 'они обсудили закон', 'word'],
    ['in Russian, by two letters', 'предоставил доклад', 'представил доклад', 'word'],
    ['in Russian, by a double letter', 'они поддержали его', 'они подержали его', 'word'],
    ['in Russian, the conditional', 'он пришел бы сюда', 'он пришел сюда', 'word'],
    ['changed for a pronoun', 'their own words', 'his own words', 'word'],
    ['in another order', 'Ali beat Ben', 'Ben beat Ali', 'order', 'share'],
    ['one that is moved', 'later the army left', 'the army left later', 'date', 'order', 'share'],
    ['in Russian, in another order', 'мать любит дочь', 'дочь любит мать', 'order', 'share'],
  ]);
});

describe('the guard asks about signs and capitals,', () => {
  judge([
    ['a question', 'the law was passed.', 'the law was passed?', 'sign'],
    ['words made a quotation', 'their free elections', 'their “free” elections', 'sign'],
    ['a quotation that ends elsewhere', '“the law” was passed', '“the law was” passed', 'sign'],
    ['brackets', 'the law (of 1990) was passed', 'the law of 1990 was passed', 'sign'],
    ['a comma that says all are meant', 'the men who fled died', 'the men, who fled, died', 'sign'],
    ['a capital that makes a name', 'the democratic party', 'the Democratic party', 'capital'],
    ['capitals that make a country', 'he helped us then', 'he helped US then', 'capital'],
    [
      'a sentence that begins before the quote',
      'The tax is lawful',
      'the tax is lawful',
      'capital',
    ],
    ['a Russian capital', 'это правда о войне', 'это Правда о войне', 'capital'],
  ]);
});

describe('the guard asks about the share', () => {
  judge([
    ['of words that are spelled anew', 'honour, labour, peace', 'honor, labor, peace', 'share'],
    ['not for one word of a short quote', 'honour', 'honor'],
    [
      'not for two words of many',
      'the honour of the labour of those who came to the old city',
      'the honor of the labor of those who came to the old city',
    ],
  ]);
});
