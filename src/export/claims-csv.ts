/** The claims of an article as a table (CSV, RFC 4180), one row for each. */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {listSources} from '../edition/sources.ts';
import type {Interface} from '../language/interface.ts';
import {findSpeaker, formatName, listSubjects} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';

/** The columns. Their names are the same in every language, for programs. */
const columns = {
  name: (claim, {ui}) => formatName(claim, ui),
  id: ({id}) => id,
  status: ({status}) => status,
  type: ({type}) => type,
  claim: ({gistText}) => gistText,
  finding: ({finding}) => finding,
  quote: ({quote}) => quote,
  speaker: (claim) => findSpeaker(claim, claim.article.author)?.text,
  about: (claim, {ui}) =>
    listSubjects(claim, ui)
      .map(({text}) => text)
      .join(''),
  paragraphs: ({paragraphs}) => paragraphs.join(' '),
  address: ({id, article}, {site}) => site.absolute(site.addresses.passage(article.slug, id)),
  sources: ({note}) =>
    listSources([note])
      .map(({href}) => href)
      .join(' '),
  modified: (claim, {site}) => site.annotationDates(claim)?.modified,
} as const satisfies Record<string, Column>;

type Column = (
  claim: EditionAnnotation,
  context: {site: ExportSite; ui: Interface},
) => string | undefined;

/** Render the claims of an article in reading order, below a row with the names of the columns. */
export function renderClaimsCsv(article: Article, site: ExportSite, ui: Interface): string {
  const claims = article.annotations.filter(({kind}) => kind === 'claim');
  const rows = claims.map((claim) =>
    Object.values<Column>(columns).map((column) => column(claim, {site, ui}) ?? ''),
  );
  return [Object.keys(columns), ...rows]
    .map((row) => `${row.map(formatField).join(',')}\r\n`)
    .join('');
}

/** Quote a field if it needs it (RFC 4180, §2, rules 6 and 7). */
const formatField = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
