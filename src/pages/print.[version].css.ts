/** The sheets for paper of all pages (see `sheets.ts`). */
import {loadEdition} from '../edition/site.ts';
import {buildPrintSheet, listSheets} from '../styles/sheets.ts';

export const getStaticPaths = () => listSheets(loadEdition(), buildPrintSheet);

export function GET({props}: {props: {slug?: string}}): Response {
  const edition = loadEdition();
  const article = edition.articles.find(({slug}) => slug === props.slug);
  const {text} = buildPrintSheet(edition, article);
  return new Response(text, {headers: {'content-type': 'text/css'}});
}
