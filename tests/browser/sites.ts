/**
 * The sites that the browser tests visit. They share one origin: one is at its root, the others
 * are in folders below it.
 */
import {editionContent, fixtureContent} from '../site/build-site.ts';

/** The environment variable with the origin that serves the sites. */
export const originVariable = 'TEST_SITES_ORIGIN';

const site = (content: string, base: string) => ({
  content,
  base,
  /** Where nothing is served, the path alone has a meaning. */
  get url(): string {
    return `${process.env[originVariable] ?? 'http://127.0.0.1'}${base}`;
  },
});

export const sites = {
  /** The first edition. */
  edition: site(editionContent, '/'),
  /** Several articles in several scripts. */
  several: site(fixtureContent('several'), '/gloss/'),
  /** Articles as they are found: with HTML, players, images and details. */
  found: site(fixtureContent('found'), '/found/'),
  /** Paragraphs of more than 200 words, with a note on every second sentence. */
  paragraphs: site(fixtureContent('paragraphs'), '/paragraphs/'),
  /** Where things were moved and withdrawn. */
  moved: site(fixtureContent('moved'), '/some/base/'),
};

export type SiteName = keyof typeof sites;
