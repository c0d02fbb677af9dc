/** The sheet of styles at the end of every page. */
import {sheet, version} from '../styles/sheet.ts';

export const getStaticPaths = () => [{params: {version}}];

export const GET = (): Response =>
  new Response(`@import ${JSON.stringify(sheet)};\n`, {headers: {'content-type': 'text/css'}});
