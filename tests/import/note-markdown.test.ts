import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {isError} from '../../src/annotate/model/problem.ts';
import type {ForeignText} from '../../src/import/imported.ts';
import {toNoteMarkdown} from '../../src/import/note-markdown.ts';

const convert = (value: string, format: ForeignText['format'] = 'html') =>
  toNoteMarkdown({value, format});
const markdownOf = (value: string, format?: ForeignText['format']) => {
  const note = convert(value, format);
  return 'markdown' in note ? note.markdown : note.refused;
};

describe('the markup of a comment', () => {
  test.each<[string, string]>([
    ['<p>One <em>two</em> <strong>three</strong></p><p>Four</p>', 'One *two* **three**\n\nFour'],
    ['<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
    ['<a href="https://example.org/" title="en">One</a>', '[One](https://example.org/ "en")'],
    [
      'H<sub>2</sub>O, <abbr title="a &quot;b&quot;">c</abbr>',
      'H<sub>2</sub>O, <abbr title="a &quot;b&quot;">c</abbr>',
    ],
    ['<h2>One</h2><p>Two</p>', '**One**\n\nTwo'],
    ['<ul><li>H<sub>2</sub>O</li></ul>', '- H<sub>2</sub>O'],
    ['<div><span style="color:red">One</span></div>', 'One'],
    ['<img src="https://example.org/a.png" alt="A boat">', '[A boat](https://example.org/a.png)'],
    ['<iframe src="https://example.org/v"></iframe>', '<https://example.org/v>'],
    ['<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', '| A |\n| - |\n| 1 |'],
    ['One<br>two', 'One\\\ntwo'],
  ])('%s is kept as Markdown', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  test('a quotation at the start is not a passage', () => {
    expect(markdownOf('> One\n\nTwo', 'markdown')).toBe(
      '<blockquote>\n\nOne\n\n</blockquote>\n\nTwo',
    );
  });

  test('footnotes become text', () => {
    expect(markdownOf('One[^1].\n\n[^1]: Two.', 'markdown')).toBe(
      'One<sup>\\[1]</sup>.\n\n1. Two.',
    );
  });

  test('a text keeps its lines, and its addresses become links', () => {
    expect(markdownOf('One *two*\nthree: https://example.org/a_b.\n\nFour', 'text')).toBe(
      'One \\*two\\*\\\nthree: <https://example.org/a_b>.\n\nFour',
    );
  });
});

describe('a hostile comment is harmless', () => {
  test.each<[string, ForeignText['format'], string, string[]]>([
    ['<script>alert(1)</script>One', 'html', 'One', ['the element <script>']],
    ['<p onclick="x()">One</p>', 'html', 'One', []],
    ['<a href="javascript:alert(1)">One</a>', 'html', 'One', ['the address `javascript:alert(1)`']],
    ['[One](javascript:alert(1))', 'markdown', 'One', ['the address `javascript:alert(1)`']],
    ['[One](data:text/html,x)', 'markdown', 'One', ['the address `data:text/html,x`']],
    [
      '<svg><script>x</script></svg>One',
      'html',
      'One',
      ['the element <script>', 'the element <svg>'],
    ],
    ['<img src=x onerror=alert(1)>', 'html', 'x', ['what <img> shows']],
    ['One\n:::\n:::claim[X]{#x}\n> y', 'text', 'One\\\n\\:::\\\n\\:::claim\\[X]{#x}\\\n\\> y', []],
    ['One\u202Etwo\u0000', 'text', 'Onetwo', ['control characters']],
    ['One <!-- two', 'text', 'One \\<!-- two', []],
  ])('%s', (value, format, markdown, lost) => {
    expect(convert(value, format)).toMatchObject({markdown, lost});
  });

  test('one that is very long, or nested too deep for its markup, keeps its words or is refused', () => {
    expect(convert('a'.repeat(100_001))).toEqual({
      refused: 'Its comment is longer than 100000 characters.',
    });
    expect(convert(`${'<div>'.repeat(9000)}One${'</div>'.repeat(9000)}`)).toSatisfy(
      (note: ReturnType<typeof convert>) => 'refused' in note || note.markdown === 'One',
    );
    const deep = convert(`${'<blockquote>'.repeat(150)}One${'</blockquote>'.repeat(150)}`);
    expect(deep).toMatchObject({markdown: 'One', lost: ['the markup of the comment']});
  });

  test('a fence in code that no Markdown can hold leaves the words', () => {
    expect(markdownOf('<pre>a\n:::\nb</pre>')).toBe('a\\\n\\:::\\\nb');
  });
});

test('comments without words are empty', () => {
  for (const value of ['', ' \n ', '<p></p>', '<!-- x -->', '<hr>']) {
    expect(markdownOf(value), value).toBe('');
  }
});

test('whatever a comment has, the note is one note without errors, after its quote', () => {
  const parts = fc.constantFrom(
    ...[
      ':::',
      ':::claim[x]{#y}',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '```',
      '~~~',
      '    ',
      '|',
      '---',
    ],
    ...[
      '<b>',
      '</b>',
      '<pre>',
      '</pre>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<a href="#x">',
      '</a>',
    ],
    ...[
      '[a](b)',
      '[^1]',
      '[^1]: c',
      '![d](e)',
      '\\',
      '*',
      '_',
      '~~',
      '`',
      '&lt;',
      '&#0;',
      '{',
      '}',
      ']',
      '[',
    ],
    ...[
      'words',
      'http://localhost:PORT/',
      '\u202E',
      '\u2067',
      '\u0007',
      'كلمة',
      '词',
      '[a]: b',
      '$$',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(parts, {maxLength: 14}),
      fc.constantFrom<ForeignText['format']>('markdown', 'html', 'text'),
      (list, format) => {
        const note = convert(list.join(''), format);
        if ('refused' in note) return;
        const value = `:::claim[G]{#g draft}\n> q\n\n${note.markdown}\n:::\n\n:::gloss[H]{#h}\n> r\n\nN.\n:::\n`;
        const {annotations, problems} = readAnnotations({path: 'annotations.md', value});
        expect(annotations.map(({id, quotes}) => [id, quotes.length])).toEqual([
          ['g', 1],
          ['h', 1],
        ]);
        const allowed = note.markdown === '' ? ['note'] : [];
        expect(
          problems.filter(
            (each) => isError({...each, fatal: each.fatal}) && !allowed.includes(each.ruleId),
          ),
        ).toEqual([]);
      },
    ),
    {numRuns: 200},
  );
});
