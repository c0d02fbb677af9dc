/** Edits beside the passage, or of what it looks like. */
import {asked, type Edit, unsettled} from './edit.ts';

export const surroundings: readonly Edit[] = [
  [
    'a number before it grows by a thousand',
    'They say ⟦500 men left the harbour of the city⟧ then.',
    'They say 1 500 men left the harbor of the city then.',
    asked('number'),
  ],
  [
    'a number at its end grows by a million',
    'They left ⟦the harbour of the city to 5⟧ men.',
    'They left the harbor of the city to 5 million men.',
    asked('number'),
  ],
  [
    'a prefix is put before it',
    'They saw ⟦violent men in the harbour of the city⟧ then.',
    'They saw non-violent men in the harbor of the city then.',
    asked('word'),
  ],
  [
    'a negation is put before it',
    'Он ⟦может сражаться за агенство страны⟧ сейчас.',
    'Он не может сражаться за агентство страны сейчас.',
    asked('negation'),
  ],
  [
    'a part of a word is put before it in brackets',
    'They saw ⟦armed men in the harbour of the city⟧ then.',
    'They saw (un)armed men in the harbor of the city then.',
    asked('word'),
  ],
  [
    'a number in words at its start grows',
    'They say ⟦hundred men left the harbour of the city⟧ then.',
    'They say two hundred men left the harbor of the city then.',
    asked('number'),
  ],
  [
    'a number at its end becomes a range',
    'They left ⟦the harbour of the city to 5⟧ men.',
    'They left the harbor of the city to 5 – 10 men.',
    asked('number'),
  ],
  [
    'a number at its end becomes a sum',
    'They sold ⟦the harbour of the city for 5⟧ men.',
    'They sold the harbor of the city for 5 bn men.',
    asked('number'),
  ],
  [
    'a word is put before it',
    'It shows ⟦a general solidarity⟧ of all.',
    'It never before shows a general solidarity of all.',
    'found',
  ],
  [
    'a paragraph is put before it',
    '⟦The crowd was gone.⟧',
    'A note of the editor.\n\nThe crowd was gone.',
    'found',
  ],
  [
    'the text after it is deleted',
    '⟦The crowd was gone.⟧ They left.',
    'The crowd was gone.',
    'found',
  ],
  [
    'emphasis is put into it',
    'They saw ⟦a threat of terrorism and of war⟧.',
    'They saw a *threat* of **terrorism** and of war.',
    'found',
  ],
  [
    'a link is put into it',
    'They saw ⟦a threat of terrorism and of war⟧.',
    'They saw a threat of [terrorism](https://example.org/) and of war.',
    'found',
  ],
  [
    'a link begins within it',
    'They saw ⟦a threat of terrorism⟧ and of war.',
    'They saw a threat [of terrorism and of](https://example.org/) war.',
    'found',
  ],
  [
    'a footnote is called within it',
    'They saw ⟦a threat of terrorism and of war⟧.',
    'They saw a threat of terrorism[^1] and of war.\n\n[^1]: So he said.',
    'found',
  ],
  [
    'it moves into a table',
    '⟦The crowd was gone⟧ by night.',
    '| who | when |\n| --- | --- |\n| The crowd was gone | at night |',
    'found',
  ],
  [
    'it moves into a heading',
    '⟦The crowd was gone⟧ by night.',
    '## The crowd was gone\n\nText.',
    'found',
  ],
  [
    'its last word grows',
    'They spoke of ⟦the coming war⟧ at length.',
    'They spoke of the coming warlord at length.',
    asked('word'),
  ],
  [
    'the same words come in a heading',
    'Some text. ⟦The crowd was gone⟧ by night.',
    '# The crowd was gone\n\nSome text. The crowd was gone by night.',
    unsettled('|The crowd was gone', 'text.|The crowd was gone'),
  ],
];
