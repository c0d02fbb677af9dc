/** Edits that change how words are written, and not which words. */
import {asked, type Edit, proposed} from './edit.ts';

export const spelling: readonly Edit[] = [
  [
    'a slip of the pen is corrected',
    'On Monday the ⟦goverment of the republic stepped down⟧.',
    'On Monday the government of the republic stepped down.',
    proposed('government of the republic stepped down'),
  ],
  [
    'a slip of the pen that may have been a word is corrected',
    'The ⟦crisis sttarted in the west⟧ of the country.',
    'The crisis started in the west of the country.',
    asked('word'),
  ],
  [
    'British spelling becomes American',
    'The union was ⟦organised to defend the honour of its members⟧ in 1992.',
    'The union was organized to defend the honor of its members in 1992.',
    proposed('organized to defend the honor of its members'),
  ],
  [
    'a hyphen is put into a word',
    'The states agreed to ⟦cooperate in the defence of the border⟧.',
    'The states agreed to co-operate in the defence of the border.',
    proposed('co-operate in the defence of the border'),
  ],
  [
    'a comma is added',
    '⟦In the evening the crowd reached the palace⟧.',
    'In the evening, the crowd reached the palace.',
    proposed('In the evening, the crowd reached the palace'),
  ],
  [
    'a comma is taken out',
    'He said that ⟦the crowd, in the evening, reached the palace⟧.',
    'He said that the crowd in the evening reached the palace.',
    asked('punctuation'),
  ],
  [
    'quotation marks become typographic',
    'He spoke of ⟦"a threat of terrorism" and of war⟧.',
    'He spoke of “a threat of terrorism” and of war.',
    'found',
  ],
  [
    'quotation marks become single',
    'He spoke of ⟦“a threat of terrorism” and of war⟧.',
    'He spoke of ‘a threat of terrorism’ and of war.',
    proposed('‘a threat of terrorism’ and of war'),
  ],
  [
    'a hyphen becomes a dash',
    'There was ⟦one cause of the crisis - external interference⟧.',
    'There was one cause of the crisis – external interference.',
    'found',
  ],
  [
    'a dash becomes a colon',
    'There was ⟦one cause of the crisis - external interference⟧.',
    'There was one cause of the crisis: external interference.',
    asked('punctuation'),
  ],
  [
    'an apostrophe becomes typographic',
    "They saw ⟦the president's palace in flames⟧.",
    'They saw the president’s palace in flames.',
    'found',
  ],
  [
    'three points become an ellipsis',
    'He paused: ⟦“The republic... will stand”⟧.',
    'He paused: “The republic… will stand”.',
    proposed('“The republic… will stand”'),
  ],
  [
    'a full stop becomes a question mark',
    '⟦The law was passed.⟧ Nobody objected.',
    'The law was passed? Nobody objected.',
    asked('punctuation'),
  ],
  [
    'a full stop within it becomes a question mark',
    '⟦The law was passed. The crowd went home⟧.',
    'The law was passed? The crowd went home.',
    asked('punctuation'),
  ],
  [
    'words are put into quotation marks',
    'The state held ⟦the free elections in the capital⟧.',
    'The state held the “free” elections in the capital.',
    asked('punctuation'),
  ],
  [
    'a capital is taken off a title',
    'It was said by ⟦the President of the country⟧ himself.',
    'It was said by the president of the country himself.',
    asked('capital'),
  ],
  [
    'its first letter becomes small in a longer sentence',
    '⟦The tax on fuel is lawful⟧.',
    'They denied that the tax on fuel is lawful.',
    asked('capital', 'negation'),
  ],
  [
    'an accent is composed',
    'They met in a ⟦cafe\u0301 near the square⟧.',
    'They met in a café near the square.',
    'found',
  ],
  [
    'soft hyphens are put in',
    'They feared ⟦international interference most of all⟧.',
    'They feared inter\u00ADnational inter\u00ADference most of all.',
    'found',
  ],
  [
    'blanks become no-break spaces',
    'He named ⟦20 000 attackers in the city⟧.',
    'He named 20\u00A0000 attackers in the\u00A0city.',
    'found',
  ],
  [
    'a word is cut in two',
    'What they say ⟦everyday of the crisis⟧ is false.',
    'What they say every day of the crisis is false.',
    asked('number', 'word', 'share', 'negation'),
  ],
  [
    'a headline loses its capitals',
    'They wrote: ⟦THE CRISIS CAME FROM OUTSIDE⟧.',
    'They wrote: The crisis came from outside.',
    asked('capital'),
  ],
];
