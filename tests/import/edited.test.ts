/** Twenty annotations of Hypothesis on a text that was edited since. */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/commands/import.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileContent} from '../../src/edition/compile-content.ts';
import {collectOutput} from '../commands/collect-output.ts';
import {writeContent} from '../edition/content.ts';
import {hypothesis, readText} from './read.ts';

const before = `
The storm broke the wall on Friday night. Nobody had mended it since 1953.

The council had warned of it for years. So had the insurers, for years.

The mayor said: “The war is over.” The council said nothing. The war is over, the paper wrote.

- Three boats broke loose at the quay.
- Three boats were found at sea.

The harbour master, Omar Haddad, saw the wave at 10:30. He was paid 5,000 a year.

It was not the wind, he said, it was neglect. The town will rebuild the wall at once.

Who will pay? The town will pay, as it always has.
`;

/**
 * A corrected number, a word less, a sentence that moved, one that is removed with its copy kept,
 * and a new sentence that repeats an older one.
 */
const after = `
The storm broke the wall on Friday night. Nobody had mended it since 1963.

Correction: the council had warned of it for ten years. So had the insurers, for years.

The council said nothing. “The war is over,” the paper wrote.

- Three boats broke loose at the quay.
- Two boats were found at sea.

The harbour-master, Omar Haddad, saw the wave at 10:30. He was paid 5,000 a year.

Who will pay? The town will pay, as it always has. Three boats broke loose at the quay.

It was not the wind, he said: it was neglect. The town will rebuild the wall.
`;

const original = readText(before).index.text;

/** Create the annotation of the nth occurrence of some words, with the words around them. */
function annotate(number: number, exact: string, nth = 0) {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = original.indexOf(exact, at + 1);
  if (at === -1) throw new Error(`The text has no ${exact}.`);
  return hypothesis(exact, {
    id: `annotation-${number}`,
    text: `Comment ${number}.`,
    uri: 'http://localhost/articles/storm/',
    prefix: original.slice(Math.max(0, at - 32), at),
    suffix: original.slice(at + exact.length, at + exact.length + 32),
  });
}

/** The words, which of their occurrences, and what must become of them. */
const cases: readonly [exact: string, nth: number, outcome: string][] = [
  ['The storm broke the wall', 0, 'written'],
  ['since 1953', 0, 'proposed'],
  ['The council had warned of it for years', 0, 'proposed'],
  ['for years', 0, 'listed'],
  ['for years', 1, 'written'],
  ['The war is over', 0, 'listed'],
  ['The war is over', 1, 'listed'],
  ['The council said nothing', 0, 'not certain'],
  ['Three boats broke loose at the quay', 0, 'written'],
  ['Three boats were found at sea', 0, 'proposed'],
  ['Three boats', 1, 'listed'],
  ['boats were found', 0, 'written'],
  ['Omar Haddad, saw the wave at 10:30', 0, 'written'],
  ['The harbour master', 0, 'proposed'],
  ['ar Hadd', 0, 'not found'],
  ['He was paid 5,000 a year', 0, 'written'],
  ['It was not the wind, he said, it was neglect', 0, 'proposed'],
  ['The town will rebuild the wall at once', 0, 'proposed'],
  ['The mayor said', 0, 'not found'],
  ['The town will pay, as it always has', 0, 'written'],
];

describe('twenty annotations of a text that was edited since', () => {
  const folder = writeContent({
    'articles/storm/article.md': `---\ntitle: The storm\n---\n${after}`,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'gloss-edited-')), 'export.json');
  const annotations = cases.map(([exact, nth], number) => annotate(number + 1, exact, nth));
  writeFileSync(file, JSON.stringify({annotations}));
  const {output, printed} = collectOutput();
  const code = main([file, '--to', 'storm', '--write'], {...output, contentFolder: folder});
  const {articles, problems} = compileContent(readContentFiles(folder), true);
  const compiled = articles[0]?.compiled;
  const outcomeOf = (number: number): string => {
    const [, line = ''] = new RegExp(`: annotation ${number} {2}(.*)`).exec(printed.stdout) ?? [];
    return line.replace(/#\S+ +/, '');
  };

  test('are each written, proposed or listed', () => {
    expect(cases).toHaveLength(20);
    for (const [index] of cases.entries()) {
      expect(outcomeOf(index + 1), `annotation ${index + 1}`).toMatch(
        /^(?:written|proposed|not found|not certain)/,
      );
    }
    expect(code).toBe(2);
  });

  test.each(cases.map(([exact, nth, outcome], index) => [index + 1, exact, nth, outcome] as const))(
    'number %i, “%s” (%i), is %s',
    (number, exact, nth, outcome) => {
      const line = outcomeOf(number);
      const found = compiled?.annotations.find(({note}) =>
        JSON.stringify(note).includes(`Comment ${number}.`),
      );
      if (outcome === 'listed') expect(line).toMatch(/^not/);
      else expect(line.startsWith(outcome), line).toBe(true);
      if (!line.startsWith('written')) return expect(found).toBeUndefined();
      // Written at exactly these words, after or before the same words as in the original.
      const [range] = found?.ranges ?? [];
      const text = compiled?.projection.text ?? '';
      expect(range && text.slice(range.start, range.end)).toBe(exact);
      const {prefix, suffix} = hintsOf(annotations[number - 1]);
      const isBeside =
        text
          .slice(0, range?.start)
          .trimEnd()
          .endsWith(prefix.trim().split(/\s+/).at(-1) ?? '') ||
        text
          .slice(range?.end)
          .trimStart()
          .startsWith(suffix.trim().split(/\s+/)[0] ?? '');
      expect(isBeside, `${nth}`).toBe(true);
    },
  );

  test('leave content that can be published, with drafts only', () => {
    expect(problems.filter(({fatal}) => fatal)).toEqual([]);
    expect(compiled?.annotations).toHaveLength(7);
    expect(compiled?.annotations.every(({draft}) => draft)).toBe(true);
  });
});

function hintsOf(annotation: ReturnType<typeof hypothesis> | undefined) {
  const selector = annotation?.target[0]?.selector.find(({type}) => type === 'TextQuoteSelector');
  return {prefix: '', suffix: '', ...(selector as object)} as {prefix: string; suffix: string};
}
