import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type CompiledArticle, compileArticle} from '../../src/annotate/compile.ts';
import type {Registry} from '../../src/annotate/model/model.ts';
import {project} from '../../src/annotate/text/project.ts';
import {formatForTerminal} from '../../src/report/terminal.ts';

const registry: Registry = {
  actors: [
    {id: 'tokayev', name: 'Токаев', aliases: ['Tokayev', '托卡耶夫'], not: [], locations: {}},
    {id: 'family', name: '👨‍👩‍👧', aliases: [], not: [], locations: {}},
  ],
  frameworks: [],
};

/** Words without Markdown syntax. */
const word = fc.constantFrom(
  'war',
  'peace',
  'the',
  'Tokayev’s',
  'Токаев',
  '“so”',
  'cafe\u0301',
  'inter\u00ADnational',
  'الأزمة',
  '危机来自托卡耶夫',
  '👨‍👩‍👧',
  'can’t',
);

/** Words of a paragraph or list item, some with markup. */
const words = fc.array(word, {minLength: 1, maxLength: 8});
const markup = fc.constantFrom(
  (text: string) => text,
  (text: string) => text,
  (text: string) => `*${text}*`,
  (text: string) => `\`${text}\``,
  (text: string) => `[${text}](https://example.org/)`,
);
const block = fc.tuple(
  fc.array(fc.tuple(word, markup), {minLength: 1, maxLength: 8}),
  fc.boolean(),
);

interface Sample {
  article: string;
  quotes: string[];
}

const sample: fc.Arbitrary<Sample> = fc
  .array(block, {minLength: 1, maxLength: 4})
  .chain((blocks) => {
    const article = blocks
      .map(([list, item]) => (item ? '- ' : '') + list.map(([each, mark]) => mark(each)).join(' '))
      .join('\n\n');
    const all = blocks.flatMap(([list]) => list.map(([each]) => each));
    const slice = fc
      .tuple(fc.nat(all.length - 1), fc.integer({min: 1, max: 6}))
      .map(([start, count]) => all.slice(start, start + count).join(' '));
    const missing = words.map((list) => list.join(' '));
    return fc.record({
      article: fc.constant(article),
      quotes: fc.array(fc.oneof({weight: 4, arbitrary: slice}, {weight: 1, arbitrary: missing}), {
        maxLength: 5,
      }),
    });
  });

const entry = (quote: string, index: number, hint = ''): string =>
  `:::claim[Gist ${index}]{#c-${index}${hint}}\n> ${quote}\n\nA note.\n:::\n`;

const compile = (article: string, entries: readonly string[]): CompiledArticle =>
  compileArticle(
    {
      article: {path: 'article.md', value: `${article}\n`},
      annotations: {path: 'annotations.md', value: entries.join('\n')},
    },
    {registry, actorHref: (actor) => `/actors/${actor}/`},
  );

describe('in every article', () => {
  test('each annotation is painted or reported, and the text is unchanged', () => {
    fc.assert(
      fc.property(sample, ({article, quotes}) => {
        const {tree, projection, annotations, problems} = compile(
          article,
          quotes.map((quote, index) => entry(quote, index)),
        );
        expect(project(tree).text).toBe(projection.text);
        expect(project(tree).text).toBe(compile(article, []).projection.text);
        expect(annotations.length + problems.length).toBe(quotes.length);
      }),
    );
  });

  test('the page does not depend on the order of the annotations in the file', () => {
    fc.assert(
      fc.property(sample, ({article, quotes}) => {
        const entries = quotes.map((quote, index) => entry(quote, index));
        const one = compile(article, entries);
        const other = compile(article, entries.toReversed());
        expect(other.tree).toEqual(one.tree);
        expect(other.annotations.map(({id, numeral}) => [id, numeral])).toEqual(
          one.annotations.map(({id, numeral}) => [id, numeral]),
        );
      }),
    );
  });

  test('ids are unique, and every annotation has a note, in the order of the numerals', () => {
    fc.assert(
      fc.property(sample, ({article, quotes}) => {
        const {tree, annotations} = compile(
          article,
          quotes.map((quote, index) => entry(quote, index)),
        );
        const html = JSON.stringify(tree);
        const ids = [...html.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const noteIds = [...html.matchAll(/"dataNotes":"([^"]+)"/g)].flatMap(([, list = '']) =>
          list.split(' '),
        );
        expect(noteIds).toEqual(annotations.map(({id}) => id));
        expect(annotations.map(({numeral}) => numeral)).toEqual(
          annotations.map((_, index) => String(index + 1)),
        );
      }),
    );
  });

  test('every suggested hint selects another match', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'war', '“a”', '"a"', 'the'), {maxLength: 14}),
        (list) => {
          const article = list.join(' ');
          const [problem] = compile(article, [entry('war', 0)]).problems;
          if (problem?.ruleId !== 'quote-ambiguous') return;
          const hints = [...problem.fix.matchAll(/`((?:prefix|suffix)=(?:"[^`]*"|'[^`]*'))`/g)].map(
            ([, hint]) => hint,
          );
          offered += hints.length;
          const starts = hints.map((hint) => {
            const {annotations, problems} = compile(article, [entry('war', 0, ` ${hint}`)]);
            if (problems.length > 0)
              throw new Error(formatForTerminal(problems, 'nothing was published'));
            return annotations[0]?.ranges[0]?.start;
          });
          expect(new Set(starts).size).toBe(starts.length);
        },
      ),
    );
    expect(offered).toBeGreaterThan(0);
  });

  test('any two texts are compiled without an exception', () => {
    const syntax = fc.constantFrom(
      ':::',
      ':::claim',
      '[x]',
      '{#a',
      '}',
      '> ',
      '\n',
      '\n\n',
      '"',
      '- ',
      '`',
      '[^1]',
      '[…]',
      '#',
      '<b>',
      '](',
      '%zz',
      '__proto__',
      '\0',
      '\uD83D',
      '\\',
    );
    const anything = fc.array(fc.oneof(syntax, word, fc.string({maxLength: 3})), {maxLength: 30});
    fc.assert(
      fc.property(anything, anything, (article, annotations) => {
        const {problems} = compile(article.join(''), [annotations.join('')]);
        expect(formatForTerminal(problems, 'nothing was published')).toMatch(
          /\d+ (?:problem|warning)s? in \d+ files?[;.]/,
        );
      }),
      {numRuns: 200},
    );
  });
});
