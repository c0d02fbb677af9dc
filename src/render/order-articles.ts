/** The order in which lists show articles: by year, and in a series by part. */
import type {Article} from '../edition/model.ts';
import {compareDates, type DatePoint} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';

/** The articles of a year, of a decade or of a century. */
export interface ArticlesOfYear {
  /** As in `1590`, `1590s` or `44 BC`; `undefined` for articles without a date. */
  year: string | undefined;
  articles: Article[];
}

/** Group articles by the year in which their date begins. Their order is kept. */
export const groupByYear = (articles: readonly Article[], ui: Interface): ArticlesOfYear[] =>
  [
    ...Map.groupBy(articles, ({published}) => formatYear(published?.start ?? published?.end, ui)),
  ].map(([year, ofYear]) => ({year, articles: ofYear}));

function formatYear(point: DatePoint | undefined, ui: Interface): string | undefined {
  if (!point) return undefined;
  const precision =
    point.precision === 'decade' || point.precision === 'century' ? point.precision : 'year';
  const {year, firstDay, lastDay} = point;
  return ui.date({
    isInterval: false,
    start: {precision, year, firstDay, lastDay, isApproximate: false, isUncertain: false},
  });
}

/** Order the articles of a series: the oldest first, and those without a date last. */
export const orderParts = (articles: readonly Article[]): Article[] =>
  articles.toSorted(
    (a, b) =>
      (a.published && b.published
        ? compareDates(a.published, b.published)
        : Number(!a.published) - Number(!b.published)) ||
      a.title.localeCompare(b.title, a.publication.lang),
  );
