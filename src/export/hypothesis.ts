/**
 * The annotations of an article in the format that Hypothesis exports and imports.
 *
 * Hypothesis reads one target. Its words are the first piece of the passage that the page has
 * without other text; a passage with more pieces is quoted in the note.
 */
import type {NoteEditor} from '../edition/agents.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {itemAt} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {capitalize, formatStatus} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';
import type {Json} from './json.ts';
import {locateOnPage} from './locate-on-page.ts';
import {resolveAbsolute} from './render-absolute-html.ts';
import {renderMarkdown} from './render-markdown.ts';

/** Create the document. Its date is that of the latest change, so that builds are reproducible. */
export function createHypothesisDocument(article: Article, site: ExportSite, ui: Interface): Json {
  const annotations = article.annotations.map((each) => createAnnotation(each, site, ui));
  const dates = annotations.map(({updated}) => String(updated)).sort();
  return {
    export_date: dates.at(-1) ?? undated,
    export_userid: accountOf(itemAt(article.editors, 0), site),
    client_version: 'Gloss',
    annotations,
  };
}

function createAnnotation(annotation: EditionAnnotation, site: ExportSite, ui: Interface): Json {
  const {id, kind, type, status, article, ranges, editors} = annotation;
  const {absolute, addresses} = site;
  const uri = absolute(addresses.article(article.slug));
  const dates = site.annotationDates(annotation);
  const pieces = ranges.flatMap((range) => locateOnPage(article, range, ui));
  const [, quote] = itemAt(pieces, 0);
  const editor = itemAt(editors, 0);
  return {
    id: absolute(addresses.passage(article.slug, id)),
    created: dates?.created ?? undated,
    updated: dates?.modified ?? undated,
    user: accountOf(editor, site),
    user_info: {display_name: editor.name},
    uri,
    document: {title: [article.title]},
    target: [{source: uri, selector: [quote]}],
    text: writeText(annotation, pieces.length > 1, site, ui),
    tags: [kind, type, status].filter((tag) => tag !== undefined),
  };
}

/** Write the note: passage, gist, status, finding, note and address, as Markdown. */
function writeText(
  annotation: EditionAnnotation,
  withQuote: boolean,
  site: ExportSite,
  ui: Interface,
): string {
  const {id, article, gist, note, status, finding, quote} = annotation;
  const page = site.addresses.article(article.slug);
  const toMarkdown = (nodes: typeof note) => renderMarkdown(resolveAbsolute(nodes, site, page));
  const plain = (value: string) => renderMarkdown([{type: 'text', value}]);
  const verdict = status === undefined ? undefined : capitalize(formatStatus(status, ui));
  return [
    withQuote ? `> ${plain(quote)}` : undefined,
    `**${toMarkdown(gist)}**`,
    verdict && plain(finding === undefined ? verdict : `${verdict}: ${finding}`),
    note.length > 0 ? toMarkdown(note) : undefined,
    `<${site.absolute(site.addresses.passage(article.slug, id))}>`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** An account of the site, as accounts are named in Hypothesis. */
const accountOf = ({id}: NoteEditor, {absolute, addresses}: ExportSite): string =>
  `acct:${id}@${new URL(absolute(addresses.home)).hostname}`;

/** The date of annotations that are not committed: builds of the same content are identical. */
const undated = '1970-01-01T00:00:00Z';
