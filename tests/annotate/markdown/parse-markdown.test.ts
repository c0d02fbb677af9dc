import type {Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {parseMarkdown} from '../../../src/annotate/markdown/parse-markdown.ts';
import {readMarkdown} from '../../../src/content/read-markdown.ts';
import {compile, formatLocations, readAnnotations} from '../read.ts';

/** Lists within each other, one on each line. */
const lists = (depth: number): string =>
  Array.from({length: depth}, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describe('What is nested too deep', () => {
  test.each([
    ['lists on a line', '- '.repeat(60), '1:99 nesting'],
    ['lists on lines', lists(60), '50:99 nesting'],
    ['quotations', '>'.repeat(120), '1:100 nesting'],
    ['emphasis', `${'*a **b '.repeat(60)}${'c** d*'.repeat(60)}`, '1:344 nesting'],
    ['far too many quotations', '>'.repeat(20_000), '1:1 nesting'],
    ['far too many lists', '1) '.repeat(4000), '1:1 nesting'],
  ])('is an error at its place: %s.', (_, deep, expected) => {
    const [line, column] = expected.split(/[: ]/);
    const shifted = `${Number(line) + 2}:${column} nesting`;
    const {problems, projection} = compile(`Before.\n\n${deep} end\n\nAfter.`);
    expect(formatLocations(problems)).toEqual([shifted]);
    expect(projection.text).toMatch(/^Before\..*After\.$/s);
  });

  test('is an error in a biography, and in a note.', () => {
    const deep = '>'.repeat(120);
    expect(formatLocations(readMarkdown({path: 'a.md', value: `${deep} a`}).problems)).toEqual([
      '1:100 nesting',
    ]);
    const note = `:::gloss[G]{#a}\n> words\n\n${deep} a\n:::\n`;
    expect(formatLocations(readAnnotations(note).problems)).toContain('4:99 nesting');
  });
});

test.each([
  ['lists', lists(49)],
  ['a long thematic break', `a\n\n${'- '.repeat(500)}`],
  ['quotations', `${'>'.repeat(98)} a`],
  ['many lists beside each other', Array.from({length: 500}, () => '- a\n\n> b').join('\n\n')],
])('%s of a moderate depth are accepted.', (_, text) => {
  expect(compile(text).problems).toEqual([]);
});

describe('A parser whose call stack is too small', () => {
  /** Throws for a text with `deep`, as a parser does that calls itself too often. */
  const parser = {
    parse(file: VFile): Root {
      if (/deep/.test(String(file))) throw new RangeError('Maximum call stack size exceeded');
      return unified().use(remarkParse).parse(file);
    },
  };

  test('leaves out the block, and keeps the places of the others.', () => {
    const file = new VFile({path: 'a.md', value: 'One.\r\n\r\n*a deep\r\nb*\r\n\r\nTwo.'});
    const {children} = parseMarkdown(parser, file);
    expect(children.map(({position}) => position?.start.line)).toEqual([1, 6]);
    expect(file.messages).toMatchObject([{line: 3, column: 1, ruleId: 'nesting'}]);
    expect(String(file)).toContain('deep');
  });

  test('is no reason to hide other errors.', () => {
    const broken = {
      parse(): Root {
        throw new TypeError('a bug');
      },
    };
    expect(() => parseMarkdown(broken, new VFile('a'))).toThrow(TypeError);
  });
});

describe('A comment', () => {
  test('is the editors’ own, in a line and between blocks.', () => {
    const {problems, projection} = compile(
      'One <!-- a --> two.\n\n<!-- b\n\n> c\n-->\n\nThree.<!---->\n\n<!-- d --><!-- e -->\n',
    );
    expect(problems).toEqual([]);
    expect(projection.text).toBe('One  two.\nThree.');
  });

  test('may be between annotations, and in notes.', () => {
    const {annotations, problems} = readAnnotations(
      '<!-- a -->\n\n:::gloss[G]{#a}\n> words\n\n<!-- check this -->\nA note. <!-- b -->\n:::\n\n<!--\n:::gloss[H]{#b}\n> words\n:::\n-->\n',
    );
    expect(problems).toEqual([]);
    expect(annotations.map(({id}) => id)).toEqual(['a']);
  });

  test.each(['<!-- a --><script>b</script>', '<!-- a', '<script><!-- a --></script>'])(
    'does not hide what is not in it: %j.',
    (markdown) => {
      expect(compile(`Text.\n\n${markdown}\n`).problems.map(({ruleId}) => ruleId)).toContain(
        'html',
      );
    },
  );
});
