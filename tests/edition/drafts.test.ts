/** Tests of draft annotations: shown in development, never published. */
import {describe, expect, test} from 'vitest';
import {listPages} from '../../src/addresses/published-addresses.ts';
import {isError, severityOf} from '../../src/annotate/model/problem.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileContent} from '../../src/edition/compile-content.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {type Content, formatProblem, writeContent} from './content.ts';

const text = '---\ntitle: A title\n---\n\nOne two three, four five six.\n';

const entry = (head: string, quote: string, note = 'A note.') =>
  `:::${head}\n> ${quote}\n${note && `\n${note}\n`}:::\n\n`;

/** Compile an article with these annotations. */
function compile(annotations: string, drafts = false, more: Content = {}) {
  const folder = writeContent({
    'articles/a/article.md': text,
    'articles/a/annotations.md': annotations,
    ...more,
  });
  const files = readContentFiles(folder);
  const {edition, problems} = compileEdition(files, drafts);
  return {
    edition,
    annotations: edition?.articles[0]?.annotations ?? [],
    messages: problems.map((each) => `${severityOf(each)} ${formatProblem(each, folder)}`),
    problems,
    counts: compileContent(files, drafts).drafts,
  };
}

const published = entry('claim[One]{#one}', 'One');
const draft = entry('claim[Two]{#two draft}', 'two');

describe('a draft annotation', () => {
  test('is shown in development, and otherwise has no place, number or page.', () => {
    const shown = compile(draft + published + entry('gloss[Six]{#six}', 'six'), true);
    expect(shown.annotations.map(({id, numeral, draft}) => [id, numeral, draft])).toEqual([
      ['one', '1', false],
      ['two', '2', true],
      ['six', 'a', false],
    ]);
    const built = compile(entry('claim[Zero]{#zero draft=true}', 'One two') + draft + published);
    expect(built.messages).toEqual([]);
    expect(built.annotations.map(({id, numeral}) => [id, numeral])).toEqual([['one', '1']]);
    expect(JSON.stringify(built.edition?.articles[0]?.tree)).not.toMatch(/two"|zero/);
    expect(built.edition && listPages(built.edition)).not.toContain('/articles/a/two/');
    expect(built.counts).toEqual({articles: 0, annotations: 2});
  });

  test.each([
    ['a missing quote', entry('claim[Two]{#two draft}', 'seven'), 'quote-missing'],
    ['a missing note', entry('claim[Two]{#two draft}', 'two', ''), 'note'],
    ['a missing gist', entry('claim{#two draft}', 'two'), 'gist'],
    ['an unknown actor', entry('claim[Two]{#two draft by=nobody}', 'two'), 'reference'],
    ['an unknown actor of a mention', entry('mention{#two draft actor=x}', 'two'), 'reference'],
    ['an unknown sign', entry('sign[Two]{#two draft sign="f/1"}', 'two'), 'reference'],
    ['an unknown relation', entry('claim[Two]{#two draft supports=x}', 'two'), 'reference'],
    ['an unknown attribute', entry('claim[Two]{#two draft colour=x}', 'two'), 'attribute'],
    ['no id', entry('claim[Two]{draft}', 'two'), 'id'],
    ['the id of a published annotation', entry('claim[Two]{#one draft}', 'two'), 'id'],
    ['an alias that is such an id', entry('claim[Two]{#two aliases=one draft}', 'two'), 'id'],
    ['raw HTML', entry('claim[Two]{#two draft}', 'two', 'A <script>.'), 'html'],
  ])('with %s is a warning, before and after what is published.', (_, broken, rule) => {
    for (const annotations of [broken + published, published + broken]) {
      for (const drafts of [false, true]) {
        const {messages, annotations: shown} = compile(annotations, drafts);
        expect(messages).toHaveLength(1);
        expect(messages[0]).toMatch(/^warning articles\/a\/annotations\.md/);
        expect(messages[0]?.endsWith(` ${rule}`)).toBe(true);
        expect(shown.filter(({id}) => id === 'one').map(({passages}) => passages)).toEqual([
          ['One'],
        ]);
        expect(new Set(shown.map(({id}) => id)).size).toBe(shown.length);
      }
    }
  });

  test('that is not closed ends where the next annotation begins.', () => {
    const open = ':::claim[Two]{#two draft}\n> two\n\nA note.\n\n';
    expect(compile(open + entry('gloss[Six]{#six}', 'seven')).messages).toEqual([
      'warning articles/a/annotations.md:1:1 unclosed',
      'error articles/a/annotations.md:7:1 quote-missing',
    ]);
    expect(compile(`${draft}Lost text.\n`).messages).toEqual([
      'error articles/a/annotations.md:7:1 outside-annotation',
    ]);
  });

  test('may link to a page that does not exist.', () => {
    const linking = entry('claim[Two]{#two draft}', 'two', 'See [it](/actors/nobody/).');
    expect(compile(linking).messages).toEqual([]);
    expect(compile(linking, true).messages).toEqual([
      'warning articles/a/annotations.md:4:5 site-link',
    ]);
  });
});

test('Development does not ask to record the addresses of drafts.', () => {
  const permalinks = {
    'permalinks.txt': `${['/', '/about/', '/actors/', '/articles/a/', '/articles/a/one/', '/frameworks/', '/search/'].map((each) => `${each} 2022-01-10`).join('\n')}\n`,
    'articles/b/article.md': text.replace('title', 'draft: true\ntitle'),
  };
  expect(compile(published + draft, true, permalinks).messages).toEqual([]);
});

describe('what refers to a draft annotation', () => {
  test('is published without the relation, with a warning.', () => {
    const related = entry('claim[One]{#one supports="two six"}', 'One');
    const six = entry('claim[Six]{#six}', 'six');
    const {messages, annotations, problems} = compile(related + draft + six);
    expect(messages).toEqual(['warning articles/a/annotations.md:1:20 draft']);
    expect(String(problems[0]?.reason)).toBe(
      'The relation `supports` leads to `two`, which is a draft.',
    );
    expect(annotations[0]?.relations.map(({target}) => target)).toEqual(['six']);
    expect(compile(related + draft + six, true).messages).toEqual([]);
  });

  test('is evidence for no sign until the sign is published.', () => {
    const framework = {
      'frameworks/f.md':
        '---\ntitle: F\nsigns:\n  - number: 1\n    title: S\n    text: T\n---\n\nText.\n',
    };
    const evidence = entry('claim[One]{#one evidence-for=s}', 'One');
    const sign = entry('sign[S]{#s sign="f/1" draft}', 'two');
    const {messages, edition} = compile(evidence + sign, false, framework);
    expect(messages).toEqual(['warning articles/a/annotations.md:1:20 draft']);
    expect(edition?.frameworks[0]?.signs[0]).toMatchObject({passages: [], evidence: []});
  });

  test('is an event without it, with a warning.', () => {
    const timeline = {
      'articles/a/timeline.md':
        '---\nevents:\n  - date: 2022-01-10\n    event: It.\n    annotations: [one, two]\n---\n',
    };
    const {messages, edition} = compile(published + draft, false, timeline);
    expect(messages).toEqual(['warning articles/a/timeline.md:5:24 draft']);
    const events = edition?.articles[0]?.timeline?.events;
    expect(events?.[0]?.annotations.map(({id}) => id)).toEqual(['one']);
    expect(compile(published + draft, true, timeline).messages).toEqual([]);
  });

  test('is an error if it is a link, which would have no target.', () => {
    const linking = entry('claim[One]{#one}', 'One', 'See [two](#two), [there](/articles/a/two/).');
    expect(compile(linking + draft).messages).toEqual([
      'error articles/a/annotations.md:4:5 fragment',
      'error articles/a/annotations.md:4:18 site-link',
    ]);
    expect(compile(linking + draft, true).messages).toEqual([]);
  });

  test('is an error if it is a recorded address. The fix publishes it.', () => {
    const permalinks = {'permalinks.txt': '# All.\n/articles/a/two/ 2022-01-10\n'};
    const {problems} = compile(published + draft, false, permalinks);
    const [error] = problems.filter(isError);
    expect(error).toMatchObject({ruleId: 'permalink', line: 2});
    expect(error?.nearest).toMatch(/^the draft `#two` \(.*annotations\.md:7:1\)$/);
    expect(error?.fix).toMatch(/^Publish it: remove `draft` from `#two`\./);
    expect(
      compile(published + draft.replace(' draft', ''), false, permalinks).problems.filter(isError),
    ).toEqual([]);
  });

  test('is an error too if another draft has a broken id.', () => {
    const permalinks = {'permalinks.txt': '# All.\n/articles/a/gone/ 2022-01-10\n'};
    const {problems} = compile(entry('claim[Two]{draft}', 'two'), false, permalinks);
    expect(problems.filter(isError)).toMatchObject([{ruleId: 'permalink'}]);
  });
});
