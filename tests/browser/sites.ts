/**
 * The sites that the browser tests visit, and where `serve.ts` serves them.
 */
import {editionContent, fixtureContent} from '../site/build-site.ts';

const host = '127.0.0.1';

const site = (content: string, base: string, port: number) => ({
  content,
  base,
  port,
  host,
  url: `http://${host}:${port}${base}`,
});

export const sites = {
  /** The first edition, at the root. */
  edition: site(editionContent, '/', 4391),
  /** Several articles in several scripts, under a base path. */
  several: site(fixtureContent('several'), '/gloss/', 4392),
  /** Where things were moved and withdrawn, under a base path. */
  moved: site(fixtureContent('moved'), '/some/base/', 4395),
};

/** Answers when all sites are served. */
export const readiness = {host, port: 4393, url: `http://${host}:4393/`};

/** The port of the development server that `dev.test.ts` starts. */
export const devPort = 4394;
