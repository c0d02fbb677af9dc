/**
 * The rooms of `src/` and their allowed imports. `src/README.md` describes the rooms.
 *
 * A room may import itself and the listed rooms. Siblings never import each other.
 */

/** The rooms of the engine: one per step, and those with shared types and strings. */
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

/** The rooms that every output may import. */
const output = ['addresses', 'edition', 'language', 'render'];

/** The allowed imports of each room. `annotate` includes each room of the engine. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  ...engine,
  annotate: Object.keys(engine),
  compose: ['annotate'],
  reanchor: ['annotate', 'compose'],
  language: ['annotate/model'],
  report: ['annotate/model'],
  theme: ['annotate/model'],
  typeset: ['annotate/model'],
  fragment: ['annotate/model', 'annotate/text'],
  content: [
    ...['annotate/model', 'annotate/text', 'annotate/markdown'],
    ...['addresses', 'language', 'report', 'theme'],
  ],
  addresses: ['annotate/model'],
  files: ['annotate/model', 'content'],
  import: ['annotate', 'compose', 'reanchor'],
  history: ['content'],
  intake: ['annotate', 'content'],
  timeline: ['annotate', 'content', 'language'],
  edition: ['annotate', 'addresses', 'content', 'language', 'report', 'timeline'],
  render: ['addresses', 'edition', 'language'],
  cite: output,
  export: [...output, 'history'],
  map: [...output, 'typeset'],
  picture: [...output, 'report', 'theme', 'typeset'],
  search: [...output, 'report'],
  strip: output,
  finish: ['addresses', 'edition', 'export', 'fragment', 'history', 'report'],
  publish: ['report'],
  'write/protocol': ['annotate/text', 'compose'],
  'write/client': ['annotate/model', 'annotate/text', 'compose', 'write/protocol'],
  write: ['annotate', 'compose', 'content', 'edition', 'files', 'write/client', 'write/protocol'],
  workspace: ['annotate/model', 'content', 'language'],
  styles: ['annotate/model', 'edition', 'render'],
  client: ['fragment', 'search', 'styles'],
  components: [...output, 'cite', 'client', 'export', 'map', 'styles', 'timeline'],
  layouts: [...output, 'client', 'components', 'export', 'picture', 'styles'],
  pages: [
    ...output,
    ...['cite', 'client', 'export', 'map', 'picture', 'search', 'strip', 'styles'],
    ...['components', 'layouts'],
  ],
  commands: [
    ...['addresses', 'annotate', 'content', 'edition', 'files', 'import', 'intake'],
    ...['language', 'publish', 'reanchor', 'report', 'workspace'],
  ],
};
