/** The end sheets of all pages (see `sheets.ts`). */
import {loadEdition} from '../edition/site.ts';
import {buildEndSheet} from '../styles/sheets.ts';

/** List one sheet for each article and one for all other pages. Equal sheets are one file. */
export function getStaticPaths() {
  const edition = loadEdition();
  const slugs = new Map(
    [undefined, ...edition.articles].map((article) => [
      buildEndSheet(edition, article).version,
      article?.slug,
    ]),
  );
  return [...slugs].map(([version, slug]) => ({params: {version}, props: {slug}}));
}

export function GET({props}: {props: {slug?: string}}): Response {
  const edition = loadEdition();
  const article = edition.articles.find(({slug}) => slug === props.slug);
  const {text} = buildEndSheet(edition, article);
  return new Response(text, {headers: {'content-type': 'text/css'}});
}
