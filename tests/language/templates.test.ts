/**
 * Tests that templates contain no text of their own: every text of the interface is a message, so
 * that it exists in every language.
 */
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from '@astrojs/compiler-rs';
import {describe, expect, test} from 'vitest';

/** A node of the syntax tree of a template (ESTree, JSX and Astro's own nodes). */
interface Node {
  type: string;
  [key: string]: unknown;
}

const folder = fileURLToPath(new URL('../../src', import.meta.url));
const templates = globSync('**/*.astro', {cwd: folder}).sort();

/** Texts that are the same in every language. */
const allowed = new Set([
  // The name of the program.
  'Gloss',
]);

/** Attributes and properties that readers see or hear. */
const readAttributes = new Set([
  'alt',
  'aria-label',
  'content',
  'description',
  'heading',
  'kicker',
  'label',
  'placeholder',
  'text',
  'title',
]);

/** The `name`, `property` or `http-equiv` of `meta` elements that only machines read. */
const technical =
  /^(color-scheme|content-security-policy|og:image:(height|width)|og:type|refresh|robots|twitter:card|viewport)$/;

/** Elements whose text is not in a natural language. */
const unspoken = new Set(['code', 'script', 'style']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** List the literal texts that an expression can evaluate to. */
function listLiterals(node: unknown): string[] {
  if (!isNode(node)) return [];
  const {expression, left, right, consequent, alternate, elements, body, callee} = node;
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral':
      return [
        ...(node['quasis'] as {value: {cooked: string}}[]).map(({value}) => value.cooked),
        ...(node['expressions'] as Node[]).flatMap(listLiterals),
      ];
    case 'LogicalExpression':
      return [left, right].flatMap(listLiterals);
    case 'BinaryExpression':
      return node['operator'] === '+' ? [left, right].flatMap(listLiterals) : [];
    case 'ConditionalExpression':
      return [consequent, alternate].flatMap(listLiterals);
    case 'ArrayExpression':
      return (elements as unknown[]).flatMap(listLiterals);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return listLiterals(expression);
    case 'CallExpression':
      // `names.map((name) => …)` and `['a', 'b'].join(', ')`
      return [
        ...(isNode(callee) ? listLiterals(callee['object']) : []),
        ...(node['arguments'] as Node[])
          .filter(({type}) => type === 'ArrowFunctionExpression')
          .flatMap(listLiterals),
      ];
    case 'ArrowFunctionExpression':
      return isNode(body) && body.type !== 'BlockStatement' ? listLiterals(body) : [];
    default:
      return [];
  }
}

/** Return the name of an attribute, an element or a property. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'JSXNamespacedName')
    return `${nameOf(node['namespace'])}:${nameOf(node['name'])}`;
  return String(node['name'] ?? node['value']);
}

/** Return whether an element is a `meta` element for machines. */
const isTechnicalMeta = (opening: Node): boolean =>
  nameOf(opening['name']) === 'meta' &&
  (opening['attributes'] as Node[]).some(
    ({name, value}) =>
      ['name', 'property', 'http-equiv'].includes(nameOf(name)) &&
      listLiterals(value).some((literal) => technical.test(literal)),
  );

/** List the literals of a script that contain several words, except error messages. */
function listSentences(node: Node): string[] {
  if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration') return [];
  const literals = ['Literal', 'TemplateLiteral'].includes(node.type) ? listLiterals(node) : [];
  return [
    ...literals.filter((text) => /\p{L},? \p{L}/u.test(text)),
    ...childrenOf(node).flatMap(listSentences),
  ];
}

/** List the literal texts that a template shows. */
function listTexts(node: Node): string[] {
  const inside = childrenOf(node).flatMap(listTexts);
  const shown = childrenOf(node)
    .filter(({type}) => type === 'JSXExpressionContainer')
    .flatMap(listLiterals);
  switch (node.type) {
    case 'AstroFrontmatter':
      return [...new Set([...listSentences(node), ...inside])];
    case 'JSXText':
      return [String(node['value'])];
    case 'JSXElement': {
      const opening = node['openingElement'] as Node;
      const isRead = !unspoken.has(nameOf(opening['name'])) && !isTechnicalMeta(opening);
      return isRead ? [...shown, ...inside] : [];
    }
    case 'JSXAttribute':
      return [
        ...(readAttributes.has(nameOf(node['name'])) ? listLiterals(node['value']) : []),
        ...inside,
      ];
    case 'Property':
      return [
        ...(readAttributes.has(nameOf(node['key'])) ? listLiterals(node['value']) : []),
        ...inside,
      ];
    default:
      return [...shown, ...inside];
  }
}

/** List the texts of a template that are not messages. */
const listWords = (source: string): string[] =>
  listTexts(parse(source).ast as Node)
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !allowed.has(text));

test.each(templates)('%s contains no text of the interface.', (template) => {
  expect(listWords(readFileSync(join(folder, template), 'utf8'))).toEqual([]);
});

describe('The test finds', () => {
  test.each([
    ['text', '<p>Hello</p>'],
    ['text among elements', '<p><b>1</b> Hello</p>'],
    ['text in an expression', '<p>{1 > 0 && <b>Hello</b>}</p>'],
    ['a literal', "<p>{'Hello'}</p>"],
    ['a literal in a condition', "<p>{Astro.props.x ? 'Hello' : ''}</p>"],
    ['a literal in a list', "<p>{['Hello'].join(' ')}</p>"],
    ['a template literal', `<p>{\`Hello \${Astro.url}\`}</p>`],
    ['a literal in a callback', "<p>{[1].map(() => 'Hello')}</p>"],
    ['a literal in a fragment', "<>{'Hello'}</>"],
    ['a literal outside elements', "{Astro.site && 'Hello'}"],
    ['a label', '<p aria-label="Hello"></p>'],
    ['a label in an expression', `<p aria-label={\`Hello \${Astro.url}\`}></p>`],
    ['a title of a component', '<Page title="Hello" />'],
    ['a description for search engines', '<meta name="description" content="Hello" />'],
    ['a sentence in the script', "---\nconst lead = 'Hello, reader';\n---\n<p>{lead}</p>"],
    ['a property', "---\nconst nav = [{label: 'Hello'}];\n---\n<p>{nav}</p>"],
  ])('%s.', (_, source) => {
    expect(listWords(source).map((text) => text.slice(0, 5))).toEqual(['Hello']);
  });

  test.each([
    ['messages', "<p>{ui.text('page.skip')}</p>"],
    ['classes', '<p class="note">{1}</p>'],
    ['code', '<code>npm start</code>'],
    ['comparisons', "<p>{Astro.props.rel === 'next' && 1}</p>"],
    ['technical metadata', '<meta name="viewport" content="width=device-width" />'],
    ['error messages', "---\nif (!Astro.site) throw new Error('No site is set.');\n---\n<p></p>"],
    ['comments', '<p>{/* Hello */}</p><!-- Hello -->'],
  ])('no %s.', (_, source) => {
    expect(listWords(source)).toEqual([]);
  });
});
