/** Whatever is read becomes an article that its source proves. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../src/annotate/compile.ts';
import type {SourceFormat} from '../../src/annotate/model/model.ts';
import {type Intake, IntakeError} from '../../src/intake/model.ts';
import {readHtml} from '../../src/intake/read-html.ts';
import {readMarkdown} from '../../src/intake/read-markdown.ts';
import {readText} from '../../src/intake/read-text.ts';

/** Return the problems of the comparison with the source. */
function compare(intake: Intake, sourceFormat: SourceFormat): string[] {
  const {problems} = compileArticle(
    {
      article: {path: 'article.md', value: intake.markdown},
      title: intake.facts.title,
      source: {path: intake.source.name, value: intake.source.text},
      sourceFormat,
      omitted: intake.omitted,
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );
  return problems
    .filter(({ruleId}) => ['fidelity', 'omitted', 'html', 'nesting'].includes(ruleId))
    .map(({message}) => message);
}

/** Read an input; `undefined` if it is refused. */
function read(readInput: () => Intake): Intake | undefined {
  try {
    return readInput();
  } catch (error) {
    if (error instanceof IntakeError) return undefined;
    throw error;
  }
}

const word = fc.constantFrom(
  ...['the', 'storm', 'broke', 'a', 'Wall', 'revolution', 'well-known', '_never_', '*', '1.', '#'],
  ...[
    '-',
    '+',
    '>',
    '“so”',
    'http://example.org/a_b?c=1&d=2',
    'a@b.org',
    '[1]',
    '[^1]',
    '`x`',
    '<b>',
    ' &amp;',
  ],
  ...[
    '|',
    '~~x~~',
    '\\',
    '::x',
    '石',
    '阶',
    'слово',
    'כן',
    '—',
    'well-',
    '\u00AD',
    '\u0093so\u0094',
    '...',
    '=',
    '---',
  ],
);
const space = fc.constantFrom(' ', '  ', '\u00A0', '');
const line = fc
  .array(fc.tuple(word, space), {minLength: 1, maxLength: 14})
  .map((words) => words.flat().join(''));
const lineEnd = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '-\n',
  '\n    ',
  '\n\n\t',
  '\f',
  '\n7\n\f',
);

test('a text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, lineEnd), {minLength: 1, maxLength: 30}), (lines) => {
      const source = lines.flat().join('');
      const intake = read(() => readText(source));
      if (intake) expect(compare(intake, 'text')).toEqual([]);
    }),
  );
});

describe('a page', () => {
  const inline = fc.letrec<{node: string}>((tie) => ({
    node: fc.oneof(
      {maxDepth: 3},
      line.map((text) => text.replace(/&(?!amp)|</g, '&lt;')),
      fc
        .tuple(
          fc.constantFrom(
            ...[
              'b',
              'i',
              'em',
              'span',
              'sub',
              'q',
              'code',
              'u',
              'del',
              'mark',
              'small',
              'a',
              'label',
            ],
            ...['a href="/x y"', 'a href="javascript:x"', 'a href="#y"', 'time', 'kbd', 'button'],
          ),
          fc.array(tie('node'), {maxLength: 3}),
        )
        .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0]}>`),
      fc.constantFrom(
        '<br>',
        '<b> </b>',
        '<wbr>',
        '<img src="x.png">',
        '<input value="x">',
        '<script>x</script>',
      ),
    ),
  })).node;
  const block = fc.letrec<{node: string}>((tie) => ({
    node: fc.oneof(
      {maxDepth: 3},
      fc
        .tuple(
          fc.constantFrom('p', 'h1', 'h2', 'h6', 'div', 'pre', 'summary', 'figcaption'),
          inline,
        )
        .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
      fc
        .tuple(
          fc.constantFrom('div', 'section', 'blockquote', 'figure', 'details', 'article', 'center'),
          fc.array(tie('node'), {maxLength: 3}),
        )
        .map(([tag, inside]) => `<${tag}>${inside.join('\n')}</${tag}>`),
      fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol start="7"'),
          fc.array(fc.oneof(tie('node'), inline), {maxLength: 3}),
        )
        .map(
          ([tag, items]) =>
            `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag.split(' ')[0]}>`,
        ),
      fc
        .array(fc.array(fc.oneof(inline, tie('node')), {minLength: 1, maxLength: 2}), {
          maxLength: 3,
        })
        .map(
          (rows) =>
            `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`).join('')}</table>`,
        ),
      fc.tuple(inline, inline).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
      inline,
      fc.constant('<hr>'),
    ),
  })).node;

  test('that is the article as a whole', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 6}), (blocks) => {
        const html = `<!doctype html><title>x</title><body>${blocks.join('\n')}`;
        const intake = read(() => readHtml(html, {isWhole: true}));
        if (intake) expect(compare(intake, 'html')).toEqual([]);
      }),
    );
  });

  test('of which the reader mode chooses a part', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 6}), (blocks) => {
        const prose =
          '<p>The storm broke the wall, and nobody, as it says, had mended it at all.</p>'.repeat(
            9,
          );
        const html = `<!doctype html><title>x</title><body><nav>Menu</nav><article>${prose}${blocks.join('\n')}</article>`;
        const intake = read(() => readHtml(html, {}));
        if (intake) expect(compare(intake, 'html')).toEqual([]);
      }),
      {numRuns: 30},
    );
  });
});

test('Markdown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        '',
        '---\ntitle: T\ntags:\n- a\n- b\n---\n',
        '+++\ntitle = "T"\n+++\n',
        '---\na: 1\n\nb: "x"\n---\n\n',
      ),
      fc.array(fc.tuple(line, lineEnd), {minLength: 1, maxLength: 12}),
      (head, lines) => {
        const source = head + lines.flat().join('');
        const intake = read(() => readMarkdown(source));
        if (intake) expect(compare(intake, 'markdown')).toEqual([]);
      },
    ),
  );
});
