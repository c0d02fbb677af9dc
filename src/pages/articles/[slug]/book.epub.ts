/** An article with its notes as an e-book. */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {createEpub} from '../../../export/epub.ts';
import {thisSite} from '../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) => {
  const {images} = loadEdition();
  const readImage = (path: string) => {
    const image = images.find((each) => each.path === path);
    return image && {name: basename(image.file), bytes: readFileSync(image.file)};
  };
  return new Response(createEpub(article, readImage, thisSite, interfaceFor(article)));
};
