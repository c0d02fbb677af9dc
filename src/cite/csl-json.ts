/**
 * Formats a citation as CSL-JSON (Citation Style Language 1.0.2, appendix IV, and the schema
 * `csl-data.json`).
 */
import type {DatePoint, EdtfDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {nonEmpty} from '../render/non-empty.ts';
import type {Citable} from './citable.ts';
import {formatCitedTitle, formatLocator} from './citation.ts';
import {formatRemarks} from './remarks.ts';

/**
 * Format citations as CSL-JSON.
 *
 * @returns a JSON array
 */
export const formatCslJson = (citables: readonly Citable[], ui: Interface): string =>
  `${JSON.stringify(
    citables.map((citable) => createItem(citable, ui)),
    null,
    2,
  )}\n`;

function createItem(citable: Citable, ui: Interface): object {
  const {key, authors, published, publishedInferred, lang} = citable;
  const {edition, editors, container, publisher, url, locator} = citable;
  return {
    id: key,
    // Every style prints the title, the editors and the collection of a chapter.
    type: 'chapter',
    author: nonEmpty(authors),
    title: formatCitedTitle(citable, ui),
    editor: nonEmpty(editors),
    'container-title': container,
    genre: edition,
    publisher,
    issued: published && formatDate(published, publishedInferred, ui),
    locator: locator && formatLocator(locator, ui),
    note: formatRemarks(citable, ui),
    language: lang,
    URL: url,
  };
}

/** Format a date as a date variable. Open intervals, decades and centuries are literal texts. */
function formatDate(date: EdtfDate, isInferred: boolean, ui: Interface): object {
  const {start, end, isInterval} = date;
  const points = isInterval ? [start, end] : [start];
  const known = points.filter((point) => point !== undefined);
  const isInexact = known.some(({isApproximate, isUncertain}) => isApproximate || isUncertain);
  const [season, ...otherSeasons] = known.map((point) => point.season);
  const areDates =
    known.length === points.length &&
    known.every(({precision}) => !['decade', 'century'].includes(precision)) &&
    otherSeasons.every((each) => each === season);
  return {
    ...(areDates
      ? {'date-parts': known.map(formatDateParts), season: season && String(season)}
      : {literal: ui.date(date)}),
    // The only marker of uncertainty that a style can test.
    circa: isInferred || isInexact || undefined,
  };
}

/** In CSL, the year before 1 is -1, which styles show as 1 BC (specification, “AD and BC”). */
const formatDateParts = ({year, month, day}: DatePoint): number[] =>
  [year > 0 ? year : year - 1, month, day].filter((part) => part !== undefined);
