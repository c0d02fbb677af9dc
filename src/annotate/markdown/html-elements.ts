/**
 * The HTML that Markdown may contain: which elements are kept, with which attributes, and what
 * happens to all others. `content/README.md` documents these lists for editors.
 */
import type {Schema} from 'hast-util-sanitize';

/** The elements that are kept, with their attributes as hast properties. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  b: [],
  bdi: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: ['cite', 'dateTime'],
  details: ['open'],
  dfn: ['title'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: ['cite', 'dateTime'],
  kbd: [],
  li: [],
  ol: ['start', 'reversed'],
  p: [],
  pre: [],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['align', 'colSpan', 'rowSpan'],
  tfoot: [],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
  thead: [],
  time: ['dateTime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/** The schema for one element at a time. Addresses are checked before (see `check-address.ts`). */
export const htmlSchema: Schema = {
  tagNames: Object.keys(keptAttributes),
  attributes: {
    ...Object.fromEntries(
      Object.entries(keptAttributes).map(([name, properties]) => [name, [...properties]]),
    ),
    '*': ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto']],
  },
  // Single elements have no ancestors.
  ancestors: {},
  required: {},
  protocols: {href: ['http', 'https', 'mailto']},
  clobber: [],
};

/** Returns whether an element is kept. */
export const isKept = (name: string): boolean => Object.hasOwn(keptAttributes, name);

/**
 * Elements without meaning in a text. Their content is kept, as blocks. A `picture` is replaced by
 * its image.
 */
export const blockWrappers: ReadonlySet<string> = new Set(
  'address article aside center div footer header hgroup main nav noscript section'.split(' '),
);

/** The same for elements within a line. */
export const inlineWrappers: ReadonlySet<string> = new Set(
  'acronym bdo big blink data font label mark nobr picture strike tt'.split(' '),
);

/** Elements that show another file, with the properties that may have its address. */
export const media: ReadonlyMap<string, readonly string[]> = new Map([
  ['audio', ['src']],
  ['embed', ['src']],
  ['frame', ['src']],
  ['iframe', ['src']],
  ['object', ['data']],
  ['video', ['src']],
]);

/** Parts of elements that are replaced. They have no text. */
export const mediaParts: ReadonlySet<string> = new Set(['param', 'source', 'track']);

/** Elements that are errors: they run, change the page, or contain text that cannot be kept. */
export const forbidden: ReadonlyMap<string, string> = new Map([
  ...['base', 'link', 'meta', 'script', 'style'].map(
    (name) => [name, 'Delete it: an article has no code and no styles of its own.'] as const,
  ),
  ...[
    ...['frameset', 'math', 'noembed', 'noframes', 'plaintext', 'select', 'svg', 'template'],
    ...['textarea', 'title', 'xmp'],
  ].map(
    (name) =>
      [
        name,
        name === 'svg'
          ? 'Save it as a file with the extension `.svg` beside the article, and write `![description](file.svg)`.'
          : 'Write its text as Markdown, or write a backslash before `<` to show it as text.',
      ] as const,
  ),
]);
