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

/** What every output may import. */
const output = ['annotate', 'history', 'timeline', 'edition', 'render', 'addresses', 'language'];

/** By room: the rooms that it may import. `annotate` means each room of the engine. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  ...engine,
  annotate: Object.keys(engine),
  reanchor: ['annotate'],
  language: ['annotate/model'],
  content: ['annotate/model', 'annotate/markdown', 'addresses', 'language'],
  addresses: ['annotate/model'],
  history: ['content'],
  timeline: ['annotate', 'content'],
  edition: ['annotate', 'addresses', 'content', 'language', 'timeline'],
  render: ['annotate', 'edition', 'addresses', 'language'],
  typeset: ['annotate/model'],
  cite: output,
  export: output,
  fragment: output,
  map: [...output, 'typeset'],
  picture: [...output, 'typeset'],
  search: output,
  strip: output,
  finish: [...output, 'export', 'fragment'],
};

/** Rooms at the top: nothing below may import them. */
export const top = ['client', 'commands', 'components', 'layouts', 'pages', 'styles'] as const;
