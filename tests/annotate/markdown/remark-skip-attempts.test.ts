import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {remarkFlowDirectives} from '../../../src/annotate/markdown/remark-flow-directives.ts';
import {remarkSkipAttempts} from '../../../src/annotate/markdown/remark-skip-attempts.ts';

const usual = unified().use(remarkParse).use(remarkGfm, {singleTilde: false});
const plain = usual().freeze();
const skipping = usual().use(remarkSkipAttempts).freeze();
const directives = usual().use(remarkFlowDirectives).freeze();
const skippingDirectives = usual().use(remarkSkipAttempts).use(remarkFlowDirectives).freeze();

/** Parts of addresses and tables, with what may be around them. */
const part = fc.constantFrom(
  ...['a', 'word', 'Wall', 'http', 'HTTPS', '://', 'https://a.example/b', 'www.', 'WWW.a.example'],
  ...['a@b.example', '@', 'mailto:a@b.example', 'xmpp:', '&#64;', '&#58;//', '\\@', '\\|', '.'],
  ...['|', '| a | b |', '|-|-|', '-', ':-', '-:', '---', ':', '=', '\u3002', 'é', '\u0000'],
  ...['[', ']', '(', ')', '<', '>', '*', '_', '~~', '`', '```', '[^1]', '[^1]: ', '<b>', '\\'],
  ...['\n\n| a |\n|-|\n| b |\n', '\n\na | b\n:-|-\n', '\n\n> a\n> -:\n'],
  ...[' ', ' ', '  ', '\t', '\n', '\n', '\n\n', '\r\n', '\r', '> ', '- ', '1. ', '    ', ':::a\n'],
);
const document = fc.array(part, {maxLength: 40}).map((parts) => parts.join(''));

describe('remarkSkipAttempts', () => {
  it('does not change what is parsed', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(skipping.parse(text)).toEqual(plain.parse(text));
        expect(skippingDirectives.parse(text)).toEqual(directives.parse(text));
      }),
      {numRuns: 500},
    );
  });

  it.each([
    ['an address', 'See https://a.example/b.'],
    ['an address without its scheme', 'See www.a.example.'],
    ['the address of a mailbox', 'Write to a@b.example.'],
    ['a mailbox with a character reference', 'Write to a&#64;b.example.'],
    ['an address in a later line', 'One line\nhttps://a.example/'],
    ['an address in a quotation', '> One line\n> www.a.example'],
    ['a table', 'a | b\n-|-\nc | d\ne'],
    ['a table of one column', 'a\n:-\nc'],
    ['a table after another', '| a |\n|-|\n| b |\n\n| c |\n|-|\n| d |'],
  ])('reads %s', (_, text) => {
    const tree = skipping.parse(text);
    expect(tree).toEqual(plain.parse(text));
    expect(JSON.stringify(tree)).toMatch(/"type":"(?:link|table)"/);
  });
});
