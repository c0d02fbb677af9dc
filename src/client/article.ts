/** What the page of an article does with script. All that it holds can be had without. */
import {keepChoice} from './choose.ts';
import {copyLinks} from './links.ts';
import {openNote} from './open-note.ts';

addEventListener('hashchange', openNote);
openNote();

const article = document.querySelector<HTMLElement>('[data-article]');
const status = document.querySelector<HTMLElement>('.told');
// Without HTTPS there is no clipboard.
if (article && status && navigator.clipboard) copyLinks(article, status);

const choices = document.querySelector<HTMLFormElement>('.choices');
if (choices) keepChoice(choices);
