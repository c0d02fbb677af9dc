/**
 * Lets editors write annotations on the page of an article, in `npm run dev`. It adds a bar to the
 * page, and a form that opens beside selected words.
 */
import {slug} from './ask.ts';

if (slug !== undefined && document.querySelector('[data-article]')) import('./bar.ts');
