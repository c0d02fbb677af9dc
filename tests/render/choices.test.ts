import {describe, expect, test} from 'vitest';
import {listChoices, renderChoiceStyles} from '../../src/render/choices.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const {articles, actors, frameworks} = compileGood({
  'articles/one/article.md':
    '---\ntitle: One\n---\n\nAda spoke. Ben denied it. The old order fails.\n',
  'articles/one/annotations.md': `:::claim[Ada did]{#a status=contested finding="It was not so." by=ben attributed-to=ada}
> Ada spoke

A note.
:::

:::claim[Ben did]{#b status=opinion evidence-for="f/1"}
> Ben denied

A note.
:::

:::sign{#s sign="f/1"}
> The old order

A note.
:::
`,
  'articles/bare/article.md': '---\ntitle: Bare\n---\n\nNobody is here.\n',
  'actors/ada.md': '---\nname: Ada\n---\n\nA life.\n',
  'actors/ben.md': '---\nname: Ben\n---\n\nA life.\n',
  'actors/eve.md': '---\nname: Eve\n---\n\nA life.\n',
  'frameworks/f.md':
    '---\ntitle: F\nsigns:\n  - {number: 1, title: First}\n  - {number: 2, title: Second}\n---\n\nWords.\n',
});
const choicesIn = (slug: string) => {
  const found = articles.find((each) => each.slug === slug);
  if (!found) throw new Error(slug);
  return listChoices(found, actors, frameworks, english);
};
const labelsIn = (slug: string) =>
  choicesIn(slug).map(({label, count, first}) => `${label} ${count}${first ? ' first' : ''}`);
const choiceOf = (value: string) => choicesIn('one').filter((choice) => choice.value === value);

describe('listChoices', () => {
  test('returns what the article has, with counts, and which are shown first.', () => {
    expect(labelsIn('one')).toEqual([
      'Contested 1 first',
      'Opinion 1',
      'Signs 1 first',
      'Who’s who 2 first',
      'Ada 1',
      'Ben 1',
      'I First 2',
    ]);
  });

  test('returns nothing for an article without annotations.', () => {
    expect(labelsIn('bare')).toEqual([]);
  });

  test('returns the claims by or about an actor, and the evidence for a sign.', () => {
    expect(choiceOf('ada').map(({ids}) => ids)).toEqual([['a']]);
    expect(choiceOf('ben').map(({ids}) => ids)).toEqual([['a']]);
    expect(choiceOf('f-1').map(({ids}) => ids)).toEqual([['s', 'b']]);
  });
});

describe('renderChoiceStyles', () => {
  test('renders a rule for the mentions, marks and notes of each actor and sign.', () => {
    expect(renderChoiceStyles(choiceOf('ada'))).toBe(
      '.choices:has([value="actor=ada"]:checked)~article :is([data-actor="ada"],[data-actor="ada"] mark,[data-annotations~="a"],.note:has(#note-a)){--lit:1}',
    );
    expect(renderChoiceStyles(choiceOf('f-1'))).toContain('[value="sign=f-1"]');
    expect(renderChoiceStyles(choiceOf('contested'))).toBe('');
  });
});
