import {describe, expect, test} from 'vitest';
import {type Edit, findOutcome} from './edit.ts';

/** An edit with its expected outcome and optional hints. */
type Case<Expected> = readonly [
  edit: string,
  before: string,
  after: string,
  expected: Expected,
  hints?: string,
];

/** Edits after which the quote is still found. */
const found: readonly Edit[] = [
  [
    'quotation marks become typographic',
    'He spoke of ⟦"a threat of terrorism" and of war⟧.',
    'He spoke of “a threat of terrorism” and of war.',
  ],
  [
    'soft hyphens are added',
    'They feared ⟦international interference most of all⟧.',
    'They feared inter\u00ADnational inter\u00ADference most of all.',
  ],
  [
    'its sentence is moved',
    'First they met. ⟦The crowd was gone by night.⟧ Then they left.\n\nIt rained.',
    'First they met. Then they left.\n\nIt rained. The crowd was gone by night.',
  ],
  [
    'its sentence is repeated, and its prefix matches once',
    'They met. ⟦The crowd was gone.⟧ They left.',
    'They met. The crowd was gone. They left. The crowd was gone.',
    'prefix="They met."',
  ],
  [
    'its paragraph is split',
    '⟦The police left. The crowd stayed⟧ in the square.',
    'The police left.\n\nThe crowd stayed in the square.',
  ],
  [
    'its paragraphs are joined',
    'So ⟦the police left.\n\nThe crowd stayed⟧ in the square.',
    'So the police left. The crowd stayed in the square.',
  ],
  [
    'its paragraph becomes a list',
    'The signs: ⟦a crisis at the top, a want below, and unrest in the streets⟧.',
    'The signs:\n\n- a crisis at the top,\n- a want below, and\n- unrest in the streets.',
  ],
  [
    'its lines are wrapped again',
    '⟦The police left the square\nand the crowd stayed⟧.',
    'The police left\nthe square and\nthe crowd stayed.',
  ],
  [
    'a word is added before it',
    'It shows ⟦a general solidarity⟧ of all.',
    'It never before shows a general solidarity of all.',
  ],
  [
    'emphasis is added within it',
    'They saw ⟦a threat of terrorism and of war⟧.',
    'They saw a *threat* of **terrorism** and of war.',
  ],
  [
    'a footnote reference is added within it',
    'They saw ⟦a threat of terrorism and of war⟧.',
    'They saw a threat of terrorism[^1] and of war.\n\n[^1]: So he said.',
  ],
  [
    'it moves into a table',
    '⟦The crowd was gone⟧ by night.',
    '| who | when |\n| --- | --- |\n| The crowd was gone | at night |',
  ],
  [
    'Russian: quotation marks become guillemets',
    'Он назвал это ⟦"актом агрессии" против страны⟧.',
    'Он назвал это «актом агрессии» против страны.',
  ],
  ['Chinese: a sentence is added before it', '⟦危机来自外部⟧。', '总统今天讲话。危机来自外部。'],
  [
    'Hindi: its paragraph is split',
    '⟦संकट बाहर से आया। लोग चले गए⟧।',
    'संकट बाहर से आया।\n\nलोग चले गए।',
  ],
];

/** Edits of typography, with the new quote. */
const harmless: readonly Case<string>[] = [
  [
    'a word is hyphenated at the end of a line',
    'So ⟦the demonstration ended⟧ here.',
    'So the demon-\nstration ended here.',
    'the demon- stration ended',
  ],
  [
    'its hyphenation is removed',
    'So ⟦the demon-\nstration ended⟧ here.',
    'So the demonstration ended here.',
    'the demonstration ended',
  ],
  [
    'it is hyphenated at the end of another line',
    'So ⟦the demon-\nstration ended⟧ here.',
    'So the demonstra-\r\ntion ended here.',
    'the demonstra- tion ended',
  ],
  [
    'a compound is no longer split at the end of a line',
    'To ⟦co-\noperate in the defence⟧ here.',
    'To co-operate in the defence here.',
    'co-operate in the defence',
  ],
  [
    'its punctuation is spaced as in French',
    'He said ⟦"non", never: "oui"!⟧',
    'He said « non », never : « oui » !',
    '« non », never : « oui » !',
  ],
  [
    'a missing space is added after a comma',
    'So ⟦the police left,the crowd stayed⟧.',
    'So the police left, the crowd stayed.',
    'the police left, the crowd stayed',
  ],
  [
    'a zero-width space is added within it',
    'So ⟦the police left⟧.',
    'So the po\u200Blice left.',
    'the po\u200Blice left',
  ],
  [
    'its hint selects one of two hyphenated places',
    'A great ⟦demonstration⟧ and a small demonstration.',
    'A great demon-\nstration and a small demon-\nstration.',
    'demon- stration',
    'prefix="great"',
  ],
];

/** Edits of words, case, punctuation or the space between words, with the new quote. */
const needsConsent: readonly Case<string>[] = [
  [
    'a typing error is corrected',
    'On Monday the ⟦goverment of the republic stepped down⟧.',
    'On Monday the government of the republic stepped down.',
    'government of the republic stepped down',
  ],
  [
    'British spelling becomes American',
    'The union was ⟦organised to defend the honour of its members⟧ in 1992.',
    'The union was organized to defend the honor of its members in 1992.',
    'organized to defend the honor of its members',
  ],
  [
    'a hyphen is added to a word',
    'The states agreed to ⟦cooperate in the defence of the border⟧.',
    'The states agreed to co-operate in the defence of the border.',
    'co-operate in the defence of the border',
  ],
  [
    'quotation marks become single',
    'He spoke of ⟦“a threat of terrorism” and of war⟧.',
    'He spoke of ‘a threat of terrorism’ and of war.',
    '‘a threat of terrorism’ and of war',
  ],
  [
    'a dash becomes a colon',
    'There was ⟦one cause of the crisis - external interference⟧.',
    'There was one cause of the crisis: external interference.',
    'one cause of the crisis: external interference',
  ],
  [
    'a full stop becomes a question mark',
    '⟦The law was passed.⟧ Nobody objected.',
    'The law was passed? Nobody objected.',
    'The law was passed?',
  ],
  [
    'a title loses its capital letter',
    'It was said by ⟦the President of the country⟧ himself.',
    'It was said by the president of the country himself.',
    'the president of the country',
  ],
  [
    'a word is split',
    'What they say ⟦everyday of the crisis⟧ is false.',
    'What they say every day of the crisis is false.',
    'every day of the crisis',
  ],
  [
    'a negation is added',
    'The court held that ⟦the tax on fuel is lawful⟧ this year.',
    'The court held that the tax on fuel is not lawful this year.',
    'the tax on fuel is not lawful',
  ],
  [
    'a negation is removed',
    'The report says that ⟦the president was not in the capital⟧ then.',
    'The report says that the president was in the capital then.',
    'the president was in the capital',
  ],
  [
    'can becomes can’t',
    'It was clear: ⟦they can leave the square⟧ at night.',
    'It was clear: they can’t leave the square at night.',
    'they can’t leave the square',
  ],
  [
    'a word becomes its opposite by a prefix',
    'They said ⟦the decision of the court was legal⟧ at last.',
    'They said the decision of the court was illegal at last.',
    'the decision of the court was illegal',
  ],
  [
    'a number is corrected',
    'The economy had ⟦a growth of 3.5 points in a year⟧.',
    'The economy had a growth of 2.7 points in a year.',
    'a growth of 2.7 points in a year',
  ],
  [
    'a number loses “percent”',
    'Prices ⟦rose by 12% in the winter⟧.',
    'Prices rose by 12 in the winter.',
    'rose by 12 in the winter',
  ],
  [
    'the year is corrected',
    'The union was founded ⟦by the treaty of May 1992⟧.',
    'The union was founded by the treaty of May 1994.',
    'by the treaty of May 1994',
  ],
  [
    'a name is replaced',
    'It was ⟦Lukashenko who spoke of the West⟧ first.',
    'It was Zhaparov who spoke of the West first.',
    'Zhaparov who spoke of the West',
  ],
  [
    'a first name is added to a name',
    'The head of state, ⟦President Tokayev, blamed foreign forces⟧.',
    'The head of state, President Kassym-Jomart Tokayev, blamed foreign forces.',
    'Jomart Tokayev, blamed foreign forces',
  ],
  [
    '“alleged” is removed',
    'They met after ⟦the alleged coup in the capital⟧.',
    'They met after the coup in the capital.',
    'the coup in the capital',
  ],
  [
    'its words are reordered',
    'In the end ⟦they gave bread and peace and land⟧ to all.',
    'In the end they gave peace and bread and land to all.',
    'they gave peace and bread and land',
  ],
  [
    'a changed letter results in another word',
    'They spoke of ⟦the revolution of the popular masses⟧ again.',
    'They spoke of the resolution of the popular masses again.',
    'the resolution of the popular masses',
  ],
  [
    'a word is added within it',
    'It shows ⟦a general solidarity in the interpretation⟧ of events.',
    'It shows a general but fragile solidarity in the interpretation of events.',
    'fragile solidarity in the interpretation',
  ],
  [
    'half of it is rewritten',
    'The paper wrote that ⟦the leaders of the union saw a foreign script in the unrest⟧.',
    'The paper wrote that the heads of the union found a foreign plan in the riots.',
    'the heads of the union found a foreign plan in the riots',
  ],
  [
    'a comma moves to the other side of a negation',
    'The order read: ⟦shoot, not spare them⟧ at all.',
    'The order read: shoot not, spare them at all.',
    'shoot not, spare them',
  ],
  [
    'its sentences are joined',
    'So ⟦the police left. The crowd stayed in the square⟧ all night.',
    'So the police left; the crowd stayed in the square all night.',
    'the police left; the crowd stayed in the square',
  ],
  [
    'a slightly similar sentence is next to it',
    'So ⟦the three men left the harbour⟧.',
    'So the three men left the harbor, and the sea was calm in those three days.',
    'the three men left the harbor',
  ],
  [
    'its spelling changes next to its prefix',
    'A great ⟦honour for the state⟧ and a small honour for the state.',
    'A great honor for the state and a small honor for the state.',
    'honor for the state',
    'prefix="great"',
  ],
  [
    'its paragraphs are corrected',
    'So ⟦the police left the harbour.\n\nThe crowd stayed in the square⟧ all night.',
    'So the police left the harbor.\n\nThe crowd stayed in the square all night.',
    'the police left the harbor.\nThe crowd stayed in the square',
  ],
  [
    'its lines are wrapped again and a word is respelled',
    '⟦The police left the harbour and the crowd stayed⟧.',
    'The police left\nthe harbor and\nthe crowd stayed.',
    'The police left the harbor and the crowd stayed',
  ],
  [
    'one of its parts is corrected',
    'Once ⟦the goverment met⟧ in haste, at night, ⟦the crowd was gone⟧.',
    'Once the government met in haste, at night, the crowd was gone.',
    'the government met […] the crowd was gone',
  ],
  [
    'it then contains a character with a meaning in Markdown',
    'He wrote ⟦a note, 3 pages long, on the programme⟧.',
    'He wrote a note, 3 pages long, \\*on the program.',
    'a note, 3 pages long, *on the program',
  ],
  [
    'a letter in it is longer in lower case',
    'He saw ⟦İstanbul in the goverment⟧ there.',
    'He saw İstanbul in the government there.',
    'İstanbul in the government',
  ],
  [
    'its lines end with CRLF',
    'It was ⟦a matter of honour and of the programme of the whole old state⟧.',
    'It was a matter of honor\r\nand of the programme\r\nof the whole old state.',
    'a matter of honor and of the programme of the whole old state',
  ],
  [
    'a hint selects a place after a negation',
    'We know that ⟦the West organised this revolt⟧ in 2022.',
    'We know that the West organized this revolt in 2021. It is not true that the West organized this revolt in 2022.',
    'the West organized this revolt',
    'suffix=" in 2022"',
  ],
  [
    'its last word becomes longer',
    'They spoke of ⟦the coming war⟧ at length.',
    'They spoke of the coming warlord at length.',
    'the coming warlord',
  ],
  [
    'Russian: ё is written out',
    'Они видели ⟦зеленые знамена на площади города⟧.',
    'Они видели зелёные знамена на площади города.',
    'зелёные знамена на площади города',
  ],
  [
    'Arabic: a comma is added',
    'قالوا إن ⟦الأزمة جاءت من الخارج والشعب بريء⟧ منها.',
    'قالوا إن الأزمة جاءت من الخارج، والشعب بريء منها.',
    'الأزمة جاءت من الخارج، والشعب بريء',
  ],
  [
    'Chinese: “inside” becomes “outside”',
    '他说⟦这场严重的危机来自外部势力⟧。',
    '他说这场严重的危机来自内部势力。',
    '这场严重的危机来自内部势力',
  ],
  [
    'a flag becomes another flag',
    'He wrote: ⟦we won 🇰🇿 in the capital⟧.',
    'He wrote: we won 🇰🇬 in the capital.',
    'we won 🇰🇬 in the capital',
  ],
  [
    'a space is added within a word',
    'To ⟦therapist and crowd⟧.',
    'To the rapist and crowd.',
    'the rapist and crowd',
  ],
  [
    'a space is added next to a hyphen',
    'So ⟦the man-eating shark⟧.',
    'So the man - eating shark.',
    'the man - eating shark',
  ],
  [
    'a space is added before the decimals of a number',
    'It was ⟦about 1.5 metres⟧.',
    'It was about 1 .5 metres.',
    'about 1 .5 metres',
  ],
  [
    'a space separates the thousands of a number',
    'It had ⟦about 1500 men⟧.',
    'It had about 1 500 men.',
    'about 1 500 men',
  ],
  [
    'a space is added after a bracket',
    'So ⟦the (un)armed men⟧.',
    'So the (un) armed men.',
    'the (un) armed men',
  ],
  [
    'a hyphen within a line is removed',
    'They ⟦re-sign the treaty⟧.',
    'They resign the treaty.',
    'resign the treaty',
  ],
  [
    'a hyphen at the end of a block is followed by another block',
    'So ⟦the demonstration ended⟧.',
    'So the demon-\n\nstration ended.',
    'the demon-\nstration ended',
  ],
  [
    'a line-end hyphen is followed by a capital',
    'So ⟦the MidWest voted⟧.',
    'So the Mid-\nWest voted.',
    'the Mid- West voted',
  ],
  [
    'a word is hyphenated and another one changes',
    'So ⟦the demonstration ended⟧.',
    'So the demon-\nstration began.',
    'the demon- stration began',
  ],
];

/** Edits after which several places match, with the word before each of them. */
const unsettled: readonly Case<readonly string[]>[] = [
  [
    'its sentence is repeated',
    'They met. ⟦The crowd was gone.⟧ They left.',
    'They met. The crowd was gone. They left. The crowd was gone.',
    ['met.|The crowd was gone.', 'left.|The crowd was gone.'],
  ],
  [
    'its sentence is repeated in another spelling',
    'It was ⟦a matter of honour for the state⟧.',
    'It was a matter of honor for the state. He called it a matter of honor for the state.',
    ['was|a matter of honor for the state', 'it|a matter of honor for the state'],
  ],
  [
    'it occurs in two other spellings',
    'It was ⟦a matter of honour, for the state⟧.',
    'It was a matter of honor, for the state. He called it a matter of honour: for the state.',
    ['was|a matter of honor, for the state', 'it|a matter of honour: for the state'],
  ],
  [
    'it occurs with a negation, and in another spelling',
    'Smith said: ⟦it was a matter of honour⟧.',
    'Smith said: it was not a matter of honour. Jones said: it was a matter of honor.',
    ['said:|it was not a matter of honour', 'said:|it was a matter of honor'],
  ],
  [
    'it occurs with another number after a more similar place',
    'So ⟦the three men left the harbour⟧.',
    'The three men left the harbors. So the three men left the harbor, and the two men left the harbour.',
    [
      '|The three men left the harbors',
      'So|the three men left the harbor',
      'and|the two men left the harbour',
    ],
  ],
  [
    'its prefix is rewritten',
    'A great ⟦war⟧ and a small war.',
    'A mighty war and a small war.',
    ['mighty|war', 'small|war'],
    'prefix="great"',
  ],
  [
    'the same words occur in a heading',
    'Some text. ⟦The crowd was gone⟧ by night.',
    '# The crowd was gone\n\nSome text. The crowd was gone by night.',
    ['|The crowd was gone', 'text.|The crowd was gone'],
  ],
];

/** Edits after which no passage is similar. */
const missing: readonly Edit[] = [
  [
    'all of it is rewritten',
    'The paper wrote that ⟦foreign forces were to blame⟧.',
    'The paper wrote that nobody there could say who began.',
  ],
  [
    'its sentence is deleted',
    'They met. ⟦The crowd was gone by night.⟧ They left.',
    'They met. They left.',
  ],
  [
    'half of it is deleted',
    'They say ⟦the crisis came from outside, and that no reform would have helped against it⟧.',
    'They say the crisis came from outside.',
  ],
  [
    'its two parts are swapped',
    'Once ⟦the cabinet met⟧ in haste, at night, ⟦the crowd was gone⟧.',
    'Once the crowd was gone, in haste, the cabinet met.',
  ],
  [
    'its two parts share words',
    'So ⟦the programme of the state⟧, and the army ⟦of the state ended⟧.',
    'Then the program of the state ended.',
  ],
  [
    'its two parts become one',
    'It was ⟦the honour⟧ of him, and ⟦the honour⟧ of her.',
    'It was the honor of it.',
  ],
  [
    'one of its parts is removed',
    'Once ⟦the cabinet met⟧ in haste, at night, ⟦the crowd was gone from the whole square⟧.',
    'Once the cabinet met in haste.',
  ],
  [
    'Russian: its two parts are swapped and respelled',
    'Вот ⟦все дело⟧, и с ним ⟦агенство страны⟧.',
    'Вот агентство страны и все дело.',
  ],
];

describe('a quote is found if', () => {
  test.each(found.map((edit) => ({title: edit[0], edit})))('$title', ({edit}) => {
    expect(findOutcome(edit)).toBe('found');
  });
});

const readCases = <Expected>(cases: readonly Case<Expected>[]) =>
  cases.map(([title, before, after, expected, hints]) => ({
    title,
    edit: [title, before, after, hints] as const,
    expected,
  }));

describe('a proposal is harmless if', () => {
  test.each(readCases(harmless))('$title', ({edit, expected}) => {
    expect(findOutcome(edit)).toEqual({harmless: expected});
  });
});

describe('a proposal needs consent if', () => {
  test.each(readCases(needsConsent))('$title', ({edit, expected}) => {
    expect(findOutcome(edit)).toEqual({needsConsent: expected});
  });
});

describe('there is no proposal if', () => {
  test.each(readCases(unsettled))('$title', ({edit, expected}) => {
    expect(findOutcome(edit)).toEqual({unsettled: expected});
  });

  test.each(missing.map((edit) => ({title: edit[0], edit})))('$title', ({edit}) => {
    expect(findOutcome(edit)).toBe('missing');
  });
});
