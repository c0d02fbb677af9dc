import {describe, expect, test} from 'vitest';
import {listChoices, renderChoiceStyles} from '../../src/render/choices.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const {articles, actors, frameworks} = compileGood({
  'articles/one/article.md':
    '---\ntitle: One\n---\n\nAda spoke. Ben denied it. The old order fails.\n',
  'articles/one/annotations.md': `:::claim[Ada did]{#a status=contested by=ben attributed-to=ada}
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
  choicesIn(slug).map((group) => group.map(({label, count}) => `${label} ${count}`));

describe('listChoices', () => {
  test('returns what the article has, with counts.', () => {
    expect(labelsIn('one')).toEqual([
      ['Claims 2', 'contested 1', 'opinion 1', 'Signs 1'],
      ['Ada 1', 'Ben 1'],
      ['I First 2'],
    ]);
  });

  test('returns nothing for an article without annotations.', () => {
    expect(labelsIn('bare')).toEqual([]);
  });

  test('returns the claims by or about an actor, and the evidence for a sign.', () => {
    const [, byActor = [], bySign = []] = choicesIn('one');
    expect(byActor.map(({ids}) => ids)).toEqual([['a'], ['a']]);
    expect(bySign.map(({ids}) => ids)).toEqual([['s', 'b']]);
  });
});

describe('renderChoiceStyles', () => {
  test('renders a rule for the mentions, marks and notes of each actor and sign.', () => {
    const [, [ada] = [], [sign] = []] = choicesIn('one');
    expect(renderChoiceStyles(ada ? [ada] : [])).toBe(
      'header:has([name=actor][value="ada"]:checked)~article :is([data-actor="ada"],[data-actor="ada"] mark,[data-annotations~="a"],.note:has(#note-a)){--lit:1}',
    );
    expect(renderChoiceStyles(sign ? [sign] : [])).toContain('[value="f-1"]');
    expect(renderChoiceStyles(choicesIn('one')[0] ?? [])).toBe('');
  });
});
