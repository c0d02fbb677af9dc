/**
 * The pages that the browser tests visit.
 */
import {sites} from './sites.ts';

const {edition, several} = sites;

export const article = `${edition.url}articles/csto-kazakhstan-2022/`;
export const harbour = `${several.url}articles/harbour/`;

/** One page of every kind. */
export const kinds = {
  home: edition.url,
  article,
  map: `${article}map/`,
  passage: `${article}external-interference/`,
  'frame of a passage': `${article}external-interference/embed/`,
  timeline: `${article}timeline/`,
  actors: `${edition.url}actors/`,
  actor: `${edition.url}actors/lukashenko/`,
  frameworks: `${edition.url}frameworks/`,
  framework: `${edition.url}frameworks/revolutionary-situation/`,
  about: `${edition.url}about/`,
  search: `${edition.url}search/`,
  'missing page': `${edition.url}nowhere/`,
};

/** Pages that hold what the first edition does not. */
export const others = {
  'article of every kind of block': harbour,
  'Cyrillic article': `${several.url}articles/zasedanie/`,
  'Arabic article': `${several.url}articles/mina/`,
  'timeline of years': `${harbour}timeline/`,
  'timeline in Arabic': `${several.url}articles/mina/timeline/`,
  'map with several speakers': `${harbour}map/`,
  'passage in Arabic': `${several.url}articles/mina/bina/`,
  'article without notes': `${several.url}articles/letter/`,
  'actor whom no article names': `${several.url}actors/nobody/`,
  'framework with a sign that no article states': `${several.url}frameworks/neglect/`,
};

export const everyPage = Object.entries({...kinds, ...others});

export const viewports = {
  small: {width: 320, height: 640},
  phone: {width: 390, height: 844},
  tablet: {width: 820, height: 1180},
  desk: {width: 1440, height: 900},
};

/** Open all that can be opened, the notes of an article as a reader does. */
export const openAll = (page: {evaluate(run: () => void): Promise<void>}): Promise<void> =>
  page.evaluate(() => {
    const notes = document.querySelector<HTMLInputElement>('#open-all');
    if (notes) notes.checked = true;
    for (const details of document.querySelectorAll('details')) {
      // Of those with the same name, only one can be open.
      details.name = '';
      details.open = true;
    }
  });
