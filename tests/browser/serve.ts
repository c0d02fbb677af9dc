/**
 * Builds the sites into a temporary folder before the browser tests run, and serves them from
 * this process, on a free port. So the server ends with the tests, however they end.
 */
import {serveSites} from '../host/serve-sites.ts';
import {originVariable, sites} from './sites.ts';

/** @returns what Playwright calls after the tests */
export default async function serve(): Promise<() => Promise<void>> {
  const {origin, close} = await serveSites(new Set(Object.keys(sites) as (keyof typeof sites)[]));
  // The workers are started later, with this environment.
  process.env[originVariable] = origin;
  return close;
}
