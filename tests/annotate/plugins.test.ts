/** Tests of the plugins in a custom unified pipeline. */
import type {Root} from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {remarkAnnotations} from '../../src/annotate/lift/remark-annotations.ts';
import {remarkFlowDirectives} from '../../src/annotate/markdown/remark-flow-directives.ts';
import {remarkUnsafeContent} from '../../src/annotate/markdown/remark-unsafe-content.ts';
import {rehypeAnnotate} from '../../src/annotate/rehype-annotate.ts';
import {html, readMarkdown} from './read.ts';

const registry = {actors: [], frameworks: []};

function readNotes(value: string): VFile {
  const file = new VFile({path: 'annotations.md', value});
  const chain = unified().use(remarkParse).use(remarkFlowDirectives).use(remarkAnnotations);
  chain.runSync(chain.parse(file), file);
  return file;
}

const good = ':::gloss[A gist]{#a}\n> words\n\nA note.\n:::\n';

describe('remarkAnnotations', () => {
  test('stores the annotations in file.data', () => {
    const file = readNotes(good);
    expect(file.data.annotations?.map(({id}) => id)).toEqual(['a']);
    expect(file.messages).toEqual([]);
  });

  test('reports every problem as a fatal message, without throwing', () => {
    const file = readNotes(`Prose.\n\n${good.replace('#a', '#A')}`);
    expect(file.messages.map(({fatal, line, ruleId}) => [fatal, line, ruleId])).toEqual([
      [true, 1, 'outside-annotation'],
      [true, 3, 'id'],
    ]);
  });
});

describe('rehypeAnnotate', () => {
  const annotate = (article: string, notes: string) => {
    const file = new VFile({path: 'article.md', value: article});
    const chain = unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypeAnnotate, {
        annotations: readNotes(notes).data.annotations ?? [],
        registry,
        actorHref: (actor: string) => `/${actor}/`,
      });
    const tree = chain.runSync(chain.parse(file), file) as Root;
    return {tree, file};
  };

  test('paints the tree, and stores the result in file.data', () => {
    const {tree, file} = annotate('Some words.', good);
    expect(html(tree)).toContain('id="a"');
    expect(file.data.annotated?.annotations).toMatchObject([{id: 'a', numeral: 'a'}]);
    expect(file.messages).toEqual([]);
  });

  test('reports a missing quote as a fatal message for the file of the quote', () => {
    const {file} = annotate('Some text.', good);
    expect(file.messages).toMatchObject([
      {fatal: true, file: 'annotations.md', line: 2, ruleId: 'quote-missing'},
    ]);
  });
});

test('remarkUnsafeContent reports unsafe Markdown as fatal messages', () => {
  const file = new VFile({path: 'a.md', value: 'A ![](a.png).'});
  const chain = unified().use(remarkParse).use(remarkUnsafeContent);
  chain.runSync(chain.parse(file), file);
  expect(file.messages).toMatchObject([
    {fatal: true, file: 'a.md', line: 1, column: 3, ruleId: 'image'},
  ]);
});

describe('remarkFlowDirectives', () => {
  const first = (markdown: string) => readMarkdown(markdown).children[0];

  test('parses container and leaf directives, but no text directives', () => {
    expect(first(':::a\n:::')?.type).toBe('containerDirective');
    expect(first('::a')?.type).toBe('leafDirective');
    expect(readMarkdown(':a[b]{c} at 10:30').children[0]).toMatchObject({
      type: 'paragraph',
      children: [{type: 'text', value: ':a[b]{c} at 10:30'}],
    });
  });

  test('lists each repeated attribute once', () => {
    expect(first(':::a{b=1 c=2 b=3 b=4 c=5}\n:::')).toMatchObject({
      data: {repeatedAttributes: ['b', 'c']},
    });
  });

  test('lists no repeated attribute if there is none', () => {
    expect(first(':::a{#b c=2}\n:::')?.data).not.toHaveProperty('repeatedAttributes');
  });

  test('keeps attributes with any name', () => {
    const node = first(':::a{__proto__=b constructor=c}\n:::');
    const attributes = node?.type === 'containerDirective' ? node.attributes : undefined;
    expect(Object.entries(attributes ?? {}).sort()).toEqual([
      ['__proto__', 'b'],
      ['constructor', 'c'],
    ]);
  });

  test('stores the positions of fences and attributes', () => {
    expect(first(':::a{#b}\n\ntext\n:::')).toMatchObject({
      data: {
        position: {
          opening: {start: {line: 1, column: 1}},
          closing: {start: {line: 4, column: 1}},
          attributes: {id: {start: {line: 1, column: 6}}},
        },
      },
    });
  });
});
