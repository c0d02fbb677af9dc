/**
 * The rooms of `src/`, and what each may import. `src/README.md` explains the drawing.
 *
 * A room may import itself and what is listed here. Siblings never import each other.
 */

/** Rooms of the engine that take one step, and the steps' shared nouns and strings. */
const engine = {
  'annotate/model': [],
  'annotate/text': ['annotate/model'],
  'annotate/markdown': ['annotate/model', 'annotate/text'],
  'annotate/lift': ['annotate/model', 'annotate/text', 'annotate/markdown'],
  'annotate/locate': ['annotate/model', 'annotate/text'],
  'annotate/mention': ['annotate/model', 'annotate/text'],
  'annotate/paint': ['annotate/model', 'annotate/text'],
  'annotate/check': ['annotate/model', 'annotate/text'],
} as const satisfies Record<string, readonly string[]>;

/** What every output may import. An output never imports another. */
const output = ['addresses', 'edition', 'language', 'render'];

/** By room: the rooms that it may import. `annotate` means each room of the engine. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  ...engine,
  annotate: Object.keys(engine),
  reanchor: ['annotate'],
  language: ['annotate/model'],
  report: ['annotate/model'],
  theme: ['annotate/model'],
  typeset: ['annotate/model'],
  fragment: ['annotate/model', 'annotate/text'],
  content: ['annotate/model', 'annotate/markdown', 'addresses', 'language', 'report'],
  addresses: ['annotate/model'],
  history: ['content'],
  timeline: ['annotate', 'content'],
  edition: ['annotate', 'addresses', 'content', 'language', 'report', 'timeline'],
  render: ['addresses', 'edition', 'language'],
  cite: output,
  export: [...output, 'history'],
  map: [...output, 'typeset'],
  picture: [...output, 'theme', 'typeset'],
  search: [...output, 'report'],
  strip: output,
  finish: ['addresses', 'edition', 'export', 'fragment', 'history', 'report'],
  publish: ['report'],
  styles: ['edition', 'render'],
  client: ['fragment', 'search', 'styles'],
  components: [...output, 'cite', 'client', 'export', 'map', 'styles', 'timeline'],
  layouts: [...output, 'client', 'components', 'export', 'picture', 'styles'],
  pages: [
    ...output,
    ...['cite', 'client', 'export', 'map', 'picture', 'search', 'strip', 'styles'],
    ...['components', 'layouts'],
  ],
  commands: ['addresses', 'annotate', 'content', 'edition', 'publish', 'reanchor', 'report'],
};
