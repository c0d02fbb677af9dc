/**
 * The rules that content must follow. Each problem has the id and the severity of its rule.
 */

/** An error stops the build. A warning does not. */
export type Severity = 'error' | 'warning';

/** The entry of a rule. */
export interface Rule {
  severity: Severity;
  /** The rule, in one sentence. */
  text: string;
  /**
   * Whether content that breaks the rule may have ids or aliases that could not be read. Checks
   * of missing addresses are unreliable while such a problem exists.
   */
  hidesIds?: true;
}

/** All rules, by id. Ids are part of the JSON and GitHub reports, so they never change. */
export const rules = {
  attribute: {
    severity: 'error',
    text: 'An annotation has all required attributes, and only known attributes with valid values.',
  },
  'actor-name': {severity: 'error', text: 'A name belongs to one actor only.'},
  alias: {
    severity: 'error',
    text: 'An earlier name of a file belongs to that file only, and is not the current name of another.',
  },
  character: {
    severity: 'error',
    text: 'A text has no control characters, and no formatting characters that reorder other text.',
  },
  definition: {
    severity: 'warning',
    text: 'Every link definition has a name of its own, and a reference.',
  },
  draft: {
    severity: 'warning',
    text: 'What is published refers to no draft.',
  },
  empty: {severity: 'error', text: 'A content file contains text.', hidesIds: true},
  encoding: {severity: 'error', text: 'A content file is valid UTF-8.', hidesIds: true},
  event: {
    severity: 'error',
    text: 'An event is one paragraph, and ends after it begins.',
  },
  fidelity: {severity: 'error', text: 'The article has the text of its source.'},
  file: {
    severity: 'error',
    text: 'The content folder has all required files, and no unknown ones.',
    hidesIds: true,
  },
  finding: {
    severity: 'error',
    text: 'A claim that is contested or unsupported has a finding of at most 20 words.',
  },
  fragment: {
    severity: 'error',
    text: 'A link to a fragment (`#id`) has its target in the article.',
  },
  'front-matter': {
    severity: 'error',
    text: 'Front matter is valid YAML with all required keys, and only known keys with valid values.',
    hidesIds: true,
  },
  gist: {
    severity: 'error',
    text: 'A gist is present where it is required, short, and has no link.',
  },
  html: {
    severity: 'error',
    text: 'HTML in Markdown is complete, and has no code, no styles and no element whose text would be lost.',
  },
  'html-replaced': {
    severity: 'warning',
    text: 'HTML in Markdown has only elements that Gloss can show.',
  },
  id: {
    severity: 'error',
    text: 'An id is well formed, unique in its article, and never reused.',
    hidesIds: true,
  },
  image: {
    severity: 'error',
    text: 'An image is a file beside its article, and has alternative text unless it is decoration.',
  },
  'image-unused': {severity: 'warning', text: 'An image beside an article is shown in it.'},
  kind: {severity: 'error', text: 'An annotation has a known kind.', hidesIds: true},
  label: {
    severity: 'error',
    text: 'Tags and series with the same address are written alike in all articles.',
  },
  'lazy-line': {severity: 'error', text: 'Every line of a quote begins with `>`.'},
  link: {
    severity: 'error',
    text: 'A link has a readable address with a safe scheme.',
  },
  'literal-address': {
    severity: 'warning',
    text: 'Text that looks like an address is one, or is written as code.',
  },
  'lost-content': {
    severity: 'error',
    text: 'Every table cell has a column, and every footnote has one definition and a reference.',
  },
  nesting: {
    severity: 'error',
    text: 'Lists, quotations, emphasis and brackets of front matter are at most 100 levels deep.',
  },
  note: {severity: 'error', text: 'A note is present where it is required, and is plain prose.'},
  omitted: {
    severity: 'error',
    text: 'Every line of `omitted` occurs in the source, and a range begins and ends there.',
  },
  opening: {
    severity: 'error',
    text: 'An annotation begins with a well-formed line `:::kind[Gist]{#id}`.',
    hidesIds: true,
  },
  'outside-annotation': {
    severity: 'error',
    text: 'A file of annotations has no text outside its annotations.',
  },
  permalink: {
    severity: 'error',
    text: 'A published address leads to a page, a redirect or a withdrawn annotation.',
  },
  'permalinks-file': {
    severity: 'error',
    text: 'Every line of `permalinks.txt` is an address and the date of its publication.',
  },
  quote: {severity: 'error', text: 'An annotation begins with a quote of words of the article.'},
  'quote-ambiguous': {
    severity: 'error',
    text: 'A quote occurs once, or a `prefix` or `suffix` selects one occurrence.',
  },
  'quote-hint': {
    severity: 'error',
    text: 'A `prefix` or `suffix` has the words directly before or after the quote.',
  },
  'quote-inside-word': {severity: 'error', text: 'A quote consists of whole words.'},
  'quote-marker': {
    severity: 'error',
    text: 'A quote has the Markdown markers that the article has.',
  },
  'quote-missing': {severity: 'error', text: 'A quote occurs in the article.'},
  reference: {
    severity: 'error',
    text: 'A reference names an existing actor, editor, sign, framework or annotation.',
  },
  'site-link': {severity: 'error', text: 'A link from the root of the site leads to a page.'},
  source: {
    severity: 'error',
    text: 'The title of a link that looks like the language or the date of a source is one.',
  },
  unclosed: {
    severity: 'error',
    text: 'An annotation is closed before the next one begins.',
    hidesIds: true,
  },
  'unread-markup': {
    severity: 'warning',
    text: 'Markup that Markdown does not read is written as text, with a backslash.',
  },
  unrecorded: {
    severity: 'warning',
    text: 'Every address that is published is recorded in `permalinks.txt`, if there is one.',
  },
} as const satisfies Record<string, Rule>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;

/** Returns the entry of a rule, typed with its optional fields. */
export const ruleEntry = (id: RuleId): Rule => rules[id];
