/** The end sheets of all pages (see `sheets.ts`). */
import {loadEdition} from '../edition/site.ts';
import {buildEndSheet, listSheets} from '../styles/sheets.ts';

export const getStaticPaths = () => listSheets(loadEdition(), buildEndSheet);

export function GET({props}: {props: {slug?: string}}): Response {
  const edition = loadEdition();
  const article = edition.articles.find(({slug}) => slug === props.slug);
  const {text} = buildEndSheet(edition, article);
  return new Response(text, {headers: {'content-type': 'text/css'}});
}
